/** Finds the day of a text that no script refreshes. */
import { named } from '@ht-widgets/core/attributes.js';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { shownIds } from '@ht-widgets/stat/fallback.js';
import type { WidgetName } from '../names.js';

type Ids = (dataset: Dataset, attributes: Attributes) => readonly (string | undefined)[];

/** The facts that a widget prints. */
const factsOf: Readonly<Partial<Record<WidgetName, Ids>>> = {
  stat: shownIds,
  chart: ({ charts = [] }, { chart }) =>
    charts.filter(({ id }) => id === chart).flatMap(({ series }) => series.flatMap(idsOf)),
  'data-note': ({ limits = [] }) => limits,
  'factor-list': ({ factors = [] }, attributes) =>
    named(factors, attributes['factors']).flatMap(idsOf),
  'type-list': ({ types = [] }, attributes) =>
    named(types, attributes['types']).flatMap(({ facts, law }) => [...facts, ...law]),
  'response-list': ({ responses = [] }, { areas }) => named(responses, areas).flatMap(idsOf),
};

function idsOf({ facts }: { facts: readonly string[] }): readonly string[] {
  return facts;
}

/** When the oldest part of what a widget prints was read or checked; undefined if it has none. */
export function dayOf(
  dataset: Dataset,
  widget: WidgetName,
  attributes: Attributes,
): string | undefined {
  if (widget === 'quick-exit' || (widget === 'source-list' && attributes['display'] !== 'all'))
    return undefined;
  const { contacts = [], facts, compiledOn } = dataset;
  const ids = factsOf[widget]?.(dataset, attributes) ?? [];
  const days =
    widget === 'hotline-banner'
      ? contacts.map(({ checkedOn }) => checkedOn)
      : facts.filter(({ id }) => ids.includes(id)).map(({ asOf }) => asOf);
  return days.sort()[0] ?? compiledOn;
}
