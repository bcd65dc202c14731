import type { Language } from '@ht-widgets/facts';

export const en = {
  showNewer: 'Show it',
  insteadOf: 'instead of',
  back: 'Back to the figure this page chose',
};

export const es: typeof en = {
  showNewer: 'Mostrarla',
  insteadOf: 'en lugar de',
  back: 'Volver a la cifra que eligió esta página',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
