import { DEV, HtElement, oneOf, warn, warnAboutWord, words } from '@ht-widgets/core';
import { loadFrom, type ContactSlice, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import type { TemplateResult } from 'lit-html';
import { edgeStyles } from './edge.styles.js';
import { select, type Selection } from './ht-hotline-banner.select.js';
import { styles } from './ht-hotline-banner.styles.js';
import { bannerView, type Content } from './ht-hotline-banner.view.js';
import { reserveSpace } from './scroll-padding.js';
import { boxesAround } from './sticking.js';

const placements = ['inline', 'top', 'bottom'] as const;

/** Where a banner is shown. */
export type BannerPlacement = (typeof placements)[number];

/**
 * Where to get help: 911 first, then a question in plain words, then the ways to reach victim
 * services. Tip lines of law enforcement are shown only on request, and apart. At an edge it begins
 * as one line with 911 and the number. It never dials, opens nothing by itself, stores nothing and
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
  static override styles = HtElement.styled([styles, edgeStyles]);

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
  declare private reserved:
    { edge: BannerPlacement; measure: () => void; release: () => void } | undefined;

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

  protected override template(content: Content): TemplateResult {
    const placement = this.released ? 'inline' : oneOf(placements, this.placement);
    const short = placement !== 'inline' && (this.shortened ?? this.opened !== true);
    return bannerView(content, {
      about: this.about,
      headingLevel: this.headingLevel,
      placement,
      short,
      toggle: () => {
        this.shortened = !short;
      },
    });
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
    if (this.reserved?.edge !== edge) {
      this.reserved?.release();
      this.reserved = undefined;
      if (this.released) this.place();
      if (edge !== 'inline') {
        const [measure, release] = reserveSpace(this, edge, () => this.place());
        this.reserved = { edge, measure, release };
        if (DEV) warnOfPlace(this, edge);
      }
    }
    // At once: a frame later the page would move visibly.
    this.reserved?.measure();
  }
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
