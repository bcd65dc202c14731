import type * as dataset from '../generated/types.js';

/** A language that the ledger is complete in. */
export type Language = 'en' | 'es';

/** A source with its names in one language. */
export type LocalSource = Omit<dataset.Source, 'shortName' | 'producer' | 'title'> &
  Record<'shortName' | 'producer' | 'title', string>;

/**
 * A fact as widgets read it: its texts in one language. `schema/dataset.schema.json` says what each
 * field means.
 */
export interface Fact extends Pick<
  dataset.Fact,
  | 'kind'
  | 'value'
  | 'low'
  | 'high'
  | 'places'
  | 'qualifier'
  | 'standing'
  | 'citations'
  | 'unit'
  | 'period'
  | 'asOf'
> {
  label: string;
  of?: string;
  caveat: string;
  short: string;
  printed?: string;
  reason?: string;
  text?: string;
  /** Where `text` renders a law: the law's own words, in English. */
  original?: string;
  items?: string[];
  /** The name of the place; undefined where the ledger names none. */
  place?: string;
  /** The same count for a later period. */
  newer?: { id: string; year: string };
}

/** A source as widgets print it. `url` is https; it is missing where no address was seen in use. */
export interface Source {
  name: string;
  url?: string;
  /** In APA style, without the address, and how it was read; printed on paper. The self-contained files have it not. */
  reference?: string;
  /** Address of the page's own dataset that it is from, whose ids may be the ledger's. */
  of?: string;
  /** Where a source list of the page numbers it. */
  marker?: Marker;
}

/** A source's number in the page's source list, and what leads there. */
export interface Marker {
  number: number;
  key: string;
  show: () => void;
}

/** A citation in every form in which it can be copied. */
export interface Forms {
  apa: string;
  mla: string;
  chicago: string;
  bibtex: string;
  ris: string;
  csl: string;
}

/** A source as a bibliography prints it. */
export interface BibliographyEntry extends Source {
  reference: string;
  /** The title within `reference`, where it is English among words of another language. */
  english?: string;
}
export type Bibliography = Readonly<Record<string, BibliographyEntry>>;

/** A source in full, and the part it plays for a fact: made the figure, or is where it was read. `url` is null where it was not seen in use. */
export interface SourceRecord extends Pick<
  LocalSource,
  'id' | 'producer' | 'title' | 'publisher' | 'datePublished' | 'url'
> {
  role: 'source' | 'via';
  /** Whether, in what and when the compilers read it: goes on after its name. */
  how: string;
  /** Ids of those in which it was read, where it was read in others. */
  via: string[];
}

/**
 * The full citation of a fact. In `forms` stands `notePlaceholder` for the sentence about the figure; they are missing for
 * a page's own dataset, whose styles were not worked out.
 */
export interface Citations extends Pick<dataset.Fact, 'unit' | 'period' | 'asOf'> {
  place: string | null;
  sources: readonly SourceRecord[];
  forms?: Forms;
}

export type Facts = Readonly<Record<string, Fact>>;
export type Sources = Readonly<Record<string, Source>>;

/** What makes someone easier to exploit, as NightLight names it. */
export interface Factor {
  id: string;
  name: string;
  exploited: string;
  /** Ids of the facts that belong to it. */
  facts: string[];
}

/** Somebody who helps. */
export interface Service {
  name: string;
  about: string;
}

/** One way to reach a service. `uri` is there for web addresses; that of a number follows from `value` and `channel`. */
export interface Contact extends Pick<
  dataset.Contact,
  | 'id'
  | 'service'
  | 'channel'
  | 'value'
  | 'keyword'
  | 'pageLanguage'
  | 'kind'
  | 'checkedOn'
  | 'checkedHow'
> {
  uri?: string;
  /** The number for immediate danger. */
  emergency?: true;
}

/** The sentences that stand beside the contacts. */
export type Help = Readonly<Record<keyof dataset.Help, string>>;

/** A drawn figure: series of facts, and the words around it. */
export interface Chart extends Pick<dataset.Chart, 'id' | 'form' | 'residual' | 'revised'> {
  title: string;
  note: string;
  series: readonly { id: string; facts: readonly string[]; name?: string; apart?: boolean }[];
  /** By fact id: names of bars, or what a figure of a year counts. */
  names?: Readonly<Record<string, string>>;
}

/** A type of trafficking, with the law that defines it. */
export interface TraffickingType {
  id: string;
  name: string;
  plain: string;
  /** Ids of the facts that quote the law: the definition first, then those that explain its words. */
  law: readonly string[];
  /** Ids of the facts that belong to it. */
  facts: readonly string[];
}

/** Somebody who works on an area, and who says so. */
export interface Responder extends Pick<dataset.Responder, 'id' | 'standing' | 'citations'> {
  name: string;
}

/** One of the areas in which Missouri responds. */
export interface ResponseArea {
  id: string;
  name: string;
  meaning: string;
  who: readonly Responder[];
  /** What a reader can do without danger to anyone. */
  safe: string;
  facts: readonly string[];
}

/** What belongs to a whole list, by the list's id. */
export type Lists = Readonly<
  Partial<Record<dataset.List['id'], Readonly<Omit<dataset.List, 'id'>>>>
>;

/** What one topic holds; which fields are there depends on the topic. */
export interface Slice {
  facts: Facts;
  sources: Sources;
}
export interface FactorSlice extends Slice {
  factors: readonly Factor[];
  lists: Lists;
}
export interface LimitSlice extends Slice {
  /** Ids of the facts that say what the figures can and cannot say, in reading order. */
  limits: readonly string[];
}
export interface ChartSlice extends Slice {
  charts: readonly Chart[];
}
export interface TypeSlice extends Slice {
  types: readonly TraffickingType[];
  lists: Lists;
}
export interface ContactSlice {
  services: Readonly<Record<string, Service>>;
  contacts: readonly Contact[];
  lists: Lists;
  help: Help;
}
/** Of the ledger's contacts it has only those to call. */
export interface ResponseSlice extends Slice, Pick<ContactSlice, 'services' | 'contacts'> {
  responses: readonly ResponseArea[];
  lists: Lists;
}
