import { css } from '@lit/reactive-element';

/** A banner at an edge of the window. */
export const edgeStyles = css`
  /* As its text inside, which has no margin at an edge. */
  :host([placement='top']),
  :host([placement='bottom']) {
    margin-block: 0;
  }
  /* In a small or strongly enlarged window, a sticky banner would leave no space for the page. */
  @media screen and (min-width: 48em) and (min-height: 36em) {
    :host([placement='top']),
    :host([placement='bottom']) {
      position: sticky;
      z-index: 1000;
    }
    /* Next to an exit, not under it. */
    :host([placement='top']) {
      top: var(--_shared-top, var(--_exit-top, 0));
    }
    :host([placement='bottom']) {
      bottom: var(--_exit-bottom, 0);
    }
    .top,
    .bottom {
      /* WebKit misses changes of this rule with vh. With em, large text would fill the window. */
      max-block-size: 400px;
      overflow: auto;
      display: flex;
      flex-direction: column;
    }
    /* It scrolls below the row, in which the exit is. */
    .edge + .rest {
      overflow: auto;
      min-block-size: 9em;
    }
  }

  /* At an edge: one row of 911, the number and what unfolds; two rows in a narrow window. */
  @media screen {
    .top,
    .bottom {
      border-width: 0 0 3px;
      border-radius: 0;
    }
    .bottom {
      border-width: 3px 0 0;
    }
  }
  .edge {
    --_pad: 1em;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border: 0;
    /* 911 goes round the exit, or below it. */
    .danger {
      grid-column: 1/-1;
      display: flow-root;
      &::before {
        content: '';
        float: inline-end;
        inline-size: var(--_bar-end, 0);
        block-size: var(--_exit-top, 0);
      }
      .way {
        display: flow-root;
        min-inline-size: 8em;
      }
    }
    .way.way {
      min-block-size: 44px;
      padding-block: 0.2em;
    }
    b,
    .lead .number {
      font-size: min(1.1875em, (100cqi - 2em) / 9);
    }
    .lead {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      border-block-start: 1px solid var(--_line);
      padding-inline: var(--_pad);
      column-gap: 1em;
    }
    .lead .way {
      flex: 1 1 10em;
      min-block-size: max(3.25em, 52px);
    }
    .same {
      display: none;
    }
    .name {
      font-size: 0.8125em;
      &::after {
        content: '\\A';
        white-space: pre;
      }
    }
    .copy {
      min-block-size: 24px;
    }
    .note {
      flex: 0 1 11em;
      min-inline-size: 6em;
      padding: 0;
      font-size: 0.8125em;
      line-height: 1.2;
    }
    + .rest {
      border-block-start: 1px solid var(--_line);
    }
    /* A narrow row has no space for it until a number is copied. It is in the rest as well. */
    @container (max-width: 75.99em) {
      .note:not(.said) {
        position: absolute;
        clip-path: inset(50%);
      }
    }
    .toggle {
      grid-column: -2;
      border-block-start: 1px solid var(--_line);
      padding-inline-end: 1em;
    }
  }
  @container (max-width: 16em) {
    .edge .toggle {
      grid-column: 1;
    }
  }
  @container (min-width: 44em) {
    .edge {
      grid-template-columns: auto auto minmax(0, 1fr) auto;
      padding-inline-end: var(--_bar-end, 0);
      .danger {
        display: grid;
        &::before {
          content: none;
        }
      }
      .danger {
        grid-column: auto;
        white-space: nowrap;
      }
      .way.way {
        min-block-size: max(3.25em, 52px);
      }
      .danger .verb {
        font-size: 0.8125em;
      }
      /* A line that begins is no new block for those who hear it. */
      b::before {
        content: '\\A';
        white-space: pre;
      }
      .lead,
      .toggle {
        border: 0 solid var(--_line);
      }
      .lead {
        border-inline-start-width: 1px;
      }
    }
  }
  @media screen {
    @container (min-width: 60em) {
      .edge .same {
        display: flex;
      }
    }
  }
`;
