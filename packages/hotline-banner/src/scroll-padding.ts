/**
 * Reserves scroll padding for a banner at an edge, so that it does not cover what gets focus (WCAG
 * 2.2, 2.4.11). It adds to the exit's, and the page's own `scroll-padding` wins. Each banner has
 * its own style sheet. Returns how to release the space.
 */
export function reserveSpace(banner: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const { ownerDocument } = banner;
  // Another document, such as a page builder's canvas, cannot adopt a sheet of this window.
  if (ownerDocument !== document) return () => {};
  const sheet = new CSSStyleSheet();
  const measure = (): void => {
    const height = getComputedStyle(banner).position === 'sticky' ? banner.offsetHeight : 0;
    const total = `calc(${height}px + var(--_exit-${edge},0px))`;
    const rule = `:where(:root){--_banner-${edge}:${height}px;scroll-padding-${edge}:${total}}`;
    sheet.replaceSync(height > 0 ? rule : '');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(banner);
  // In a window that is too low the banner is not sticky, although its size is the same.
  addEventListener('resize', measure);
  ownerDocument.adoptedStyleSheets.push(sheet);
  return () => {
    observer.disconnect();
    removeEventListener('resize', measure);
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter(
      (each) => each !== sheet,
    );
  };
}
