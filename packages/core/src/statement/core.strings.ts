import type { Fact, Language } from '@ht-widgets/facts';

/** Interface words that several elements need. Sentences about the world stand in the ledger. */
export const en = {
  qualifier: {
    about: 'about',
    nearly: 'nearly',
    'more-than': 'more than',
  } satisfies Record<NonNullable<Fact['qualifier']>, string>,
  /** Between the ends of a range. */
  to: 'to',
  standing: {
    checked: 'source checked',
    secondhand: 'second-hand',
    corrected: 'corrected',
    contested: 'contested',
    attributed: 'the organization’s own statement',
  } satisfies Record<Fact['standing'], string>,
  reportedBy: 'as reported by',
  /** By several. */
  reportedByAll: 'as reported by',
  source: 'Source',
  /** Before the sources of what is second-hand. */
  original: 'Original',
  notSeen: ', not seen',
  via: 'via',
  /** Before what other sources print. */
  compare: 'compare',
  and: 'and',
  /** Only the article's own words have quotation marks. */
  articleSays: (words: string, exact: boolean) =>
    exact ? `The article says: “${words}”.` : `The article says, in other words: ${words}.`,
  /** Suffixes of ordinal numbers by plural category. */
  ordinal: { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Partial<
    Record<Intl.LDMLPluralRule, string>
  >,
  cite: 'cite',
};

export const es: typeof en = {
  qualifier: {
    about: 'alrededor de',
    nearly: 'casi',
    'more-than': 'más de',
  },
  to: 'a',
  standing: {
    checked: 'fuente comprobada',
    secondhand: 'de segunda mano',
    corrected: 'corregido',
    contested: 'en duda',
    attributed: 'declaración de la organización',
  },
  reportedBy: 'según informa',
  reportedByAll: 'según informan',
  source: 'Fuente',
  original: 'Original',
  notSeen: ', no consultado',
  via: 'por medio de',
  compare: 'compare',
  and: 'y',
  articleSays: (words, exact) =>
    exact
      ? `El artículo dice (traducción): “${words}”.`
      : `El artículo dice, en otras palabras: ${words}.`,
  ordinal: { one: '.er', other: '.º' },
  cite: 'citar',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
