import { css } from '@lit/reactive-element';

/** The table of a chart on paper: each row a paragraph, in two columns. */
export const paperStyles = css`
  @media print {
    .card {
      padding: 0.75em 1em;
    }
    table,
    thead,
    caption,
    tbody,
    tbody tr,
    .foot ul {
      display: block;
    }
    .heading [part~='label'] {
      font-size: 1.125em !important;
    }
    .of,
    .key,
    .caveat {
      max-inline-size: none !important;
      font-size: 0.8125em !important;
      line-height: 1.4 !important;
    }
    .beside {
      margin-block-start: 0.75em;
    }
    table {
      font-size: 0.75em;
    }
    .foot {
      font-size: 0.75em;
    }
    tbody,
    .foot ul {
      columns: auto 20em;
      column-gap: 2em;
    }
    tbody tr {
      padding-block: 0.1em;
      border: 0;
    }
    thead *,
    tbody tr > * {
      display: inline;
      padding: 0;
      border: 0;
    }
    thead th + th::before {
      content: ' · ';
    }
  }
`;
