/** What elements with lists share. A chunk that a page of single facts does not load. */
import type { Facts, Language, Lists, Slice } from '@ht-widgets/facts';
import { css } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { named, words } from './attributes.js';
import { DEV } from '#mode';
import { ContentError } from './ht-element.js';
import { citationStyles } from '../statement/citation.styles.js';
import { sourceNames, standingMark, standingWord } from '../statement/citation.js';
import { citationButton, type Cited } from './cite.js';
import { dictionary } from '../statement/core.strings.js';
import type { HtErrorReason } from './events.js';
import { figureText } from '../statement/figure.js';
import { citedIds, statementOf, wordsOf } from '../statement/statement.js';

/** What an element with lists shows. */
export interface Listing extends Slice {
  lists: Lists;
  language: Language;
  /** The page's dataset, where it replaces the ledger. */
  src: string | null | undefined;
}

/**
 * The records that an attribute names, in its order and each once; all where it names none. Throws
 * a `ContentError` for an id that does not exist, and where there are no records. `what` is for the
 * development build.
 */
export function chosen<Item extends { id: string }>(
  items: readonly Item[],
  value: string | null | undefined,
  reason: HtErrorReason,
  what: string,
): readonly Item[] {
  const known = items.map(({ id }) => id);
  const missing = words(value).find((id) => !known.includes(id));
  if (missing !== undefined)
    throw new ContentError(
      reason,
      missing,
      DEV ? `does not know the ${what} "${missing}". It knows ${known.join(' ')}.` : '',
    );
  if (items.length === 0) throw new ContentError(reason, '');
  return named(items, value);
}

/** The sources of these facts. */
export function citedBy(ids: readonly (string | undefined)[], facts: Facts): string[] {
  return ids.flatMap((id = '') => facts[id] ?? []).flatMap(citedIds);
}

/** These facts, without those that do not exist. */
export function drawn(
  ids: readonly (string | undefined)[],
  { facts, sources, language, src }: Listing,
  draw: (cited: Cited) => TemplateResult = sentence,
): TemplateResult[] {
  return ids.flatMap((id = '') => {
    const fact = facts[id];
    return fact ? [draw({ id, fact, sources, language, src })] : [];
  });
}

/** A fact in one sentence: figure, label, words, limit, standing and sources; then the reason. */
export function sentence(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { figure, label, short, reason } = statement;
  const text = wordsOf(statement);
  const number = figure ? html`<b part="figure">${`${figureText(figure)} `}</b>` : nothing;
  const cite = citationButton(cited, dictionary[language].cite);
  const why = reason === '' ? nothing : html` <span part="caveat">${reason}</span>`;
  return html`<div class="fact"
    >${number}${label}${text === undefined ? nothing : `: ${text}`} (<span
      part="caveat">${short}</span>; <span
      part="standing">${standingWord(statement, false, ':')}</span> <span
      part="source">${sourceNames(statement, ').')}</span>${why} ${cite}</div>`;
}

/** Below a list: whose list it is, and what it is not. It cannot be hidden. */
export function listedBy({ fact, sources, language }: Cited): TemplateResult {
  const statement = statementOf(fact, sources, language);
  const word = standingWord(statement, true, ':');
  return html`<p class="foot"><span
      part="caveat">${statement.label}. ${statement.caveat}</span> <span class="from"><span
      part="standing">${standingMark(statement)}${word}</span> <span
      part="source">${sourceNames(statement)}</span></span></p>`;
}

const textStyles = css`
  p,
  blockquote,
  .heading,
  .fact {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  [part~='label'] {
    font-size: 1.0625em !important;
    line-height: 1.3 !important;
    font-weight: 700;
  }
  .fact,
  .foot {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .foot {
    margin-block-start: 0.9em;
  }
  /* No name ends a printed page. Firefox keeps only one box together, so it overlaps the next. */
  @media print {
    .fact,
    .foot {
      max-inline-size: none;
    }
    .heading,
    .lead {
      break-after: avoid;
      break-inside: avoid;
    }
    .heading::after,
    .lead::after {
      content: '';
      display: block;
      block-size: 5em;
      margin-block-end: -5em;
    }
  }
`;

/** For every element with lists. */
export const listingStyles = [citationStyles, textStyles];

/**
 * For lists in columns. A size container has no intrinsic width, and would shrink to nothing in a
 * float or a flex row. The track adds little to the minimum width, so that columns share the space.
 */
export const columnStyles = css`
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(10em, 15vw), min(34em, 85vw));
  }
  .base {
    container-type: inline-size;
  }
  @media print {
    /* It would separate a title from its text, and nothing floats on paper. */
    :host::before {
      display: none;
    }
    .base {
      container-type: normal;
    }
  }
`;
