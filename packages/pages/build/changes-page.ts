/** The changelog of numbers as a page and as an Atom feed, in each language. */
import { createHash } from 'node:crypto';
import {
  dictionary as words,
  escapeAttribute,
  escapeText,
  figureOf,
  figureText,
  formatPeriod,
  statementOf,
} from '@ht-widgets/core/statement.js';
import { sliceIn } from '@ht-widgets/facts/view.js';
import type { Change, State } from '../../facts/build/changes.ts';
import type { Dataset, Fact } from '../../facts/generated/types.js';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { pageOf, type Language, type Parts } from './page.ts';
import { titleOf } from './titles.ts';

const strings = {
  en: {
    title: 'Numbers that changed',
    intro:
      'Every change of a figure, or of the word that says how far to trust it. The newest is ' +
      'first. “Confirmed” is an old word for “source checked”.',
    feed: 'Follow the changes in a feed reader (Atom)',
    before: 'Before',
    after: 'After',
    now: 'The ledger says now',
    why: 'Why',
    none: 'no figure',
    confirmed: 'confirmed',
    claims: 'The article, claim by claim',
    other: '<a href="changes-es.html" hreflang="es" lang="es">Español</a>',
  },
  es: {
    title: 'Cifras que cambiaron',
    intro:
      'Cada cambio de una cifra o de su grado de certeza. El más reciente va primero. ' +
      '«Confirmado» es una palabra anterior para «fuente comprobada».',
    feed: 'Siga los cambios en un lector de noticias (Atom)',
    before: 'Antes',
    after: 'Después',
    now: 'El registro dice ahora',
    why: 'Por qué',
    none: 'ninguna cifra',
    confirmed: 'confirmado',
    claims: 'El artículo, afirmación por afirmación',
    other: '<a href="changes.html" hreflang="en" lang="en">English</a>',
  },
} as const;

export const suffix = { en: '', es: '-es' } as const;

/** A figure and a standing in words: "more than 51,600; second-hand". */
export function stateText(fact: Fact, state: State, language: Language): string {
  const { standing, ...figure } = state;
  const parts: string[] = [];
  if (Object.keys(figure).length > 0) {
    const { kind, value, low, high, qualifier } = { ...fact, ...figure };
    const shown = Object.entries({ kind, value, low, high, qualifier });
    const known = Object.fromEntries(shown.filter(([, each]) => each != null));
    const text = figureText(figureOf(known as unknown as Figured, language));
    parts.push(text || strings[language].none);
  }
  if (standing === 'confirmed') parts.push(strings[language].confirmed);
  else if (standing) parts.push(words[language].standing[standing]);
  return parts.join('; ');
}

type Figured = Parameters<typeof figureOf>[0];

/** One change as HTML, without its fact. */
export function changeHtml(change: Change, fact: Fact, language: Language): string {
  const { before, after, why } = strings[language];
  const day = formatPeriod(change.date, language);
  const rows = [
    [before, stateText(fact, change.before, language)],
    [after, stateText(fact, change.after, language)],
    [why, change.why[language]],
  ].map(([name = '', text = '']) => `<strong>${name}:</strong> ${escapeText(text)}`);
  return `<p><time datetime="${change.date}">${day}</time></p><p>${rows.join('<br>')}</p>`;
}

/** The changes with their facts and what these are called now, the newest first. */
function withFacts(changes: readonly Change[], dataset: Dataset, language: Language) {
  const { facts, sources } = sliceIn(dataset, language);
  return [...changes].reverse().flatMap((change) => {
    const fact = dataset.facts.find(({ id }) => id === change.fact);
    const now = facts[change.fact];
    if (!fact || !now) return [];
    return [{ change, fact, title: titleOf(statementOf(now, sources, language)) }];
  });
}

/** The fact as it is now, with its limit and its sources. */
function nowLines(dataset: Dataset, { id }: Fact, language: Language): string[] {
  return fallbacks.stat.lines(dataset, { fact: id }, language);
}

export function changesPage(
  dataset: Dataset,
  changes: readonly Change[],
  language: Language,
): string {
  return pageOf(dataset, changesParts(dataset, changes, language));
}

/** The parts of that page, which the site has in its own layout. */
export function changesParts(
  dataset: Dataset,
  changes: readonly Change[],
  language: Language,
): Parts {
  const { title, intro, feed, now, claims, other } = strings[language];
  const file = `changes${suffix[language]}.xml`;
  const entries = withFacts(changes, dataset, language).map(({ change, fact, title }) => {
    return `    <article class="${fact.standing}">
      <h2>${escapeText(title)}</h2>
      <div class="says">
        ${changeHtml(change, fact, language)}
      </div>
      <div class="now">
        <h3>${now}</h3>
        ${nowLines(dataset, fact, language).join('\n        ')}
      </div>
      <p class="id"><a href="ledger.html#${fact.id}"><code>${fact.id}</code></a></p>
    </article>`;
  });
  return {
    language,
    title,
    intro: `<p class="intro">${intro}</p>
    <p><a href="claims${suffix[language]}.html">${claims}</a> ·
      <a href="${file}">${feed}</a> · ${other}</p>`,
    head: `
  <link rel="alternate" type="application/atom+xml" href="${file}" title="${title}">`,
    content: entries.join('\n'),
  };
}

/** Atom (RFC 4287). Its ids are made of what they name, because no host is known. */
export function changesFeed(
  dataset: Dataset,
  changes: readonly Change[],
  language: Language,
): string {
  const { title } = strings[language];
  const page = `changes${suffix[language]}.html`;
  const entries = withFacts(changes, dataset, language).map(
    ({ change, fact, title: name }) => `  <entry>
    <id>${urnOf(`${language} ${change.fact} ${change.date} ${JSON.stringify(change.after)}`)}</id>
    <title>${escapeText(name)}</title>
    <updated>${change.date}T00:00:00Z</updated>
    <link rel="alternate" href="${page}"/>
    <content type="html">${escapeAttribute(
      [changeHtml(change, fact, language), ...nowLines(dataset, fact, language)].join('\n'),
    )}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${urnOf(`${language} changes of ${dataset.id}`)}</id>
  <title>${escapeText(title)} – ht-widgets</title>
  <updated>${changes.at(-1)?.date ?? dataset.compiledOn}T00:00:00Z</updated>
  <author><name>ht-widgets</name></author>
  <link rel="alternate" href="${page}"/>
${entries.join('\n')}
</feed>
`;
}

function urnOf(name: string): string {
  const hex = createHash('sha1').update(`ht-widgets ${name}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const version5 = `5${hex.slice(13, 16)}`;
  const parts = [hex.slice(0, 8), hex.slice(8, 12), version5, variant + hex.slice(17, 20)];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
