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
 * nothing that cannot be scrolled away from under it, and where the window scrolls to (WCAG 2.2, 2.4.11).
 *
 * How much stands in `--_exit-top` and `--_exit-bottom` on the root, where a banner of the page finds it: it stays beside
 * the exit and says in `--_banner-…` what it keeps itself. All that has no weight, so a page that sets `scroll-padding` of its root,
 * now or later, is obeyed; in a layer it would have none either, but a layer that comes makes Chromium lay out the whole page
 * anew. The padding has: half of all pages begin with `* { padding: 0 }`.
 */
export function keepRoom(bar: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const { style } = document.documentElement;
  const padding = `padding-block-${edge === 'top' ? 'start' : 'end'}`;
  const unset = getComputedStyle(document.documentElement).getPropertyValue(padding) === '0px';
  if (unset) style.setProperty(padding, `var(--_exit-${edge},0)`);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const measure = (): void => {
    const room = bar.offsetHeight;
    // Nothing where it is hidden. Paper is no screen, and nobody measures there.
    sheet.replaceSync(
      room === 0
        ? ''
        : `@media screen{:where(:root){--_exit-${edge}:${room}px;scroll-padding-${edge}:calc(${room}px + var(--_banner-${edge},0px))}}`,
    );
  };
  // At once: a frame later the page would have moved up, and down again.
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  return () => {
    observer.disconnect();
    if (unset) style.removeProperty(padding);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
