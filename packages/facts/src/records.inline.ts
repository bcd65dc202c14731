/** Records in the file: a self-contained bundle keeps the lists that its entry gives it. */
import type { ListName, ListRecords, Records } from './records.js';
import type { Language } from './types.js';

export const loadsMore: Records['loadsMore'] = false;
export const siteFolder: Records['siteFolder'] = () => undefined;
export const loadDatasets = undefined;

const kept: { [Name in ListName]?: Readonly<Record<Language, ListRecords[Name]>> } = {};

/** Keeps a list for `loadList`; that of all facts for `loadFact` too. */
export function keep<Name extends ListName>(
  name: Name,
  list: Readonly<Record<Language, ListRecords[Name]>>,
): void {
  Object.assign(kept, { [name]: list });
}

export function has(name: ListName): boolean {
  return kept[name] !== undefined;
}

export const loadFact: Records['loadFact'] = (id, language) => {
  const { facts = {}, sources = {} } = kept.facts?.[language] ?? {};
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return Promise.resolve(fact && { fact, sources });
};

export const loadList: Records['loadList'] = (name, language) => {
  const list = kept[name]?.[language];
  return list ? Promise.resolve(list) : Promise.reject(new Error());
};

export const loadCitations: Records['loadCitations'] = () => Promise.resolve(undefined);
