/**
 * Reads a ledger folder: structural files (`facts/law.json`, `contacts.json` …), each with one file
 * of texts per language (`facts/law.en.json`). Merges them into one dataset of the shape of
 * `schema/dataset.schema.json`, and reports problems with file, line and path.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/dataset/localize.ts';
import { isObject, readJson, type Json, type JsonFile, type Problem } from './json-file.ts';
import { locate, type Located } from './locate.ts';
import { mergeTexts, readRecords, type Reading } from './read-records.ts';

export { readJson, type JsonFile, type Problem } from './json-file.ts';

export interface Ledger {
  /** Merged, not yet validated: anything may be missing or of the wrong type. */
  dataset: Record<string, unknown>;
  /** Topic (name of the file in `facts/`) of each fact. */
  topics: Map<string, string>;
  problems: Problem[];
  /** Finds the file, line and path of a JSON Pointer into `dataset`. */
  locate: (pointer: string) => Omit<Problem, 'message'>;
  /** Reports a problem at a JSON Pointer into `dataset`. */
  report: (pointer: string, message: string) => void;
}

const collections = [
  'places',
  'sources',
  'services',
  'contacts',
  'factors',
  'types',
  'responses',
  'charts',
  'lists',
];

/** Reads the ledger in `folder`. Never throws on bad content: what is wrong is in `problems`. */
export function readLedger(folder: string): Ledger {
  const problems: Problem[] = [];
  const reading: Reading = { folder, problems, origins: new Map(), textNames: new Set() };
  const root = readJson(join(folder, 'dataset.json'), problems);
  const dataset: Json = isObject(root?.value) ? structuredClone(root.value) : {};
  for (const collection of collections)
    dataset[collection] = readRecords(reading, collection, collection);
  const topics = new Map<string, string>();
  dataset['facts'] = topicsIn(folder).flatMap((topic) => {
    const facts = readRecords(reading, 'facts', `facts/${topic}`);
    for (const { id } of facts) topics.set(String(id), topic);
    return facts;
  });
  const help = readHelp(folder, problems);
  dataset['help'] = help.texts;
  const translations = join(folder, 'translations.json');
  if (existsSync(translations)) dataset['translations'] = readJson(translations, problems)?.value;

  const located: Located = { ...reading, dataset, root, help: help.files };
  return {
    dataset,
    topics,
    problems,
    locate: (pointer) => locate(located, pointer),
    report: (pointer, message) => {
      problems.push({ ...locate(located, pointer), message });
    },
  };
}

/** The names of the structural files in `facts/`. */
function topicsIn(folder: string): string[] {
  return readdirSync(join(folder, 'facts'))
    .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
    .sort()
    .map((file) => file.slice(0, -'.json'.length));
}

/** The sentences shown with the contacts, which are texts alone. */
function readHelp(
  folder: string,
  problems: Problem[],
): { texts: Json; files: Map<string, JsonFile> } {
  const texts: Json = {};
  const files = new Map<string, JsonFile>();
  for (const language of languages) {
    const path = join(folder, `help.${language}.json`);
    const file = existsSync(path) ? readJson(path, problems) : undefined;
    if (!file || !isObject(file.value)) continue;
    files.set(language, file);
    mergeTexts(texts, file.value, language, () => undefined);
  }
  return { texts, files };
}
