import { sticks } from './sticking.js';

/**
 * Reserves scroll padding for a banner at an edge, so that it does not cover what gets focus (WCAG
 * 2.2, 2.4.11). It adds to the exit's, and the page's own `scroll-padding` wins. Each banner has
 * its own style sheet. Calls `giveUp` if the banner cannot stay at the edge. Returns how to
 * release the space.
 */
export function reserveSpace(
  banner: HTMLElement,
  edge: 'top' | 'bottom',
  giveUp: () => void,
): () => void {
  // Another document, such as a page builder's canvas, cannot adopt a sheet of this window.
  if (banner.ownerDocument !== document) return () => {};
  const sheet = new CSSStyleSheet();
  // Once only: shown whole, it may make a box scroll, and would change to and fro.
  let stays: boolean | undefined;
  let frame = 0;
  const measure = (): void => {
    const sticky =
      getComputedStyle(banner).position === 'sticky' && (stays ??= sticks(banner)) !== false;
    // In the next frame: a change of its size here would be an error of the page.
    if (stays === false) frame = requestAnimationFrame(giveUp);
    const height = sticky ? banner.offsetHeight : 0;
    const total = `calc(${height}px + var(--_exit-${edge},0px))`;
    const rule = `:where(:root){--_banner-${edge}:${height}px;scroll-padding-${edge}:${total}}`;
    sheet.replaceSync(height > 0 ? rule : '');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(banner);
  observer.observe(document.documentElement);
  // In a window that is too low the banner is not sticky, although its size is the same.
  addEventListener('resize', measure);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    removeEventListener('resize', measure);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
