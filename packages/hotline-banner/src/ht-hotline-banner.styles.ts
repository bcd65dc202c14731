import { css } from '@lit/reactive-element';

export const styles = css`
  /*
   * A size container has no intrinsic width, and would shrink to nothing in a float or a flex row.
   * This track adds little to the minimum width, so that columns share the space. With
   * contain-intrinsic-size, WebKit misses changes of the media rules above.
   */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(10em, 15vw), min(30em, 75vw));
  }
  .banner {
    --_verb: 3.5em;
    --_pad: min(calc(1.25 * var(--_space)), 8%);
    border: 2px solid var(--_accent);
    padding: 0;
    container-type: inline-size;
  }
  .banner:lang(es) {
    --_verb: 6.25em;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .now {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .line {
    border-block-end: 1px solid var(--_line);
  }
  .way,
  button {
    box-sizing: border-box;
    min-block-size: 44px;
    align-content: center;
    padding: 0.3em 0;
    background: none;
    border: 0;
    color: var(--_accent);
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    text-decoration: none;
    /* Otherwise a long address would set the minimum width. */
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button {
    white-space: nowrap;
  }
  .way > :last-child,
  button {
    text-decoration: underline 0.06em;
    text-underline-offset: 0.18em;
  }
  .verb {
    color: var(--_text);
    font-weight: 400;
  }
  .danger .way {
    display: block;
    min-block-size: max(3.25em, 52px);
    padding: 0.6em var(--_pad);
    color: var(--_text);
  }
  .danger b {
    font-size: 1.5em;
    white-space: nowrap;
  }
  .copy,
  .toggle {
    color: var(--_text);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .rest {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.25 * var(--_space));
    padding: calc(1.375 * var(--_space)) var(--_pad) calc(1.25 * var(--_space));
  }
  .heading {
    font-size: 1.375em;
    line-height: 1.3;
    font-weight: 700;
    text-wrap: balance;
    max-inline-size: 31em;
  }
  .service {
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 700;
    text-wrap: balance;
  }
  .ways {
    margin-block-start: 0.35em;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.25em;
    padding-inline-start: var(--_verb);
    border-block-start: 1px solid var(--_line);
  }
  li:first-child {
    border: 0;
  }
  /*
   * What follows the verb is a column, also in its second line and with Copy below it. A verb that
   * were a box would make a screen reader say two links.
   */
  li .way {
    margin-inline-start: calc(-1 * var(--_verb));
    padding-inline-start: var(--_verb);
    text-indent: calc(-1 * var(--_verb));
  }
  li .verb::after {
    content: '\\9';
    white-space: pre-wrap;
    tab-size: var(--_verb);
  }
  @container (width < 13em) {
    li,
    li .way {
      margin-inline-start: 0;
      padding-inline-start: 0;
      text-indent: 0;
    }
    li .verb::after {
      content: none;
    }
  }
  .number {
    white-space: nowrap;
  }
  /* As wide as eleven digits in any typeface. */
  .groups :is(.first, .large) .number {
    font-size: max(0.9em, min(1.75em, (100cqi - 2.5em - var(--_verb)) / 9));
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  .single .groups .first .number {
    font-size: max(1em, min(2.25em, (100cqi - 4em) / 8.8));
  }
  .note,
  .fine p {
    font-size: 0.9375em;
    line-height: 1.4;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  .note {
    box-sizing: border-box;
    min-inline-size: 100%;
    padding-block-end: 0.6em;
  }
  .fine {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .fine p + p {
    margin-block-start: 0.6em;
  }
  .checked {
    color: var(--_quiet);
    font-size: 0.875em !important;
  }
  .group + .group {
    margin-block-start: 0.9em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_line);
  }

  /* Lighter than the ways to get help, so that it is not mistaken for one. */
  .apart {
    padding-block: 0.85em;
    border-block: 1px solid var(--_line);
  }
  .apart .way {
    color: var(--_quiet);
    font-weight: 400;
  }
  .apart > * + * {
    margin-block-start: 0.5em !important;
  }
  .apart + .fine {
    border: 0;
    padding: 0;
  }

  /* Narrower than a number with its padding. */
  @container (max-width: 9.5em) {
    .number {
      white-space: normal;
    }
  }
  @container (max-width: 30em) {
    .danger b,
    .heading {
      font-size: 1.25em;
    }
    .single .groups .first {
      padding-inline-start: 0;
      .way {
        flex: 1 1 100%;
        margin-inline-start: 0;
        padding-inline-start: 0;
        text-indent: 0;
      }
      .verb::after {
        content: '\\A';
      }
    }
  }
  @container (min-width: 40em) {
    .several .group {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) 22em;
      column-gap: 2em;
      .ways {
        grid-area: 1 / 2 / 3;
        margin: 0;
      }
    }
  }
  @container (min-width: 52em) {
    .single .rest {
      grid-template-columns: minmax(0, 1fr) 20em;
      column-gap: 2.5em;
      > * {
        grid-column: 1;
      }
      .fine {
        grid-area: 1 / 2 / 3;
        padding: 0 0 0 2em;
        border-block: 0;
        border-inline-start: 1px solid var(--_line);
      }
    }
  }

  /* With a mouse the number is text to select, and Copy is next to it. */
  @media not all and (hover: hover) and (pointer: fine) {
    .banner:not(.framed) :is(.copy, .clipboard) {
      display: none;
    }
    /* The whole row can be pressed. */
    li .way {
      flex: 1;
    }
    @container (max-width: 30em) {
      .single .groups .first .way {
        margin-block-end: 0.5em;
        padding: 0.5em 0.75em 0.6em;
        border-radius: var(--_radius);
        background: var(--_accent);
        text-decoration: none;
        * {
          color: var(--_on-accent);
          text-decoration: none;
        }
      }
    }
  }
  .short .rest {
    display: none;
  }
  @media print {
    /* Firefox omits the part of a container that does not fit on a printed page. */
    :host::before {
      display: none;
    }
    .banner {
      container-type: normal;
    }
    .long {
      break-inside: auto;
    }
    li,
    .danger {
      break-inside: avoid;
    }
    .line {
      display: block;
    }
    .danger b {
      font-size: 1.75em !important;
    }
    .single .first .number {
      font-size: max(1em, min(2.75em, (100cqi - 6em) / 8.8)) !important;
    }
    button,
    .clipboard {
      display: none !important;
    }
    .short .rest {
      display: grid;
    }
    /* A link whose text is its address prints it once. */
    a.way[href]:has(bdi)::after {
      content: none !important;
    }
  }
  @media (forced-colors: active) {
    .first .number {
      outline: 2px solid Highlight;
    }
  }
`;
