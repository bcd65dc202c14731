/**
 * `npm run check`: types, lint, templates, and that the lint rules and the lock file do their work.
 * Every step runs, so that one run shows everything that is wrong.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { checkLines } from './lines.ts';
import { exitOnSignals, rootDir, run } from './run.ts';

type Check = (output: string[]) => Promise<boolean>;
const program =
  (name: string, ...args: string[]): Check =>
  (output) =>
    run(name, args, { output });

// Not in the repository, and without it nothing that reads the ledger has types.
const ledger: Record<string, Check> = {
  'ledger (generate)': program('npm', 'run', '--silent', 'generate'),
};
const cache = `${rootDir}.cache`;
/** The longest first: as many run at once as there are cores. */
const steps: Record<string, Check> = {
  'lint (eslint)': program('eslint', '--max-warnings=0', '.'),
  'types (tsc)': program('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/tsc`),
  'templates (lit-analyzer)': analyzeTemplates,
  'lint rules catch the known-bad fixtures': lintFixtures,
  'lit-analyzer catches the known-bad templates': templateFixtures,
  'format (prettier)': program(
    ...(['prettier', '--check', '--log-level', 'warn', '--cache'] as const),
    ...['--cache-location', `${cache}/prettier`, '.'],
  ),
  'lock file': checkLock,
  'generated texts (npm run refresh)': checkTexts,
  'what is due in the ledger, and what stops a release (a warning)': warnOfDue,
};
// Until the limits are kept everywhere, `npm run check -- --lines` runs this step alone.
const linesOnly: Record<string, Check> = {
  'lengths (scripts/lines.ts)': () => Promise.resolve(checkLines()),
};

/**
 * Tests are left out: they write wrong markup on purpose, and elements made for one test. The
 * analyzer's table of CSS is older than `color-scheme` and `text-wrap`; browser tests show those.
 */
function analyzeTemplates(output: string[]): Promise<boolean> {
  const files = globSync('packages/*/src/**/*.ts', { cwd: rootDir }).filter(
    (file) => !file.endsWith('test.ts'),
  );
  const options = ['--strict', '--maxWarnings', '0', '--rules.no-invalid-css', 'off'];
  return run('lit-analyzer', [...options, ...files], { output });
}

/** What lit-analyzer adds: each line of the fixture is wrong, and no other check reports it. */
function templateFixtures(): Promise<boolean> {
  const file = 'packages/testing/fixtures/templates/bindings.ts';
  const expected = readFileSync(join(rootDir, file), 'utf8').matchAll(/\/\/ expect: (.+)$/gm);
  const { stdout } = spawnSync(
    join(rootDir, 'node_modules/.bin/lit-analyzer'),
    ['--strict', '--maxWarnings', '0', file],
    { cwd: rootDir, encoding: 'utf8' },
  );
  const missed = [...expected]
    .map(([, rule = '']) => rule)
    .filter((rule) => !stdout.includes(rule));
  if (missed.length) console.error(`${file}: lit-analyzer does not report ${missed.join(', ')}`);
  return Promise.resolve(!missed.length);
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

function checkTexts(output: string[]): Promise<boolean> {
  const typeScript = ['--import', './scripts/ts-specifiers.ts', '--conditions=source'];
  return run('node', [...typeScript, 'scripts/refresh.ts', '--check'], { output });
}

/** Never fails: a test suite must not turn red because time passed. It stops a release. */
async function warnOfDue(output: string[]): Promise<boolean> {
  const script = ['--import', './scripts/ts-specifiers.ts', 'scripts/release-check.ts', '--brief'];
  await run('node', script, { output });
  return true;
}

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * npm sometimes leaves the platform packages of other machines (`@rollup/rollup-linux-x64-gnu`), or
 * all, out of the lock; `npm ci` then fails elsewhere. Addresses would tie it to one registry.
 */
function checkLock(): Promise<boolean> {
  const problems = ['package-lock.json', 'packages/testing/frameworks/package-lock.json'].flatMap(
    (file) => lockProblems(file).map((problem) => `${file}: ${problem}`),
  );
  for (const problem of problems) console.error(problem);
  return Promise.resolve(!problems.length);
}

function lockProblems(file: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(rootDir, file), 'utf8')) as Lock;
  return Object.entries(packages).flatMap(([path, { resolved, optionalDependencies }]) => [
    ...(resolved && /^[a-z+]+:/.test(resolved)
      ? [`${path}: has a download address, ${resolved}`]
      : []),
    ...Object.keys(optionalDependencies ?? {})
      .filter((name) => !placesFor(name, path).some((place) => place in packages))
      .map((name) => `${path || 'root'}: optional ${name} is not in the lock`),
  ]);
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
if (options.includes('--lines')) await runAll(Object.entries(linesOnly));
else {
  // `npm test` has just built it.
  if (!options.includes('--no-generate')) await runAll(Object.entries(ledger));
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
