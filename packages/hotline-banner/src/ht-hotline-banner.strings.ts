import type { Contact, Language } from '@ht-widgets/facts';

export const en = {
  danger: 'In danger now: call',
  more: 'More help',
  less: 'Show less',
  /** What to do, before the number or address. */
  verb: {
    phone: 'Call',
    text: 'Text',
    chat: 'Chat on their website',
    relay: 'Deaf or hard of hearing: dial',
    videophone: 'Videophone:',
    web: 'Go to',
  } satisfies Record<Contact['channel'], string>,
  /** After 711, before the number that the operator must be told. */
  askFor: 'and ask for',
  /** Before the number of a service that expects a certain word. */
  keyword: (word: string) => `Text ${word} to`,
  /** After a link to a page in another language than the banner's, by that language. */
  page: { es: '(page in Spanish)' } as Readonly<Record<string, string>>,
  copy: 'Copy number',
  stays: 'A copied number stays on the clipboard.',
  copied: 'Copied.',
  refused: 'Copying was refused. The number is selected: copy it by hand.',
  /** How and when a number was checked. It never claims more than was done. */
  checked: (month: string) => `Checked ${month}`,
  compared: (month: string) => `Compared with saved web pages in ${month}. Not called`,
};

export const es: typeof en = {
  danger: 'Si está en peligro ahora, llame al',
  more: 'Más ayuda',
  less: 'Mostrar menos',
  verb: {
    phone: 'Llame al',
    text: 'Envíe un mensaje de texto al',
    chat: 'Chat en su sitio web',
    relay: 'Personas sordas o con dificultad auditiva: marque',
    videophone: 'Videoteléfono:',
    web: 'Visite',
  },
  askFor: 'y pida el',
  keyword: (word) => `Envíe ${word} por mensaje de texto al`,
  page: { en: '(página en inglés)' },
  copy: 'Copiar el número',
  stays: 'Un número copiado queda en el portapapeles.',
  copied: 'Se copió.',
  refused: 'No se permitió copiar. El número está seleccionado: cópielo a mano.',
  checked: (month) => `Verificado en ${month}`,
  compared: (month) => `Comparado con páginas web guardadas en ${month}. Sin llamadas de prueba`,
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
