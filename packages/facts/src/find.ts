import { load, loadCitations, type Topics } from './load.js';
import type { CustomTopic } from './dataset/custom.js';
import { topicOf } from './topic-of.js';
import type { Citations, Fact, Language, Slice, Sources } from './types.js';

type Src = string | null | undefined;

/** Loads a topic of the ledger, or of the page's own dataset where `src` names one, which may have it in one language only. */
export async function loadFrom<Topic extends CustomTopic>(
  src: Src,
  topic: Topic,
  language: Language,
): Promise<{ slice: Topics[Topic]; language: Language }> {
  if (!src) return { slice: await load(topic, language), language };
  const slice = await (await import('./dataset/custom.js')).loadCustom(src, language, topic);
  return { slice, language: slice.language };
}

/** Loads one fact with the sources it cites; undefined where there is no such fact. */
export async function findFact(
  id: string,
  language: Language,
  src?: Src,
): Promise<{ fact: Fact; sources: Sources; language: Language } | undefined> {
  const topic = topicOf(id);
  if (!src && topic === undefined) return undefined;
  const slice = src
    ? await (await import('./dataset/custom.js')).loadCustom(src, language)
    : { language, ...((await load(topic ?? '', language)) as Slice) };
  const { facts, sources } = slice;
  return Object.hasOwn(facts, id)
    ? { fact: facts[id] as Fact, sources, language: slice.language }
    : undefined;
}

/** Loads the full citation of a fact; undefined where there is none. */
export async function findCitations(
  id: string,
  language: Language,
  src?: Src,
): Promise<Citations | undefined> {
  if (src) return await (await import('./dataset/custom.js')).citationsOf(src, id, language);
  return await loadCitations(id, language);
}
