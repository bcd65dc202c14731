/**
 * Reads a ledger folder: structural files (`facts/law.json`, `contacts.json` …) and, beside each, one file of texts per
 * language (`facts/law.en.json`). Merges them into one dataset of the shape of `schema/dataset.schema.json` and
 * remembers where everything stood, so that a problem can be reported with file, line and path.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { descend, parseJson, segmentsOf, type ParsedJson } from '../src/dataset/json.ts';
import { languages } from '../src/dataset/localize.ts';

export interface Problem {
  /** Relative to the folder that `npm` was started in. */
  file: string;
  line: number;
  /** JSON Pointer inside the file. */
  path: string;
  /** What was expected there. */
  message: string;
}

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

/** A JSON file with its syntax tree, so that lines can be told. */
export interface JsonFile extends ParsedJson {
  file: string;
}
interface Origin {
  structure: JsonFile;
  base: string[];
  texts: Map<string, JsonFile>;
  id: string;
}
type Json = Record<string, unknown>;

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

/** Puts the texts of one language into a record: a string becomes `{en: string}`; lists of records are matched by id. */
function mergeTexts(
  record: Json,
  texts: Json,
  language: string,
  unknown: (path: string[]) => void,
  path: string[] = [],
): void {
  for (const [key, text] of Object.entries(texts)) {
    const present = record[key];
    if (Array.isArray(present) && isObject(text)) {
      for (const [id, inner] of Object.entries(text)) {
        const target = present.find((item): item is Json => isObject(item) && item['id'] === id);
        if (target && isObject(inner))
          mergeTexts(target, inner, language, unknown, [...path, key, id]);
        else unknown([...path, key, id]);
      }
    } else if (isObject(text)) {
      const target = isObject(present) ? present : {};
      record[key] = target;
      mergeTexts(target, text, language, unknown, [...path, key]);
    } else {
      record[key] = { ...(isObject(present) ? present : {}), [language]: text };
    }
  }
}

/** Reads the ledger in `folder`. Never throws on bad content: what is wrong is in `problems`. */
export function readLedger(folder: string): Ledger {
  const problems: Problem[] = [];
  const origins = new Map<string, Origin>();
  const topics = new Map<string, string>();
  /** Names seen in text files: what is missing and has such a name is missing there. */
  const textNames = new Set<string>();
  const root = readJson(join(folder, 'dataset.json'), problems);
  const dataset: Json = isObject(root?.value) ? structuredClone(root.value) : {};

  /** Reads `name.json` and its texts; returns its records, each with its texts merged in. */
  function records(collection: string, name: string): Json[] {
    const structure = readJson(join(folder, `${name}.json`), problems);
    if (!structure) return [];
    if (!Array.isArray(structure.value)) {
      problems.push({
        file: structure.file,
        line: 1,
        path: '',
        message: 'expected a list of records',
      });
      return [];
    }
    const list: Json[] = [];
    structure.value.forEach((value: unknown, index) => {
      const line = descend(structure.ast, [String(index)]).line;
      if (!isObject(value) || typeof value['id'] !== 'string') {
        problems.push({
          file: structure.file,
          line,
          path: `/${index}`,
          message: 'expected a record with an "id"',
        });
        return;
      }
      const record = structuredClone(value);
      const id = value['id'];
      const key = `${collection}:${id}`;
      if (origins.has(key))
        problems.push({
          file: structure.file,
          line,
          path: `/${index}/id`,
          message: `expected an id used once; "${id}" is used twice`,
        });
      origins.set(key, { structure, base: [String(index)], texts: new Map(), id });
      if (collection === 'facts') topics.set(id, name.slice('facts/'.length));
      list.push(record);
    });
    for (const language of languages) {
      const path = join(folder, `${name}.${language}.json`);
      if (!existsSync(path)) continue;
      const texts = readJson(path, problems);
      if (!texts) continue;
      if (!isObject(texts.value)) {
        problems.push({
          file: texts.file,
          line: 1,
          path: '',
          message: 'expected an object of texts by record id',
        });
        continue;
      }
      for (const [id, text] of Object.entries(texts.value)) {
        const record = list.find((candidate) => candidate['id'] === id);
        const line = descend(texts.ast, [id]).line;
        if (!record || !isObject(text)) {
          problems.push({
            file: texts.file,
            line,
            path: `/${id}`,
            message: record
              ? 'expected an object of texts'
              : `expected the id of a record in ${structure.file}`,
          });
          continue;
        }
        origins.get(`${collection}:${id}`)?.texts.set(language, texts);
        for (const name of Object.keys(text)) textNames.add(name);
        mergeTexts(record, text, language, (inner) =>
          problems.push({
            file: texts.file,
            line,
            path: `/${[id, ...inner].join('/')}`,
            message: `expected the id of a record in ${structure.file}`,
          }),
        );
      }
    }
    return list;
  }

  for (const collection of collections) dataset[collection] = records(collection, collection);
  const factFiles = readdirSync(join(folder, 'facts'))
    .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
    .sort();
  dataset['facts'] = factFiles.flatMap((file) =>
    records('facts', `facts/${file.slice(0, -'.json'.length)}`),
  );
  const help: Json = {};
  const helpTexts = new Map<string, JsonFile>();
  for (const language of languages) {
    const path = join(folder, `help.${language}.json`);
    const texts = existsSync(path) ? readJson(path, problems) : undefined;
    if (!texts || !isObject(texts.value)) continue;
    helpTexts.set(language, texts);
    mergeTexts(help, texts.value, language, () => undefined);
  }
  dataset['help'] = help;
  if (existsSync(join(folder, 'translations.json')))
    dataset['translations'] = readJson(join(folder, 'translations.json'), problems)?.value;

  function locate(pointer: string): Omit<Problem, 'message'> {
    const segments = segmentsOf(pointer);
    const [collection = '', index = '', ...rest] = segments;
    const candidates: { read: JsonFile; segments: string[] }[] = [];
    const list = dataset[collection];
    const record: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
    const origin = isObject(record)
      ? origins.get(`${collection}:${String(record['id'])}`)
      : undefined;
    if (origin) {
      const isText = rest[0] !== undefined && textNames.has(rest[0]);
      const inStructure = { read: origin.structure, segments: [...origin.base, ...rest] };
      if (!isText) candidates.push(inStructure);
      const asIds = rest.map((segment, i) => idAt(record, rest.slice(0, i), segment));
      const wanted = rest.find((segment) => origin.texts.has(segment));
      for (const [language, read] of origin.texts) {
        if (wanted !== undefined && language !== wanted) continue;
        candidates.push({
          read,
          segments: [origin.id, ...asIds.filter((segment) => segment !== language)],
        });
      }
      // A record inside this one has texts too; what is not among them stands deeper here.
      if (isText) candidates.push(inStructure);
    } else if (collection === 'help') {
      for (const [language, read] of helpTexts)
        candidates.push({
          read,
          segments: [index, ...rest].filter((segment) => segment !== language),
        });
    } else if (root) candidates.push({ read: root, segments });
    let best: { read: JsonFile; line: number; depth: number; path: string[] } | undefined;
    for (const { read, segments: path } of candidates) {
      const { line, depth } = descend(read.ast, path);
      if (!best || depth > best.depth) best = { read, line, depth, path };
    }
    return best
      ? {
          file: best.read.file,
          line: best.line,
          path: `/${best.path.slice(0, Math.max(best.depth, 1)).join('/')}`,
        }
      : { file: relative(process.cwd(), folder), line: 1, path: pointer };
  }

  const report = (pointer: string, message: string) => {
    problems.push({ ...locate(pointer), message });
  };
  return { dataset, topics, problems, locate, report };
}

/** In a text file a list's records are named by id where the dataset has an index. */
function idAt(record: unknown, before: string[], segment: string): string {
  let node: unknown = record;
  for (const step of before)
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined;
  const item: unknown = Array.isArray(node) ? node[Number(segment)] : undefined;
  return isObject(item) && typeof item['id'] === 'string' ? item['id'] : segment;
}
