/** What the ledger's pages show of each fact, worded as the widgets word it. */
import { dictionary } from '@ht-widgets/core/citation-panel.strings.js';
import {
  capitalized,
  dictionary as words,
  escapeText,
  formatPeriod,
  headline,
  inLanguage,
  statementOf,
  textOf,
  standingParts,
  type Statement,
} from '@ht-widgets/core/statement.js';
import { titleLanguage } from '@ht-widgets/facts/makers.js';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { citationsIn, sliceIn } from '@ht-widgets/facts/view.js';
import { countsOf, periodIn } from '../../../core/src/later/copied.ts';
import { readChanges, readClaimTexts } from '../../../facts/build/changes.ts';
import type { Fact } from '../../../facts/generated/types.js';
import { snippetOf } from '../../../ht-widgets/src/snippet/snippet.ts';
import { changeHtml } from '../changes-page.ts';
import { address } from './sets.ts';
import { topics } from './fact-topics.ts';
import { topicNames, type Topic } from './topics.ts';
import { ledger } from './widgets.ts';

const folder = 'packages/facts/data/us-mo';
const changes = readChanges(folder);
const claims = readClaimTexts(folder, 'en');
const slice = sliceIn(ledger, 'en');
const strings = dictionary.en;
const topicOf = topics();

export interface Row {
  id: string;
  /** Of its page: the short name of its record, which does not spell the topic. */
  name: string;
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

const unknown = 'No year';

/** Every year that a period touches. */
function yearsOf(period: string | null | undefined): string {
  const [from, to = from] = (period ?? '').match(/\d{4}/g)?.map(Number) ?? [];
  if (from === undefined || to === undefined) return unknown;
  return Array.from({ length: to - from + 1 }, (_, i) => to - i).join(' ');
}

const latest = ({ period }: Fact) => parseInt(yearsOf(period), 10) || 0;

/** Every fact, by topic; within one, the newest first. */
export const rows: readonly Row[] = ledger.facts
  .map((fact, i) => ({ fact, i, topic: topicOf[fact.id] ?? 'limits' }))
  .sort(
    (a, b) =>
      topicNames.indexOf(a.topic) - topicNames.indexOf(b.topic) ||
      latest(b.fact) - latest(a.fact) ||
      a.i - b.i,
  )
  .map(({ fact, topic }) => rowOf(fact, topic));

function statement({ id }: Fact): Statement {
  const fact = slice.facts[id];
  if (!fact) throw new Error(`The ledger has no ${id}`);
  return statementOf(fact, slice.sources, 'en');
}

function rowOf(fact: Fact, topic: Topic): Row {
  const said = statement(fact);
  const { id, standing, period } = fact;
  const citations = citationsIn(fact, ledger, 'en');
  return {
    id,
    name: recordName(id),
    topic,
    standing,
    standingText:
      standing === 'secondhand'
        ? 'As reported by another source'
        : capitalized(words.en.standing[standing]),
    attribution: capitalized(textOf(standingParts(said))),
    title: titleOf(said),
    reason: standing === 'contested' ? said.reason : '',
    limit: said.caveat,
    words: said.text ?? said.items?.join('; ') ?? '',
    period: period == null ? '' : periodIn(period, 'en'),
    years: yearsOf(period),
    place: citations.place ?? '',
    sources: [...new Set(citations.sources.map(({ producer }) => producer))].join('; '),
  };
}

function titleOf(said: Statement): string {
  if (said.standing !== 'contested') return capitalized(headline(said));
  return `Contested: ${said.figure ? '… ' : ''}${said.label}`;
}

export interface FactPage extends Row {
  rows: readonly (readonly [name: string, html: string])[];
  chain: readonly string[];
  article: { number: number; says: string; reason: string } | undefined;
  changes: readonly string[];
  asOf: string;
  reviewBy: string;
  snippet: string;
  newer: Row | undefined;
}

/** All that a fact's page says. */
export function factPage(row: Row): FactPage {
  const fact = ledger.facts.find(({ id }) => id === row.id);
  if (!fact) throw new Error(`The ledger has no ${row.id}`);
  const said = statement(fact);
  const citations = citationsIn(fact, ledger, 'en');
  const { unit, claim, standing } = fact;
  const known: [string, string | undefined][] = [
    [strings.counts, unit ? capitalized(countsOf(unit, citations, 'en')) : undefined],
    [strings.period, row.period || undefined],
    [strings.place, citations.place ?? undefined],
    [strings.outOf, said.of],
    [strings.limit, said.caveat],
    [strings.standing, `${row.attribution}: ${strings.meaning[standing]}`],
  ];
  const attributes = { fact: row.id };
  const lang = undefined;
  const wanted = { widget: 'stat', form: 'div', lang, attributes, address } as const;
  return {
    ...row,
    rows: known.flatMap(([name, text]) => (text ? [[name, escapeText(text)] as const] : [])),
    chain: citations.sources.map((source) => chainHtml(source)),
    article:
      claim == null
        ? undefined
        : { number: claim, says: claims.says[claim] ?? '', reason: said.reason },
    changes: changes
      .filter(({ fact: id }) => id === row.id)
      .reverse()
      .map((change) => changeHtml(change, fact, 'en')),
    asOf: formatPeriod(fact.asOf, 'en'),
    reviewBy: formatPeriod(fact.reviewBy, 'en'),
    snippet: snippetOf(ledger, wanted).join('\n'),
    newer: rows.find(({ id }) => id === fact.newer),
  };
}

type Source = ReturnType<typeof citationsIn>['sources'][number];

/** Who says it, where it was read, and how we read it. */
function chainHtml({ id, role, says, producer, title, url, datePublished, how }: Source): string {
  const source = ledger.sources.find((each) => each.id === id);
  const shown = url
    ? `<a href="${escapeText(url)}" rel="noreferrer noopener">${escapeText(title)}</a>`
    : escapeText(title);
  const titled = inLanguage(source && titleLanguage(source, 'en'), shown);
  const when = datePublished == null ? '' : `, ${formatPeriod(datePublished, 'en')}`;
  const lead = says === undefined ? '' : `${escapeText(says)}: `;
  const label = `<strong>${strings[role]}</strong>`;
  const seen = source?.read === 'not-read' ? 'we did not see it' : how;
  const read = escapeText(`${producer}${when}; ${seen}.`);
  return `${label}: ${lead}${titled}. ${read}`;
}

/** What the filters of the list offer. */
export const filters = {
  topic: topicNames,
  standing: [...new Set(rows.map(({ standingText }) => standingText))],
  period: [
    ...[...new Set(rows.flatMap(({ years }) => years.match(/\d{4}/g) ?? []))].sort().reverse(),
    unknown,
  ],
  source: [...new Set(rows.flatMap(({ sources }) => sources.split('; ')))].sort(),
};

const factOf = new Map(ledger.facts.map((fact) => [fact.id, fact]));

/** By the day until which someone must read them again, the earliest first. */
export const due = [...new Set(ledger.facts.map(({ reviewBy }) => reviewBy))].sort().map((day) => ({
  day: formatPeriod(day, 'en'),
  rows: rows.filter(({ id }) => factOf.get(id)?.reviewBy === day),
}));

/** Facts of which the ledger has a later figure, with it. */
export const outdated = rows.flatMap((row) => {
  const newer = rows.find(({ id }) => id === factOf.get(row.id)?.newer);
  return newer ? [{ row, newer }] : [];
});

/** All facts as CSV (RFC 4180). Text that looks like a formula gets an apostrophe. */
export function csv(): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = rows.map((row) => {
    const fact = ledger.facts.find(({ id }) => id === row.id);
    const { value, low, high, qualifier, unit, period } = fact ?? {};
    const { caveat, reason } = fact ? statement(fact) : { caveat: '', reason: '' };
    const figure = [value, low, high].map((each) => each?.toString() ?? '');
    return [
      ...[row.id, row.topic, ...figure, qualifier ?? '', unit ?? '', period ?? '', row.place],
      ...[row.title, row.words, row.standingText, reason, caveat, row.sources],
      ...[fact?.asOf ?? '', fact?.reviewBy ?? ''],
    ];
  });
  const names =
    'id topic value low high qualifier unit period place label text standing reason limit ' +
    'sources readOn reviewBy';
  const all = [names.split(' '), ...lines];
  // Excel needs the mark to read the file as UTF-8.
  return `\uFEFF${all.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
