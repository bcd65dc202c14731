import { dictionary as panelStrings } from '@ht-widgets/core/citation-panel.strings.js';
import {
  attributionHtml,
  capitalized,
  escapeText,
  figureText,
  formatPeriod,
  sentence,
  statementsOf,
  withRole,
  type Fallback,
  type Statement,
} from '@ht-widgets/core/statement.js';
import type { Chart, Language } from '@ht-widgets/facts';
import { chartsIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import { dictionary } from './ht-chart.strings.js';

/** The heads of the table's columns. */
const heads: Readonly<Record<Language, readonly string[]>> = {
  en: ['What is counted', 'Figure', 'Limit, standing and source'],
  es: ['Qué se cuenta', 'Cifra', 'Límite, grado de certeza y fuente'],
};

/** The text of `<ht-chart>` where it is not drawn: its table, then the limit of the whole chart. */
export const fallback: Fallback = {
  lines(dataset, { chart: id }, language) {
    const chart = chartOf(dataset, id, language);
    if (!chart) return [];
    const slice = sliceIn(dataset, language);
    const second = subtitleOf(chart, slice.facts, language);
    const statements = statementsOf(
      chart.series.flatMap(({ facts }) => facts),
      slice,
      language,
    );
    const rows = chart.series.flatMap(({ name, facts }) =>
      facts.flatMap((factId) =>
        statementsOf([factId], slice, language).map((each) => rowHtml(chart, name, factId, each)),
      ),
    );
    return [
      tableTag(chart, statements),
      `  <caption>${escapeText(chart.title)}</caption>`,
      `  <thead><tr>${heads[language].map(headHtml).join('')}</tr></thead>`,
      '  <tbody>',
      ...rows.map((row) => `    ${row}`),
      '  </tbody>',
      '</table>',
      ...(second === '' ? [] : [withRole('p', 'of', escapeText(second))]),
      withRole('p', 'limit', escapeText(chart.note)),
    ];
  },

  title(dataset, { chart: id }, language) {
    return chartOf(dataset, id, language)?.title ?? '';
  },
};

function chartOf(dataset: Dataset, wanted: string | undefined, language: Language) {
  return chartsIn(dataset, language).find(({ id }) => id === wanted);
}

/** The subtitle, and the denominator where all facts have the same. */
function subtitleOf(
  { subtitle = '', series }: Chart,
  facts: Readonly<Record<string, Pick<Statement, 'of'>>>,
  language: Language,
): string {
  const denominators = new Set(series.flatMap((each) => each.facts.map((id) => facts[id]?.of)));
  const [of] = denominators.size === 1 ? denominators : [];
  return [subtitle, of === undefined ? '' : `${dictionary[language].outOf} ${of}.`]
    .filter(Boolean)
    .join(' ');
}

/** Its class says how high a script draws the rows: as years, or with several sources below. */
function tableTag({ form }: Chart, statements: readonly Statement[]): string {
  if (form === 'by-year') return '<table class="ht-years">';
  const sources = new Set(statements.map((each) => attributionHtml(each)));
  return sources.size > 1 ? '<table class="ht-several">' : '<table>';
}

function headHtml(name: string): string {
  return `<th scope="col">${escapeText(name)} </th>`;
}

/** What a value counts: the name of its bar; or that of its series, with its own. */
function nameOf(
  { form, names }: Chart,
  seriesName: string | undefined,
  id: string,
  statement: Statement,
): string {
  const own = names?.[id];
  return form === 'bars'
    ? countedIn(own ?? statement.label, statement)
    : countedIn([seriesName, own && `(${own})`].filter(Boolean).join(' '), {
        ...statement,
        unit: null,
      });
}

/** "Sex trafficking, cases, 2021": a name with the unit and the period that it does not contain. */
function countedIn(name: string, { unit, period, language }: Statement): string {
  const { units, unstated } = panelStrings[language];
  const when =
    period === null ? '' : period === 'unstated' ? unstated : formatPeriod(period, language);
  const missing = [unit === null ? '' : units[unit], when].filter(
    (part) => !name.toLowerCase().includes(part.toLowerCase()),
  );
  return [name, ...missing].join(', ');
}

function rowHtml(
  chart: Chart,
  seriesName: string | undefined,
  id: string,
  statement: Statement,
): string {
  const { figure, caveat, short, reason } = statement;
  // The whole limit names the other figure that was printed.
  const limit = [chart.revised?.includes(id) ? caveat : capitalized(short), reason]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ');
  // Where a filter drops the tags of the table, a year must not run into a figure.
  const cells = [
    `<th scope="row">${escapeText(nameOf(chart, seriesName, id, statement))}: </th>`,
    withRole('td', 'figure', `${escapeText(figureText(figure))} `),
    withRole('td', 'limit', `${escapeText(limit)} ${sentence(attributionHtml(statement, true))}`),
  ];
  return `<tr>${cells.join('')}</tr>`;
}
