import { bidiControls, readable } from '@ht-widgets/facts/validate.js';
import type { Dataset, Fact } from '../../../facts/generated/types.js';
import { exit, today, UsageError, wordOf, type Command } from './command.js';
import { print } from './io.js';
import { exampleTexts } from './new-dataset.texts.js';

const languages = ['en', 'es'] as const;

export const newDataset: Command = {
  usage: 'PLACE [--lang en|es]',
  summary: 'print an example dataset for another place, to be filled in',
  help: `Prints JSON that validates and is made up, sources and figures alike: replace it all.

  ht-widgets new-dataset "New Mexico" > new-mexico.json
  ht-widgets validate new-mexico.json

  --lang en|es   the language of its texts; default en

Its "$schema" is schema.json: put dist/facts/schema.json beside the file, and an editor
that knows JSON Schema explains each field. It has no contacts, so that no number that
nobody answers is ever published: add those that you have tried.`,
  options: { lang: { type: 'string' } },
  run(values, places) {
    const [place = ''] = places;
    if (places.length > 1)
      throw new UsageError(`expected one PLACE; put it in quotation marks: "${places.join(' ')}"`);
    if (place.trim() === '') throw new UsageError('no PLACE given');
    if (/\p{Cc}/u.test(place) || bidiControls.test(place))
      throw new UsageError('expected a PLACE without control characters');
    if (!readable.test(place)) throw new UsageError('expected a PLACE with letters or digits');
    print(
      JSON.stringify(
        example(place.trim(), wordOf(values, 'lang', languages) ?? 'en', today()),
        null,
        2,
      ),
    );
    return exit.ok;
  },
};

function idFrom(place: string): string {
  const id = place
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'place' : id;
}

function example(
  place: string,
  language: (typeof languages)[number],
  day: string,
): Dataset & { $schema: string } {
  const id = idFrom(place);
  const year = Number(day.slice(0, 4));
  const period = String(year - 1);
  const words = exampleTexts[language](place, period);
  const text = (line: string) => ({ [language]: line });
  const read = { asOf: day, reviewBy: `${year + 1}-01-31`, claim: null } as const;
  const source = {
    publisher: null,
    license: null,
    dateAccessed: day,
    urlStatus: 'seen',
    read: 'live-page',
  } as const;
  const secondhand: Pick<Fact, 'standing' | 'citations'> = {
    standing: 'secondhand',
    citations: [{ source: 'example-hotline', via: 'example-newspaper' }],
  };
  return {
    $schema: 'schema.json',
    schemaVersion: 1,
    id,
    compiledOn: day,
    places: [{ id, name: text(place) }],
    sources: [
      {
        ...source,
        id: 'example-hotline',
        shortName: words.hotline,
        producer: words.hotline,
        title: words.hotlineTitle,
        datePublished: period,
        dateAccessed: null,
        url: 'https://hotline.example.org/statistics',
        urlStatus: 'unverified',
        read: 'not-read',
        type: 'webpage',
      },
      {
        ...source,
        id: 'example-newspaper',
        shortName: words.newspaper,
        producer: words.newspaper,
        title: words.newspaperTitle,
        datePublished: `${year}-01-15`,
        url: 'https://newspaper.example.org/cases',
        type: 'article-newspaper',
      },
      {
        ...source,
        id: 'example-organization',
        shortName: words.organization,
        producer: words.organization,
        title: words.organizationTitle,
        datePublished: null,
        url: 'https://organization.example.org/about',
        type: 'webpage',
      },
    ],
    facts: [
      {
        ...read,
        ...secondhand,
        id: `example-cases-${period}`,
        kind: 'count',
        value: 120,
        unit: 'case',
        period,
        place: id,
        label: text(words.cases.label),
        caveat: text(words.cases.caveat),
        short: text(words.cases.short),
      },
      {
        ...read,
        ...secondhand,
        id: `example-labor-share-${period}`,
        kind: 'percent',
        value: 25,
        unit: 'case',
        period,
        place: id,
        label: text(words.share.label),
        of: text(words.share.of),
        caveat: text(words.share.caveat),
        short: text(words.share.short),
      },
      {
        ...read,
        id: 'example-statement',
        kind: 'statement',
        unit: null,
        period: null,
        place: id,
        standing: 'attributed',
        citations: [{ source: 'example-organization' }],
        label: text(words.statement.label),
        text: text(words.statement.text),
        caveat: text(words.statement.caveat),
        short: text(words.statement.short),
      },
    ],
    limits: ['example-statement'],
  };
}
