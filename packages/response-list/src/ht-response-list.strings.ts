import type { Language } from '@ht-widgets/facts';

export const en = {
  /** Over names that are never all of them, and sometimes one alone. */
  who: 'Who works on it (not a full list)',
  safe: 'What you can do',
  danger: 'In danger now: call',
  call: 'Call',
};

export const es: typeof en = {
  who: 'Quién trabaja en esto (lista incompleta)',
  safe: 'Lo que usted puede hacer',
  danger: 'Si está en peligro ahora, llame al',
  call: 'Llame al',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
