const en = {
  /** The title of the page where it shows no single fact. */
  titles: {
    'factor-list': 'Vulnerability factors',
    'hotline-banner': 'Where to get help',
    'type-list': 'Types of trafficking',
    'response-list': 'Responses to trafficking',
    'data-note': 'About these figures',
    'source-list': 'Sources',
  } as Readonly<Partial<Record<string, string>>>,
  notLoaded: 'What belongs here did not load.',
  noWidget: 'The address of this frame names no widget.',
  unknownWidget: (name?: string) =>
    notThere(name ? `the widget “${name}”, which` : 'a widget that'),
  quickExit: 'The quick exit cannot work inside a frame. It has to stand in the page itself.',
  known: (names: string) => `There are: ${names}.`,
  unknownValue: (value?: string) => notThere(value ? `“${value}”, which` : 'something that'),
  foreignDataset: 'The dataset of this frame has to lie in the folder of ht-widgets.',
  missingValue: 'The address of this frame does not say what to show.',
};

export const dictionary: Readonly<Record<'en' | 'es', typeof en>> = {
  en,
  es: {
    titles: {
      'factor-list': 'Factores de vulnerabilidad',
      'hotline-banner': 'Dónde recibir ayuda',
      'type-list': 'Tipos de trata de personas',
      'response-list': 'Respuestas a la trata de personas',
      'data-note': 'Acerca de estas cifras',
      'source-list': 'Fuentes',
    },
    notLoaded: 'Lo que va aquí no se cargó.',
    noWidget: 'La dirección de este marco no nombra ningún elemento.',
    unknownWidget: (name) => notThereInSpanish(name ? `el elemento «${name}»,` : 'un elemento'),
    quickExit:
      'La salida rápida no puede funcionar dentro de un marco. Tiene que estar en la página misma.',
    known: (names) => `Existen: ${names}.`,
    unknownValue: (value) => notThereInSpanish(value ? `«${value}»,` : 'algo'),
    foreignDataset:
      'El conjunto de datos de este marco tiene que estar en la carpeta de ht-widgets.',
    missingValue: 'La dirección de este marco no dice qué mostrar.',
  },
};

function notThere(what: string): string {
  return `The address of this frame names ${what} does not exist.`;
}

function notThereInSpanish(what: string): string {
  return `La dirección de este marco pide ${what} que no existe.`;
}
