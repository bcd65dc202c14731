import {
  citationButton,
  dictionary,
  figureOf,
  localeOf,
  reasonOf,
  sourceNames,
  standingWord,
  type Cited,
} from '@ht-widgets/core';
import type { Fact, Language } from '@ht-widgets/facts';
import { html, type TemplateResult } from 'lit';
import { digits } from './digits.js';
import type { Drawing } from './ht-stat.js';

export function draw(): Drawing {
  return { whole: inline };
}

/** A fact within a sentence: figure, what it counts, and in brackets its limit, standing and source. */
function inline(cited: Cited, newer: unknown): TemplateResult {
  const { fact, sources, language } = cited;
  const figure = figureOf(fact, language);
  const lead = figure
    ? html`<b part="figure">${digits(figure)}</b> <span part="label">${fact.label}</span>`
    : html`<span part="label">${fact.label}</span>: ${words(fact, language)}`;
  // The reason ends a sentence elsewhere; here the sentence goes on.
  const limit = [reasonOf(fact, language).replace(/[.]$/, ''), fact.short]
    .filter((part) => part !== '')
    .join('; ');
  return html`<span class="inline ${fact.standing}">${lead} (<span part="caveat">${limit}</span>; <span part="standing">${standingWord(fact, sources, language)}</span>: <span part="source">${sourceNames(fact, sources, language)}</span>) ${newer} ${citationButton(cited, dictionary[language].cite)}</span>`;
}

function words({ text, items, original }: Fact, language: Language): unknown {
  if (items) return new Intl.ListFormat(localeOf[language]).format(items);
  return original !== undefined && language === 'en' ? html`<q lang="en">${original}</q>` : text;
}
