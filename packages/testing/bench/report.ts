/** Prints results: a table for the terminal, and one for BENCHMARKS.md. */

export type Unit = '×' | '%' | 'ms' | 'KB' | 'MB' | '';

export interface Row {
  what: string;
  measured: number;
  unit: Unit;
  budget?: number;
  /** The same from a host that compresses nothing. */
  uncompressed?: number;
  /** What it is compared with: the floor, the range, the worst case. */
  details?: string;
}

export function isOver({ measured, budget }: Row): boolean {
  // A measurement that gave nothing is not within its budget.
  return budget !== undefined && !(measured <= budget);
}

const digits: Readonly<Record<Unit, number>> = { '×': 2, '%': 2, ms: 0, KB: 1, MB: 1, '': 3 };

export function amount(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '–';
  const text = Number.isInteger(value) ? String(value) : value.toFixed(digits[unit]);
  return unit === ''
    ? text
    : unit === '×' || unit === '%'
      ? `${text}${unit === '%' ? ' %' : '×'}`
      : `${text} ${unit}`;
}

export function cells(row: Row): string[] {
  return [
    row.what,
    amount(row.measured, row.unit),
    row.budget === undefined ? '' : `≤ ${amount(row.budget, row.unit)}`,
    row.uncompressed === undefined ? '' : amount(row.uncompressed, row.unit),
    row.details ?? '',
  ];
}

export const columns = ['what', 'measured', 'budget', 'uncompressed', 'details'] as const;

export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = rows.map(
    (row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
  );
  return [
    `| ${heads.join(' | ')} |`,
    `|${heads.map((_head, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
    ...lines,
  ].join('\n');
}

export function textTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
