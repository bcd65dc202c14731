import { css } from '@lit/reactive-element';

export const styles = css`
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
      top: var(--_exit-top, 0);
    }
    :host([placement='bottom']) {
      bottom: var(--_exit-bottom, 0);
    }
    .top,
    .bottom {
      /* WebKit misses changes of this rule with vh. With em, large text would fill the window. */
      max-block-size: 400px;
      overflow: auto;
    }
  }

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
    border-inline-start: 6px solid var(--_accent);
    padding: calc(1.25 * var(--_space)) min(calc(1.5 * var(--_space)), 8%);
    container-type: inline-size;
  }
  .top,
  .bottom {
    border: 0 solid var(--_accent);
    border-radius: 0;
    padding-block: calc(0.5 * var(--_space));
  }
  .top {
    border-bottom-width: 3px;
  }
  .bottom {
    border-top-width: 3px;
  }

  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .heading {
    margin-block: 0.75em;
    font-size: 1.1875em;
    line-height: 1.35;
    font-weight: 700;
    text-wrap: balance;
  }
  .service {
    margin-block: 1em 0.4em;
    font-weight: 700;
  }

  ul,
  li,
  .line,
  .line div,
  .way,
  button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  ul,
  .line {
    column-gap: 1.25em;
  }
  .way,
  button {
    justify-content: center;
    box-sizing: border-box;
    min-block-size: max(2.9em, 44px);
    padding: 0.3em 1.05em;
    background: none;
    border: 1.5px solid;
    border-radius: var(--_radius);
    color: var(--_accent);
    font: inherit;
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    /* Otherwise a long address would set the minimum width. */
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .first :is(.way, .copy) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .danger .way {
    color: var(--_text);
  }
  /* Lighter than the ways to get help, so that it is not mistaken for one. */
  .apart :is(.way, .copy) {
    border-width: 1px;
    color: var(--_quiet);
    font-weight: 400;
  }
  .toggle {
    margin-inline-start: auto;
    padding-inline: 0;
    border: 0;
    color: var(--_quiet);
    font-weight: 400;
  }
  .toggle,
  a.way:hover {
    text-decoration: underline;
  }
  .short .rest {
    display: none;
  }
  .number {
    white-space: nowrap;
  }
  /* Narrower than a number with its padding. */
  @container (max-width: 9.5em) {
    .number {
      white-space: normal;
    }
  }
  @container (max-width: 27em) {
    ul,
    .line {
      flex-direction: column;
      align-items: stretch;
    }
    .way,
    .copy {
      flex: 1 1 100%;
      padding-inline: 0.3em;
    }
  }

  .apart {
    margin-block-start: 1.25em;
    padding-block-end: 1em;
    border-block: 1px solid var(--_line);
  }
  .fine,
  .note {
    font-size: 0.875em !important;
    line-height: 1.4 !important;
    color: var(--_quiet) !important;
    max-inline-size: 65ch !important;
    text-wrap: pretty !important;
  }
  .fine,
  .apart > * {
    margin-block-start: 0.85em !important;
  }
  p + p,
  ul + p {
    margin-block-start: 0.35em;
  }
  .line .clipboard {
    max-inline-size: 9.5em !important;
  }

  @media print {
    .surface {
      break-inside: auto;
    }
    li,
    .danger {
      break-inside: avoid;
    }
    .first .way {
      background: none;
      color: inherit;
    }
    button,
    .clipboard {
      display: none;
    }
    .rest {
      display: block !important;
    }
    /* A link whose text is its address prints it once. */
    a.way:has(bdi)::after {
      content: none !important;
    }
  }
  @media (forced-colors: active) {
    .first :is(.way, .copy) {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      outline-color: CanvasText !important;
    }
  }

  /* With a mouse, tel: may open a list of programs that stays on screen, so copying comes first. */
  @media screen and (hover: hover) and (pointer: fine) {
    .way:has(+ .copy) {
      padding-inline: 0;
      background: none;
      border: 0;
      color: inherit;
      text-decoration: underline;
      forced-color-adjust: auto;
    }
  }
  @media not all and (hover: hover) and (pointer: fine) {
    .banner:not(.framed) :is(.copy, .clipboard) {
      display: none;
    }
  }
`;
