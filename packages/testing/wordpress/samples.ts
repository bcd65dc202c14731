/** What the tests write into posts, and what must then be on the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { widgetNames, type WidgetName } from '../../ht-widgets/src/names.js';
import { fallbackOf, snippetOf, type Form } from '../../ht-widgets/src/snippet/snippet.js';

export const ledger = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../dist/facts/us-mo.json'), 'utf8'),
) as Dataset;

/** A fact that is likely to stay: the first that can be compared with another. */
const [fact] = ledger.facts.filter(({ kind }) => kind === 'percent');
const [chart] = ledger.charts ?? [];
export const factId = fact?.id ?? '';

/** One widget each. */
export const samples: readonly { widget: WidgetName; attributes: Attributes }[] = widgetNames.map(
  (widget) => ({
    widget,
    attributes:
      widget === 'stat' ? { fact: factId } : widget === 'chart' ? { chart: chart?.id ?? '' } : {},
  }),
);

type Language = 'en' | 'es';

/** The fallback, as the command prints it. */
export function printed(
  { widget, attributes }: (typeof samples)[number],
  lang: Language = 'en',
): string {
  return fallbackOf(ledger, { widget, attributes, lang }).join('\n');
}

/** The element with its text, as the command prints it below the script. */
export function element(sample: (typeof samples)[number]): string {
  return snippet(sample, 'element').replace(/^<script.*\n/, '');
}

/** A snippet, as the command prints it. */
export function snippet(
  { widget, attributes }: (typeof samples)[number],
  form: Form,
  address = 'https://your-site.example/ht-widgets/ht-widgets.js',
): string {
  return snippetOf(ledger, { widget, attributes, form, lang: undefined, address }).join('\n');
}

export function shortcode({ widget, attributes }: (typeof samples)[number]): string {
  const written = Object.entries(attributes).map(([name, value = '']) => ` ${name}="${value}"`);
  return `[ht_${widget.replaceAll('-', '_')}${written.join('')}]`;
}
