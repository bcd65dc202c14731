import { link, type CitingElement, type Reference } from '@ht-widgets/core';
import type { Bibliography, BibliographyEntry, Language } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Entry } from './entries.js';
import { dictionary } from './ht-source-list.strings.js';
import { moveToMarker } from './move-to.js';

export interface Content {
  bibliography: Bibliography;
  language: Language;
}

/** Shows all links back of a source. */
type Unfold = (key: string) => Promise<void>;

/** Every source of the ledger. */
export function ledgerList(content: Content): TemplateResult {
  return html`<ul part="list">${repeat(
    allReferences(content),
    ({ id }) => id,
    (reference) => html`<li part="item">${referenceView(content, reference)}</li>`,
  )}</ul>`;
}

/** The sources that the page cites, numbered. `linksOf`: the places that show, of an entry's. */
export function pageList(
  content: Content,
  entries: readonly Entry[],
  linksOf: (entry: Entry) => readonly CitingElement[],
  unfold: Unfold,
): TemplateResult {
  return html`<ol part="list">${repeat(
    entries,
    ({ key }) => key,
    (entry) => {
      const { key, reference, from } = entry;
      const links = linksOf(entry);
      const hidden = from.length - links.length;
      // An entry is rendered again only if it has changed: there may be hundreds of links back.
      return guard(
        [content, key, reference.name, reference.url, reference.reference, hidden, ...links],
        () => html`<li part="item" tabindex="-1" data-key=${key}>
        ${referenceView(content, reference)}
        <span class="back">${backLinks(content, entry, links, unfold)}</span>
      </li>`,
      );
    },
  )}</ol>`;
}

function backLinks(
  { language }: Content,
  { key, from }: Entry,
  links: readonly CitingElement[],
  unfold: Unfold,
): TemplateResult {
  const strings = dictionary[language];
  const hidden = from.length - links.length;
  const back = (element: CitingElement) =>
    html`<button
      type="button"
      aria-label=${strings.back(from.indexOf(element) + 1)}
      @click=${() => moveToMarker(element, key)}
    >↑</button>`;
  return html`${links.map(back)}${
    hidden > 0
      ? html` <button
          type="button"
          class="more"
          aria-label=${strings.morePlaces(hidden)}
          @click=${() => unfold(key)}
        >${strings.more(hidden)}</button>`
      : nothing
  }`;
}

/** Every source of the ledger, in alphabetical order. */
export function allReferences({ bibliography, language }: Content): Reference[] {
  return Object.entries(bibliography)
    .sort(([, a], [, b]) => a.reference.localeCompare(b.reference, language))
    .map(([id, { name }]) => ({ id, name }));
}

/** What the ledger has of a source; undefined for one of a page's dataset, whose id may match. */
export function recordOf(
  { bibliography }: Content,
  { id, of }: Reference,
): BibliographyEntry | undefined {
  return of === undefined && Object.hasOwn(bibliography, id) ? bibliography[id] : undefined;
}

/** A source in full, author and title first, then its address. */
export function referenceText(content: Content, reference: Reference): string {
  const { reference: text = reference.name, url } = recordOf(content, reference) ?? reference;
  return [text, url].filter(Boolean).join(' ');
}

function referenceView(content: Content, reference: Reference): TemplateResult {
  const record = recordOf(content, reference);
  const { reference: text = reference.name, url } = record ?? reference;
  return html`${withEnglish(text, record?.english)}${
    url === undefined ? nothing : html` ${link(new URL(url).hostname, url)}`
  }`;
}

/** Marks the part of a text that is English, for screen readers. The text has it once. */
function withEnglish(text: string, english: string | undefined): TemplateResult | string {
  if (english === undefined) return text;
  const [before, after] = text.split(english);
  return html`${before}<span lang="en">${english}</span>${after}`;
}
