import { citedIds, dictionary as coreWords } from '@ht-widgets/core';
import type { Language, Sources } from '@ht-widgets/facts';
import { dictionary } from './ht-chart.strings.js';
import type { Selection } from './ht-chart.select.js';
import { limitOf, sourcesInWords, standingInWords, unitOf } from './in-words.js';

/**
 * Tells a spreadsheet that the file is UTF-8: without it Excel shows “Pornografía” as “PornografÃ­a”. What else reads CSV
 * takes it off, or has it before the name of the first column, which nobody asks for: it holds the chart's id.
 */
const byteOrderMark = '\uFEFF';

/** The figures of a chart with all that belongs beside each, as CSV (RFC 4180): a line of names, then one line a figure. */
export function csvOf({ chart, rows }: Selection, sources: Sources, language: Language): string {
  const names = dictionary[language].column;
  const records = rows.map(
    ({
      fact,
      statement,
      seriesName,
      name,
      counts,
    }): Record<keyof typeof names, string | number> => ({
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
      place: fact.place,
      standing: standingInWords(statement),
      denominator: fact.of ?? '',
      limit: limitOf(statement),
      sources: sourcesInWords(statement),
      addresses: [...new Set(citedIds(fact).flatMap((id) => sources[id]?.url ?? []))].join(' '),
      asOf: fact.asOf,
    }),
  );
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

/** A cell. Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection); numbers stay numbers. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
