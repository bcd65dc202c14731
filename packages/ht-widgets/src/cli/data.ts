/** `--data FILE`: a command reads a dataset of its user. */
import { Option, type Command } from 'commander';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '../../../facts/generated/types.js';
import { ProblemError, UsageError } from './command.js';
import { nameOf, readText } from './io.js';
import { current, ownData, useData, type Language } from './ledger.js';
import { count } from './count.js';
import { check } from './problems.js';

/** Reads the dataset of `--data` before the command runs. */
export function addData(command: Command): Command {
  return command
    .addOption(new Option('--data <file>', 'your dataset; - reads it from the standard input'))
    .hook('preAction', async () => {
      const { data } = command.opts<{ data?: string }>();
      if (data !== undefined) useData(await readDataset(data), data);
    });
}

/** A dataset that `validate` accepts. */
export async function readDataset(file: string): Promise<Dataset> {
  const { problems, value } = check(await readText(file));
  if (problems.length === 0) return value as Dataset;
  const found = `${nameOf(file)} has ${count(problems.length, 'problem')}`;
  throw new ProblemError(`${found}. To see them: ht-widgets validate ${file}`);
}

/** The language to print: the one that was asked for, else English where the dataset has it. */
export function languageIn(asked?: Language): Language {
  const known = languagesOf(current());
  if (asked !== undefined && !known.includes(asked))
    throw new UsageError(
      `${nameOf(ownData()?.file ?? 'the ledger')} has no texts in "${asked}"; ` +
        `it has ${known.join(' and ')}`,
    );
  return asked ?? (known.includes('en') ? 'en' : (known[0] ?? 'en'));
}
