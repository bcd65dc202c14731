/** For tests in browsers: what the ledger says, for tests of pages that show the real ledger. */
import { localized } from '@ht-widgets/facts/localize.js';
import { producerIn } from '@ht-widgets/facts/makers.js';
import { ledger, words, type Dataset } from './ledger.js';
import { digitsOf, factOf, ordinalOf, sourceNames } from './oracle.js';

const data = await ledger();

/** The figure of a fact, as `94%`. */
export function digits(id: string): string {
  return digitsOf(factOf(data, id));
}

/** The figure of a rank in English, as `19th`. */
export function ordinal(id: string): string {
  return ordinalOf(factOf(data, id));
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

/** What limits a fact, in full or in the short words of a sentence. */
export function limit(id: string, form: 'caveat' | 'short' = 'caveat'): string {
  return words(factOf(data, id)[form]);
}

/** What a fact in words says. */
export function textOf(id: string): string {
  return words(factOf(data, id).text);
}

/** The name of a factor, a type of trafficking or an area of response. */
export function nameIn(
  list: 'factors' | 'types' | 'responses',
  id: string,
  language: 'en' | 'es' = 'en',
): string {
  return words(data[list]?.find((entry) => entry.id === id)?.name, language);
}

/** How traffickers exploit a factor. */
export function exploited(id: string, language: 'en' | 'es' = 'en'): string {
  return words(data.factors?.find((factor) => factor.id === id)?.exploited, language);
}

/** What the ledger says about a service. */
export function about(id: string): string {
  return words(data.services?.find((service) => service.id === id)?.about);
}

/** A chart, with its title, note and names. */
export function chartOf(id: string): NonNullable<Dataset['charts']>[number] {
  const found = data.charts?.find((chart) => chart.id === id);
  if (!found) throw new Error(`the ledger has no chart "${id}"`);
  return found;
}

/** The number or address of a contact, as people read it. */
export function contact(id: string): string {
  const found = data.contacts?.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`the ledger has no contact "${id}"`);
  return found.value;
}

/** The short name of a source. */
export function sourceName(id: string, language: 'en' | 'es' = 'en'): string {
  return words(data.sources.find((source) => source.id === id)?.shortName, language);
}

/** The short names of all sources of a fact. */
export function names(id: string): string[] {
  return sourceNames(data, factOf(data, id));
}

/** Who made a source, as widgets name them. */
export function producerOf(id: string, language: 'en' | 'es' = 'en'): string {
  const found = data.sources.find((source) => source.id === id);
  if (!found) throw new Error(`the ledger has no source "${id}"`);
  return producerIn(localized(found, language), language);
}

/** Who made the first source of a fact. */
export function producer(id: string): string {
  const [citation] = factOf(data, id).citations;
  return producerOf(citation.source);
}
