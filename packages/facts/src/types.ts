import type * as dataset from '../generated/types.js';

/** A language that the ledger is complete in. */
export type Language = 'en' | 'es';


/** A fact as widgets read it: its texts in one language. What each field means stands in `schema/dataset.schema.json`. */
export interface Fact extends Pick<dataset.Fact, 'kind' | 'value' | 'low' | 'high' | 'qualifier' | 'unit' | 'standing' | 'citations' | 'quoted'> {
  label: string;
  of?: string;
  caveat: string;
  short: string;
  printed?: string;
  reason?: string;
  text?: string;
  items?: string[];
}

/** A source as widgets print it. `url` is https; it is missing where no address was seen in use. */
export interface Source {
  name: string;
  url?: string;
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

/** One way to reach a service. */
export type Contact = Pick<dataset.Contact, 'id' | 'service' | 'channel' | 'value' | 'uri' | 'keyword' | 'kind' | 'checkedOn' | 'checkedHow'>;

/** The sentences that stand beside the contacts. */
export type Help = Readonly<Record<keyof dataset.Help, string>>;

/** What one topic holds; which fields are there depends on the topic. */
export interface Slice {
  facts: Facts;
  sources: Sources;
}
export interface FactorSlice extends Slice {
  factors: readonly Factor[];
}
export interface LimitSlice extends Slice {
  /** Ids of the facts that say what the figures can and cannot say, in reading order. */
  limits: readonly string[];
}
export interface ContactSlice {
  services: Readonly<Record<string, Service>>;
  contacts: readonly Contact[];
  help: Help;
}
