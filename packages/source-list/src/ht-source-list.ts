import {
  DEV,
  HtCopyEvent,
  HtElement,
  citing,
  oneOf,
  references,
  warnAboutWord,
  type CitingElement,
  type CitingRoot,
} from '@ht-widgets/core';
import { drawCopyField, formats, showCopyStyles } from '@ht-widgets/core/copy-field.js';
import { loadList, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { html, type TemplateResult } from 'lit-html';
import { copyTexts } from './copy-texts.js';
import { entriesOf, sendNumbers, type Entry } from './entries.js';
import { dictionary } from './ht-source-list.strings.js';
import { styles } from './ht-source-list.styles.js';
import { keepOneStop, ledgerList, pageList, type Content } from './ht-source-list.view.js';
import { moveTo } from './move-to.js';
import { freeStops, setStops } from './stops.js';

const displays = ['page', 'all'] as const;

/** Which sources are listed. */
export type SourceListDisplay = (typeof displays)[number];

/** How many links back are rendered in one update; the last entry may exceed it. */
const linksPerUpdate = 25;

/** How many links back of a source show at first. Each is a stop of the Tab key. */
const linksAtFirst = 10;

/** Widgets that the numbering has waited for once. */
const waitedFor = new WeakSet<object>();

/**
 * Numbered references: of the widgets of this page, in its order, or of the whole ledger. The
 * widgets get markers that lead here. Each entry leads back to the first ten places that cite it,
 * and a button shows the rest. The Tab key stops at one of the links back, and arrow keys move
 * between them.
 *
 * @tag ht-source-list
 * @attr {'page'|'all'} [display=page] - `all`: every source of the ledger, unnumbered.
 * @slot - The fallback, shown until the list is there and whenever it cannot be shown.
 * @csspart list - All references.
 * @csspart item - One of them.
 * @csspart link - Each link.
 * @cssprop [--ht-color-line] - Hairlines. The text takes the page's own color.
 * @event {HtErrorEvent} ht-error - The list cannot be shown; the children stay.
 *   `detail.reason`: `load-failed`, `render-failed`.
 * @event {HtCopyEvent} ht-copy - A reader copied the references.
 *   `detail.format`: `text`, `apa`, `mla`, `chicago`, `bibtex`, `biblatex`, `ris`, `csl`.
 */
export class HtSourceList extends HtElement<Content> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = { display: {} };

  declare display: SourceListDisplay | null | undefined;

  declare private root: CitingRoot | undefined;
  /** What the page cites; undefined where the whole ledger is listed. */
  declare private entries: readonly Entry[] | undefined;
  /** How many of the entries are rendered: a long list takes several updates. */
  private drawn = 0;
  /** How often a widget has said that it cites something else. */
  private announced = 0;
  /** How often it had when the entries were counted. */
  private counted = 0;
  /** Keys of the sources whose links back all show. */
  private readonly unfolded = new Set<string>();
  /** The element whose marker led here last. */
  declare private cameFrom: Element | undefined;
  /** The entry that has focus while the list is re-rendered. */
  declare private focused: HTMLElement | null | undefined;
  declare private loaded: Content | undefined;
  /** Until the widgets of the page have their numbers. */
  declare private numbering: Promise<void> | undefined;
  declare private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    this.root.addEventListener('ht-citing', this.renumber);
    addEventListener('resize', this.renumberLater);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeEventListener('ht-citing', this.renumber);
    removeEventListener('resize', this.renumberLater);
    this.withdrawNumbers();
    this.root = undefined;
  }

  private readonly renumber = (): void => {
    this.announced++;
    this.requestUpdate();
  };

  /** The entries are those of the update before. */
  private readonly drawFurther = (): void => {
    this.requestUpdate();
  };

  /** Another width of the window may show other places. */
  private readonly renumberLater = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.renumber, 200);
  };

  protected override async content(language: Language): Promise<Content> {
    const shown = 'the sources of this page are shown';
    if (DEV) warnAboutWord(this, 'display', this.display, displays, shown);
    if (oneOf(displays, this.display) !== 'all') await this.widgetsDrawn();
    // The page changes often, and importing a loaded file again still takes a task.
    if (this.loaded?.language === language) return this.loaded;
    return (this.loaded = { bibliography: await loadList('sources', language), language });
  }

  /**
   * Waits until the page's widgets have rendered, so that each does not renumber those below it and
   * cause layout. It waits until none has rendered for half a second: data may never load.
   */
  private async widgetsDrawn(): Promise<void> {
    const coming = [...(this.root?.[citing] ?? [])].filter(
      (element) => !element[references] && !waitedFor.has(element),
    ) as Partial<HtSourceList>[];
    if (coming.length > 0) {
      const updates = coming.map(async ({ updateComplete }) => updateComplete?.catch(() => {}));
      await Promise.race([Promise.all(updates), this.noneFor(500)]);
      for (const element of coming) waitedFor.add(element);
    }
  }

  /** Resolves when no widget has cited anything new for that many milliseconds. */
  private async noneFor(milliseconds: number): Promise<void> {
    for (let before: number | undefined; before !== this.announced;) {
      before = this.announced;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }

  protected override template(content: Content): TemplateResult {
    const { copyAll, none } = dictionary[content.language];
    const entries = this.entries?.slice(0, this.drawn);
    if (entries?.length === 0) return html`<p>${none}</p>`;
    const list = entries
      ? pageList(content, entries, this.linksOf, this.unfold)
      : ledgerList(content);
    return html`${list}<details @toggle=${this.updateCopyField}
      ><summary>${copyAll}</summary><div class="field"></div></details>`;
  }

  /**
   * The places that an entry leads back to, always with the one that a reader came from.
   * Eleven all show: a button for one more would need as much space.
   */
  private readonly linksOf = ({ key, from }: Entry): readonly CitingElement[] =>
    this.unfolded.has(key) || from.length <= linksAtFirst + 1
      ? from
      : from.filter((element, i) => i < linksAtFirst || element === this.cameFrom);

  /** Shows all links back of a source, and moves focus to the first new one. */
  private readonly unfold = async (key: string): Promise<void> => {
    this.unfolded.add(key);
    this.requestUpdate();
    await this.updateComplete;
    const links = this.itemOf(key)?.querySelectorAll<HTMLElement>('.back button') ?? [];
    [...links].at(linksAtFirst)?.focus();
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.counted !== this.announced || changed.size > 0 || !this.incomplete) {
      this.counted = this.announced;
      this.entries =
        oneOf(displays, this.display) === 'all' ? undefined : this.root ? entriesOf(this.root) : [];
    }
    const { entries = [] } = this;
    this.focused = this.shadowRoot?.activeElement?.closest('li');
    for (const key of this.unfolded)
      if (!entries.some((entry) => entry.key === key)) this.unfolded.delete(key);
    // Rendered entries remain.
    let links = 0;
    for (const entry of entries.slice(this.drawn)) {
      if (links >= linksPerUpdate) break;
      links += this.linksOf(entry).length;
      this.drawn++;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    keepOneStop(this.renderRoot);
    // The focus of a removed link back moves to another of its entry.
    if (this.focused?.isConnected && !this.shadowRoot?.activeElement)
      this.focused.querySelector<HTMLElement>('.back button, a')?.focus({ preventScroll: true });
    // In a microtask: Lit warns about an update that is requested inside another.
    if (this.incomplete) queueMicrotask(this.drawFurther);
    else if (this.root && this.entries) this.numbering = this.number(this.root, this.entries);
    else if (changed.has('display')) this.withdrawNumbers();
    void this.updateCopyField();
  }

  /** Whether the last of its entries is not rendered yet. */
  private get incomplete(): boolean {
    return this.shown !== undefined && this.drawn < (this.entries?.length ?? 0);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (this.incomplete) return await this.getUpdateComplete();
    await this.numbering;
    return done;
  }

  private async number(root: CitingRoot, entries: readonly Entry[]): Promise<void> {
    const isCurrent = () => root === this.root && entries === this.entries;
    await sendNumbers(root, entries, this.show);
    if (isCurrent()) await setStops(entries, isCurrent);
  }

  /** Removes the markers. Another list of the page then sends its numbers again. */
  private withdrawNumbers(): void {
    if (!this.root) return;
    void sendNumbers(this.root, [], this.show);
    freeStops(this.root);
    this.root.dispatchEvent(new CustomEvent('ht-citing'));
  }

  /** Renders what can be copied, once the reader has opened it and whenever the list changes. */
  private readonly updateCopyField = async (): Promise<void> => {
    const { loaded, entries } = this;
    const field = this.renderRoot.querySelector<HTMLElement>('details[open] > .field');
    if (!loaded || !field) return;
    const forms = await loadList('references', loaded.language).catch(() => undefined);
    const texts = forms && (await copyTexts(entries, forms, loaded));
    // If the list has changed meanwhile, that update has called this method again.
    if (!texts || loaded !== this.loaded || entries !== this.entries) return;
    showCopyStyles(this);
    const format = formats.find((name) => name === field.querySelector('select')?.value);
    const copied = (form: (typeof formats)[number]) => this.dispatchEvent(new HtCopyEvent(form));
    drawCopyField(field, loaded.language, texts, copied, format);
  };

  private itemOf(key: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')].find(
      (candidate) => candidate.dataset['key'] === key,
    );
  }

  private readonly show = (key: string, from: Element): void => {
    this.cameFrom = from;
    this.requestUpdate();
    const item = this.itemOf(key);
    // Not a fragment link, which `<base href>` would change.
    if (!item) return;
    const focus = () => this.focusWayBack(item, key, from);
    moveTo(item, 'nearest', focus);
    // The link back may not be among those that show yet.
    void this.updateComplete.then(focus);
  };

  /** Moves the focus to the link back to `from`, which then says its source. */
  private focusWayBack(item: HTMLElement, key: string, from: Element): void {
    const entry = this.entries?.find((each) => each.key === key);
    const ways = item.querySelectorAll<HTMLElement>('.back button:not(.more)');
    const to = ways[entry ? this.linksOf(entry).indexOf(from) : -1];
    (to ?? item.querySelector<HTMLElement>('a, button'))?.focus({ preventScroll: true });
    to?.setAttribute('aria-describedby', key);
    to?.addEventListener('blur', () => to.removeAttribute('aria-describedby'), { once: true });
  }
}
