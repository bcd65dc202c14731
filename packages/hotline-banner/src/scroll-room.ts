/**
 * Keeps room at the edge of the window for a banner that stays there, so that what gets the focus is scrolled clear of
 * it (WCAG 2.2, 2.4.11), until the returned function is called. Leaves a page alone that has its own `scroll-padding`.
 */
export function keepRoom(banner: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const root = banner.ownerDocument.documentElement;
  const property = `scroll-padding-block-${edge === 'top' ? 'start' : 'end'}`;
  if (getComputedStyle(root).getPropertyValue(property) !== 'auto') return () => undefined;
  const measure = (): void => {
    root.style.setProperty(property, getComputedStyle(banner).position === 'sticky' ? `${banner.offsetHeight}px` : '');
  };
  const observer = new ResizeObserver(measure);
  observer.observe(banner);
  // In a window that only gets lower the banner keeps its size, but stays no longer.
  addEventListener('resize', measure);
  return () => {
    observer.disconnect();
    removeEventListener('resize', measure);
    root.style.removeProperty(property);
  };
}
