import {
  citationButton,
  figureOf,
  heading,
  sourceNames,
  standingMark,
  standingWord,
  statementOf,
  type Cited,
  type Figure,
  type Statement,
} from '@ht-widgets/core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { dictionary } from './ht-stat.strings.js';

/** What a card shows in addition to its fact. */
export interface CardParts {
  /** Heading level, as `heading-level` gives it. */
  level: string | null | undefined;
  /** Shown below the figure. */
  picture?: TemplateResult | undefined;
  /** Replaces the percent sign of the figure: "of every 100". */
  unit?: string | undefined;
  /** Leads to a newer figure. */
  newer: unknown;
}

export function card(cited: Cited, { level, picture, unit, newer }: CardParts): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { label, of, reason, caveat, standing } = statement;
  const figure = unit === undefined ? statement.figure : figureOf(fact, language, true);
  const strings = dictionary[language];
  const kind = !figure ? 'words' : figure.digits.length > 9 ? 'number long' : 'number';
  const title = figure
    ? html`<b part="figure">${digits(figure, unit)}</b> <span part="label"
        .textContent=${`${label}.`}></span>`
    : html`<span part="label" .textContent=${label}></span>`;
  return html`<div class=${`card surface ${standing} ${kind}`}>${heading(level, title)}${present(
    picture,
    words(statement),
    figure && of !== undefined ? paragraph('of', `${strings.outOf} ${of}.`) : nothing,
    reason === '' ? nothing : paragraph('reason', reason),
  )}<p part="caveat" class="caveat" .textContent=${caveat}></p>${newer}<slot name="note"
    part="note"></slot>${fact.withdrawn ? nothing : foot(statement, cited)}</div>`;
}

/** Those that there are: each place in a template costs a node, also where nothing is. */
function present(...all: unknown[]): unknown {
  const some = all.filter((one) => one !== undefined && one !== nothing);
  return some.length > 1 ? some : (some[0] ?? nothing);
}

function paragraph(name: string, text: string): TemplateResult {
  return html`<p class=${name} .textContent=${text}></p>`;
}

function foot(statement: Statement, cited: Cited): TemplateResult {
  const mark = standingMark(statement);
  const word = standingWord(statement, true, ':');
  const cite = citationButton(cited, dictionary[cited.language].cite);
  return html`<div class="foot"><p class="meta"><span part="standing"
    class="standing">${mark}<span>${word}</span></span> <span
    part="source">${sourceNames(statement)}</span></p>${cite}</div>`;
}

/** The figure, with the source's own rounding before it, and `unit` in place of the sign. */
export function digits(figure: Figure | undefined, unit?: string): unknown {
  const { qualifier, digits: text } = figure ?? {};
  if (qualifier === undefined && unit === undefined) return text;
  return html`${qualifier ? qualifying(`${qualifier} `) : nothing}${text}${
    unit ? qualifying(` ${unit}`) : nothing
  }`;
}

function qualifying(words: string): TemplateResult {
  return html`<span class="qualifier" .textContent=${words}></span>`;
}

/**
 * Says that the same thing was counted for a later period, with a button that shows it in place.
 * `replaced`: it is shown, and the button leads back. One button for both, so that it keeps the
 * focus. Once it is pressed, a screen reader says "272, 2024": the figure and `year`, or `current`
 * where that is undefined.
 */
export function newerFigure(
  { fact, language }: Cited,
  replaced: boolean,
  press: () => void,
  year: string | undefined,
): TemplateResult | typeof nothing {
  const strings = dictionary[language];
  const next = replaced ? undefined : fact.newer;
  if (!replaced && !next) return nothing;
  const { digits = '' } = figureOf(fact, language) ?? {};
  const current = `${digits} ${fact.label}`.trim();
  // The newer fact of a withdrawn one has no year.
  const label = next
    ? `${strings.showNewer}${next.year && `: ${next.year}`}, ${strings.insteadOf} ${current}`
    : `${strings.back}. ${current}`;
  return html`<span class="newer">${next?.year ? `${strings.newer(next.year)} ` : nothing}<button
      type="button" aria-label=${label}
      @click=${press}>${next ? strings.showNewer : strings.back}</button></span><span
      class="said" aria-live="polite">${year ? `${digits}, ${year}` : (year ?? current)}</span>`;
}

/**
 * The words of a fact without a figure. A law is quoted in English, and translated in other
 * languages.
 */
function words({ text, items, original, language }: Statement): unknown {
  if (items)
    return html`<ul part="list">${items.map((item) => html`<li part="item">${item}</li>`)}</ul>`;
  if (text === undefined) return nothing;
  if (original === undefined) return paragraph('text', text);
  return html`<blockquote lang="en">${original}</blockquote>${
    language === 'en' ? nothing : paragraph('text', text)
  }`;
}
