/** Cuts the pieces of the hotline banner out of banners that have one contact each. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { dayOf } from '../../ht-widgets/src/snippet/as-of.js';
import type { BannerTexts, ServicePiece, Way } from '../src/texts.js';
import { linesOf, type Source } from './printed.js';

type Contact = NonNullable<Dataset['contacts']>[number];

export function bannerTexts(source: Source): BannerTexts {
  const { contacts = [] } = source.dataset;
  const victim = contacts.find((each) => partOf(each) === 'victim');
  const law = contacts.find((each) => partOf(each) === 'law');
  if (!victim) throw new Error('The ledger has no victim service, so there is no banner.');
  const alone = bannerOf(source, [victim]);
  const atEdge = bannerOf(source, [victim], { placement: 'top' });
  const child = bannerOf(source, [victim], { about: 'child' });
  const [, lawEnforcement = ''] = law ? bannerOf(source, [law]) : [];
  const [question = '', , open = '', , close = '', before = '', , traces = ''] = alone;
  const last = alone.at(-1) ?? '';
  return {
    kind: 'banner',
    ways: Object.fromEntries(contacts.map((each) => [each.id, wayOf(source, each)])),
    services: servicesOf(source, contacts),
    usual: { '': usualOf(source, 'contacts'), child: usualOf(source, 'contacts-child') },
    question: { '': question, child: child[0] ?? '' },
    lawEnforcement,
    before,
    traces,
    fold: [atEdge.slice(1, 3).join(''), atEdge.at(-1) ?? ''],
    list: [open, close],
    check: [last.slice(0, last.indexOf('>') + 1), last.slice(last.lastIndexOf('.</'))],
    month: dayOf(source.dataset, 'hotline-banner', {})?.slice(0, 7) ?? '',
  };
}

/** A banner with these contacts alone. */
function bannerOf(source: Source, contacts: readonly Contact[], more: Attributes = {}): string[] {
  // Without a victim service, a banner adds those that the ledger has. A way may name another.
  const victim = contacts.some((each) => partOf(each) === 'victim');
  const others = victim ? (source.dataset.contacts ?? []) : [];
  const all = [...new Set([...contacts, ...others])];
  const dataset = { ...source.dataset, contacts: all, lists: [] };
  const attributes = { contacts: contacts.map(({ id }) => id).join(' '), ...more };
  return linesOf({ ...source, dataset }, 'hotline-banner', attributes);
}

function partOf({ emergency, kind }: Contact): Way['part'] {
  return emergency ? 'emergency' : kind === 'victim-service' ? 'victim' : 'law';
}

function wayOf(source: Source, contact: Contact): Way {
  const part = partOf(contact);
  const lines = bannerOf(source, [contact]);
  const item = lines.find((line) => line.startsWith('  <li')) ?? '';
  const [lead = ''] = part === 'victim' ? bannerOf(source, [contact], { placement: 'top' }) : [];
  const check = lines.at(-1) ?? '';
  return {
    part,
    service: contact.service,
    html: part === 'emergency' ? (lines[0] ?? '') : item,
    lead,
    check: check.slice(check.indexOf('>') + 1, check.lastIndexOf('.</')),
    value: valueOf(source, contact),
  };
}

/** Its number as a check names it: with two checks, each names its numbers. */
function valueOf(source: Source, contact: Contact): string {
  const other: Contact = { ...contact, id: `${contact.id}-other`, checkedOn: '1999-01-01' };
  const lines = bannerOf(source, [contact, other]);
  const named = lines.at(-1) ?? '';
  return named.slice(named.lastIndexOf(': ') + 2, named.lastIndexOf('.</'));
}

function servicesOf(source: Source, contacts: Contact[]): Record<string, ServicePiece> {
  const first = new Map(contacts.map((each) => [each.service, each] as const).reverse());
  return Object.fromEntries(
    [...first].map(([id, contact]) => [id, serviceOf(source, id, contact, contacts)]),
  );
}

function serviceOf(source: Source, id: string, contact: Contact, contacts: Contact[]) {
  const part = partOf(contact);
  if (part === 'emergency') return { head: '', who: '', about: '' };
  const lines = bannerOf(source, [contact]);
  if (part === 'law') return { head: lines[2] ?? '', who: '', about: '' };
  // What it is follows its name where there is a second service.
  const other = contacts.find((each) => partOf(each) === 'victim' && each.service !== id);
  const two = other ? bannerOf(source, [contact, other]) : [];
  return { head: two[1] ?? '', who: lines[1] ?? '', about: lines[6] ?? '' };
}

/** The contacts of a list. If it names none, all victim services. */
function usualOf({ dataset: { lists = [], contacts = [] } }: Source, name: string): string[] {
  const ids = lists.find(({ id }) => id === name)?.calls ?? [];
  const known = ids.filter((id) => contacts.some((each) => each.id === id));
  if (known.length > 0) return known;
  return contacts.filter(({ kind }) => kind === 'victim-service').map(({ id }) => id);
}
