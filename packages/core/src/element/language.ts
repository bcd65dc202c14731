import type { Language } from '@ht-widgets/facts';

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

/** Of `es`, `es-MX`, `es_MX`, `ES`, `spa` (ISO 639-2), and with spaces around it. */
export function languageNamed(tag: string): Language | undefined {
  const [, english, spanish] = /^\s*(?:(eng?)|(es|spa))(?![a-z])/i.exec(tag) ?? [];
  return english ? 'en' : spanish ? 'es' : undefined;
}

/**
 * The language in which `element` shows its content: of the nearest `lang`, if it is English or
 * Spanish, else of the printed fallback, else English. Null: the page is in a third language and
 * has its own text inside the element, which must stay.
 */
export function languageOf(element: Element): Language | null {
  const nearest = nearestLang(element);
  const named = languageNamed(nearest);
  if (named) return named;
  const printed = element.querySelector<HTMLElement>(':scope > .ht-fallback');
  const language = languageNamed(printed?.lang ?? '');
  if (language) return language;
  return nearest.trim() !== '' && element.textContent.trim() !== '' ? null : 'en';
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
