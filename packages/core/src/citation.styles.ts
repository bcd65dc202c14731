import { css } from 'lit';

/** The look of what citation.ts and citing.ts draw: standing marks, reference numbers, the button that opens a citation. */
export const citationStyles = css`
  .marker {
    all: unset;
    margin-inline-start: 0.15em;
    font-size: 0.8em;
    vertical-align: super;
    line-height: 0;
    cursor: pointer;
  }
  .cite > button,
  .newer > button {
    all: unset;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .cite > button:focus-visible,
  .newer > button:focus-visible,
  .marker:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .mark {
    inline-size: 0.85em;
    block-size: 0.85em;
    margin-inline-end: 0.35em;
    vertical-align: -0.05em;
    overflow: visible;
  }

  @media print {
    .marker,
    .cite > button,
    .newer {
      display: none;
    }
  }
`;
