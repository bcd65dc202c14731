import type { Sources } from '@ht-widgets/facts';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';

/**
 * How the widgets of a page and its source lists find each other, across bundles and versions: all of it lies in the DOM.
 *
 * - Every citing element stands in the set `root[citing]` of its root (document or shadow root), and says what it cites
 *   in `element[references]`.
 * - Whatever changes there is told by the event `ht-citing` on the root.
 * - A source list answers with `ht-numbered` on the root: the numbers, and how to be led to an entry.
 */
export const citing: unique symbol = Symbol.for('ht-widgets.citing');
export const references: unique symbol = Symbol.for('ht-widgets.references');

/** A source as a citing element names it. */
export interface Reference {
  id: string;
  name: string;
  url?: string;
  /** In full, as far as the widget knows it. */
  reference?: string;
  /** The page's own dataset that it is from. */
  of?: string;
}

export interface CitingRoot extends Node {
  [citing]?: Set<CitingElement>;
}
export type CitingElement = Element & { [references]?: readonly Reference[] };

/** What a source list says: the number of each source, and what leads to its entry. */
export interface Numbered {
  numbers: ReadonlyMap<string, number>;
  show: (key: string, from: Element) => void;
}

/** The same in every language. A page's own dataset may use an id that the ledger uses. */
export function keyOf({ id, of }: Pick<Reference, 'id' | 'of'>): string {
  return of ? `${id} ${of}` : id;
}

/** Tells the page's source lists what its host cites, and gives the host's sources their numbers. */
export class Citing implements ReactiveController {
  private readonly host: ReactiveElement & CitingElement;
  private root: CitingRoot | undefined;
  private told: Numbered | undefined;

  constructor(host: ReactiveElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.root = this.host.getRootNode();
    const citers = this.root[citing] ?? new Set();
    this.root[citing] = citers.add(this.host);
    this.root.addEventListener('ht-numbered', this);
    this.announce();
  }

  hostDisconnected(): void {
    const citers = this.root && this.root[citing];
    citers?.delete(this.host);
    this.root?.removeEventListener('ht-numbered', this);
    this.announce();
    // In another root the numbers are others, or there are none.
    if (this.told) this.host.requestUpdate();
    this.root = this.told = undefined;
  }

  handleEvent(event: Event): void {
    const before = this.numbers();
    this.told = (event as CustomEvent<Numbered>).detail;
    if (this.numbers() !== before) this.host.requestUpdate();
  }

  private numbers(): string {
    return (this.host[references] ?? [])
      .map((reference) => this.told?.numbers.get(keyOf(reference)))
      .join();
  }

  private announce(): void {
    // MooTools puts an `Event` of its own in the browser's place.
    this.root?.dispatchEvent(new CustomEvent('ht-citing'));
  }

  /** Says which sources are shown, and returns them with a marker each where a source list numbers them. */
  cite(ids: readonly string[], sources: Sources): Sources {
    const shown = [...new Set(ids)].map((id) => ({ id, ...(sources[id] ?? { name: id }) }));
    const before = this.host[references];
    this.host[references] = shown;
    if (before?.map(keyOf).join() !== shown.map(keyOf).join()) this.announce();
    const marked: Record<string, Sources[string]> = {};
    for (const { id, ...source } of shown) {
      const key = keyOf({ id, ...source });
      const number = this.told?.numbers.get(key);
      marked[id] =
        number === undefined
          ? source
          : {
              ...source,
              marker: {
                number,
                key,
                show: () => {
                  this.told?.show(key, this.host);
                },
              },
            };
    }
    return marked;
  }
}
