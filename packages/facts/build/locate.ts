/** Finds the file, line and path of a JSON Pointer into the merged dataset. */
import { relative } from 'node:path';
import { descend, segmentsOf } from '../src/dataset/parse-json.ts';
import { isObject, type Json, type JsonFile, type Problem } from './json-file.ts';
import { originKey, type Origin, type Reading } from './read-records.ts';

/** A path in a file at which a part of the dataset may be. */
interface Candidate {
  file: JsonFile;
  segments: string[];
}

/** What was read, and the files that hold no records. */
export interface Located extends Reading {
  dataset: Json;
  /** `dataset.json`. */
  root: JsonFile | undefined;
  /** The texts of `help`, by language. */
  help: Map<string, JsonFile>;
}

/** The place of `pointer`, or of the deepest part of it that a file has. */
export function locate(located: Located, pointer: string): Omit<Problem, 'message'> {
  const folder = relative(process.cwd(), located.folder);
  let best = { file: folder, line: 1, path: pointer, depth: -1 };
  for (const { file, segments } of candidatesFor(located, segmentsOf(pointer))) {
    const { line, depth } = descend(file.ast, segments);
    const path = `/${segments.slice(0, Math.max(depth, 1)).join('/')}`;
    if (depth > best.depth) best = { file: file.file, line, path, depth };
  }
  const { file, line, path } = best;
  return { file, line, path };
}

function candidatesFor(located: Located, segments: string[]): Candidate[] {
  const { dataset, origins, textNames, root, help } = located;
  const [collection = '', index = '', ...rest] = segments;
  const list = dataset[collection];
  const record: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
  const origin = isObject(record) ? origins.get(originKey(collection, record['id'])) : undefined;
  if (origin) {
    const structure = { file: origin.structure, segments: [origin.index, ...rest] };
    const texts = textCandidates(origin, record, rest);
    // A record inside this one has texts too; a field of it that is no text is in the structure.
    return rest[0] !== undefined && textNames.has(rest[0])
      ? [...texts, structure]
      : [structure, ...texts];
  }
  if (collection === 'help')
    return [...help].map(([language, file]) => ({
      file,
      segments: segments.slice(1).filter((segment) => segment !== language),
    }));
  return root ? [{ file: root, segments }] : [];
}

function textCandidates({ id, texts }: Origin, record: unknown, rest: string[]): Candidate[] {
  const ids = rest.map((segment, i) => idAt(record, rest.slice(0, i), segment));
  const wanted = rest.find((segment) => texts.has(segment));
  return [...texts]
    .filter(([language]) => wanted === undefined || language === wanted)
    .map(([language, file]) => ({
      file,
      segments: [id, ...ids.filter((segment) => segment !== language)],
    }));
}

/** In a text file a list's records are named by id where the dataset has an index. */
function idAt(record: unknown, before: string[], segment: string): string {
  let node: unknown = record;
  for (const step of before)
    node = Array.isArray(node) ? node[Number(step)] : isObject(node) ? node[step] : undefined;
  const item: unknown = Array.isArray(node) ? node[Number(segment)] : undefined;
  return isObject(item) && typeof item['id'] === 'string' ? item['id'] : segment;
}
