/**
 * Records of a script that is pasted into a page: each block keeps what it shows. The first one on
 * a page registers the tag, so every copy finds the records of all.
 */
import type { ListName, ListRecords, Records } from './records.js';
import type { Language, Slice } from './types.js';

export const loadsMore: Records['loadsMore'] = false;
export const siteFolder = (): undefined => undefined;
export const loadDatasets = undefined;

type Lists = { [Name in ListName]?: ListRecords[Name] };
type Kept = Partial<Record<Language, Lists>>;

const key = Symbol.for('ht-widgets.pasted');
const kept = ((globalThis as unknown as Record<symbol, Kept | undefined>)[key] ??= {});

/** Keeps lists of one language; facts in addition to those of other blocks. */
export function keep(language: Language, { facts, ...lists }: Lists): void {
  const known = (kept[language] ??= {});
  Object.assign(known, lists);
  if (facts) known.facts = merged(facts, known.facts);
}

function merged({ facts, sources }: Slice, more?: Slice): Slice {
  return {
    facts: { ...more?.facts, ...facts },
    sources: { ...more?.sources, ...sources },
  };
}

export const loadFact: Records['loadFact'] = (id, language) => {
  const { facts = {}, sources = {} } = kept[language]?.facts ?? {};
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return Promise.resolve(fact && { fact, sources });
};

export const loadList: Records['loadList'] = (name, language) => {
  const list = kept[language]?.[name];
  return list ? Promise.resolve(list) : Promise.reject(new Error());
};

export const loadCitations: Records['loadCitations'] = () => Promise.resolve(undefined);
