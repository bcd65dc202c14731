import { DEV, heading, HtElement, oneOf, warn, warnAboutWord, words } from '@ht-widgets/core';
import { copy } from '@ht-widgets/core/copy.js';
import { loadFrom, uriOf, type Contact, type ContactSlice, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { sandboxed } from './sandbox.js';
import {
  checksOf,
  leadOf,
  select,
  type Group,
  type Selection,
} from './ht-hotline-banner.select.js';
import { styles } from './ht-hotline-banner.styles.js';
import { dictionary } from './ht-hotline-banner.strings.js';
import { reserveSpace } from './scroll-padding.js';
import { boxesAround } from './sticking.js';

const placements = ['inline', 'top', 'bottom'] as const;

/** Where a banner is shown. */
export type BannerPlacement = (typeof placements)[number];

interface Content {
  slice: ContactSlice;
  selection: Selection;
  language: Language;
}

/**
 * Where to get help: 911 first, then a question in plain words, then the ways to reach victim
 * services. Tip lines of law enforcement are shown only on request, and apart. A reader can fold it
 * to one line with 911 and the number. It never dials, opens nothing by itself, stores nothing and
 * dispatches no event.
 *
 * @tag ht-hotline-banner
 * @attr {string} contacts - Ids of contacts, separated by spaces. Default: 911 and the national
 *   hotline by phone, text, chat and relay. Unknown ids are ignored. If no id is of a victim
 *   service, the default contacts come first.
 * @attr {'child'} [about] - `child`: the lines for a visitor who worries about a child.
 * @attr {'inline'|'top'|'bottom'} [placement=inline] - `top`, `bottom`: begins short, unless the
 *   reader has opened the `<details>` inside, and stays at that edge of windows from 48 by 36 em.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the question a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @slot - The fallback: names and numbers as text.
 * @csspart label - The question.
 * @csspart list - The ways to reach one service.
 * @csspart item - One of them.
 * @csspart link - Its link; where no link works, its text.
 * @csspart caveat - What each service is, which traces a contact leaves, when and how the numbers
 *   were checked. It cannot be hidden.
 * @cssprop [--ht-color-text] - Text, and the border of 911.
 * @cssprop [--ht-color-quiet] - Fine print.
 * @cssprop [--ht-color-surface] - The banner.
 * @cssprop [--ht-color-line] - Its border.
 * @cssprop [--ht-color-accent] - The ways to reach help; clamped in lightness for legibility.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 */
export class HtHotlineBanner extends HtElement<Content> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = {
    contacts: {},
    about: {},
    placement: {},
    shortened: { state: true },
    released: { state: true },
  };

  declare contacts: string | null | undefined;
  declare about: string | null | undefined;
  declare placement: BannerPlacement | null | undefined;

  /** Whether the reader made it short or long. */
  declare private shortened: boolean | undefined;

  /** Whether it cannot stay at its edge, and is shown whole at its place in the page. */
  declare private released: boolean | undefined;

  /** Whether the reader had opened the text inside when the banner was first drawn. */
  declare private opened: boolean | undefined;

  /** The edge at which space is reserved. */
  declare private reserved: { edge: BannerPlacement; release: () => void } | undefined;

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
    const unfolded = ':is(:scope, .ht-fallback) > details[open]';
    if (this.ready) this.opened ??= this.querySelector(unfolded) !== null;
  }

  protected override template({ slice, selection, language }: Content): TemplateResult {
    const { help } = slice;
    const { danger, more, less } = dictionary[language];
    const placement = this.released ? 'inline' : oneOf(placements, this.placement);
    const { emergency, victimServices, lawEnforcement } = selection;
    const single = victimServices.length + lawEnforcement.length === 1;
    const short = this.shortened ?? (placement !== 'inline' && this.opened !== true);
    // What is in the one line is not repeated below: paper shows both.
    const lead = victimServices[0]?.contacts[0];
    const listOf = ({ contacts }: Group) => {
      const listed = short ? contacts.filter((contact) => contact !== lead) : contacts;
      const item = (contact: Contact) => {
        const kind = contact === lead ? 'first' : '';
        return html`<li class=${kind} part="item">${way(contact, help, language)}</li>`;
      };
      const note = clipboardNote(listed, language);
      return html`<div class="ways"><ul part="list">${listed.map(item)}</ul>${note}</div>`;
    };
    const tipLines = lawEnforcement.map(
      (group) => html`<div part="caveat">${about(group)}</div>${listOf(group)}`,
    );
    const state = `${placement} ${short ? 'short' : ''} ${self === top ? '' : 'framed'}`;
    const question = this.about === 'child' ? help.situationsChild : help.situations;
    return html`<section class="banner surface ${state}" aria-labelledby="question">
      <div class="line">
        ${emergency.map((contact) => {
          const words = html`${`${danger} `}${number(contact.value)}`;
          return html`<p class="danger">${link(contact, words)}</p>`;
        })}
        ${
          short && lead
            ? html`<div class="ways first" part="item"
                >${way(lead, help, language)}${clipboardNote([lead], language)}</div>`
            : nothing
        }
        <button type="button" class="toggle" aria-expanded=${!short} @click=${() => {
          this.shortened = !short;
        }}>${short ? more : less}</button>
      </div>
      <div class="rest">
        ${heading(this.headingLevel, html`<b id="question" part="label">${question}</b>`)}
        ${victimServices.map((group) =>
          single
            ? listOf(group)
            : html`<p class="service">${group.service.name}</p>${listOf(group)}`,
        )}
        ${
          lawEnforcement.length === 0
            ? nothing
            : html`<div class="apart"><p part="caveat">${help.lawEnforcement}</p>${tipLines}</div>`
        }
        <div class="fine" part="caveat">
          ${victimServices.map(about)}
          <p>${help.phoneTraces}</p>
          ${checked(selection, language)}
        </div>
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.reserve();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.reserve();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reserve();
  }

  /** Shows it whole and at its place, or again at its edge. */
  private place(): void {
    this.released = this.reserved !== undefined;
    this.style.position = this.released ? 'static' : '';
    if (DEV && this.released) warnOfScroller(this);
  }

  /** A banner at the edge of the window must not hide what the keyboard reaches. */
  private reserve(): void {
    const edge = this.isConnected ? oneOf(placements, this.placement) : 'inline';
    if (this.reserved?.edge === edge) return;
    this.reserved?.release();
    this.reserved = undefined;
    if (this.released) this.place();
    if (edge !== 'inline')
      this.reserved = { edge, release: reserveSpace(this, edge, () => this.place()) };
    if (DEV && this.reserved) warnOfPlace(this, edge);
  }
}

/** What a service is. For a tip line it comes before the number, in full size. */
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

/** A way to reach a service: its link, or its text where no link works, and what belongs to it. */
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
  const target = uri ? '_top' : self === top ? '_self' : nothing;
  return sandboxed()
    ? html`<span class="way" id=${id} part="link"><span>${words}</span></span>`
    : html`<a class="way" id=${id} part="link" href=${uri ?? uriOf({ channel, value })}
        hreflang=${pageLanguage ?? nothing} target=${target}
        rel="noreferrer noopener"><span>${words}</span></a>`;
}

function wording(contact: Contact, language: Language): TemplateResult {
  const { uri, channel, value, pageLanguage, askFor } = contact;
  // The space is in the same text: between two parts, accessible names would lose it.
  const words = `${leadOf(contact, language)} `;
  if (!uri) {
    const ask = askFor && html`${` ${dictionary[language].askFor} `}${number(askFor)}`;
    return html`${words}${number(value)}${ask ?? nothing}`;
  }
  const address = html`<bdi translate="no">${value}</bdi> `;
  return html`${words}${channel === 'web' || sandboxed() ? address : nothing}${
    dictionary[language].page[pageLanguage ?? ''] ?? nothing
  }`;
}

/**
 * Next to buttons that copy. Its status is empty until a click: a text that it had at load would
 * be spoken aloud.
 */
function clipboardNote(contacts: readonly Contact[], language: Language): unknown {
  const { stays } = dictionary[language];
  return contacts.some(hasNumber)
    ? html`<p class="note clipboard"><span role="status"></span>${` ${stays}`}</p>`
    : nothing;
}

async function copyNumber({ currentTarget }: Event, language: Language): Promise<void> {
  const place = (currentTarget as HTMLElement).parentElement;
  const shown = place?.querySelector('bdi');
  const status = place?.closest('.ways')?.querySelector('[role=status]');
  if (!shown || !status) return;
  const { copied, refused } = dictionary[language];
  status.textContent = (await copy(shown.textContent, shown)) ? copied : refused;
}

/** When and how the contacts were checked, with their numbers where that differs. */
function checked(selection: Selection, language: Language): TemplateResult[] {
  const checks = checksOf(selection, language);
  const numbers = (values: readonly string[]) =>
    values.map((value, i) => html`${i ? ', ' : ': '}<bdi translate="no">${value}</bdi>`);
  return checks.map(
    ([text, values]) => html`<p>${text}${checks.length > 1 ? numbers(values) : nothing}.</p>`,
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
  warnAboutWord(banner, 'placement', placement, placements, 'it is shown where it is put');
  if (lawEnforcement.length > 0)
    warn(
      banner,
      'shows tip lines of law enforcement. A victim who is undocumented or has a warrant may ' +
        'reach them by mistake.',
    );
}

/** A box around a banner that cuts off what is too wide for it, and never scrolls. */
function warnOfScroller(banner: HtHotlineBanner): void {
  const [scroller] = boxesAround(banner);
  if (scroller !== document.documentElement)
    warn(
      banner,
      `placement="${banner.placement ?? ''}" cannot stay at the edge: ` +
        `<${scroller.localName}> has its own overflow, so the banner is shown whole. ` +
        'Write "overflow-x: clip" in place of "hidden".',
    );
}

/** A banner stays at its edge only within its parent, and at the bottom only until its place. */
function warnOfPlace(banner: HtHotlineBanner, edge: BannerPlacement): void {
  const { parentElement, ownerDocument } = banner;
  if (!parentElement) return;
  const { offsetHeight, children } = parentElement;
  const after = [...children].slice([...children].indexOf(banner) + 1);
  const below = after.reduce((sum, each) => sum + each.getBoundingClientRect().height, 0);
  const place = `Put it directly into <body>, ${edge === 'top' ? 'first' : 'last'}.`;
  const fault =
    offsetHeight < ownerDocument.documentElement.scrollHeight / 2
      ? `while <${parentElement.localName}> is in sight`
      : edge === 'bottom' && below > offsetHeight / 2
        ? 'until the window is scrolled to its place'
        : undefined;
  if (fault) warn(banner, `placement="${edge}" stays only ${fault}. ${place}`);
}
