import {
  citing,
  keyOf,
  references,
  type CitingElement,
  type CitingRoot,
  type Numbered,
  type Reference,
} from '@ht-widgets/core';

/** A source that the page cites, and the elements that do. */
export interface Entry {
  key: string;
  reference: Reference;
  from: CitingElement[];
}

/** Every source that the elements of `root` cite, once, in the order of the page. */
export function entriesOf(root: CitingRoot): Entry[] {
  const citers = root[citing] ?? new Set();
  // The page's own search is in its order already; comparing positions in a long page takes a hundred times as long.
  const tags = new Set([...citers].map(({ localName }) => localName));
  const elements =
    tags.size > 0
      ? [
          ...(root as unknown as ParentNode).querySelectorAll<CitingElement>([...tags].join()),
        ].filter((element) => citers.has(element))
      : [];
  const entries = new Map<string, Entry>();
  for (const element of elements) {
    for (const reference of element[references] ?? []) {
      const key = keyOf(reference);
      const entry = entries.get(key) ?? { key, reference, from: [] };
      entry.from.push(element);
      entries.set(key, entry);
    }
  }
  return [...entries.values()];
}

/** Tells the citing elements their numbers; an empty list takes the markers away. */
export function announce(
  root: CitingRoot,
  entries: readonly Entry[],
  show: (key: string, from: Element) => void,
): void {
  const numbers = new Map(entries.map(({ key }, i) => [key, i + 1]));
  root.dispatchEvent(new CustomEvent<Numbered>('ht-numbered', { detail: { numbers, show } }));
}
