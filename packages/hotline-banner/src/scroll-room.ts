const property = { top: 'scroll-padding-block-start', bottom: 'scroll-padding-block-end' } as const;

/**
 * Keeps room at the edge of the window for a banner that stays there, so that what gets the focus is scrolled clear of
 * it (WCAG 2.2, 2.4.11). Leaves a page alone that has set its own `scroll-padding`.
 */
export class ScrollRoom {
  private readonly observer: ResizeObserver | undefined;
  private readonly root: HTMLElement;
  readonly edge: 'top' | 'bottom';

  constructor(banner: HTMLElement, edge: 'top' | 'bottom') {
    this.edge = edge;
    this.root = banner.ownerDocument.documentElement;
    if (getComputedStyle(this.root).getPropertyValue(property[edge]) !== 'auto') return;
    this.observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(banner).position === 'sticky';
      if (sticks) this.root.style.setProperty(property[edge], `${banner.offsetHeight}px`);
      else this.root.style.removeProperty(property[edge]);
    });
    this.observer.observe(banner);
  }

  release(): void {
    if (!this.observer) return;
    this.observer.disconnect();
    this.root.style.removeProperty(property[this.edge]);
  }
}
