import { due, type Due } from '@ht-widgets/facts/due.js';
import type { Dataset } from '../../../facts/generated/types.js';
import { exit, textOf, today, UsageError, type Command } from './command.js';
import { complain, nameOf, print, readText } from './io.js';
import { missouri } from './ledger.js';
import { check, count } from './problems.js';

export const stale: Command = {
  usage: '[FILE] [--today YYYY-MM-DD] [--json] [--fail]',
  summary: 'list the contacts and facts that somebody must look at again',
  help: `A contact is due 180 days after it was checked, a fact after its review date.
FILE is a dataset of your own, - the standard input; without it the bundled ledger is listed.

  --today YYYY-MM-DD   what will be due on that day
  --json               print a JSON list of {what, id, since, why}
  --fail               exit with 1 if anything is due`,
  options: { today: { type: 'string' }, json: { type: 'boolean' }, fail: { type: 'boolean' } },
  async run(values, files) {
    if (files.length > 1) throw new UsageError('expected one FILE');
    const day = textOf(values, 'today') ?? today();
    if (!isDay(day))
      throw new UsageError(`--today takes a day, YYYY-MM-DD; found ${JSON.stringify(day)}`);
    const [file] = files;
    const dataset = file === undefined ? missouri : await readDataset(file);
    if (!dataset) return exit.problems;
    const list = due(dataset, day);
    if (values['json'] === true) print(JSON.stringify(list, null, 2));
    else
      print(
        list.length === 0
          ? `Nothing is due on ${day}.`
          : `${table(list)}\n\n${list.length} due on ${day}.`,
      );
    return values['fail'] === true && list.length > 0 ? exit.problems : exit.ok;
  },
};

async function readDataset(file: string): Promise<Dataset | undefined> {
  const { problems, value } = check(await readText(file));
  if (problems.length === 0) return value as Dataset;
  complain(
    `${nameOf(file)} has ${count(problems.length, 'problem')}. To see them: ht-widgets validate ${file}`,
  );
  return undefined;
}

/** Also refuses days that do not exist, which `Date` would move into the next month. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
}

function table(list: readonly Due[]): string {
  const rows = [
    ['SINCE', 'WHAT', 'ID', 'WHY'],
    ...list.map(({ since, what, id, why }) => [since, what, id, why]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
