import type { Mark, Picture } from '@ht-widgets/chart-kit';
import { figureText, localeOf, statementOf, type Statement } from '@ht-widgets/core';
import type { Chart, ChartSlice, Language } from '@ht-widgets/facts';

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
  /** The figure with its qualifier; with an asterisk where it is revised. */
  figure: string;
  /** Whether another figure was printed too. */
  revised: boolean;
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

/** What to show of `chart`, in the ledger's order. Facts that have no figure are left out. */
export function select(
  chart: Chart,
  { facts, sources }: ChartSlice,
  language: Language,
): Selection {
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
      const figure = figureText(statement.figure) + (revised ? '*' : '');
      return [{ id, fact, statement, series, seriesName, name, counts, figure, revised }];
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

function pictureOf(
  { form, series, residual }: Chart,
  rows: readonly Row[],
  language: Language,
): Picture | undefined {
  const isShare = ({ fact: { kind } }: Row) => kind === 'percent' || kind === 'range';
  const percent = rows.every(isShare);
  const names = form === 'bars' ? rows.map(fullName) : yearsOf(rows);
  const marks = rows.map((row, i): Mark => {
    const { fact, series: own, counts, revised } = row;
    const { value = 0, low = 0, high = value, standing } = fact;
    const figure = counts === undefined ? row.figure : `${row.figure} ${counts}`;
    return {
      at: form === 'bars' ? i : (names?.indexOf(fact.period ?? '') ?? i),
      series: own,
      from: low,
      to: high,
      figure,
      standing,
      residual: residual?.includes(row.id) === true,
      atLeast: counts !== undefined ? figure : revised ? '*' : '',
      apart: series[own]?.apart === true,
    };
  });
  const fits =
    (percent || !rows.some(isShare)) &&
    rows.length > 0 &&
    rows.length <= mostMarks &&
    rows.every(({ fact }) => fact.kind !== 'rank') &&
    marks.every(({ to }) => to <= largest);
  if (!fits || !names) return undefined;
  const number = new Intl.NumberFormat(localeOf[language], {
    style: percent ? 'percent' : 'decimal',
    maximumFractionDigits: 2,
  });
  return {
    form,
    percent,
    names,
    series: series.map(({ name = '' }) => name),
    marks,
    format: (value) => number.format(percent ? value / 100 : value),
  };
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
