import { oneOf } from '@ht-widgets/core/attributes.js';
import { languageOf, watchLanguage } from '@ht-widgets/core/language.js';
import { DEV } from '@ht-widgets/core/mode.js';
import { version } from '@ht-widgets/core/version.js';
import { contentsOf } from './contents.js';
import { attempt } from './leave/attempt.js';
import { safeAddress, usualDestination } from './leave/destination.js';
import { dictionary } from './ht-quick-exit.strings.js';
import { adopt, styles } from './ht-quick-exit.styles.js';
import { warnAboutExit } from './ht-quick-exit.warnings.js';
import { leave } from './leave/leave.js';
import { placements, reserveSpace, showInTopLayer, type QuickExitPlacement } from './placement.js';
import { addExit, firstExit, removeExit, updatePlacements } from './shortcut/exits.js';
import { removeSkipLink, showSkipLink } from './skip-link.js';

/**
 * A way to leave a page quickly: by its link, or by pressing Shift three times. It hides the page
 * at once and replaces it in this tab. That hides it from someone who comes into the room. It does
 * not erase the browser's history, and does not stop anyone who watches the device.
 *
 * It does not use Lit, so that it works where a page's policy blocks Lit. It makes no request until
 * it is used. It writes no storage, dispatches no event and never writes to the console.
 *
 * @tag ht-quick-exit
 * @attr {string} [href] - Where it leads: https, absolute.
 *   Default: where the link inside leads, else https://www.weather.gov/.
 * @attr {'top'|'bottom'|'inline'} [placement=top] - `top`, `bottom`: stays at that edge of the
 *   window. `inline`: stays at its place in the page.
 * @attr {'off'} [shortcut] - `off`: pressing Shift three times does nothing.
 * @attr {boolean} [skip-link] - Puts a second link before everything else on the page.
 *   It shows when the Tab key reaches it.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The link, which also works without the script. If the end tag is missing, the rest of the
 *   page is inside too: it stays visible, outside the exit.
 * @slot status - Used by the element itself, for its messages to screen readers.
 * @cssprop [--ht-color-text] - Its background.
 * @cssprop [--ht-color-surface] - Its text.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 */
export class HtQuickExit extends HTMLElement {
  /** Of the copy of the library that registered the tag. */
  static readonly version = version;

  static readonly observedAttributes = [
    'href',
    'placement',
    'shortcut',
    'skip-link',
    'data-ht-placed',
    'data-ht-drawn',
  ];

  /**
   * @internal Where it is shown; undefined where it is not, as in a frame. No field has the name of
   * an attribute: some frameworks would set it.
   */
  shownAt: QuickExitPlacement | undefined;

  private readonly bar = document.createElement('div');
  /** Shown where the page has no link inside. */
  private readonly own = document.createElement('a');
  /** In the bar. */
  private readonly linkSlot = document.createElement('slot');
  private readonly statusSlot = document.createElement('slot');
  /** Outside the bar: what is inside the exit by mistake. */
  private readonly pageSlot = document.createElement('slot');
  private region: HTMLElement | undefined;
  private unwatch: (() => void) | undefined;
  private releaseSpace: (() => void) | undefined;
  /** The modal dialog that makes it inert while it shows above that dialog. */
  private dialog: HTMLElement | undefined;

  /** The page's link, its `href` as the page wrote it, and its `href` now. */
  private link: HTMLAnchorElement | null = null;
  private authored: string | null = null;
  private written: string | null = null;

  constructor() {
    super();
    // By hand, since the page's link keeps its attributes as they are.
    const root = this.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    const status = document.createElement('div');
    status.className = 'status';
    status.append(this.statusSlot);
    this.own.className = 'own';
    this.own.rel = 'noreferrer nofollow';
    this.own.target = '_self';
    this.bar.className = 'bar';
    this.bar.append(this.linkSlot, this.own);
    root.append(this.bar, status, this.pageSlot);
    // In a closed shadow root of the page, the listener on the window does not see the target.
    for (const type of ['click', 'auxclick'] as const)
      this.bar.addEventListener(type, (click) => this.leaveByClick(click));
    // Also of descendants: the parser may add to a child that held only a link.
    new MutationObserver(() => attempt(() => this.enhance())).observe(this, {
      childList: true,
      subtree: true,
    });
    // Its size changes when something around it is displayed, or no longer: another is the first.
    // In the next frame, or the page gets an error of a loop.
    new ResizeObserver(() => requestAnimationFrame(updatePlacements)).observe(this.bar);
    adopt(root, styles);
  }

  /** A move to another document drops the style sheets, and only this document accepts ours. */
  adoptedCallback(): void {
    if (this.shadowRoot && this.ownerDocument === document) adopt(this.shadowRoot, styles);
  }

  connectedCallback(): void {
    this.unwatch = watchLanguage(this, () => attempt(() => this.enhance()));
    addExit(this);
    this.warn();
  }

  disconnectedCallback(): void {
    this.unwatch?.();
    this.moveTo(undefined);
    removeExit(this);
    attempt(() => this.enhance());
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name.startsWith('data-ht-')) {
      // A framework may remove an attribute that its server did not send.
      if (!this.hasAttribute(name)) this.moveTo(this.shownAt);
      return;
    }
    updatePlacements();
    this.warn();
  }

  /** @internal Whether pressing Shift three times leaves through it. */
  get hasShortcut(): boolean {
    return this.shownAt !== undefined && this.getAttribute('shortcut') !== 'off';
  }

  /**
   * @internal Where it would be if it were alone. In a frame it could not hide the page around the
   * frame, so it does not show at all.
   */
  get wanted(): QuickExitPlacement | undefined {
    return this.ownerDocument.defaultView === window && window.top === window
      ? oneOf(placements, this.getAttribute('placement'))
      : undefined;
  }

  /** @internal Whether nothing around it hides it, such as the menu of another window size. */
  get isDisplayed(): boolean {
    return this.bar.checkVisibility();
  }

  /** @internal Whether its edge belongs to it: a second exit there would cover the first. */
  get ownsEdge(): boolean {
    const { wanted } = this;
    return (
      (wanted === 'top' || wanted === 'bottom') &&
      firstExit((exit) => exit.wanted === wanted) === this
    );
  }

  /** @internal Takes its place among the exits of the page. */
  updatePlacement(): void {
    const { wanted } = this;
    this.moveTo(wanted && (this.ownsEdge ? wanted : 'inline'));
    this.enhance();
  }

  /** @internal Moves to the end of the top layer: something of the page's opened there. */
  showOnTop(): void {
    if (this.shownAt !== 'inline' && this.shownAt) showInTopLayer(this.bar);
  }

  /** @internal Focus entered a modal dialog, or left it: shows the exit above that dialog. */
  showAbove(dialog: HTMLElement | undefined): void {
    this.dialog = dialog;
    if (dialog) this.showOnTop();
  }

  /** @internal Whether an event came from its link, and not from a page inside it. */
  isIn(path: readonly EventTarget[]): boolean {
    return path.includes(this.bar);
  }

  /** @internal Whether a click was meant for it: while inert, its clicks go to what is below. */
  isUnderPointer({ detail, clientX, clientY }: MouseEvent): boolean {
    const inert = this.dialog?.matches(':modal') === true || this.closest('[inert]') !== null;
    if (!inert || detail === 0 || !this.bar.matches(':popover-open')) return false;
    const { left, right, top, bottom } = this.bar.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  /** @internal `link`: a secondary link, elsewhere on the page. */
  leaveByClick(click: MouseEvent, link?: Element): void {
    // The right button opens a menu. The middle button would open the destination in a new tab.
    if (this.shownAt === undefined || (click.type === 'auxclick' && click.button !== 1)) return;
    // The page's router and its click statistics must not receive it.
    click.stopImmediatePropagation();
    if (this.leave(safeAddress(link?.getAttribute('href') ?? null))) click.preventDefault();
  }

  /** @internal Returns whether the browser took the address. */
  leave(destination = this.destination()): boolean {
    const language = languageOf(this) ?? 'en';
    return leave(destination, { language, ...dictionary[language] });
  }

  /** @internal `more` presses are left; 0: expired; undefined: clears the message. */
  announce(more?: number): void {
    const region = this.statusRegion();
    const language = languageOf(this) ?? 'en';
    const strings = dictionary[language];
    region.lang = language;
    region.textContent = more === undefined ? '' : more ? strings.more(more) : strings.expired;
  }

  /** @internal Whether its attribute requests a second link, of which a page has one. */
  get hasSkipLink(): boolean {
    return this.shownAt !== undefined && this.hasAttribute('skip-link');
  }

  /** In a later task, when the parser has read the children. */
  private warn(): void {
    // The build removes the body of this condition; it cannot remove a method.
    if (DEV)
      setTimeout(() => {
        if (this.isConnected) warnAboutExit(this, this.link, this.pageSlot.assignedElements());
      });
  }

  private moveTo(at: QuickExitPlacement | undefined): void {
    if (at !== this.shownAt) {
      this.releaseSpace?.();
      this.releaseSpace = undefined;
      this.shownAt = at;
      this.bar.className = `bar ${at ?? ''}`;
      this.bar.removeAttribute('popover');
    }
    this.dataset['htDrawn'] = at ?? 'none';
    // Separate from data-ht-drawn: a :has() with that name would search the page for every widget.
    this.toggleAttribute('data-ht-placed', true);
    if (at === undefined || at === 'inline' || this.releaseSpace) return;
    showInTopLayer(this.bar);
    // Its size is that of its words.
    this.enhance();
    this.releaseSpace = reserveSpace(this.bar, at);
  }

  /** Prepares the link, and the status region before its first message. */
  private enhance(): void {
    const destination = this.destination();
    const { link } = this;
    // The browser's context menu can open the link, too.
    if (link && safeAddress(this.written) !== destination) link.setAttribute('href', destination);
    this.written = link?.getAttribute('href') ?? null;
    link?.relList.add('noreferrer', 'nofollow');
    // Our rules do not reach a link inside another element, and the page's may make it unreadable.
    if (link && link.parentNode !== this) link.style.setProperty('color', 'inherit', 'important');

    const language = languageOf(this) ?? 'en';
    const { label } = dictionary[language];
    this.own.textContent = label;
    this.own.lang = language;
    this.own.href = destination;
    this.bar.classList.toggle('given', link !== null);
    this.statusRegion();
    const first = firstExit((exit) => exit.hasSkipLink);
    if (first === this) showSkipLink(link?.textContent.trim() || label, destination);
    else if (!first) removeSkipLink();
  }

  /** Reads the link again, which the page may have changed. */
  private destination(): string {
    attempt(() => this.read());
    return safeAddress(this.getAttribute('href')) ?? safeAddress(this.authored) ?? usualDestination;
  }

  private read(): void {
    const link = this.querySelector('a');
    const href = link?.getAttribute('href') ?? null;
    const authored = link && link === this.link && href === this.written ? this.authored : href;
    const contents = contentsOf(this, link, authored);
    if (this.link !== contents.link) this.release();
    this.link = contents.link;
    this.authored = contents.link && authored;
    this.written = contents.link && href;
    this.linkSlot.assign(...contents.inBar);
    this.pageSlot.assign(...contents.outside);
  }

  /** A link that turned out to be the page's leads again where the page says. */
  private release(): void {
    const { link, authored } = this;
    if (!link || link.getAttribute('href') !== this.written) return;
    link.setAttribute('href', authored ?? '');
    link.style.removeProperty('color');
  }

  /** In the light DOM: some screen readers miss changes in a shadow tree. */
  private statusRegion(): HTMLElement {
    this.region ??=
      this.querySelector<HTMLElement>(':scope > [slot=status]') ?? document.createElement('span');
    if (this.region.parentNode !== this) {
      this.region.slot = 'status';
      this.region.role = 'status';
      this.append(this.region);
    }
    this.statusSlot.assign(this.region);
    return this.region;
  }
}
