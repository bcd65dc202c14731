/** The lists of the ledger's facts, in each language, worded as the widgets word them. */
import {
  capitalized,
  dictionary as words,
  formatPeriod,
  statementOf,
  textOf,
  standingParts,
  type Statement,
} from '@ht-widgets/core/statement.js';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { citationsIn, sliceIn } from '@ht-widgets/facts/view.js';
import { periodIn } from '../../../core/src/later/copied.ts';
import type { Fact } from '../../../facts/generated/types.js';
import { suffix } from '../changes-page.ts';
import type { Language } from '../page.ts';
import { titleOf } from '../titles.ts';
import { topics } from './fact-topics.ts';
import { ledgerWords } from './ledger.strings.ts';
import { topicNames, type Topic } from './topics.ts';
import { ledger } from './widgets.ts';

export interface Row {
  id: string;
  lang: Language;
  /** Its page, whose name does not spell the topic, and that page in the other language. */
  url: string;
  other: string;
  topic: Topic;
  standing: Fact['standing'];
  /** The standing as the filter names it, and with the names of those who report it. */
  standingText: string;
  attribution: string;
  /** The figure with its label; of what is contested, no figure, since its reason is not near. */
  title: string;
  reason: string;
  limit: string;
  words: string;
  period: string;
  /** The years that it touches. */
  years: string;
  place: string;
  sources: string;
}

/** The folder of the ledger's pages. */
export const folders: Readonly<Record<Language, string>> = { en: '/ledger/', es: '/es/ledger/' };

export const another = { en: 'es', es: 'en' } as const;

const topicOf = topics();
const slices = { en: sliceIn(ledger, 'en'), es: sliceIn(ledger, 'es') };
const factOf = new Map(ledger.facts.map((fact) => [fact.id, fact]));

/** Every year that a period touches; empty where it names none. */
function yearsOf(period: string | null | undefined): string {
  const [from, to = from] = (period ?? '').match(/\d{4}/g)?.map(Number) ?? [];
  if (from === undefined || to === undefined) return '';
  return Array.from({ length: to - from + 1 }, (_, i) => to - i).join(' ');
}

const latest = ({ period }: Fact) => parseInt(yearsOf(period), 10) || 0;

/** Every fact, by topic; within one, the newest first. */
const sorted = ledger.facts
  .map((fact, i) => ({ fact, i, topic: topicOf[fact.id] ?? 'limits' }))
  .sort(
    (a, b) =>
      topicNames.indexOf(a.topic) - topicNames.indexOf(b.topic) ||
      latest(b.fact) - latest(a.fact) ||
      a.i - b.i,
  );

const rowsIn = (lang: Language): readonly Row[] =>
  sorted.map(({ fact, topic }) => rowOf(fact, topic, lang));

export const rows = { en: rowsIn('en'), es: rowsIn('es') };

export function factWith(id: string): Fact {
  const fact = factOf.get(id);
  if (!fact) throw new Error(`The ledger has no ${id}`);
  return fact;
}

export function statementIn(id: string, lang: Language): Statement {
  const { facts, sources } = slices[lang];
  const fact = facts[id];
  if (!fact) throw new Error(`The ledger has no ${id}`);
  return statementOf(fact, sources, lang);
}

function rowOf(fact: Fact, topic: Topic, lang: Language): Row {
  const { id, standing, period } = fact;
  const said = statementIn(id, lang);
  const citations = citationsIn(fact, ledger, lang);
  const { secondhand, noYear } = ledgerWords[lang];
  const file = `${recordName(id)}.html`;
  return {
    ...{ id, lang, topic, standing },
    url: folders[lang] + file,
    other: folders[another[lang]] + file,
    standingText:
      standing === 'secondhand' ? secondhand : capitalized(words[lang].standing[standing]),
    attribution: capitalized(textOf(standingParts(said))),
    title: titleOf(said),
    reason: standing === 'contested' ? said.reason : '',
    limit: said.caveat,
    words: said.text ?? said.items?.join('; ') ?? '',
    period: period == null ? '' : periodIn(period, lang),
    years: yearsOf(period) || noYear,
    place: citations.place ?? '',
    sources: [...new Set(citations.sources.map(({ producer }) => producer))].join('; '),
  };
}

/** The later figure of the ledger, where there is one. */
export function newerOf({ id, lang }: Row): Row | undefined {
  const { newer } = factWith(id);
  return rows[lang].find((row) => row.id === newer);
}

/** What the filters of the list offer. */
function filtersOf(all: readonly Row[], lang: Language) {
  const years = new Set(all.flatMap(({ years }) => years.match(/\d{4}/g) ?? []));
  const sources = new Set(all.flatMap((row) => row.sources.split('; ')));
  return {
    topic: topicNames,
    standing: [...new Set(all.map(({ standingText }) => standingText))],
    period: [...[...years].sort().reverse(), ledgerWords[lang].noYear],
    source: [...sources].sort(new Intl.Collator(lang).compare),
  };
}

/** By the day until which someone must read them again, the earliest first. */
function dueIn(all: readonly Row[], lang: Language) {
  const days = [...new Set(ledger.facts.map(({ reviewBy }) => reviewBy))].sort();
  return days.map((day) => ({
    day: formatPeriod(day, lang),
    facts: all.filter(({ id }) => factWith(id).reviewBy === day),
  }));
}

/** Facts of which the ledger has a later figure, with it. */
const outdatedIn = (all: readonly Row[]) =>
  all.flatMap((row) => {
    const newer = newerOf(row);
    return newer ? [{ row, newer }] : [];
  });

/** What the pages that list facts show in one language. */
function listIn(lang: Language) {
  const facts = rows[lang];
  return {
    ...{ lang, facts, words: ledgerWords[lang] },
    url: folders[lang],
    other: folders[another[lang]],
    /** Of the names of claims and changes. */
    end: suffix[lang],
    filters: filtersOf(facts, lang),
    due: dueIn(facts, lang),
    outdated: outdatedIn(facts),
  };
}

export const lists = [listIn('en'), listIn('es')];

/** All facts as CSV (RFC 4180), in English. Text that looks like a formula gets an apostrophe. */
export function csv(): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = rows.en.map((row) => {
    const { value, low, high, qualifier, unit, period, asOf, reviewBy } = factWith(row.id);
    const { caveat, reason } = statementIn(row.id, 'en');
    const figure = [value, low, high].map((each) => each?.toString() ?? '');
    return [
      ...[row.id, row.topic, ...figure, qualifier ?? '', unit ?? '', period ?? '', row.place],
      ...[row.title, row.words, row.standingText, reason, caveat, row.sources],
      ...[asOf, reviewBy],
    ];
  });
  const names =
    'id topic value low high qualifier unit period place label text standing reason limit ' +
    'sources readOn reviewBy';
  const all = [names.split(' '), ...lines];
  // Excel needs the mark to read the file as UTF-8.
  return `\uFEFF${all.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
