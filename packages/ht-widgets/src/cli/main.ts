import manifest from '../../package.json';
import { didYouMean, exit, parse, UsageError, type Command, type ExitCode } from './command.js';
import { complain, print } from './io.js';
import { list } from './list.js';
import { newDataset } from './new-dataset.js';
import { snippet } from './snippet.js';
import { stale } from './stale.js';
import { validate } from './validate.js';

const commands: Readonly<Record<string, Command>> = {
  list,
  snippet,
  validate,
  stale,
  'new-dataset': newDataset,
};
const names = Object.keys(commands);

const overview = `Usage: ht-widgets COMMAND [ARGUMENT…]

${names.map((name) => `  ${name.padEnd(13)} ${commands[name]?.summary ?? ''}`).join('\n')}

  help COMMAND  explain one of them

  --help, -h    this text
  --version     the version

Exit codes: 0 done, 1 problems were found, 2 wrong usage or a file that cannot be read.`;

function usage(name: string, command: Command): string {
  return `Usage: ht-widgets ${name} ${command.usage}`;
}

async function main(args: readonly string[]): Promise<ExitCode> {
  let hint = 'To see what there is: ht-widgets --help';
  try {
    const [first, ...rest] = args;
    if (first === undefined) {
      process.stderr.write(`${overview}\n`);
      return exit.usage;
    }
    if (first === '--version') {
      print(manifest.version);
      return exit.ok;
    }
    const asksHelp = ['help', '--help', '-h'].includes(first);
    const name = asksHelp ? rest[0] : first;
    if (name === undefined) {
      print(overview);
      return exit.ok;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command)
      throw new UsageError(
        name.startsWith('-')
          ? `unknown option ${name}`
          : `unknown command ${JSON.stringify(name)}${didYouMean(name, names)}`,
      );
    hint = usage(name, command);
    const { values, positionals } = asksHelp
      ? { values: { help: true }, positionals: [] }
      : parse(command, rest);
    if (values['help'] === true) {
      print(`${usage(name, command)}\n\n${command.help}`);
      return exit.ok;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(error.message);
    process.stderr.write(`${hint}\n`);
    return exit.usage;
  }
}

// The reader of a pipe may stop before everything is written, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Not `process.exit`: what is on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2));
