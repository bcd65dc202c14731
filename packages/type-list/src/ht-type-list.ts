import {
  citationButton,
  dictionary as common,
  heading,
  HtCitingElement,
  standingMark,
  statementOf,
  type Cited,
} from '@ht-widgets/core';
import {
  attributed,
  chosen,
  citedBy,
  drawn,
  listingStyles,
  type Listing,
} from '@ht-widgets/core/listing.js';
import { loadFrom, type Language, type TraffickingType, type TypeSlice } from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { explainingLaws } from './ht-type-list.select.js';
import { styles } from './ht-type-list.styles.js';
import { dictionary } from './ht-type-list.strings.js';

type Content = TypeSlice & Listing;

/**
 * Sex trafficking and labor trafficking, side by side if there is space. Each has plain words, the
 * words of the law (22 U.S.C. § 7102) and the facts that belong to it. In Spanish, the law stays in
 * English, with a translation below it.
 *
 * @tag ht-type-list
 * @attr {string} types - Ids of types, separated by spaces: `sex-trafficking`,
 *   `labor-trafficking`. Default: both. With an id that does not exist, the children stay.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes each type's name a heading of this level.
 * @slot - The fallback, shown until the types are there and whenever they cannot be shown.
 * @csspart list - All types.
 * @csspart item - One type.
 * @csspart label - Its name, and what a quotation of the law is about. It cannot be hidden.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact or a quotation. It cannot be hidden.
 * @cssprop [--ht-color-line] - Hairlines. The text takes the page's own color.
 * @cssprop [--ht-space] - Space between the types.
 * @event {HtErrorEvent} ht-error - The types cannot be shown; the children stay.
 *   `detail.reason`: `unknown-type`, `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtTypeList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([listingStyles, styles]);

  static override properties: PropertyDeclarations = { types: {} };

  declare types: string | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'types', wanted);
    const types = chosen(slice.types, this.types, 'unknown-type', 'type');
    return { ...slice, types, language, src: this.src };
  }

  protected override cites({ types, facts, lists }: Content): string[] {
    const own = types.flatMap(({ law: [first], facts: ids }) => [first, ...ids]);
    const ids = [...own, ...(lists.types?.holdsForAll ?? []), ...explainingLaws(types)];
    return citedBy(ids, facts);
  }

  protected override template(content: Content): TemplateResult {
    const { types, lists, language } = content;
    const laws = drawn(explainingLaws(types), content, quotation);
    const item = ({ name, plain, law: [first], facts }: TraffickingType) => html`<li part="item">
          ${heading(this.headingLevel, html`<b part="label">${name}</b>`)}
          <p class="plain">${plain}</p>
          ${drawn([first], content, quotation)}
          <div class="facts">${drawn(facts, content)}</div>
        </li>`;
    return html`<ul part="list">${types.map(item)}</ul>
      <div class="both">${drawn(lists.types?.holdsForAll ?? [], content)}</div>
      ${
        laws.length === 0
          ? nothing
          : html`<div class="words">
        <p class="lead"><b>${dictionary[language].words}</b></p>${laws}</div>`
      }`;
  }
}

/** The law in English, translated for other readers; then where it was read. */
function quotation(cited: Cited): TemplateResult {
  const { fact, sources, language } = cited;
  const statement = statementOf(fact, sources, language);
  const { label, text, original, caveat } = statement;
  return html`<div class="law">
    <p><b part="label">${label}</b></p>
    ${original === undefined ? nothing : html`<blockquote lang="en">${original}</blockquote>`}
    ${original !== undefined && language === 'en' ? nothing : html`<p class="text">${text}</p>`}
    <p part="caveat">${caveat}</p>
    <p class="from">${standingMark(statement)}${attributed(statement)} ${citationButton(
      cited,
      common[language].cite,
    )}</p>
  </div>`;
}
