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
    padding: calc((24px - 1em) / 2) 0.6em;
    margin: calc((1em - 24px) / 2) -0.6em calc((1em - 24px) / 2) -0.5em;
    font-size: max(0.75em, 12px);
    line-height: 1;
    cursor: pointer;
  }
  .cite > button,
  .newer > button {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .mark {
    margin-inline-end: 0.35em;
    vertical-align: -0.05em;
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
    .cite > button,
    .newer {
      display: none !important;
    }
  }
`;
