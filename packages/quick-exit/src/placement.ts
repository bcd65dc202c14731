export const placements = ['top', 'bottom', 'inline'] as const;

/** Where an exit is shown: at an edge of the window, or at its place in the page. */
export type QuickExitPlacement = (typeof placements)[number];

/** Shows `bar` last in the top layer, above every `z-index`; without popovers it stays fixed. */
export function showInTopLayer(bar: HTMLElement): void {
  try {
    bar.popover = 'manual';
    if (bar.matches(':popover-open')) bar.hidePopover();
    bar.showPopover();
  } catch {
    bar.removeAttribute('popover');
  }
}

/**
 * Reserves the height of `bar` at an edge of the page and of its scroll container. So it covers
 * nothing for good (WCAG 2.2, 2.4.11). A banner at that edge reads `--_exit-…` and sets
 * `--_banner-…`. If it is first in the page, it sets `--_shared-top`: the exit is in its bar.
 * Returns how to release the space.
 */
export function reserveSpace(bar: HTMLElement, edge: 'top' | 'bottom'): () => void {
  const { style } = document.documentElement;
  // Inline, since half of all pages begin with `* { padding: 0 }`.
  const padding = `padding-block-${edge === 'top' ? 'start' : 'end'}`;
  const unset = getComputedStyle(document.documentElement).getPropertyValue(padding) === '0px';
  if (unset) style.setProperty(padding, `var(--_shared-${edge},var(--_exit-${edge},0))`);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const measure = (): void => {
    const height = bar.offsetHeight;
    const total = `calc(${height}px + var(--_banner-${edge},0px))`;
    // `:where` has no specificity, so that the page's own `scroll-padding` wins. A cascade layer
    // would not either, but adding one makes Chromium lay out the whole page again.
    const size = `--_exit-${edge}:${height}px;--_exit-end-${edge}:${bar.offsetWidth}px`;
    const rule = `:where(:root){${size};scroll-padding-${edge}:${total}}`;
    sheet.replaceSync(height === 0 ? '' : `@media screen{${rule}}`);
  };
  // At once: a frame later the page would move visibly. Later, a change of a size in the observer
  // would be an error of the page.
  measure();
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  // Its border goes where a banner takes it into its bar.
  observer.observe(bar, { box: 'border-box' });
  return () => {
    observer.disconnect();
    if (unset) style.removeProperty(padding);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
