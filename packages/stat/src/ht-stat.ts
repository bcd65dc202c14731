import { figureOf, heading, HtElement, oneOf, reasonOf, Refusal, sourceNames, standingMark, standingWord, DEV, warn, type Figure } from '@ht-widgets/core';
import { findFact, type Fact, type Language, type Sources } from '@ht-widgets/facts';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { styles } from './ht-stat.styles.js';
import { strings } from './ht-stat.strings.js';
import { hundred, size, type Hundred } from './hundred.js';

const displays = ['card', 'inline', 'hundred'] as const;

/** How a stat is shown. */
export type StatDisplay = (typeof displays)[number];

interface Content {
  fact: Fact;
  sources: Sources;
  language: Language;
}

/**
 * One cited fact. Wherever its figure shows, what it counts, its period, its limit, its standing and its named source
 * show too. Its children are the fallback: a sentence with the limit and a link to the source.
 *
 * @tag ht-stat
 * @attr {string} fact - Id of a fact of the ledger, such as `nhth-mo-sex-share-2021`.
 * @attr {'card'|'inline'|'hundred'} [display=card] - `inline`: within a sentence. `hundred`: 100 marks, for percentages; any other fact is shown as a card.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the figure and its label a heading of this level.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the fact is there and whenever it cannot be shown.
 * @slot note - The host's own words, below the limit.
 * @csspart figure - The figure.
 * @csspart label - What the figure counts.
 * @csspart caveat - The limit. It cannot be hidden.
 * @csspart standing - The word of its standing. It cannot be hidden.
 * @csspart source - The named source. It cannot be hidden.
 * @csspart note - Round the host's own words.
 * @csspart link - Each link.
 * @csspart list - The entries of a fact that is a list.
 * @csspart item - One of them.
 * @cssprop [--ht-color-text] - Text.
 * @cssprop [--ht-color-quiet] - Limits and sources.
 * @cssprop [--ht-color-surface] - The card.
 * @cssprop [--ht-color-line] - Hairlines.
 * @cssprop [--ht-color-accent] - The figure and links; clamped in lightness until it can be read.
 * @cssprop [--ht-color-caution] - The word "Contested".
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-radius] - Corners.
 * @cssprop [--ht-space] - Padding.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @cssprop [--ht-figure-size] - Size of the figure, in `em`.
 * @event {HtErrorEvent} ht-error - The fact cannot be shown; the children stay. `detail.reason`: `unknown-fact`, `load-failed`, `render-failed`.
 */
export class HtStat extends HtElement<Content> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = {
    fact: {},
    display: {},
  };

  protected static override readonly slots = ['note'];

  declare fact: string | null | undefined;
  declare display: StatDisplay | null | undefined;

  protected override async content(language: Language): Promise<Content> {
    const id = this.fact?.trim() ?? '';
    const found = await findFact(id, language);
    if (!found) throw new Refusal('unknown-fact', id, DEV ? noSuchFact(id) : '');
    if (DEV) warnAbout(this, found.fact);
    return { ...found, language };
  }

  protected override template(content: Content): TemplateResult {
    const { fact, sources, language } = content;
    const display = oneOf(displays, this.display);
    const marks = display === 'hundred' ? hundred(fact) : undefined;
    const figure = figureOf(fact, language, marks !== undefined);
    return display === 'inline' ? this.inline(content, figure) : this.card(fact, figure, sources, marks);
  }

  private card(fact: Fact, figure: Figure | undefined, sources: Sources, marks: Hundred | undefined): TemplateResult {
    const reason = reasonOf(fact);
    return html`<div class="card ${fact.standing} ${figure ? 'number' : 'words'}">
      ${heading(this.headingLevel, figure
        ? html`<b part="figure">${digits(figure)}${marks ? html` <span class="unit">${strings.ofEvery100}</span>` : nothing}</b> <span part="label">${fact.label}.</span>`
        : html`<span part="label">${fact.label}</span>`)}
      ${marks ? picture(marks) : nothing}
      ${words(fact)}
      ${figure && fact.of !== undefined ? html`<p class="of">${strings.outOf} ${fact.of}.</p>` : nothing}
      ${reason === '' ? nothing : html`<p class="reason">${reason}</p>`}
      <p part="caveat" class="caveat">${fact.caveat}</p>
      <slot name="note" part="note"></slot>
      <p class="meta"><span part="standing" class="standing">${standingMark(fact.standing)}<span>${standingWord(fact, sources, true)}</span></span> <span part="source" class="source">${sourceNames(fact, sources)}</span></p>
    </div>`;
  }

  private inline({ fact, sources, language }: Content, figure: Figure | undefined): TemplateResult {
    const correction = fact.standing === 'contested'
      ? html`${fact.reason} `
      : fact.standing === 'corrected' && fact.printed !== undefined ? html`${strings.correctedFrom(fact.printed)}; ` : nothing;
    const lead = figure
      ? html`<b part="figure">${digits(figure)}</b> <span part="label">${fact.label}</span>`
      : html`<span part="label">${fact.label}</span>: ${inlineWords(fact, language)}`;
    return html`<span class="inline ${fact.standing}">${lead} (<span part="caveat">${correction}${fact.short}</span>; <span part="standing">${standingWord(fact, sources)}</span>: <span part="source">${sourceNames(fact, sources)}</span>)</span>`;
  }
}

function digits({ qualifier, digits: text }: Figure): TemplateResult {
  return html`${qualifier === undefined ? nothing : html`<span class="qualifier">${qualifier}</span> `}${text}`;
}

/** The words of a fact that has no figure. The law is quoted in the language it was written in. */
function words({ text, items, quoted }: Fact): unknown {
  if (items) return html`<ul part="list">${items.map((item) => html`<li part="item">${item}</li>`)}</ul>`;
  if (text === undefined) return nothing;
  return quoted === true ? html`<blockquote lang="en">${text}</blockquote>` : html`<p class="text">${text}</p>`;
}

function inlineWords({ text, items, quoted }: Fact, language: Language): unknown {
  if (items) return new Intl.ListFormat(language).format(items);
  return quoted === true ? html`<q lang="en">${text}</q>` : text;
}

function picture({ filled, empty, between, from, to }: Hundred): TemplateResult {
  const named = strings.marks(to === undefined ? String(from) : `${from} ${strings.to} ${to}`);
  return html`<svg class="marks" role="img" aria-label=${named} viewBox="0 0 ${size.width} ${size.height}">
    <path class="empty" d=${empty}></path><path class="filled" d=${filled}></path><path class="filled" d=${between}></path>
  </svg>`;
}

function noSuchFact(id: string): string {
  return id === '' ? 'has no fact="…".' : `does not know the fact "${id}".`;
}

function warnAbout(stat: HtStat, fact: Fact): void {
  const { fact: id = '', display } = stat;
  if (display && !displays.includes(display)) warn(stat, `display="${display}" is not one of ${displays.join(', ')}: a card is shown.`);
  if (display === 'hundred' && !hundred(fact)) warn(stat, `display="hundred" needs a percentage, and "${id ?? ''}" is a ${fact.kind}: a card is shown.`);
  if (fact.standing === 'contested') warn(stat, `shows a contested claim, "${id ?? ''}". Is there a better one?`);
}
