/**
 * `npm run prove:correction`: proves on a copy that a corrected figure is a change of the ledger
 * alone. It writes 275 where the data says 272, runs the documented commands, and then the tests in
 * Node and the elements' tests in Chromium, with no test edited. `--from=240 --to=241` corrects
 * another figure; `--keep` leaves the copy. It takes many minutes, so CI does not run it.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootDir } from './run.ts';

const option = (name: string): string | undefined =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const from = option('from') ?? '272';
const to = option('to') ?? '275';

/** Copies a folder without what is built. Installed files, which nothing changes, are linked. */
function copy(source: string, target: string, installed = false): void {
  mkdirSync(target);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const { name } = entry;
    if (!installed && ['.git', '.cache', 'dist', 'generated'].includes(name)) continue;
    const [a, b] = [join(source, name), join(target, name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(a), b);
    else if (entry.isDirectory()) copy(a, b, installed || name === 'node_modules');
    else if (entry.isFile()) copyFile(a, b, installed);
  }
}

function copyFile(source: string, target: string, link: boolean): void {
  try {
    if (link) linkSync(source, target);
    else copyFileSync(source, target);
  } catch {
    copyFileSync(source, target); // the temporary folder may be on another disk
  }
}

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

/** Git's view of the copy, so that checks which list files work and edits show. */
function commitAll(folder: string): void {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    spawnSync('git', args, { cwd: folder });
}

const folder = join(mkdtempSync(join(tmpdir(), 'ht-correction-')), 'copy');
copy(rootDir, folder);
commitAll(folder);
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
if (!process.argv.includes('--keep')) rmSync(join(folder, '..'), { recursive: true });
process.exit(outcome.every(({ succeeded }) => succeeded) ? 0 : 1);
