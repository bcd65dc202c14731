import {
  heading,
  sourceNames,
  standingMark,
  standingWord,
  statementOf,
  type Statement,
} from '@ht-widgets/core';
import type { Language, Sources } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { fullName, type Group, type Row, type Selection } from './ht-chart.select.js';
import { dictionary } from './ht-chart.strings.js';
import { countsOf, limitOf, sourcesInWords, standingInWords } from './in-words.js';

export interface Content extends Selection {
  sources: Sources;
  language: Language;
  /** Changes whenever the drawing must be made again. */
  key: string;
}

/** How to show a card. Without `saveData` and `savePicture`, the page cannot save files. */
export interface Card {
  headingLevel: string | null | undefined;
  drawn: boolean;
  saveData?: (() => void) | undefined;
  savePicture?: (() => void) | undefined;
}

/** Spaces are within a text: one alone between two is none to a screen reader in Chromium. */
export function card(content: Content, options: Card): TemplateResult {
  const { chart, rows, groups, of, sources, language } = content;
  const { headingLevel, drawn } = options;
  const strings = dictionary[language];
  const second = [chart.subtitle, of === undefined ? '' : `${strings.outOf} ${of}.`];
  const whence = foot(groups, sources, language);
  return html`<div class="card surface ${drawn ? 'chart' : 'alone'}">
      <span class="ink"></span><span class="ink paper"></span>
      ${heading(headingLevel, html`<span part="label">${chart.title}</span>`)}
      <p class="of">${second.filter(Boolean).join(' ')}</p>
      <div class="plot-and-notes">
      ${
        drawn
          ? html`<div class="drawing"><div part="figure"><div class="plot"></div></div><div
                class="readout"></div></div>`
          : nothing
      }
      <div class="notes">
      ${groups.length === 1 ? html`<div class="foot">${whence}</div>` : nothing}
      <p part="caveat" class="caveat">${chart.note}</p>
      ${notesOf(content).map(
        ([letter, text]) => html`<p part="note" class="key"><b>${letter}</b>${` ${text}`}</p>`,
      )}
      </div></div>
      ${groups.length === 1 ? nothing : html`<div class="foot">${whence}</div>`}
      ${tools(language, options)}
      <div class="rows">${chart.series.map(({ name }, i) =>
        table(
          content,
          rows.filter((row) => row.series === i),
          name,
        ),
      )}</div>
    </div>`;
}

/** The mark of a standing is first in its line: before the words it could be alone at an end. */
function foot(groups: readonly Group[], sources: Sources, language: Language): unknown {
  const entries = groups.map(({ fact, figures }) => {
    const statement = statementOf(fact, sources, language);
    const key = figures && html`<b>${`${figures} `}</b>`;
    return html`${standingMark(statement)}${key}${attributed(statement)} ${statement.reason}`;
  });
  if (groups.length === 1) return html`<p>${entries}</p>`;
  return html`<ul part="list">${entries.map((entry) => html`<li part="item">${entry}</li>`)}</ul>`;
}

function tools(language: Language, { drawn, saveData, savePicture }: Card): unknown {
  if (!drawn && !saveData) return nothing;
  const strings = dictionary[language];
  const button = (name: string, label: string, act: (() => void) | undefined) =>
    act ? html`<button type="button" class=${name} @click=${act}>${label}</button>` : nothing;
  return html`<div class="tools">
        ${
          drawn
            ? html`<button type="button" class="toggle" aria-pressed="false"
                @click=${toggleTable}>${strings.table}</button>`
            : nothing
        }
        ${button('csv', strings.data, saveData)}
        ${button('png', strings.picture, drawn ? savePicture : undefined)}
      </div>
      <p class="status" aria-live="polite"></p>`;
}

/** Screen readers find the table in any case, so for them it is not folded: it is pressed. */
function toggleTable({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const open = button.closest('.card')?.classList.toggle('open') === true;
  button.setAttribute('aria-pressed', String(open));
}

/** What the letters at figures lead to: the limit, which gives the other figure. */
export function notesOf({ rows }: Selection): [letter: string, text: string][] {
  return rows
    .filter(({ letter }) => letter !== '')
    .map((row) => [row.letter, `${fullName(row)}: ${limitOf(row.statement)}`]);
}

/** Height of the drawing in `em`: in a narrow card, and in a wide one. */
export function heightOf({ picture, rows }: Selection): [narrow: number, wide: number] {
  if (picture?.form !== 'by-year') {
    const scale = picture?.percent ? 2 : 0.5;
    return [3.6 * rows.length + 1 + scale, 2.9 * rows.length + scale];
  }
  const { panels, years } = picture;
  const lines = panels.reduce(
    (sum, { title, lines: own }) => sum + own.length + (title ? 1 : 0),
    0,
  );
  const narrow = 1.9 * lines;
  return [narrow, years > 0 && panels.length > 1 ? 2.05 * years + 2 : narrow];
}

function attributed(statement: Statement): TemplateResult {
  const word = standingWord(statement, true, ':');
  return html`<span part="standing">${word}</span> <span
      part="source">${sourceNames(statement, '.')}</span>`;
}

/** The readout: one figure with its limit, standing and sources. */
export function reading(row: Row, position: string): TemplateResult {
  const { figure, statement } = row;
  const limit = `${countsOf(statement)} ${limitOf(statement)}`;
  return html`<p>${standingMark(statement)}<b>${fullName(row)}:</b> ${figure} ${limit} ${attributed(
    statement,
  )}</p><p
      class="position">${position}</p>`;
}

/**
 * The figures of one series. It has roles, since some browsers see no table where CSS makes its
 * rows blocks. It has no links, since screen readers find it even while it is not shown.
 */
function table(
  { chart, language }: Content,
  rows: readonly Row[],
  series: string | undefined,
): TemplateResult {
  const strings = dictionary[language];
  const heads = [
    chart.form === 'by-year' ? strings.year : strings.column.name,
    strings.figure,
    strings.column.counts,
    strings.column.limit,
    strings.standingAndSource,
  ].map((head) => html`<th role="columnheader" scope="col">${head}</th>`);
  const label = [chart.title, series].filter(Boolean).join(': ');
  return html`<table part="table" role="table" aria-label=${label}>
    ${series === undefined ? nothing : html`<caption>${series}</caption>`}
    <thead><tr role="row">${heads}</tr></thead>
    <tbody>${rows.map(
      ({ name, figure, statement }) => html`<tr role="row">
      <th role="rowheader" scope="row">${name}</th>
      <td role="cell" class="number">${figure}</td>
      <td role="cell">${countsOf(statement)}</td>
      <td role="cell">${limitOf(statement)}</td>
      <td role="cell">${standingMark(statement)}${attributionInWords(statement)}</td>
    </tr>`,
    )}</tbody>
  </table>`;
}

/** "Source checked: A; B" */
export function attributionInWords(statement: Statement): string {
  return `${standingInWords(statement)}: ${sourcesInWords(statement)}`;
}
