import type { Language } from '@ht-widgets/facts';

export const en = {
  /** The accessible name of a number next to a source. */
  marker: (n: number) => `Reference ${n}`,
  none: 'No widget of this page cites a source yet.',
  /** Before the links back. */
  cited: (n: number) => (n === 1 ? 'Cited once:' : n === 2 ? 'Cited twice:' : `Cited ${n} times:`),
  back: (n: number) => `Back to where it is cited, ${n}`,
  /** The button after the links back that show. */
  more: (n: number) => `and ${n} more`,
  /** Its accessible name, which begins with its text. */
  morePlaces: (n: number) => `and ${n} more places where it is cited`,
  copyAll: 'Copy all references',
};

export const es: typeof en = {
  marker: (n) => `Referencia ${n}`,
  none: 'En esta página aún no hay nada que cite una fuente.',
  cited: (n) => (n === 1 ? 'Citada una vez:' : `Citada ${n} veces:`),
  back: (n) => `Volver a donde se cita, ${n}`,
  more: (n) => `y ${n} más`,
  morePlaces: (n) => `y ${n} más: lugares donde se cita`,
  copyAll: 'Copiar todas las referencias',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
