/**
 * Keeps room at the edge of the window for a banner that stays there, so that what gets the focus is scrolled clear of
 * it (WCAG 2.2, 2.4.11), until the returned function is called.
 *
 * The room is a style sheet of the banner's own: another banner's room outlives it. It has no weight, so a page that
 * sets `scroll-padding` itself, now or later, is obeyed. An exit at that edge does the same: each adds what the other says
 * that it keeps.
 */
export function keepRoom(banner: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const { ownerDocument } = banner;
  // Sheets and sizes of this window are none in another's document, as a page builder's canvas.
  if (ownerDocument !== document) return () => {};
  const sheet = new CSSStyleSheet();
  const measure = (): void => {
    const room = getComputedStyle(banner).position === 'sticky' ? banner.offsetHeight : 0;
    sheet.replaceSync(
      room > 0
        ? `:where(:root){--_banner-${edge}:${room}px;scroll-padding-${edge}:calc(${room}px + var(--_exit-${edge},0px))}`
        : '',
    );
  };
  const observer = new ResizeObserver(measure);
  observer.observe(banner);
  // In a window that only gets lower the banner keeps its size, but stays no longer.
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
