import { DEV, heading, HtElement, oneOf, warn, words } from '@ht-widgets/core';
import { copy } from '@ht-widgets/core/copy.js';
import { loadFrom, uriOf, type Contact, type ContactSlice, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { sandboxed } from './sandbox.js';
import { select, type Group, type Selection } from './ht-hotline-banner.select.js';
import { styles } from './ht-hotline-banner.styles.js';
import { dictionary } from './ht-hotline-banner.strings.js';
import { reserveSpace } from './scroll-padding.js';

const placements = ['inline', 'top', 'bottom'] as const;

/** Where a banner stands. */
export type BannerPlacement = (typeof placements)[number];

interface Content {
  slice: ContactSlice;
  selection: Selection;
  language: Language;
}

/**
 * Where to get help. 911 first, then a question in plain words, then the ways to reach victim services; tip lines of
 * law enforcement only when asked for, and apart. A reader can make it short, one line with 911 and the number, and long
 * again. It never dials, never opens anything by itself, stores nothing and emits no event. Its children are the fallback
 * and stay in the document.
 *
 * @tag ht-hotline-banner
 * @attr {string} contacts - Ids of contacts, separated by spaces. Default: 911 and the national hotline by phone, text, chat and relay. Unknown ids are passed over; where none is left that serves victims, the default stands before them.
 * @attr {'child'} [about] - `child`: the lines for somebody worried about a child.
 * @attr {'inline'|'top'|'bottom'} [placement=inline] - `top`, `bottom`: begins short, unless the reader has opened the `<details>` inside, and stays at that edge of the window while there is room: not on phones, but from 48 by 36 em.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the question a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback: the name, the numbers, in plain text.
 * @csspart label - The question.
 * @csspart list - The ways to reach one service.
 * @csspart item - One of them.
 * @csspart link - Its link; where no link works, its text.
 * @csspart caveat - What each service is, which traces a contact leaves, when and how the numbers were checked. It cannot be hidden.
 * @cssprop [--ht-color-text] - Text, and the border of 911.
 * @cssprop [--ht-color-quiet] - Fine print.
 * @cssprop [--ht-color-surface] - The banner.
 * @cssprop [--ht-color-line] - Its border.
 * @cssprop [--ht-color-accent] - The ways to reach help; clamped in lightness until it can be read.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 */
export class HtHotlineBanner extends HtElement<Content> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = {
    contacts: {},
    about: {},
    placement: {},
    shortened: { state: true },
  };

  declare contacts: string | null | undefined;
  declare about: string | null | undefined;
  declare placement: BannerPlacement | null | undefined;

  /** Whether the reader made it short or long; forgotten with the page, for nothing about a visit is stored. */
  declare private shortened: boolean | undefined;

  /** Whether the reader had opened the text inside when the banner was first drawn. */
  declare private opened: boolean | undefined;

  /** The edge at which room is kept, and what gives it back. */
  declare private room: { edge: BannerPlacement; release: () => void } | undefined;

  protected override get silent(): boolean {
    return true;
  }

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'contacts', wanted);
    const selection = select(words(this.contacts), this.about, slice);
    if (DEV) warnAbout(this, selection, slice);
    return { slice, selection, language };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // The banner replaces the children. A visitor who opened them goes on reading.
    if (this.ready) this.opened ??= this.querySelector(':scope > details[open]') !== null;
  }

  protected override template({ slice, selection, language }: Content): TemplateResult {
    const { help } = slice;
    const strings = dictionary[language];
    const placement = oneOf(placements, this.placement);
    const { emergency, victimServices, lawEnforcement } = selection;
    const groups = [...victimServices, ...lawEnforcement];
    const short = this.shortened ?? (placement !== 'inline' && this.opened !== true);
    // What stands in the one line is not drawn again below: paper shows both.
    const lead = victimServices[0]?.contacts[0];
    const ways = ({ contacts }: Group, head: unknown): TemplateResult => {
      const listed = short ? contacts.filter((contact) => contact !== lead) : contacts;
      return html`${head}<div class="ways"><ul part="list">${listed.map((contact) => html`<li class=${contact === lead ? 'first' : ''} part="item">${way(contact, help, language)}</li>`)}</ul>${listed.some(hasNumber) ? clipboardNote(language) : nothing}</div>`;
    };
    return html`<section class="banner ${placement} ${short ? 'short' : ''} ${self === top ? '' : 'framed'}" aria-labelledby="question">
      <div class="line">
        ${emergency.map((contact) => html`<p class="danger">${link(contact, html`${`${strings.danger} `}${number(contact.value)}`)}</p>`)}
        ${short && lead ? html`<div class="ways first" part="item">${way(lead, help, language)}${hasNumber(lead) ? clipboardNote(language) : nothing}</div>` : nothing}
        <button type="button" class="toggle" aria-expanded=${!short} @click=${() => {
          this.shortened = !short;
        }}>${short ? strings.more : strings.less}</button>
      </div>
      <div class="rest">
        ${heading(this.headingLevel, html`<b id="question" part="label">${this.about === 'child' ? help.situationsChild : help.situations}</b>`)}
        ${victimServices.map((group) => ways(group, groups.length > 1 ? html`<p class="service">${group.service.name}</p>` : nothing))}
        ${lawEnforcement.length === 0 ? nothing : html`<div class="apart"><p part="caveat">${help.lawEnforcement}</p>${lawEnforcement.map((group) => ways(group, html`<div part="caveat">${about(group)}</div>`))}</div>`}
        <div class="fine" part="caveat">
          ${victimServices.map(about)}
          <p>${help.phoneTraces}</p>
          ${checked([...emergency, ...groups.flatMap(({ contacts }) => contacts)], language)}
        </div>
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.makeRoom();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.makeRoom();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.room?.release();
    this.room = undefined;
  }

  /** A banner at the edge of the window must not hide what the keyboard reaches. */
  private makeRoom(): void {
    const edge = oneOf(placements, this.placement);
    if (this.room?.edge === edge) return;
    this.room?.release();
    this.room =
      edge === 'inline' || !this.isConnected
        ? undefined
        : { edge, release: reserveSpace(this, edge) };
    if (DEV && this.room) warnOfPlace(this, edge);
  }
}

/** What a service is. Of a tip line that must be read before its number, and stands in full size. */
function about({ service }: Group): TemplateResult {
  return html`<p><b>${service.name}.</b> ${service.about}</p>`;
}

function number(value: string): TemplateResult {
  return html`<bdi class="number" dir="ltr" translate="no">${value}</bdi>`;
}

/** Whether a contact has a number worth copying: 711 is three digits, and addresses are opened. */
function hasNumber({ channel }: Contact): boolean {
  return /phone|text/.test(channel);
}

/** A way to reach somebody: its link, what belongs to it, and where no link works its text. */
function way(contact: Contact, help: ContactSlice['help'], language: Language): TemplateResult {
  return html`${link(contact, wording(contact, language))}${
    hasNumber(contact)
      ? html`<button type="button" class="copy" aria-describedby=${contact.id} @click=${(
          event: Event,
        ) => {
          void copyNumber(event, language);
        }}>${dictionary[language].copy}</button>`
      : nothing
  }${contact.uri ? html`<span class="note" part="caveat">${help.chatTraces}</span>` : nothing}`;
}

function link(
  { id, uri, channel, value, pageLanguage }: Contact,
  words: TemplateResult,
): TemplateResult {
  // In a frame `_top` keeps to the same tab, and most sites refuse to be shown in frames.
  return sandboxed()
    ? html`<span class="way" id=${id} part="link"><span>${words}</span></span>`
    : html`<a class="way" id=${id} part="link" href=${uri ?? uriOf({ channel, value })} hreflang=${pageLanguage ?? nothing} target=${uri ? '_top' : self === top ? '_self' : nothing} rel="noreferrer noopener"><span>${words}</span></a>`;
}

function wording(
  { uri, channel, value, keyword, pageLanguage }: Contact,
  language: Language,
): TemplateResult {
  const { verb, keyword: send, page } = dictionary[language];
  // The space stands in the verb's own text: one between two parts is lost to the names that screen readers say.
  const words = `${keyword === undefined ? verb[channel] : send(keyword)} `;
  if (!uri) return html`${words}${number(value)}`;
  return html`${words}${channel === 'web' || sandboxed() ? html`<bdi translate="no">${value}</bdi> ` : nothing}${page[pageLanguage ?? ''] ?? nothing}`;
}

/** Stands beside the buttons before one is pressed, and tells then what came of it. */
function clipboardNote(language: Language): TemplateResult {
  return html`<p class="note clipboard" role="status" .textContent=${dictionary[language].stays}></p>`;
}

async function copyNumber({ currentTarget }: Event, language: Language): Promise<void> {
  const place = (currentTarget as HTMLElement).parentElement;
  const shown = place?.querySelector('bdi');
  const said = place?.closest('.ways')?.querySelector('[role=status]');
  if (!shown || !said) return;
  const { copied, stays, refused } = dictionary[language];
  said.textContent = (await copy(shown.textContent, shown)) ? `${copied} ${stays}` : refused;
}

/** When and how each contact was checked; where that is the same for all, it is said once. */
function checked(contacts: readonly Contact[], language: Language): TemplateResult[] {
  const month = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const said = new Map<string, string[]>();
  for (const { checkedOn, checkedHow, value } of contacts) {
    const sentence = dictionary[language][checkedHow === 'archived-copy' ? 'compared' : 'checked'](
      month.format(new Date(checkedOn)),
    );
    said.set(sentence, [...(said.get(sentence) ?? []), value]);
  }
  return [...said].map(
    ([sentence, values]) =>
      html`<p>${sentence}${said.size > 1 ? values.map((value, i) => html`${i ? ', ' : ': '}<bdi translate="no">${value}</bdi>`) : nothing}.</p>`,
  );
}

function warnAbout(
  banner: HtHotlineBanner,
  { lawEnforcement }: Selection,
  { contacts }: ContactSlice,
): void {
  const { about, placement } = banner;
  const ids = contacts.map(({ id }) => id);
  const unknown = words(banner.contacts).filter((id) => !ids.includes(id));
  if (unknown.length > 0)
    warn(banner, `does not know the contacts ${unknown.join(', ')}. It knows ${ids.join(' ')}.`);
  if (about && about !== 'child')
    warn(banner, `about="${about}" is not "child": the general lines are shown.`);
  if (placement && !placements.includes(placement))
    warn(
      banner,
      `placement="${placement}" is not one of ${placements.join(', ')}: it stands where it is put.`,
    );
  if (lawEnforcement.length > 0)
    warn(
      banner,
      'shows tip lines of law enforcement. A victim who is undocumented or has a warrant may reach them by mistake.',
    );
}

/** A banner stays only while what it stands in is in sight, and at the bottom only from where it stands upwards. */
function warnOfPlace(banner: HtHotlineBanner, edge: BannerPlacement): void {
  const { parentElement, ownerDocument } = banner;
  if (!parentElement) return;
  const { offsetHeight, children } = parentElement;
  const after = [...children].slice([...children].indexOf(banner) + 1);
  const below = after.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0);
  if (offsetHeight < ownerDocument.documentElement.scrollHeight / 2)
    warn(
      banner,
      `placement="${edge}" stays only while <${parentElement.localName}> is in sight. Put it directly into <body>, ${edge === 'top' ? 'first' : 'last'}.`,
    );
  else if (edge === 'bottom' && below > offsetHeight / 2)
    warn(
      banner,
      'placement="bottom" stays only until the window is scrolled to where it stands. Put it directly into <body>, last.',
    );
}
