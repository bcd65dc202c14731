/**
 * `ht-frame.js`, for pages that show widgets in frames: makes each frame as high as its content,
 * and light or dark like the page. Optional; without it a frame scrolls and follows the visitor.
 * It needs no `type=module` and may be anywhere, once.
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
  // A lazy frame loads after this script has asked.
  sendScheme(frame);
});

/** Between 0 and 1, of a colour as browsers compute it; `NaN` where it has another form. */
function lightnessOf(colour: string): number {
  const [, red, green, blue] = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? [];
  if (red === undefined) return Number(/^okl\w+\(([\d.]+)/.exec(colour)?.[1]);
  return (0.3 * Number(red) + 0.59 * Number(green) + 0.11 * Number(blue)) / 255;
}

/** Light text is on a dark page, whatever its background is made of. */
function sendScheme(frame: HTMLIFrameElement): void {
  const lightness = lightnessOf(getComputedStyle(frame.parentElement ?? frame).color);
  if (Number.isNaN(lightness)) return;
  const scheme = lightness > 0.55 ? 'dark' : 'light';
  // Of another scheme, a frame has no transparent background.
  frame.style.colorScheme = scheme;
  frame.contentWindow?.postMessage({ type: 'ht-widgets:scheme', scheme }, '*');
}

/** A frame may have sent its height before this script ran. */
function ask(): void {
  for (const frame of framesOfOurs()) {
    frame.contentWindow?.postMessage({ type: 'ht-widgets:ask' }, '*');
    sendScheme(frame);
  }
}
ask();
addEventListener('load', ask);

/** A page changes its scheme with the visitor's, or by an attribute of its root. */
function follow(): void {
  for (const frame of framesOfOurs()) sendScheme(frame);
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow);
new MutationObserver(follow).observe(document.documentElement, { attributes: true });

export {};
