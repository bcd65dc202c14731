import { Command, CommanderError } from 'commander';
import manifest from '../../package.json';
import { addCheck } from './check.js';
import { exit, ProblemError, UsageError } from './command.js';
import { complain } from './io.js';
import { addEmbedPages } from './embed-pages.js';
import { addList } from './list.js';
import { addNewDataset } from './new-dataset.js';
import { addSnippet } from './snippet.js';
import { addStale } from './stale.js';
import { addValidate } from './validate.js';

const program = new Command('ht-widgets')
  .usage('COMMAND [ARGUMENT…]')
  .version(manifest.version, '--version', 'print the version')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 problems were found, 2 wrong usage or a file that cannot be read.',
  )
  // Every error is printed below.
  .configureOutput({ outputError: () => undefined })
  .exitOverride();
for (const add of [
  addList,
  addSnippet,
  addCheck,
  addValidate,
  addStale,
  addNewDataset,
  addEmbedPages,
])
  add(program);

const commandOf = (name?: string) => program.commands.find((command) => command.name() === name);

/** `help list` and `--help list` mean `list --help`. */
function withHelpLast([first = '', name, ...rest]: string[]): string[] {
  if (name === undefined || !['help', '--help', '-h'].includes(first)) return process.argv.slice(2);
  return commandOf(name) ? [name, '--help'] : [name, ...rest];
}

/** What to print for an error, and the code to end with. */
function report(error: unknown, name?: string): number {
  if (error instanceof ProblemError) {
    complain(error.message);
    return exit.problems;
  }
  if (!(error instanceof UsageError || error instanceof CommanderError)) throw error;
  if (error instanceof CommanderError && error.exitCode === 0) return exit.ok;
  if (error instanceof CommanderError && error.code === 'commander.help') return exit.usage;
  complain(
    error.message
      .replace(/^error: /, '')
      .replace(/\n\(Did you mean (.+)\?\)$/, '; did you mean $1?'),
  );
  const command = commandOf(name);
  process.stderr.write(
    command
      ? `Usage: ht-widgets ${command.name()} ${command.usage()}\n`
      : 'To see all commands: ht-widgets --help\n',
  );
  return exit.usage;
}

// The reader of a pipe may stop before everything is written, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Not `process.exit`: what is on its way to a pipe would be lost.
const args = withHelpLast(process.argv.slice(2));
await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
  process.exitCode = report(error, args[0]);
});
