/**
 * `ht-frame.js`, for pages that show widgets in frames: makes each frame as high as its content.
 * Optional; without it a frame scrolls. It needs no `type=module` and may be anywhere, once.
 */

/** The limits of a frame's height, in pixels. */
const least = 40;
const most = 20_000;

/** Messages of other frames change nothing. */
function framesOfOurs(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="widget="]')];
}

type Message = MessageEvent<{ type?: unknown; height?: unknown } | null>;

addEventListener('message', ({ source, data }: Message) => {
  const { type, height } = data ?? {};
  if (!source || type !== 'ht-widgets:height' || typeof height !== 'number' || !(height > 0))
    return;
  const frame = framesOfOurs().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const { boxSizing } = getComputedStyle(frame);
  const borders = boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(height, least), most) + borders}px`;
});

/** A frame may have sent its height before this script ran. */
function ask(): void {
  for (const { contentWindow } of framesOfOurs())
    contentWindow?.postMessage({ type: 'ht-widgets:ask' }, '*');
}
ask();
addEventListener('load', ask);

export {};
