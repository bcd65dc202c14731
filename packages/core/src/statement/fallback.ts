import type { Fact, Language, Slice } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { statementOf, type Statement } from './statement.js';

/** The attributes of a widget, by name. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** A named example of a widget, from which README, demo and tests are made. */
export interface Example {
  readonly attributes: Attributes;
  /** HTML of the page around the widget, for one in a sentence. */
  readonly around?: readonly [before: string, after: string];
  /** HTML of children that are not part of the fallback. */
  readonly children?: string;
}

/**
 * What a widget shows where it is not drawn, such as in a newsletter. Each element exports one as
 * `@ht-widgets/<element>/fallback.js`; it is pure and does not load Lit. It leaves out ids that the
 * dataset does not have.
 */
export interface Fallback {
  /** The complete text of the widget: lines of HTML, which may be joined by anything. */
  lines: (dataset: Dataset, attributes: Attributes, language: Language) => string[];
  /** Title of a frame around the widget: short, and no figure without its limit and source. */
  title: (dataset: Dataset, attributes: Attributes, language: Language) => string;
}

/** The statements of these facts, in this order. */
export function statementsOf(
  ids: readonly (string | undefined)[],
  { facts, sources }: Slice,
  language: Language,
): Statement[] {
  return ids.flatMap((id = '') => {
    const fact: Fact | undefined = facts[id];
    return fact ? [statementOf(fact, sources, language)] : [];
  });
}
