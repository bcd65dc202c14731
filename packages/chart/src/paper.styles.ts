import { css } from '@lit/reactive-element';

/** The table of a chart on paper: each row a paragraph, in two columns. */
export const paperStyles = css`
  @media print {
    /* Firefox omits the part of a container that does not fit on a printed page: the table. */
    .card {
      display: block;
      break-inside: auto;
      container-type: normal;
    }
    [part~='figure'] {
      container-type: normal !important;
    }
    .plot-and-notes {
      display: block;
    }
    .drawing {
      margin-block-end: 0.75em;
    }
    .heading,
    .of,
    caption,
    thead {
      break-after: avoid;
    }
    /* Firefox does not support this: there the title overlaps what follows. */
    .heading {
      break-inside: avoid;
    }
    .heading::after {
      content: '';
      display: block;
      block-size: 9em;
      margin-block-end: -9em;
    }
    .plot,
    .foot > p,
    .foot li,
    tr {
      break-inside: avoid;
    }
    .card:not(.drawn) .drawing,
    .tools,
    .status,
    .readout {
      display: none;
    }
    .plot {
      block-size: auto;
    }
    .plot canvas {
      position: static;
      max-inline-size: min(100%, 12cm);
      block-size: auto !important;
    }
  }
  @media (forced-colors: active) {
    .ink {
      color: CanvasText;
    }
    .ink:not(.paper) {
      outline-color: CanvasText;
      background-color: Canvas;
      border-color: CanvasText;
      /* Lines of the scale would be more prominent than the data. */
      border-block-end-color: Canvas;
      border-inline-start-color: Highlight;
      column-rule-color: CanvasText;
    }
    .readout:not(:empty) {
      border: 1px solid;
      border-inline-start-width: 3px;
    }
  }
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
    .plot-and-notes {
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
