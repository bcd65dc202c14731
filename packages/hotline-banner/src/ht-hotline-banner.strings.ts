import type { Contact } from '@ht-widgets/facts';

/** Interface words of `<ht-hotline-banner>`. */
export const strings = {
  region: 'Get help',
  regionChild: 'Get help for a child',
  danger: 'In danger now:',
  dangerVerb: 'call',
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
