import type { Language } from '@ht-widgets/facts';

export const en = {
  outOf: 'Out of',
  cite: 'Cite',
  newer: (year: string) => `There is a newer figure, for ${year}.`,
};

export const es: typeof en = {
  outOf: 'Del total de',
  cite: 'Citar',
  newer: (year) => `Hay una cifra más reciente, de ${year}.`,
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
