import {
  citationStyles,
  citedIds,
  DEV,
  heading,
  HtCitingElement,
  oneOf,
  statementOf,
  warn,
} from '@ht-widgets/core';
import { chosen, listedBy, listingStyles, sentence } from '@ht-widgets/core/listing.js';
import {
  loadFrom,
  type Factor,
  type FactorSlice,
  type Language,
  type Sources,
} from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { styles } from './ht-factor-list.styles.js';

const displays = ['list', 'cards', 'details'] as const;

/** How the factors are laid out. */
export type FactorListDisplay = (typeof displays)[number];

interface Content {
  slice: FactorSlice;
  factors: readonly Factor[];
  sources: Sources;
  language: Language;
}

/**
 * What traffickers exploit: the factors that NightLight names for Missouri, in its order, each with how it is exploited
 * and the cited facts that belong to it.
 *
 * @tag ht-factor-list
 * @attr {string} factors - Ids of factors, separated by spaces. Default: all nine, in the article's order. With an id that does not exist, the children stay.
 * @attr {'list'|'cards'|'details'} [display=list] - `cards`: columns. `details`: each opens on its own.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes each factor's name a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the factors are there and whenever they cannot be shown.
 * @csspart list - All factors.
 * @csspart item - One factor.
 * @csspart label - Its name.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact, and of the list. It cannot be hidden.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link.
 * @cssprop [--ht-color-line] - Hairlines between factors. The text takes the page's own colour.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-space] - Space between factors.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The factors cannot be shown, because one of them does not exist or something broke. `detail.reason`: `unknown-factor`, `load-failed`, `invalid-dataset`, `render-failed`; `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtFactorList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, listingStyles, styles]);

  static override properties: PropertyDeclarations = {
    factors: {},
    display: {},
  };

  declare factors: string | null | undefined;
  declare display: FactorListDisplay | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'factors', wanted);
    if (DEV && this.display && !displays.includes(this.display))
      warn(
        this,
        `display="${this.display}" is not one of ${displays.join(', ')}: a list is shown.`,
      );
    return {
      slice,
      sources: slice.sources,
      factors: chosen(slice.factors, this.factors, 'unknown-factor', 'factor'),
      language,
    };
  }

  protected override cites({ slice, factors }: Content): string[] {
    const ids = [...factors.flatMap(({ facts }) => facts), namedBy(slice)];
    return ids.flatMap((id) => slice.facts[id] ?? []).flatMap(citedIds);
  }

  protected override template(content: Content): TemplateResult {
    const { slice, sources, factors, language } = content;
    const display = oneOf(displays, this.display);
    const list = slice.facts[namedBy(slice)];
    const cited = (id: string) => {
      const fact = slice.facts[id];
      return fact ? sentence({ id, fact, sources, language, src: this.src }) : nothing;
    };
    return html`<ul part="list" class=${display}>
        ${factors.map(
          (factor) => html`<li part="item">${this.factor(factor, display, cited)}</li>`,
        )}
      </ul>
      ${list ? listedBy(statementOf(list, sources, language)) : nothing}`;
  }

  private factor(
    { name, exploited, facts }: Factor,
    display: FactorListDisplay,
    cited: (id: string) => unknown,
  ): TemplateResult {
    const title = heading(this.headingLevel, html`<b part="label">${name}</b>`);
    const body = html`<p class="how">${exploited}</p><div>${facts.map(cited)}</div>`;
    return display === 'details'
      ? html`<details><summary>${title}</summary>${body}</details>`
      : html`${title}${body}`;
  }
}

/** Id of the fact that names the factors: whose list it is, and what it is not. */
function namedBy({ lists }: FactorSlice): string {
  return lists.factors?.namedBy ?? '';
}
