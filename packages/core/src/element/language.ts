import { languages, type Language } from '@ht-widgets/facts';

/** What is asked of a node. Not of which class it is: in another window's document it is of that window's. */
type Surrounding =
  Partial<Pick<Element & ShadowRoot, 'getAttribute' | 'parentNode' | 'host'>> | null | undefined;

/** The nearest `lang` at or above `element`, through shadow roots; empty where there is none. */
export function nearestLang(element: Element): string {
  // Not `closest`: it stops at a shadow root.
  for (
    let node: Surrounding = element;
    node;
    node = (node.parentNode ?? node.host) as Surrounding
  ) {
    // `lang=""` means "unknown" and ends the search, as in HTML.
    const lang = node.getAttribute?.('lang');
    if (lang != null) return lang;
  }
  return '';
}

/** The language in which `element` can speak: that of its surroundings where the ledger has it, else English. */
export function languageOf(element: Element): Language {
  const primary = nearestLang(element).toLowerCase().split('-', 1)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls `changed` when a `lang` attribute changes anywhere around `element`, until the returned function is called.
 * One observer serves all elements; observing a root twice is the same as once.
 */
export function watchLanguage(element: Element, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const listener of listeners) listener();
  });
  for (
    let node: Surrounding = element;
    node;
    node = (node.parentNode ?? node.host) as Surrounding
  ) {
    if (node.parentNode === null)
      observer.observe(node as Node, {
        subtree: true,
        attributes: true,
        attributeFilter: ['lang'],
      });
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
