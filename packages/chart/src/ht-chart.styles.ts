import { css } from '@lit/reactive-element';

export const styles = css`
  /* A size container has no intrinsic width. This track gives it one that columns can shrink. */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(10em, 15vw), min(30em, 75vw));
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    container-type: inline-size;
  }
  .card a {
    color: var(--_accent) !important;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .heading {
    max-inline-size: 60em;
  }
  .heading [part~='label'] {
    font-size: 1.25em !important;
    line-height: 1.3 !important;
    font-weight: 700 !important;
    text-wrap: balance !important;
  }
  .of,
  .key,
  .caveat {
    margin-block-start: 0.3em !important;
    max-inline-size: 65ch !important;
    text-wrap: pretty;
  }
  .plot-and-notes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 2.25em;
    margin-block-start: 1.25em;
  }
  .notes > * {
    margin-block: 0 0.75em !important;
  }
  .drawing {
    min-inline-size: 0;
    max-inline-size: 60em;
  }
  [part~='figure'] {
    container-type: inline-size !important;
  }
  .plot {
    position: relative;
    block-size: var(--_narrow);
    border-radius: 2px;
  }
  @container (min-width: 36em) {
    .plot {
      block-size: var(--_wide);
    }
  }
  .plot canvas {
    position: absolute;
    inset: 0;
  }
  .plot:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 6px;
  }
  .drawn .plot {
    cursor: pointer;
  }
  .undrawn :is(.drawing, .toggle, .png) {
    display: none;
  }
  /* Its space is there before the drawing is, so that nothing moves when that comes. */
  .card:not(.drawn) .png {
    visibility: hidden;
  }

  /* The canvas reads its colours here. The end of the short transition shows that one changed. */
  .ink {
    position: absolute;
    visibility: hidden;
    outline-color: var(--_text);
    background-color: var(--_surface);
    border: 0 solid;
    border-block-start-color: var(--_accent);
    border-inline-end-color: var(--_quiet);
    border-block-end-color: var(--_line);
    border-inline-start-color: var(--_focus);
    column-rule-color: var(--_edge);
    forced-color-adjust: none;
    transition: all 1ms;
  }
  /* Saved and printed pictures are white, whatever the page is. */
  .paper {
    color-scheme: light;
    outline-color: #1b2430;
    background-color: #fff;
    border-inline-end-color: #4b5664;
    border-block-end-color: #d0d7de;
    column-rule-color: #8a8a8a;
  }

  .readout:not(:empty) {
    margin-block-start: 0.7em;
    padding: 0.65em 0.8em;
    max-inline-size: 46em;
    background: var(--_sunken);
    border-inline-start: 3px solid var(--_accent);
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .position {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .foot,
  .status {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .card > .foot {
    margin-block-start: 0.9em;
    color: var(--_quiet);
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .foot ul {
    list-style: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 2.25em;
  }
  .foot b {
    color: var(--_text);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.5em;
    margin-block-start: 0.75em;
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  @container (min-width: 26em) {
    .toggle {
      margin-inline-end: auto !important;
    }
  }
  .tools button {
    all: unset;
    padding-block: 0.4em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .status:not(:empty) {
    margin-block-start: 0.5em;
  }
  .toggle::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.1em 0.5em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.1em) rotate(-45deg);
  }
  .toggle[aria-pressed='true']::before {
    transform: translateY(-0.2em) rotate(45deg);
  }

  /* For screen readers; shown on demand, on paper, and where nothing can be drawn. */
  .rows {
    margin-block-start: 0.9em;
  }
  @media screen {
    @container (width > 14em) {
      .chart:not(.open, .undrawn) .rows {
        position: absolute;
        inset-inline: 0;
        margin: 0;
        block-size: 1px;
        overflow: clip;
        clip-path: inset(50%);
      }
    }
  }
  :is(.undrawn, .alone) .rows {
    order: -1;
  }
  :is(.undrawn, .alone) :is(.heading, .of) {
    order: -2;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.4;
  }
  th,
  td {
    padding: 0.5em 1em 0.5em 0;
    text-align: start;
    vertical-align: baseline;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    font-weight: 700;
    border-block-end: 1.5px solid var(--_text);
  }
  thead th::first-letter {
    text-transform: uppercase;
  }
  tbody th,
  .number {
    font-weight: 700;
  }
  caption {
    padding-block-start: 1em;
    font-weight: 700;
    text-align: start;
  }
  table:first-child caption {
    padding-block-start: 0;
  }
  thead th:nth-child(2),
  .number {
    text-align: end;
  }

  /* A drawing so narrow would cut off digits, which changes a number. */
  @container (max-width: 14em) {
    .drawing,
    .toggle,
    .png {
      display: none;
    }
    .rows {
      order: -1;
    }
    .heading,
    .of {
      order: -2;
    }
  }
  @container (max-width: 40em) {
    table,
    caption,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: clip;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(3em, 1fr) auto;
      padding-block: 0.55em;
      border-block-end: 1px solid var(--_line);
    }
    tr th,
    tr td {
      grid-column: 1 / -1;
      padding: 0;
      border: 0;
    }
    tbody th,
    .number {
      grid-row: 1;
      grid-column: 1;
    }
    tbody .number {
      grid-column: 2;
    }
  }
  @container (width < 6em) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr);
    }
    tbody .number {
      grid-row: auto;
      grid-column: 1;
      text-align: start;
    }
  }
  @container (min-width: 40em) {
    table {
      table-layout: fixed;
    }
    thead th:nth-child(1) {
      inline-size: 15%;
    }
    thead th:nth-child(2) {
      inline-size: 10%;
    }
    thead th:nth-child(3) {
      inline-size: 28%;
    }
    .foot ul {
      grid-template-columns: 1fr 1fr;
    }
  }

  /* What narrows a chart down is next to it. */
  @container (min-width: 60em) {
    .chart:not(.undrawn) .plot-and-notes {
      grid-template-columns: minmax(0, 1fr) clamp(18em, 30cqi, 24em);
    }
    .chart:not(.undrawn) .notes {
      padding-inline-start: 1.75em;
      border-inline-start: 1px solid var(--_line);
    }
  }
`;
