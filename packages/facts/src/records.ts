import type * as datasets from './custom.js';
import type {
  Bibliography,
  ChartSlice,
  Citations,
  ContactSlice,
  Fact,
  FactorSlice,
  Language,
  LimitSlice,
  ReferencesRecord,
  ResponseSlice,
  Slice,
  Sources,
  TypeSlice,
} from './types.js';

/** One fact with the sources that it cites: a separate file. */
export interface FactRecord {
  fact: Fact;
  sources: Sources;
}

/** What is loaded whole, by name. */
export interface ListRecords {
  /** Every fact: for pages that show more than a few. */
  facts: Slice;
  factors: FactorSlice;
  limits: LimitSlice;
  contacts: ContactSlice;
  charts: ChartSlice;
  types: TypeSlice;
  responses: ResponseSlice;
  /** Every source of the ledger, as a list prints it. */
  sources: Bibliography;
  /** Every source in every citation style. */
  references: ReferencesRecord;
  /** The full citation of every fact: for the classic script. */
  citations: Readonly<Record<string, Citations>>;
}

export type ListName = keyof ListRecords;

/** What each form of `#records` exports. */
export interface Records {
  /** Whether this form loads what it does not keep: citations, datasets, copied references. */
  loadsMore: boolean;
  /** The folder with `embed/`, where the article's claims are answered; undefined if unknown. */
  siteFolder: () => string | undefined;
  loadDatasets: (() => Promise<typeof datasets>) | undefined;
  /** Resolves to undefined if the ledger has no such fact. Rejects if its file does not load. */
  loadFact: (id: string, language: Language) => Promise<FactRecord | undefined>;
  /** Rejects if the list does not load. */
  loadList: <Name extends ListName>(name: Name, language: Language) => Promise<ListRecords[Name]>;
  /** Loads the full citation of a fact; undefined if there is none. */
  loadCitations: (id: string, language: Language) => Promise<Citations | undefined>;
}
