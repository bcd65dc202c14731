import { css } from '@lit/reactive-element';

export const styles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    text-wrap: pretty;
  }
  .areas > li {
    padding-block: 1em 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .about {
    margin-block-start: 0.35em;
  }
  .lead {
    margin-block-start: 1em;
    font-size: 0.9375em;
    line-height: 1.4;
    font-weight: 700;
  }
  .who > li,
  .areas .fact {
    margin-block-start: 0.5em;
  }
  .areas .fact {
    margin-block-start: 1em;
  }
  .safe {
    margin-block-start: 1em;
    border-inline-start: 3px solid;
    padding-inline-start: 0.75em;
  }
  .safe .lead {
    margin: 0;
  }
  .instead {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em calc(1.5 * var(--_space));
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  .instead .fact {
    flex: 1 0 100%;
    box-sizing: border-box;
    max-inline-size: 100%;
    /* The length of a readable line, and nothing next to it. */
    padding-inline-end: max(0px, 100% - 65ch);
  }
  .instead > p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
  }
  .service {
    font-weight: 700;
  }
  .way {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-block-size: max(2.75em, 44px);
    padding: 0.3em 1em;
    border: 1.5px solid;
    border-radius: var(--_radius);
    font-weight: 700;
    line-height: 1.2;
    text-decoration: none;
  }
  a.way:hover {
    text-decoration: underline;
  }
  bdi {
    white-space: nowrap;
  }
  /* Narrower than a number and what surrounds it. */
  @container (max-width: 11em) {
    .way {
      padding-inline: 0.4em;
    }
  }
  @container (max-width: 9.75em) {
    bdi {
      white-space: normal;
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 38em) {
    .areas > li {
      display: grid;
      grid-template-columns: 12em minmax(0, 1fr);
      column-gap: 2.5em;
    }
    .about {
      margin-block-start: 0;
    }
    .safe {
      grid-column: 2;
    }
  }
  @container (min-width: 58em) {
    .areas > li {
      grid-template-columns: 11em minmax(0, 1fr) 17em;
    }
    .safe {
      grid-column: 3;
      align-self: start;
      margin-block-start: 0.2em;
    }
  }
  @media print {
    /* Firefox would leave a name alone at the foot of a column. */
    @supports not (-moz-appearance: none) {
      .areas {
        columns: auto 19em;
        column-gap: 2em;
      }
    }
    .areas > li {
      display: block;
      padding-block: 0.5em;
    }
    .who li,
    .fact,
    .safe,
    .instead {
      break-inside: avoid;
    }
    /* As far as the first names. */
    .about .lead::after {
      block-size: 14em;
      margin-block-end: -14em;
    }
  }
`;
