import { css } from '@lit/reactive-element';

export const styles = css`
  .base {
    --_line: var(--ht-color-line, color-mix(in srgb, currentColor 35%, transparent));
  }
  @media (prefers-contrast: more) {
    .base {
      --_line: color-mix(in srgb, currentColor 70%, transparent);
    }
  }
  .heading {
    margin-block-end: 0.75em;
    font-weight: 700;
    font-size: 1.25em;
    line-height: 1.3;
    text-wrap: balance;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul {
    columns: auto 30em;
    column-gap: 3em;
  }
  .limit {
    padding-block: 0.875em;
    border-block-start: 1px solid var(--_line);
    break-inside: avoid;
  }
  .limit > p {
    max-inline-size: 65ch;
    font-size: 1.0625em;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .limit > .from {
    max-inline-size: 74ch;
    margin-block-start: 0.2em;
    font-size: 0.875em;
  }
  @media print {
    ul {
      columns: auto 19em;
      column-gap: 2em;
    }
    .limit {
      padding-block: 0.4em;
    }
    .limit > p {
      display: inline;
      font-size: 0.9375em;
      max-inline-size: none;
    }
    .heading {
      break-after: avoid;
    }
  }
`;
