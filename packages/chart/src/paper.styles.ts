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
    table {
      font-size: 0.8125em;
    }
    tbody,
    .foot ul {
      columns: auto 20em;
      column-gap: 2em;
    }
    tbody tr {
      padding-block: 0.2em;
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
