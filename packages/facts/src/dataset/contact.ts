import type { Contact } from '../../generated/types.js';

/** The address of the number that is printed. The ledger has the addresses of web pages. */
export function uriOf({ channel, value }: Pick<Contact, 'channel' | 'value'>): string {
  const digits = value.replace(/\D/g, '');
  return `${channel === 'text' ? 'sms' : 'tel'}:${digits.length > 10 ? '+' : ''}${digits}`;
}
