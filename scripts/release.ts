/**
 * `npm run release`, after `npm test`: publishes the packages, unless `npm run release:check` stops it or something else in
 * the ledger is due. `--ledger FOLDER` and `--today YYYY-MM-DD`, as for that, only tell what would stop it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gateOf, gateOfShipped } from './release-checklist.ts';
import { exitOnSignals, rootDir, run } from './run.ts';

const { values } = parseArgs({
  options: { ledger: { type: 'string' }, today: { type: 'string' } },
});
const read = (file: string): string => readFileSync(join(rootDir, file), 'utf8');

/** What stands against publishing. */
function objections(): string[] {
  const { version } = JSON.parse(read('packages/ht-widgets/package.json')) as { version: string };
  const today = values.today ?? new Date().toISOString().slice(0, 10);
  const { stops, warnings } =
    values.ledger === undefined ? gateOfShipped(today) : gateOf(values.ledger, today);
  return [
    ...(read('CHANGELOG.md').includes(`\n## ${version}\n`)
      ? []
      : [`CHANGELOG.md has no heading "## ${version}"`]),
    ...stops,
    ...warnings,
  ];
}

exitOnSignals();
// Before anything is built: what stops a release takes people, and no minute.
const problems = objections();
for (const problem of problems) console.error(`stops the release: ${problem}`);
if (problems.length > 0) {
  console.error('What to do about the ledger: npm run release:check');
  process.exit(1);
}
if (Object.keys(values).length > 0) process.exit(0);
for (const script of ['build', 'packages'])
  if (!(await run('npm', ['run', '--silent', script]))) process.exit(1);
process.exit((await run('changeset', ['publish'])) ? 0 : 1);
