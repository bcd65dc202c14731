import { figureOf, heading, statementOf, type Cited } from '@ht-widgets/core';
import { html, nothing, type TemplateResult } from 'lit-html';
import { digits } from '../ht-stat.view.js';
import { overlapOf } from '../comparable.js';
import { columns, disc, hundred, pitch } from './hundred.js';
import { dictionary } from './pictures.strings.js';

/** Marks from one number to another. */
type Span = readonly [from: number, to: number];

/**
 * Draws two shares as 100 marks each. If `both` counts what is in both, the same place in both rows
 * is the same case, and a frame shows the overlap. Otherwise each begins
 * at the left, and a sentence says so where the two may overlap.
 */
export function twoHundreds(
  sides: readonly [Cited, Cited],
  both: Cited | undefined,
  level: string | null | undefined,
): TemplateResult {
  const [{ fact: one, language }, second] = sides;
  const { fact: two } = second;
  const strings = dictionary[language];
  const frame = frameOf(sides, both);
  const shared = both && figureOf(both.fact, language, true)?.digits;
  const key =
    shared !== undefined
      ? strings.inBoth(shared)
      : !overlapOf(one, second.id) && one.of === two.of && one.period === two.period
        ? strings.unknownInBoth
        : '';
  const [a, b] = sides.map((side, i) => title(side, level, i === 1 && frame !== undefined));
  if (!frame)
    return html`<div class="both hundreds">${a}${hundred(sides[0])?.picture}${b}${
      hundred(sides[1])?.picture
    }${key === '' ? nothing : html`<p>${key}</p>`}</div>`;
  const spans: readonly [Span, Span] = [
    [0, one.value ?? 0],
    [frame[0], frame[0] + (two.value ?? 0)],
  ];
  return html`<div class="both hundreds">${a}${marks(spans, frame, 100)}${marks(
    [spans[0]],
    frame,
    columns,
  )}${b}${marks([spans[1]], frame, columns)}<div .role=${'paragraph'} class="in-both"><svg
    aria-hidden="true" width="34" height="14"><rect class="frame" x="1" y="1" width="32" height="12"
    rx="4"></rect></svg>
    <span>${key}</span></div></div>`;
}

/** Where the rows overlap; undefined if that is not known in whole marks. */
function frameOf([{ fact: one }, { fact: two }]: readonly [Cited, Cited], both?: Cited) {
  const [a = NaN, b = NaN, shared = NaN] = [one, two, both?.fact].map((fact) => fact?.value);
  const whole = [a, b, shared].every(Number.isInteger) && a - shared + b <= 100;
  return whole ? ([a - shared, a] as const) : undefined;
}

function title({ fact, sources, language }: Cited, level: string | null | undefined, end: boolean) {
  const { standing, label } = statementOf(fact, sources, language);
  const figure = figureOf(fact, language, true);
  const words = html`<b part="figure">${digits(figure, dictionary[language].ofEvery100)}</b> <span
      part="label">${label}.</span>`;
  return html`<div class="${standing} ${end ? 'end' : ''}">${heading(level, words)}</div>`;
}

/** A row of 100 for each span, or lines of 20, with a frame round the marks of each line. */
function marks(spans: readonly Span[], [from, to]: Span, across: number): TemplateResult {
  const height = (spans.length * pitch * 100) / across;
  const path = (on: boolean) =>
    spans
      .map(([first, last], row) =>
        each100((i) => ((i >= first && i < last) === on ? disc(i, undefined, across, row) : '')),
      )
      .join('');
  const frame = each100((i) => {
    if (i < from || i >= to || (i > from && i % across > 0)) return '';
    const width = (Math.min(to, i - (i % across) + across) - i) * pitch;
    const line = spans.length * pitch;
    return `M${(i % across) * pitch} ${Math.floor(i / across) * pitch}h${width}v${line}h${-width}z`;
  });
  return html`<svg class="marks ${spans.length > 1 ? 'in-rows' : ''}" aria-hidden="true"
      width=${across * pitch} height=${height} viewBox="0 0 ${across * pitch} ${height}"><path
      class="empty" d=${path(false)}></path><path class="filled" d=${path(true)}></path><path
      class="frame" d=${frame}></path></svg>`;
}

function each100(path: (index: number) => string): string {
  let all = '';
  for (let i = 0; i < 100; i++) all += path(i);
  return all;
}
