import type { Dataset } from '../../generated/types.js';
import { uriOf } from '../dataset/contact.js';
import type { Report } from './rules.js';

/** A banner must not answer a victim with the police alone. */
export function lists({ lists: all = [], contacts: ways = [] }: Dataset, report: Report): void {
  all.forEach(({ id, calls }, i) => {
    if (calls === undefined || id === 'responses') return;
    if (!ways.some((contact) => calls.includes(contact.id) && contact.kind === 'victim-service'))
      report(
        `/lists/${i}/calls`,
        'expected at least one contact whose "kind" is "victim-service"; add its id',
      );
  });
}

/** Every address can be parsed. */
export function addresses({ sources, contacts: ways = [] }: Dataset, report: Report): void {
  const expectAddress = (address: string | null, pointer: string) => {
    if (address !== null && !URL.canParse(address))
      report(pointer, `expected an address that can be parsed; found ${JSON.stringify(address)}`);
  };
  sources.forEach(({ url }, i) => {
    expectAddress(url, `/sources/${i}/url`);
  });
  ways.forEach(({ uri }, i) => {
    expectAddress(uri, `/contacts/${i}/uri`);
  });
}

/** A contact opens what is printed on it: a wrong digit does more harm than any wrong figure. */
export function contacts({ contacts: ways = [] }: Dataset, report: Report): void {
  ways.forEach((contact, i) => {
    const { value, uri } = contact;
    if (uri.startsWith('https:')) {
      const bare = (address: string) => address.replace(/^https:\/\//, '').replace(/\/$/, '');
      if (bare(uri) !== bare(value))
        report(
          `/contacts/${i}/uri`,
          `expected the address printed in "value", ${JSON.stringify(value)}`,
        );
      return;
    }
    const expected = uriOf(contact);
    if (uri !== expected)
      report(`/contacts/${i}/uri`, `expected the number printed in "value", ${expected}`);
  });
}
