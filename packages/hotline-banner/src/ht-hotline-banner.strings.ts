import type { Contact, Language } from '@ht-widgets/facts';

export const en = {
  /** A heading before 911 for those who cannot see the banner. */
  helpNow: 'Help now',
  danger: 'In danger now:',
  /** Before 911. */
  now: 'call',
  more: 'More help',
  /** Above the second way to a service whose name is next to it. */
  same: 'The same hotline',
  /** Above what a visitor should know about a call. */
  before: 'Before you call',
  /** What to do, before the number or address. */
  verb: {
    phone: 'Call',
    text: 'Text',
    chat: 'Chat',
    relay: 'Dial',
    videophone: 'Videophone:',
    web: 'Go to',
  } satisfies Record<Contact['channel'], string>,
  /** After "Chat". */
  site: 'on their website',
  /** Next to 711, before the number that the operator must be told. */
  askFor: 'Deaf or hard of hearing: ask for',
  /** Before the number of a service that expects a certain word. */
  keyword: (word: string) => `Text ${word} to`,
  /** After a link to a page in another language than the banner's, by that language. */
  page: { es: '(page in Spanish)' } as Readonly<Record<string, string>>,
  copy: 'Copy',
  stays: 'A copied number stays on the clipboard.',
  copied: 'Copied.',
  refused: 'Copying was refused. The number is selected: copy it by hand.',
  /** How and when a number was checked. It never claims more than was done. */
  checked: (month: string) => `Checked ${month}`,
  compared: (month: string) => `Compared with saved web pages in ${month}. Not called`,
};

export const es: typeof en = {
  helpNow: 'Ayuda ahora',
  danger: 'Si está en peligro ahora,',
  now: 'llame al',
  more: 'Más ayuda',
  same: 'La misma línea',
  before: 'Antes de llamar',
  verb: {
    phone: 'Llame al',
    text: 'Mensaje al',
    chat: 'Chat',
    relay: 'Marque',
    videophone: 'Videoteléfono:',
    web: 'Visite',
  },
  site: 'en su sitio web',
  askFor: 'Personas sordas o con dificultad auditiva: pida el',
  keyword: (word) => `Envíe ${word} por mensaje de texto al`,
  page: { en: '(página en inglés)' },
  copy: 'Copiar',
  stays: 'Un número copiado queda en el portapapeles.',
  copied: 'Se copió.',
  refused: 'No se permitió copiar. El número está seleccionado: cópielo a mano.',
  checked: (month) => `Verificado en ${month}`,
  compared: (month) => `Comparado con páginas web guardadas en ${month}. Sin llamadas de prueba`,
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
