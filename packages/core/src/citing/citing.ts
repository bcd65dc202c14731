import type { Source, Sources } from '@ht-widgets/facts';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';

/**
 * How citing elements and source lists find each other, across scripts and versions: in the DOM. A
 * root (document or shadow root) has its citing elements in `root[citing]`, each with what it cites
 * in `element[references]`. The events `ht-citing` and `ht-numbered` on the root announce changes.
 */
export const citing: unique symbol = Symbol.for('ht-widgets.citing');
export const references: unique symbol = Symbol.for('ht-widgets.references');

/** A source as a citing element names it. */
export interface Reference extends Omit<Source, 'marker'> {
  id: string;
}

export interface CitingRoot extends Node {
  [citing]?: Set<CitingElement>;
}
export type CitingElement = Element & { [references]?: readonly Reference[] };

/** The number of each source in a source list, and what moves the reader to its entry. */
export interface Numbered {
  numbers: ReadonlyMap<string, number>;
  show: (key: string, from: Element) => void;
}

/** The same in every language. A page's dataset may use an id that the ledger uses. */
export function keyOf({ id, of }: Pick<Reference, 'id' | 'of'>): string {
  return of ? `${id} ${of}` : id;
}

type CitingHost = ReactiveElement & { redraw(): void };

/** Announces to the page's source lists what its host cites, and numbers the host's sources. */
export class Citing implements ReactiveController {
  private readonly host: CitingHost & CitingElement;
  private root: CitingRoot | undefined;
  private numbered: Numbered | undefined;

  constructor(host: CitingHost) {
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
    // Another root has other numbers, or none.
    if (this.numbered) this.host.requestUpdate();
    this.root = this.numbered = undefined;
  }

  handleEvent(event: Event): void {
    const before = this.numbers();
    this.numbered = (event as CustomEvent<Numbered>).detail;
    if (this.numbers() !== before) this.host.redraw();
  }

  private numbers(): string {
    return (this.host[references] ?? [])
      .map((reference) => this.numbered?.numbers.get(keyOf(reference)))
      .join();
  }

  private announce(): void {
    // Not `Event`, which MooTools replaces.
    this.root?.dispatchEvent(new CustomEvent('ht-citing'));
  }

  /** Announces the shown sources. Returns them with markers, if a source list numbers them. */
  cite(ids: readonly string[], sources: Sources): Sources {
    const shown = [...new Set(ids)].map((id) => ({ id, ...(sources[id] ?? { name: id }) }));
    const before = this.host[references];
    this.host[references] = shown;
    if (before?.map(keyOf).join() !== shown.map(keyOf).join()) this.announce();
    return Object.fromEntries(
      shown.map(({ id, ...source }) => {
        const key = keyOf({ id, ...source });
        const number = this.numbered?.numbers.get(key);
        const show = () => this.numbered?.show(key, this.host);
        return [id, number === undefined ? source : { ...source, marker: { number, key, show } }];
      }),
    );
  }
}
