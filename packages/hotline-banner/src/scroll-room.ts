const property = { top: 'scroll-padding-block-start', bottom: 'scroll-padding-block-end' } as const;

/**
 * Keeps room at the edge of the window for a banner that stays there, so that what gets the focus is scrolled clear of
 * it (WCAG 2.2, 2.4.11). Leaves a page alone that has set its own `scroll-padding`.
 */
export class ScrollRoom {
  private readonly observer: ResizeObserver | undefined;
  private readonly banner: HTMLElement;
  private readonly root: HTMLElement;
  readonly edge: 'top' | 'bottom';

  constructor(banner: HTMLElement, edge: 'top' | 'bottom') {
    this.edge = edge;
    this.banner = banner;
    this.root = banner.ownerDocument.documentElement;
    if (getComputedStyle(this.root).getPropertyValue(property[edge]) !== 'auto') return;
    this.observer = new ResizeObserver(this.measure);
    this.observer.observe(banner);
    // In a window that only gets lower the banner keeps its size, but stays no longer.
    addEventListener('resize', this.measure);
  }

  private readonly measure = (): void => {
    const sticks = getComputedStyle(this.banner).position === 'sticky';
    if (sticks) this.root.style.setProperty(property[this.edge], `${this.banner.offsetHeight}px`);
    else this.root.style.removeProperty(property[this.edge]);
  };

  release(): void {
    if (!this.observer) return;
    this.observer.disconnect();
    removeEventListener('resize', this.measure);
    this.root.style.removeProperty(property[this.edge]);
  }
}
