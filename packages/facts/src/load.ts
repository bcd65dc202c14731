/**
 * The one way from the ledger to an element. Here each topic is a file of its own, in one language; in the
 * self-contained files the build puts the data itself in this module's place.
 */
import { topicFile } from './topic-file.js';
import type { ContactSlice, FactorSlice, Language, LimitSlice, Slice } from './types.js';

export interface Topics {
  contacts: ContactSlice;
  factors: FactorSlice;
  limits: LimitSlice;
  [topic: string]: ContactSlice | FactorSlice | LimitSlice | Slice;
}

/** Loads a topic of the ledger. Rejects where its file cannot be had. */
export async function load<Topic extends keyof Topics & string>(topic: Topic, language: Language): Promise<Topics[Topic]> {
  const module = (await import(new URL(topicFile(topic, language), import.meta.url).href)) as { default: Topics[Topic] };
  return module.default;
}
