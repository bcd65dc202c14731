import type { Contact } from '../../generated/types.js';

/** The address that a number is reached by: what is printed and what is opened are one. Web addresses stand in the ledger. */
export function uriOf({ channel, value }: Pick<Contact, 'channel' | 'value'>): string {
  const digits = value.replace(/\D/g, '');
  return `${channel === 'text' ? 'sms' : 'tel'}:${digits.length > 10 ? '+' : ''}${digits}`;
}
