import { citedIds, dictionary as coreWords } from '@ht-widgets/core';
import type { Language, Sources } from '@ht-widgets/facts';
import { dictionary } from './ht-chart.strings.js';
import type { Selection } from './ht-chart.select.js';
import { limitOf, sourcesInWords, standingInWords, unitOf } from './in-words.js';

/**
 * Without it, Excel does not read the file as UTF-8 and shows wrong characters. Other programs
 * remove it, or show it before the name of the first column, which only holds the chart's id.
 */
const byteOrderMark = '\uFEFF';

/** The figures of a chart as CSV (RFC 4180): a line of names, then one line per figure. */
export function csvOf({ chart, rows }: Selection, sources: Sources, language: Language): string {
  const names = dictionary[language].column;
  type Line = Record<keyof typeof names, string | number>;
  const records = rows.map(({ fact, statement, seriesName, name, counts }): Line => ({
    chart: chart.id,
    series: seriesName,
    name,
    value: fact.value ?? '',
    low: fact.low ?? '',
    high: fact.high ?? '',
    qualifier: fact.qualifier === undefined ? '' : coreWords[language].qualifier[fact.qualifier],
    unit: counts ?? unitOf(fact, language),
    counts: fact.label,
    period: fact.period ?? '',
    place: fact.place ?? '',
    standing: standingInWords(statement),
    denominator: fact.of ?? '',
    limit: limitOf(statement),
    sources: sourcesInWords(statement),
    addresses: [...new Set(citedIds(fact).flatMap((id) => sources[id]?.url ?? []))].join(' '),
    asOf: fact.asOf,
  }));
  const columns = Object.keys(names) as (keyof typeof names)[];
  return (
    byteOrderMark +
    [
      columns.map((column) => cell(names[column])),
      ...records.map((record) => columns.map((column) => cell(record[column]))),
    ]
      .map((line) => `${line.join(',')}\r\n`)
      .join('')
  );
}

/** A cell. Text that looks like a formula gets an apostrophe (OWASP, CSV Injection). */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
