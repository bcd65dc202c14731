import { index } from '../generated/index.js';
import { firstLetter, hash } from './hash.js';
import { load } from './load.js';
import type { Fact, Language, Slice, Sources } from './types.js';

/** The topic that would hold a fact of this id. An id that does not exist may get a topic too, which then lacks it. */
export function topicOf(id: string): string | undefined {
  return index.topics[index.slots.charCodeAt(hash(id, index.seed) % index.slots.length) - firstLetter];
}

/** Loads one fact with the sources it cites; undefined where the ledger has no such fact. */
export async function findFact(id: string, language: Language): Promise<{ fact: Fact; sources: Sources } | undefined> {
  const topic = topicOf(id);
  if (topic === undefined) return undefined;
  const { facts, sources } = (await load(topic, language)) as Slice;
  return Object.hasOwn(facts, id) ? { fact: facts[id] as Fact, sources } : undefined;
}
