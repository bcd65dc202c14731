/** Records in the file itself: a self-contained bundle keeps what its entry gives it, in both languages. */
import type { FactRecord, ListName, ListRecords } from './records.js';
import type { Citations, Language } from './types.js';

/** Whether this form loads what it does not keep: citations, datasets, copied references. */
export const loadsMore = false as boolean;
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

export function loadFact(id: string, language: Language): Promise<FactRecord | undefined> {
  const { facts = {}, sources = {} } = kept.facts?.[language] ?? {};
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return Promise.resolve(fact && { fact, sources });
}

/** Rejects where the bundle does not have the list. */
export function loadList<Name extends ListName>(
  name: Name,
  language: Language,
): Promise<ListRecords[Name]> {
  const list = kept[name]?.[language];
  return list ? Promise.resolve(list) : Promise.reject(new Error());
}

export function loadCitations(_id: string, _language: Language): Promise<Citations | undefined> {
  return Promise.resolve(undefined);
}
