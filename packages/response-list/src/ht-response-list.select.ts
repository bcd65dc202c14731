import type { Contact, ResponseSlice } from '@ht-widgets/facts';

/** A number to call, and whose it is. */
export interface Call {
  contact: Contact;
  service: string;
}

type Callable = Pick<ResponseSlice, 'contacts' | 'services' | 'lists'>;

/**
 * Whom a reader may call instead of stepping in: the number for danger, and the first victim
 * service with a phone. If the list names contacts, only these count.
 */
export function callsOf({ contacts, services, lists }: Callable): {
  emergency: Contact | undefined;
  help: Call | undefined;
} {
  const named = contacts.filter(({ id }) => lists.responses?.calls?.includes(id));
  const phones = (named.length > 0 ? named : contacts).filter(({ channel }) => channel === 'phone');
  const contact = phones.find(({ emergency, kind }) => !emergency && kind === 'victim-service');
  return {
    emergency: phones.find(({ emergency }) => emergency),
    help: contact && { contact, service: services[contact.service]?.name ?? '' },
  };
}
