import type { Command } from 'commander';
import { bidiControls, readable } from '@ht-widgets/facts/validate.js';
import { today, UsageError, wordOption } from './command.js';
import { print } from './io.js';
import en from './example.en.json';
import es from './example.es.json';

const examples = { en, es };
type Language = keyof typeof examples;

export function addNewDataset(program: Command): void {
  program
    .command('new-dataset')
    .summary('print an example dataset for another place, to be filled in')
    .description(
      'Prints a valid dataset with invented sources and figures. Replace all of it.\n' +
        'It has no contacts: add those that you have tried.',
    )
    .argument('[place...]', 'its name')
    .addOption(wordOption('lang', Object.keys(examples), 'language of the texts').default('en'))
    .addHelpText(
      'after',
      `
Example:
  ht-widgets new-dataset "New Mexico" > new-mexico.json
  ht-widgets validate new-mexico.json

"$schema" in it is schema.json. Put dist/facts/schema.json into the same folder: an editor
that knows JSON Schema then explains each field.`,
    )
    .action(run);
}

function run(words: string[], { lang }: { lang: Language }): void {
  const [place = ''] = words;
  if (words.length > 1)
    throw new UsageError(`expected one PLACE; put it in quotation marks: "${words.join(' ')}"`);
  if (place.trim() === '') throw new UsageError('no PLACE given');
  if (/\p{Cc}/u.test(place) || bidiControls.test(place))
    throw new UsageError('expected a PLACE without control characters');
  if (!readable.test(place)) throw new UsageError('expected a PLACE with letters or digits');
  const day = today();
  const year = Number(day.slice(0, 4));
  const values: Readonly<Record<string, string>> = {
    place: place.trim(),
    id: idFrom(place) || 'place',
    day,
    year: String(year),
    period: String(year - 1),
    nextYear: String(year + 1),
  };
  const fill = (_key: string, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
      : value;
  print(JSON.stringify(examples[lang], fill, 2));
}

function idFrom(place: string): string {
  return place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
