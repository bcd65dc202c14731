/**
 * `npm run check`: types, lint, templates, and that the lint rules and the lock file do their work.
 * Every step runs, so that one run shows everything that is wrong.
 */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { checkLines } from './lines.ts';
import { exitOnSignals, rootDir, run } from './run.ts';

type Check = (output: string[]) => Promise<boolean>;
function program(name: string, ...args: string[]): Check {
  return (output) => run(name, args, { output });
}

const cache = `${rootDir}.cache`;
const typeScript = ['--import', './scripts/ts-specifiers.ts', '--conditions=source'];
const analyzer = ['lit-analyzer', '--strict', '--maxWarnings', '0'] as const;

const lengths = 'lengths (scripts/lines.ts)';

/** The longest first: as many run at once as there are cores. */
const steps: Record<string, Check> = {
  'lint (eslint)': program('eslint', '--max-warnings=0', '.'),
  'types (tsc)': program('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/tsc`),
  // Tests write wrong markup on purpose. The analyzer does not know `color-scheme` and `text-wrap`.
  'templates (lit-analyzer)': program(
    ...analyzer,
    ...['--rules.no-invalid-css', 'off', 'packages/*/src/**/!(*test).ts'],
  ),
  'lint rules catch the known-bad fixtures': lintFixtures,
  'lit-analyzer catches the known-bad templates': templateFixtures,
  'format (prettier)': program(
    ...(['prettier', '--check', '--log-level', 'warn', '--cache'] as const),
    ...['--cache-location', `${cache}/prettier`, '.'],
  ),
  'lock file': checkLock,
  [lengths]: () => Promise.resolve(checkLines()),
  'prose (textlint)': program('node', 'packages/prose/src/check.ts', '--check'),
  'reading grades (npm run readings)': program(
    'node',
    ...typeScript,
    'scripts/readings.ts',
    '--brief',
  ),
  'generated texts (npm run refresh)': program(
    'node',
    ...typeScript,
    'scripts/refresh.ts',
    '--check',
  ),
  // Never fails: a test suite must not turn red because time passed. It stops a release.
  'what needs review in the ledger, and what stops a release (a warning)': (output) =>
    run('node', [...typeScript, 'scripts/release-check.ts', '--brief'], { output }).then(
      () => true,
    ),
};

/** What lit-analyzer adds: each line of the fixture is wrong, and no other check reports it. */
async function templateFixtures(): Promise<boolean> {
  const file = 'packages/testing/fixtures/templates/bindings.ts';
  const output: string[] = [];
  await program(...analyzer, file)(output);
  const expected = readFileSync(join(rootDir, file), 'utf8').matchAll(/\/\/ expect: (.+)$/gm);
  const missed = [...expected]
    .map(([, rule = '']) => rule)
    .filter((rule) => !output.join('').includes(rule));
  if (missed.length) console.error(`${file}: lit-analyzer does not report ${missed.join(', ')}`);
  return !missed.length;
}

/**
 * A rule that finds nothing looks like a rule that is kept (`import-x/no-cycle` did, without a
 * resolver). So every fixture must be reported. Its head names the rule and the file it is read as.
 */
async function lintFixtures(): Promise<boolean> {
  const eslint = new ESLint({
    cwd: rootDir,
    ignore: false,
    overrideConfig: [tseslint.configs.disableTypeChecked], // the files are in no TypeScript project
  });
  let caught = true;
  for (const file of globSync(join(rootDir, 'packages/testing/fixtures/lint/*.ts'))) {
    const text = readFileSync(file, 'utf8');
    const as = /^\/\/ as: (.+)$/m.exec(text)?.[1];
    const expected = /^\/\/ expect: (.+)$/m.exec(text)?.[1];
    const [result] = await eslint.lintText(text, { filePath: as ? join(rootDir, as) : file });
    const rules = result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
    if (rules.length === 1 && rules[0] === expected) continue;
    caught = false;
    console.error(
      `${basename(file)}: expected ${expected ?? 'an "// expect:" line'}, ` +
        `reported ${rules.join(', ') || 'nothing'}`,
    );
  }
  return caught;
}

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * npm sometimes leaves the platform packages of other machines (`@rollup/rollup-linux-x64-gnu`), or
 * all, out of the lock; `npm ci` then fails elsewhere. Addresses would tie it to one registry.
 */
function checkLock(output: string[]): Promise<boolean> {
  const apart = ['frameworks/', 'real-hosts/', 'wordpress/wasm/'];
  for (const folder of ['', ...apart.map((name) => `packages/testing/${name}`)]) {
    const file = `${folder}package-lock.json`;
    const { packages } = JSON.parse(readFileSync(join(rootDir, file), 'utf8')) as Lock;
    for (const [path, { resolved, optionalDependencies = {} }] of Object.entries(packages)) {
      if (resolved && /^[a-z+]+:/.test(resolved))
        output.push(`${file}: ${path}: has a download address, ${resolved}\n`);
      for (const name of Object.keys(optionalDependencies))
        if (!placesFor(name, path).some((place) => place in packages))
          output.push(`${file}: ${path || 'root'}: optional ${name} is not in the lock\n`);
    }
  }
  return Promise.resolve(!output.length);
}

/** Where Node would look for a package from another's folder: next to it, then outwards. */
function placesFor(name: string, from: string): string[] {
  const places = [`node_modules/${name}`];
  for (let at = from; at; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0)))
    places.push(`${at}/node_modules/${name}`);
  return places;
}

exitOnSignals();
const failed: string[] = [];
const options = process.argv.slice(2);
if (options.includes('--lines')) await runAll([[lengths, steps[lengths] as Check]]);
else {
  // Without it nothing that reads the ledger has types. `npm test` has just built it.
  if (!options.includes('--no-generate'))
    await runAll([['ledger (generate)', program('npm', 'run', '--silent', 'generate')]]);
  const queue = Object.entries(steps);
  await Promise.all(Array.from({ length: availableParallelism() }, () => runAll(queue)));
}
if (failed.length) console.error(`\nFailed: ${failed.join('; ')}`);
process.exit(failed.length ? 1 : 0);

/** Runs one step after the other until the queue is empty. */
async function runAll(queue: [string, Check][]): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, step] = next;
    const start = performance.now();
    const output: string[] = [];
    const succeeded = await step(output);
    if (!succeeded) failed.push(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(output.join(''));
    console.log(`${succeeded ? 'ok' : 'FAILED'}: ${name} (${seconds} s)`);
  }
}
