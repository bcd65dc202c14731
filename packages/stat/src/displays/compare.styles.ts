import { css } from '@lit/reactive-element';

export const styles = css`
  .side + .side {
    margin-block-start: 1.1em;
  }
  .pair [part~='figure'] {
    font-size: clamp(13px, 12cqi, 0.7 * var(--ht-figure-size, 2.75em));
  }
  .pair [part~='label'] {
    margin-block-start: 0.2em !important;
  }
  .pair .bar {
    max-inline-size: 34em;
    margin-block: 0.5em 0;
  }
  .key {
    font-weight: 700;
    color: var(--_text);
  }
  .pair .of + .of,
  .pair .caveat + .caveat {
    margin-block-start: 0.25em !important;
  }
  .pair .meta {
    flex: 1 0 100%;
  }
  .meta + .meta {
    margin-block-start: 0.4em;
  }
`;
