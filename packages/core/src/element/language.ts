import { languages, type Language } from '@ht-widgets/facts';

/** No class is checked: a node of another window has another class. */
type Surrounding = Partial<Pick<Element & ShadowRoot, 'getAttribute' | 'parentNode' | 'host'>>;

/** `element` and what is around it, also across shadow roots. */
function* around(element: Element): Generator<Surrounding> {
  for (let node: Surrounding | null | undefined = element; node;) {
    yield node;
    node = node.parentNode ?? node.host;
  }
}

/** The nearest `lang` at or above `element`; empty if there is none. */
export function nearestLang(element: Element): string {
  for (const node of around(element)) {
    // `lang=""` means "unknown" and ends the search, as in HTML.
    const lang = node.getAttribute?.('lang');
    if (lang != null) return lang;
  }
  return '';
}

/** The language around `element` where the ledger has it, else English. */
export function languageOf(element: Element): Language {
  const primary = nearestLang(element).toLowerCase().split('-', 1)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls `changed` when a `lang` attribute changes around `element`, until the returned function is
 * called. All elements share one observer; observing a root twice is the same as once.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  const options = { subtree: true, attributes: true, attributeFilter: ['lang'] };
  for (const node of around(element))
    if (node.parentNode === null) observer.observe(node as Node, options);
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
