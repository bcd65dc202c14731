/** What `<ht-hotline-banner>` prints. */
import { heading } from '@ht-widgets/core';
import { copy } from '@ht-widgets/core/copy.js';
import { uriOf, type Contact, type ContactSlice, type Language } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import {
  checksOf,
  inGroups,
  leadOf,
  type Group,
  type Selection,
} from './ht-hotline-banner.select.js';
import { dictionary } from './ht-hotline-banner.strings.js';
import { sandboxed } from './sandbox.js';

export interface Content {
  slice: ContactSlice;
  selection: Selection;
  language: Language;
}

interface Look {
  about: string | null | undefined;
  headingLevel: Parameters<typeof heading>[0];
  placement: 'inline' | 'top' | 'bottom';
  short: boolean;
  toggle: () => void;
}

type Help = ContactSlice['help'];

export function bannerView(content: Content, look: Look): TemplateResult {
  const { slice, selection, language } = content;
  const { victimServices, lawEnforcement } = selection;
  const { placement, short } = look;
  const { help } = slice;
  const groups = victimServices.length + lawEnforcement.length;
  const several = groups > 1;
  const first = victimServices[0];
  const lead = first?.contacts[0];
  const copied = copiedFirst(selection);
  // What is in the one line is not repeated below: paper shows both.
  const listOf = ({ contacts }: Group) => {
    const shown = short ? contacts.filter((contact) => contact !== lead) : contacts;
    return list(shown, { lead, copied, help, language });
  };
  const state = [
    placement,
    short ? 'short' : '',
    self === top ? '' : 'framed',
    several ? 'several' : 'single',
    groups > 4 ? 'long' : '',
  ].join(' ');
  // Firefox makes what scrolls a stop of the Tab key.
  const stop = placement === 'inline' ? (nothing as unknown as number) : -1;
  // Who jumps from heading to heading must not miss 911, which is before the question.
  const now = look.headingLevel
    ? html`<div class="now">${heading(look.headingLevel, dictionary[language].helpNow)}</div>`
    : nothing;
  return html`<section class="banner surface ${state}" aria-labelledby="question">
    ${now}${line(content, look)}
    <div class="rest" tabindex=${stop}>
      ${heading(
        look.headingLevel,
        html`<b id="question" part="label">${
          look.about === 'child' ? help.situationsChild : help.situations
        }</b>`,
      )}
      <div class="groups">${victimServices.map(
        (group) =>
          html`<div class="group"><p class="service">${group.service.name}</p>${
            several ? html`<p part="caveat">${group.service.about}</p>` : nothing
          }${listOf(group)}</div>`,
      )}</div>
      ${
        lawEnforcement.length === 0
          ? nothing
          : html`<div class="apart"><p part="caveat">${help.lawEnforcement}</p>${lawEnforcement.map(
              (group) => html`<div part="caveat">${about(group)}</div>${listOf(group)}`,
            )}</div>`
      }
      <div class="fine"><div part="caveat">
        <p><b>${dictionary[language].before}</b></p>
        ${several ? nothing : html`<p>${first?.service.about}</p>`}
        <p>${help.phoneTraces}</p>
        ${checked(selection, language)}
      </div></div>
    </div>
  </section>`;
}

/**
 * 911; at an edge also the first way, if the rest is folded, and what unfolds it. A wide row has
 * a second way, which is in the rest too: paper and narrow rows do without it here.
 */
function line({ slice, selection, language }: Content, look: Look): TemplateResult {
  const { danger, now, more, same } = dictionary[language];
  const { placement, short, toggle } = look;
  const edge = placement !== 'inline';
  const [first] = selection.victimServices;
  const lead = first?.contacts[0];
  const text = first?.contacts.find((contact) => contact !== lead && contact.channel === 'text');
  return html`<div class="line ${edge ? 'edge' : ''}">
    ${selection.emergency.map((contact) => {
      const words = html`<span class="verb">${`${danger} `}</span
        ><b>${`${now} `}${number(contact.value)}</b>`;
      return html`<p class="danger">${link(contact, words)}</p>`;
    })}
    ${
      short && lead
        ? html`<div class="lead first" part="item">${way(
            lead,
            slice.help,
            language,
            html`<span class="verb name">${`${first.service.name} `}</span>`,
          )}${lead === copiedFirst(selection) ? clipboardNote(language) : nothing}</div>${
            text
              ? html`<div class="lead same">${link(
                  { ...text, id: 'same' },
                  html`<span class="verb name">${`${same} `}</span>${wording(text, language)}`,
                )}</div>`
              : nothing
          }`
        : nothing
    }
    ${
      edge
        ? html`<button type="button" class="toggle" aria-expanded=${!short} @click=${toggle}>${
            more
          }</button>`
        : nothing
    }
  </div>`;
}

interface ListLook {
  lead: Contact | undefined;
  copied: Contact | undefined;
  help: Help;
  language: Language;
}

/** The ways to reach one service. */
function list(
  contacts: readonly Contact[],
  { lead, copied, help, language }: ListLook,
): TemplateResult {
  return html`<ul class="ways" part="list">${contacts.map((contact, i) => {
    const large = i === 0 && contact.channel === 'phone' ? 'large' : '';
    return html`<li class=${contact === lead ? 'first' : large} part="item">${way(
      contact,
      help,
      language,
    )}${contact === copied ? clipboardNote(language) : nothing}</li>`;
  })}</ul>`;
}

/** The first number with a button that copies it. The note about the clipboard is next to it. */
function copiedFirst({ victimServices, lawEnforcement }: Selection): Contact | undefined {
  return [...victimServices, ...lawEnforcement].flatMap(({ contacts }) => contacts).find(hasNumber);
}

/** What a service is. For a tip line it comes before the number, in full size. */
function about({ service }: Group): TemplateResult {
  return html`<p><b>${service.name}.</b>${` ${service.about}`}</p>`;
}

function number(value: string): TemplateResult {
  return html`<bdi class="number" dir="ltr" translate="no">${inGroups(value)}</bdi>`;
}

/** Whether a contact has a number worth copying: 711 is three digits, and addresses are opened. */
function hasNumber({ channel }: Contact): boolean {
  return /phone|text/.test(channel);
}

/** A way to reach a service: its link, or its text where no link works, and what belongs to it. */
function way(
  contact: Contact,
  help: Help,
  language: Language,
  name: unknown = nothing,
): TemplateResult {
  return html`${link(contact, html`${name}${wording(contact, language)}`)}${
    hasNumber(contact)
      ? html`<button type="button" class="copy" aria-describedby=${contact.id} @click=${(
          event: Event,
        ) => {
          void copyNumber(event, language);
        }}>${dictionary[language].copy}</button>`
      : nothing
  }${noteOf(contact, help, language)}`;
}

function link(
  { id, uri, channel, value, pageLanguage }: Contact,
  words: TemplateResult,
): TemplateResult {
  // In a frame `_top` keeps to the same tab, and most sites refuse to be shown in frames.
  const target = uri ? '_top' : self === top ? '_self' : nothing;
  // A link that can be dragged cannot be selected with a mouse.
  return sandboxed()
    ? html`<span class="way" id=${id} part="link">${words}</span>`
    : html`<a class="way" id=${id} part="link" href=${uri ?? uriOf({ channel, value })}
        hreflang=${pageLanguage ?? nothing} target=${target} draggable=${uri ? 'true' : 'false'}
        rel="noreferrer noopener">${words}</a>`;
}

function wording(contact: Contact, language: Language): TemplateResult {
  const { uri, channel, value, pageLanguage } = contact;
  const { site, page } = dictionary[language];
  // The space is in the same text: between two parts, accessible names would lose it.
  const verb = html`<span class="verb">${`${leadOf(contact, language)} `}</span>`;
  if (!uri) return html`${verb}${number(value)}`;
  const foreign = page[pageLanguage ?? ''];
  const address = html`<bdi translate="no">${value}</bdi>`;
  const words = `${channel === 'chat' ? site : ''}${foreign ? ` ${foreign}` : ''}`;
  return channel === 'web'
    ? html`${verb}${address}${words}`
    : html`${verb}<span>${words}</span>${sandboxed() ? html` ${address}` : nothing}`;
}

/** What a visitor should know about one way. */
function noteOf({ uri, askFor }: Contact, help: Help, language: Language): unknown {
  if (uri) return html`<div class="note"><span part="caveat">${help.chatTraces}</span></div>`;
  if (!askFor) return nothing;
  const ask = `${dictionary[language].askFor} `;
  return html`<div class="note"><span part="caveat">${ask}${number(askFor)}.</span></div>`;
}

/**
 * Next to the button that copies. Its live region is empty until a click: a text that it had at
 * load would be spoken aloud.
 */
function clipboardNote(language: Language): TemplateResult {
  const { stays } = dictionary[language];
  return html`<div class="note clipboard"><span aria-live="polite"></span>${` ${stays}`}</div>`;
}

async function copyNumber({ currentTarget }: Event, language: Language): Promise<void> {
  const button = currentTarget as HTMLElement;
  const shown = button.previousElementSibling?.querySelector('bdi');
  const status = button.closest('.banner')?.querySelector('[aria-live]');
  if (!shown || !status) return;
  const { copied, refused } = dictionary[language];
  status.textContent = (await copy(shown.textContent.replace(' ', ''), shown)) ? copied : refused;
  status.parentElement?.classList.add('said');
}

/** When and how the contacts were checked, with their numbers where that differs. */
function checked(selection: Selection, language: Language): TemplateResult[] {
  const checks = checksOf(selection, language);
  const numbers = (values: readonly string[]) =>
    values.map((value, i) => html`${i ? ', ' : ': '}<bdi translate="no">${value}</bdi>`);
  return checks.map(
    ([text, values]) =>
      html`<p class="checked">${text}${checks.length > 1 ? numbers(values) : nothing}.</p>`,
  );
}
