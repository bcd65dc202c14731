import type { Language } from '@ht-widgets/facts';

/**
 * Words of the pictures. They come with them, in both languages: a file of their own would be one
 * request more.
 */
export const en = {
  ofEvery100: 'of every 100',
  marks: (figure: string) => `${figure} of 100 marks filled`,
  to: 'to',
  bar: (figure: string, most: string) => `Bar: ${figure}, on a scale from 0 to ${most}`,
  place: (place: number, places: number) => `Place ${place} of ${places}`,
};

export const es: typeof en = {
  ofEvery100: 'de cada 100',
  marks: (figure) => `${figure} de 100 marcas llenas`,
  to: 'a',
  bar: (figure, most) => `Barra: ${figure}, en una escala de 0 a ${most}`,
  place: (place, places) => `Lugar ${place} de ${places}`,
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
