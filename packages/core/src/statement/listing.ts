/**
 * What elements share that list records of the ledger, each with its facts in sentences. A chunk of
 * its own: a page of single facts does not carry it.
 */
import { css } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { named, words } from '../element/attributes.js';
import { DEV } from '#mode';
import { Refusal } from '../element/base.js';
import { sourceNames, standingMark, standingWord } from './citation.js';
import { citationButton, type Cited } from './cite.js';
import { dictionary } from './core.strings.js';
import type { HtErrorReason } from '../element/events.js';
import { figureText } from './figure.js';
import { statementOf, wordsOf, type Statement } from './statement.js';

/**
 * The records that an attribute names, in its order and each once; all where it names none. Throws
 * a `Refusal` for an id that does not exist, and where there is nothing at all. `what` is for the
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
    throw new Refusal(
      reason,
      missing,
      DEV ? `does not know the ${what} "${missing}". It knows ${known.join(' ')}.` : '',
    );
  if (items.length === 0) throw new Refusal(reason, '');
  return named(items, value);
}

/** A fact in one sentence: figure, label, words, limit, standing and sources; then the reason. */
export function sentence(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { figure, label, short, reason } = statement;
  const said = wordsOf(statement);
  return html`<div class="fact">${figure ? html`<b part="figure">${figureText(figure)}</b> ` : nothing}${label}${said === undefined ? nothing : `: ${said}`} (<span part="caveat">${short}</span>; <span part="standing">${standingWord(statement)}</span>: <span part="source">${sourceNames(statement)}</span>).${reason === '' ? nothing : html` <span part="caveat">${reason}</span>`} ${citationButton(cited, dictionary[language].cite)}</div>`;
}

/** Below a list: whose list it is, and what it is not. It cannot be hidden. */
export function listedBy(statement: Statement): TemplateResult {
  return html`<p class="foot"><span part="caveat">${statement.label}. ${statement.caveat}</span> <span class="from"><span part="standing">${standingMark(statement)}${standingWord(statement, true)}</span>: <span part="source">${sourceNames(statement)}</span></span></p>`;
}

export const listingStyles = css`
  .fact,
  .foot {
    margin: 0;
    max-inline-size: 65ch;
    font-size: 0.875em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .foot {
    margin-block-start: 0.9em;
  }
  /* No name ends a printed page. Firefox keeps nothing together but what is within: so a name reaches into what follows. */
  @media print {
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
