import type { CSSResult } from 'lit';

/** `styles` as a sheet for documents of `view`: one for all elements, but where they have come to stand in another window. */
export function sheetOf(styles: CSSResult, view: Window & typeof globalThis): CSSStyleSheet {
  if (view === window) return styles.styleSheet as CSSStyleSheet;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  return sheet;
}
