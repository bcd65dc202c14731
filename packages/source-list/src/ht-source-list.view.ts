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
  return html`<ol part="list" @focusin=${enter} @keydown=${moveByKey}>${repeat(
    entries,
    ({ key }) => key,
    (entry) => {
      const { key, reference, from } = entry;
      const links = linksOf(entry);
      const hidden = from.length - links.length;
      // An entry is rendered again only if it has changed: there may be hundreds of links back.
      return guard(
        [content, key, reference.name, reference.url, reference.reference, hidden, ...links],
        () => html`<li part="item" data-key=${key}>
        <p id=${key}>${referenceView(content, reference)}</p>
        ${links.length === 0 ? nothing : backLinks(content, entry, links, unfold)}
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
  const back = (element: CitingElement) => {
    const number = from.indexOf(element) + 1;
    return html` <button
      type="button"
      tabindex="-1"
      aria-label=${strings.back(number)}
      @click=${() => moveToMarker(element, key)}
    >${number}</button>`;
  };
  return html`<p class="back">${strings.cited(from.length)}${links.map(back)}${
    hidden > 0
      ? html` <button
          type="button"
          class="more"
          tabindex="-1"
          aria-label=${strings.morePlaces(hidden)}
          @click=${() => unfold(key)}
        >${strings.more(hidden)}</button>`
      : nothing
  }</p>`;
}

const waysIn = (list: ParentNode): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('.back button'),
];

/** The Tab key stops at one of all links back. Arrow keys move between them. */
export function keepOneStop(list: ParentNode): void {
  const ways = waysIn(list);
  if (!ways.some(({ tabIndex }) => tabIndex === 0)) ways[0]?.setAttribute('tabindex', '0');
}

function enter({ currentTarget, target }: FocusEvent): void {
  const ways = waysIn(currentTarget as Element);
  if (ways.includes(target as HTMLElement))
    for (const way of ways) way.tabIndex = way === target ? 0 : -1;
}

function moveByKey(event: KeyboardEvent): void {
  const { key, currentTarget, target, altKey, ctrlKey, metaKey } = event;
  const ways = waysIn(currentTarget as Element);
  const at = ways.indexOf(target as HTMLElement);
  const step = /^Arrow(Down|Right)$/.test(key) ? 1 : /^Arrow(Up|Left)$/.test(key) ? -1 : 0;
  if (at < 0 || step === 0 || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  ways[at + step]?.focus();
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
function withEnglish(text: string, english: string | undefined): unknown {
  if (english === undefined) return unbroken(text);
  const [before = '', after = ''] = text.split(english);
  return html`${unbroken(before)}<span lang="en">${unbroken(english)}</span>${unbroken(after)}`;
}

/** Keeps the years of a title on one line: browsers break it after a dash. */
function unbroken(text: string): unknown {
  return text
    .split(/(\d+–\d+)/)
    .map((part, i) => (i % 2 === 1 ? html`<span class="years">${part}</span>` : part));
}
