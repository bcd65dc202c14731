/**
 * `npm test`: everything a change must pass, each step named and timed. A step that fails does not
 * stop the next one unless that could not work without it. `npm test -- --only=node,wtr` runs some.
 * `--files packages/stat/src/ht-stat.test.ts` names files for the browser test runner, and further
 * options go to it.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import {
  type Engine,
  ensureEngines,
  ensureLibraries,
  type RunningWebKit,
  startWebKit,
} from '../packages/testing/runner/engines.ts';
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
  const found = globSync(
    [
      'packages/*/{src,build}/**/*.node-test.ts',
      'packages/testing/*/**/*.node-test.ts',
      '{scripts,build,demo}/**/*.node-test.ts',
    ],
    { cwd: rootDir, exclude: ['**/node_modules/**'] },
  );
  if (!found.length) throw new Error('No node test found.');
  // Workspace packages point to their TypeScript source under the condition `source`.
  const stream = runNodeTests({
    files: found,
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
  // Before the clock of a test runs.
  if (!files.length || files.some((file) => file.includes('frameworks'))) ensureFrameworks();
  // One for the files that need the window, one for the others.
  const webKits = engines.includes('webkit') ? [await startWebKit(), await startWebKit()] : [];
  try {
    const { counts, lost, succeeded } = await runInBrowsers(files, engines, webKits);
    add(Object.values(counts));
    // The runner's exit code is not enough: an engine that never started counts nothing.
    const idle = engines.filter((engine) => !counts[engine]?.passed);
    if (idle.length) console.error(`No test passed in ${idle.join(', ')}.`);
    if (idle.length || succeeded) return succeeded && !idle.length;

    // WebKitGTK dies now and then by itself. What it left unfinished runs once more.
    const unfinished = lost.filter(({ engine }) => engine === 'webkit');
    if (!unfinished.length || unfinished.length > 3) return false;
    if (failuresIn(unfinished) < failuresIn(Object.values(counts))) return false;
    const died = unfinished.map(({ file }) => file);
    console.warn(`\n!!! WebKit died in ${died.join(' and in ')}. Once more:`);
    const again = await runInBrowsers(died, ['webkit'], webKits);
    if (!again.succeeded) return false;
    add(unfinished, -1);
    add(Object.values(again.counts));
    return true;
  } finally {
    for (const webKit of webKits) webKit.stop();
  }
}

function failuresIn(counts: readonly { failed: number }[]): number {
  return counts.reduce((sum, { failed }) => sum + failed, 0);
}

function add(counts: readonly { passed: number; failed: number }[], sign = 1): void {
  for (const { passed, failed } of counts) {
    total.passed += sign * passed;
    total.failed += sign * failed;
  }
}

async function runInBrowsers(
  wanted: readonly string[],
  engines: readonly Engine[],
  webKits: readonly RunningWebKit[],
): Promise<Result & { succeeded: boolean }> {
  const resultFile = `${rootDir}.cache/browser-tests.json`;
  mkdirSync(`${rootDir}.cache`, { recursive: true });
  rmSync(resultFile, { force: true });
  const env = {
    ...(wanted.length ? { HT_FILES: wanted.join('\n') } : {}),
    HT_WEBKIT_PORTS: webKits.map(({ port }) => port).join(),
    HT_ENGINES: engines.join(),
    HT_RESULT_FILE: resultFile,
    HT_LIBRARIES: ensureLibraries().join(),
  };
  const succeeded = await run('wtr', passedOn, { env });
  if (!existsSync(resultFile)) throw new Error('The browser tests ended without a result.');
  return { ...(JSON.parse(readFileSync(resultFile, 'utf8')) as Result), succeeded };
}

exitOnSignals();
const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const files = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const passedOn = options.filter((option) => !/^--(only=|files$)/.test(option));
const only = options
  .find((option) => option.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
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
