/** What the page is called when it shows no single fact. */
type Titles = Readonly<Partial<Record<string, string>>>;

const en = {
  titles: {
    'factor-list': 'Vulnerability factors',
    'hotline-banner': 'Where to get help',
    'type-list': 'Types of trafficking',
    'response-list': 'Responses to trafficking',
    'data-note': 'About these figures',
    'source-list': 'Sources',
  } as Titles,
  notLoaded: 'What belongs here did not load.',
  noWidget: 'The address of this frame names no widget.',
  unknownWidget: (name?: string) =>
    `The address of this frame asks for ${name === undefined ? 'a widget that' : `the widget “${name}”, which`} does not exist.`,
  quickExit: 'The quick exit cannot work inside a frame. It has to stand in the page itself.',
  known: (names: string) => `There are: ${names}.`,
  unknownValue: (value?: string) =>
    `The address of this frame asks for ${value === undefined ? 'something that' : `“${value}”, which`} does not exist.`,
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
    unknownWidget: (name) =>
      `La dirección de este marco pide ${name === undefined ? 'un elemento' : `el elemento «${name}»,`} que no existe.`,
    quickExit:
      'La salida rápida no puede funcionar dentro de un marco. Tiene que estar en la página misma.',
    known: (names) => `Existen: ${names}.`,
    unknownValue: (value) =>
      `La dirección de este marco pide ${value === undefined ? 'algo' : `«${value}»,`} que no existe.`,
    foreignDataset:
      'El conjunto de datos de este marco tiene que estar en la carpeta de ht-widgets.',
    missingValue: 'La dirección de este marco no dice qué mostrar.',
  },
};
