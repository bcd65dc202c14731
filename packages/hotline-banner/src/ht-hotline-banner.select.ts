import type { Contact, ContactSlice, Service } from '@ht-widgets/facts';

const emergency = '911';
const defaults: readonly string[] = [emergency, 'nhth-call', 'nhth-text', 'nhth-chat', 'nhth-relay'];
const defaultsChild: readonly string[] = [emergency, 'mo-child-abuse', 'ncmec-call', 'nhth-call', 'nhth-text', 'nhth-chat'];

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
 * What a banner shows: the contacts asked for, in that order, by service. Ids that do not exist are passed over, and
 * where none is left the defaults stand, because help must not vanish for a typing mistake.
 */
export function select(ids: readonly string[], about: string | null | undefined, slice: ContactSlice): Selection {
  const find = (list: readonly string[]) => list.flatMap((id) => slice.contacts.filter((contact) => contact.id === id));
  const asked = find([...new Set(ids)]);
  // A page's own dataset need not have our ids: then all its victim services stand in.
  const usual = find(about === 'child' ? defaultsChild : defaults);
  const contacts = [asked, usual].find((list) => list.length > 0) ?? slice.contacts.filter(({ kind }) => kind === 'victim-service');
  // Without a way to reach anyone the page's own text is better.
  if (contacts.length === 0) throw new Error();
  const others = contacts.filter(({ id }) => id !== emergency);
  return {
    emergency: contacts.filter(({ id }) => id === emergency),
    victimServices: group(others.filter(({ kind }) => kind === 'victim-service'), slice),
    lawEnforcement: group(others.filter(({ kind }) => kind === 'law-enforcement'), slice),
  };
}

function group(contacts: readonly Contact[], { services }: ContactSlice): Group[] {
  return [...new Set(contacts.map(({ service }) => service))].flatMap((id) => {
    const service = services[id];
    return service ? [{ service, contacts: contacts.filter((contact) => contact.service === id) }] : [];
  });
}
