import type { Command } from 'commander';
import { checkPage, type Checked } from './check/check.js';
import type { Finding } from './check/finding.js';
import { exit } from './command.js';
import { addData } from './data.js';
import { nameOf, print, printable } from './io.js';
import { readPageText } from './read-page.js';
import { count } from './count.js';

export function addCheck(program: Command): void {
  addData(program.command('check'))
    .summary('say what a site, an editor or a filter did to the snippets of a page')
    .description(
      'Reads one finished HTML page as the server sends it, and prints every problem as ' +
        '"page:line:column kind: what is wrong; expected …", then what to do.',
    )
    .argument('<file-or-url>', 'HTML; - reads the standard input')
    .option('--json', 'print a JSON list of {line, column, kind, message, cure}, of any length')
    .addHelpText(
      'after',
      `
Of an address it requests that page and nothing else: no script, no picture, no redirect.

Examples:
  ht-widgets check https://your-site.example/help/
  ht-widgets check public/index.html`,
    )
    .action(run);
}

/** So many are printed; the rest is counted. */
const most = 50;

async function run(file: string, { json }: { json?: true }): Promise<void> {
  const checked = checkPage(await readPageText(file));
  const { findings } = checked;
  if (json) print(JSON.stringify(findings, null, 2));
  else
    print(
      [...findings.slice(0, most).map(lineOf(nameOf(file))), summary(file, checked)].join('\n'),
    );
  if (findings.length > 0) process.exitCode = exit.problems;
}

const lineOf =
  (page: string) =>
  ({ line, column, kind, message, cure }: Finding): string =>
    `${printable(`${page}:${line}:${column} ${kind}: ${message}`)}\n  ${printable(cure)}`;

function summary(file: string, { findings, widgets, frames }: Checked): string {
  const number = findings.length;
  if (number > most) return `The first ${most} of ${number} problems in ${nameOf(file)}.`;
  const problems = number === 0 ? 'No problem' : count(number, 'problem');
  const ours = `${count(widgets, 'widget')} and ${count(frames, 'frame')}`;
  return `${problems} in ${nameOf(file)}, with ${ours}.`;
}
