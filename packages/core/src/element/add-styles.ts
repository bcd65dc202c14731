import type { CSSResult, ReactiveElement } from '@lit/reactive-element';
import { styleSheetOf } from './style-sheets.js';

/** What adding styles needs of an element. */
export type StyledElement = Pick<ReactiveElement, 'addController' | 'renderRoot' | 'ownerDocument'>;

const added = new WeakMap<StyledElement, Set<CSSResult>>();

/** Adds the styles of a module that loads later than the element, for good. */
export function addStyles(element: StyledElement, styles: CSSResult): void {
  const present = added.get(element) ?? new Set();
  if (present.has(styles)) return;
  added.set(element, present.add(styles));
  let sheet: CSSStyleSheet | undefined;
  element.addController({
    // Also after a move into another document, which drops adopted style sheets.
    hostConnected() {
      const root = element.renderRoot as ShadowRoot;
      const view = element.ownerDocument.defaultView;
      if (!view || root.adoptedStyleSheets.some((other) => other === sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, (sheet = styleSheetOf(styles, view))];
    },
  });
}
