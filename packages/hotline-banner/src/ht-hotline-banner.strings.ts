import type { Contact, Language } from '@ht-widgets/facts';

/** Interface words of `<ht-hotline-banner>`. */
export const en = {
  region: 'Get help',
  regionChild: 'Get help for a child',
  danger: 'In danger now: call',
  more: 'About these services',
  /** What to do, before the number or address. */
  verb: {
    phone: 'Call',
    text: 'Text',
    chat: 'Chat on their website',
    relay: 'Relay:',
    videophone: 'Videophone:',
    web: 'Go to',
  } satisfies Record<Contact['channel'], string>,
  /** Before the number, where the service asks for a word. */
  keyword: (word: string) => `Text ${word} to`,
  /** How the numbers were checked, and when: never more than was done. */
  checked: {
    'archived-copy': (month: string) => `Compared with archived copies of the services’ pages, ${month}.`,
    'official-page': (month: string) => `Checked ${month}.`,
    dialled: (month: string) => `Checked ${month}.`,
  } satisfies Record<Contact['checkedHow'], (month: string) => string>,
};

export const es: typeof en = {
  region: 'Obtenga ayuda',
  regionChild: 'Obtenga ayuda para un menor de edad',
  danger: 'Si está en peligro ahora, llame al',
  more: 'Sobre estos servicios',
  verb: {
    phone: 'Llame al',
    text: 'Envíe un mensaje de texto al',
    chat: 'Chat en su sitio web',
    relay: 'Servicio de retransmisión:',
    videophone: 'Videoteléfono:',
    web: 'Visite',
  },
  keyword: (word) => `Envíe ${word} por mensaje de texto al`,
  checked: {
    'archived-copy': (month) => `Comparado con copias archivadas de las páginas de los servicios, ${month}.`,
    'official-page': (month) => `Verificado en ${month}.`,
    dialled: (month) => `Verificado en ${month}.`,
  },
};

export const dictionary: Readonly<Record<Language, typeof en>> = { en, es };
