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

/** Spanish as it is written in the United States: 12.7% has a point, 6,154,913 has commas. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/**
 * As `Intl.NumberFormat` writes it in English, a test says. The first one that a page makes takes
 * 80 ms of a slow phone's processor, and WebKitGTK 2.50 writes Spanish of the U.S. otherwise.
 */
function decimal(value: number): string {
  // Beyond 15 digits a number has others than it was written with.
  const [whole = '', fraction = ''] = value.toPrecision(15).split('.');
  if (fraction.includes('e'))
    return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 }).format(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}.${fraction}`.replace(/\.0*$|(\..*?)0+$/, '$1');
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
  const sign = perHundred ? '' : '%';
  let digits: string;
  if (kind === 'range') {
    if (low === undefined || high === undefined) return undefined;
    digits = `${decimal(low)}–${decimal(high)}${sign}`;
  } else if (value === undefined) return undefined;
  else if (kind === 'percent') digits = decimal(value) + sign;
  else if (kind === 'rank') digits = ordinal(value, language);
  else digits = decimal(value);
  return qualifier === undefined
    ? { digits }
    : { qualifier: qualifierOf(qualifier, kind, language), digits };
}

function ordinal(value: number, language: Language): string {
  const digits = decimal(value);
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
