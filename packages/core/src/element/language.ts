import { languages, type Language } from '@ht-widgets/facts';

/** What is read of a node. No class is checked: a node of another window has another class. */
type Surrounding =
  Partial<Pick<Element & ShadowRoot, 'getAttribute' | 'parentNode' | 'host'>> | null | undefined;

/** The nearest `lang` at or above `element`, also across shadow roots; empty where there is none. */
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
