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

/** Spanish as it is written in the United States: 12.7% has a point. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/**
 * As `Intl.NumberFormat` writes it in English, a test says. The first one that a page makes takes
 * 80 ms of a slow phone's processor.
 */
function decimal(value: number): string {
  // Beyond 15 digits a number has others than it was written with.
  // Below a millionth JavaScript writes 2.5e-9.
  const text =
    Math.abs(value) < 1e-6
      ? value.toLocaleString(localeOf.en, { maximumSignificantDigits: 15 })
      : String(Number(value.toPrecision(15)));
  return text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
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
    // A voice leaves out a dash: "ninety-one one hundred".
    digits = `${decimal(low)}\xA0${dictionary[language].to}\xA0${decimal(high)}${sign}`;
  } else if (value === undefined) return undefined;
  else if (kind === 'percent') digits = decimal(value) + sign;
  else if (kind === 'rank') digits = ordinal(value, language);
  else digits = decimal(value);
  // To many readers and voices a comma is a decimal sign: decision 122.
  if (language === 'es') digits = digits.replace(/,/g, '');
  if (qualifier === undefined) return { digits };
  const word = dictionary[language].qualifier[qualifier];
  // Spanish puts an article before a percentage: "más del 20%", but "más de 20 de cada 100".
  return { qualifier: sign && kind === 'percent' ? word.replace(/ de$/, ' del') : word, digits };
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
