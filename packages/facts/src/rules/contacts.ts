import type { Dataset } from '../../generated/types.js';
import { uriOf } from '../dataset/contact.js';
import type { Report } from './rules.js';

/** A banner must not give a victim the police alone. */
export function lists({ lists: all = [], contacts: ways = [] }: Dataset, report: Report): void {
  const services = new Set(
    ways.filter(({ kind }) => kind === 'victim-service').map(({ id }) => id),
  );
  all.forEach(({ id, calls }, i) => {
    if (calls === undefined || id === 'responses') return;
    if (!calls.some((contact) => services.has(contact)))
      report(
        `/lists/${i}/calls`,
        'expected at least one contact whose "kind" is "victim-service"; add its id',
      );
  });
}

/** A banner has the sentences of `help` around its contacts. */
export function help({ contacts: ways = [], help: texts }: Dataset, report: Report): void {
  if (ways.length > 0 && texts === undefined)
    report('', 'expected "help": the sentences of the banner around "contacts"');
}

/** A contact opens what is printed on it: a wrong digit does more harm than any wrong figure. */
export function contacts({ contacts: ways = [] }: Dataset, report: Report): void {
  const bare = (address: string) => address.replace(/^https:\/\//, '').replace(/\/$/, '');
  ways.forEach((contact, i) => {
    const { value, uri } = contact;
    const page = uri.startsWith('https:');
    if (page ? bare(uri) === bare(value) : uri === uriOf(contact)) return;
    report(
      `/contacts/${i}/uri`,
      page
        ? `expected the address printed in "value", ${JSON.stringify(value)}`
        : `expected the number printed in "value", ${uriOf(contact)}`,
    );
  });
}
