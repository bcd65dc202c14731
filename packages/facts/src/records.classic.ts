/** Records of the classic script: what it keeps, else from the folder that it came from. */
import { edition } from '../generated/edition.js';
import type * as datasets from './custom.js';
import { recordName } from './record-name.js';
import type { ListName, ListRecords, Records } from './records.js';
import * as inline from './records.inline.js';
import type { Language } from './types.js';

export { keep, loadFact } from './records.inline.js';
export const loadsMore: Records['loadsMore'] = true;

type Import = (file: string) => Promise<unknown>;

let importFile: Import = () => Promise.reject(new Error());
let folder: Records['siteFolder'] = () => undefined;

/** Sets how a file of the script's folder is imported, and where that folder is. */
export function importWith(own: Import, ownFolder: Records['siteFolder']): void {
  importFile = own;
  folder = ownFolder;
}

export const siteFolder: Records['siteFolder'] = () => folder();

export async function loadDatasets(): Promise<typeof datasets> {
  return (await importFile('dataset.js')) as typeof datasets;
}

export async function loadList<Name extends ListName>(
  name: Name,
  language: Language,
): Promise<ListRecords[Name]> {
  if (inline.has(name)) return await inline.loadList(name, language);
  const file = await importFile(`records/${edition}/${language}/l/${recordName(name)}.js`);
  return (file as { default: ListRecords[Name] }).default;
}

/** All citations of a language are one file, so that a site that is uploaded by hand has few. */
export const loadCitations: Records['loadCitations'] = async (id, language) =>
  (await loadList('citations', language))[id];
