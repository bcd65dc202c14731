/** The style sheet of the report. It is text: the report needs no Lit. */
export const styles = `
  :host {
    all: initial;
    display: block;
    color-scheme: inherit;
    clear: both;
  }
  section {
    margin: 1rem;
    padding: 1rem;
    border: 3px solid CanvasText;
    background: Canvas;
    color: CanvasText;
    font: 1rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  h2 { margin: 0; font-size: 1.25rem; }
  p, ol { margin: 0.75rem 0; }
  ol { padding-inline-start: 2rem; }
  .missing { font-weight: bold; }
  code { font: 0.9em ui-monospace, monospace; }
  button { min-block-size: 44px; padding: 0 1rem; font: inherit; }
  @media print { :host { display: none; } }
`;
