import { css } from '@lit/reactive-element';

export const styles = css`
  ul,
  .words {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    gap: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
  }
  /* Names, plain words, quotations and facts of both align: neither type has more weight. */
  li {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    align-content: start;
    row-gap: 0.75em;
    border-block-start: 2px solid;
    padding-block-start: 0.7em;
  }
  .heading [part~='label'] {
    font-size: 1.25em !important;
    line-height: 1.25 !important;
  }
  .law [part~='label'] {
    font-size: 0.875em !important;
    line-height: 1.4 !important;
  }
  blockquote,
  .text {
    margin-block-start: 0.35em;
    font-size: 0.9375em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
  }
  .text {
    padding-block-start: 0.35em;
    margin-block-start: 0;
  }
  .from {
    margin-block-start: 0.4em;
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .facts {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  .fact + .fact {
    margin-block-start: 0.5em;
  }
  .both,
  .words {
    margin-block-start: calc(1.25 * var(--_space));
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  /* As much a part of the law's meaning as what is above it. */
  .both .fact {
    font-size: 0.9375em;
  }
  .words {
    gap: var(--_space) calc(2.5 * var(--_space));
  }
  .lead {
    grid-column: 1 / -1;
  }
  @media print {
    /* Where a page ends, browsers print the rows of a subgrid over each other. */
    ul,
    li,
    .words {
      display: block;
    }
    /* Firefox would leave a name alone at the foot of a column. */
    @supports not (-moz-appearance: none) {
      ul,
      .words {
        columns: auto 19em;
        column-gap: 2em;
      }
      .words .lead {
        column-span: all;
      }
    }
    li > *,
    .words > *,
    li + li {
      margin-block-start: 0.75em;
    }
    .law,
    .fact {
      break-inside: avoid;
    }
    /* As far as the law that follows, which is whole. */
    .words .lead::after {
      block-size: 14em;
      margin-block-end: -14em;
    }
  }
`;
