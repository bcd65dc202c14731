import type { CSSResult } from '@lit/reactive-element';

/** `styles` as a style sheet for documents of `view`. In this window all elements share it. */
export function styleSheetOf(styles: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  // Lit makes none where MooTools has replaced the browser's `Document`.
  const shared = view === window && styles.styleSheet;
  if (shared) return shared;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  return sheet;
}
