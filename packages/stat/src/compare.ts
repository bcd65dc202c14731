import {
  citationButton,
  DEV,
  figureOf,
  heading,
  reasonOf,
  sourceNames,
  standingMark,
  standingWord,
  warn,
  type Cited,
  type Figure,
} from '@ht-widgets/core';
import { dress } from '@ht-widgets/core/dress.js';
import { findCitations, findFact } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit';
import { barOf, whole } from './bar.js';
import { comparable } from './comparable.js';
import { styles } from './compare.styles.js';
import { digits } from './digits.js';
import type { Drawing, HtStat } from './ht-stat.js';
import { dictionary } from './ht-stat.strings.js';

/**
 * Draws a fact and another of the same kind and unit as two bars from zero on one scale, and says of both what a figure
 * never stands without. Undefined where the two cannot be compared, so that the first is shown alone.
 */
export async function compare(
  stat: HtStat,
  cited: Cited,
  id: string,
): Promise<Drawing | undefined> {
  const { language, src } = cited;
  // That the second does not arrive is no reason to hide the first.
  const found =
    id === cited.id ? undefined : await findFact(id, language, src).catch(() => undefined);
  if (!found) {
    if (DEV)
      warn(
        stat,
        `compare="${id}" is no other fact that could be had: "${cited.id}" is shown alone.`,
      );
    return undefined;
  }
  const other: Cited = { ...found, id, src };
  const [one, two] = await Promise.all(
    [cited, other].map(async (side) => ({
      ...side.fact,
      unit: (await findCitations(side.id, language, src).catch(() => undefined))?.unit ?? null,
    })),
  );
  if (!one || !two || !comparable(one, two)) {
    if (DEV)
      warn(
        stat,
        `compare="${id}" needs two percentages, counts or means of the same unit, and no contested claim: "${cited.id}" is shown alone.`,
      );
    return undefined;
  }
  dress(stat, styles);
  return {
    also: [found.fact],
    sources: { ...cited.sources, ...found.sources },
    whole: (shown, newer) => drawn(stat, shown, { ...other, sources: shown.sources }, newer),
  };
}

/** Figures and bars of both above, so that they stand close; below, keyed by the figures, what belongs beside them. */
function drawn(stat: HtStat, first: Cited, second: Cited, newer: unknown): TemplateResult {
  const { language } = first;
  const strings = dictionary[language];
  const one = sideOf(first);
  const two = sideOf(second);
  const most =
    one.fact.kind === 'percent' ? whole : Math.max(one.fact.value ?? 0, two.fact.value ?? 0);
  const later = two.fact.newer?.id === one.id ? undefined : two.fact.newer;

  /** What is said of both in the same words stands once; else of each, after its figure. */
  const ofBoth = (
    words: (side: Side) => string,
    line: (side: Side, key: unknown) => TemplateResult,
  ) =>
    (words(one) === words(two) ? [one] : [one, two]).map((side) =>
      words(side) === '' ? nothing : line(side, words(one) === words(two) ? nothing : keyOf(side)),
    );

  return html`<div class="card number pair">
      ${[one, two].map(
        ({ fact, figure }) => html`<div class="side">
        ${heading(stat.headingLevel, html`<b part="figure">${digits(figure)}</b> <span part="label">${fact.label}.</span>`)}
        ${barOf(fact, most, language)}
      </div>`,
      )}
      ${ofBoth(
        ({ fact }) => fact.of ?? '',
        ({ fact }, key) => html`<p class="of">${key}${strings.outOf} ${fact.of}.</p>`,
      )}
      ${ofBoth(
        ({ fact }) => reasonOf(fact, language),
        ({ fact }, key) => html`<p class="reason">${key}${reasonOf(fact, language)}</p>`,
      )}
      ${ofBoth(
        ({ fact }) => fact.caveat,
        ({ fact }, key) => html`<p part="caveat" class="caveat">${key}${fact.caveat}</p>`,
      )}
      ${one.fact.newer?.id === two.id ? nothing : newer}
      ${later ? html`<span class="newer">${keyOf(two)}${strings.newer(later.year)}</span>` : nothing}
      <slot name="note" part="note"></slot>
      <div class="foot">
        ${ofBoth(sourced, ({ fact, sources }, key) => html`<p class="meta"><span>${key}<span part="standing" class="standing">${standingMark(fact.standing)}<span>${standingWord(fact, sources, language, true)}:</span></span></span> <span part="source">${sourceNames(fact, sources, language)}</span></p>`)}
        ${[one, two].map((side) => citationButton(side, `${strings.cite}: ${side.figure.digits}`))}
      </div>
    </div>`;
}

interface Side extends Cited {
  figure: Figure;
}

function sideOf(cited: Cited): Side {
  return { ...cited, figure: figureOf(cited.fact, cited.language) ?? { digits: '' } };
}

function keyOf({ figure }: Side): TemplateResult {
  return html`<b class="key">${digits(figure)}</b> `;
}

/** Standing and sources in one string, which is the same where they are. */
function sourced({ fact: { standing, citations } }: Side): string {
  return [
    standing,
    ...citations.map(({ source, via, locator }) => `${source} ${via ?? ''} ${locator ?? ''}`),
  ].join();
}
