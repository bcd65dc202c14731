/** Lists the attributes with which tests compare the joined text with what the command prints. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { comparable } from '@ht-widgets/stat/fallback.js';
import { widgetNames, type WidgetName } from '../../ht-widgets/src/names.js';

/** Every selection of a few items, in every order; of many items, each, each pair, and all. */
function selections(ids: readonly string[]): string[] {
  const orders = ids.length <= 5 ? permutations(ids) : [ids, [...ids].reverse()];
  const pairs = ids.flatMap((one) => ids.filter((id) => id !== one).map((other) => [one, other]));
  return ['', ...[...ids.map((id) => [id]), ...pairs, ...orders].map((each) => each.join(' '))];
}

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    permutations(ids.filter((other) => other !== id)).flatMap((rest) => [[id, ...rest]]),
  );
}

function stats({ facts }: Dataset): Attributes[] {
  return facts.flatMap((fact) => [
    ...['', 'inline', 'hundred', 'bar'].map((display) =>
      display === '' ? { fact: fact.id } : { fact: fact.id, display },
    ),
    ...facts
      .filter((other, i) => comparable(fact, other) || i % 29 === 0)
      .map((other) => ({ fact: fact.id, compare: other.id })),
  ]);
}

function banners({ contacts = [] }: Dataset): Attributes[] {
  const ids = contacts.map(({ id }) => id);
  return selections(ids).flatMap((chosen) =>
    [{}, { about: 'child' }].flatMap((about) =>
      [{}, { placement: 'top' }, { placement: 'bottom' }].map((place) => ({
        ...(chosen === '' ? {} : { contacts: chosen }),
        ...about,
        ...place,
      })),
    ),
  );
}

const lists = (name: string, records: readonly { id: string }[] = []): Attributes[] =>
  selections(records.map(({ id }) => id)).map((ids) => (ids === '' ? {} : { [name]: ids }));

/** Every case of a widget. */
function casesOf(widget: WidgetName, dataset: Dataset): Attributes[] {
  const { charts = [], factors, types, responses } = dataset;
  switch (widget) {
    case 'stat':
      return stats(dataset);
    case 'chart':
      return charts.flatMap(({ id }) => [{ chart: id }, { chart: id, display: 'table' }]);
    case 'factor-list':
      return lists('factors', factors).flatMap((each) => [
        each,
        { ...each, display: 'cards' },
        { ...each, display: 'details' },
      ]);
    case 'type-list':
      return lists('types', types);
    case 'response-list':
      return lists('areas', responses);
    case 'data-note':
      return [{}, { display: 'full' }, { display: 'short' }, { 'heading-level': '3' }];
    case 'source-list':
      return [{}, { display: 'page' }, { display: 'all' }];
    case 'hotline-banner':
      return banners(dataset);
    case 'quick-exit':
      return [
        {},
        { href: 'https://example.org/?a=1&b="2"' },
        { placement: 'bottom', shortcut: 'off', 'skip-link': '' },
      ];
  }
}

export function allCases(dataset: Dataset): { widget: WidgetName; attributes: Attributes }[] {
  return widgetNames.flatMap((widget) =>
    casesOf(widget, dataset).map((attributes) => ({ widget, attributes })),
  );
}
