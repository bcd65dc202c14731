import type { Line, Mark, Panel, Picture } from '@ht-widgets/chart-kit';
import { figureText, localeOf, statementOf, type Statement } from '@ht-widgets/core';
import type { Chart, ChartSlice, Language } from '@ht-widgets/facts';
import { dictionary } from './ht-chart.strings.js';

/** A fact as a chart shows it. */
export interface Row {
  id: string;
  fact: ChartSlice['facts'][string];
  statement: Statement;
  /** Which of the chart's series it belongs to, and that one's name; empty where it has none. */
  series: number;
  seriesName: string;
  /** Name of its bar, or its year, with what it counts if that differs from its series. */
  name: string;
  /** What it counts then. */
  counts: string | undefined;
  /** The figure with its qualifier. */
  figure: string;
  /** At the figure and at its note, where another figure was printed too; otherwise empty. */
  letter: string;
}

/** Facts of one standing, from the same sources. */
export interface Group {
  fact: Row['fact'];
  statement: Statement;
  /** Which figures they are; empty where the chart has no others. */
  figures: string;
}

/** What a chart shows. */
export interface Selection {
  chart: Chart;
  rows: readonly Row[];
  groups: readonly Group[];
  /** The denominator, where all facts have the same. */
  of: string | undefined;
  /** Undefined where the facts cannot be drawn on one scale: then there is the table alone. */
  picture: Picture | undefined;
}

/** A page's dataset may have any number of figures and years. More cannot be distinguished. */
const mostMarks = 60;
/** With more, the numbers of a scale do not fit. */
const largest = 1e12;

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** What to show of `chart`, in the ledger's order. Facts that have no figure are left out. */
export function select(
  chart: Chart,
  { facts, sources }: ChartSlice,
  language: Language,
): Selection {
  let letters = 0;
  const rows = chart.series.flatMap(({ facts: ids, name: seriesName = '' }, series) =>
    ids.flatMap((id): Row[] => {
      const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
      if (!fact) return [];
      const statement = statementOf(fact, sources, language);
      if (!statement.figure) return [];
      const own = chart.names?.[id];
      const revised = chart.revised?.includes(id) === true;
      const [name, counts] =
        chart.form === 'bars'
          ? [own ?? fact.label]
          : [`${fact.period ?? ''}${own === undefined ? '' : ` (${own})`}`, own];
      const figure = figureText(statement.figure);
      const letter = revised ? (alphabet[letters++] ?? '…') : '';
      return [{ id, fact, statement, series, seriesName, name, counts, figure, letter }];
    }),
  );
  const denominators = new Set(rows.map(({ fact }) => fact.of));
  return {
    chart,
    rows,
    groups: groupsOf(rows),
    of: denominators.size === 1 ? rows[0]?.fact.of : undefined,
    picture: pictureOf(chart, rows, language),
  };
}

/** Its name with that of its series. */
export function fullName({ seriesName, name }: Row): string {
  return seriesName === '' ? name : `${seriesName}, ${name}`;
}

function groupsOf(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { standing, citations, others = [], reason = '', printed = '' } = row.fact;
    const key = [
      standing,
      reason,
      printed,
      ...citations.map(({ source, via = '', locator = '' }) => `${source} ${via} ${locator}`),
      ...others.map(({ source, says }) => `${source} ${says}`),
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((members) => {
    const names = new Map<string, string[]>();
    for (const { seriesName, name } of members)
      names.set(seriesName, [...(names.get(seriesName) ?? []), name]);
    const figures =
      groups.size === 1
        ? ''
        : [...names]
            .map(([series, own]) =>
              [series, own.join(own.some((name) => name.includes(',')) ? '; ' : ', ')]
                .filter(Boolean)
                .join(' '),
            )
            .join('; ');
    const [first] = members;
    return first ? [{ fact: first.fact, statement: first.statement, figures }] : [];
  });
}

function pictureOf(chart: Chart, rows: readonly Row[], language: Language): Picture | undefined {
  const { form, residual } = chart;
  const isShare = ({ fact: { kind } }: Row) => kind === 'percent' || kind === 'range';
  const percent = rows.every(isShare);
  const overlap = form === 'bars' ? overlapIn(rows) : undefined;
  const years = form === 'by-year' ? yearsOf(rows) : [];
  const first = emphasisedOf(rows, residual);
  const marks = rows.map((row, i): Mark => {
    const { fact, counts, letter } = row;
    const { value = 0, low = 0, high = value, standing } = fact;
    const from = overlap && i !== overlap.marks[0] ? (overlap.starts[i] ?? low) : low;
    return {
      from,
      to: from - low + high,
      figure: counts === undefined ? row.figure : `${row.figure} ${counts}`,
      letter,
      standing,
      residual: residual?.includes(row.id) === true,
      emphasised: row === first,
    };
  });
  const fits =
    (percent || !rows.some(isShare)) &&
    rows.length > 0 &&
    rows.length <= mostMarks &&
    rows.every(({ fact }) => fact.kind !== 'rank') &&
    marks.every(({ to }) => to <= largest);
  if (!fits || !years) return undefined;
  const number = new Intl.NumberFormat(localeOf[language], {
    style: percent ? 'percent' : 'decimal',
    maximumFractionDigits: 2,
    useGrouping: language === 'en',
  });
  return {
    form,
    percent,
    panels: form === 'bars' ? [barsOf(rows)] : panelsOf(chart, rows, years),
    years: twiceInAYear(rows) ? 0 : years.length,
    marks,
    overlap,
    none: dictionary[language].none,
    format: (value) => number.format(percent ? value / 100 : value),
  };
}

/** The newest figure of the first series; of several, the first. */
function emphasisedOf(rows: readonly Row[], residual: readonly string[] = []): Row | undefined {
  const [first] = rows
    .filter(
      ({ id, fact, series }) =>
        series === 0 && fact.standing !== 'contested' && !residual.includes(id),
    )
    .sort((a, b) => (b.fact.period ?? '').localeCompare(a.fact.period ?? ''));
  return first;
}

/** Two shares below each other that overlap: the second begins where that is in both. */
function overlapIn(rows: readonly Row[]) {
  // Not `entries()`, which Prototype.js replaces.
  for (let i = 0; i < rows.length; i++) {
    const { fact } = rows[i] as Row;
    const both = fact.overlaps?.find((each) => each.with === rows[i + 1]?.id)?.both;
    const third = rows.findIndex(({ id }) => id === both);
    const [a = NaN, b = NaN, shared = NaN] = [i, i + 1, third].map((at) => rows[at]?.fact.value);
    if (a - shared + b > 100 || !(shared > 0)) continue;
    const from = a - shared;
    const starts = { [i + 1]: from, [third]: from };
    return { from, to: a, starts, marks: [i, i + 1] as const };
  }
  return undefined;
}

function barsOf(rows: readonly Row[]): Panel {
  const lines = rows.map((row, i): Line => ({ name: fullName(row), mark: i, at: i, span: 1 }));
  return { title: '', lines };
}

/** Whether a series has two figures of one year. Then rows cannot be years. */
function twiceInAYear(rows: readonly Row[]): boolean {
  return new Set(rows.map(({ series, fact }) => `${series} ${fact.period}`)).size < rows.length;
}

/** A panel for each series: its figures, and the years between them that have none. */
function panelsOf({ series }: Chart, rows: readonly Row[], years: readonly string[]): Panel[] {
  return series.map(({ name: title = '' }, i) => {
    const lines: Line[] = [];
    years.forEach((year, at) => {
      const own = rows.flatMap((row, mark) =>
        row.series === i && row.fact.period === year ? [mark] : [],
      );
      for (const mark of own) lines.push({ name: year, mark, at, span: 1 });
      const last = lines.at(-1);
      if (own.length > 0) return;
      if (last && last.mark === undefined) {
        last.span += 1;
        last.name = `${years[last.at] ?? ''}–${year}`;
      } else lines.push({ name: year, mark: undefined, at, span: 1 });
    });
    return { title, lines };
  });
}

/** Every year from first to last; undefined if a period is not a year, or there are too many. */
function yearsOf(rows: readonly Row[]): string[] | undefined {
  const years = rows.map(({ fact: { period } }) =>
    /^\d{4}$/.test(period ?? '') ? Number(period) : NaN,
  );
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 1;
  if (!(count <= mostMarks)) return undefined;
  const names: string[] = [];
  for (let i = 0; i < count; i++) names.push(String(first + i).padStart(4, '0'));
  return names;
}
