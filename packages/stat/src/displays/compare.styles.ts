import { css } from '@lit/reactive-element';

export const styles = css`
  .both {
    display: grid;
    gap: 1.1em;
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
    flex: 1 1 11em;
  }
`;
