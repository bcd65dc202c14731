import type { Contact, ContactSlice, Service } from '@ht-widgets/facts';

/** A service with the ways to reach it that were asked for. */
export interface Group {
  service: Service;
  contacts: readonly Contact[];
}

export interface Selection {
  /** For immediate danger; shown first. */
  emergency: readonly Contact[];
  victimServices: readonly Group[];
  /** Shown apart: somebody undocumented, or with a warrant, should not reach these by mistake. */
  lawEnforcement: readonly Group[];
}

/**
 * What a banner shows: the contacts asked for, in that order, by service. Ids that do not exist are passed over. Where
 * none is left that serves victims, the defaults come before them: help must not vanish for a typing mistake, nor the
 * police alone answer a victim.
 */
export function select(
  ids: readonly string[],
  about: string | null | undefined,
  slice: ContactSlice,
): Selection {
  const find = (list: readonly string[]) =>
    list.flatMap((id) => slice.contacts.filter((contact) => contact.id === id));
  const serves = ({ kind }: Contact) => kind === 'victim-service';
  const asked = find([...new Set(ids)]);
  const usual = find(slice.lists[about === 'child' ? 'contacts-child' : 'contacts']?.calls ?? []);
  // A dataset whose lists name none of its contacts shows all its victim services.
  const contacts = asked.some(serves)
    ? asked
    : [...new Set([...(usual.length > 0 ? usual : slice.contacts.filter(serves)), ...asked])];
  // Without a way to reach anyone the page's own text is better.
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
