import { css } from '@lit/reactive-element';
import { addStyles, type StyledElement } from '../element/add-styles.js';

const panelStyles = css`
  .panel {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    margin-block-start: 0.6em;
    padding: 0.8em 0.9em;
    background: var(--_sunken);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    font-size: max(0.875em, 13px);
    line-height: 1.5;
    text-align: start;
  }
  .panel dl {
    display: grid;
    grid-template-columns: minmax(5.5em, auto) minmax(0, 1fr);
    gap: 0.3em 1em;
    margin: 0;
  }
  .panel dt {
    color: var(--_quiet);
  }
  .panel dd {
    margin: 0;
    max-inline-size: 34em;
    overflow-wrap: break-word;
  }
  /* Next to its term, a name would get so little space on a phone that it is cut. */
  @container (max-width: 26em) {
    .panel dl {
      display: block;
    }
    .panel dt:not(:first-child) {
      margin-block-start: 0.45em;
    }
  }
  .panel a {
    color: var(--_accent);
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
    margin-block-start: 0.9em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid var(--_line);
  }
  .copy select,
  .copy button {
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 0.3em 0.7em;
    min-block-size: 2.4em;
  }
  .copy button {
    color: var(--_accent);
    font-weight: 700;
    cursor: pointer;
  }
  .field pre {
    margin: 0.6em 0 0;
    padding: 0.7em 0.8em;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font: inherit;
    max-inline-size: 34em;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    user-select: text;
  }
  .field pre:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .field pre.code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  @media print {
    .copy,
    .field pre {
      display: none;
    }
  }
`;

/** Adds the styles of copy field and citation panel to an element. */
export function showCopyStyles(element: StyledElement): void {
  addStyles(element, panelStyles);
}
