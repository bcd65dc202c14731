import type { Language } from '@ht-widgets/facts';

/** Interface words of `<ht-response-list>`. */
export const en = {
  /** Over names that are never all of them. */
  who: 'Among those who work on it',
  safe: 'What you can do',
  danger: 'In danger now: call',
  call: 'Call',
};

export const es: typeof en = {
  who: 'Entre quienes trabajan en esto',
  safe: 'Lo que usted puede hacer',
  danger: 'Si está en peligro ahora, llame al',
  call: 'Llame al',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
