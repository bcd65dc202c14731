import { css } from '@lit/reactive-element';

/* Paints no surface: all text takes the page's own colour. */
export const styles = css`
  :host {
    /* Taken for its height on a page of very many, until it is laid out there. */
    --_length: 60em;
  }
  /*
   * A container's contents give it no width: in a float, a table cell or a row of a flexbox it would shrink to nothing.
   */
  :host::before {
    content: '';
    display: block;
    inline-size: min(34em, 85vw);
    max-inline-size: 100%;
  }
  .base {
    container-type: inline-size;
    --_focus: var(--ht-color-focus, currentColor);
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    border-block-start: 2px solid;
    display: grid;
    column-gap: calc(2 * var(--_space));
  }
  li {
    padding-block: var(--_space) calc(1.1 * var(--_space));
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  .heading,
  .how {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  [part~='label'] {
    font-size: 1.0625em !important;
    line-height: 1.3 !important;
    font-weight: 700;
  }
  .how {
    margin-block-start: 0.25em;
    font-size: 0.9375em;
  }
  .fact {
    margin-block-start: 0.5em;
  }

  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }
  /* Names, explanations and figures of neighbours stand on common lines. */
  .cards li {
    display: grid;
    grid-row: span 3;
    grid-template-rows: subgrid;
  }
  @container (min-width: 38em) {
    .list li {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: calc(2 * var(--_space));
    }
    .list .heading {
      grid-row: span 2;
    }
    .list .how {
      margin-block-start: 0;
    }
  }

  .details li {
    padding: 0;
  }
  summary {
    padding-block: 0.75em;
    cursor: pointer;
    /* It counts nothing; a count inside a container makes Chromium go through the whole page each time this is laid out. */
    counter-increment: none;
  }
  summary .heading {
    display: inline;
  }
  details > :last-child {
    padding-block-end: var(--_space);
  }

  @media print {
    /* It would part a title from what it is the title of; nothing floats on paper. */
    :host::before {
      display: none;
    }
    .base {
      container-type: normal;
    }
    /* Where a page ends, browsers print the rows of a subgrid over each other. */
    .cards,
    .cards li {
      display: block;
    }
    /* Printed, nothing stays behind a click. */
    details::details-content {
      content-visibility: visible !important;
      display: block !important;
      block-size: auto !important;
    }
  }
`;
