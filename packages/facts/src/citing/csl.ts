import type { LocalSource } from '../types.js';

interface CslDate {
  'date-parts': [number[]];
}

/** A source as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: LocalSource['type'];
  title: string;
  author?: [{ literal: string }];
  'container-title'?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  note?: string;
}

export function toCsl(source: LocalSource): CslItem {
  const { id, type, title, producer, publisher, datePublished, dateAccessed, url } = source;
  const parts = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
  // The styles would cite a newspaper as if it were a person.
  const press = type === 'article-newspaper' || type === 'broadcast';
  return {
    id,
    type,
    title,
    ...(press ? { 'container-title': producer } : { author: [{ literal: producer }] }),
    ...(publisher === null || publisher === producer ? {} : { publisher }),
    ...(datePublished === null ? {} : { issued: parts(datePublished) }),
    ...(dateAccessed === null ? {} : { accessed: parts(dateAccessed) }),
    ...(url === null || source.urlStatus !== 'seen' ? {} : { URL: url }),
  };
}
