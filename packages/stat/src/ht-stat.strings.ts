import type { Language } from '@ht-widgets/facts';

export const en = {
  outOf: 'Out of',
  cite: 'Cite this',
  newer: (year: string) => `There is a newer figure, for ${year}.`,
  showNewer: 'Show it',
  insteadOf: 'instead of',
  back: 'Back to the figure this page chose',
};

export const es: typeof en = {
  outOf: 'Del total de',
  cite: 'Citar este dato',
  newer: (year) => `Hay una cifra más reciente, de ${year}.`,
  showNewer: 'Mostrarla',
  insteadOf: 'en lugar de',
  back: 'Volver a la cifra que eligió esta página',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
