import { words } from '@ht-widgets/core/attributes.js';
import {
  escapeText,
  helpLink,
  paragraph,
  strong,
  withRole,
  type Attributes,
  type Fallback,
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
    const { danger, now, more } = dictionary[language];
    const wayTo = (contact: Contact) =>
      wayHtml(contact, uriOf(dataset, contact), slice.help, language);
    const emergency = selection.emergency.map((contact) => {
      const number = helpLink(contact.value, uriOf(dataset, contact));
      return withRole(
        'p',
        'danger',
        `<strong>${escapeText(`${danger} ${now}`)} ${number}.</strong>`,
      );
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
      ...servicesHtml(selection, slice.help, waysTo, dictionary[language].before),
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

/** The services and the ways to reach them, law enforcement apart. */
function servicesHtml(
  { victimServices, lawEnforcement }: Selection,
  help: Help,
  waysTo: (group: Group, head: readonly string[]) => string[],
  before: string,
): string[] {
  const single = victimServices.length === 1 && lawEnforcement.length === 0;
  const withHead = (group: Group) => {
    const { name, about } = group.service;
    return waysTo(group, [
      single
        ? withRole('p', 'who', strong(name))
        : withRole('p', 'service', `${strong(`${name}.`)} ${escapeText(about)}`),
    ]);
  };
  return [
    ...victimServices.flatMap(withHead),
    ...(lawEnforcement.length === 0 ? [] : [paragraph(escapeText(help.lawEnforcement))]),
    ...lawEnforcement.flatMap(withHead),
    withRole('p', 'fine', strong(before)),
    ...(single
      ? victimServices.map(({ service }) => withRole('p', 'fine', escapeText(service.about)))
      : []),
  ];
}

function waysHtml(contacts: readonly Contact[], wayTo: (contact: Contact) => string): string[] {
  const items = contacts.map((contact) => withRole('li', 'way', wayTo(contact)));
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
  const { site, page, askFor: ask } = dictionary[language];
  const lead = escapeText(leadOf(contact, language));
  const note = (content: string) => ` ${withRole('span', 'note', `(${content})`)}`;
  if (!hasNote(contact)) {
    const told = askFor === undefined ? '' : note(`${escapeText(ask)} ${strong(askFor)}.`);
    return `${lead} ${helpLink(value, uri)}${told}`;
  }
  const foreign = page[pageLanguage ?? ''];
  const hint = foreign === undefined ? '' : ` ${escapeText(foreign)}`;
  const way = helpLink(channel === 'chat' ? site : value, uri);
  return `${lead} ${way}${hint}${note(escapeText(help.chatTraces))}`;
}
