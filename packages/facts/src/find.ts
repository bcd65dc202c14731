import { factIds } from '../generated/index.js';
import { load } from './load.js';
import type { Fact, Language, Slice, Sources } from './types.js';

/** The topic that holds a fact, or undefined where the ledger has no such fact. */
export function topicOf(id: string): string | undefined {
  for (const [topic, ids] of Object.entries(factIds)) if (ids.split(' ').includes(id)) return topic;
  return undefined;
}

/** Loads one fact with the sources it cites; undefined where the ledger has no such fact. */
export async function findFact(id: string, language: Language): Promise<{ fact: Fact; sources: Sources } | undefined> {
  const topic = topicOf(id);
  if (topic === undefined) return undefined;
  const { facts, sources } = (await load(topic, language)) as Slice;
  const fact = facts[id];
  return fact && { fact, sources };
}
