import { css } from '@lit/reactive-element';

export const styles = css`
  ol,
  ul {
    margin: 0;
    padding: 0;
    columns: auto 30em;
    column-gap: 3em;
  }
  li {
    margin-inline-start: 2.25em;
    padding-block-end: 1em;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  li::marker {
    font-weight: 700;
  }
  ul > li {
    margin-inline-start: 1.2em;
  }
  li:has(.back :focus) {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
  }
  p {
    max-inline-size: 65ch;
    margin: 0;
    text-wrap: pretty;
  }
  .years {
    white-space: nowrap;
  }
  .back {
    margin-block-start: 0.15em;
    font-size: 0.9375em;
    line-height: 1.45;
  }
  .back button {
    all: unset;
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    text-align: center;
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .back .more {
    padding-inline: 0.3em;
  }
  details {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }
  summary {
    padding-block: 0.4em;
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
    li {
      padding-block-end: 0.25em;
    }
    p {
      max-inline-size: none;
    }
    .back,
    details {
      display: none;
    }
  }
`;
