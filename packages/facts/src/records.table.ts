/** Records in the npm package: a table of imports that bundlers can follow. */
import { table } from '../generated/table.js';
import { recordName } from './record-name.js';
import type { FactRecord, ListName, ListRecords } from './records.js';
import type { Citations, Language } from './types.js';

/** Whether this form loads what it does not keep: citations, datasets, copied references. */
export const loadsMore = true as boolean;
export const loadDatasets = () => import('./custom.js');

async function load(path: string): Promise<unknown> {
  return Object.hasOwn(table, path) ? (await table[path]?.())?.default : undefined;
}

export async function loadFact(id: string, language: Language): Promise<FactRecord | undefined> {
  return (await load(`${language}/f/${recordName(id)}`)) as FactRecord | undefined;
}

export async function loadList<Name extends ListName>(
  name: Name,
  language: Language,
): Promise<ListRecords[Name]> {
  return (await load(`${language}/l/${recordName(name)}`)) as ListRecords[Name];
}

export async function loadCitations(
  id: string,
  language: Language,
): Promise<Citations | undefined> {
  return (await load(`${language}/c/${recordName(id)}`)) as Citations | undefined;
}
