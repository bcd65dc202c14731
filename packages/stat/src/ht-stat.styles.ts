import { css } from '@lit/reactive-element';

export const styles = css`
  :host([display='inline']:not([hidden])) {
    display: inline !important;
  }
  :host([display='inline']) .base {
    display: inline;
    font-size: inherit;
    line-height: inherit;
  }

  /* A size container has no intrinsic width. This track gives it one that columns can shrink. */
  :host(:not([display='inline']))::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(7em, 28vw), min(26em, 75vw));
  }
  /* Cards next to each other in a grid end on one line, with their sources at the foot. */
  :host(:not([display='inline'])) .base {
    container-type: inline-size;
    block-size: 100%;
  }
  .card {
    --_pad: calc(1.25 * var(--_space));
    --_size: var(--ht-figure-size, 2.75em);
    --_room: calc(100cqi - 2 * var(--_pad) - 2px);
    display: flex;
    flex-direction: column;
    gap: 0.875em;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: calc(1.125 * var(--_space)) var(--_pad);
  }
  .card a {
    color: var(--_accent) !important;
  }
  p,
  ul,
  blockquote {
    margin: 0;
    text-wrap: pretty;
  }
  .card [part~='standing'] {
    padding-inline-start: 1.45em !important;
    text-indent: -1.45em !important;
    font-size: 0.9375em !important;
    line-height: 1.35 !important;
  }
  /* As large as its column permits: --_n is its length in digits. */
  .card [part~='figure'] {
    display: block;
    font-size: clamp(13px, var(--_room) / (0.72 * var(--_n)), var(--_size));
    line-height: 1;
    letter-spacing: -0.02em;
    color: var(--_accent);
  }
  .card .qualifier {
    font-size: 0.5em;
    font-weight: 400;
    letter-spacing: 0;
  }
  .card [part~='label'] {
    display: block !important;
    font-size: 1.125em !important;
    line-height: 1.36 !important;
  }
  /* Before the script comes, a colon follows, and may need a line more. */
  .words [part~='label']::after {
    content: ':' !important;
    visibility: hidden !important;
  }
  .number [part~='label'] {
    margin-block-start: 0.45em !important;
  }
  .side {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    padding-block-start: 0.875em;
    border-block-start: 1px solid var(--_line);
  }
  .side > p {
    max-inline-size: 65ch;
  }
  .side slot {
    display: block;
    margin-block-start: -0.5em !important;
    &::slotted(*) {
      display: block;
      margin-block: 0.5em 0;
    }
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em 1.25em;
    margin-block-start: auto;
    padding-block-start: 0.375em;
  }
  .foot .cite {
    display: contents;
  }
  /* WCAG 2.2, 2.5.8: 24 px to press, in the room of a line. */
  .foot .cite > button {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    margin-block: -4px;
    font-size: 0.9375em;
  }
  .card [part~='source'] {
    flex: 1 1 11em !important;
    font-size: 0.875em !important;
    line-height: 1.45 !important;
    color: var(--_quiet) !important;
  }

  /* Evidence is weight: what we only read about is not bold. */
  :is(.secondhand, .inline.contested) [part~='figure'] {
    font-weight: 400;
  }
  @container (max-width: 17.5em) {
    .card {
      --_pad: min(0.75 * var(--_space), max(0.5cqi, 30cqi - 36px));
      --_size: min(2.25em, var(--ht-figure-size, 2.25em));
      gap: 0.6em;
      padding-block: var(--_pad);
    }
    .card [part~='label'] {
      font-size: 1em !important;
    }
    .side {
      padding-block-start: 0.6em;
    }
    .card [part~='source'] {
      flex-basis: 100% !important;
    }
  }
  /* What narrows a figure down is next to it. */
  @container (min-width: 44em) {
    .card {
      --_room: calc(50cqi - 2 * var(--_pad));
      display: grid;
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
      column-gap: 2.25em;
    }
    .card:has(> .standing) {
      grid-template-rows: auto 1fr;
    }
    .card > [part~='standing'] {
      grid-column: 1 / -1 !important;
    }
    .side {
      padding: 0 0 0 2.25em;
      border: 0 solid var(--_line);
      border-inline-start-width: 1px;
    }
  }

  @media print {
    /* The track would break a page, and Firefox omits what does not fit of a container. */
    :host::before {
      display: none !important;
    }
    :host .base {
      container-type: normal !important;
    }
  }
`;
