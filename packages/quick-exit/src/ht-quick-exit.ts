import { oneOf } from '@ht-widgets/core/attributes.js';
import { languageOf, watchLanguage } from '@ht-widgets/core/language.js';
import { DEV } from '@ht-widgets/core/mode.js';
import { version } from '@ht-widgets/core/version.js';
import { attempt } from './attempt.js';
import { safeAddress, usualDestination } from './destination.js';
import { dictionary } from './ht-quick-exit.strings.js';
import { adopt, styles } from './ht-quick-exit.styles.js';
import { warnAboutExit } from './ht-quick-exit.warnings.js';
import { leave } from './leave.js';
import { firstExit, listen, placeAll, stopListening, type Exit } from './listening.js';
import { keepRoom, placements, raise, type QuickExitPlacement } from './placement.js';
import { prependSkipLink, type SkipLink } from './skip-link.js';

/**
 * A way to leave a page quickly: by its link, or by pressing Shift three times. It hides the page at once and replaces
 * it with another one, in this tab. It hides a page from somebody who comes into the room and from nobody else: the
 * browser's history and whoever watches the device are out of its reach.
 *
 * Neither a ReactiveElement nor drawn by Lit, so that it stands where a page's policy stops Lit. Nothing is asked for
 * before it is used; it writes no storage, sends no event and says nothing in the console.
 *
 * @tag ht-quick-exit
 * @attr {string} [href] - Where it leads: https, absolute. Default: where the link inside leads, else https://www.weather.gov/.
 * @attr {'top'|'bottom'|'inline'} [placement=top] - `top`, `bottom`: stays at that edge of the window. `inline`: stands where it is put.
 * @attr {'off'} [shortcut] - `off`: pressing Shift three times does nothing.
 * @attr {boolean} [skip-link] - Puts a second link before everything else on the page, seen when the Tab key reaches it.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The link, which also works without the script.
 * @slot status - The element's own: what it says to screen readers.
 * @cssprop [--ht-color-text] - Its ground.
 * @cssprop [--ht-color-surface] - Its words.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 */
export class HtQuickExit extends HTMLElement implements Exit {
  /** Of the copy of the library that registered the tag. */
  static readonly version = version;

  static readonly observedAttributes = [
    'href',
    'placement',
    'shortcut',
    'skip-link',
    'data-ht-placed',
  ];

  /** @internal No name of a field is an attribute's: some frameworks would write to it. */
  at: QuickExitPlacement | undefined;

  private readonly bar = document.createElement('div');
  /** Shown where the page gave no link. */
  private readonly own = document.createElement('a');
  private region: HTMLElement | undefined;
  private skipLink: SkipLink | undefined;
  private unwatch: (() => void) | undefined;
  private releaseRoom: (() => void) | undefined;
  /** The modal dialog that makes it inert, while it lies above it. */
  private dialog: HTMLElement | undefined;

  /** The page's link, its address as the page wrote it, and what stands there now. */
  private link: HTMLAnchorElement | null = null;
  private authored: string | null = null;
  private written: string | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const status = document.createElement('div');
    status.className = 'status';
    const slot = document.createElement('slot');
    slot.name = 'status';
    status.append(slot);
    this.own.className = 'own';
    this.own.rel = 'noreferrer nofollow';
    this.bar.className = 'bar';
    this.bar.append(document.createElement('slot'), this.own);
    root.append(this.bar, status);
    // Inside a closed shadow root: there the listener on the window does not see what is clicked.
    for (const type of ['click', 'auxclick'] as const)
      this.bar.addEventListener(type, (click) => {
        this.leaveBy(click);
      });
    root.addEventListener('slotchange', () => {
      attempt(() => {
        this.enhance();
      });
    });
    adopt(root, styles);
  }

  /** A document forgets the style sheets of what moves into it, and another's takes none of ours. */
  adoptedCallback(): void {
    if (this.shadowRoot && this.ownerDocument === document) adopt(this.shadowRoot, styles);
  }

  connectedCallback(): void {
    this.unwatch = watchLanguage(this, () => {
      attempt(() => {
        this.enhance();
      });
    });
    listen(this);
    this.warn();
  }

  disconnectedCallback(): void {
    this.unwatch?.();
    this.moveTo(undefined);
    stopListening(this);
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'data-ht-placed') {
      // A framework may take away what its server did not send.
      if (!this.hasAttribute(name)) this.moveTo(this.at);
      return;
    }
    placeAll();
    this.warn();
  }

  /** @internal */
  get listens(): boolean {
    return this.at !== undefined && this.getAttribute('shortcut') !== 'off';
  }

  /** @internal */
  place(): void {
    const wanted = oneOf(placements, this.getAttribute('placement'));
    // A frame could not take away the page around it: no exit there, rather than half of one.
    if (this.ownerDocument.defaultView !== window || window.top !== window) this.moveTo(undefined);
    // Two at one edge would lie on each other.
    else
      this.moveTo(
        firstExit((exit) => exit === this || exit.at === wanted) === this ? wanted : 'inline',
      );
    this.enhance();
  }

  /** @internal */
  rise(): void {
    if (this.at !== 'inline' && this.at) raise(this.bar);
  }

  /** @internal */
  riseAbove(dialog: HTMLElement | undefined): void {
    this.dialog = dialog;
    if (dialog) this.rise();
  }

  /** @internal It lies above what makes it inert, so a pointer seems to press it and the browser says it pressed what is below. */
  isUnder({ detail, clientX, clientY }: MouseEvent): boolean {
    const inert = this.dialog?.matches(':modal') === true || this.closest('[inert]') !== null;
    if (!inert || detail === 0 || !this.bar.matches(':popover-open')) return false;
    const { left, right, top, bottom } = this.bar.getBoundingClientRect();
    return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  }

  /** @internal */
  leaveBy(click: MouseEvent, link?: Element): void {
    // The right button opens a menu; the middle one would open the destination beside this page.
    if (this.at === undefined || (click.type === 'auxclick' && click.button !== 1)) return;
    // Nor may the page's router or its counting of clicks have it.
    click.stopImmediatePropagation();
    if (this.leave(safeAddress(link?.getAttribute('href') ?? null))) click.preventDefault();
  }

  /** @internal Returns whether the browser took the address. */
  leave(destination = this.destination()): boolean {
    const language = languageOf(this);
    return leave(destination, { language, ...dictionary[language] });
  }

  /** @internal */
  announce(more?: number): void {
    const region = this.statusRegion();
    const language = languageOf(this);
    const { more: pressMore, expired } = dictionary[language];
    region.lang = language;
    region.textContent = more === undefined ? '' : more === 0 ? expired : pressMore(more);
  }

  /** When the children are there too, which the parser may be about to read. */
  private warn(): void {
    // Here too: the build drops what a condition rules out, and no method.
    if (DEV)
      setTimeout(() => {
        if (this.isConnected) warnAboutExit(this, this.link);
      });
  }

  private moveTo(at: QuickExitPlacement | undefined): void {
    if (at !== this.at) {
      this.releaseRoom?.();
      this.releaseRoom = undefined;
      this.skipLink?.remove();
      this.skipLink = undefined;
      this.at = at;
      this.bar.className = `bar ${at ?? ''}`;
      this.bar.removeAttribute('popover');
    }
    this.dataset['htDrawn'] = at ?? 'none';
    // A name of its own: a root's :has() that asked after data-ht-drawn would search the page whenever any widget draws.
    this.toggleAttribute('data-ht-placed', true);
    if (at === undefined || at === 'inline' || this.releaseRoom) return;
    raise(this.bar);
    this.releaseRoom = keepRoom(this.bar, at);
  }

  /** Sees to it that there is a link, and a status region before anything is said in it. */
  private enhance(): void {
    const destination = this.destination();
    const { link } = this;
    // The browser's own menu opens it too, in another tab.
    if (link && safeAddress(this.written) !== destination) link.setAttribute('href', destination);
    this.written = link?.getAttribute('href') ?? null;
    link?.relList.add('noreferrer', 'nofollow');
    // Inside an element of its own no rule of ours reaches it, and the page's may give it the colour of the ground.
    if (link && link.parentNode !== this) link.style.setProperty('color', 'inherit', 'important');

    const language = languageOf(this);
    const { label } = dictionary[language];
    this.own.textContent = label;
    this.own.lang = language;
    this.own.href = destination;
    this.bar.classList.toggle('given', link !== null);
    this.statusRegion();
    this.showSkipLink(link?.textContent.trim() || label, destination);
  }

  /** Where it leaves for now: the page may have changed its link. */
  private destination(): string {
    const link = this.querySelector('a');
    const standing = link?.getAttribute('href') ?? null;
    if (link !== this.link || standing !== this.written) this.authored = standing;
    this.link = link;
    this.written = standing;
    return safeAddress(this.getAttribute('href')) ?? safeAddress(this.authored) ?? usualDestination;
  }

  /** Among the children: some screen readers miss what changes in a shadow tree. */
  private statusRegion(): HTMLElement {
    this.region ??=
      this.querySelector<HTMLElement>(':scope > [slot=status]') ?? document.createElement('span');
    if (this.region.parentNode !== this) {
      this.region.slot = 'status';
      this.region.role = 'status';
      this.append(this.region);
    }
    return this.region;
  }

  private showSkipLink(label: string, destination: string): void {
    if (this.at !== undefined && this.hasAttribute('skip-link')) {
      this.skipLink ??= prependSkipLink();
      this.skipLink.update(label, destination);
    } else {
      this.skipLink?.remove();
      this.skipLink = undefined;
    }
  }
}
