/** What stands beside a figure, as plain text: for the readout, the downloads, and who listens. */
import { reasonOf, sourceNames, standingWord } from '@ht-widgets/core';
import type { Fact, Language, Sources } from '@ht-widgets/facts';
import { render } from 'lit';
import { dictionary } from './ht-chart.strings.js';
import type { Row } from './ht-chart.select.js';

/** The text of a template. One function words a source, links or not. */
function textOf(template: unknown): string {
  const fragment = document.createElement('div');
  render(template, fragment);
  return fragment.textContent;
}

export function standingInWords(fact: Fact, sources: Sources, language: Language): string {
  return textOf(standingWord(fact, sources, language, true));
}

export function sourcesInWords(fact: Fact, sources: Sources, language: Language): string {
  return textOf(sourceNames(fact, sources, language));
}

/** The limit of a figure, after what is wrong with it where something is. */
export function limitOf(fact: Fact, language: Language): string {
  return [reasonOf(fact, language), fact.caveat].filter(Boolean).join(' ');
}

export function countsOf({ label, of }: Fact, language: Language): string {
  return of === undefined ? `${label}.` : `${label}. ${dictionary[language].outOf} ${of}.`;
}

export function unitOf({ kind, unit }: Row['fact'], language: Language): string {
  const { units, percentOf } = dictionary[language];
  const counted = unit === null ? '' : units[unit];
  return kind === 'percent' || kind === 'range' ? percentOf(counted) : counted;
}
