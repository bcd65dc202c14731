import type {
  Bibliography,
  ChartSlice,
  Citations,
  ContactSlice,
  FactorSlice,
  Forms,
  LimitSlice,
  ResponseSlice,
  Slice,
  Sources,
  TypeSlice,
  Fact,
} from './types.js';

/** One fact with the sources that it cites: a file of its own. */
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
  references: Readonly<Record<string, Forms>>;
  /** The full citation of every fact: for the classic script. */
  citations: Readonly<Record<string, Citations>>;
}

export type ListName = keyof ListRecords;
