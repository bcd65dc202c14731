import type { Language, Source, Sources } from '@ht-widgets/facts';
import type { ReactiveController, ReactiveElement } from '@lit/reactive-element';
import { keyOf } from '../statement/statement.js';

/**
 * How citing elements and source lists find each other, across scripts and versions: in the DOM. A
 * root (document or shadow root) has its citing elements in `root[citing]`, each with what it cites
 * in `element[references]`. The events `ht-citing` and `ht-numbered` on the root announce changes.
 */
export const citing: unique symbol = Symbol.for('ht-widgets.citing');
export const references: unique symbol = Symbol.for('ht-widgets.references');

/** A source as a citing element names it. */
export interface Reference extends Source {
  id: string;
}

export interface CitingRoot extends Node {
  [citing]?: Set<CitingElement>;
}
export type CitingElement = Element & { [references]?: readonly Reference[] | undefined };

/** The number of each source in a source list, and how they get into the page's widgets. */
export interface Numbered {
  numbers: ReadonlyMap<string, number>;
  /** Moves the reader to the entry of a source. */
  show: (key: string, from: Element) => void;
  /** Writes numbers next to the sources of `element`; without `numbers`, takes them away. */
  write: (
    element: CitingElement,
    language: Language,
    numbers?: ReadonlyMap<string, number>,
  ) => void;
  /** Before `element` draws again: gives its texts back what went to a number. */
  release: (element: CitingElement) => void;
}

/** Announces to the page's source lists what its host cites, and numbers the host's sources. */
export class Citing implements ReactiveController {
  private readonly host: ReactiveElement & CitingElement;
  private root: CitingRoot | undefined;
  private numbered: Numbered | undefined;
  private language: Language = 'en';

  constructor(host: ReactiveElement) {
    this.host = host;
    // Added later, it has V8 keep all properties of the element in a table of 800 bytes.
    this.host[references] = undefined;
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
    this.numbered?.write(this.host, this.language);
    this.root = this.numbered = undefined;
  }

  handleEvent(event: Event): void {
    this.numbered = (event as CustomEvent<Numbered>).detail;
    this.number();
  }

  release(): void {
    this.numbered?.release(this.host);
  }

  private number(): void {
    this.numbered?.write(this.host, this.language, this.numbered.numbers);
  }

  private announce(): void {
    // Not `Event`, which MooTools replaces.
    this.root?.dispatchEvent(new CustomEvent('ht-citing'));
  }

  /** Announces the sources that the host shows now, and numbers them. */
  cite(ids: readonly string[], sources: Sources, language: Language): void {
    const shown = [...new Set(ids)].map((id) => ({ id, ...(sources[id] ?? { name: id }) }));
    const before = this.host[references];
    this.host[references] = shown;
    this.language = language;
    this.number();
    if (before?.map(keyOf).join() !== shown.map(keyOf).join()) this.announce();
  }
}
