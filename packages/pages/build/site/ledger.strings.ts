/** The words of the ledger's pages in the site. Sentences about the world are in the ledger. */
import type { Language } from '../page.ts';

const en = {
  title: 'The ledger',
  about: 'Every fact that the widgets can show, with its standing, its period and its sources.',
  intro: (count: number) =>
    `${count} facts, each with its limit, its sources and the day on which we read them. ` +
    'Choose one to see how we know it, and to copy its block.',
  claims: 'The article, claim by claim',
  changes: 'Numbers that changed',
  /** After the link to the changes. */
  feed: ['with a', 'feed'],
  dueTitle: 'What must be read again',
  /** After the link to that page. */
  dueMore: 'and which numbers have a later figure',
  data: 'All data',
  /** After the links to CSV and JSON: the languages of their texts. */
  csv: '',
  json: '',
  search: 'Words',
  /** The label of each filter, and its first choice. */
  filters: {
    topic: ['Topic', 'All'],
    standing: ['Standing', 'All'],
    period: ['Year', 'All'],
    source: ['Source', 'All'],
  },
  noYear: 'No year',
  secondhand: 'As reported by another source',
  fact: 'fact',
  facts: 'facts',
  nothing: 'No fact has all of this. Take one choice back.',

  dueAbout:
    'The facts of the ledger by the day of their next review, and those that have a later figure.',
  dueIntro:
    'Numbers grow old. Each fact has a day by which someone must read its sources again. Has ' +
    'the day passed? Then do not rely on the fact until a newer version of this site has read it.',
  by: (day: string) => `By ${day}`,
  newer: 'A later figure exists',
  newerAbout: 'If your page shows one of these, show the later figure next to it or in its place.',
  later: 'Later',

  article: 'What the article says',
  claim: (number: number) => `Claim ${number}`,
  /** After the number of the claim. */
  ofArticle: 'of the article that the ledger began with.',
  known: 'How we know it',
  /** Of a title in another language, and of one in brackets. */
  foreign: '',
  brackets: 'Square brackets hold our description of a source without a title.',
  unseen: 'we did not see it',
  read: (day: string, again: string) =>
    `We read it on ${day}. Someone must read it again by ${again}.`,
  changed: 'What changed',
  unchanged: 'Nothing has changed since the first version.',
  name: 'Name of the fact',
  put: 'Put it on your site',
  block: 'The block of this fact',
  script: ['The page needs the', 'script line', 'once.'],
  better: 'This fact is contested. Better choose another.',
  /** The heading of the other language's card, in that language. */
  inOther: 'En español',
};

const es: typeof en = {
  title: 'El registro',
  about:
    'Todos los datos que los widgets pueden mostrar, con su grado de certeza, su período y sus ' +
    'fuentes.',
  intro: (count) =>
    `${count} datos, cada uno con su límite, sus fuentes y el día en que las leímos. ` +
    'Elija uno para ver cómo lo sabemos y para copiar su bloque.',
  claims: 'El artículo, afirmación por afirmación',
  changes: 'Cifras que cambiaron',
  feed: ['también en un', 'lector de noticias'],
  dueTitle: 'Qué se debe volver a leer',
  dueMore: 'y qué cifras tienen una más reciente',
  data: 'Todos los datos',
  csv: ' (en inglés)',
  json: ' (en inglés y español)',
  search: 'Palabras',
  filters: {
    topic: ['Tema', 'Todos'],
    standing: ['Grado de certeza', 'Todos'],
    period: ['Año', 'Todos'],
    source: ['Fuente', 'Todas'],
  },
  noYear: 'Sin año',
  secondhand: 'Según informa otra fuente',
  fact: 'dato',
  facts: 'datos',
  nothing: 'Ningún dato tiene todo esto. Quite una de sus opciones.',

  dueAbout:
    'Los datos del registro según el día de su próxima revisión, y los que tienen una cifra más ' +
    'reciente.',
  dueIntro:
    'Las cifras envejecen. Cada dato tiene un día hasta el cual alguien debe volver a leer sus ' +
    'fuentes. ¿Ya pasó ese día? Entonces no confíe en el dato hasta que una versión más nueva de ' +
    'este sitio lo haya leído.',
  by: (day) => `A más tardar el ${day}`,
  newer: 'Hay una cifra más reciente',
  newerAbout:
    'Si su página muestra una de estas cifras, muestre la más reciente al lado o en su lugar.',
  later: 'Más reciente',

  article: 'Qué dice el artículo',
  claim: (number) => `Afirmación ${number}`,
  ofArticle: 'del artículo con el que empezó el registro.',
  known: 'Cómo lo sabemos',
  foreign: 'Los títulos en inglés no se traducen.',
  brackets: 'Entre corchetes va nuestra descripción de una fuente sin título.',
  unseen: 'no la vimos',
  read: (day, again) =>
    `Lo leímos el ${day}. Alguien debe volver a leerlo a más tardar el ${again}.`,
  changed: 'Lo que cambió',
  unchanged: 'Nada ha cambiado desde la primera versión.',
  name: 'Nombre del dato',
  put: 'Póngalo en su sitio',
  block: 'El bloque de este dato',
  script: ['La página necesita la', 'línea del script', 'una vez.'],
  better: 'Este dato está en duda. Es mejor elegir otro.',
  inOther: 'In English',
};

export const ledgerWords: Readonly<Record<Language, typeof en>> = { en, es };
