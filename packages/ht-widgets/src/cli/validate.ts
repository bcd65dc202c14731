import { exit, UsageError, type Command } from './command.js';
import { nameOf, print, readText } from './io.js';
import { check, count, describe } from './problems.js';

export const validate: Command = {
  usage: 'FILE… [--json]',
  summary: 'check a dataset against the schema and the honesty rules',
  help: `Prints every problem as "file:line:column path: expected …", then how many there are.
FILE is JSON of the shape of facts/schema.json; - reads the standard input.

  --json   print the problems as a JSON list of {file, line, column, path, message}

A fact without source, period, unit or limit is a problem, and so is a count of
cases, victims, signals or survivors under 3, or an address that is not https.`,
  options: { json: { type: 'boolean' } },
  async run({ json }, files) {
    if (files.length === 0) throw new UsageError('no FILE given');
    // Read first: a file that is not there is not a finding.
    const texts = new Map<string, string>();
    for (const file of files) if (!texts.has(file)) texts.set(file, await readText(file));
    const found = [...texts].flatMap(([file, text]) =>
      check(text).problems.map((problem) => ({ file: nameOf(file), ...problem })),
    );
    if (json === true) print(JSON.stringify(found, null, 2));
    else {
      const summary = `${found.length === 0 ? 'No problem' : count(found.length, 'problem')} in ${count(texts.size, 'file')}.`;
      print([...found.map((problem) => describe(problem.file, problem)), summary].join('\n'));
    }
    return found.length === 0 ? exit.ok : exit.problems;
  },
};
