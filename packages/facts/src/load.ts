/**
 * The one way from the ledger to an element. This module loads each topic as a chunk of its own, in one language; the
 * build puts `load.inline.ts` in its place in the self-contained files, where everything is there already.
 */
import { topics } from '../generated/lazy.js';
import type { ContactSlice, FactorSlice, Language, Slice } from './types.js';

export interface Topics {
  contacts: ContactSlice;
  factors: FactorSlice;
  [topic: string]: ContactSlice | FactorSlice | Slice;
}

/** Loads a topic of the ledger. Rejects where its chunk cannot be had. */
export async function load<Topic extends keyof Topics & string>(topic: Topic, language: Language): Promise<Topics[Topic]> {
  const chunk = topics[`${topic}.${language}`];
  if (!chunk) throw new Error(`no topic ${topic}`);
  return (await chunk()).default as Topics[Topic];
}
