/** What the page of a fact says: all that the ledger knows of it, in one language. */
import { dictionary } from '@ht-widgets/core/citation-panel.strings.js';
import { capitalized, escapeText, formatPeriod, inLanguage } from '@ht-widgets/core/statement.js';
import { titleLanguage } from '@ht-widgets/facts/makers.js';
import { citationsIn } from '@ht-widgets/facts/view.js';
import { countsOf } from '../../../core/src/later/copied.ts';
import { readChanges, readClaimTexts } from '../../../facts/build/changes.ts';
import { snippetOf } from '../../../ht-widgets/src/snippet/snippet.ts';
import { changeHtml, suffix } from '../changes-page.ts';
import type { Language } from '../page.ts';
import { another, factWith, folders, newerOf, statementIn, type Row } from './facts.ts';
import { ledgerWords } from './ledger.strings.ts';
import { address } from './sets.ts';
import { ledger } from './widgets.ts';

const folder = 'packages/facts/data/us-mo';
const changes = readChanges(folder);
const claims = { en: readClaimTexts(folder, 'en'), es: readClaimTexts(folder, 'es') };

export interface FactPage extends Row {
  rows: readonly (readonly [name: string, html: string])[];
  chain: readonly string[];
  /** Of the titles of the sources. */
  note: string;
  article: { url: string; number: number; says: string } | undefined;
  changes: readonly string[];
  /** When it was read, and when someone must read it again. */
  read: string;
  snippet: string;
  newer: Row | undefined;
  /** The addresses of the list of facts, and of the guide that has the script line. */
  list: string;
  start: string;
  otherLang: Language;
}

/** All that a fact's page says. */
export function factPage(row: Row): FactPage {
  const { id, lang } = row;
  const fact = factWith(id);
  const said = statementIn(id, lang);
  const strings = dictionary[lang];
  const citations = citationsIn(fact, ledger, lang);
  const { unit, claim, standing, asOf, reviewBy } = fact;
  const known: [string, string | undefined][] = [
    [strings.counts, unit ? capitalized(countsOf(unit, citations, lang)) : undefined],
    [strings.period, row.period || undefined],
    [strings.place, citations.place ?? undefined],
    [strings.outOf, said.of],
    [strings.limit, said.caveat],
    [strings.standing, `${row.attribution}: ${strings.meaning[standing]}`],
  ];
  return {
    ...row,
    otherLang: another[lang],
    rows: known.flatMap(([name, text]) => (text ? [[name, escapeText(text)] as const] : [])),
    chain: citations.sources.map((source) => chainHtml(source, lang)),
    note: noteOn(citations.sources, lang),
    article:
      claim == null
        ? undefined
        : {
            url: `/ledger/claims${suffix[lang]}.html#claim-${claim}`,
            number: claim,
            says: claims[lang].says[claim] ?? '',
          },
    changes: changes
      .filter((change) => change.fact === id)
      .reverse()
      .map((change) => changeHtml(change, fact, lang)),
    read: ledgerWords[lang].read(formatPeriod(asOf, lang), formatPeriod(reviewBy, lang)),
    snippet: snippetOf(ledger, {
      ...{ widget: 'stat', form: 'div', attributes: { fact: id }, address },
      lang: lang === 'en' ? undefined : lang,
    }).join('\n'),
    newer: newerOf(row),
    list: folders[lang],
    start: lang === 'en' ? '/guides/start.html' : '/es/guides/start.html',
  };
}

/** Why a title is in English, or in brackets. */
function noteOn(sources: readonly Source[], lang: Language): string {
  const { foreign, brackets } = ledgerWords[lang];
  const inEnglish = sources.some(({ id }) => {
    const source = ledger.sources.find((each) => each.id === id);
    return source && titleLanguage(source, lang) !== undefined;
  });
  const described = sources.some(({ title }) => title.startsWith('['));
  return [inEnglish && foreign, described && brackets].filter(Boolean).join(' ');
}

type Source = ReturnType<typeof citationsIn>['sources'][number];

/** Who says it, where it was read, and how we read it. */
function chainHtml(
  { id, role, says, producer, title, url, datePublished, how }: Source,
  lang: Language,
): string {
  const source = ledger.sources.find((each) => each.id === id);
  const shown = url
    ? `<a href="${escapeText(url)}" rel="noreferrer noopener">${escapeText(title)}</a>`
    : escapeText(title);
  const titled = inLanguage(source && titleLanguage(source, lang), shown);
  const when = datePublished == null ? '' : `, ${formatPeriod(datePublished, lang)}`;
  const lead = says === undefined ? '' : `${escapeText(says)}: `;
  const label = `<strong>${dictionary[lang][role]}</strong>`;
  const seen = source?.read === 'not-read' ? ledgerWords[lang].unseen : how;
  const read = escapeText(`${producer}${when}; ${seen}.`);
  return `${label}: ${lead}${titled}. ${read}`;
}
