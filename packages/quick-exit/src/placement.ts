export const placements = ['top', 'bottom', 'inline'] as const;

/** Where an exit stands: at an edge of the window, or where it is put. */
export type QuickExitPlacement = (typeof placements)[number];

/** Shows `bar` in the top layer, above whatever the page puts there with `z-index`; where that cannot be, it stays fixed. */
export function raise(bar: HTMLElement): void {
  try {
    bar.popover = 'manual';
    if (bar.matches(':popover-open')) bar.hidePopover();
    bar.showPopover();
  } catch {
    bar.removeAttribute('popover');
  }
}

/**
 * Keeps room for `bar` at an edge, until the returned function is called: at the end of the page, so that it lies on
 * nothing that cannot be scrolled away from under it, and where the window scrolls to (WCAG 2.2, 2.4.11). Leaves alone
 * what the page has set itself.
 */
export function keepRoom(bar: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const root = document.documentElement;
  const side = edge === 'top' ? 'start' : 'end';
  const style = getComputedStyle(root);
  const unset = Object.entries({ [`scroll-padding-block-${side}`]: 'auto', [`padding-block-${side}`]: '0px' })
    .filter(([property, initial]) => style.getPropertyValue(property) === initial);
  const clear = (): void => { for (const [property] of unset) root.style.removeProperty(property); };
  const observer = new ResizeObserver(() => {
    // Nothing where it is not shown: hidden, or on paper.
    if (bar.offsetHeight === 0) clear();
    else for (const [property] of unset) root.style.setProperty(property, `${bar.offsetHeight}px`);
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    clear();
  };
}
