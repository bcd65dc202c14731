/**
 * `npm run release:check`: exits with 1 while a contact was not checked for 180 days or was only compared with an archived
 * copy, and prints what a person must do about it. `--ledger FOLDER` reads another ledger, `--today YYYY-MM-DD` asks for
 * another day.
 */
import { parseArgs } from 'node:util';
import { readLedger } from '../packages/facts/scripts/read.ts';
import { validateLedger } from '../packages/facts/scripts/validate.ts';
import { gate } from './release-checklist.ts';

const { values } = parseArgs({ options: { ledger: { type: 'string' }, today: { type: 'string' } } });
const folder = values.ledger ?? 'packages/facts/data/us-mo';
const today = values.today ?? new Date().toISOString().slice(0, 10);

const ledger = readLedger(folder);
const dataset = ledger.problems.length > 0 ? undefined : validateLedger(ledger, folder);
if (!dataset || ledger.problems.length > 0) {
  for (const { file, line, path, message } of ledger.problems) console.error(`${file}:${line} ${path}: ${message}`);
  process.exit(1);
}

const { stops, warnings, checklist } = gate(dataset, today, (pointer) => {
  const { file, line } = ledger.locate(pointer);
  return `${file}:${line}`;
});
for (const warning of warnings) console.warn(`warning: ${warning}`);
if (checklist !== '') console.log(`${checklist}\n`);
for (const stop of stops) console.error(`stops the release: ${stop}`);
console.log(stops.length === 0 ? `Every contact was checked by a person within 180 days of ${today}.` : `${stops.length} reasons not to release on ${today}.`);
process.exitCode = stops.length === 0 ? 0 : 1;
