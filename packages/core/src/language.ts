import { languages, type Language } from '@ht-widgets/facts';

function parentOf(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** The nearest `lang` at or above `element`, through shadow roots; empty where there is none. */
export function nearestLang(element: Element): string {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    // Not `closest`: it stops at a shadow root. `lang=""` means "unknown" and ends the search, as in HTML.
    if (node instanceof Element && node.hasAttribute('lang')) return node.getAttribute('lang') ?? '';
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
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
