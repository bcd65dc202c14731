import { DEV, heading, HtElement, loadWords, localeOf, oneOf, warn, words } from '@ht-widgets/core';
import { loadFrom, uriOf, type Contact, type ContactSlice, type Language } from '@ht-widgets/facts';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { select, type Group, type Selection } from './ht-hotline-banner.select.js';
import { styles } from './ht-hotline-banner.styles.js';
import { dictionary } from './ht-hotline-banner.strings.js';
import { keepRoom } from './scroll-room.js';

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
 * law enforcement only when asked for, and apart. It never dials, never opens anything by itself and emits no event.
 * Its children are the fallback and stay in the document.
 *
 * @tag ht-hotline-banner
 * @attr {string} contacts - Ids of contacts, separated by spaces. Default: 911 and the national hotline by phone, text, chat and relay. Unknown ids are passed over; where none is left, the default.
 * @attr {'child'} [about] - `child`: the lines for somebody worried about a child.
 * @attr {'inline'|'top'|'bottom'} [placement=inline] - `top`, `bottom`: stays at that edge of the window while there is room.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the question a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback: the name, the numbers, in plain text.
 * @csspart label - The question.
 * @csspart list - The ways to reach one service.
 * @csspart item - One of them.
 * @csspart link - Its link.
 * @csspart caveat - What each service is, which traces a contact leaves, when the numbers were checked. It cannot be hidden.
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
  };

  declare contacts: string | null | undefined;
  declare about: string | null | undefined;
  declare placement: BannerPlacement | null | undefined;

  /** The edge at which room is kept, and what gives it back. */
  private declare room: { edge: BannerPlacement; release: () => void } | undefined;

  protected override get silent(): boolean {
    return true;
  }

  protected override async content(wanted: Language): Promise<Content> {
    const [{ slice, language }] = await Promise.all([loadFrom(this.src, 'contacts', wanted), loadWords(wanted, 'help')]);
    const selection = select(words(this.contacts), this.about, slice);
    if (DEV) warnAbout(this, selection, slice);
    return { slice, selection, language };
  }

  protected override template({ slice, selection, language }: Content): TemplateResult {
    const { help } = slice;
    const strings = dictionary[language];
    const placement = oneOf(placements, this.placement);
    const groups = [...selection.victimServices, ...selection.lawEnforcement];
    const child = this.about === 'child';
    const fine = html`${finePrint(groups, slice)}${checked([...selection.emergency, ...groups.flatMap(({ contacts }) => contacts)], language)}`;
    return html`<section class="banner ${placement}" aria-label=${child ? strings.regionChild : strings.region}>
      ${selection.emergency.map((contact) => html`<p class="danger">${way(contact, html`${`${strings.danger} `}${number(contact.value)}`)}</p>`)}
      ${heading(this.headingLevel, html`<b part="label">${child ? help.situationsChild : help.situations}</b>`)}
      ${selection.victimServices.map((group, i) => ways(group, language, i === 0, groups.length > 1))}
      ${selection.lawEnforcement.length === 0 ? nothing : html`<div class="apart"><p class="apart-note">${help.lawEnforcement}</p>${selection.lawEnforcement.map((group) => ways(group, language, false, true))}</div>`}
      ${placement === 'inline' ? html`<div class="fine" part="caveat">${fine}</div>` : html`<details><summary>${strings.more}</summary><div class="fine" part="caveat">${fine}</div></details>`}
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
    this.room = edge === 'inline' || !this.isConnected ? undefined : { edge, release: keepRoom(this, edge) };
  }
}

/** In a sandboxed frame `tel:` and links that leave do nothing: there, numbers are text and no link is dead. */
function sandboxed(): boolean {
  return globalThis.origin === 'null';
}

function number(value: string): TemplateResult {
  return html`<bdi class="number" dir="ltr" translate="no">${value}</bdi>`;
}

function way(contact: Contact, words: TemplateResult, first = false): TemplateResult {
  const look = first ? 'way first' : 'way';
  return sandboxed()
    ? html`<span class=${look}><span>${words}</span></span>`
    : html`<a class=${look} part="link" href=${contact.uri ?? uriOf(contact)} rel="noreferrer noopener"><span>${words}</span></a>`;
}

function wording({ channel, value, keyword }: Contact, language: Language): TemplateResult {
  const strings = dictionary[language];
  if (channel === 'chat') return html`${strings.verb.chat}`;
  if (channel === 'web') return html`${strings.verb.web} ${value}`;
  // The space stands in the verb's own text: one between two parts is lost to the names that screen readers say.
  return html`${`${keyword === undefined ? strings.verb[channel] : strings.keyword(keyword)} `}${number(value)}`;
}

function ways({ service, contacts }: Group, language: Language, first: boolean, named: boolean): TemplateResult {
  return html`${named ? html`<p class="service">${service.name}</p>` : nothing}
    <ul part="list" aria-label=${service.name}>${contacts.map((contact, i) => html`<li part="item">${way(contact, wording(contact, language), first && i === 0)}</li>`)}</ul>`;
}

/** What each service says of itself, and which traces a contact leaves behind. */
function finePrint(groups: readonly Group[], { help }: ContactSlice): TemplateResult {
  const channels = new Set(groups.flatMap(({ contacts }) => contacts.map(({ channel }) => channel)));
  return html`${groups.map(({ service }) => html`<p><b>${service.name}.</b> ${service.about}</p>`)}
    <p>${help.phoneTraces} ${channels.has('chat') || channels.has('web') ? help.chatTraces : nothing}</p>`;
}

/** When the least recently checked of the contacts was checked, and how. */
function checked(contacts: readonly Contact[], language: Language): TemplateResult {
  const [oldest] = [...contacts].sort((a, b) => (a.checkedOn < b.checkedOn ? -1 : 1));
  if (!oldest) return html``;
  const month = new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(oldest.checkedOn));
  return html`<p>${dictionary[language].checked[oldest.checkedHow](month)}</p>`;
}

function warnAbout(banner: HtHotlineBanner, { unknown, lawEnforcement }: Selection, { contacts }: ContactSlice): void {
  const { about, placement } = banner;
  if (unknown.length > 0) warn(banner, `does not know the contacts ${unknown.join(', ')}. It knows ${contacts.map(({ id }) => id).join(' ')}.`);
  if (about && about !== 'child') warn(banner, `about="${about}" is not "child": the general lines are shown.`);
  if (placement && !placements.includes(placement)) warn(banner, `placement="${placement}" is not one of ${placements.join(', ')}: it stands where it is put.`);
  if (lawEnforcement.length > 0) warn(banner, 'shows tip lines of law enforcement. A victim who is undocumented or has a warrant may reach them by mistake.');
}
