import type { Language } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { dictionary } from './core.strings.js';
import { sourceParts, standingParts, textOf, type Attribution, type Parts } from './statement.js';

/**
 * A link that leaves the page. It opens in the same tab, whatever the page's `<base target>` says,
 * and sends the other site no referrer (promise 4). `before` and `after` are next to it.
 */
export function link(
  text: string,
  url?: string,
  reference?: string,
  before: unknown = nothing,
  after: unknown = nothing,
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
 * Sources among words. Each prints its full reference on paper, or has its number in the page's
 * list. The number is in the link's template, so that the link keeps the focus when a list comes.
 * The punctuation after a number is in its span, so that neither of them begins a line.
 */
export function linked(parts: Parts, language: Language, end = ''): unknown {
  const last = parts.at(-1);
  const rest = textOf(parts).endsWith(end) ? '' : end;
  const all = typeof last === 'string' ? [...parts.slice(0, -1), last + rest] : [...parts, rest];
  const drawn: unknown[] = [];
  let words = '';
  let glued = '';
  // Not `entries()`, which Prototype.js replaces.
  for (let i = 0; i < all.length; i++) {
    const part = all[i] ?? '';
    if (typeof part === 'string') {
      words += part.slice(glued.length);
      glued = '';
      continue;
    }
    const { name, url, reference, marker } = part;
    const next = all[i + 1];
    if (marker && typeof next === 'string') glued = next.split(' ')[0] ?? '';
    // A button: a fragment link would follow the page's `<base href>`.
    const number = marker
      ? html`<span class="glued"><span><button type="button" class="marker" data-key=${marker.key}
          aria-label=${dictionary[language].marker(marker.number)}
          @click=${marker.show}
          .textContent=${`[${marker.number}]`}></button>${glued}</span></span>`
      : nothing;
    drawn.push(link(name, url, marker ? undefined : reference, words || nothing, number));
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
  return linked(standingParts(attribution, capital), attribution.language, end);
}

/** The sources of a claim, with where each was read. `end` is the punctuation after them. */
export function sourceNames(attribution: Attribution, end = ''): unknown {
  return linked(sourceParts(attribution), attribution.language, end);
}
