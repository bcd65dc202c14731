/** For tests in Node: the ledger with a mistake in it, and the problems that it causes. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Ledger, type Problem } from '../../facts/build/read.ts';
import { validateLedger } from '../../facts/build/validate.ts';

export const ledgerFolder = join(import.meta.dirname, '../../facts/data/us-mo');

export type Json = Record<string, unknown>;
export type Change = (record: Json) => void;

/** Changes the record with this id in a list, or the texts under this id. */
export function changeRecord(id: string, change: Change): (text: string) => string {
  return (text) => {
    const json = JSON.parse(text) as Json[] | Record<string, Json>;
    const found = Array.isArray(json) ? json.find((item) => item['id'] === id) : json[id];
    assert.ok(found, `no ${id}`);
    change(found);
    return JSON.stringify(json, null, 2);
  };
}

/** The problems of the ledger in `folder`, as the generator finds them. */
export function problemsOf(folder: string): Problem[] {
  const ledger = new Ledger(folder);
  if (ledger.problems.length === 0) validateLedger(ledger, folder);
  return ledger.problems;
}

/** A copy of the ledger in which one file is changed. The caller removes its folder. */
export function changedLedger(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ht-ledger-'));
  cpSync(ledgerFolder, folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  const text = change(before);
  assert.notEqual(text, before, 'the test must change the file');
  writeFileSync(join(folder, file), text);
  return folder;
}

/** The problems of a copy of the ledger in which one file is changed. */
export function problemsAfter(file: string, change: (text: string) => string): Problem[] {
  const folder = changedLedger(file, change);
  const problems = problemsOf(folder);
  rmSync(folder, { recursive: true });
  return problems;
}

/** Fails unless one problem is in `file`, at `path`, with this message. */
export function expectProblem(
  problems: readonly Problem[],
  file: string,
  path: RegExp,
  message: RegExp,
): void {
  const list = problems.map(
    (each) => `${basename(each.file)}:${each.line} ${each.path}: ${each.message}`,
  );
  const found = problems.some(
    (each) =>
      basename(each.file) === basename(file) &&
      each.line >= 1 &&
      path.test(each.path) &&
      message.test(each.message),
  );
  assert.ok(found, `expected ${message} at ${file} ${path}; got\n${list.join('\n')}`);
}
