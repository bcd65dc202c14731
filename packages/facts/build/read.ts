/**
 * Reads a ledger folder: structural files (`facts/law.json`, `contacts.json` …), each with one file
 * of texts per language (`facts/law.en.json`). Merges them into one dataset of the shape of
 * `schema/dataset.schema.json`, and reports problems with file, line and path.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languages } from '../src/dataset/localize.ts';
import { descend, parseJson, segmentsOf, type ParsedJson } from '../src/dataset/parse-json.ts';

type Json = Record<string, unknown>;

export interface Problem {
  /** Relative to the folder that `npm` was started in. */
  file: string;
  line: number;
  /** JSON Pointer inside the file. */
  path: string;
  /** What was expected there. */
  message: string;
}

/** A JSON file with its syntax tree, which gives the line of a path. */
export interface JsonFile extends ParsedJson {
  file: string;
}

/** Where a value of the dataset is written. `language`: that of a file of texts. */
interface Place {
  file: JsonFile;
  path: readonly string[];
  language?: string;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one JSON file; a syntax error or a name given twice is a problem with its line. */
export function readJson(path: string, problems: Problem[]): JsonFile | undefined {
  const file = relative(process.cwd(), path);
  const parsed = parseJson(readFileSync(path, 'utf8'), ({ line, path: pointer, message }) => {
    problems.push({ file, line, path: pointer, message });
  });
  return parsed && { file, ...parsed };
}

/** A problem at `path`, or at the deepest part of it that the file has. */
export function problemIn(
  { file, ast }: JsonFile,
  path: readonly string[],
  message: string,
): Problem {
  const pointer = path.map((segment) => `/${segment}`).join('');
  return { file, line: descend(ast, path).line, path: pointer, message };
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

export class Ledger {
  /** Merged, not yet validated: anything may be missing or of the wrong type. */
  readonly dataset: Json = {};
  readonly problems: Problem[] = [];
  private readonly folder: string;
  /** Where objects of the dataset are written. Other values are in the places of their parent. */
  private readonly places = new Map<unknown, Place[]>();
  /** Names of fields in files of texts: a missing field of such a name is missing there. */
  private readonly textNames = new Set<string>();

  /** Reads the ledger in `folder`. Never throws on bad content: see `problems`. */
  constructor(folder: string) {
    this.folder = folder;
    const root = this.read('dataset.json');
    if (root) this.places.set(this.dataset, [{ file: root, path: [] }]);
    if (isObject(root?.value)) Object.assign(this.dataset, root.value);
    for (const name of collections) this.dataset[name] = this.records([name]);
    const topics = readdirSync(join(folder, 'facts'))
      .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
      .sort();
    this.dataset['facts'] = this.records(topics.map((file) => `facts/${file.slice(0, -5)}`));
    const help = (this.dataset['help'] = {});
    this.places.set(help, []);
    for (const texts of this.texts('help'))
      if (isObject(texts.file.value)) this.merge(help, texts.file.value, texts);
    const translations = this.readOptional('translations.json');
    if (translations) {
      this.dataset['translations'] = translations.value;
      this.remember(translations.value, translations);
    }
  }

  /** Reports a problem at a JSON Pointer into `dataset`. */
  readonly report = (pointer: string, message: string): void => {
    this.problems.push({ ...this.locate(pointer), message });
  };

  /** Where a JSON Pointer into `dataset`, or the deepest part of it that is written, is written. */
  locate(pointer: string): Omit<Problem, 'message'> {
    let node: unknown = this.dataset;
    let places = this.places.get(node) ?? [];
    const segments = segmentsOf(pointer);
    for (const segment of segments) {
      node = (node as Json | null | undefined)?.[segment];
      const inParent = places.map((place) => ({ ...place, path: [...place.path, segment] }));
      places = this.places.get(node) ?? inParent;
    }
    const wanted = segments.find((segment) => places.some(({ language }) => language === segment));
    const isLanguage = (segment: string) => (languages as readonly string[]).includes(segment);
    const name = segments.findLast((segment) => !isLanguage(segment)) ?? '';
    const textsFirst = this.textNames.has(name) ? 1 : -1;
    const [best] = places
      .filter(({ language = wanted }) => wanted === undefined || language === wanted)
      .sort((a, b) => (Number('language' in b) - Number('language' in a)) * textsFirst)
      .map(({ file: { file, ast }, path, language }) => {
        const inFile = path.filter((segment) => segment !== language);
        const { line, depth } = descend(ast, inFile);
        return { file, line, depth, path: `/${inFile.slice(0, Math.max(depth, 1)).join('/')}` };
      })
      .sort((a, b) => b.depth - a.depth);
    const { file = relative(process.cwd(), this.folder), line = 1, path = pointer } = best ?? {};
    return { file, line, path };
  }

  private read(name: string): JsonFile | undefined {
    return readJson(join(this.folder, name), this.problems);
  }

  private readOptional(name: string): JsonFile | undefined {
    return existsSync(join(this.folder, name)) ? this.read(name) : undefined;
  }

  /** The files of texts of a structural file, by language. */
  private texts(name: string): Required<Place>[] {
    return languages.flatMap((language) => {
      const file = this.readOptional(`${name}.${language}.json`);
      return file ? { file, path: [], language } : [];
    });
  }

  /** The records of these structural files, each with its texts merged in. */
  private records(names: readonly string[]): Json[] {
    const ids = new Set<string>();
    return names.flatMap((name) => {
      const file = this.read(`${name}.json`);
      if (!file) return [];
      const add = (path: string[], message: string) =>
        this.problems.push(problemIn(file, path, message));
      if (!Array.isArray(file.value)) {
        add([], 'expected a list of records, […]');
        return [];
      }
      this.remember(file.value, file);
      const records = file.value.filter((record: unknown, index): record is Json => {
        const id = isObject(record) ? record['id'] : undefined;
        if (typeof id !== 'string') add([`${index}`], 'expected a record with an "id"');
        else if (ids.has(id))
          add([`${index}`, 'id'], `expected an id used once; "${id}" is used twice`);
        else ids.add(id);
        return typeof id === 'string';
      });
      for (const texts of this.texts(name)) this.mergeList(records, texts.file.value, texts);
      return records;
    });
  }

  /** Remembers where each object in a file is written. */
  private remember(value: unknown, file: JsonFile, path: readonly string[] = []): void {
    if (typeof value !== 'object' || value === null) return;
    this.places.set(value, [{ file, path }]);
    for (const [name, inner] of Object.entries(value)) this.remember(inner, file, [...path, name]);
  }

  /** Puts the texts of one language, named by id, into the records of a list. */
  private mergeList(records: readonly unknown[], texts: unknown, place: Required<Place>): void {
    const { file, path, language } = place;
    if (!isObject(texts)) {
      this.problems.push(problemIn(file, path, 'expected an object of texts by record id, {…}'));
      return;
    }
    for (const [id, text] of Object.entries(texts)) {
      const record = records.find((item): item is Json => isObject(item) && item['id'] === id);
      const at = { ...place, path: [...path, id] };
      const structure = file.file.replace(`.${language}.json`, '.json');
      const expected = record ? 'an object of texts' : `the id of a record in ${structure}`;
      if (record && isObject(text)) this.merge(record, text, at);
      else this.problems.push(problemIn(file, at.path, `expected ${expected}`));
    }
  }

  /** Puts the texts of one language into a record: a string becomes `{en: string}`. */
  private merge(record: Json, texts: Json, place: Required<Place>): void {
    this.places.get(record)?.push(place);
    for (const [name, text] of Object.entries(texts)) {
      this.textNames.add(name);
      const at = { ...place, path: [...place.path, name] };
      const present = record[name];
      if (Array.isArray(present) && isObject(text)) this.mergeList(present, text, at);
      else {
        const target = isObject(present) ? present : {};
        record[name] = target;
        if (isObject(text)) this.merge(target, text, at);
        else target[place.language] = text;
      }
    }
  }
}
