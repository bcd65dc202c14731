import type { Contact, ContactSlice, Language, Service } from '@ht-widgets/facts';
import { dictionary } from './ht-hotline-banner.strings.js';

/** A service with the chosen ways to reach it. */
export interface Group {
  service: Service;
  contacts: readonly Contact[];
}

export interface Selection {
  /** For immediate danger; shown first. */
  emergency: readonly Contact[];
  victimServices: readonly Group[];
  /** Shown apart: a victim without papers, or with a warrant, must not reach these by mistake. */
  lawEnforcement: readonly Group[];
}

/**
 * What a banner shows: the contacts with these ids, in that order, by service. Unknown ids are
 * ignored. If none is of a victim service, the defaults come first. So a typing mistake does not
 * remove help, and a victim never finds the police alone.
 */
export function select(
  ids: readonly string[],
  about: string | null | undefined,
  slice: ContactSlice,
): Selection {
  const find = (list: readonly string[]) =>
    list.flatMap((id) => slice.contacts.filter((contact) => contact.id === id));
  const serves = ({ kind }: Contact) => kind === 'victim-service';
  const chosen = find([...new Set(ids)]);
  const usual = find(slice.lists[about === 'child' ? 'contacts-child' : 'contacts']?.calls ?? []);
  // A dataset whose lists name none of its contacts shows all its victim services.
  const contacts = chosen.some(serves)
    ? chosen
    : [...new Set([...(usual.length > 0 ? usual : slice.contacts.filter(serves)), ...chosen])];
  // Without a way to reach anyone, the fallback is better.
  if (contacts.length === 0) throw new Error();
  const others = contacts.filter(({ emergency }) => !emergency);
  return {
    emergency: contacts.filter(({ emergency }) => emergency),
    victimServices: group(others.filter(serves), slice),
    lawEnforcement: group(
      others.filter((contact) => !serves(contact)),
      slice,
    ),
  };
}

function group(contacts: readonly Contact[], { services }: ContactSlice): Group[] {
  return [...new Set(contacts.map(({ service }) => service))].flatMap((id) => {
    const service = services[id];
    return service
      ? [{ service, contacts: contacts.filter((contact) => contact.service === id) }]
      : [];
  });
}

/** What to do, before the number or the address. */
export function leadOf({ channel, keyword }: Contact, language: Language): string {
  const { verb, keyword: send } = dictionary[language];
  return keyword === undefined ? verb[channel] : send(keyword);
}

/** A short code is heard as one large number, and two halves as two: "233 733". */
export function inGroups(value: string): string {
  return value.replace(/^(\d{3})(\d{3})$/, '$1 $2');
}

/** When and how the contacts were checked, each with the numbers that were. */
export function checksOf(
  { emergency, victimServices, lawEnforcement }: Selection,
  language: Language,
): [text: string, values: string[]][] {
  const { compared, checked } = dictionary[language];
  const month = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const checks = new Map<string, string[]>();
  const groups = [...victimServices, ...lawEnforcement];
  for (const contact of [...emergency, ...groups.flatMap(({ contacts }) => contacts)]) {
    const { checkedOn, checkedHow, value } = contact;
    const check = checkedHow === 'archived-copy' ? compared : checked;
    const text = check(month.format(new Date(checkedOn)));
    checks.set(text, [...(checks.get(text) ?? []), value]);
  }
  return [...checks];
}
