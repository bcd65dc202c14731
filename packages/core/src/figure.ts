import type { Fact } from '@ht-widgets/facts';
import { strings } from './strings.js';

/** What a figure is made of. The qualifier is the source's own rounding ("nearly 12,000") and never stands apart from it. */
export interface Figure {
  qualifier?: string;
  digits: string;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making an Intl formatter is slow, so each is made once per language and style. */
function formatter(language: string, style: 'percent' | 'decimal'): Intl.NumberFormat {
  const key = `${language} ${style}`;
  let format = formatters.get(key);
  if (!format) formatters.set(key, (format = new Intl.NumberFormat(language, { style, maximumFractionDigits: 2 })));
  return format;
}

/** The figure of a fact as people read it in `language`; undefined for a fact that is words. */
export function figureOf({ kind, value, low, high, qualifier }: Fact, language: string): Figure | undefined {
  let digits: string;
  if (kind === 'range') {
    if (low === undefined || high === undefined) return undefined;
    digits = formatter(language, 'percent').formatRange(low / 100, high / 100);
  } else if (value === undefined) return undefined;
  else if (kind === 'percent') digits = formatter(language, 'percent').format(value / 100);
  else if (kind === 'rank') digits = ordinal(value, language);
  else digits = formatter(language, 'decimal').format(value);
  return qualifier === undefined ? { digits } : { qualifier: strings[qualifier], digits };
}

function ordinal(value: number, language: string): string {
  const category = new Intl.PluralRules(language, { type: 'ordinal' }).select(value);
  return formatter(language, 'decimal').format(value) + (strings.ordinal[category] ?? '');
}
