/** The texts of facts and of their sources as nodes, as the snippet's code prints them. */
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../../../packages/ht-widgets/src/names.js';
import type { References } from '../../../packages/pages/build/builder-data.js';
import { fallbacks } from '../../../packages/ht-widgets/src/snippet/fallbacks.js';
import { inOrder } from '../../../packages/source-list/src/in-order.js';

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

interface Globals {
  htReferences?: Partial<Record<Language, References>>;
}

/** Some sources in the style of APA; undefined if no data has loaded. */
export function referencesOf(
  ids: ReadonlySet<string>,
  language: Language,
): readonly string[] | undefined {
  const references = (globalThis as Globals).htReferences?.[language];
  return (
    references &&
    inOrder(
      [...ids].flatMap((id) => references[id] ?? []),
      'apa',
    )
  );
}
