import type { CSSResult } from '@lit/reactive-element';

/** `styles` as a sheet for documents of `view`: one for all elements, but where they have come to stand in another window. */
export function sheetOf(styles: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  // Lit makes none where it looks for them in vain: MooTools puts a `Document` of its own in the browser's place.
  const shared = view === window && styles.styleSheet;
  if (shared) return shared;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  return sheet;
}
