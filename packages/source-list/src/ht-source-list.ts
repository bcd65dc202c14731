import {
  DEV,
  HtCopyEvent,
  HtElement,
  citing,
  everyTurn,
  keyOf,
  link,
  loadWords,
  oneOf,
  references,
  warn,
  type CitingElement,
  type CitingRoot,
  type Reference,
} from '@ht-widgets/core';
import {
  drawCopyField,
  formats,
  showCopyStyles,
  type CopyTexts,
} from '@ht-widgets/core/copy-field.js';
import {
  load,
  type Bibliography,
  type BibliographyEntry,
  type Forms,
  type Language,
} from '@ht-widgets/facts';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { announce, entriesOf, type Entry } from './numbering.js';
import type { OwnForms } from './own-references.js';
import { styles } from './ht-source-list.styles.js';
import { dictionary } from './ht-source-list.strings.js';

const displays = ['page', 'all'] as const;

/** Which sources are listed. */
export type SourceListDisplay = (typeof displays)[number];

/** So many links back are drawn in one turn, of entries whole. */
const atOnce = 80;

/** So many links back of one source show until a reader asks for the rest: of 400 arrows nobody finds one, and the Tab key meets each. */
const few = 10;

/** Widgets that had their time to be drawn. */
const waitedFor = new WeakSet<object>();

interface Content {
  bibliography: Bibliography;
  language: Language;
}

/**
 * Numbered references: of the widgets of this page, in the page's order, live as they come and go; or of the whole
 * ledger. The widgets get markers that lead here, and each entry leads back: to the first ten places that cite it, and to
 * the rest when asked.
 *
 * @tag ht-source-list
 * @attr {'page'|'all'} [display=page] - `all`: every source of the ledger, unnumbered.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the list is there and whenever it cannot be shown.
 * @csspart list - All references.
 * @csspart item - One of them.
 * @csspart link - Each link.
 * @cssprop [--ht-color-line] - Hairlines. The text takes the page's own colour.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The list cannot be shown; the children stay. `detail.reason`: `load-failed`, `render-failed`.
 * @event {HtCopyEvent} ht-copy - A reader copied the references. `detail.format`: `text`, `apa`, `mla`, `chicago`, `bibtex`, `ris`, `csl`.
 */
export class HtSourceList extends HtElement<Content> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = {
    display: {},
  };

  declare display: SourceListDisplay | null | undefined;

  declare private root: CitingRoot | undefined;
  /** What the page cites; undefined where the whole ledger is listed. */
  declare private entries: readonly Entry[] | undefined;
  /** How many of the entries are drawn: a long list comes in several turns. */
  private drawn = 0;
  /** The sources of which a reader has asked for all links back. */
  private readonly unfolded = new Set<string>();
  /** What led a reader here last. */
  declare private cameFrom: Element | undefined;
  /** The entry that has the focus while the list is drawn anew. */
  declare private focused: HTMLElement | null | undefined;
  declare private loaded: Content | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    this.root.addEventListener('ht-citing', this.renumber);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeEventListener('ht-citing', this.renumber);
    this.resign();
    this.root = undefined;
  }

  private readonly renumber = (): void => {
    this.requestUpdate();
  };

  protected override async content(language: Language): Promise<Content> {
    if (DEV && this.display && !displays.includes(this.display))
      warn(
        this,
        `display="${this.display}" is not one of ${displays.join(', ')}: the sources of this page are shown.`,
      );
    if (oneOf(displays, this.display) !== 'all') await this.citersStand();
    // The page changes often, and even a file that is there already takes a task to import again.
    if (this.loaded?.language === language) return this.loaded;
    const [bibliography] = await Promise.all([
      load('sources', language),
      loadWords(language, 'more'),
    ]);
    return (this.loaded = { bibliography, language });
  }

  /**
   * Waits until the page's widgets are drawn. Numbered one after the other as they come, each would change the numbers of
   * those below it, and the page be laid out again. Half a second at most, for what one shows may never come; in a crowd
   * until all who wait for their turn have had it.
   */
  private async citersStand(): Promise<void> {
    const coming = [...(this.root?.[citing] ?? [])].filter(
      (element) => !(references in element) && !waitedFor.has(element),
    ) as Partial<HtSourceList>[];
    if (coming.length > 0) {
      const late = new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      await Promise.race([
        Promise.all(
          coming.map(async (element) => {
            await element.updateComplete?.catch(() => undefined);
          }),
        ),
        late,
      ]);
      for (const element of coming) waitedFor.add(element);
    }
    await everyTurn();
  }

  protected override template(content: Content): TemplateResult {
    const strings = dictionary[content.language];
    if (!this.entries) {
      return html`<ul part="list">${repeat(
        everything(content),
        ({ id }) => id,
        (reference) => html`<li part="item">${printed(content, reference)}</li>`,
      )}</ul>${this.copying(content)}`;
    }
    const entries = this.entries.slice(0, this.drawn);
    if (entries.length === 0) return html`<p>${strings.none}</p>`;
    // Each is drawn again only when it has changed: there may be hundreds of links back.
    return html`<ol part="list">${repeat(
      entries,
      ({ key }) => key,
      ({ key, reference, from }) => {
        const links = this.linksOf(key, from);
        const rest = from.length - links.length;
        return guard(
          [content, key, reference.name, reference.url, reference.reference, rest, ...links],
          () => html`<li part="item" tabindex="-1" data-key=${key}>
        ${printed(content, reference)}
        <span class="back">${links.map(
          (element) =>
            html`<button type="button" aria-label=${strings.back(from.indexOf(element) + 1)} @click=${() => {
              leadBack(element, key);
            }}>↑</button>`,
        )}${
          rest > 0
            ? html` <button type="button" class="more" aria-label=${strings.morePlaces(rest)} @click=${() => {
                void this.unfold(key);
              }}>${strings.more(rest)}</button>`
            : nothing
        }</span>
      </li>`,
        );
      },
    )}</ol>${this.copying(content)}`;
  }

  /** The places that an entry leads back to, with the one that a reader came from. Eleven all show: a button for one would take its room. */
  private linksOf(key: string, from: Entry['from']): Entry['from'] {
    return this.unfolded.has(key) || from.length <= few + 1
      ? from
      : from.filter((element, i) => i < few || element === this.cameFrom);
  }

  /** Shows all links back of a source; the keyboard goes on at the first that is new. */
  private async unfold(key: string): Promise<void> {
    this.unfolded.add(key);
    this.requestUpdate();
    await this.updateComplete;
    [...(this.itemOf(key)?.querySelectorAll<HTMLElement>('.back button') ?? [])].at(few)?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.entries =
      oneOf(displays, this.display) === 'all' ? undefined : this.root ? entriesOf(this.root) : [];
    const { entries = [] } = this;
    this.focused = this.shadowRoot?.activeElement?.closest('li');
    for (const key of this.unfolded)
      if (!entries.some((entry) => entry.key === key)) this.unfolded.delete(key);
    // What is drawn stays.
    let links = 0;
    for (const { key, from } of entries.slice(this.drawn)) {
      if (links >= atOnce) break;
      links += this.linksOf(key, from).length;
      this.drawn++;
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A link back that is gone leaves the focus to its entry.
    if (this.focused?.isConnected && !this.shadowRoot?.activeElement)
      this.focused.focus({ preventScroll: true });
    // A microtask later: asked for from inside an update it would be taken for a mistake.
    if (this.goesOn)
      queueMicrotask(() => {
        this.requestUpdate();
      });
    else if (this.root && this.entries) announce(this.root, this.entries, this.show);
    else if (changed.has('display')) this.resign();
    void this.offer();
  }

  /** Whether it is drawn, but not the last of its entries. */
  private get goesOn(): boolean {
    return this.hasAttribute('data-ht-drawn') && this.drawn < (this.entries?.length ?? 0);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return this.goesOn ? await this.getUpdateComplete() : done;
  }

  /** Takes its numbers back. Where another list stays, that one numbers again; where none does, the markers go. */
  private resign(): void {
    if (!this.root) return;
    announce(this.root, [], this.show);
    this.root.dispatchEvent(new CustomEvent('ht-citing'));
  }

  /** What is listed, in every form in which it can be copied. */
  private copying({ language }: Content): TemplateResult {
    return html`<details @toggle=${() => {
      void this.offer();
    }}><summary>${dictionary[language].copyAll}</summary><div class="field"></div></details>`;
  }

  /** Draws what can be copied, where the reader has opened it; again whenever the list changes. */
  private async offer(): Promise<void> {
    const { loaded, entries } = this;
    const field = this.renderRoot.querySelector<HTMLElement>('details[open] > .field');
    if (!loaded || !field) return;
    const [forms, own] = await Promise.all([
      load('references', loaded.language).catch(() => undefined),
      ownFormsOf(entries, loaded),
    ]);
    // The list may have changed meanwhile, and was offered anew then.
    if (!forms || loaded !== this.loaded || entries !== this.entries) return;
    showCopyStyles(this);
    const format = formats.find((name) => name === field.querySelector('select')?.value);
    drawCopyField(
      field,
      loaded.language,
      this.collect(forms, own, loaded),
      (copied) => {
        this.dispatchEvent(new HtCopyEvent(copied));
      },
      format,
    );
  }

  private collect(
    forms: Readonly<Record<string, Forms>>,
    own: ReadonlyMap<string, OwnForms>,
    content: Content,
  ): CopyTexts {
    const listed = this.entries?.map(({ reference }) => reference) ?? everything(content);
    const known = listed.flatMap(
      (reference) =>
        (recordOf(content, reference) ? forms[reference.id] : own.get(keyOf(reference))) ?? [],
    );
    const inStyle = (form: 'apa' | 'mla' | 'chicago') =>
      listed
        .map(
          (reference) =>
            (recordOf(content, reference) && forms[reference.id]?.[form]) ??
            plain(content, reference),
        )
        .join('\n');
    return {
      text: listed.map((reference) => plain(content, reference)).join('\n'),
      apa: inStyle('apa'),
      mla: inStyle('mla'),
      chicago: inStyle('chicago'),
      bibtex: known.map(({ bibtex }) => bibtex).join('\n'),
      ris: known.map(({ ris }) => ris).join('\n'),
      // Each is a list of one: joined as text, since Prototype.js breaks JSON.stringify.
      csl: `[${known.map(({ csl }) => csl.replace(/^\[|\]$/g, '').trimEnd()).join(',')}\n]`,
    };
  }

  private itemOf(key: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')].find(
      (candidate) => candidate.dataset['key'] === key,
    );
  }

  private readonly show = (key: string, from: Element): void => {
    this.cameFrom = from;
    this.requestUpdate();
    const item = this.itemOf(key);
    // No fragment link: `<base href>` would lead it elsewhere.
    if (item) lead(item, 'nearest');
  };
}

/** Every source of the ledger. */
function everything({ bibliography, language }: Content): Reference[] {
  return Object.entries(bibliography)
    .sort(([, a], [, b]) => a.reference.localeCompare(b.reference, language))
    .map(([id, { name }]) => ({ id, name }));
}

/** What the ledger knows of a source. A page's own dataset may use an id of the ledger for another one. */
function recordOf({ bibliography }: Content, { id, of }: Reference): BibliographyEntry | undefined {
  return of === undefined && Object.hasOwn(bibliography, id) ? bibliography[id] : undefined;
}

/** The sources that only datasets of the page's own have, by key, as far as those can be had. */
async function ownFormsOf(
  entries: readonly Entry[] = [],
  { language }: Content,
): Promise<ReadonlyMap<string, OwnForms>> {
  const own = new Map<string, OwnForms>();
  const others = entries.filter(({ reference: { of } }) => of !== undefined);
  const module =
    others.length > 0 ? await import('./own-references.js').catch(() => undefined) : undefined;
  for (const {
    key,
    reference: { id, of = '' },
  } of others) {
    const forms = await module?.ownForms(of, id, language).catch(() => undefined);
    if (forms) own.set(key, forms);
  }
  return own;
}

/** A source in full: author, title, how it was read; then its address. */
function fullOf(content: Content, reference: Reference): { text: string; url: string | undefined } {
  const { reference: text = reference.name, url } = recordOf(content, reference) ?? reference;
  return { text, url };
}

function printed(content: Content, reference: Reference): TemplateResult {
  const { text, url } = fullOf(content, reference);
  const { english } = recordOf(content, reference) ?? {};
  return html`${english === undefined ? text : withEnglish(text, english)}${url === undefined ? nothing : html` ${link(new URL(url).hostname, url)}`}`;
}

/** A text in which one part, which it has once, is to be read aloud as English. */
function withEnglish(text: string, english: string): TemplateResult {
  const [before, after] = text.split(english);
  return html`${before}<span lang="en">${english}</span>${after}`;
}

function plain(content: Content, reference: Reference): string {
  const { text, url } = fullOf(content, reference);
  return [text, url].filter(Boolean).join(' ');
}

/** Leads back to the marker that stands for this source in `element`. */
function leadBack(element: CitingElement, key: string): void {
  const marker = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [])].find(
    (candidate) => candidate.dataset['key'] === key,
  );
  const details = marker?.closest('details');
  if (details) details.open = true;
  // A marker takes no line, so at the edge of the window it would be cut.
  lead(marker ?? element, 'center');
}

/** Brings `target` into the window and gives it the focus. */
function lead(target: Element, block: ScrollLogicalPosition): void {
  target.scrollIntoView({ block });
  (target as HTMLElement).focus({ preventScroll: true });
  // In a crowd what comes into the window is laid out only now, and may push it away; Firefox does not hold it.
  requestAnimationFrame(() => {
    target.scrollIntoView({ block });
  });
}
