/** Interface words that several elements need. Sentences about the world stand in the ledger. */
export const strings = {
  about: 'about',
  nearly: 'nearly',
  'more-than': 'more than',
  reportedBy: 'as reported by',
  via: 'via',
  and: 'and',
  confirmed: 'confirmed',
  secondhand: 'second-hand',
  corrected: 'corrected',
  contested: 'contested',
  attributed: 'the organization’s own statement',
  articlePrints: (words: string) => `The article prints “${words}”.`,
  /** Suffixes of ordinal numbers by plural category. */
  ordinal: { one: 'st', two: 'nd', few: 'rd', other: 'th' } as Partial<Record<Intl.LDMLPluralRule, string>>,
};
