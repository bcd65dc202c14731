import type { Language } from '@ht-widgets/facts';

/** Words that only stand where no widget is drawn. */
const en = {
  figuresNameSources: 'Each figure names its source beside it.',
  exit: 'Exit now',
  /** Heads of a chart's table. */
  counted: 'What is counted',
  figure: 'Figure',
  behind: 'Limit, standing and source',
};

const es: typeof en = {
  figuresNameSources: 'Cada cifra nombra su fuente a su lado.',
  exit: 'Salir ahora',
  counted: 'Qué se cuenta',
  figure: 'Cifra',
  behind: 'Límite, solidez y fuente',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
