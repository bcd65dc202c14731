import {
  bracketed,
  citationButton,
  dictionary,
  localeOf,
  sourceNames,
  standingWord,
  statementOf,
  type Cited,
  type Statement,
} from '@ht-widgets/core';
import { html, type TemplateResult } from 'lit-html';
import type { Drawing } from '../ht-stat.js';
import { digits } from '../ht-stat.view.js';

export function draw(): Drawing {
  return { whole: inline };
}

/** A fact within a sentence: figure, label, and in brackets its limit, standing and sources. */
function inline(cited: Cited, newer: unknown): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { figure, label, standing } = statement;
  const lead = figure
    ? html`<b part="figure">${digits(figure)}</b> <span part="label">${label}</span>`
    : html`<span part="label">${label}</span>: ${words(statement)}`;
  if (fact.withdrawn)
    return html`<span class="inline">${lead} (<span
      part="caveat">${statement.short}</span>)${newer}</span>`;
  const cite = citationButton(cited, dictionary[language].cite);
  return html`<span class="inline ${standing}">${lead} (<span
      part="caveat">${struck(statement)}</span>; <span
      part="standing">${standingWord(statement, false, ':')}</span> <span
      part="source">${sourceNames(statement, ')')}</span>${newer} ${cite}</span>`;
}

/** Reason and limit. What the article says of a corrected figure is struck through. */
function struck(statement: Statement): unknown {
  const { standing, printed } = statement;
  const all = bracketed(statement);
  if (standing !== 'corrected' || printed === undefined) return all;
  const [before, ...after] = all.split(printed);
  return after.length === 0 ? all : html`${before}<s>${printed}</s>${after.join(printed)}`;
}

function words({ text, items, original, language }: Statement): unknown {
  if (items) return new Intl.ListFormat(localeOf[language]).format(items);
  return original !== undefined && language === 'en' ? html`<q lang="en">${original}</q>` : text;
}
