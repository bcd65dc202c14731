/**
 * `npm run release`, after `npm test`: publishes the packages, unless `npm run release:check` stops
 * it or something else in the ledger needs review. With `--ledger FOLDER` or `--today YYYY-MM-DD`,
 * as for that, it only prints what would stop it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import umbrella from '../packages/ht-widgets/package.json' with { type: 'json' };
import { gateOf } from './release-checklist.ts';
import { exitOnSignals, rootDir, run } from './run.ts';

const { values } = parseArgs({
  options: { ledger: { type: 'string' }, today: { type: 'string' } },
});
exitOnSignals();
// Before anything is built: what stops a release takes people.
const { stops, warnings } = gateOf(values.ledger, values.today);
const problems = [...stops, ...warnings];
if (!readFileSync(`${rootDir}CHANGELOG.md`, 'utf8').includes(`\n## ${umbrella.version}\n`))
  problems.unshift(`CHANGELOG.md has no heading "## ${umbrella.version}"`);
for (const problem of problems) console.error(`stops the release: ${problem}`);
if (problems.length > 0) {
  console.error('What to do about the ledger: npm run release:check');
  process.exit(1);
}
if (Object.keys(values).length > 0) process.exit(0);
for (const script of ['build', 'packages'])
  if (!(await run('npm', ['run', '--silent', script]))) process.exit(1);
process.exit((await run('changeset', ['publish'])) ? 0 : 1);
