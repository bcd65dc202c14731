import type { Contact, ResponseSlice } from '@ht-widgets/facts';

const emergencyId = '911';

/** A number to call, and whose it is. */
export interface Call {
  contact: Contact;
  service: string;
}

/** Whom a reader may call instead of stepping in: 911 for danger, and the first service for victims that has a phone. */
export function callsOf({ contacts, services }: Pick<ResponseSlice, 'contacts' | 'services'>): {
  emergency: Contact | undefined;
  help: Call | undefined;
} {
  const phones = contacts.filter(({ channel }) => channel === 'phone');
  const contact = phones.find(({ id, kind }) => id !== emergencyId && kind === 'victim-service');
  return {
    emergency: phones.find(({ id }) => id === emergencyId),
    help: contact && { contact, service: services[contact.service]?.name ?? '' },
  };
}
