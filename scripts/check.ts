/**
 * `npm run check`: types, lint, templates, and that the lint rules and the lock file do what they are there for.
 * Every step runs, so that one run tells everything that is wrong.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { exitOnSignals, rootDir, run } from './run.ts';

const steps = {
  // Not in the repository, and without it nothing that reads the ledger has types.
  'ledger (generate)': () => run('npm', ['run', '--silent', 'generate']),
  'types (tsc)': () => run('tsc', ['--noEmit']),
  'format (prettier)': () => run('prettier', ['--check', '--log-level', 'warn', '.']),
  'lint (eslint)': () => run('eslint', ['--max-warnings=0', '.']),
  'templates (lit-analyzer)': analyzeTemplates,
  'lint rules catch the known-bad fixtures': lintFixtures,
  'lock file': checkLock,
  readmes: checkReadmes,
  'what is due in the ledger, and what stops a release (a warning)': warnOfDue,
};

/**
 * Tests are left out: they write markup that is wrong on purpose, and elements made for one test. The analyzer's table
 * of CSS is older than `color-scheme` and `text-wrap`; what is set and not understood shows in the browser tests.
 */
function analyzeTemplates(): Promise<boolean> {
  const files = globSync('packages/*/src/**/*.ts', { cwd: rootDir }).filter(
    (file) => !file.endsWith('test.ts'),
  );
  return run('lit-analyzer', [
    '--strict',
    '--maxWarnings',
    '0',
    '--rules.no-invalid-css',
    'off',
    ...files,
  ]);
}

/**
 * A rule that finds nothing looks like a rule that is kept (`import-x/no-cycle` did, for want of a resolver). So every
 * fixture must be reported. Its head says by which rule, and as which file it is to be read.
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
      `${basename(file)}: expected ${expected ?? 'an "// expect:" line'}, reported ${rules.join(', ') || 'nothing'}`,
    );
  }
  return caught;
}

/** Their tables come from the docstrings, by way of `dist/`; before the first build there is nothing to compare. */
function checkReadmes(): Promise<boolean> {
  return existsSync(join(rootDir, 'dist/custom-elements.json'))
    ? run('node', ['build/readme-tables.ts', '--check'])
    : Promise.resolve(true);
}

/** Never fails: a test suite must not turn red because time passed. A release is stopped by it. */
async function warnOfDue(): Promise<boolean> {
  await run('node', [
    '--import',
    './scripts/ts-specifiers.ts',
    'scripts/release-check.ts',
    '--brief',
  ]);
  return true;
}

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
}

/**
 * npm sometimes leaves the platform packages (`@rollup/rollup-linux-x64-gnu` and the like) of other machines, or all,
 * out of the lock; `npm ci` then fails elsewhere. And download addresses would tie the lock to one registry.
 */
function checkLock(): Promise<boolean> {
  const { packages } = JSON.parse(readFileSync(join(rootDir, 'package-lock.json'), 'utf8')) as Lock;
  const problems: string[] = [];
  for (const [path, { resolved, optionalDependencies }] of Object.entries(packages)) {
    if (resolved && /^[a-z+]+:/.test(resolved))
      problems.push(`${path}: has a download address, ${resolved}`);
    for (const name of Object.keys(optionalDependencies ?? {})) {
      if (!placesFor(name, path).some((place) => place in packages))
        problems.push(`${path || 'root'}: optional ${name} is not in the lock`);
    }
  }
  for (const problem of problems) console.error(problem);
  return Promise.resolve(!problems.length);
}

/** Where Node would look for a package from another's folder: beside it, then outwards. */
function placesFor(name: string, from: string): string[] {
  const places = [`node_modules/${name}`];
  for (let at = from; at; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0)))
    places.push(`${at}/node_modules/${name}`);
  return places;
}

exitOnSignals();
const failed: string[] = [];
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const succeeded = await step();
  if (!succeeded) failed.push(name);
  console.log(
    `${succeeded ? 'ok' : 'FAILED'}: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}
if (failed.length) console.error(`\nFailed: ${failed.join('; ')}`);
process.exit(failed.length ? 1 : 0);
