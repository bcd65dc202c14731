import {
  citationButton,
  citationStyles,
  citedIds,
  dictionary as common,
  heading,
  HtCitingElement,
  sourceNames,
  standingMark,
  standingWord,
  statementOf,
  type Cited,
} from '@ht-widgets/core';
import { chosen, listingStyles, sentence } from '@ht-widgets/core/listing.js';
import {
  loadFrom,
  type Language,
  type Sources,
  type TraffickingType,
  type TypeSlice,
} from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { explainingLaws } from './ht-type-list.select.js';
import { styles } from './ht-type-list.styles.js';
import { dictionary } from './ht-type-list.strings.js';

interface Content {
  slice: TypeSlice;
  types: readonly TraffickingType[];
  sources: Sources;
  language: Language;
}

/**
 * Sex trafficking and labor trafficking: plain words, the law's own words (22 U.S.C. § 7102) and the facts that belong to
 * each, side by side where there is room. On a page in Spanish the law stays in English, with a rendering beside it.
 *
 * @tag ht-type-list
 * @attr {string} types - Ids of types, separated by spaces: `sex-trafficking`, `labor-trafficking`. Default: both. With an id that does not exist, the children stay.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the name of each type a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the types are there and whenever they cannot be shown.
 * @csspart list - All types.
 * @csspart item - One type.
 * @csspart label - Its name, and what a quotation of the law is about. It cannot be hidden.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact or a quotation. It cannot be hidden.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link.
 * @cssprop [--ht-color-line] - Hairlines. The text takes the page's own colour.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-space] - Space between the types.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The types cannot be shown, because one of them does not exist or something broke. `detail.reason`: `unknown-type`, `load-failed`, `invalid-dataset`, `render-failed`; `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtTypeList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, listingStyles, styles]);

  static override properties: PropertyDeclarations = {
    types: {},
  };

  declare types: string | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'types', wanted);
    const types = chosen(slice.types, this.types, 'unknown-type', 'type');
    return { slice, sources: slice.sources, types, language };
  }

  protected override cites({ slice, types }: Content): string[] {
    const ids = [
      ...types.flatMap(({ law: [first], facts }) => [first ?? '', ...facts]),
      ...(slice.lists.types?.holdsForAll ?? []),
      ...explainingLaws(types),
    ];
    return ids.flatMap((id) => slice.facts[id] ?? []).flatMap(citedIds);
  }

  protected override template({ slice, sources, types, language }: Content): TemplateResult {
    const laws = explainingLaws(types);
    const ofAll = slice.lists.types?.holdsForAll ?? [];
    const drawn = (id: string | undefined, draw: (cited: Cited) => TemplateResult) => {
      const fact = slice.facts[id ?? ''];
      return fact ? draw({ id: id ?? '', fact, sources, language, src: this.src }) : nothing;
    };
    return html`<ul part="list">
        ${types.map(
          ({ name, plain, law: [first], facts }) => html`<li part="item">
          ${heading(this.headingLevel, html`<b part="label">${name}</b>`)}
          <p class="plain">${plain}</p>
          ${drawn(first, quotation)}
          <div class="facts">${facts.map((id) => drawn(id, sentence))}</div>
        </li>`,
        )}
      </ul>
      <div class="both">${ofAll.map((id) => drawn(id, sentence))}</div>
      ${
        laws.length === 0
          ? nothing
          : html`<div class="words">
        <p class="lead"><b>${dictionary[language].words}</b></p>
        ${laws.map((id) => drawn(id, quotation))}
      </div>`
      }`;
  }
}

/** The law in the language it was written in, rendered in the reader's; then where it was read. */
function quotation(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { label, text, original, caveat } = statement;
  return html`<div class="law">
    <p><b part="label">${label}</b></p>
    ${original === undefined ? nothing : html`<blockquote lang="en">${original}</blockquote>`}
    ${original !== undefined && language === 'en' ? nothing : html`<p class="text">${text}</p>`}
    <p class="from"><span
        part="standing">${standingMark(statement)}${standingWord(statement, true)}</span>: <span
        part="source">${sourceNames(statement)}</span>. <span
        part="caveat">${caveat}</span> ${citationButton(cited, common[language].cite)}</p>
  </div>`;
}
