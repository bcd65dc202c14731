/** The texts of facts and of their sources as nodes, as the snippet's code prints them. */
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../../../packages/ht-widgets/src/names.js';
import { fallbacks } from '../../../packages/ht-widgets/src/snippet/fallbacks.js';

type Attributes = Readonly<Partial<Record<string, string>>>;

/** Nodes of HTML that our own code has written. */
function nodesOf(lines: readonly string[]): readonly Node[] {
  return [...new DOMParser().parseFromString(lines.join('\n'), 'text/html').body.childNodes];
}

export function printed(
  dataset: Dataset,
  widget: WidgetName,
  attributes: Attributes,
  language: Language,
): readonly Node[] {
  return nodesOf(fallbacks[widget].lines(dataset, attributes, language));
}

/** The full entries of some sources: who made it, when, its title and address, how it was read. */
export function sourcesOf(
  dataset: Dataset,
  ids: ReadonlySet<string>,
  language: Language,
): readonly Node[] {
  const sources = dataset.sources.filter(({ id }) => ids.has(id));
  return printed({ ...dataset, sources }, 'source-list', { display: 'all' }, language);
}
