import {
  citationStyles,
  citedIds,
  drawWhole,
  figureOf,
  DEV,
  HtCitingElement,
  ContentError,
  warn,
  warnAboutWord,
  type Cited,
} from '@ht-widgets/core';
import { findFact, loadOnce, type Fact, type Language, type Sources } from '@ht-widgets/facts';
import type { PropertyDeclarations, PropertyValues } from '@lit/reactive-element';
import { nothing, type TemplateResult } from 'lit-html';
import type * as More from './displays/more.js';
import { styles } from './ht-stat.styles.js';
import { card } from './ht-stat.view.js';

const displays = ['card', 'lead', 'inline', 'hundred', 'bar'] as const;

/** How a stat is shown. */
export type StatDisplay = (typeof displays)[number];

/** What the module of a display adds to the content. */
export interface Drawing {
  /** Draws all of it, in place of the card. `newer` leads to a newer figure. */
  whole?: (cited: Cited, newer: unknown) => TemplateResult;
  /** Shown below the figure in the card. */
  picture?: TemplateResult;
  /** Follows the digits in place of their percent sign. */
  unit?: string;
  /** The fact that it is compared with, and the sources of both. */
  also?: readonly Fact[];
  sources?: Sources;
}

interface Content extends Drawing, Cited {
  sources: Sources;
  /** What few cards have. */
  more: typeof More | undefined;
  /** Id of the fact that the page chose. The shown one is another after a click on "Show it". */
  chosen: string;
}

/**
 * One cited fact. Wherever its figure shows, what it counts, its period, its limit, its standing
 * and its named source show too. Its children are the fallback: a sentence with the limit and a
 * link to the source.
 *
 * @tag ht-stat
 * @attr {string} fact - Id of a fact of the ledger, such as `nhth-mo-sex-share-2021`.
 * @attr {'card'|'lead'|'inline'|'hundred'|'bar'} [display=card] - `lead`: a figure that opens a
 *   section, in large type; use one in a section. `inline`: within a sentence. `hundred`: 100
 *   marks, for percentages. `bar`: a share as a part of its whole, or a rank as a dot among the
 *   places. Any other fact is shown as a card.
 * @attr {string} [compare] - Id of a second fact of the same kind and unit: two bars from zero on
 *   one scale, or with `hundred` 100 marks each. Each fact has its limit and sources. Where the two
 *   cannot be compared, the first is shown alone.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes figure and label a heading of this level.
 * @attr {boolean} [structured-data] - Puts a figure, with its limit and sources, into the head of
 *   the page as schema.org data; words and contested claims are left out. The self-contained file
 *   names the sources and leaves out who published them.
 * @slot - The fallback, shown until the fact is there and whenever it cannot be shown.
 * @slot note - The host's own words, below the limit.
 * @csspart figure - The figure.
 * @csspart label - What the figure counts.
 * @csspart caveat - The limit. It cannot be hidden.
 * @csspart note - Round the host's own words.
 * @csspart list - The entries of a fact that is a list.
 * @csspart item - One of them.
 * @cssprop [--ht-color-text] - Text.
 * @cssprop [--ht-color-quiet] - Sources, and what is contested.
 * @cssprop [--ht-color-surface] - The card.
 * @cssprop [--ht-color-line] - Hairlines.
 * @cssprop [--ht-color-accent] - The figure and links; clamped in lightness for legibility.
 * @cssprop [--ht-color-caution] - The word "Contested".
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 * @cssprop [--ht-figure-size] - Size of the figure, in `em`. A narrow card reduces it, so that the
 *   figure stays on one line.
 * @event {HtErrorEvent} ht-error - The fact cannot be shown; the children stay.
 *   `detail.reason`: `unknown-fact`, `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtStat extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, styles]);

  static override properties: PropertyDeclarations = {
    fact: {},
    display: {},
    compare: {},
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };

  protected static override readonly slots = ['note'];

  declare fact: string | null | undefined;
  declare display: StatDisplay | null | undefined;
  declare compare: string | null | undefined;
  declare structuredData: boolean;

  /** The figure that the reader switched to, instead of which fact, and the year that is said. */
  declare private newer: { id: string; insteadOf: string; year?: string } | undefined;

  /** Whether the latest drawing keeps none of Lit's parts. */
  declare private whole: boolean | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const chosen = this.fact?.trim() ?? '';
    // The page may have chosen another fact since then.
    if (this.newer?.insteadOf !== chosen) this.newer = undefined;
    const id = this.newer?.id ?? chosen;
    const found = await findFact(id, wanted, this.src);
    if (!found) throw new ContentError('unknown-fact', id, DEV ? noSuchFact(id) : '');
    const cited = { ...found, id, src: this.src };
    const { display } = this;
    const module =
      display === 'inline'
        ? inline
        : this.compare || ['lead', 'hundred', 'bar'].includes(display ?? '')
          ? pictures
          : undefined;
    const more = this.newer || hasMore(found.fact) ? await moreParts() : undefined;
    more?.add(this);
    const drawing = await (await module?.())?.draw(this, cited);
    if (DEV) warnAbout(this, found.fact, drawing);
    return { ...cited, chosen, more, ...drawing };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.structuredData || changed.has('structuredData')) void this.describe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.structuredData) void this.describe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.structuredData) void this.describe();
  }

  /** Puts the shown fact into the page's head, or takes it out. */
  private async describe(): Promise<void> {
    const module = await import('@ht-widgets/core/structured-data.js').catch(() => undefined);
    await module?.describe(this, this.structuredData && this.isConnected ? this.shown : undefined);
  }

  protected override cites({ fact, also = [] }: Content): string[] {
    return [fact, ...also].flatMap(citedIds);
  }

  protected override drawInto(content: Content, old?: HTMLElement): HTMLElement {
    // A newer figure is announced in a live region, which stays.
    const whole = content.id === content.chosen && !content.fact.newer;
    const kept = whole === this.whole ? old : undefined;
    this.whole = whole;
    return whole ? drawWhole(this.template(content), kept) : super.drawInto(content, kept);
  }

  protected override template(content: Content): TemplateResult {
    const { id, chosen, more } = content;
    const year = this.newer ? this.newer.year : '';
    const newer = more?.newerFigure(content, id !== chosen, () => this.toggleNewer(), year);
    const words = more?.words(content);
    return (
      content.whole?.(content, newer ?? nothing) ??
      card(content, {
        ...content,
        level: this.headingLevel,
        words,
        why: more?.why,
        newer: newer ?? nothing,
      })
    );
  }

  /** Shows the newer figure, or again the one that the page chose. */
  private toggleNewer(): void {
    if (!this.shown) return;
    const { id, chosen, fact } = this.shown;
    const next = id === chosen ? fact.newer : undefined;
    this.newer = { insteadOf: chosen, ...(next ?? { id: chosen }) };
    this.requestUpdate();
  }
}

/** Whether a fact has what few have, so that its card needs another file. */
function hasMore({ newer, reason, standing, ...fact }: Fact): boolean {
  const plain = standing === 'checked' || standing === 'secondhand';
  return Boolean(newer ?? reason) || !plain || !figureOf(fact, 'en');
}

const moreParts = loadOnce(() => import('./displays/more.js'));
const inline = loadOnce(() => import('./displays/inline.js'));
const pictures = loadOnce(() => import('./displays/pictures.js'));

function noSuchFact(id: string): string {
  return id === '' ? 'has no fact="…".' : `does not know the fact "${id}".`;
}

function warnAbout(stat: HtStat, fact: Fact, drawing: Drawing | undefined): void {
  const { fact: id = '', display, compare } = stat;
  const given = `display="${display ?? ''}"`;
  warnAboutWord(stat, 'display', display, displays, 'a card is shown');
  if (fact.withdrawn) {
    warn(stat, `shows that "${id ?? ''}" was withdrawn. Choose another fact.`);
    return;
  }
  if (compare && display && !['card', 'bar', 'hundred'].includes(display))
    warn(
      stat,
      `${given} and compare do not go together: ` +
        `${display === 'inline' ? 'compare' : 'display'} is ignored.`,
    );
  if (!compare && !drawing && display === 'hundred')
    warn(
      stat,
      `${given} needs a percentage, and "${id ?? ''}" is a ${fact.kind}: a card is shown.`,
    );
  if (!compare && !drawing && display === 'bar')
    warn(
      stat,
      `${given} needs a percentage, or a rank whose "of" begins with a number, and no contested ` +
        `claim; "${id ?? ''}" is a ${fact.standing} ${fact.kind}: a card is shown.`,
    );
  if (fact.standing === 'contested')
    warn(stat, `shows a contested claim, "${id ?? ''}". Is there a better one?`);
}
