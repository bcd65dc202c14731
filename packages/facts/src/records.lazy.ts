/**
 * Records by address, for pages that load modules and for tests: each loads when it is needed.
 * Loader and elements are built apart, so what they load is remembered in the document.
 */
import { edition } from '../generated/edition.js';
import { recordName } from './record-name.js';
import type { FactRecord, ListName, ListRecords, Records } from './records.js';
import type { Citations, Language } from './types.js';

export const loadsMore: Records['loadsMore'] = true;
export const loadDatasets: Records['loadDatasets'] = () => import('./custom.js');

/** A page that needs more facts at once loads one file with all of them. */
const mostFiles = 8;

interface Shared {
  /** Address of `records/`. The loader sets it, because its chunks are in a folder below it. */
  folder: string;
  loads: Record<string, Promise<unknown> | undefined>;
}

const key = Symbol.for(`ht-widgets.records.${edition}`);

/** What the page has loaded. `folder`: for a module whose folder is not next to `records/`. */
export function sharedRecords(folder = new URL('../records/', import.meta.url).href): Shared {
  return ((globalThis as unknown as Record<symbol, Shared | undefined>)[key] ??= {
    folder,
    loads: {},
  });
}

function load(path: string): Promise<unknown> {
  const { folder, loads } = sharedRecords();
  return (loads[path] ??= import(`${folder}${edition}/${path}.js`).then(
    (module: { default: unknown }) => module.default,
    (error: unknown) => {
      loads[path] = undefined;
      throw error;
    },
  ));
}

/** The facts requested in this task, by language. */
let batch: Partial<Record<Language, Set<string>>> = {};

export const siteFolder: Records['siteFolder'] = () => new URL('../', sharedRecords().folder).href;

export const loadFact: Records['loadFact'] = async (id, language) => {
  const path = `${language}/f/${recordName(id)}`;
  const wanted = (batch[language] ??= new Set()).add(path);
  // Every element of the page has made its request before the first of these continues.
  await Promise.resolve();
  batch = {};
  const { loads } = sharedRecords();
  if (wanted.size <= mostFiles && !loads[`${language}/l/${recordName('facts')}`])
    return (await known(id, load(path))) as FactRecord | undefined;
  const { facts, sources } = await loadList('facts', language);
  return Object.hasOwn(facts, id) ? ({ fact: facts[id], sources } as FactRecord) : undefined;
};

export async function loadList<Name extends ListName>(
  name: Name,
  language: Language,
): Promise<ListRecords[Name]> {
  return (await load(`${language}/l/${recordName(name)}`)) as ListRecords[Name];
}

export const loadCitations: Records['loadCitations'] = async (id, language) =>
  (await known(id, load(`${language}/c/${recordName(id)}`))) as Citations | undefined;

/** What loads; undefined if it did not load because no such record exists. */
async function known(id: string, record: Promise<unknown>): Promise<unknown> {
  try {
    return await record;
  } catch (error) {
    const names = (await load('names')) as readonly string[];
    if (names.includes(id)) throw error;
    return undefined;
  }
}
