import type { Fact, Language } from '@ht-widgets/facts';
import { dictionary } from './core.strings.js';

/** The qualifier is the source's rounding ("nearly 12,000"). The digits never show without it. */
export interface Figure {
  qualifier?: string;
  digits: string;
}

/** "nearly 12,000"; empty without a figure. */
export function figureText(figure: Figure | undefined): string {
  return [figure?.qualifier, figure?.digits].filter(Boolean).join(' ');
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Spanish as it is written in the United States: 12.7% has a point, 6,154,913 has commas. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** Making an Intl formatter is slow, so each is made once per language and style. */
function formatter(language: Language, style: 'percent' | 'decimal'): Intl.NumberFormat {
  const key = `${language} ${style}`;
  // All that it was written with, since 0.001% is not 0%; beyond 15 digits a hundredth of it has
  // others.
  const options = { style, maximumSignificantDigits: 15 };
  const format = formatters.get(key) ?? new Intl.NumberFormat(localeOf[language], options);
  formatters.set(key, format);
  return format;
}

/**
 * The figure of a fact as people read it in `language`; undefined for a fact that is words.
 * `perHundred` leaves out the sign of a percentage, to be followed by "of every 100".
 */
export function figureOf(
  fact: Pick<Fact, 'kind' | 'value' | 'low' | 'high' | 'qualifier'>,
  language: Language,
  perHundred = false,
): Figure | undefined {
  const { kind, value, low, high, qualifier } = fact;
  const share = formatter(language, perHundred ? 'decimal' : 'percent');
  const whole = perHundred ? 1 : 100;
  let digits: string;
  if (kind === 'range') {
    if (low === undefined || high === undefined) return undefined;
    // Not formatRange: it writes the sign twice, and in Spanish a hyphen.
    digits = `${formatter(language, 'decimal').format(low)}–${share.format(high / whole)}`;
  } else if (value === undefined) return undefined;
  else if (kind === 'percent') digits = share.format(value / whole);
  else if (kind === 'rank') digits = ordinal(value, language);
  else digits = formatter(language, 'decimal').format(value);
  return qualifier === undefined
    ? { digits }
    : { qualifier: qualifierOf(qualifier, kind, language), digits };
}

function ordinal(value: number, language: Language): string {
  const digits = formatter(language, 'decimal').format(value);
  // Spanish has one category; but first and third are short before their noun, as in "3.er lugar",
  // and eleventh is not.
  const category =
    language === 'es' && /(^|[^1])1$|3$/.test(digits)
      ? 'one'
      : new Intl.PluralRules(localeOf[language], { type: 'ordinal' }).select(value);
  return digits + (dictionary[language].ordinal[category] ?? '');
}

/** Spanish puts an article before a percentage: "más del 20%", but "más de 12,000". */
function qualifierOf(
  qualifier: NonNullable<Fact['qualifier']>,
  kind: Fact['kind'],
  language: Language,
): string {
  const word = dictionary[language].qualifier[qualifier];
  return kind === 'percent' && language === 'es' ? word.replace(/ de$/, ' del') : word;
}
