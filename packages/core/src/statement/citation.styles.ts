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
  [part~='standing'] {
    --_caution: inherit !important;
  }
  .marker {
    all: unset;
    padding: 0.25em 0.05em 0.25em 0.25em;
    margin: -0.25em 0 -0.25em -0.2em;
    font-size: max(0.8em, 12px);
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
