import { css } from '@lit/reactive-element';

export const styles = css`
  ol,
  ul {
    margin: 0;
    padding-inline-start: 2.2em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  ul {
    padding-inline-start: 1.2em;
  }
  li {
    margin-block-end: 0.5em;
    max-inline-size: 65ch;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  li:has(.back :focus) {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
  }
  .years {
    white-space: nowrap;
  }
  .back button {
    all: unset;
    min-inline-size: 24px;
    min-block-size: 24px;
    text-align: center;
    cursor: pointer;
  }
  .back .more {
    padding-inline: 0.3em;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  p {
    margin: 0;
  }
  details {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }
  summary {
    padding-block: 0.15em;
    cursor: pointer;
  }
  @media print {
    ol,
    ul {
      columns: auto 24em;
      column-gap: 2em;
      font-size: 0.875em;
      line-height: 1.35;
    }
    .back,
    details {
      display: none;
    }
  }
`;
