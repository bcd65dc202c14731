/**
 * What elements share that list records of the ledger, each with its facts in sentences. A chunk of its own: a page of
 * single facts does not carry it.
 */
import type { Fact, Language, Sources } from '@ht-widgets/facts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { words } from '../element/attributes.js';
import { DEV } from '#mode';
import { Refusal } from '../element/base.js';
import { reasonOf, sourceNames, standingMark, standingWord } from './citation.js';
import { citationButton, type Cited } from './cite.js';
import { dictionary } from './core.strings.js';
import type { HtErrorReason } from '../element/events.js';
import { figureOf } from './figure.js';

/**
 * The records that an attribute names, in its order and each once; all where it names none. Throws a `Refusal` for an id
 * that does not exist, and where there is nothing at all. `what` is for the development build.
 */
export function chosen<Item extends { id: string }>(
  items: readonly Item[],
  value: string | null | undefined,
  reason: HtErrorReason,
  what: string,
): readonly Item[] {
  const ids = [...new Set(words(value))];
  const known = items.map(({ id }) => id);
  const missing = ids.find((id) => !known.includes(id));
  if (missing !== undefined)
    throw new Refusal(
      reason,
      missing,
      DEV ? `does not know the ${what} "${missing}". It knows ${known.join(' ')}.` : '',
    );
  if (items.length === 0) throw new Refusal(reason, '');
  return ids.length === 0 ? items : ids.flatMap((id) => items.filter((item) => item.id === id));
}

/** A fact in one sentence: figure, what it counts, what it says, limit, standing, source; then why it is weak. */
export function sentence(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const figure = figureOf(fact, language);
  const said = fact.items?.join('; ') ?? fact.text?.replace(/\.$/, '');
  const reason = reasonOf(fact, language);
  return html`<div class="fact">${figure ? html`<b part="figure">${figure.qualifier} ${figure.digits}</b> ` : nothing}${fact.label}${said === undefined ? nothing : `: ${said}`} (<span part="caveat">${fact.short}</span>; <span part="standing">${standingWord(fact, sources, language)}</span>: <span part="source">${sourceNames(fact, sources, language)}</span>).${reason === '' ? nothing : html` <span part="caveat">${reason}</span>`} ${citationButton(cited, dictionary[language].cite)}</div>`;
}

/** Whose list it is, and what it is not: below it, and impossible to hide. */
export function listedBy(fact: Fact, sources: Sources, language: Language): TemplateResult {
  return html`<p class="foot"><span part="caveat">${fact.label}. ${fact.caveat}</span> <span class="from"><span part="standing">${standingMark(fact.standing)}${standingWord(fact, sources, language, true)}</span>: <span part="source">${sourceNames(fact, sources, language)}</span></span></p>`;
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
