import type { Command } from 'commander';
import { due, type Due } from '@ht-widgets/facts/due.js';
import { exit, today, UsageError } from './command.js';
import { addData, readDataset } from './data.js';
import { print } from './io.js';
import { current } from './ledger.js';

export function addStale(program: Command): void {
  addData(program.command('stale'))
    .summary('list the contacts and facts that need review')
    .description(
      'A contact needs review 180 days after it was checked, a fact after its review date.',
    )
    .argument('[file]', 'a dataset; - reads the standard input; default: the bundled ledger')
    .option('--today <YYYY-MM-DD>', 'what will need review on that day', today())
    .option('--json', 'print a JSON list of {what, id, since, why}')
    .option('--fail', 'exit with 1 if anything needs review')
    .action(run);
}

interface Options {
  today: string;
  json?: true;
  fail?: true;
}

async function run(file: string | undefined, { today: day, json, fail }: Options): Promise<void> {
  if (!isDay(day))
    throw new UsageError(`--today takes a day, YYYY-MM-DD; found ${JSON.stringify(day)}`);
  const list = due(file === undefined ? current() : await readDataset(file), day);
  if (fail && list.length > 0) process.exitCode = exit.problems;
  if (json) print(JSON.stringify(list, null, 2));
  else if (list.length === 0) print(`Nothing needs review on ${day}.`);
  else print(`${table(list)}\n\n${list.length} to review on ${day}.`);
}

/** Also refuses days that do not exist, which `Date` would move into the next month. */
function isDay(text: string): boolean {
  const known = JSON.stringify(new Date(text)); // `null` where it is no date
  return /^\d{4}-\d\d-\d\d$/.test(text) && known.startsWith(`"${text}`);
}

function table(list: readonly Due[]): string {
  const rows = [
    ['SINCE', 'WHAT', 'ID', 'WHY'],
    ...list.map(({ since, what, id, why }) => [since, what, id, why]),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [0, 1, 2].map(width);
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
