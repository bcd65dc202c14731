import { DEV, heading, HtCitingElement, oneOf, warnAboutWord } from '@ht-widgets/core';
import {
  chosen,
  citedBy,
  columnStyles,
  drawn,
  listedBy,
  listingStyles,
  type Listing,
} from '@ht-widgets/core/listing.js';
import { loadFrom, type Factor, type FactorSlice, type Language } from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, type TemplateResult } from 'lit-html';
import { styles } from './ht-factor-list.styles.js';

const displays = ['list', 'cards', 'details'] as const;

/** How the factors are laid out. */
export type FactorListDisplay = (typeof displays)[number];

type Content = FactorSlice & Listing;

/**
 * What traffickers exploit: the factors that NightLight names for Missouri, in its order. Each has
 * how it is exploited, and the cited facts that belong to it.
 *
 * @tag ht-factor-list
 * @attr {string} factors - Ids of factors, separated by spaces. Default: all nine, in the
 *   article's order. With an id that does not exist, the children stay.
 * @attr {'list'|'cards'|'details'} [display=list] - `cards`: columns. `details`: each folded.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes each factor's name a heading of this level.
 * @slot - The fallback, shown until the factors are there and whenever they cannot be shown.
 * @csspart list - All factors.
 * @csspart item - One factor.
 * @csspart label - Its name.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact, and of the list. It cannot be hidden.
 * @cssprop [--ht-color-line] - Hairlines between factors. The text takes the page's own color.
 * @cssprop [--ht-space] - Space between factors.
 * @event {HtErrorEvent} ht-error - The factors cannot be shown; the children stay.
 *   `detail.reason`: `unknown-factor`, `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtFactorList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([listingStyles, columnStyles, styles]);

  static override properties: PropertyDeclarations = { factors: {}, display: {} };

  declare factors: string | null | undefined;
  declare display: FactorListDisplay | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'factors', wanted);
    if (DEV) warnAboutWord(this, 'display', this.display, displays, 'a list is shown');
    const factors = chosen(slice.factors, this.factors, 'unknown-factor', 'factor');
    return { ...slice, factors, language, src: this.src };
  }

  protected override cites({ factors, facts, lists }: Content): string[] {
    const ids = factors.flatMap((factor) => factor.facts);
    return citedBy([...ids, lists.factors?.namedBy], facts);
  }

  protected override template(content: Content): TemplateResult {
    const display = oneOf(displays, this.display);
    const item = ({ name, exploited, facts }: Factor) => {
      const title = heading(this.headingLevel, html`<b part="label">${name}</b>`);
      const body = html`<p class="how">${exploited}</p><div>${drawn(facts, content)}</div>`;
      return display === 'details'
        ? html`<details><summary>${title}</summary><div class="body">${body}</div></details>`
        : html`${title}${body}`;
    };
    return html`<ul part="list" class=${display}>
        ${content.factors.map((factor) => html`<li part="item">${item(factor)}</li>`)}
      </ul>
      ${drawn([content.lists.factors?.namedBy], content, listedBy)}`;
  }
}
