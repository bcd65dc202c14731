import { css } from '@lit/reactive-element';

/** Styles of standing marks, reference numbers and the button that opens a citation. */
export const citationStyles = css`
  [part~='figure'],
  [part~='note'] {
    position: static !important;
    margin: 0 !important;
  }
  [part~='figure'] {
    overflow-wrap: normal;
  }
  b[part~='figure'],
  .glued {
    white-space: nowrap;
  }
  /* WebKit breaks a line between a button and text, also where no line may break. */
  .glued > span {
    display: inline-block;
    text-indent: 0;
  }
  /* A word joiner keeps the number on the line of the word before it. It is not read aloud. */
  .glued::before {
    content: '\\2060';
    content: '\\2060' / '';
  }
  [part~='standing'] {
    --_caution: inherit !important;
  }
  /* WCAG 2.2, 2.5.8: 24 px to press, in the space of the text. Where it has a position, Firefox
     prints it after all other text of the page. */
  .marker {
    all: unset;
    padding: 12px 0.4em 12px 0.65em;
    margin: -12px -0.3em -12px -0.55em;
    font-size: max(0.75em, 12px);
    line-height: 0;
    vertical-align: 0.42em;
    cursor: pointer;
  }
  .cite > button {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  /* Shapes of borders alone: they are printed, follow forced colours, and cost no SVG. */
  .mark {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 0.92em;
    block-size: 0.92em;
    margin-inline-end: 0.53em;
    vertical-align: -0.1em;
    border: 0.145em solid;
    border-radius: 50%;
  }
  .mark.checked {
    inline-size: 0;
    block-size: 0;
    border-width: 0.47em;
  }
  .mark.secondhand {
    border-inline-end-width: 0.46em;
  }
  .mark.contested {
    border-style: dotted;
  }
  .mark:is(.corrected, .attributed)::after {
    content: '';
    display: block;
    margin-block-start: 0.2425em;
    border-block-start: 0.145em solid;
    rotate: -45deg;
  }
  .mark.attributed::after {
    block-size: 0.34em;
    margin: 0.145em 0.1em;
    border-width: 0 0.145em;
    border-style: solid;
    rotate: none;
  }

  @media print {
    [part] [data-full]:not(:has(+ .glued)) {
      text-decoration: none !important;
      &::after {
        content: ' <' attr(data-full) '>';
      }
      &[href^='http']::after {
        content: ' <' attr(data-full) ' ' attr(href) '>' !important;
      }
    }
    .marker {
      font-size: 0.75em;
    }
    .cite > button {
      display: none !important;
    }
  }
`;
