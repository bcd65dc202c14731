import type { Language } from '@ht-widgets/facts';
import {
  ReactiveElement,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from '@lit/reactive-element';
import { render } from 'lit-html';
import { hostStyles } from './ht-element.styles.js';
import { HtErrorEvent, type HtErrorReason } from './events.js';
import { languageOf, watchLanguage } from './language.js';
import { warnAboutMarkup, warnAboutOtherChild } from './markup-warnings.js';
import { DEV, warn } from '#mode';
import { pause } from './pause.js';
import { styleSheetOf } from './style-sheets.js';
import { tokens } from './tokens.js';
import { version } from './version.js';

/** Thrown inside `content()` where there is nothing to show. It is dispatched as `ht-error`. */
export class ContentError extends Error {
  readonly reason: HtErrorReason;
  readonly value: string;

  /** `message`: for the development build; empty in the files that visitors load. */
  constructor(reason: HtErrorReason, value: string, message = '') {
    super(message);
    this.reason = reason;
    this.value = value;
  }
}

/** Made by DOM calls, so that it exists where Lit cannot render. */
function slotNamed(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = name;
  return slot;
}

/** The first child that is no fallback, nor what an editor adds. It shows below the widget. */
function otherChild(element: Element): Node | null | undefined {
  return (
    element.querySelector(':scope > :not(.ht-fallback, [slot], br, p:empty)') ??
    [...element.childNodes].find((child) => (child as Partial<Text>).wholeText?.trim())
  );
}

/**
 * The base class of every element. It finds the language, loads the content and renders it. The
 * children are the fallback: they show until the content is loaded, and if that fails.
 *
 * The attributes `lang` and `theme` are read by the language functions and by CSS.
 *
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 */
export abstract class HtElement<Content extends { language: Language }> extends ReactiveElement {
  /** The version of the script that registered the tag. */
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level' },
    src: {},
  };

  /** `2` to `6`: a heading of that level. Otherwise there is no heading element. */
  declare headingLevel: string | null | undefined;

  /** Address of the page's dataset, which replaces the ledger: https or same site, at most 1 MB. */
  declare src: string | null | undefined;

  /** Whether failures dispatch no event, as for a person in danger. */
  protected get silent(): boolean {
    return false;
  }

  /** Names of slots that the page may fill in addition to the fallback. */
  protected static readonly slots: readonly string[] = [];

  declare private base: HTMLElement | undefined;
  /** Of the children that are not in a named slot. */
  declare private defaultSlot: HTMLSlotElement;
  /** What the latest drawing hid. */
  declare private hiding: 'marked' | 'all' | 'none' | undefined;
  /** The content of the current update; undefined where it cannot be had. */
  declare protected ready: Content | undefined;
  /** The content that is shown; undefined while the children are. */
  declare protected shown: Content | undefined;
  /** The latest request for an update: a new object each time. */
  declare private request: object | undefined;
  /** The language of the latest call of `content()`; null: a third one, whose text stays. */
  declare private requestedLanguage: Language | null | undefined;
  declare private unwatch: (() => void) | undefined;

  /**
   * Loads what `template` needs, and its language. Throws a `ContentError` for attributes that name
   * what does not exist.
   */
  protected abstract content(language: Language): Promise<Content>;

  /** Pure: the result follows from the properties and the content. */
  protected abstract template(content: Content): unknown;

  /** Draws into `old`, or into a new element where there is none. Returns which. */
  protected drawInto(
    content: Content,
    old: HTMLElement = document.createElement('div'),
  ): HTMLElement {
    render(this.template(content), old, { host: this });
    return old;
  }

  static styled(styles: CSSResultGroup): CSSResultGroup {
    return [hostStyles, tokens, styles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The language changes with the place in the page, and with any `lang` around it.
    const listen = () => {
      const language = this.requestedLanguage;
      if (language !== undefined && language !== languageOf(this)) this.requestUpdate();
    };
    this.unwatch = watchLanguage(this, listen);
    listen();
    if (DEV) warnAboutMarkup(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Not super's: it adopts style sheets of this window, and throws in another window's document.
    // eslint-disable-next-line wc/attach-shadow-constructor -- ReactiveElement attaches it here too
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { slots } = this.constructor as typeof HtElement;
    this.defaultSlot = slotNamed('');
    root.replaceChildren(this.defaultSlot, ...slots.map(slotNamed));
    // The parser, or a framework, adds and removes children later.
    new MutationObserver(() => {
      if (this.hiding ?? this.requestedLanguage === null) this.requestUpdate();
    }).observe(this, { childList: true, subtree: true });
    this.adoptedCallback();
    return root;
  }

  /** A document drops the style sheets of elements that move into it, and adopts only its own. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    // A document without a window shows nothing. Leaving it calls this method again.
    if (view && this.shadowRoot)
      this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof HtElement).elementStyles.map(
        (styles) => styleSheetOf(styles as CSSResult, view),
      );
  }

  override requestUpdate(...change: Parameters<ReactiveElement['requestUpdate']>): void {
    // ReactiveElement's constructor calls this before our fields exist.
    this.request = {};
    super.requestUpdate(...change);
  }

  /** Waits for the content, so that `updateComplete` means "drawn". Later changes are included. */
  protected override async scheduleUpdate(): Promise<void> {
    let answered: object | undefined;
    for (;;) {
      for (let wait = pause(); wait; wait = pause()) await wait;
      if (answered === this.request) break;
      answered = this.request;
      this.ready = await this.load().catch((error: unknown) => this.report(error));
    }
    await super.scheduleUpdate();
  }

  private async load(): Promise<Content | undefined> {
    // In a link around a card, the parser puts the fallback after the element: it has links too.
    const next = (this.closest('a') ?? this).nextElementSibling;
    if (next?.matches('.ht-fallback') && !this.textContent.trim()) this.append(next);
    const language = (this.requestedLanguage = languageOf(this));
    return language ? await this.content(language) : undefined;
  }

  /** Reports why there is no content. */
  private report(error: unknown): undefined {
    if (error instanceof ContentError) this.fail(error.reason, error.value, error.message);
    else if (error instanceof Error && 'path' in error)
      this.fail(
        'invalid-dataset',
        `${error.path as string}: ${error.message}`,
        DEV ? `refuses its src at ${error.path as string}: ${error.message}.` : '',
      );
    else this.fail('load-failed', '', DEV ? `could not load its data: ${String(error)}` : '');
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    try {
      if (this.ready) this.draw(this.ready);
      else this.showChildren();
    } catch (error) {
      this.showChildren();
      this.fail('render-failed', '', DEV ? `could not be drawn: ${String(error)}` : '');
    }
    // The optional style sheet applies to the children while they show.
    this.toggleAttribute('data-ht-drawn', this.base !== undefined);
  }

  private draw(content: Content): void {
    this.hiding = this.hidable();
    if (this.hiding === 'none') {
      this.showChildren();
      this.fail('unclosed', '', DEV ? 'holds a part of the page: is its end tag missing?' : '');
      return;
    }
    // Lit cannot update texts that a page translator has wrapped in <font>: render from scratch.
    const old = this.base?.querySelector<HTMLElement>('font') ? undefined : this.base;
    const base = this.drawInto(content, old);
    // Setting it to the same value makes Chromium recalculate the styles of all descendants.
    if (base.lang !== content.language) base.lang = content.language;
    const focused = this.querySelector<HTMLAnchorElement>(':is(a, summary):focus');
    if (base !== this.base) {
      base.className = 'base';
      // English and Spanish both read from left to right, also in a page that does not.
      base.dir = 'ltr';
      this.base?.remove();
      this.renderRoot.prepend(base);
    }
    this.base = base;
    this.shown = content;
    const other = this.hiding === 'marked' && otherChild(this);
    // No child is for a slot of this name, and a saved page has the name.
    this.defaultSlot.name = other ? '' : '-';
    if (DEV && other) warnAboutOtherChild(this, other);
    if (focused?.checkVisibility() === false) this.moveFocus(focused, base);
  }

  /** Focus on a link or a `<summary>` of the fallback moves to the same one in `base`. */
  private moveFocus(from: HTMLAnchorElement, base: HTMLElement): void {
    const folds = [...this.querySelectorAll<HTMLElement>('summary')];
    const to = from.href
      ? [...base.querySelectorAll('a')].find(({ href }) => href === from.href)
      : ([...base.querySelectorAll('summary')][folds.indexOf(from)] ??
        base.querySelector<HTMLElement>('[aria-expanded]'));
    to?.focus({ preventScroll: true });
  }

  /**
   * Which children a drawn widget hides. Where its end tag is missing, the rest of the page is
   * inside it. So it hides the marked fallback alone, and all children only where none is marked.
   * A host may cut a fallback off, and then the rest of the page is inside that. So it hides
   * nothing with a part of the page in it. There, ways to get help are a part, but in a banner.
   */
  private hidable(): 'marked' | 'all' | 'none' {
    const marked = this.querySelector(':scope > .ht-fallback');
    const inside = marked ?? this;
    // A fallback of an author may have headings; what the command prints has none.
    const parts =
      'main,nav,header,footer,form,h1,[data-ht]' +
      (marked ? ',section,article,h2,h3' : '') +
      (marked && !this.silent ? ',.ht-danger,.ht-way' : '');
    const ofPage =
      inside.querySelector(parts) ??
      [...inside.querySelectorAll('*')].some(({ localName }) => localName.startsWith('ht-'));
    return ofPage ? 'none' : marked ? 'marked' : 'all';
  }

  private showChildren(): void {
    this.base?.remove();
    this.base = this.shown = undefined;
    this.defaultSlot.name = '';
  }

  private fail(reason: HtErrorReason, value: string, message: string): void {
    if (DEV) warn(this, `${message} Its children are shown.`);
    if (!this.silent) this.dispatchEvent(new HtErrorEvent(reason, value));
  }
}
