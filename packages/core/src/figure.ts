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

/**
 * The figure of a fact as people read it in `language`; undefined for a fact that is words. `perHundred` leaves out the
 * sign of a percentage, to be followed by "of every 100".
 */
export function figureOf({ kind, value, low, high, qualifier }: Fact, language: string, perHundred = false): Figure | undefined {
  const share = formatter(language, perHundred ? 'decimal' : 'percent');
  const whole = perHundred ? 1 : 100;
  let digits: string;
  if (kind === 'range') {
    if (low === undefined || high === undefined) return undefined;
    digits = share.formatRange(low / whole, high / whole);
  } else if (value === undefined) return undefined;
  else if (kind === 'percent') digits = share.format(value / whole);
  else if (kind === 'rank') digits = ordinal(value, language);
  else digits = formatter(language, 'decimal').format(value);
  return qualifier === undefined ? { digits } : { qualifier: strings[qualifier], digits };
}

function ordinal(value: number, language: string): string {
  const category = new Intl.PluralRules(language, { type: 'ordinal' }).select(value);
  return formatter(language, 'decimal').format(value) + (strings.ordinal[category] ?? '');
}
