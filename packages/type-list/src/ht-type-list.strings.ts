import type { Language } from '@ht-widgets/facts';

export const en = {
  words: 'What these words mean in the law',
};

export const es: typeof en = {
  words: 'Qué significan estas palabras en la ley',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
