import {
  attributionHtml,
  bracketed,
  capitalized,
  escapeText,
  figureText,
  headline,
  limitHtml,
  localeOf,
  paragraph,
  sourceLineHtml,
  sourceParts,
  standingLineHtml,
  standingParts,
  statementsOf,
  strong,
  textOf,
  withRole,
  wordsHtml,
  type Attributes,
  type Fallback,
  type Statement,
} from '@ht-widgets/core/statement.js';
import { sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { overlapOf, comparable } from './comparable.js';
import { dictionary } from './ht-stat.strings.js';

export { comparable };

/** The text of `<ht-stat>` where it is not drawn. */
export const fallback: Fallback = {
  lines(dataset, attributes, language) {
    const ids = shownIds(dataset, attributes);
    const texts = statementsOf(ids, sliceIn(dataset, language), language).map((statement) => {
      const { newer } = statement;
      if (statement.withdrawn) return withdrawnLines(dataset, statement, attributes);
      // The newer figure may be the other one that is shown.
      const hint = newer && !ids.includes(newer.id) ? dictionary[language].newer(newer.year) : '';
      return attributes['display'] === 'inline' ? [inline(statement, hint)] : card(statement, hint);
    });
    return joined(texts);
  },

  title(dataset, attributes, language) {
    const ids = shownIds(dataset, attributes);
    return statementsOf(ids, sliceIn(dataset, language), language).map(titleOf).join('; ');
  },
};

/** The roles of a card's paragraphs. A plugin joins them as this does: `wordpress/src/join.ts`. */
const parts = ['standing', 'figure', 'reason', 'of', 'limit', 'newer', 'source'];

/** Cards as one: what all have is there once, all else with the figure that it belongs to. */
function joined(cards: readonly string[][]): string[] {
  if (cards.length < 2) return cards.flat();
  const keys = cards.map((card) => figureIn.exec(card.join(''))?.[1] ?? '');
  return parts.flatMap((part) => {
    const lines = cards.map((card) => card.find((line) => roleIn.exec(line)?.[1] === part) ?? '');
    if (lines.every((line) => line === lines[0])) return lines.slice(0, 1).filter(Boolean);
    const keyed = lines.map((line, i) => line.replace('>', () => `><strong>${keys[i]}</strong> `));
    return (part === 'figure' ? lines : keyed).filter(Boolean);
  });
}

const roleIn = / class="ht-([a-z]+)"/;
const figureIn = / class="ht-figure">(.*?)<\/strong>/;

/** Why and since when, and what replaces it with its limit and source. No old figure. */
function withdrawnLines(dataset: Dataset, statement: Statement, attributes: Attributes): string[] {
  const { language, label, text = '', short, newer } = statement;
  const inline = attributes['display'] === 'inline';
  const lines = inline
    ? [escapeText(`${label}: ${text.replace(/\.$/, '')} (${short}).`)]
    : [...wordsHtml(statement), ...limitHtml(statement)];
  const successor =
    newer === undefined ? [] : fallback.lines(dataset, { ...attributes, fact: newer.id }, language);
  return inline ? [[...lines, ...successor].join(' ')] : [...lines, ...successor];
}

/** The fact, the one that it can be compared with, and what the picture has of both. */
export function shownIds({ facts }: Dataset, { fact: id, compare, display }: Attributes): string[] {
  const [one, other] = [id, compare].map((wanted) => facts.find((fact) => fact.id === wanted));
  if (!one) return [];
  if (one.withdrawn ?? other?.withdrawn) return [one.id];
  if (!other || one === other || display === 'inline' || !comparable(one, other)) return [one.id];
  const both = display === 'hundred' ? overlapOf(one, other.id)?.both : undefined;
  return [one.id, other.id, ...(both === undefined ? [] : [both])];
}

/**
 * Standing, figure and label, reason, denominator, limit, newer figure and sources: a paragraph
 * each, as in the card.
 */
function card(statement: Statement, newer: string): string[] {
  const { figure, label, of, standing, language } = statement;
  const number = escapeText(capitalized(figureText(figure)));
  // A contested figure is shown small.
  const shown =
    standing === 'contested'
      ? withRole('span', 'contested', number)
      : withRole('strong', 'figure', number);
  const counts = withRole('span', 'label', `${escapeText(label)}.`);
  const out = figure && of !== undefined ? `${dictionary[language].outOf} ${of}.` : '';
  const [limit = '', ...why] = limitHtml(statement).reverse();
  return [
    standingLineHtml(statement),
    ...(figure ? [paragraph(`${shown} ${counts}`)] : wordsHtml(statement)),
    ...why,
    ...(out === '' ? [] : [withRole('p', 'of', escapeText(out))]),
    limit,
    ...(newer === '' ? [] : [withRole('p', 'newer', escapeText(newer))]),
    sourceLineHtml(statement),
  ];
}

/** The same inside a sentence. */
function inline(statement: Statement, newer: string): string {
  const { figure, label } = statement;
  const lead = figure
    ? `${strong(figureText(figure))} ${escapeText(label)}`
    : escapeText(`${label}: ${wordsInline(statement)}`);
  const limit = escapeText(bracketed(statement));
  const hint = newer === '' ? '' : ` ${escapeText(newer)}`;
  return `${lead} (${limit}; ${attributionHtml(statement)})${hint}`;
}

function wordsInline({ items, text = '', original, language }: Statement): string {
  if (items) return new Intl.ListFormat(localeOf[language]).format(items);
  return original !== undefined && language === 'en' ? `“${original}”` : text;
}

/** A figure that needs its reason is left out of the title, and so are words. */
function titleOf(statement: Statement): string {
  const { label, short, reason } = statement;
  if (statement.withdrawn) return `${label} (${short})`;
  const attribution = `${textOf(standingParts(statement))}: ${textOf(sourceParts(statement))}`;
  return `${reason === '' ? headline(statement) : label} (${short}; ${attribution})`;
}
