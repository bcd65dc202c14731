/** What widgets read. `schema/dataset.schema.json` says what the fields of a dataset mean. */
import type * as dataset from '../generated/types.js';
import type { Creator } from './citing/makers.js';

/** A language that the ledger is complete in. */
export type Language = 'en' | 'es';

/** A record whose texts, `{en, es}` in the dataset, are in one language. */
export type Localized<Value> = Value extends readonly (infer Item)[]
  ? readonly Localized<Item>[]
  : Value extends object
    ? [keyof Value] extends [Language]
      ? NonNullable<Value[keyof Value]>
      : { [Name in keyof Value]: Localized<Value[Name]> }
    : Value;

export type LocalSource = Localized<dataset.Source>;
export type Factor = Localized<dataset.Factor>;
export type Help = Localized<dataset.Help>;
export type Service = Omit<Localized<dataset.Service>, 'id'>;
export type Chart = Localized<dataset.Chart>;
export type TraffickingType = Localized<dataset.TraffickingType>;
export type ResponseArea = Localized<dataset.Response>;
export type Responder = ResponseArea['who'][number];

/** The fields of the dataset that a fact has no use for in a widget, or has in another form. */
type Changed =
  | 'id'
  | 'claim'
  | 'reviewBy'
  | 'seeAlso'
  | 'revised'
  | 'quoted'
  | 'place'
  | 'newer'
  | 'defines'
  | 'withdrawn';

export interface Fact extends Localized<Omit<dataset.Fact, Changed>> {
  /** Where `text` renders a law: the law's words in English. */
  original?: string;
  /** The name of the place; undefined where the ledger names none. */
  place?: string;
  /** The same count for a later period; or without a year, what replaces a withdrawn fact. */
  newer?: { id: string; year: string };
  /** The day on which it was withdrawn. Then `text` is the reason, and there is no figure. */
  withdrawn?: string;
}

/** A source as widgets print it. `url` is https; it is missing where no address was seen in use. */
export interface Source {
  name: string;
  url?: string;
  /** In APA style without the address, and how it was read. Not in self-contained files. */
  reference?: string;
  /** Address of the page's dataset that it is from, whose ids may be the ledger's. */
  of?: string;
}

/** A citation in every form in which it can be copied. */
export type Forms = Record<
  'apa' | 'mla' | 'chicago' | 'bibtex' | 'biblatex' | 'ris' | 'csl',
  string
>;

/**
 * A reference's rank in its style's list of all sources. If another source has the same author and
 * year: where a letter goes, and what is around the letter.
 */
export type Place = [rank: number, at?: number, before?: string, after?: string];

export interface ReferenceRecord extends Forms {
  places: Readonly<Record<'apa' | 'mla' | 'chicago', Place>>;
}

/** Every source of the ledger in every form: as one list, and each by its id. */
export interface ReferencesRecord {
  all: Forms;
  each: Readonly<Record<string, ReferenceRecord>>;
}

/** A source as a bibliography prints it. */
export interface BibliographyEntry extends Source {
  reference: string;
  /** The title within `reference`, where it is English among words of another language. */
  english?: string;
}
export type Bibliography = Readonly<Record<string, BibliographyEntry>>;

/** A source in full. `url` is null where it was not seen in use. */
export interface SourceRecord extends Pick<
  LocalSource,
  'id' | 'title' | 'publisher' | 'datePublished' | 'url'
> {
  /** The language of its title, where that is known and is not the page's. */
  lang?: 'en' | undefined;
  /** The names of its makers; where none was seen, what it appeared in. */
  producer: string;
  creator: readonly Creator[];
  /** It made the figure, is where the figure was read, or prints another one. */
  role: 'source' | 'via' | 'other';
  /** What it prints, where that is another figure. */
  says?: string;
  /** Whether, in what and when we read it: goes on after its name. */
  how: string;
  /** The compilers did not read it. */
  unread?: true;
  /** Ids of the sources in which it was read. */
  via: string[];
}

/**
 * The full citation of a fact. `forms` have `notePlaceholder` in place of the sentence about the
 * figure; a page's dataset has none.
 */
export interface Citations extends Pick<dataset.Fact, 'unit' | 'period' | 'asOf'> {
  /** How long `period` is, if it is an interval: `P17Y`. */
  duration?: string | undefined;
  place: string | null;
  /** What one of the unit is, where the dataset says it. */
  meaning?: string | undefined;
  /** The number of the article's claim that the fact answers. */
  claim?: number | undefined;
  sources: readonly SourceRecord[];
  forms?: Forms;
}

export type Facts = Readonly<Record<string, Fact>>;
export type Sources = Readonly<Record<string, Source>>;

/** One way to reach a service. The address of a number follows from `value` and `channel`. */
export interface Contact extends Omit<
  dataset.Contact,
  'uri' | 'emergency' | 'hours' | 'languages' | 'source'
> {
  /** Only of a web page. */
  uri?: string;
  /** relay: the number that the operator must be told to call. */
  askFor?: string;
  /** The number for immediate danger. */
  emergency?: true;
}

/** What belongs to a whole list, by the list's id. */
export type Lists = Readonly<
  Partial<Record<dataset.List['id'], Readonly<Omit<dataset.List, 'id'>>>>
>;

/** What one topic has; the further fields depend on the topic. */
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
