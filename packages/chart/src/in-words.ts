/**
 * What is shown next to a figure, as plain text: for the table, the readout, the downloads and
 * screen readers.
 */
import {
  sourceParts,
  standingParts,
  textOf,
  type Attribution,
  type Statement,
} from '@ht-widgets/core';
import type { Language } from '@ht-widgets/facts';
import type { Row } from './ht-chart.select.js';
import { dictionary } from './ht-chart.strings.js';

export function standingInWords(attribution: Attribution): string {
  return textOf(standingParts(attribution, true));
}

export function sourcesInWords(attribution: Attribution): string {
  return textOf(sourceParts(attribution));
}

/** The limit of a figure, after what is wrong with it where something is. */
export function limitOf({ reason, caveat }: Statement): string {
  return [reason, caveat].filter(Boolean).join(' ');
}

export function countsOf({ label, of, language }: Statement): string {
  return of === undefined ? `${label}.` : `${label}. ${dictionary[language].outOf} ${of}.`;
}

export function unitOf({ kind, unit }: Row['fact'], language: Language): string {
  const { units, percentOf } = dictionary[language];
  const counted = unit === null ? '' : units[unit];
  return kind === 'percent' || kind === 'range' ? percentOf(counted) : counted;
}
