import {
  citationStyles,
  citedIds,
  DEV,
  heading,
  HtCitingElement,
  linked,
  oneOf,
  ContentError,
  sourceNames,
  standingMark,
  standingParts,
  statementOf,
  warnAboutWord,
} from '@ht-widgets/core';
import { loadFrom, type Fact, type Language, type Sources } from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { styles } from './ht-data-note.styles.js';
import { dictionary } from './ht-data-note.strings.js';

const displays = ['full', 'short'] as const;

/** How much the note says. */
export type DataNoteDisplay = (typeof displays)[number];

interface Content {
  /** The limits that are shown. */
  facts: readonly Fact[];
  sources: Sources;
  language: Language;
}

/**
 * What these figures can and cannot say.
 *
 * @tag ht-data-note
 * @attr {'full'|'short'} [display=full] - `short`: the first two sentences.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the title a heading of this level.
 * @slot - The fallback, shown until the note is there and whenever it cannot be shown.
 * @csspart label - The title.
 * @csspart list - All statements.
 * @csspart item - One of them.
 * @cssprop [--ht-color-line] - Hairlines. The text takes the page's own color.
 * @event {HtErrorEvent} ht-error - The note cannot be shown; the children stay.
 *   `detail.reason`: `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: where in the dataset of `src` what was expected.
 */
export class HtDataNote extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, styles]);

  static override properties: PropertyDeclarations = { display: {} };

  declare display: DataNoteDisplay | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    if (DEV) warnAboutWord(this, 'display', this.display, displays, 'the full note is shown');
    const { slice, language } = await loadFrom(this.src, 'limits', wanted);
    const { limits, sources } = slice;
    if (limits.length === 0) throw new ContentError('load-failed', '');
    const facts = limits.flatMap((id) => slice.facts[id] ?? []);
    const short = oneOf(displays, this.display) === 'short';
    return { facts: short ? facts.slice(0, 2) : facts, sources, language };
  }

  protected override cites({ facts }: Content): string[] {
    return facts.flatMap(citedIds);
  }

  protected override template({ facts, sources, language }: Content): TemplateResult {
    const [first] = facts;
    if (facts.length === 1 && first)
      return html`<div class="limit">${statement(first, sources, language)}</div>`;
    const title = html`<span part="label">${dictionary[language].title}</span>`;
    return html`${heading(this.headingLevel, title)}
      <ul part="list">${facts.map(
        (fact) => html`<li part="item" class="limit">${statement(fact, sources, language)}</li>`,
      )}</ul>`;
  }
}

function statement(fact: Fact, sources: Sources, language: Language): TemplateResult {
  const limit = statementOf(fact, sources, language);
  const [word, ...reporters] = standingParts(limit, true);
  return html`<p>${limit.text}</p>
    <p class="from">${standingMark(limit)}<span
      part="standing"><b>${reporters.length > 0 ? word : `${word}: `}</b>${
        reporters.length > 0 ? linked(reporters, ': ') : nothing
      }</span><span part="source">${sourceNames(limit, '.')}</span></p>`;
}
