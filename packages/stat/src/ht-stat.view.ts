import {
  citationButton,
  figureOf,
  heading,
  linked,
  sourceLineParts,
  standingMark,
  standingParts,
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
  /** Of a fact without a figure. */
  words: unknown;
  /** Why a figure must not be taken at its word. */
  why: ((statement: Statement) => unknown) | undefined;
  /** Leads to a newer figure. */
  newer: unknown;
}

export function card(
  cited: Cited,
  { level, picture, unit, words, why, newer }: CardParts,
): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { label, of, caveat, standing } = statement;
  const figure = unit === undefined ? statement.figure : figureOf(fact, language, true);
  const strings = dictionary[language];
  const title = figure
    ? html`<b part="figure" .style=${widthOf(figure, unit)}>${digits(figure, unit)}</b>
        <span part="label" .textContent=${`${label}.`}></span>`
    : html`<span part="label" .textContent=${label}></span>`;
  return html`<div class=${`card surface ${standing} ${figure ? 'number' : 'words'}`}>${
    fact.withdrawn ? nothing : standingLine(statement)
  }<div>${heading(level, title)}${picture}${words}</div><div
    class="side">${why?.(statement)}${
      figure && of !== undefined ? paragraph('of', `${strings.outOf} ${of}.`) : nothing
    }<p part="caveat" class="caveat" .textContent=${caveat}></p>${newer}<slot name="note"
    part="note"></slot>${fact.withdrawn ? nothing : foot(statement, cited)}</div></div>`;
}

/** How many digits wide a figure is. Words next to it are half as large. */
export function lengthOf({ digits, qualifier = '' }: Figure, unit = ''): number {
  const more =
    digits.replace(/[^%]/g, '').length * 0.8 - digits.replace(/[^.,]/g, '').length * 0.45;
  return digits.length + more + (qualifier + unit).length / 2;
}

/** The same, as a style. */
export function widthOf(figure: Figure | undefined, unit?: string): CSSStyleDeclaration {
  return variable('n', figure ? lengthOf(figure, unit) : 0);
}

/** As a style: scripts set text there, and its type is that of what they read. */
export function variable(name: string, value: number): CSSStyleDeclaration {
  return `--_${name}:${value}` as unknown as CSSStyleDeclaration;
}

export function paragraph(name: string, text: string): TemplateResult {
  return html`<p class=${name} .textContent=${text}></p>`;
}

/** `key` is the figure that it is of, where a card has two. */
export function standingLine(statement: Statement, key: unknown = nothing): TemplateResult {
  const [word, ...reporters] = standingParts(statement, true);
  return html`<p part="standing" class="standing">${standingMark(statement)}${key}<b
    .textContent=${word}></b>${linked(reporters)}</p>`;
}

export function sourceLine(statement: Statement, key: unknown = nothing): TemplateResult {
  const parts = linked(sourceLineParts(statement), '.');
  return html`<p part="source">${key}${parts}</p>`;
}

function foot(statement: Statement, cited: Cited): TemplateResult {
  const cite = citationButton(cited, dictionary[cited.language].cite);
  return html`<div class="foot">${sourceLine(statement)}${cite}</div>`;
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
