/** Not Lit's `css`: the exit must be small, and work where a policy blocks Lit. */
const css = ([text = '']: TemplateStringsArray): string => text;

/** Adopted, since a strict Content Security Policy blocks `<style>`. */
export function adopt(root: ShadowRoot, text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [sheet];
}

/* An important declaration in a shadow tree wins over every declaration of the page. */
export const styles = css`
  :host {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
  }
  /* At an edge it takes no part in the page's layout: no gap in a row, no empty line. */
  :host(:not([data-ht-drawn='inline'])),
  :host([hidden]) {
    display: contents !important;
  }
  /* Not the host: a page may be inside it by mistake. */
  :host(:is([hidden], [data-ht-drawn='none'])) .bar {
    display: none !important;
  }
  :host([theme='light']) .bar {
    color-scheme: light !important;
  }
  :host([theme='dark']) .bar {
    color-scheme: dark !important;
  }

  .bar {
    all: initial;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: calc(100vw - 2em);
    display: block;
    overflow: hidden;
    border: 2px solid light-dark(#fff, #161c24);
    border-radius: var(--ht-radius, 0.25em);
    background: var(--ht-color-text, light-dark(#1b2430, #e9edf2));
    color: var(--ht-color-surface, light-dark(#fff, #161c24));
    color-scheme: inherit;
    font-family: var(--ht-font, inherit);
    font-size: max(1em, 16px);
    font-weight: 700;
    line-height: 1.25;
    cursor: pointer;
    user-select: none;
    -webkit-user-select: none;
  }
  .top,
  .bottom {
    position: fixed;
    z-index: 2147483647;
    inset: auto;
    inset-inline-end: max(1em, env(safe-area-inset-right, 0px));
  }
  /* A banner that is first in the page sets its length to zero: the exit is the end of its bar. */
  .top {
    inset-block-start: 0;
    inset-inline-end: max(var(--_shared-top, 1em), env(safe-area-inset-right, 0px));
    border-width: var(--_shared-top, 0 2px 2px);
    border-radius: var(--_shared-top, 0 0 var(--ht-radius, 0.25em) var(--ht-radius, 0.25em));
    padding-block-start: env(safe-area-inset-top, 0px);
  }
  .bottom {
    inset-block-end: 0;
    border-width: 2px 2px 0;
    border-radius: var(--ht-radius, 0.25em) var(--ht-radius, 0.25em) 0 0;
    padding-block-end: env(safe-area-inset-bottom, 0px);
  }
  .bar:focus-within {
    outline: 3px solid currentColor;
    outline-offset: -6px;
  }

  .own,
  .bar ::slotted(*) {
    all: unset !important;
    box-sizing: border-box !important;
    display: block !important;
    min-block-size: var(--_row-top, 44px) !important;
    align-content: center !important;
    padding: 11px 1.1em !important;
    color: inherit !important;
    cursor: pointer !important;
    overflow-wrap: break-word !important;
    -webkit-text-fill-color: currentColor !important;
  }
  .own {
    min-inline-size: 44px;
  }
  .given .own,
  .bar:not(.given) slot,
  .bar ::slotted(br) {
    display: none !important;
  }
  .own:hover,
  .bar ::slotted(a:hover) {
    text-decoration: underline !important;
    text-underline-offset: 0.18em !important;
  }

  .status {
    all: initial;
    position: fixed;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .bar {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 2px solid LinkText;
    }
  }
`;

export const skipLinkStyles = css`
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    z-index: 2147483647 !important;
    inset-block-start: 0 !important;
    inset-inline-start: 0 !important;
  }
  :host(:not(:focus-within)) {
    inline-size: 1px !important;
    block-size: 1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
  }
  a {
    display: block;
    padding: 0.7em 1.1em;
    background: #1b2430;
    color: #fff;
    border: 2px solid #fff;
    outline: 3px solid #1b2430;
    font: 700 16px/1.25 system-ui, sans-serif;
    text-decoration: underline;
    white-space: nowrap;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
