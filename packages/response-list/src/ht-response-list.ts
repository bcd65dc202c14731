import { attributionOf, citedIds, heading, HtCitingElement } from '@ht-widgets/core';
import {
  attributed,
  chosen,
  citedBy,
  columnStyles,
  drawn,
  listedBy,
  listingStyles,
  type Listing,
} from '@ht-widgets/core/listing.js';
import {
  loadFrom,
  uriOf,
  type Contact,
  type Language,
  type Responder,
  type ResponseArea,
  type ResponseSlice,
} from '@ht-widgets/facts';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import { callsOf, type Call } from './ht-response-list.select.js';
import { styles } from './ht-response-list.styles.js';
import { dictionary } from './ht-response-list.strings.js';

type Content = ResponseSlice & Listing;

/**
 * How Missouri responds: the five areas that its Attorney General names, as NightLight reports
 * them. Each shows its meaning, who works on it by which source, and what a reader can do without
 * danger to anyone. Below them is whom to call instead of stepping in.
 *
 * @tag ht-response-list
 * @attr {string} areas - Ids of areas, separated by spaces: `prevention`, `victim-identification`,
 *   `intervention`, `restoration`, `legal-reform`. Default: all five. With an id that does not
 *   exist, the children stay.
 * @attr {'2'|'3'|'4'|'5'|'6'} [heading-level] - Makes each area's name a heading of this level.
 * @slot - The fallback, shown until the areas are there and whenever they cannot be shown.
 * @csspart list - All areas.
 * @csspart item - One area.
 * @csspart label - Its name.
 * @csspart figure - A figure of a fact that belongs to it.
 * @csspart caveat - The limit of a fact, and of the list. It cannot be hidden.
 * @csspart link - Each link to a source.
 * @cssprop [--ht-color-line] - Hairlines between areas. The text takes the page's own color.
 * @cssprop [--ht-radius] - Corners of the ways to call.
 * @cssprop [--ht-space] - Space between areas.
 * @event {HtErrorEvent} ht-error - The areas cannot be shown; the children stay.
 *   `detail.reason`: `unknown-area`, `load-failed`, `invalid-dataset`, `render-failed`;
 *   `detail.value`: the id, or where in the dataset of `src` what was expected.
 */
export class HtResponseList extends HtCitingElement<Content> {
  static override styles = HtCitingElement.styled([listingStyles, columnStyles, styles]);

  static override properties: PropertyDeclarations = { areas: {} };

  declare areas: string | null | undefined;

  protected override async content(wanted: Language): Promise<Content> {
    const { slice, language } = await loadFrom(this.src, 'responses', wanted);
    const responses = chosen(slice.responses, this.areas, 'unknown-area', 'area');
    return { ...slice, responses, language, src: this.src };
  }

  protected override cites({ responses, facts, lists }: Content): string[] {
    const { namedBy, holdsForAll = [] } = lists.responses ?? {};
    return [
      ...responses.flatMap((area) => [
        ...area.who.flatMap(citedIds),
        ...citedBy(area.facts, facts),
      ]),
      ...citedBy([...holdsForAll, namedBy], facts),
    ];
  }

  protected override template(content: Content): TemplateResult {
    const { responses, lists, language } = content;
    const { namedBy, holdsForAll = [] } = lists.responses ?? {};
    const strings = dictionary[language];
    const { emergency, help } = callsOf(content);
    const item = ({ name, meaning, who, facts, safe }: ResponseArea) => html`<li part="item">
          ${heading(this.headingLevel, html`<b part="label">${name}</b>`)}
          <div class="about">
            <p>${meaning}</p>
            <p class="lead">${strings.who}</p>
            <ul class="who">${who.map((one) => responder(one, content))}</ul>
            ${drawn(facts, content)}
          </div>
          <div class="safe">
            <p class="lead">${strings.safe}</p>
            <p>${safe}</p>
          </div>
        </li>`;
    return html`<ul part="list" class="areas">${responses.map(item)}</ul>
      <div class="instead">
        ${drawn(holdsForAll, content)}
        ${emergency ? html`<p>${way(emergency, strings.danger)}</p>` : nothing}
        ${help ? html`<p>${helpline(help, strings.call)}</p>` : nothing}
      </div>
      ${drawn([namedBy], content, listedBy)}`;
  }
}

function responder(who: Responder, { sources, language }: Content): TemplateResult {
  const attribution = attributionOf(who, sources, language);
  return html`<li><p>${who.name}</p> <p class="from">${attributed(attribution)}</p></li>`;
}

function helpline({ contact, service }: Call, call: string): TemplateResult {
  return html`${
    service === '' ? nothing : html`<span class="service">${`${service} `}</span>`
  }${way(contact, call)}`;
}

/**
 * A number to call, without a part by which a page could hide it. In a sandboxed frame `tel:` does
 * nothing, so there it is no link.
 */
function way(contact: Contact, words: string): TemplateResult {
  const text = html`<span>${`${words} `}<bdi dir="ltr"
      translate="no">${contact.value}</bdi></span>`;
  return globalThis.origin === 'null'
    ? html`<span class="way">${text}</span>`
    : html`<a class="way" href=${uriOf(contact)}>${text}</a>`;
}
