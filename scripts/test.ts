/**
 * `npm test`: everything a change must pass, each step named and timed. A step that fails does not
 * stop the next one unless that could not work without it. `npm test -- --only=node,wtr` runs some;
 * further arguments go to the browser test runner, as in
 * `npm test -- --only=wtr --files packages/stat/src/ht-stat.test.ts`.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { ensureEngines, ensureLibraries, startWebKit } from '../packages/testing/runner/engines.ts';
import { ensureFrameworks } from '../packages/testing/runner/frameworks.ts';
import { exitOnSignals, rootDir, run } from './run.ts';
import type { Result } from '../packages/testing/runner/reporter.ts';

const total = { passed: 0, failed: 0 };

const steps = {
  build: () => run('npm', ['run', '--silent', 'build']),
  check,
  node: nodeTests,
  size: () => run('npm', ['run', '--silent', 'size']),
  wtr: browserTests,
};
type Step = keyof typeof steps;
const needs: Partial<Record<Step, Step>> = { node: 'build', size: 'build', wtr: 'build' };

/** The tests in Node keep one core busy, this the other. */
async function check(): Promise<boolean> {
  const generated = outcome.get('build') === 'ok' ? ['--', '--no-generate'] : [];
  const output: string[] = [];
  const succeeded = await run('npm', ['run', '--silent', 'check', ...generated], { output });
  console.log(`\n── check\n${output.join('')}`);
  return succeeded;
}

async function nodeTests(): Promise<boolean> {
  const files = globSync(
    [
      'packages/*/{src,build}/**/*.node-test.ts',
      'packages/testing/*/**/*.node-test.ts',
      '{scripts,build}/**/*.node-test.ts',
    ],
    { cwd: rootDir, exclude: ['**/node_modules/**'] },
  );
  if (!files.length) {
    console.error('No node test found.');
    return false;
  }
  // Workspace packages point to their TypeScript source under the condition `source`.
  const stream = runNodeTests({
    files,
    cwd: rootDir,
    execArgv: ['--conditions=source', `--import=${rootDir}scripts/ts-specifiers.ts`],
  });
  return await new Promise((resolve) => {
    stream.on('test:summary', ({ file, success, counts }) => {
      if (file !== undefined) return; // one file's; the last has none and is the whole
      total.passed += counts.passed;
      total.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
      resolve(success);
    });
    stream.pipe(new spec()).pipe(process.stdout);
  });
}

async function browserTests(): Promise<boolean> {
  const engines = ensureEngines();
  const libraries = ensureLibraries();
  // Before the clock of a test runs.
  if (!files.length || files.some((file) => file.includes('frameworks'))) ensureFrameworks();
  // One for the files that need the window, one for the others.
  const webKits = engines.includes('webkit') ? [await startWebKit(), await startWebKit()] : [];
  const folder = mkdtempSync(join(tmpdir(), 'ht-test-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const resultFile = join(folder, 'counts.json');
  const wtr = async (
    files: string[],
    wanted: string[],
  ): Promise<Result & { succeeded: boolean }> => {
    rmSync(resultFile, { force: true });
    const env = {
      ...(files.length ? { HT_FILES: files.join('\n') } : {}),
      HT_WEBKIT_PORTS: webKits.map(({ port }) => port).join(),
      HT_ENGINES: wanted.join(),
      HT_RESULT_FILE: resultFile,
      HT_LIBRARIES: libraries.join(),
    };
    const succeeded = await run('wtr', passedOn, { env });
    if (!existsSync(resultFile)) throw new Error('The browser tests ended without a result.');
    return { ...(JSON.parse(readFileSync(resultFile, 'utf8')) as Result), succeeded };
  };
  try {
    const { counts, lost, succeeded } = await wtr(files, engines);
    for (const { passed, failed } of Object.values(counts)) {
      total.passed += passed;
      total.failed += failed;
    }
    // The runner's own answer is not enough: an engine that never started counts nothing.
    const idle = engines.filter((engine) => !counts[engine]?.passed);
    if (idle.length) console.error(`No test passed in ${idle.join(', ')}.`);
    if (idle.length || succeeded) return succeeded && !idle.length;

    // WebKitGTK dies now and then by itself. What it left unfinished runs once more.
    const failed = sum(Object.values(counts).map((count) => count.failed));
    const unfinished = lost.filter(({ engine }) => engine === 'webkit');
    if (
      !unfinished.length ||
      unfinished.length > 3 ||
      sum(unfinished.map((file) => file.failed)) < failed
    )
      return false;
    const died = unfinished.map(({ file }) => file);
    console.warn(`\n!!! WebKit died in ${died.join(' and in ')}. Once more:`);
    const again = await wtr(died, ['webkit']);
    if (!again.succeeded) return false;
    total.passed +=
      sum(Object.values(again.counts).map((count) => count.passed)) -
      sum(unfinished.map((file) => file.passed));
    total.failed -= failed;
    return true;
  } finally {
    for (const webKit of webKits) webKit.stop();
  }
}

/** What follows `--files`, and the arguments that are the test runner's. */
function splitFiles(given: string[]): { files: string[]; passedOn: string[] } {
  const from = given.indexOf('--files');
  if (from < 0) return { files: [], passedOn: given };
  const after = given.slice(from + 1);
  const end = after.findIndex((arg) => arg.startsWith('--'));
  const count = end < 0 ? after.length : end;
  return {
    files: after.slice(0, count),
    passedOn: [...given.slice(0, from), ...after.slice(count)],
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

exitOnSignals();
const args = process.argv.slice(2);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const { files, passedOn } = splitFiles(args.filter((arg) => !arg.startsWith('--only=')));
const unknown = only?.filter((name) => !(name in steps)) ?? [];
if (unknown.length) {
  console.error(
    `--only: no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`,
  );
  process.exit(2);
}

const outcome = new Map<Step, 'ok' | 'FAILED' | 'skipped'>();
const lines: string[] = [];
for (const together of [['build'], ['check', 'node'], ['size'], ['wtr']] as Step[][])
  await Promise.all(together.map(runStep));

console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
process.exit([...outcome.values()].every((result) => result === 'ok') ? 0 : 1);

async function runStep(name: Step): Promise<void> {
  if (only && !only.includes(name)) return;
  const needed = needs[name];
  if (needed && outcome.get(needed) === 'FAILED') {
    outcome.set(name, 'skipped');
    lines.push(`${name.padEnd(6)} skipped: ${needed} failed`);
    return;
  }
  if (name !== 'check') console.log(`\n── ${name}`);
  const start = performance.now();
  const succeeded = await steps[name]().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  outcome.set(name, succeeded ? 'ok' : 'FAILED');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(`${name.padEnd(6)} ${succeeded ? 'ok' : 'FAILED'} (${seconds} s)`);
}
