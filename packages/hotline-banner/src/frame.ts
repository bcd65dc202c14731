/** What links do where a page is shown: `blocked` where a sandbox stops `tel:` and `sms:`, `unknown` where that cannot be told. */
export type Reach = 'open' | 'unknown' | 'blocked';

/**
 * Whether links that leave the page do something. A sandbox hands nothing to other programs unless it allows pop-ups or
 * navigation of the top window. Its permissions can be read in the frame elements of this site's own pages, and an origin
 * that is nobody's is always a sandbox's; a frame in another site's page tells nothing of them.
 */
export function reach(): Reach {
  if (origin === 'null') return 'blocked';
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    const sandbox = view.frameElement?.getAttribute('sandbox');
    if (sandbox === undefined) return 'unknown';
    if (sandbox !== null && !/allow-(popups|top-navigation)/i.test(sandbox)) return 'blocked';
  }
  return 'open';
}
