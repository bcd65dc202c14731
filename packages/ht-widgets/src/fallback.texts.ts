import type { Language } from '@ht-widgets/facts';

/** Words that only stand where no widget is drawn. */
const en = {
  figuresNameSources: 'The figures on this page name their sources beside them.',
  exit: 'Exit now',
  /** Heads of a chart's table. */
  counted: 'What is counted',
  figure: 'Figure',
  behind: 'Limit, standing and source',
};

const es: typeof en = {
  figuresNameSources: 'Las cifras de esta página nombran sus fuentes junto a ellas.',
  exit: 'Salir ahora',
  counted: 'Qué se cuenta',
  figure: 'Cifra',
  behind: 'Límite, solidez y fuente',
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
