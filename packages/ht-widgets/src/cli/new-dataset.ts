import { Option, type Command } from 'commander';
import { bidiControls, readable } from '@ht-widgets/facts/validate.js';
import { today, UsageError, wordIn } from './command.js';
import { print } from './io.js';
import { missouri } from './ledger.js';
import en from './example.en.json';
import es from './example.es.json';

const examples = { en, es };
type Language = keyof typeof examples;
const languages = Object.keys(examples) as Language[];

export function addNewDataset(program: Command): void {
  program
    .command('new-dataset')
    .summary('print an example dataset for another place, to be filled in')
    .description(
      'Prints a valid dataset with invented sources and figures. Replace all of it.\n' +
        'It has no contacts: add those that you have tried.',
    )
    .argument('[place...]', 'its name')
    .addOption(
      new Option('--lang <languages>', `language of the texts, or both: ${languages.join(',')}`)
        .argParser((value) => value.split(',').map((one) => wordIn(one, 'lang', languages)))
        .default(['en'], 'en'),
    )
    .option(
      '--contact',
      'with 911, a contact to fill in, whose address leads nowhere, and the sentences around them',
    )
    .addHelpText(
      'after',
      `
Example:
  ht-widgets new-dataset "New Mexico" --lang en,es > new-mexico.json
  ht-widgets validate new-mexico.json

"$schema" in it is schema.json. Put dist/facts/schema.json into the same folder: an editor
that knows JSON Schema then explains each field.`,
    )
    .action(run);
}

function run(words: string[], { lang, contact }: { lang: Language[]; contact?: true }): void {
  const [place = ''] = words;
  if (words.length > 1)
    throw new UsageError(`expected one PLACE; put it in quotation marks: "${words.join(' ')}"`);
  if (place.trim() === '') throw new UsageError('no PLACE given');
  if (/\p{Cc}/u.test(place) || bidiControls.test(place))
    throw new UsageError('expected a PLACE without control characters');
  if (!readable.test(place)) throw new UsageError('expected a PLACE with letters or digits');
  const [first = en, second] = [...new Set(lang)].map((one): object => examples[one]);
  const example = (second ? merged(examples.en, examples.es) : first) as typeof en;
  const help = contact ? inLanguages(exampleHelp, lang) : {};
  const cited = contact ? missouri.sources.filter(({ id }) => id === emergency[0]?.source) : [];
  const whole = { ...example, sources: [...example.sources, ...cited], ...help };
  print(JSON.stringify(filled(whole, place.trim()), null, 2));
}

/** Replaces the blanks of the example, such as `{place}`. */
function filled(example: object, place: string): unknown {
  const day = today();
  const year = Number(day.slice(0, 4));
  const values: Readonly<Record<string, string>> = {
    place,
    id: idFrom(place) || 'place',
    day,
    year: String(year),
    period: String(year - 1),
    before: String(year - 2),
    nextYear: String(year + 1),
  };
  const fill = (value: string) =>
    value.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return JSON.parse(JSON.stringify(example), (_key, value: unknown) =>
    typeof value === 'string' ? fill(value) : value,
  );
}

/** Two examples that differ in their texts alone: where they do, a text in each language. */
function merged(a: unknown, b: unknown): unknown {
  if (typeof a === 'string') return a === b ? a : { en: a, es: b };
  if (Array.isArray(a)) return a.map((item: unknown, i) => merged(item, (b as unknown[])[i]));
  if (typeof a !== 'object' || a === null) return a;
  if ('en' in a) return { ...a, ...(b as object) };
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [
      key,
      merged(value, (b as Record<string, unknown>)[key]),
    ]),
  );
}

/** Keeps the wanted languages of each text. */
function inLanguages(node: object, wanted: readonly Language[]): object {
  return JSON.parse(JSON.stringify(node), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('en' in value)) return value;
    return Object.fromEntries(
      Object.entries(value).filter(([key]) => wanted.includes(key as Language)),
    );
  }) as object;
}

const emergency = (missouri.contacts ?? []).filter(({ id }) => id === '911');

/** 911 as in the ledger, and the shape of a contact, whose address leads nowhere. */
const exampleHelp = {
  services: [
    ...(missouri.services ?? []).filter(({ id }) => id === 'emergency'),
    {
      id: 'example-hotline',
      name: { en: 'Example Hotline (made up)', es: 'Línea de ejemplo (inventada)' },
      about: { en: 'An example with made-up words.', es: 'Un ejemplo con palabras inventadas.' },
    },
  ],
  contacts: [
    ...emergency,
    {
      id: 'example-help',
      service: 'example-hotline',
      channel: 'web',
      value: 'hotline.example.org/help',
      uri: 'https://hotline.example.org/help',
      hours: 'unstated',
      languages: [],
      kind: 'victim-service',
      checkedOn: '{day}',
      checkedHow: 'official-page',
      source: 'example-organization',
    },
  ],
  lists: ['contacts', 'contacts-child'].map((id) => ({ id, calls: ['911', 'example-help'] })),
  help: missouri.help,
};

function idFrom(place: string): string {
  return place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
