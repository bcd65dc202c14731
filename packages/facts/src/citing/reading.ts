import type { Source } from '../../generated/types.js';
import type { Language } from '../types.js';

const words: Readonly<Record<Language, Record<Source['read'], (day: string) => string>>> = {
  en: {
    'archived-copy': (day) => `read in an archived copy, ${day}`,
    'live-page': (day) => `read ${day}`,
    'not-read': () => 'not read for these data',
  },
  es: {
    'archived-copy': (day) => `leído en una copia archivada, ${day}`,
    'live-page': (day) => `leído el ${day}`,
    'not-read': () => 'no leído para estos datos',
  },
};

type Read = Pick<Source, 'read' | 'dateAccessed'>;

/** Whether we read a source, in what and when; follows a name. */
export function howRead({ read, dateAccessed }: Read, language: Language): string {
  const day =
    dateAccessed === null
      ? ''
      : new Intl.DateTimeFormat(`${language}-US`, { dateStyle: 'long', timeZone: 'UTC' }).format(
          new Date(dateAccessed),
        );
  return words[language][read](day);
}

/** Says of a source that was not read who reported it, as a sentence; undefined if it was read. */
export function unreadRemark(
  source: Read,
  readers: readonly string[],
  language: Language,
): string | undefined {
  if (source.read !== 'not-read') return undefined;
  const reporters = readers.length === 0 ? '' : `; ${reportedBy[language]} ${readers.join('; ')}`;
  return `${capital(howRead(source, language))}${reporters}.`;
}

/** Follows a reference. */
export function readingSentence(source: Read, language: Language): string {
  return `${capital(howRead(source, language))}.`;
}

const reportedBy: Readonly<Record<Language, string>> = {
  en: 'as reported by',
  es: 'según informa',
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
