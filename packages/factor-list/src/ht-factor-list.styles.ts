import { css } from '@lit/reactive-element';

export const styles = css`
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    padding-block: 1em 1.25em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .how {
    margin-block-start: 0.35em;
  }
  .fact {
    margin-block-start: 0.75em;
  }

  /* Columns are filled from the top, so a factor with figures leaves no hole next to it. */
  .cards {
    columns: auto 19em;
    column-gap: 2.5em;
  }
  @container (min-width: 38em) {
    .list li {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: 2.5em;
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
    padding-block: max(0.65em, (44px - 1.4625em) / 2);
    cursor: pointer;
    /* A counter inside a container makes Chromium go through the whole page in each layout. */
    counter-increment: none;
  }
  summary .heading {
    display: inline;
  }
  .body {
    padding-block-end: 1.25em;
  }
  .details .how {
    margin: 0;
  }
  @container (min-width: 52em) {
    .details .body:has(.fact) {
      display: grid;
      grid-template-columns: 5fr 6fr;
      column-gap: 2.5em;
    }
    .details .fact:first-child {
      margin: 0;
    }
  }

  @media print {
    ul {
      columns: auto 19em;
      column-gap: 2.5em;
    }
    li,
    .list li {
      display: block;
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
