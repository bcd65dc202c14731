/**
 * What few cards have: words in place of a figure, a reason, the way to a newer figure. A separate
 * chunk, which most cards do not load.
 */
import { figureOf, statementOf, type Cited, type Statement } from '@ht-widgets/core';
import { addStyles } from '@ht-widgets/core/add-styles.js';
import { css } from '@lit/reactive-element';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { HtStat } from '../ht-stat.js';
import { paragraph } from '../ht-stat.view.js';
import { dictionary as cardWords } from '../ht-stat.strings.js';
import { dictionary } from './more.strings.js';

const styles = css`
  /* A contested figure is small and grey, and the reason is larger than it. */
  .reason {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_edge);
  }
  .card.contested {
    border: 1.5px dashed var(--_edge);
  }
  .contested .standing b {
    color: var(--_caution);
  }
  .card.contested :is([part~='figure'], [part~='label']) {
    display: inline !important;
    margin: 0 !important;
    font-size: 1em !important;
    line-height: 1.5 !important;
    letter-spacing: 0;
    color: var(--_quiet) !important;
  }
  .card.contested [part~='figure'] {
    font-weight: 600;
  }
  .contested .qualifier {
    font-size: 1em;
    white-space: normal;
  }
  .card.contested .reason {
    font-size: 1.125em;
    line-height: 1.4;
    border-color: var(--_caution);
  }
  .card.attributed {
    background: var(--_sunken);
    border-color: transparent;
  }

  @container (max-width: 44em) {
    .contested .side {
      border: 0;
      padding: 0;
    }
  }
  @media (prefers-contrast: more) {
    .card.attributed {
      border-color: var(--_edge);
    }
  }
  @container (max-width: 17.5em) {
    .card.contested .reason {
      font-size: 1em;
    }
  }
  @media print {
    .card.attributed {
      border: 1px solid;
      border-inline-start-width: 3px;
    }
  }
  .words [part~='label'] {
    font-weight: 700 !important;
  }
  .text,
  blockquote,
  ul {
    margin-block-start: 0.5em;
    max-inline-size: 65ch;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 1px solid;
  }
  ul {
    padding-inline-start: 1.1em;
    list-style: '–\\A0\\A0';
  }
  .said {
    position: absolute;
    inline-size: 0;
    overflow: clip;
  }
  .newer > button {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  @media print {
    .newer {
      display: none;
    }
  }
`;

export function add(stat: HtStat): void {
  addStyles(stat, styles);
}

/**
 * Says that the same thing was counted for a later period, with a button that shows it in place.
 * `replaced`: it is shown, and the button leads back. One button for both, so that it keeps the
 * focus. Once it is pressed, a screen reader says "272, 2024": the figure and `year`, or `current`
 * where that is undefined.
 */
export function newerFigure(
  { fact, language }: Cited,
  replaced: boolean,
  press: () => void,
  year: string | undefined,
): TemplateResult | typeof nothing {
  const strings = dictionary[language];
  const next = replaced ? undefined : fact.newer;
  if (!replaced && !next) return nothing;
  const { digits = '' } = figureOf(fact, language) ?? {};
  const current = `${digits} ${fact.label}`.trim();
  // The newer fact of a withdrawn one has no year.
  const label = next
    ? `${strings.showNewer}${next.year && `: ${next.year}`}, ${strings.insteadOf} ${current}`
    : `${strings.back}. ${current}`;
  // Chromium lets no one hear a space that is a text alone, next to a comment.
  const hint = next?.year ? ` ${cardWords[language].newer(next.year)} ` : ' ';
  return html`<span class="newer">${hint}<button type="button" aria-label=${label}
      @click=${press}>${next ? strings.showNewer : strings.back}</button></span><span
      class="said" aria-live="polite">${year ? `${digits}, ${year}` : (year ?? current)}</span>`;
}

/**
 * The words of a fact without a figure. A law is quoted in English, and translated in other
 * languages.
 */
export function words({ fact, sources, language }: Cited): unknown {
  const { text, items, original } = statementOf(fact, sources, language);
  if (items)
    return html`<ul part="list">${items.map((item) => html`<li part="item">${item}</li>`)}</ul>`;
  if (text === undefined) return nothing;
  if (original === undefined) return paragraph('text', text);
  return html`<blockquote lang="en">${original}</blockquote>${
    language === 'en' ? nothing : paragraph('text', text)
  }`;
}

/**
 * Why a figure must not be taken at its word. What the article says of a corrected figure is struck
 * through, in a sentence that says so.
 */
export function why({ reason, standing, printed }: Statement): unknown {
  if (reason === '') return nothing;
  if (standing !== 'corrected' || printed === undefined) return paragraph('reason', reason);
  const [before, ...after] = reason.split(printed);
  return html`<p class="reason">${before}<s>${printed}</s>${after.join(printed)}</p>`;
}
