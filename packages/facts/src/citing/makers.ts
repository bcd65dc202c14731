import type { Source } from '../../generated/types.js';
import { lawNumber } from './law.js';
import type { Language, LocalSource } from '../types.js';

/** A person in two parts, as reference programs sort and print them. */
export interface Person {
  family: string;
  given: string;
}
/** A person, or the name of an organization. */
export type Maker = string | Person;

type Made = Pick<
  LocalSource,
  'type' | 'producer' | 'container' | 'publisher' | 'volume' | 'section' | 'number'
>;

/** Who made a source: none where no author was seen. */
export function makersOf({ producer }: Pick<LocalSource, 'producer'>): readonly Maker[] {
  return typeof producer === 'string' ? [producer] : producer;
}

/** A maker as https://schema.org/creator has it. */
export interface Creator {
  '@type': 'Organization' | 'Person';
  name: string;
  givenName?: string;
  familyName?: string;
}

export function creatorOf(maker: Maker): Creator {
  const name = nameOf(maker);
  if (typeof maker === 'string') return { '@type': 'Organization', name };
  return { '@type': 'Person', name, givenName: maker.given, familyName: maker.family };
}

export function nameOf(maker: Maker): string {
  return typeof maker === 'string' ? maker : `${maker.given} ${maker.family}`;
}

/** Whom to name for a source: its makers; where none was seen, what it appeared in. */
export function producerIn(source: Made, language: Language): string {
  const names = makersOf(source).map(nameOf);
  if (names.length === 0) return source.container ?? source.publisher ?? '';
  return new Intl.ListFormat(`${language}-US`).format(names);
}

/** What a source appeared in and who published it, without what `producerIn` names. */
export function publishedIn(source: Made, language: Language): string | null {
  const named = producerIn(source, language);
  const places = [lawNumber(source) ?? source.container, source.publisher].filter(
    (place) => place && place !== named,
  );
  return places.length === 0 ? null : [...new Set(places)].join(', ');
}

/** The language of a title of the ledger, if the page has another. Real titles are English. */
export function titleLanguage(
  { title }: Pick<Source, 'title'>,
  language: Language,
): 'en' | undefined {
  return language !== 'en' && typeof title === 'string' ? 'en' : undefined;
}
