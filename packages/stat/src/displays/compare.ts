import {
  citationButton,
  DEV,
  figureText,
  heading,
  localeOf,
  sourceLineParts,
  standingParts,
  statementOf,
  warn,
  type Cited,
  type Parts,
  type Statement,
} from '@ht-widgets/core';
import { addStyles } from '@ht-widgets/core/add-styles.js';
import { findFact, type Sources } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { barOf, whole } from './bar.js';
import { overlapOf, comparable } from '../comparable.js';
import { styles } from './compare.styles.js';
import type { Drawing, HtStat } from '../ht-stat.js';
import { dictionary } from '../ht-stat.strings.js';
import { digits, lengthOf, sourceLine, standingLine, variable, widthOf } from '../ht-stat.view.js';
import { twoHundreds } from './two-hundreds.js';

/**
 * Draws a fact and another of the same kind and unit as two bars from zero on one scale, or as a
 * hundred marks each. Each has its limit, standing and sources. Undefined if the two cannot be
 * compared: then the first is shown alone.
 */
export async function compare(
  stat: HtStat,
  cited: Cited,
  id: string,
): Promise<Drawing | undefined> {
  const { fact, language, src } = cited;
  const marks = stat.display === 'hundred';
  // A second fact that does not load must not hide the first.
  const find = async (wanted: string | undefined): Promise<Cited | undefined> => {
    if (wanted === undefined || wanted === cited.id) return undefined;
    const found = await findFact(wanted, language, src).catch(() => undefined);
    return found && { ...found, id: wanted, src };
  };
  const [other, both] = await Promise.all([
    find(id),
    find(marks ? overlapOf(fact, id)?.both : undefined),
  ]);
  if (!other || !comparable(fact, other.fact)) {
    const fault = other
      ? 'needs two percentages, counts or means of the same unit, and no contested claim'
      : 'is no other fact that can be loaded';
    if (DEV) warn(stat, `compare="${id}" ${fault}: "${cited.id}" is shown alone.`);
    return undefined;
  }
  addStyles(stat, styles);
  const more = both ? [other, both] : [other];
  return {
    also: more.map((each) => each.fact),
    sources: Object.assign({}, cited.sources, ...more.map(({ sources }) => sources)) as Sources,
    whole(shown, newer) {
      const { sources } = shown;
      const second = { ...other, sources };
      const picture =
        marks && fact.kind === 'percent'
          ? twoHundreds([shown, second], both, stat.headingLevel)
          : bars(sideOf(shown), sideOf(second), stat.headingLevel);
      return drawn([shown, second, ...(both ? [{ ...both, sources }] : [])], picture, newer);
    },
  };
}

/** Bars of both on one scale. */
function bars(one: Side, two: Side, level: string | null | undefined): TemplateResult {
  const most =
    one.fact.kind === 'percent' ? whole : Math.max(one.fact.value ?? 0, two.fact.value ?? 0);
  const sentence = sharedLabel(one.statement, two.statement);
  if (sentence !== undefined) {
    const both = [one, two];
    const widest = Math.max(
      ...both.map(({ statement: { figure } }) => (figure ? lengthOf(figure) : 0)),
    );
    const [, last] = both.map(({ fact }) => fact.period).sort();
    const row = ({ fact, statement: { figure, standing } }: Side) =>
      html`<div .role=${'paragraph'} class="row ${standing} ${fact.period === last ? 'last' : ''}"
        .style=${variable('v', (fact.value ?? 0) / (most || 1))}><span
          class="when">${fact.period}</span>${barOf({ ...fact, kind: 'count' }, fact.value ?? 0)}<b
          part="figure">${digits(figure)}</b></div>`;
    return html`${heading(level, html`<span part="label">${sentence}.</span>`)}<div class="rows"
      .style=${variable('n', widest)}>${both.map(row)}</div>`;
  }
  const each = ({ fact, statement: { figure, label, standing } }: Side) => {
    const title = html`<b part="figure" .style=${widthOf(figure)}>${digits(figure)}</b> <span
        part="label">${label}.</span>`;
    return html`<div class=${standing}>${heading(level, title)}${barOf(fact, most)}</div>`;
  };
  return html`<div class="both">${[one, two].map(each)}</div>`;
}

/** "Cases in Missouri in 2021 and 2024", where two labels differ in nothing but the period. */
function sharedLabel(one: Statement, two: Statement): string | undefined {
  const { period: first, label, language } = one;
  if (!first || !two.period || first === two.period) return undefined;
  if (label.replace(first, two.period) !== two.label || label === two.label) return undefined;
  const both = new Intl.ListFormat(localeOf[language]).format([first, two.period].sort());
  return label.charAt(0).toUpperCase() + label.slice(1).replace(first, both);
}

/** The picture of both figures; next to it or below, what belongs to each. */
function drawn(shown: readonly Cited[], picture: TemplateResult, newer: unknown): TemplateResult {
  const sides = shown.map(sideOf);
  const [one, two] = sides as [Side, Side];
  const strings = dictionary[one.language];
  const later = two.fact.newer?.id === one.id ? undefined : two.fact.newer;
  /** What is the same for both is shown once. Otherwise each has a line, with its figure first. */
  const ofBoth = (
    words: (side: Statement) => string,
    line: (side: Statement, key: unknown) => TemplateResult,
  ) => {
    const [first, ...others] = sides.map(({ statement }) => words(statement));
    if (others.every((other) => other === first))
      return first === '' ? nothing : line(one.statement, nothing);
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
      <div class="pictures">${picture}</div>
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
  return html`<b class="key">${figureText(figure)}</b>&nbsp;`;
}

/** The same for two statements with the same standing, or with the same sources. */
function keyOfParts(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.id)).join();
}
