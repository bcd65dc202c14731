import type { Language } from '@ht-widgets/facts';
import { localeOf } from './figure.js';

const dayFormats: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** A day, month, year or interval of ISO 8601 (`2021`, `2016-12/2017-01`) as people write it. */
export function formatPeriod(period: string, language: Language): string {
  const ends = period.split('/');
  // Years and months are given without a zone, and midnight UTC is yesterday evening in Missouri.
  const format = new Intl.DateTimeFormat(localeOf[language], {
    ...dayFormats[(ends[0] ?? '').split('-').length - 1],
    timeZone: 'UTC',
  });
  const [from, to] = ends.map((end) => new Date(end));
  if (!from) return period;
  return to ? format.formatRange(from, to) : format.format(from);
}
