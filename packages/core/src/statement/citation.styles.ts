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
  .marker {
    all: unset;
    position: relative;
    inset-block-start: -0.42em;
    /* WCAG 2.2, 2.5.8: 24 px to press, in the space of the text. */
    padding: calc((24px - 1em) / 2) 0.4em calc((24px - 1em) / 2) 0.65em;
    margin: calc((1em - 24px) / 2) -0.3em calc((1em - 24px) / 2) -0.55em;
    font-size: max(0.75em, 12px);
    line-height: 1;
    cursor: pointer;
  }
  .cite > button {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .mark {
    inline-size: 0.92em;
    block-size: 0.92em;
    margin-inline-end: 0.53em;
    vertical-align: -0.1em;
    vertical-align: calc((1cap - 0.92em) / 2);
    overflow: visible;
  }

  @media print {
    [part] [data-full] {
      text-decoration: none !important;
      &::after {
        content: ' <' attr(data-full) '>';
      }
      &[href^='http']::after {
        content: ' <' attr(data-full) ' ' attr(href) '>' !important;
      }
    }
    .cite > button {
      display: none !important;
    }
  }
`;
