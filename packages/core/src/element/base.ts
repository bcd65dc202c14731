import type { Language } from '@ht-widgets/facts';
import {
  ReactiveElement,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from '@lit/reactive-element';
import { render } from 'lit-html';
import { hostStyles } from './base.styles.js';
import { HtErrorEvent, type HtErrorReason } from './events.js';
import { languageOf, watchLanguage } from './language.js';
import { warnAboutMarkup } from './markup-warnings.js';
import { DEV, warn } from '#mode';
import { sheetOf } from './sheets.js';
import { tokens } from './tokens.js';
import { version } from './version.js';

/** What keeps an element from showing its content. It is thrown inside `content()` and becomes an `ht-error`. */
export class Refusal extends Error {
  readonly reason: HtErrorReason;
  readonly value: string;

  /** `message` is for the development build; the files that visitors load carry none. */
  constructor(reason: HtErrorReason, value: string, message = '') {
    super(message);
    this.reason = reason;
    this.value = value;
  }
}

/**
 * What every element shares: it speaks the language of its surroundings, and it fails open. Its children are the
 * page's own fallback; they show until the content is there, and again whenever it cannot be had or cannot be drawn.
 *
 * `lang` and `theme` are read from the attributes, by the language functions and by CSS.
 */
export abstract class HtElement<Content extends { language: Language }> extends ReactiveElement {
  /** Of the copy of the library that registered the tag. */
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level' },
    src: {},
  };

  /** `2` to `6` makes a heading of that level; without it there is no heading element. */
  declare headingLevel: string | null | undefined;

  /** Address of a dataset of the page's own, in place of the ledger: https or of the same site, at most 1 MB. */
  declare src: string | null | undefined;

  /** Whether it keeps quiet about failures, as what a person in danger uses must. */
  protected get silent(): boolean {
    return false;
  }

  /** Slots that the page may fill beside the fallback. */
  protected static readonly slots: readonly string[] = [];

  declare private base: HTMLElement | undefined;
  /** The content of the current update; undefined where it cannot be had. */
  declare protected ready: Content | undefined;
  /** The content that is shown; undefined while the children are. */
  declare protected shown: Content | undefined;
  /** Another object for each request. */
  declare private asked: object | undefined;
  /** The language last asked for, which may be on its way still. */
  declare private spoken: Language | undefined;
  declare private unwatch: (() => void) | undefined;

  /** Gets what `template` needs, and tells its language. Throws a `Refusal` where the attributes ask for something that does not exist. */
  protected abstract content(language: Language): Promise<Content>;

  /** Draws the content. Pure: attributes and content in, template out. */
  protected abstract template(content: Content): unknown;

  /** What is drawn. A citing element adds the numbers of its sources to the content. */
  protected templateOf(content: Content): unknown {
    return this.template(content);
  }

  static styled(styles: CSSResultGroup): CSSResultGroup {
    return [hostStyles, tokens, styles];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Other texts may be asked for in another place, or when a lang attribute changes around it.
    const listen = () => {
      if (this.spoken !== undefined && this.spoken !== languageOf(this)) this.requestUpdate();
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
    // Not super's, which gives it the sheets of this window, and throws in a document of another.
    // eslint-disable-next-line wc/attach-shadow-constructor -- where ReactiveElement attaches it too
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(...this.fallback());
    this.adoptedCallback();
    return root;
  }

  /** A document forgets the style sheets of what moves into it, and takes none that another window made. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    // In a document without a window nothing shows, and what leaves it comes here again.
    if (view && this.shadowRoot)
      this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof HtElement).elementStyles.map(
        (styles) => sheetOf(styles as CSSResult, view),
      );
  }

  override requestUpdate(...change: Parameters<ReactiveElement['requestUpdate']>): void {
    // Runs once from inside ReactiveElement's constructor, before any field of ours exists.
    this.asked = {};
    super.requestUpdate(...change);
  }

  /** Waits for the content, so that `updateComplete` means "drawn". What changes meanwhile joins this same update. */
  protected override async scheduleUpdate(): Promise<void> {
    for (let asked: object | undefined; asked !== this.asked;) {
      asked = this.asked;
      this.ready = await this.prepare().catch((error: unknown) => this.refuse(error));
    }
    await super.scheduleUpdate();
  }

  private async prepare(): Promise<Content> {
    const language = (this.spoken = languageOf(this));
    return await this.content(language);
  }

  /** Says what kept the content from being had; there is none then. */
  private refuse(error: unknown): undefined {
    if (error instanceof Refusal) this.fail(error.reason, error.value, error.message);
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
    // The optional style sheet dresses the children until they give way, and whenever they show again.
    this.toggleAttribute('data-ht-drawn', this.base !== undefined);
  }

  private draw(content: Content): void {
    // A page translator wraps texts in <font>, which Lit then no longer updates: begin anew.
    if (this.base?.querySelector<HTMLElement>('font')) this.base = undefined;
    const base = this.base ?? document.createElement('div');
    if (!this.base) {
      base.className = 'base';
      // English and Spanish both read from left to right, whatever the page does.
      base.dir = 'ltr';
    }
    // Setting it again, even to the same word, makes Chromium style anew all that is inside.
    if (base.lang !== content.language) base.lang = content.language;
    render(this.templateOf(content), base, { host: this });
    this.base = base;
    this.shown = content;
    if (base.parentNode === this.renderRoot) return;
    // Who stands on a link of the fallback, or on what unfolds, comes to the same in what replaces it, and Tab goes on from there.
    const from = this.querySelector<HTMLAnchorElement>(':is(a, summary):focus');
    this.renderRoot.replaceChildren(base);
    if (!from) return;
    const folds = [...this.querySelectorAll<HTMLElement>('summary')];
    const to = from.href
      ? [...base.querySelectorAll('a')].find(({ href }) => href === from.href)
      : ([...base.querySelectorAll('summary')][folds.indexOf(from)] ??
        base.querySelector<HTMLElement>('[aria-expanded]'));
    to?.focus({ preventScroll: true });
  }

  /** Made by DOM calls, so that it stands even where rendering templates is impossible. */
  private fallback(): HTMLSlotElement[] {
    const { slots } = this.constructor as typeof HtElement;
    return ['', ...slots].map((name) => {
      const slot = document.createElement('slot');
      if (name !== '') slot.name = name;
      return slot;
    });
  }

  private showChildren(): void {
    this.base = this.shown = undefined;
    this.renderRoot.replaceChildren(...this.fallback());
  }

  private fail(reason: HtErrorReason, value: string, message: string): void {
    if (DEV) warn(this, `${message} Its children are shown.`);
    if (!this.silent) this.dispatchEvent(new HtErrorEvent(reason, value));
  }
}
