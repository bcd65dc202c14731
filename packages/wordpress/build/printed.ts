/** Prints the text of a widget, as the command does. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { fallbackOf } from '../../ht-widgets/src/snippet/snippet.js';

export interface Source {
  dataset: Dataset;
  language: Language;
}

/** The lines inside the fallback, each with its line break. */
export function linesOf(
  { dataset, language }: Source,
  widget: WidgetName,
  attributes: Attributes = {},
): string[] {
  const lines = fallbackOf(dataset, { widget, lang: language, attributes });
  return lines.slice(1, -1).map((line) => `${line}\n`);
}
