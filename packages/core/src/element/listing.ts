/** What elements with lists share. A chunk that a page of single facts does not load. */
import type { Facts, Language, Lists, Slice } from '@ht-widgets/facts';
import { css } from '@lit/reactive-element';
import { html, type TemplateResult } from 'lit-html';
import { named, words } from './attributes.js';
import { DEV } from '#mode';
import { ContentError } from './ht-element.js';
import { citationStyles } from '../statement/citation.styles.js';
import { sourceNames, standingMark, standingWord } from '../statement/citation.js';
import { citationButton, type Cited } from './cite.js';
import { dictionary } from '../statement/core.strings.js';
import type { HtErrorReason } from './events.js';
import { figureText } from '../statement/figure.js';
import {
  citedIds,
  shortSentence,
  statementOf,
  wordsOf,
  type Attribution,
} from '../statement/statement.js';

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

/** A fact in three lines: figure and label; limit, and the reason; standing, sources, button. */
export function sentence(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { figure, label, reason, standing } = statement;
  const text = wordsOf(statement);
  const said = `${label}${text === undefined ? '' : `: ${text}`}.`;
  // Spaces are in the text next to them: Chromium drops a space that is a text alone.
  const cite = citationButton(cited, dictionary[language].cite);
  return html`<div class=${`fact ${standing}`}><p>${
    figure ? html`<b part="figure">${figureText(figure)}</b>${` ${said}`}` : said
  }</p>
  <p part="caveat">${[shortSentence(statement), reason].filter(Boolean).join(' ')}</p>
  <p class="from">${attributed(statement)} ${cite}</p></div>`;
}

/** Standing and sources as a sentence: "Source checked: A." */
export function attributed(statement: Attribution): TemplateResult {
  return html`<span part="standing">${standingWord(statement, true, ': ')}</span><span
    part="source">${sourceNames(statement, '.')}</span>`;
}

/** Below a list: whose list it is, and what it is not. It cannot be hidden. */
export function listedBy({ fact, sources, language }: Cited): TemplateResult {
  const statement = statementOf(fact, sources, language);
  return html`<div class="foot"><p part="caveat">${`${statement.label}. ${statement.caveat}`}</p>
    <p class="from">${standingMark(statement)}${attributed(statement)}</p></div>`;
}

const textStyles = css`
  .base {
    --_line: var(--ht-color-line, color-mix(in srgb, currentColor 35%, transparent));
  }
  @media (prefers-contrast: more) {
    .base {
      --_line: color-mix(in srgb, currentColor 70%, transparent);
    }
  }
  p,
  blockquote,
  .heading {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  .heading {
    text-wrap: balance;
  }
  [part~='label'] {
    font-size: 1.125em !important;
    line-height: 1.3 !important;
    font-weight: 700;
  }
  /* Evidence is weight: what we only read about is not bold. */
  .fact [part~='figure'] {
    font-size: 1.375em;
    line-height: 1;
    letter-spacing: -0.01em;
  }
  .fact.secondhand [part~='figure'] {
    font-weight: 400;
  }
  .from {
    max-inline-size: 74ch;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .fact > * + * {
    margin-block-start: 0.15em !important;
  }
  .foot {
    max-inline-size: 65ch;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  /* No name ends a printed page. Firefox keeps only one box together, so it overlaps the next. */
  @media print {
    .fact,
    .foot {
      font-size: 0.875em;
      line-height: 1.45;
    }
    .fact,
    .foot,
    p {
      max-inline-size: none;
    }
    .fact p,
    .foot p,
    .who p,
    .law > :is(.from, [part]) {
      display: inline !important;
      font-size: 1em;
    }
    .fact [part~='figure'] {
      font-size: 1em;
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
