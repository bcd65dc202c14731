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
    gap: calc(2 * var(--_space)) calc(2.5 * var(--_space));
  }
  /* Names, plain words, quotations and facts of both align: neither type has more weight. */
  li {
    display: grid;
    grid-row: span 4;
    grid-template-rows: subgrid;
    align-content: start;
    row-gap: 1em;
    border-block-start: 3px solid;
    padding-block-start: 0.75em;
  }
  .heading [part~='label'] {
    font-size: 1.375em !important;
    line-height: 1.25 !important;
  }
  .plain {
    font-size: 1.125em;
    line-height: 1.45;
  }
  .law [part~='label'] {
    font-size: 0.9375em !important;
    line-height: 1.4 !important;
  }
  blockquote,
  .text {
    margin-block: 0.5em;
    font-size: 0.9375em;
    padding-inline-start: 1em;
    border-inline-start: 1px solid;
  }
  blockquote + .text {
    margin-block-start: -0.5em;
    padding-block-start: 0.5em;
  }
  .law .from {
    margin-block-start: 0.25em;
  }
  .facts {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  .fact + .fact {
    margin-block-start: 0.75em;
  }
  .both,
  .words {
    margin-block-start: calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  .words {
    gap: 1.25em calc(2.5 * var(--_space));
  }
  .lead {
    grid-column: 1 / -1;
    font-size: 1.125em;
    line-height: 1.3;
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
      block-size: 13em;
      margin-block-end: -13em;
    }
  }
`;
