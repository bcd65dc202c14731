import { css } from '@lit/reactive-element';

/** The largest figure of a section: a rule above it in place of a box. */
export const leadStyles = css`
  :host([display='lead']) .number:not(.contested) {
    --_pad: calc(1.5 * var(--_space));
    --_size: 7em;
    gap: 1em;
    padding-block: var(--_pad);
    border: 0 solid var(--_line);
    border-block-width: 4px 1px;
    border-block-start-color: var(--_text);
    border-radius: 0;
    [part~='figure'] {
      line-height: 0.95;
      margin-block-start: 0.1em !important;
    }
    [part~='label'] {
      max-inline-size: 24em !important;
      font-size: 1.5em !important;
      line-height: 1.28 !important;
      text-wrap: balance !important;
    }
    @container (min-width: 44em) {
      grid-template: auto 1fr / minmax(0, 1.35fr) minmax(17em, 1fr);
      > .standing {
        grid-column: 1 !important;
      }
      .side {
        grid-area: 1 / 2 / 3;
      }
    }
  }
`;
