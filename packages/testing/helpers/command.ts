/** For tests in Node: the built command, started as its users start it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Dataset } from '../../facts/generated/types.js';

export const root = join(import.meta.dirname, '../../..');
export const packageFolder = join(root, 'packages/ht-widgets');
export const bin = join(packageFolder, 'bin/ht-widgets.js');

/** An empty folder, in which the command runs. */
export const folder = mkdtempSync(join(tmpdir(), 'ht-cli-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The ledger that the command reads. */
export const bundled = JSON.parse(
  readFileSync(join(root, 'packages/facts/generated/us-mo.json'), 'utf8'),
) as Dataset;

interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function run(args: readonly string[], input = ''): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
  });
  return { status, stdout, stderr };
}

/** Wrong usage: says what, shows the usage line, prints nothing on stdout. */
export function expectUsageError(
  args: readonly string[],
  message: RegExp,
  usage = `Usage: ht-widgets ${args[0] ?? ''} `,
): void {
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, message);
  assert.ok(stderr.includes(usage), stderr);
}

export type Json = Record<string, unknown>;
export interface Draft {
  [name: string]: unknown;
  facts: Json[];
  sources: Json[];
}

/** The example dataset that the command writes. */
export const kansas = run(['new-dataset', 'Kansas']).stdout;

/** The example dataset with something changed. */
export function changed(change: (dataset: Draft) => void): string {
  const dataset = JSON.parse(kansas) as Draft;
  change(dataset);
  return JSON.stringify(dataset, null, 2);
}

export function nth(list: Json[], i: number): Json {
  const item = list[i];
  assert.ok(item);
  return item;
}
