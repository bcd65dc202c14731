/** Writes widgets with their fallbacks into pages of the site. */
import { readFileSync } from 'node:fs';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../../../facts/generated/types.js';
import type { WidgetName } from '../../../ht-widgets/src/names.ts';
import { fallbackOf } from '../../../ht-widgets/src/snippet/snippet.ts';
import { written } from '../../../ht-widgets/src/snippet/written.ts';
import type { Language } from '../page.ts';

export const ledger = JSON.parse(
  readFileSync('packages/facts/generated/us-mo.json', 'utf8'),
) as Dataset;

/** Each page has the same exit and banner. */
const made = new Map<string, string>();

/** A widget as a page of the site has it: the element with its fallback, in the page's language. */
export function widgetHtml(
  widget: WidgetName,
  attributes: Attributes = {},
  lang: Language = 'en',
): string {
  const key = JSON.stringify([widget, attributes, lang]);
  const html = made.get(key) ?? newHtml(widget, attributes, lang);
  made.set(key, html);
  return html;
}

function newHtml(widget: WidgetName, attributes: Attributes, lang: Language): string {
  const lines = fallbackOf(ledger, { widget, lang, attributes });
  if (lines.length === 0) throw new Error(`<ht-${widget}> has no text: ${written(attributes)}`);
  return `<ht-${widget}${written(attributes)}>${lines.join('\n')}</ht-${widget}>`;
}

/** The words of a fact without a widget: drawing many costs time before one is chosen. */
export function saidHtml(fact: string, lang: Language = 'en'): string {
  const [open = '', ...rest] = fallbackOf(ledger, { widget: 'stat', lang, attributes: { fact } });
  const standing = ledger.facts.find(({ id }) => id === fact)?.standing ?? '';
  const name = `class="box said ${standing}"`;
  return [open.replace('class="ht-fallback"', name), ...rest].join('\n');
}
