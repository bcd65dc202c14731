/** `npm run release`, after `npm test`: publishes the packages, unless the ledger is due for another look. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../packages/facts/generated/types.js';
import { due } from '../packages/facts/src/due.ts';
import { exitOnSignals, rootDir, run } from './run.ts';

const read = (file: string): string => readFileSync(join(rootDir, file), 'utf8');

/** What stands against publishing. */
function objections(): string[] {
  const { version } = JSON.parse(read('packages/ht-widgets/package.json')) as { version: string };
  const dataset = JSON.parse(read('packages/facts/generated/us-mo.json')) as Dataset;
  return [
    ...(read('CHANGELOG.md').includes(`\n## ${version}\n`) ? [] : [`CHANGELOG.md has no heading "## ${version}"`]),
    ...due(dataset, new Date().toISOString().slice(0, 10)).map(({ what, id, since, why }) => `due since ${since}: ${what} ${id}, ${why}`),
  ];
}

exitOnSignals();
if (!await run('npm', ['run', '--silent', 'build']) || !await run('npm', ['run', '--silent', 'packages'])) process.exit(1);
const problems = objections();
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 && await run('changeset', ['publish']) ? 0 : 1);
