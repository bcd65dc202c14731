import type { CSSResult, ReactiveElement } from '@lit/reactive-element';
import { sheetOf } from './sheets.js';

/** An element of ours, as far as its looks go. */
export type Dressed = Pick<ReactiveElement, 'addController' | 'renderRoot' | 'ownerDocument'>;

const dressed = new WeakMap<Dressed, Set<CSSResult>>();

/** Gives an element `styles` beside its own, for good. For what loads later than the element. */
export function dress(element: Dressed, styles: CSSResult): void {
  const worn = dressed.get(element) ?? new Set();
  if (worn.has(styles)) return;
  dressed.set(element, worn.add(styles));
  let sheet: CSSStyleSheet | undefined;
  element.addController({
    // Also when it comes to stand in another document, which knows nothing of it.
    hostConnected() {
      const root = element.renderRoot as ShadowRoot;
      const view = element.ownerDocument.defaultView;
      if (!view || root.adoptedStyleSheets.some((other) => other === sheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, (sheet = sheetOf(styles, view))];
    },
  });
}
