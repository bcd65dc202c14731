/**
 * The one way from the ledger to an element. Here each topic is a file of its own, in one language; in the
 * self-contained files the build puts the data itself in this module's place.
 */
import { importFile } from './import-file.js';
import { topicOf } from './topic-of.js';
import { topicFile } from './topic-file.js';
import type { Bibliography, ChartSlice, Citations, ContactSlice, FactorSlice, Forms, Language, LimitSlice, ResponseSlice, Slice, TypeSlice } from './types.js';

export interface Topics {
  contacts: ContactSlice;
  factors: FactorSlice;
  limits: LimitSlice;
  charts: ChartSlice;
  types: TypeSlice;
  responses: ResponseSlice;
  sources: Bibliography;
  references: Readonly<Record<string, Forms>>;
  [topic: string]: ContactSlice | Bibliography | Readonly<Record<string, Forms>> | Slice;
}

/**
 * What was asked for, so that all who wait for a file go on at once. `import()` answers each in a task of its own: many
 * widgets on a page were then drawn, laid out and painted in turn, which took twice as long.
 */
const asked: Record<string, Promise<unknown> | undefined> = {};

function get(file: string): Promise<unknown> {
  return (asked[file] ??= importFile(file).then((module) => (module as { default: unknown }).default, (error: unknown) => {
    // It may be asked for again.
    asked[file] = undefined;
    throw error;
  }));
}

/** Loads a topic of the ledger. Rejects where its file cannot be had. */
export async function load<Topic extends keyof Topics & string>(topic: Topic, language: Language): Promise<Topics[Topic]> {
  return (await get(topicFile(topic, language))) as Topics[Topic];
}

/** Loads the full citation of a fact; undefined where there is none. Rejects where its file cannot be had. */
export async function loadCitations(id: string, language: Language): Promise<Citations | undefined> {
  const topic = topicOf(id);
  if (topic === undefined) return undefined;
  return ((await get(topicFile(topic, language, 'citations'))) as Readonly<Record<string, Citations>>)[id];
}
