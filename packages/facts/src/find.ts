import { load } from './load.js';
import { topicOf } from './topic-of.js';
import type { Fact, Language, Slice, Sources } from './types.js';

/** Loads one fact with the sources it cites; undefined where the ledger has no such fact. */
export async function findFact(id: string, language: Language): Promise<{ fact: Fact; sources: Sources } | undefined> {
  const topic = topicOf(id);
  if (topic === undefined) return undefined;
  const { facts, sources } = (await load(topic, language)) as Slice;
  return Object.hasOwn(facts, id) ? { fact: facts[id] as Fact, sources } : undefined;
}
