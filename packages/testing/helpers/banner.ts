/** What tests of `<ht-hotline-banner>` share: its links, its button, and its media rules. */
import { inside, mount, one, readerText, type Widget } from './helpers.js';
import type { Dataset } from './ledger.js';
import { assert } from 'chai';

export type Contact = NonNullable<Dataset['contacts']>[number];

/** Mounts a banner, with attributes as a page writes them. */
export const banner = (attributes = ''): Promise<Widget> =>
  mount(`<ht-hotline-banner ${attributes}><p>The fallback.</p></ht-hotline-banner>`);

/** The ids of all contacts, as the `contacts` attribute takes them. */
export const idsOf = ({ contacts = [] }: Dataset): string => contacts.map(({ id }) => id).join(' ');

/** A contact of the ledger. */
export function contactOf({ contacts = [] }: Dataset, id: string): Contact {
  const found = contacts.find((contact) => contact.id === id);
  if (!found) throw new Error(`no contact ${id}`);
  return found;
}

const verbs: Record<Contact['channel'], string> = {
  phone: 'Call ',
  text: 'Text ',
  relay: 'Dial ',
  videophone: 'Videophone: ',
  chat: 'Chat on their website',
  web: 'Go to ',
};

/** A value as it is shown: a short code in two halves. */
export const shownValue = ({ value }: Contact): string =>
  value.replace(/^(\d{3})(\d{3})$/, '$1 $2');

/** The English text of the link to a contact. */
export function linkText(data: Dataset, id: string): string {
  const contact = contactOf(data, id);
  const { channel, keyword } = contact;
  const value = shownValue(contact);
  if (id === '911') return `In danger now: call ${value}`;
  if (keyword !== undefined) return `Text ${keyword} to ${value}`;
  return `${verbs[channel]}${channel === 'chat' ? '' : value}`;
}

/** The month in which a contact was checked, as the banner writes it. */
export const monthOf = ({ checkedOn }: Contact): string =>
  new Date(checkedOn).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const links = (widget: Widget): HTMLAnchorElement[] =>
  inside<HTMLAnchorElement>(widget, 'a');

export const uris = (widget: Widget): string[] =>
  links(widget).map((link) => link.getAttribute('href') ?? '');

/** Media rules that a test has put in force or out of it by hand, with what they were. */
const changed = new Map<CSSMediaRule, string>();

/**
 * Puts the banner's media rules that `pattern` fits in force, or out of it, where no driver can
 * make the medium true.
 */
export function force(widget: Widget, pattern: RegExp, wanted: (text: string) => boolean): void {
  for (const { cssRules } of widget.shadowRoot?.adoptedStyleSheets ?? []) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSMediaRule) || !pattern.test(rule.media.mediaText)) continue;
      const text = rule.media.mediaText;
      changed.set(rule, text);
      rule.media.mediaText = wanted(text) ? 'all' : 'not all';
    }
  }
}

export function restoreRules(): void {
  for (const [{ media }, text] of changed) media.mediaText = text;
  changed.clear();
}

/** As on a computer with a mouse, or on a phone. */
export function useMouse(widget: Widget, mouse: boolean): void {
  force(widget, /hover/, (text) => text.startsWith('not') !== mouse);
  assert.isAbove(changed.size, 0);
}

/** The English text of the link to a contact in one line at an edge, after the service's name. */
export function leadText(data: Dataset, id: string): string {
  const { service } = contactOf(data, id);
  const name = data.services?.find((each) => each.id === service)?.name;
  return `${typeof name === 'string' ? name : (name?.en ?? '')} ${linkText(data, id)}`;
}

export const toggle = (widget: Widget): HTMLButtonElement =>
  one(widget, '.toggle') as HTMLButtonElement;

export async function press(widget: Widget): Promise<void> {
  toggle(widget).click();
  await widget.updateComplete;
}

/** The links and buttons that show, by their words. */
export function shown(widget: Widget): string[] {
  return inside(widget, 'a, button')
    .filter((element) => element.checkVisibility())
    .map(readerText);
}

export const usual = ['911', 'nhth-call', 'nhth-text', 'nhth-chat', 'nhth-relay'];
