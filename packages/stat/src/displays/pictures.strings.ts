import type { Language } from '@ht-widgets/facts';

/**
 * Words of the pictures. They come with them, in both languages: a file of their own would be one
 * request more.
 */
export const en = {
  ofEvery100: 'of every 100',
};

export const es: typeof en = {
  ofEvery100: 'de cada 100',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
