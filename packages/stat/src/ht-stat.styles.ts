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

  .inline [part~='figure'] {
    white-space: nowrap;
    font-weight: 700;
  }
  .inline.contested [part~='figure'] {
    font-weight: inherit;
  }

  /* Cards next to each other in a grid end on one line, with their sources at the foot. */
  :host(:not([display='inline'])) .base {
    block-size: 100%;
  }
  .card {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-block-size: 100%;
  }
  .card a {
    color: var(--_accent) !important;
  }
  p,
  ul,
  blockquote {
    margin: 0;
  }
  /* The size of the figure follows the width of the card. */
  .number .heading {
    container-type: inline-size;
    max-inline-size: 34em;
  }
  .card [part~='figure'] {
    display: block;
    font-size: clamp(13px, 17cqi, var(--ht-figure-size, 2.75em));
    line-height: 1.05;
    font-weight: 700;
    letter-spacing: -0.02em;
    color: var(--_accent);
  }
  .card.long [part~='figure'] {
    font-size: clamp(13px, 8cqi, var(--ht-figure-size, 2.75em));
  }
  .qualifier {
    font-size: 0.5em;
    font-weight: 400;
    letter-spacing: 0;
  }
  .card [part~='label'] {
    display: block !important;
    font-size: 1.0625em !important;
    line-height: 1.4 !important;
  }
  .number [part~='label'] {
    margin-block-start: 0.45em !important;
  }
  .words [part~='label'] {
    font-weight: 700 !important;
  }

  .text,
  blockquote,
  ul {
    margin-block-start: 0.5em;
    max-inline-size: 40em;
    text-wrap: pretty;
  }
  blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_line);
  }
  ul {
    padding-inline-start: 1.2em;
  }

  .of,
  .caveat {
    margin-block-start: 0.7em !important;
    max-inline-size: 46em !important;
    font-size: 0.875em !important;
    line-height: 1.45 !important;
    text-wrap: pretty !important;
  }
  .of + .caveat {
    margin-block-start: 0.25em !important;
  }
  .reason {
    margin-block-start: 0.8em;
    padding: 0.65em 0.8em;
    background: var(--_sunken);
    border-inline-start: 3px solid var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .card slot[name='note'] {
    display: block;
  }
  slot[name='note']::slotted(*) {
    display: block;
    margin-block: 0.7em 0;
  }

  /* The last line before the foot keeps its distance where the card is no taller than its text. */
  .card > :has(+ .foot) {
    margin-block-end: 0.9em !important;
  }
  .said {
    position: absolute;
    inline-size: 0;
    overflow: clip;
  }
  .card .newer {
    margin-block-start: 0.7em;
    font-size: 0.875em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.9em;
    margin-block-start: auto;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_quiet);
  }
  .foot .cite {
    display: contents;
  }
  /* WCAG 2.2, 2.5.8: 24 px to press, in the room of a line. */
  .foot .cite > button {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    margin-block: -3px;
  }
  .foot .panel {
    flex: 1 0 100%;
  }
  .meta {
    flex: 1 1 14em;
  }

  /* Evidence is weight: what we only read about is not bold. */
  .secondhand:not(.inline) [part~='figure'] {
    font-weight: 400;
  }
  /* A contested figure is small and grey, and the reason is larger than it. */
  .card.contested {
    border-style: dashed;
    border-color: var(--_edge);
  }
  .card.contested [part~='figure'] {
    font-size: 0.9375em !important;
    font-weight: 600 !important;
    letter-spacing: 0;
    line-height: 1.4;
    color: var(--_quiet) !important;
  }
  .contested :is(.of, .caveat) {
    color: var(--_quiet) !important;
  }
  .card.contested .qualifier {
    font-size: 1em;
  }
  .card.contested [part~='label'] {
    margin-block-start: 0 !important;
    font-size: 0.9375em !important;
    color: var(--_quiet) !important;
  }
  .card.contested .reason {
    font-size: 1.0625em;
    border-color: var(--_caution);
  }
  .contested .standing {
    color: var(--_caution) !important;
  }

  @media print {
    /* Firefox omits the part of a container that does not fit on a printed page. */
    .number .heading {
      container-type: normal;
    }
  }
  @media (forced-colors: active) {
    .reason {
      border-block: 1px solid;
      border-inline-end: 1px solid;
    }
  }
`;
