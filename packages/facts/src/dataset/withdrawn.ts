import type { Fact, Withdrawal } from '../../generated/types.js';
import { languages } from './localize.js';

const words = {
  en: {
    withdrawn: 'Withdrawn',
    on: (day: string) => `withdrawn on ${day}`,
    doNotUse: 'Do not use the old figure or text.',
    replaced: 'Another fact replaces it.',
  },
  es: {
    withdrawn: 'Retirada',
    on: (day: string) => `retirada el ${day}`,
    doNotUse: 'No use la cifra ni el texto anteriores.',
    replaced: 'Otro dato la reemplaza.',
  },
} as const;

/**
 * A withdrawn fact as widgets read it: why and since when. Its words are in the record, so that
 * visitors load none for what is rare. It has no figure, so that no widget can show the old one.
 */
export function withdrawnIn(
  { standing, label, unit, period, asOf }: Fact,
  { on, reason, successor }: Withdrawal,
): object {
  const text = (of: (language: keyof typeof words) => string) =>
    Object.fromEntries(languages.map((language) => [language, of(language)]));
  const short = (language: keyof typeof words) => words[language].on(dayIn(on, language));
  return {
    ...{ standing, unit, period, asOf, kind: 'statement', citations: [], text: reason },
    label: text((language) => `${words[language].withdrawn}: ${label[language] ?? ''}`),
    caveat: text((language) => {
      const since = short(language);
      const { doNotUse, replaced } = words[language];
      const sentence = `${since.charAt(0).toUpperCase()}${since.slice(1)}. ${doNotUse}`;
      return successor === undefined ? sentence : `${sentence} ${replaced}`;
    }),
    short: text(short),
    newer: successor === undefined ? undefined : { id: successor, year: '' },
    withdrawn: on,
  };
}

function dayIn(day: string, language: string): string {
  // A day has no zone, and midnight UTC is yesterday evening in Missouri.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(day));
}
