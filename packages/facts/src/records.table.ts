/** Records in the npm package: a table of imports that bundlers can follow. */
import { table } from '../generated/table.js';
import { recordName } from './record-name.js';
import type { FactRecord, ListName, ListRecords, Records } from './records.js';
import type { Citations, Language } from './types.js';

export const loadsMore: Records['loadsMore'] = true;
export const siteFolder: Records['siteFolder'] = () => undefined;
export const loadDatasets: Records['loadDatasets'] = () => import('./custom.js');

async function load(path: string): Promise<unknown> {
  return Object.hasOwn(table, path) ? (await table[path]?.())?.default : undefined;
}

export const loadFact: Records['loadFact'] = async (id, language) =>
  (await load(`${language}/f/${recordName(id)}`)) as FactRecord | undefined;

export async function loadList<Name extends ListName>(
  name: Name,
  language: Language,
): Promise<ListRecords[Name]> {
  return (await load(`${language}/l/${recordName(name)}`)) as ListRecords[Name];
}

export const loadCitations: Records['loadCitations'] = async (id, language) =>
  (await load(`${language}/c/${recordName(id)}`)) as Citations | undefined;
