/** Reads the records of one structural file and merges the texts of each language into them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../src/dataset/localize.ts';
import {
  isObject,
  problemIn,
  readJson,
  type Json,
  type JsonFile,
  type Problem,
} from './json-file.ts';

/** Where a record and its texts are. */
export interface Origin {
  id: string;
  structure: JsonFile;
  index: string;
  texts: Map<string, JsonFile>;
}

/** What has been read so far. */
export interface Reading {
  folder: string;
  problems: Problem[];
  /** By collection and id. */
  origins: Map<string, Origin>;
  /** Names of fields in text files: a missing field of such a name is missing there. */
  textNames: Set<string>;
}

export const originKey = (collection: string, id: unknown): string => `${collection}:${String(id)}`;

/** Reads `name.json` and its texts; returns its records, each with its texts merged in. */
export function readRecords(reading: Reading, collection: string, name: string): Json[] {
  const structure = readJson(join(reading.folder, `${name}.json`), reading.problems);
  if (!structure) return [];
  if (!Array.isArray(structure.value)) {
    reading.problems.push(problemIn(structure, [], 'expected a list of records, […]'));
    return [];
  }
  const records = structure.value.flatMap((value: unknown, index) =>
    readRecord(reading, collection, structure, value, String(index)),
  );
  for (const language of languages) {
    const path = join(reading.folder, `${name}.${language}.json`);
    const texts = existsSync(path) ? readJson(path, reading.problems) : undefined;
    if (texts) addTexts(reading, collection, records, structure, texts, language);
  }
  return records;
}

function readRecord(
  { problems, origins }: Reading,
  collection: string,
  structure: JsonFile,
  value: unknown,
  index: string,
): Json[] {
  if (!isObject(value) || typeof value['id'] !== 'string') {
    problems.push(problemIn(structure, [index], 'expected a record with an "id"'));
    return [];
  }
  const { id } = value;
  const key = originKey(collection, id);
  if (origins.has(key)) {
    const message = `expected an id used once; "${id}" is used twice`;
    problems.push(problemIn(structure, [index, 'id'], message));
  }
  origins.set(key, { id, structure, index, texts: new Map() });
  return [structuredClone(value)];
}

function addTexts(
  { problems, origins, textNames }: Reading,
  collection: string,
  records: readonly Json[],
  structure: JsonFile,
  texts: JsonFile,
  language: string,
): void {
  const unknownId = `expected the id of a record in ${structure.file}`;
  if (!isObject(texts.value)) {
    problems.push(problemIn(texts, [], 'expected an object of texts by record id, {…}'));
    return;
  }
  for (const [id, text] of Object.entries(texts.value)) {
    const record = records.find((candidate) => candidate['id'] === id);
    if (!record || !isObject(text)) {
      problems.push(problemIn(texts, [id], record ? 'expected an object of texts' : unknownId));
      continue;
    }
    origins.get(originKey(collection, id))?.texts.set(language, texts);
    for (const name of Object.keys(text)) textNames.add(name);
    mergeTexts(record, text, language, (inner) => {
      problems.push(problemIn(texts, [id, ...inner], unknownId));
    });
  }
}

/**
 * Puts the texts of one language into a record: a string becomes `{en: string}`; lists of records
 * are matched by id.
 */
export function mergeTexts(
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
        const entry = present.find((item): item is Json => isObject(item) && item['id'] === id);
        const at = [...path, key, id];
        if (entry && isObject(inner)) mergeTexts(entry, inner, language, unknown, at);
        else unknown(at);
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
