import { css } from '@lit/reactive-element';

export const styles = css`
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
  /* Names, explanations and figures of neighbours align. */
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
    /* A counter inside a container makes Chromium go through the whole page in each layout. */
    counter-increment: none;
  }
  summary .heading {
    display: inline;
  }
  details > :last-child {
    padding-block-end: var(--_space);
  }

  @media print {
    /* Where a page ends, browsers print the rows of a subgrid over each other. */
    ul,
    .cards li {
      display: block;
    }
    ul {
      columns: auto 19em;
    }
    li {
      padding-block: 0.5em;
    }
    /* Each item is whole, so no name is alone. */
    .heading::after {
      content: none;
    }
    /* Printed, nothing stays behind a click. */
    details::details-content {
      content-visibility: visible !important;
      display: block !important;
      block-size: auto !important;
    }
  }
`;
