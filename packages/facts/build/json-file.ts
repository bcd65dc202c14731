import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { descend, parseJson, type ParsedJson } from '../src/dataset/parse-json.ts';

export type Json = Record<string, unknown>;

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

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one JSON file; a syntax error or a name given twice is a problem with its line. */
export function readJson(path: string, problems: Problem[]): JsonFile | undefined {
  const file = relative(process.cwd(), path);
  const parsed = parseJson(readFileSync(path, 'utf8'), ({ line, path: pointer, message }) => {
    problems.push({ file, line, path: pointer, message });
  });
  return parsed && { file, ...parsed };
}

/** A problem at the deepest part of `segments` that the file has. */
export function problemIn(
  { file, ast }: JsonFile,
  segments: readonly string[],
  message: string,
): Problem {
  const path = segments.map((segment) => `/${segment}`).join('');
  return { file, line: descend(ast, segments).line, path, message };
}
