/**
 * The one way from the ledger to an element. Here each topic is a file of its own, in one language; in the
 * self-contained files the build puts the data itself in this module's place.
 */
import { importFile } from './import-file.js';
import { once } from './once.js';
import { topicOf } from './topic-of.js';
import { topicFile } from './topic-file.js';
import type {
  Bibliography,
  ChartSlice,
  Citations,
  ContactSlice,
  FactorSlice,
  Forms,
  Language,
  LimitSlice,
  ResponseSlice,
  Slice,
  TypeSlice,
} from './types.js';

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

/** What was asked for, by file. */
const asked: Record<string, (() => Promise<unknown>) | undefined> = {};

/**
 * What is on its way. What arrives waits for the rest, a tenth of a second at most: 500 widgets drawn as each file came
 * had the page laid out fourteen times, now ten, in four fifths of the time.
 */
const coming = new Set<Promise<unknown>>();

function get(file: string): Promise<unknown> {
  return (asked[file] ??= once(async () => {
    const module = importFile(file);
    coming.add(module);
    try {
      const topic = ((await module) as { default: unknown }).default;
      // Not allSettled: a page may have a Promise of its own, from before that was.
      await Promise.race([
        Promise.all([...coming].map((module) => module.catch(() => undefined))),
        new Promise((resolve) => {
          setTimeout(resolve, 100);
        }),
      ]);
      return topic;
    } finally {
      coming.delete(module);
    }
  }))();
}

/** Loads a topic of the ledger. Rejects where its file cannot be had. */
export async function load<Topic extends keyof Topics & string>(
  topic: Topic,
  language: Language,
): Promise<Topics[Topic]> {
  return (await get(topicFile(topic, language))) as Topics[Topic];
}

/** Loads the full citation of a fact; undefined where there is none. Rejects where its file cannot be had. */
export async function loadCitations(
  id: string,
  language: Language,
): Promise<Citations | undefined> {
  const topic = topicOf(id);
  if (topic === undefined) return undefined;
  return (
    (await get(topicFile(topic, language, 'citations'))) as Readonly<Record<string, Citations>>
  )[id];
}
