import {
  attributionOf,
  citationStyles,
  citedIds,
  heading,
  HtCitingElement,
  sourceNames,
  standingWord,
  statementOf,
} from '@ht-widgets/core';
import { chosen, listedBy, listingStyles, sentence } from '@ht-widgets/core/listing.js';
import {
  loadFrom,
  uriOf,
  type Contact,
  type Language,
  type Responder,
  type ResponseArea,
  type ResponseSlice,
  type Sources,
} from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { callsOf, type Call } from './ht-response-list.select.js';
import { styles } from './ht-response-list.styles.js';
import { dictionary } from './ht-response-list.strings.js';

interface Content {
  slice: ResponseSlice;
  areas: readonly ResponseArea[];
  sources: Sources;
  language: Language;
}

/**
 * How Missouri responds: the five areas that its Attorney General names, as NightLight reports them. For each what it
 * means, who works on it, with the source of that, and what a reader can do without danger to anyone; below them whom to
 * call instead of stepping in.
 *
 * @tag ht-response-list
 * @attr {string} areas - Ids of areas, separated by spaces: `prevention`, `victim-identification`, `intervention`, `restoration`, `legal-reform`. Default: all five. With an id that does not exist, the children stay.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes the name of each area a heading of this level.
 * @attr {string} [src] - Address of a dataset of the page's own. Not in the self-contained file.
 * @attr {'light'|'dark'} [theme] - Default: the page's `color-scheme`.
 * @slot - The fallback, shown until the areas are there and whenever they cannot be shown.
 * @csspart list - All areas.
 * @csspart item - One area.
 * @csspart label - Its name.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact, and of the list. It cannot be hidden.
 * @csspart standing - The word of a standing. It cannot be hidden.
 * @csspart source - A named source. It cannot be hidden.
 * @csspart link - Each link to a source.
 * @cssprop [--ht-color-line] - Hairlines between areas. The text takes the page's own colour.
 * @cssprop [--ht-color-focus] - The focus ring.
 * @cssprop [--ht-radius] - Corners of the ways to call.
 * @cssprop [--ht-space] - Space between areas.
 * @cssprop [--ht-font] - Typeface; default: the page's.
 * @event {HtErrorEvent} ht-error - The areas cannot be shown, because one of them does not exist or something broke. `detail.reason`: `unknown-area`, `load-failed`, `invalid-dataset`, `render-failed`; `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtResponseList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([citationStyles, listingStyles, styles]);

  static override properties: PropertyDeclarations = {
    areas: {},
  };

  declare areas: string | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'responses', wanted);
    const areas = chosen(slice.responses, this.areas, 'unknown-area', 'area');
    return { slice, areas, sources: slice.sources, language };
  }

  protected override cites({ slice, areas }: Content): string[] {
    const factsOf = (ids: readonly string[]) => ids.flatMap((id) => slice.facts[id] ?? []);
    const { namedBy = '', holdsForAll = [] } = slice.lists.responses ?? {};
    const citing = [
      ...areas.flatMap(({ who, facts }) => [...who, ...factsOf(facts)]),
      ...factsOf([...holdsForAll, namedBy]),
    ];
    return citing.flatMap(citedIds);
  }

  protected override template({ slice, sources, areas, language }: Content): TemplateResult {
    const { namedBy = '', holdsForAll = [] } = slice.lists.responses ?? {};
    const named = slice.facts[namedBy];
    const drawn = (id: string) => {
      const fact = slice.facts[id];
      return fact ? sentence({ id, fact, sources, language, src: this.src }) : nothing;
    };
    const strings = dictionary[language];
    const { emergency, help } = callsOf(slice);
    return html`<ul part="list" class="areas">
        ${areas.map(
          ({ name, meaning, who, facts, safe }) => html`<li part="item">
          ${heading(this.headingLevel, html`<b part="label">${name}</b>`)}
          <div class="about">
            <p>${meaning}</p>
            <p class="lead">${strings.who}</p>
            <ul class="who">${who.map((one) => html`<li>${one.name} ${said(one, sources, language)}</li>`)}</ul>
            ${facts.map(drawn)}
          </div>
          <div class="safe">
            <p class="lead">${strings.safe}</p>
            <p>${safe}</p>
          </div>
        </li>`,
        )}
      </ul>
      <div class="instead">
        ${holdsForAll.map(drawn)}
        ${emergency ? html`<p>${way(emergency, strings.danger)}</p>` : nothing}
        ${help ? html`<p>${helpline(help, strings.call)}</p>` : nothing}
      </div>
      ${named ? listedBy(statementOf(named, sources, language)) : nothing}`;
  }
}

function said(who: Responder, sources: Sources, language: Language): TemplateResult {
  const attribution = attributionOf(who, sources, language);
  return html`<span class="said">(<span part="standing">${standingWord(attribution)}</span>: <span
      part="source">${sourceNames(attribution)}</span>)</span>`;
}

function helpline({ contact, service }: Call, call: string): TemplateResult {
  return html`${
    service === '' ? nothing : html`<span class="service">${service}</span> `
  }${way(contact, call)}`;
}

/** Without a part, by which a page could hide it. In a sandboxed frame `tel:` does nothing: there the number is text and no link is dead. */
function way(contact: Contact, words: string): TemplateResult {
  const text = html`<span>${`${words} `}<bdi dir="ltr"
      translate="no">${contact.value}</bdi></span>`;
  return globalThis.origin === 'null'
    ? html`<span class="way">${text}</span>`
    : html`<a class="way" href=${uriOf(contact)}>${text}</a>`;
}
