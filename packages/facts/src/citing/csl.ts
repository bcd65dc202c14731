import type { Language, LocalSource } from '../types.js';
import { makersOf, nameOf, type Person } from './makers.js';

interface CslDate {
  'date-parts': [number[]];
}

/** A source as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: LocalSource['type'];
  title: string;
  author?: ({ literal: string } | Person)[];
  'container-title'?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  note?: string;
  language?: Language;
  volume?: string;
  section?: string;
  number?: string;
}

/** `language`: that of the title, where it is known. */
export function toCsl(source: LocalSource, language?: Language): CslItem {
  const { id, type, title, container, publisher, datePublished, dateAccessed, url } = source;
  const { volume, section, number } = source;
  const makers = makersOf(source);
  const parts = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
  // The styles would cite a newspaper as if it were a person.
  const press = container === undefined && (type === 'article-newspaper' || type === 'broadcast');
  const names = makers.map((maker) => (typeof maker === 'string' ? { literal: maker } : maker));
  const appearedIn = press ? makers.map(nameOf).join(', ') : container;
  return {
    id,
    type,
    title,
    ...(press || names.length === 0 ? {} : { author: names }),
    ...(appearedIn ? { 'container-title': appearedIn } : {}),
    ...(publisher === null || makers.includes(publisher) ? {} : { publisher }),
    ...(volume === undefined ? {} : { volume }),
    ...(section === undefined ? {} : { section }),
    ...(number === undefined ? {} : { number }),
    ...(language === undefined ? {} : { language }),
    ...(datePublished === null ? {} : { issued: parts(datePublished) }),
    ...(dateAccessed === null ? {} : { accessed: parts(dateAccessed) }),
    ...(url === null || source.urlStatus !== 'seen' ? {} : { URL: url }),
  };
}
