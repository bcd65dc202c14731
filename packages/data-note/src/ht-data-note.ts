import { DEV, heading, HtElement, oneOf, sourceNames, standingMark, standingWord, warn } from '@ht-widgets/core';
import { load, type Fact, type Language, type LimitSlice, type Sources } from '@ht-widgets/facts';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { styles } from './ht-data-note.styles.js';
import { strings } from './ht-data-note.strings.js';

const displays = ['full', 'short'] as const;

/** How much the note says. */
export type DataNoteDisplay = (typeof displays)[number];

/**
 * What these figures can and cannot say.
 *
 * @tag ht-data-note
 * @attr {'full'|'short'} [display=full] - `short`: the one sentence that belongs beside every figure.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the title a heading of this level.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the note is there and whenever it cannot be shown.
 * @csspart label - The title.
 * @csspart list - All statements.
 * @csspart item - One of them.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link.
 * @cssprop [--ht-color-line] - The rule beside the note. The text takes the page's own colour.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-space] - Space beside the rule.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The note cannot be shown; the children stay. `detail.reason`: `load-failed`, `render-failed`.
 */
export class HtDataNote extends HtElement<LimitSlice> {
  static override styles = HtElement.styled(styles);

  static override properties: PropertyDeclarations = {
    display: {},
  };

  declare display: DataNoteDisplay | null | undefined;

  protected override async content(language: Language): Promise<LimitSlice> {
    if (DEV && this.display && !displays.includes(this.display)) warn(this, `display="${this.display}" is not one of ${displays.join(', ')}: the full note is shown.`);
    return await load('limits', language);
  }

  protected override template({ limits, facts, sources }: LimitSlice): TemplateResult {
    const statements = limits.flatMap((id) => facts[id] ?? []);
    const [first] = statements;
    if (oneOf(displays, this.display) === 'short' && first) return html`<div class="note"><p>${statement(first, sources)}</p></div>`;
    return html`<div class="note">
      ${heading(this.headingLevel, html`<span part="label">${strings.title}</span>`)}
      <ul part="list">${statements.map((fact) => html`<li part="item">${statement(fact, sources)}</li>`)}</ul>
    </div>`;
  }
}

function statement(fact: Fact, sources: Sources): TemplateResult {
  return html`${fact.text} <span class="from">${standingMark(fact.standing)}<span part="standing">${standingWord(fact, sources, true)}</span>: <span part="source">${sourceNames(fact, sources)}</span>.</span>`;
}
