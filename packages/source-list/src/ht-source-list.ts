import { DEV, HtCopyEvent, HtElement, link, loadWords, oneOf, warn, type CitingElement, type CitingRoot } from '@ht-widgets/core';
import { drawCopyField, showCopyStyles, type CopyTexts } from '@ht-widgets/core/copy-field.js';
import { load, type Bibliography, type Forms, type Language } from '@ht-widgets/facts';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { announce, entriesOf, type Entry } from './numbering.js';
import { styles } from './ht-source-list.styles.js';
import { dictionary } from './ht-source-list.strings.js';

const displays = ['page', 'all'] as const;

/** Which sources are listed. */
export type SourceListDisplay = (typeof displays)[number];

interface Content {
  bibliography: Bibliography;
  language: Language;
}

/**
 * Numbered references: of the widgets of this page, in the page's order, live as they come and go; or of the whole
 * ledger. The widgets get markers that lead here, and each entry leads back.
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

  private declare root: CitingRoot | undefined;
  private declare entries: readonly Entry[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    this.root.addEventListener('ht-citing', this.renumber);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeEventListener('ht-citing', this.renumber);
    // Where another list stays, it numbers again; where none does, the markers go.
    if (this.root) announce(this.root, [], this.show);
    this.root?.dispatchEvent(new Event('ht-citing'));
    this.root = undefined;
  }

  private readonly renumber = (): void => { this.requestUpdate(); };

  protected override async content(language: Language): Promise<Content> {
    if (DEV && this.display && !displays.includes(this.display)) warn(this, `display="${this.display}" is not one of ${displays.join(', ')}: the sources of this page are shown.`);
    const [bibliography] = await Promise.all([load('sources', language), loadWords(language, 'more')]);
    return { bibliography, language };
  }

  protected override template(content: Content): TemplateResult {
    const strings = dictionary[content.language];
    if (oneOf(displays, this.display) === 'all') {
      const ids = Object.keys(content.bibliography).sort((a, b) => text(content, a).localeCompare(text(content, b), content.language));
      return html`<ul part="list">${repeat(ids, (id) => id, (id) => html`<li part="item">${this.reference(content, id)}</li>`)}</ul>${this.copying(content)}`;
    }
    const entries = this.entries ?? [];
    if (entries.length === 0) return html`<p>${strings.none}</p>`;
    return html`<ol part="list">${repeat(entries, ({ key }) => key, (entry) => html`<li part="item" tabindex="-1" data-key=${entry.key}>
        ${this.reference(content, entry.reference.id, entry)}
        <span class="back">${entry.from.map((element, i) => html`<button type="button" aria-label=${strings.back(i + 1)} @click=${() => { leadBack(element, entry.key); }}>↑</button>`)}</span>
      </li>`)}</ol>${this.copying(content)}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.entries = this.root && oneOf(displays, this.display) === 'page' ? entriesOf(this.root) : [];
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.root && this.entries && oneOf(displays, this.display) === 'page') announce(this.root, this.entries, this.show);
  }

  private reference({ bibliography }: Content, id: string, entry?: Entry): TemplateResult {
    const known = bibliography[id];
    // A page's own dataset may use an id of the ledger for another source.
    if (!known || (entry && entry.reference.name !== known.name)) return html`${link(entry?.reference.name ?? id, entry?.reference.url)}`;
    return html`${known.reference}${known.url === undefined ? nothing : html` ${link(new URL(known.url).hostname, known.url)}`}`;
  }

  /** What is listed, in every form in which it can be copied. */
  private copying(content: Content): TemplateResult {
    const { language } = content;
    const open = async ({ currentTarget }: Event) => {
      const details = currentTarget as HTMLDetailsElement;
      const field = details.querySelector<HTMLElement>('.field');
      if (!details.open || !field) return;
      const forms = await load('references', language).catch(() => undefined);
      showCopyStyles(this.renderRoot);
      if (forms) drawCopyField(field, language, this.collect(forms, content), (format) => { this.dispatchEvent(new HtCopyEvent(format)); });
    };
    return html`<details @toggle=${open}><summary>${dictionary[language].copyAll}</summary><div class="field"></div></details>`;
  }

  private collect(forms: Readonly<Record<string, Forms>>, content: Content): CopyTexts {
    const ids = oneOf(displays, this.display) === 'all' ? Object.keys(forms) : (this.entries ?? []).map(({ reference }) => reference.id);
    const known = ids.flatMap((id) => forms[id] ?? []);
    const joined = (form: keyof Forms) => known.map((texts) => texts[form]).join('\n');
    return {
      text: ids.map((id) => text(content, id)).join('\n'),
      apa: joined('apa'),
      mla: joined('mla'),
      chicago: joined('chicago'),
      bibtex: joined('bibtex'),
      ris: joined('ris'),
      // Each is a list of one: joined as text, since Prototype.js breaks JSON.stringify.
      csl: `[${known.map(({ csl }) => csl.replace(/^\[|\]$/g, '').trimEnd()).join(',')}\n]`,
    };
  }

  private readonly show = (key: string): void => {
    const item = [...this.renderRoot.querySelectorAll<HTMLElement>('li')].find((candidate) => candidate.dataset['key'] === key);
    // No fragment link: `<base href>` would lead it elsewhere.
    item?.scrollIntoView({ block: 'nearest' });
    item?.focus({ preventScroll: true });
  };
}

function text({ bibliography }: Content, id: string): string {
  return bibliography[id]?.reference ?? id;
}

/** Leads back to the marker that stands for this source in `element`. */
function leadBack(element: CitingElement, key: string): void {
  const marker = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [])].find((candidate) => candidate.dataset['key'] === key);
  element.scrollIntoView({ block: 'nearest' });
  marker?.focus({ preventScroll: true });
}
