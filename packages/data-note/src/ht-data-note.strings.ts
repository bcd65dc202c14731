import type { Language } from '@ht-widgets/facts';

export const en = {
  title: 'What these figures can and cannot say',
};

export const es: typeof en = {
  title: 'Lo que estas cifras pueden decir y lo que no',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
