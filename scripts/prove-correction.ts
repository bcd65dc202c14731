/**
 * `npm run prove:correction`: proves on a copy that a corrected figure is a change of the ledger
 * alone. It writes 275 where the data says 272 and runs the documented commands. Then it runs the
 * tests in Node and the elements' tests in Chromium, unedited. `--from=240 --to=241` corrects
 * another figure; `--keep` leaves the copy. It takes many minutes, so CI does not run it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { rootDir } from './run.ts';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '272' },
    to: { type: 'string', default: '275' },
    keep: { type: 'boolean' },
  },
});
const { from, to } = values;

/** Writes the new figure wherever the data has the old one; returns the files that it changed. */
function correct(folder: string): string[] {
  const old = new RegExp(String.raw`(?<![\d.,/-])${from}(?![\d.,/-]*\d)`, 'g');
  return globSync('packages/facts/data/us-mo/**/*.json', { cwd: folder }).filter((file) => {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(old, to);
    if (after !== before) writeFileSync(join(folder, file), after);
    return after !== before;
  });
}

const folder = join(mkdtempSync(join(tmpdir(), 'ht-correction-')), 'copy');
/** What is built, but not the parts of installed packages that are called so. */
const built = /^(?!.*node_modules\/).*(^|\/)(\.git|\.cache|dist|generated)$/;
cpSync(rootDir, folder, {
  recursive: true,
  verbatimSymlinks: true,
  filter: (path) => !built.test(relative(rootDir, path)),
});
// Checks list files by git, which also shows what the commands change.
spawnSync('git init -q && git add -A', { cwd: folder, shell: true });
const corrected = correct(folder);
if (!corrected.length) throw new Error(`The data nowhere says ${from}.`);
console.log(`${from} is ${to} in ${corrected.join(', ')} of ${folder}`);

const elementTests = globSync('packages/*/src/**/*.test.ts', { cwd: folder });
const steps: readonly [command: string, ...args: string[]][] = [
  ['npm', 'run', 'generate'],
  ['npm', 'run', 'build'],
  ['npm', 'run', 'refresh'],
  ['npm', 'run', 'check'],
  ['npm', 'test', '--', '--only=node'],
  ['npm', 'test', '--', '--only=wtr', '--files', ...elementTests],
];
const outcome = steps.map(([command, ...args]) => {
  const name = [command, ...args].join(' ').slice(0, 60);
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, HT_ENGINES: 'chromium' },
  });
  return { name, succeeded: status === 0 };
});

const { stdout } = spawnSync('git', ['diff', '--name-only'], { cwd: folder, encoding: 'utf8' });
console.log(`\nChanged by the correction and the commands:\n${stdout}`);
for (const { name, succeeded } of outcome)
  console.log(`${succeeded ? 'ok    ' : 'FAILED'} ${name}`);
if (!values.keep) rmSync(join(folder, '..'), { recursive: true });
process.exit(outcome.every(({ succeeded }) => succeeded) ? 0 : 1);
