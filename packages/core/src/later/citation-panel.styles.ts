import { css } from '@lit/reactive-element';
import { addStyles, type StyledElement } from '../element/add-styles.js';

const panelStyles = css`
  .panel {
    display: block;
    container-type: inline-size;
    margin-block-start: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1em 1.25em;
    background: var(--_surface);
    color: var(--_text);
    font-size: max(0.9375em, 13px);
    line-height: 1.45;
  }
  /* The card has the space between its rows. */
  .card > .panel {
    grid-column: 1 / -1;
    margin: 0;
    border-width: 1px 0 0;
    border-radius: 0;
    padding: 1em 0 0;
  }
  .parts,
  .field {
    display: grid;
    gap: 1.25em 2.5em;
  }
  .field {
    margin-block-start: 1.25em;
  }
  .title,
  .panel dt {
    font-weight: 700;
  }
  .panel dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.5em 1.25em;
    margin: 0.5em 0 0;
  }
  .panel :is(dt, dd) {
    box-sizing: border-box;
    max-inline-size: 34em;
    margin: 0;
    overflow-wrap: break-word;
  }
  /* A full dot is a page that was read, and a ring is one that was not seen. */
  .panel .chain {
    display: block;
  }
  .chain dt {
    position: relative;
    padding-inline-start: 1.75em;
  }
  .chain dt::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0;
    box-sizing: border-box;
    border: 0.33em solid;
    border-radius: 50%;
  }
  .chain .unread::before {
    inline-size: 0.66em;
    block-size: 0.66em;
    border-width: 1.5px;
  }
  .chain dd {
    margin-inline-start: 0.3em;
    border-inline-start: 1px solid var(--_edge);
    padding: 0 0 0.5em calc(1.45em - 1px);
  }
  .chain dd:last-child {
    border: 0;
    padding: 0 0 0 1.45em;
  }
  @container (min-width: 46em) {
    .parts {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }
  }
  /* Next to its term, a name would get so little space on a phone that it is cut. */
  @container (max-width: 26em) {
    .panel dl {
      display: block;
    }
    .panel dd + dt {
      margin-block-start: 0.45em;
    }
  }
  .panel a {
    color: var(--_accent);
  }
  .field {
    gap: 0.5em;
    border-radius: var(--_radius);
    padding: 0.875em 1em 1em;
    background: var(--_sunken);
    color: var(--_text);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .copy select,
  .copy button {
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.3em 0.9em;
    min-block-size: 36px;
  }
  pre {
    margin: 0;
    font: inherit;
    max-inline-size: 34em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: text;
  }
  pre:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  pre.code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  @media print {
    .field {
      display: none;
    }
  }
`;

/** Adds the styles of copy field and citation panel to an element. */
export function showCopyStyles(element: StyledElement): void {
  addStyles(element, panelStyles);
}
