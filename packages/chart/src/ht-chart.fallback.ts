import { dictionary as panelStrings } from '@ht-widgets/core/citation-panel.strings.js';
import {
  attributionHtml,
  capitalized,
  escapeText,
  figureText,
  formatPeriod,
  paragraph,
  sentence,
  statementsOf,
  withRole,
  type Fallback,
  type Statement,
} from '@ht-widgets/core/statement.js';
import type { Chart, Language } from '@ht-widgets/facts';
import { chartsIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';

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
    const rows = chart.series.flatMap(({ name, facts }) =>
      facts.flatMap((factId) =>
        statementsOf([factId], slice, language).map((each) => rowHtml(chart, name, factId, each)),
      ),
    );
    return [
      '<table>',
      `  <caption>${escapeText(chart.title)}</caption>`,
      `  <thead><tr>${heads[language].map(headHtml).join('')}</tr></thead>`,
      '  <tbody>',
      ...rows.map((row) => `    ${row}`),
      '  </tbody>',
      '</table>',
      paragraph(escapeText([chart.subtitle, chart.note].filter(Boolean).join(' '))),
    ];
  },

  title(dataset, { chart: id }, language) {
    return chartOf(dataset, id, language)?.title ?? '';
  },
};

function chartOf(dataset: Dataset, wanted: string | undefined, language: Language) {
  return chartsIn(dataset, language).find(({ id }) => id === wanted);
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
