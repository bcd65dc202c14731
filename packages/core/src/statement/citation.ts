import { html, nothing, type TemplateResult } from 'lit-html';
import {
  keyOf,
  sourceParts,
  standingParts,
  textOf,
  type Attribution,
  type Parts,
} from './statement.js';

/** A link that leaves the page. It opens in the same tab, and sends the other site no referrer. */
export function link(text: string, url?: string): TemplateResult {
  return named(text, url, undefined, nothing, nothing);
}

/**
 * The same among words (promise 4: whatever the page's `<base target>` says, in the same tab).
 * `reference` is printed in full on paper.
 */
function named(
  text: string,
  url: string | undefined,
  reference: string | undefined,
  before: unknown,
  after: unknown,
): TemplateResult {
  const full = reference ?? nothing;
  // A text that is a property costs one node, and a part of the template two.
  return url === undefined
    ? html`${before}<span data-full=${full} .textContent=${text}></span>${after}`
    : // eslint-disable-next-line lit-a11y/accessible-name -- its text is its name
      html`${before}<a part="link" href=${url} data-full=${full}
        target=${self === top ? '_self' : nothing} rel="noreferrer noopener"
        .textContent=${text}></a>${after}`;
}

/**
 * Sources among words, each with its full reference for paper. After each is a place for its number
 * in the page's list, which the list writes there. `data-after`: the punctuation after the source,
 * which must stay on the line of the number.
 */
export function linked(parts: Parts, end = ''): unknown {
  const last = parts.at(-1);
  const rest = textOf(parts).endsWith(end) ? '' : end;
  const all = typeof last === 'string' ? [...parts.slice(0, -1), last + rest] : [...parts, rest];
  const drawn: unknown[] = [];
  let words = '';
  // Not `entries()`, which Prototype.js replaces.
  for (let i = 0; i < all.length; i++) {
    const part = all[i] ?? '';
    if (typeof part === 'string') {
      words += part;
      continue;
    }
    const next = all[i + 1];
    const after = typeof next === 'string' ? next.split(' ')[0] : '';
    const place = html`<span data-source=${keyOf(part)} data-after=${after || nothing}></span>`;
    drawn.push(named(part.name, part.url, part.reference, words || nothing, place));
    words = '';
  }
  if (words) drawn.push(words);
  return drawn.length > 1 ? drawn : drawn[0];
}

/** A shape for each standing, which `citationStyles` draw. */
export function standingMark({ standing }: Pick<Attribution, 'standing'>): TemplateResult {
  return html`<span class=${`mark ${standing}`}></span>`;
}

/** The word of a standing, or who reported a second-hand claim. `end` is what follows it. */
export function standingWord(attribution: Attribution, capital = false, end = ''): unknown {
  return linked(standingParts(attribution, capital), end);
}

/** The sources of a claim, with where each was read. `end` is the punctuation after them. */
export function sourceNames(attribution: Attribution, end = ''): unknown {
  return linked(sourceParts(attribution), end);
}
