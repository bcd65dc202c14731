/**
 * `npm run release:check`: exits with 1 if a contact was not checked for 180 days or was only
 * compared with an archived copy. It also exits with 1 if nothing says where to report a wrong
 * number. It prints what a person must do, and which pages a person must open. `--ledger FOLDER`
 * checks another ledger alone, `--today YYYY-MM-DD` another day. `--brief`, for `npm run check`:
 * what needs review, and how many reasons there are not to release.
 */
import { parseArgs } from 'node:util';
import { gateOf, guideSteps } from './release-checklist.ts';

const { values } = parseArgs({
  options: { ledger: { type: 'string' }, today: { type: 'string' }, brief: { type: 'boolean' } },
});
const today = values.today ?? new Date().toISOString().slice(0, 10);
const { stops, warnings, due, checklist } = gateOf(values.ledger, today);
const verdict =
  stops.length === 0
    ? `Every contact was checked by a person within 180 days of ${today}.`
    : `${stops.length} reasons not to release on ${today}.`;
if (values.brief) {
  for (const each of due) console.warn(each);
  if (stops.length > 0)
    console.warn(`warning: ${verdict} To see them, and what to do: npm run release:check`);
} else {
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  if (checklist !== '') console.log(`${checklist}\n`);
  console.log(`Pages to open, and what needs a person:\n${guideSteps().join('\n')}\n`);
  for (const stop of stops) console.error(`stops the release: ${stop}`);
  console.log(verdict);
}
process.exitCode = stops.length === 0 ? 0 : 1;
