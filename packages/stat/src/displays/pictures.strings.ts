import type { Language } from '@ht-widgets/facts';

/**
 * Words of the pictures. They come with them, in both languages: a file of their own would be one
 * request more.
 */
export const en = {
  ofEvery100: 'of every 100',
  inBoth: (figure: string) => `${figure} of every 100 were both. They count in each row.`,
  unknownInBoth: 'How many are in both rows is not stated.',
};

export const es: typeof en = {
  ofEvery100: 'de cada 100',
  inBoth: (figure) => `${figure} de cada 100 cuentan en las dos filas.`,
  unknownInBoth: 'No se indica cuántos están en las dos filas.',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
