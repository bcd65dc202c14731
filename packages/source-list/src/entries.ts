import {
  citing,
  keyOf,
  pause,
  references,
  type CitingElement,
  type CitingRoot,
  type Numbered,
  type Reference,
} from '@ht-widgets/core';
import { canBeShown } from './move-to.js';
import { releaseTexts, writeNumbers } from './numbers.js';

/** A source that the page cites, and the elements that cite it and can be shown. */
export interface Entry {
  key: string;
  reference: Reference;
  from: CitingElement[];
}

/** Every source that the elements of `root` cite, once, in the order of the page. */
export function entriesOf(root: CitingRoot): Entry[] {
  const citers = root[citing] ?? new Set();
  // querySelectorAll returns them in order. Comparing positions takes 100 times longer.
  const selector = [...new Set([...citers].map(({ localName }) => localName))].join();
  const page = root as unknown as ParentNode;
  const entries = new Map<string, Entry>();
  for (const element of selector ? page.querySelectorAll<CitingElement>(selector) : []) {
    // A page may have a second copy for phones, which other screens hide.
    const shows = canBeShown(element);
    for (const reference of (citers.has(element) && element[references]) || []) {
      const key = keyOf(reference);
      const entry = entries.get(key) ?? { key, reference, from: [] };
      if (shows) entry.from.push(element);
      entries.set(key, entry);
    }
  }
  return [...entries.values()];
}

/**
 * Sends the citing elements their numbers. Each gets them in its turn, for a page may have hundreds
 * and must respond meanwhile. Without entries all lose them at once, and before printing all get
 * them: without its number a source has its whole address on paper.
 */
export async function sendNumbers(
  root: CitingRoot,
  entries: readonly Entry[],
  show: (key: string, from: Element) => void,
): Promise<void> {
  const numbers = new Map(entries.map(({ key }, i) => [key, i + 1]));
  const waiting = new Map<CitingElement, () => void>();
  let sending = entries.length > 0;
  const detail: Numbered = {
    numbers,
    show,
    write: (element, language, wanted = new Map()) => {
      const write = () => writeNumbers(element, language, wanted, show);
      // What is drawn meanwhile has its numbers at once, and needs no turn.
      waiting.delete(element);
      if (sending) waiting.set(element, write);
      else write();
    },
    release: releaseTexts,
  };
  root.dispatchEvent(new CustomEvent<Numbered>('ht-numbered', { detail }));
  sending = false;
  const ended = new AbortController();
  const writeNext = (element: CitingElement) => {
    const write = waiting.get(element);
    if (waiting.delete(element)) write?.();
  };
  // Other numbers replace these.
  root.addEventListener('ht-numbered', () => waiting.clear(), ended);
  addEventListener('beforeprint', () => [...waiting.keys()].forEach(writeNext), ended);
  for (const [element] of waiting) {
    for (let wait = pause(); wait; wait = pause()) await wait;
    writeNext(element);
  }
  ended.abort();
}
