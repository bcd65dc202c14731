/**
 * `ht-frame.js`, for pages that show widgets in frames: makes each frame as high as its content. Optional; without it a
 * frame scrolls. It needs no `type=module` and may stand anywhere in the page, once.
 */

/** Whatever a frame says, it gets no less and no more than this, in pixels. */
const least = 40;
const most = 20_000;

/** The frames of our page; another frame's messages change nothing. */
function framesOfOurs(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="widget="]')];
}

addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    if (data?.type !== 'ht-widgets:height' || typeof data.height !== 'number' || !(data.height > 0))
      return;
    const frame = framesOfOurs().find(
      ({ contentWindow }) => source !== null && contentWindow === source,
    );
    if (!frame) return;
    const borders =
      getComputedStyle(frame).boxSizing === 'border-box'
        ? frame.offsetHeight - frame.clientHeight
        : 0;
    frame.style.height = `${Math.min(Math.max(data.height, least), most) + borders}px`;
  },
);

/** A frame may have spoken before this script was there. */
function ask(): void {
  for (const { contentWindow } of framesOfOurs())
    contentWindow?.postMessage({ type: 'ht-widgets:ask' }, '*');
}
ask();
addEventListener('load', ask);

export {};
