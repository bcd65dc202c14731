import {
  citationButton,
  DEV,
  figureText,
  heading,
  sourceLineParts,
  standingParts,
  statementOf,
  warn,
  type Cited,
  type Parts,
  type Statement,
} from '@ht-widgets/core';
import { addStyles } from '@ht-widgets/core/add-styles.js';
import { findFact } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { barOf, whole } from './bar.js';
import { comparable } from '../comparable.js';
import { styles } from './compare.styles.js';
import type { Drawing, HtStat } from '../ht-stat.js';
import { dictionary } from '../ht-stat.strings.js';
import { digits, widthOf, sourceLine, standingLine } from '../ht-stat.view.js';

/**
 * Draws a fact and another of the same kind and unit as two bars from zero on one scale. Each has
 * its limit, standing and sources. Undefined if the two cannot be compared: then the first is shown
 * alone.
 */
export async function compare(
  stat: HtStat,
  cited: Cited,
  id: string,
): Promise<Drawing | undefined> {
  const { fact, language, src } = cited;
  // A second fact that does not load must not hide the first.
  const found =
    id === cited.id ? undefined : await findFact(id, language, src).catch(() => undefined);
  if (!found || !comparable(fact, found.fact)) {
    const fault = found
      ? 'needs two percentages, counts or means of the same unit, and no contested claim'
      : 'is no other fact that can be loaded';
    if (DEV) warn(stat, `compare="${id}" ${fault}: "${cited.id}" is shown alone.`);
    return undefined;
  }
  const other: Cited = { ...found, id, src };
  addStyles(stat, styles);
  return {
    also: [found.fact],
    sources: { ...cited.sources, ...found.sources },
    whole: (shown, newer) => drawn(stat, shown, { ...other, sources: shown.sources }, newer),
  };
}

/** Figures and bars of both above, close together; below, what belongs to each figure. */
function drawn(stat: HtStat, first: Cited, second: Cited, newer: unknown): TemplateResult {
  const { language } = first;
  const strings = dictionary[language];
  const sides = [sideOf(first), sideOf(second)] as const;
  const [one, two] = sides;
  const most =
    one.fact.kind === 'percent' ? whole : Math.max(one.fact.value ?? 0, two.fact.value ?? 0);
  const later = two.fact.newer?.id === one.id ? undefined : two.fact.newer;

  const drawing = ({ fact, statement: { figure, label, standing } }: Side) => {
    const title = html`<b part="figure" .style=${widthOf(figure)}>${digits(figure)}</b> <span
        part="label">${label}.</span>`;
    return html`<div class=${standing}>
        ${heading(stat.headingLevel, title)}
        ${barOf(fact, most)}
      </div>`;
  };
  /** What is the same for both is shown once. Otherwise each has a line, with its figure first. */
  const ofBoth = (
    words: (side: Statement) => string,
    line: (side: Statement, key: unknown) => TemplateResult,
  ) => {
    const [a, b] = [words(one.statement), words(two.statement)];
    if (a === b) return a === '' ? nothing : line(one.statement, nothing);
    return sides.map(({ statement }) =>
      words(statement) === '' ? nothing : line(statement, keyOf(statement)),
    );
  };
  const paragraphs = (name: string, words: (side: Statement) => string) =>
    ofBoth(words, (side, key) => html`<p class=${name}>${key}${words(side)}</p>`);
  const cite = (side: Side) =>
    citationButton(side, strings.cite, `${strings.cite}: ${figureText(side.statement.figure)}`);

  return html`<div class="card surface number pair">
      ${ofBoth((side) => keyOfParts(standingParts(side)), standingLine)}
      <div class="both">${sides.map(drawing)}</div>
      <div class="side">
      ${paragraphs('reason', ({ reason }) => reason)}
      ${paragraphs('of', ({ of }) => (of === undefined ? '' : `${strings.outOf} ${of}.`))}
      ${ofBoth(
        ({ caveat }) => caveat,
        ({ caveat }, key) => html`<p part="caveat" class="caveat">${key}${caveat}</p>`,
      )}
      ${one.fact.newer?.id === two.id ? nothing : newer}
      ${
        later
          ? html`<span class="newer">${keyOf(two.statement)}${strings.newer(later.year)}</span>`
          : nothing
      }
      <slot name="note" part="note"></slot>
      <div class="foot">
        <div>${ofBoth((side) => keyOfParts(sourceLineParts(side)), sourceLine)}</div>
        ${sides.map(cite)}
      </div>
      </div>
    </div>`;
}

interface Side extends Cited {
  statement: Statement;
}

function sideOf(cited: Cited): Side {
  return { ...cited, statement: statementOf(cited.fact, cited.sources, cited.language) };
}

function keyOf({ figure }: Statement): TemplateResult {
  // A screen reader gets no plain space at this place from Chromium.
  return html`<b class="key">${digits(figure)}</b>&nbsp;`;
}

/** The same for two statements with the same standing, or with the same sources. */
function keyOfParts(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.id)).join();
}
