/** Finds figures on a page that differ from the ledger, which has changed since. */
import { parseFragment } from 'parse5';
import { figureText, statementsOf } from '@ht-widgets/core/statement.js';
import { chartsIn } from '@ht-widgets/facts/view.js';
import { fallbacks } from '../../snippet/fallbacks.js';
import { childrenOf, descendantsOf, hasClass, type Element } from '../../snippet/tree.js';
import { datasets, sliceOf } from '../ledger.js';
import { findingAt, placeOf, type Finding, type Place } from './finding.js';
import { isParagraph, textIn, type Page, type Widget } from './page.js';

const cure =
  'Print the snippet again, so that readers without the script see the number of today. Is the ' +
  'text newer than this command? Update ht-widgets.';

interface Known {
  /** Figures by the words that follow them. Two facts may have the same words. */
  figures: Map<string, string[]>;
  /** Figures of the rows of each chart, by the chart's title and the name of the row. */
  rows: Map<string, string[]>;
}

function knownFigures(): Known {
  const known: Known = { figures: new Map(), rows: new Map() };
  for (const { dataset, language } of datasets()) {
    const slice = sliceOf(dataset, language);
    for (const { label, figure } of statementsOf(Object.keys(slice.facts), slice, language))
      if (figure) add(known.figures, label, figureText(figure));
    for (const { id: chart, title } of chartsIn(dataset, language)) {
      const table = fallbacks.chart.lines(dataset, { chart }, language).join('');
      for (const row of descendantsOf(parseFragment(table))) {
        const [name, figure] = rowOf(row) ?? [];
        if (name !== undefined && figure !== undefined) add(known.rows, `${title} ${name}`, figure);
      }
    }
  }
  return known;
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const text = key.replace(/\s+/g, ' ');
  map.set(text, [...(map.get(text) ?? []), value.replace(/\s+/g, ' ')]);
}

export function numberFindings({ elements, widgets }: Page): Finding[] {
  const { figures, rows } = knownFigures();
  const labels = [...figures.keys()].sort((a, b) => b.length - a.length);
  const found = elements.flatMap((element) => {
    if (element.tagName === 'table') return tableFindings(element, rows);
    return isParagraph(element) ? sentenceFindings(element, figures, labels) : [];
  });
  const places = new Set(found.map(keyOf));
  return [...found, ...widgets.flatMap((widget) => changedFigure(widget, places))];
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

/** A widget names its fact, so its figure is compared also where the label has changed. */
function changedFigure(
  { name, element, tag, attributes, language }: Widget,
  found: ReadonlySet<string>,
): Finding[] {
  const id = attributes['fact']?.trim() ?? '';
  if (name !== 'stat' || 'src' in attributes || language === undefined) return [];
  const [statement] = datasets()
    .filter((each) => each.language === language)
    .flatMap(({ dataset }) => statementsOf([id], sliceOf(dataset, language), language));
  // A text that the author wrote need not have the figure.
  const printed = descendantsOf(element).find((one) => isFallback(one, element));
  const text = printed ? textIn(printed) : '';
  if (!statement?.figure || text === '') return [];
  const figure = figureText(statement.figure).replace(/\s/g, ' ');
  const isFound = [element, ...descendantsOf(element)]
    .map(placeOf)
    .map(keyOf)
    .some((place) => found.has(place));
  if (isFound || text.toLowerCase().includes(figure.toLowerCase())) return [];
  return [
    findingAt(
      element,
      'old-number',
      `the text in ${tag} does not say ${figure}, which the ledger says of ${id}`,
      cure,
    ),
  ];
}

/** The name and the figure of a row of a chart's table. */
function rowOf(row: Element): [name: string, figure: string] | undefined {
  if (row.tagName !== 'tr') return undefined;
  const [name, figure] = childrenOf(row);
  if (name?.tagName !== 'th' || figure?.tagName !== 'td') return undefined;
  return [textIn(name).replace(/[\s:]+$/, ''), textIn(figure)];
}

function tableFindings(table: Element, rows: Known['rows']): Finding[] {
  const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
  if (!caption) return [];
  const title = textIn(caption);
  return descendantsOf(table).flatMap((row) => {
    const [name = '', found = ''] = rowOf(row) ?? [];
    const known = rows.get(`${title} ${name}`);
    return known && !known.includes(found) ? [differing(row, found, known, name)] : [];
  });
}

/** A number, a range, a percentage or a rank at the end of a text. */
const number = /\d[\d.,]*(([–-]| to | a )\d[\d.,]*)?\s?(%|st|nd|rd|th|\.?[ºª°]|\.er)?$/;

/** Sentences such as "240 cases identified by … in 2024". */
function sentenceFindings(
  element: Element,
  figures: Known['figures'],
  labels: readonly string[],
): Finding[] {
  const text = textIn(element);
  const found: Finding[] = [];
  let rest = text;
  for (const label of labels) {
    const at = rest.indexOf(label);
    if (at === -1) continue;
    const before = rest.slice(0, at).trimEnd();
    // A shorter label may be a part of this one.
    rest = rest.replace(label, '\n');
    const known = figures.get(label) ?? [];
    const ends = (figure: string) => before.toLowerCase().endsWith(figure.toLowerCase());
    const printed = number.exec(before)?.[0];
    if (printed !== undefined && !known.some(ends))
      found.push(differing(element, printed, known, label));
  }
  return found;
}

/** Another widget inside this one has its own fallback. */
function isFallback(one: Element, widget: Element): boolean {
  return hasClass(one, 'ht-fallback') && one.parentNode === widget;
}

function differing(
  element: Element,
  found: string,
  known: readonly string[],
  label: string,
): Finding {
  return findingAt(
    element,
    'old-number',
    `the text says ${found}, and the ledger says ${known.join(' or ')}: ${label}`,
    cure,
  );
}
