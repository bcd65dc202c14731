/** Writes an example as HTML, with the fallback inside the tag. */
import type { Example } from '@ht-widgets/core/statement.js';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { WidgetName } from '../names.js';
import { snippetOf } from './snippet.js';

export function exampleMarkup(
  dataset: Dataset,
  widget: WidgetName,
  { attributes: { lang, ...attributes }, around: [before, after] = ['', ''], children }: Example,
): string {
  const language = languagesOf(dataset).find((one) => one === lang);
  const wanted = { widget, form: 'element', lang: language, attributes, address: '' } as const;
  const [, ...lines] = snippetOf(dataset, wanted);
  const end = lines.findIndex((line) => line.trim() === `</ht-${widget}>`);
  if (children !== undefined) lines.splice(end, 0, children);
  return `${before}${lines.join('\n')}${after}`;
}

/** All examples of a widget, by their names. */
export function examplesMarkup(
  dataset: Dataset,
  widget: WidgetName,
  examples: Readonly<Record<string, Example>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(examples).map(([name, each]) => [name, exampleMarkup(dataset, widget, each)]),
  );
}
