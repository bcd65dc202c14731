/**
 * The height of the content for the page around the frame, in the formats of `ht-frame.js`, of
 * WordPress, and of AMP (`<amp-iframe resizable>`).
 *
 * To any origin: the height is no secret, and a sandboxed frame does not know where it is.
 */

/** `ht-widgets:ask` is from `ht-frame.js`, `ready` from WordPress. */
type Question = MessageEvent<{ type?: unknown; message?: unknown; secret?: unknown } | null>;

/** WordPress gives each frame one, in the address and with `ready`, and expects it back. */
let secret = /[#?&]secret=([a-z\d]+)/i.exec(location.hash)?.[1];
let reporting = false;
let sent = 0;
/** In milliseconds, until the height is asked for once more where there is none yet. */
let wait = 50;

function report(again = true): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === 0) {
    // Chromium may not have laid out a hidden frame, and WordPress hides it until it has a height.
    if (wait <= 3200) setTimeout(report, wait);
    wait *= 2;
    return;
  }
  if (height === sent && !again) return;
  sent = height;
  parent.postMessage({ type: 'ht-widgets:height', height }, '*');
  if (secret !== undefined) parent.postMessage({ message: 'height', value: height, secret }, '*');
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
}

addEventListener('message', ({ source, data }: Question) => {
  if (source !== parent || parent === window) return;
  const ready = data?.message === 'ready';
  const given = ready && typeof data.secret === 'string' ? data.secret : '';
  if (/^[a-z\d]{1,40}$/i.test(given)) secret = given;
  if (reporting && (ready || data?.type === 'ht-widgets:ask')) report();
});

/** Sends the height now, when it changes and on request. Call it once there is something to see. */
export function reportHeight(): void {
  if (reporting || parent === window) return;
  reporting = true;
  // At once: Chromium runs no observer in a hidden frame of another site, and WordPress shows the
  // frame only when it knows the height.
  report();
  new ResizeObserver(() => {
    report(false);
  }).observe(document.documentElement);
}
