import { css } from '@lit/reactive-element';

export const styles = css`
  .both {
    display: grid;
    gap: 1.5em;
  }
  .card.pair {
    --_size: calc(0.7 * var(--ht-figure-size, 2.75em));
  }
  .pair [part~='label'] {
    margin-block-start: 0.2em !important;
  }
  .pair .bar {
    margin-block: 0.5em 0;
  }
  .reason {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--_edge);
  }
  .key {
    white-space: nowrap;
  }
  .foot > div {
    display: grid;
    gap: 0.25em;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  /* A sentence, and a row for each period: the number is at the end of its bar. */
  .pictures:has(> .rows) [part~='label'] {
    font-weight: 700 !important;
    text-wrap: balance !important;
  }
  .rows {
    --_end: calc((1.1 * var(--_n) + 0.5) * 1em);
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.6em 0.9em;
    margin-block-start: 0.75em;
  }
  .row {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
  }
  .rows .bar {
    grid-area: 1 / 2;
    inline-size: calc((100% - var(--_end)) * var(--_v));
    block-size: 1.4em;
    margin: 0;
    overflow: visible;
  }
  .rows [part~='figure'] {
    grid-area: 1 / 2;
    justify-self: start;
    margin-inline-start: calc(
      (100% - (1.1 * var(--_n) + 0.5) * 1em / 1.5) * var(--_v) + 0.25em
    ) !important;
    font-size: 1.5em !important;
    letter-spacing: 0;
    white-space: nowrap;
  }
  .row:not(.last) {
    .filled {
      fill: var(--_edge);
    }
    [part~='figure'] {
      color: inherit !important;
    }
  }

  /* Two hundreds: the same place in both rows is the same case. */
  .hundreds {
    gap: 0.6em;
    .heading {
      text-wrap: pretty;
    }
    [part~='figure'],
    [part~='label'] {
      display: inline !important;
    }
    [part~='figure'] {
      font-size: 2em !important;
      white-space: normal;
    }
    .marks {
      margin: 0;
      max-inline-size: none;
    }
    .in-rows {
      display: none;
    }
    .end {
      margin-block-start: 0.75em;
    }
  }
  .frame {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
  }
  .in-both {
    display: flex;
    align-items: baseline;
    gap: 0.6em;
    > svg {
      flex: none;
      overflow: visible;
    }
  }
  .hundreds:not(:has(> .in-rows)) .marks {
    margin-block-end: 0.75em;
    max-inline-size: 24em;
  }
  @container (min-width: 34em) {
    .hundreds:has(> .in-rows) {
      .marks {
        display: none;
      }
      .in-rows {
        display: block;
        overflow: visible;
      }
      .end {
        margin: 0;
        text-align: end;
      }
    }
  }
  @container (min-width: 44em) {
    .pair:has(.hundreds) {
      display: flex;
      .side {
        display: block;
        columns: 2;
        column-gap: 2.25em;
        padding: 0.875em 0 0;
        border-width: 1px 0 0;
      }
      .side > p {
        break-inside: avoid;
        margin-block-end: 0.5em !important;
      }
      .foot {
        column-span: all;
        padding-block-start: 0.875em;
      }
      .foot > div {
        flex-basis: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .row:not(.last) .filled.filled {
      fill: Canvas;
      stroke: CanvasText;
    }
    .frame.frame {
      stroke: Highlight;
    }
  }
  @media print {
    .row:not(.last) .filled {
      fill: #999;
    }
  }
`;
