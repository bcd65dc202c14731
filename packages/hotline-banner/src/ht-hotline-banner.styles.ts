import { css } from 'lit';

export const styles = css`
  :host([placement='top']),
  :host([placement='bottom']) {
    position: sticky;
    z-index: 1000;
  }
  :host([placement='top']) {
    inset-block-start: 0;
  }
  :host([placement='bottom']) {
    inset-block-end: 0;
  }
  /* On a small or much enlarged window a banner that stays would leave no room for the page. */
  @media (max-width: 30em), (max-height: 36em) {
    :host([placement='top']),
    :host([placement='bottom']) {
      position: static;
    }
  }

  /*
   * A container's contents give it no width: in a float, a table cell or a row of a flexbox it would shrink to nothing.
   * Not contain-intrinsic-size, with which WebKit misses changes of the media rules above.
   */
  :host::before {
    content: '';
    display: block;
    inline-size: min(30em, 75vw);
    max-inline-size: 100%;
  }
  .banner {
    background: var(--_surface);
    color: var(--_text);
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius);
    padding: calc(1.25 * var(--_space)) calc(1.5 * var(--_space));
    container-type: inline-size;
  }
  .top,
  .bottom {
    border-inline: 0;
    border-radius: 0;
    border-block: 3px solid var(--_accent);
    padding: calc(0.7 * var(--_space)) calc(1.5 * var(--_space));
  }
  .top {
    border-block-start: 0;
  }
  .bottom {
    border-block-end: 0;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .heading {
    margin-block: 0.75em;
    font-size: 1.1875em;
    line-height: 1.35;
    font-weight: 700;
    text-wrap: balance;
  }
  .top .heading,
  .bottom .heading {
    margin-block: 0.5em;
    font-size: 1em;
  }
  .service {
    margin-block: 1em 0.4em;
    font-weight: 700;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    list-style: none;
  }
  .way {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-block-size: max(2.9em, 44px);
    padding: 0.3em 1.05em;
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
  }
  a.way:hover {
    text-decoration: underline;
  }
  .first {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .danger .way,
  .apart .way {
    border-color: var(--_text);
    color: var(--_text);
  }
  .number {
    white-space: nowrap;
  }
  @container (max-width: 27em) {
    ul {
      flex-direction: column;
    }
    .way {
      display: flex;
    }
  }

  .apart {
    margin-block-start: 1.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .apart-note {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .fine {
    margin-block-start: 0.85em !important;
    font-size: 0.875em !important;
    line-height: 1.5 !important;
    color: var(--_quiet) !important;
    text-wrap: pretty;
  }
  .fine p {
    max-inline-size: 65ch;
  }
  .fine p + p {
    margin-block-start: 0.35em;
  }
  details {
    margin-block-start: 0.4em;
  }
  summary {
    padding-block: 0.4em;
    cursor: pointer;
    color: var(--_quiet);
  }

  @media print {
    .banner {
      break-inside: avoid;
    }
    .first {
      background: none;
      color: inherit;
    }
    a.way[href]::after {
      margin-inline-start: 0.35em;
    }
    details::details-content {
      content-visibility: visible !important;
      display: block !important;
      block-size: auto !important;
    }
  }
  @media (forced-colors: active) {
    .first {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
`;
