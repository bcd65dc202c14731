/**
 * `npm run test:one stat`: the browser tests of one package, or of the files named, in Chromium.
 * `npm run test:debug stat` starts no browser: it serves the tests, and prints their address.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { exitOnSignals, rootDir, run } from './run.ts';

const [mode, ...wanted] = process.argv.slice(2);
const files = globSync(
  wanted.map((name) => (name.endsWith('.ts') ? name : `packages/${name}/**/*.test.ts`)),
  { cwd: rootDir, exclude: ['**/node_modules/**'] },
);
if (!files.length) {
  console.error(
    `No test for ${wanted.join(' ') || 'nothing'}. Try: npm run test:${mode ?? ''} stat`,
  );
  process.exit(2);
}

exitOnSignals();
// What is there is not made again: after a change of the ledger or of what ships, run it yourself.
const readsBuild = files.some((file) => /dist\/|pages\/|openExit/.test(readFileSync(file, 'utf8')));
const missing =
  readsBuild && !existsSync(`${rootDir}dist/ht-widgets.js`)
    ? 'build'
    : !existsSync(`${rootDir}packages/facts/generated/us-mo.json`) && 'generate';
if (missing && !(await run('npm', ['run', '--silent', missing]))) process.exit(1);

const env = { HT_ENGINES: 'chromium', HT_FILES: files.join('\n') };
const options = mode === 'debug' ? ['--manual'] : [];
process.exit((await run('wtr', options, { env })) ? 0 : 1);
