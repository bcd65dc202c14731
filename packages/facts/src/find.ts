import { loadCitations, loadDatasets, loadFact, loadList } from '#records';
import type * as datasets from './custom.js';
import type { CustomTopic } from './custom.js';
import type { ListRecords } from './records.js';
import type { Citations, Fact, Language, Sources } from './types.js';

type Src = string | null | undefined;

async function datasetModule(): Promise<typeof datasets> {
  if (!loadDatasets) throw new Error();
  return await loadDatasets();
}

/**
 * Loads a list of the ledger, or of the page's dataset in `src`. That may have it in the other
 * language only. Rejects if the list does not load.
 */
export async function loadFrom<Name extends CustomTopic>(
  src: Src,
  name: Name,
  language: Language,
): Promise<{ slice: ListRecords[Name]; language: Language }> {
  if (!src) return { slice: await loadList(name, language), language };
  const slice = await (await datasetModule()).loadCustom(src, language, name);
  return { slice, language: slice.language };
}

/** Loads one fact with the sources it cites; undefined if there is no such fact. */
export async function findFact(
  id: string,
  language: Language,
  src?: Src,
): Promise<{ fact: Fact; sources: Sources; language: Language } | undefined> {
  if (!src) {
    const record = id === '' ? undefined : await loadFact(id, language);
    return record && { ...record, language };
  }
  const slice = await (await datasetModule()).loadCustom(src, language);
  const { facts, sources } = slice;
  return Object.hasOwn(facts, id)
    ? { fact: facts[id] as Fact, sources, language: slice.language }
    : undefined;
}

/** Loads the full citation of a fact; undefined if there is none. */
export async function findCitations(
  id: string,
  language: Language,
  src?: Src,
): Promise<Citations | undefined> {
  if (src) return await (await datasetModule()).citationsOf(src, id, language);
  return await loadCitations(id, language);
}
