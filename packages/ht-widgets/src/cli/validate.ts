import type { Command } from 'commander';
import { exit, UsageError } from './command.js';
import { nameOf, print, readText } from './io.js';
import { count } from './count.js';
import { check, describe } from './problems.js';

export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check a dataset against the schema and the honesty rules')
    .description(
      'Prints every problem as "file:line:column path: expected …", then the number of problems.',
    )
    .argument('[file...]', 'JSON in the form of facts/schema.json; - reads the standard input')
    .option('--data <file>', 'the same, as in the other commands')
    .option('--json', 'print a JSON list of {file, line, column, path, message}')
    .addHelpText(
      'after',
      `
A fact without source, period, unit or limit is a problem, and so is a count of
cases, victims, signals or survivors under 3, or an address that is not https.`,
    )
    .action(run);
}

/** So many are printed; the rest is counted. */
const most = 50;

interface Options {
  json?: true;
  data?: string;
}

async function run(named: string[], { json, data }: Options): Promise<void> {
  const files = data === undefined ? named : [...named, data];
  if (files.length === 0) throw new UsageError("missing required argument 'file'");
  // Read first: a file that does not exist is not a finding.
  const texts = new Map<string, string>();
  for (const file of files) if (!texts.has(file)) texts.set(file, await readText(file));
  const found = [...texts].flatMap(([file, text]) =>
    check(text).problems.map((problem) => ({ file: nameOf(file), ...problem })),
  );
  if (json) print(JSON.stringify(found, null, 2));
  else {
    const shown = found.slice(0, most).map((problem) => describe(problem.file, problem));
    print([...shown, summary(found.length, texts.size)].join('\n'));
  }
  if (found.length > 0) process.exitCode = exit.problems;
}

function summary(problems: number, files: number): string {
  const all = problems === 0 ? 'No problem' : count(problems, 'problem');
  const found = `${all} in ${count(files, 'file')}.`;
  return problems > most ? `The first ${most} of ${found} To see all: --json` : found;
}
