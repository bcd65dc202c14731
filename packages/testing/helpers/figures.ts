/** For tests in browsers: what the ledger says, for tests of pages that show the real ledger. */
import { ledger, words } from './ledger.js';
import { digitsOf, factOf, sourceNames } from './oracle.js';

const data = await ledger();

/** The figure of a fact, as `94%`. */
export function digits(id: string): string {
  return digitsOf(factOf(data, id));
}

/** The figure of a percentage in words, as `94 of every 100`. */
export function ofEvery100(id: string, language: 'en' | 'es' = 'en'): string {
  const [number = ''] = digits(id).split('%');
  return `${number} ${{ en: 'of every 100', es: 'de cada 100' }[language]}`;
}

/** What a fact counts. */
export function label(id: string, language: 'en' | 'es' = 'en'): string {
  return words(factOf(data, id).label, language);
}

/** The number or address of a contact, as people read it. */
export function contact(id: string): string {
  const found = data.contacts?.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`the ledger has no contact "${id}"`);
  return found.value;
}

/** The short name of a source. */
export function sourceName(id: string): string {
  return words(data.sources.find((source) => source.id === id)?.shortName);
}

/** The short names of all sources of a fact. */
export function names(id: string): string[] {
  return sourceNames(data, factOf(data, id));
}

/** Who made the first source of a fact. */
export function producer(id: string): string {
  const [citation] = factOf(data, id).citations;
  return words(data.sources.find((source) => source.id === citation.source)?.producer);
}
