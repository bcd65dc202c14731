import { words } from '@ht-widgets/core/attributes.js';
import {
  escapeText,
  helpLink,
  paragraph,
  strong,
  withRole,
  type Attributes,
  type Fallback,
  type Role,
} from '@ht-widgets/core/statement.js';
import type { Contact, ContactSlice, Language } from '@ht-widgets/facts';
import { contactsIn, type Dataset } from '@ht-widgets/facts/view.js';
import {
  checksOf,
  leadOf,
  select,
  type Group,
  type Selection,
} from './ht-hotline-banner.select.js';
import { dictionary } from './ht-hotline-banner.strings.js';

type Help = ContactSlice['help'];

/**
 * The fallback of `<ht-hotline-banner>`: 911, the question, and each service with every way to
 * reach it. Then it says what the services are and which traces a call leaves. At an edge of the
 * window, 911 and the first way are outside, and everything else is in `<details>`.
 */
export const fallback: Fallback = {
  lines(dataset, attributes, language) {
    const slice = contactsIn(dataset, language);
    const selection = select(words(attributes['contacts']), attributes['about'], slice);
    const folded = ['top', 'bottom'].includes(attributes['placement'] ?? '');
    const first = folded ? selection.victimServices[0] : undefined;
    const lead = first?.contacts[0];
    const { danger, more } = dictionary[language];
    const wayTo = (contact: Contact) =>
      wayHtml(contact, uriOf(dataset, contact), slice.help, language);
    const emergency = selection.emergency.map((contact) => {
      const number = helpLink(contact.value, uriOf(dataset, contact));
      return withRole('p', 'danger', `<strong>${escapeText(danger)} ${number}.</strong>`);
    });
    const waysTo = ({ contacts }: Group, head: readonly string[]) => {
      const others = contacts.filter((contact) => contact !== lead);
      return others.length === 0 ? [] : [...head, ...waysHtml(others, wayTo)];
    };
    const checks = checksOf(selection, language).map(([text, values], _, { length }) =>
      length > 1 ? `${text}: ${values.join(', ')}.` : `${text}.`,
    );
    const rest = [
      withRole('p', 'question', strong(questionOf(slice.help, attributes))),
      ...servicesHtml(selection, slice.help, waysTo),
      ...[slice.help.phoneTraces, ...checks].map((text) => withRole('p', 'fine', escapeText(text))),
    ];
    if (!first || !lead) return [...emergency, ...rest];
    return [
      ...emergency,
      withRole('p', 'lead', `${strong(`${first.service.name}.`)} ${wayTo(lead)}`),
      '<details>',
      `  <summary>${escapeText(more)}</summary>`,
      ...rest.map((line) => `  ${line}`),
      '</details>',
    ];
  },

  title(dataset, attributes, language) {
    return questionOf(contactsIn(dataset, language).help, attributes);
  },
};

function uriOf({ contacts = [] }: Dataset, { id }: Contact): string | undefined {
  return contacts.find((contact) => contact.id === id)?.uri;
}

/** The question in plain words. */
function questionOf(help: Help, { about }: Attributes): string {
  return about === 'child' ? help.situationsChild : help.situations;
}

/** The services and the ways to reach them, law enforcement apart; then what the services are. */
function servicesHtml(
  { victimServices, lawEnforcement }: Selection,
  help: Help,
  waysTo: (group: Group, head: readonly string[]) => string[],
): string[] {
  const about = ({ service: { name, about: text } }: Group, role: Role) =>
    withRole('p', role, `${strong(`${name}.`)} ${escapeText(text)}`);
  // The name of a single service follows below, as when it is drawn.
  const headOf = ({ service }: Group) =>
    victimServices.length + lawEnforcement.length > 1
      ? [withRole('p', 'service', strong(service.name))]
      : [];
  return [
    ...victimServices.flatMap((group) => waysTo(group, headOf(group))),
    ...(lawEnforcement.length === 0 ? [] : [paragraph(escapeText(help.lawEnforcement))]),
    ...lawEnforcement.flatMap((group) => waysTo(group, [about(group, 'service')])),
    ...victimServices.map((group) => about(group, 'fine')),
  ];
}

/** Each way as a button; with a note after it, only its link is. */
function waysHtml(contacts: readonly Contact[], wayTo: (contact: Contact) => string): string[] {
  const items = contacts.map((contact) =>
    hasNote(contact) ? `<li>${wayTo(contact)}</li>` : withRole('li', 'way', wayTo(contact)),
  );
  return ['<ul>', ...items.map((item) => `  ${item}`), '</ul>'];
}

function hasNote({ channel }: Contact): boolean {
  return channel === 'chat' || channel === 'web';
}

function wayHtml(
  contact: Contact,
  uri: string | undefined,
  help: Help,
  language: Language,
): string {
  const { channel, value, pageLanguage, askFor } = contact;
  const { verb, page, askFor: then } = dictionary[language];
  const lead = leadOf(contact, language);
  const ask = askFor === undefined ? '' : ` ${escapeText(`${then} ${askFor}`)}`;
  if (!hasNote(contact)) return `${escapeText(lead)} ${helpLink(value, uri)}${ask}`;
  const way =
    channel === 'chat'
      ? helpLink(verb.chat, uri, 'way')
      : `${escapeText(lead)} ${helpLink(value, uri, 'way')}`;
  const foreign = page[pageLanguage ?? ''];
  const hint = foreign === undefined ? '' : ` ${escapeText(foreign)}`;
  return `${way}${hint} ${withRole('span', 'note', `(${escapeText(help.chatTraces)})`)}`;
}
