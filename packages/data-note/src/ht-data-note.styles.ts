import { css } from '@lit/reactive-element';

export const styles = css`
  .note {
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: var(--_space);
  }
  .heading {
    font-weight: 700;
    font-size: 1.0625em;
    line-height: 1.3;
  }
  .one,
  p,
  ul {
    margin: 0;
    max-inline-size: 65ch;
    text-wrap: pretty;
  }
  ul {
    padding-inline-start: 1.1em;
    margin-block-start: 0.5em;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  .from {
    max-inline-size: none;
    font-size: 0.875em;
    line-height: 1.45;
  }
  @media print {
    ul {
      max-inline-size: none;
      columns: auto 19em;
      column-gap: 2em;
    }
    li {
      break-inside: avoid;
    }
  }
`;
