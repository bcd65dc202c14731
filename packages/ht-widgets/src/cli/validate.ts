import type { Command } from 'commander';
import { exit } from './command.js';
import { nameOf, print, readText } from './io.js';
import { check, count, describe } from './problems.js';

export function addValidate(program: Command): void {
  program
    .command('validate')
    .summary('check a dataset against the schema and the honesty rules')
    .description(
      'Prints every problem as "file:line:column path: expected …", then the number of problems.',
    )
    .argument('<file...>', 'JSON in the form of facts/schema.json; - reads the standard input')
    .option('--json', 'print a JSON list of {file, line, column, path, message}')
    .addHelpText(
      'after',
      `
A fact without source, period, unit or limit is a problem, and so is a count of
cases, victims, signals or survivors under 3, or an address that is not https.`,
    )
    .action(run);
}

async function run(files: string[], { json }: { json?: true }): Promise<void> {
  // Read first: a file that does not exist is not a finding.
  const texts = new Map<string, string>();
  for (const file of files) if (!texts.has(file)) texts.set(file, await readText(file));
  const found = [...texts].flatMap(([file, text]) =>
    check(text).problems.map((problem) => ({ file: nameOf(file), ...problem })),
  );
  if (json) print(JSON.stringify(found, null, 2));
  else {
    const problems = found.length === 0 ? 'No problem' : count(found.length, 'problem');
    const summary = `${problems} in ${count(texts.size, 'file')}.`;
    print([...found.map((problem) => describe(problem.file, problem)), summary].join('\n'));
  }
  if (found.length > 0) process.exitCode = exit.problems;
}
