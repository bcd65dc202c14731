import { css } from '@lit/reactive-element';

/**
 * Keeps a page such as `*{all:unset!important}` from breaking an element or hiding its limits.
 * `:host{all:initial!important}` would reset the page's colour scheme, text size and `hidden`.
 */
export const hostStyles = css`
  :host {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    writing-mode: horizontal-tb !important;
    margin-block: var(--ht-gap, 1em);
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  :host([hidden]) {
    display: none !important;
  }

  .base {
    all: initial;
    display: block;
    font-family: var(--ht-font, inherit);
    font-size: max(1em, 13px);
    line-height: 1.5;
    color-scheme: inherit;
    color: inherit;
    overflow-wrap: break-word;
    font-variant-numeric: lining-nums tabular-nums;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }

  /* The children of a drawn widget that are its fallback, or that an editor put in. */
  .base ~ ::slotted(:is(.ht-fallback, br, p:empty)) {
    display: none !important;
  }

  /* Without a surface, all text has the page's colour. */
  .surface {
    --_focus: var(--ht-color-focus, var(--_accent));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: calc(1.25 * var(--_space)) min(calc(1.375 * var(--_space)), 8%) var(--_space);
    background: var(--_surface);
    color: var(--_text);
    break-inside: avoid;
  }

  /*
   * Promise 1: no ::part rule of the page hides label, limit, standing or source. An important
   * declaration of a shadow tree wins over the page's, so elements style these parts so too.
   */
  [part~='label'],
  [part~='caveat'],
  [part~='source'],
  [part~='standing'],
  [part~='source'] a,
  [part~='standing'] a {
    all: revert !important;
    /* What "all" leaves out. */
    direction: inherit !important;
    unicode-bidi: isolate !important;
    --_quiet: inherit !important;
    --_accent: inherit !important;
    margin: 0 !important;
    color: inherit !important;
    text-underline-offset: 0.18em !important;
    &::first-line {
      font-size: inherit !important;
      color: inherit !important;
    }
    &::before,
    &::after {
      content: none !important;
    }
  }

  .heading {
    margin: 0;
    font: inherit;
    text-wrap: pretty;
  }
  a {
    color: inherit;
    text-underline-offset: 0.18em;
  }
  :is(a, select, summary, button):focus-visible {
    outline: 2px solid var(--_focus) !important;
    outline-offset: 2px !important;
  }
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light !important;
    }
    /* A list of sources on the page has the address of what it numbers. */
    a[href^='http']:not(:has(+ .glued))::after {
      content: ' <' attr(href) '>' !important;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
