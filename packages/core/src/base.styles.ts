import { css } from 'lit';

/**
 * What keeps a host page from breaking an element, and an element from hiding its caveats. Measured against
 * `*{all:unset!important}` in three engines; `:host{all:initial!important}` would be wrong, since it resets the page's
 * colour scheme, text size and `hidden`.
 */
export const hostStyles = css`
  :host {
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
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

  /*
   * Promise 1: no ::part rule of the page hides what a figure counts, its limit and where it comes from. So everything
   * here is important, and so are the sizes and colours that elements give these parts.
   */
  [part~='label'],
  [part~='caveat'],
  [part~='source'],
  [part~='standing'],
  [part~='source'] a,
  [part~='standing'] a {
    display: revert !important;
    visibility: visible !important;
    opacity: 1 !important;
    position: static !important;
    float: none !important;
    margin: 0 !important;
    clip-path: none !important;
    transform: none !important;
    translate: none !important;
    scale: none !important;
    rotate: none !important;
    zoom: 1 !important;
    filter: none !important;
    mask: none !important;
    contain: none !important;
    content-visibility: visible !important;
    inline-size: auto !important;
    block-size: auto !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    overflow: visible !important;
    text-indent: 0 !important;
    letter-spacing: normal !important;
    font-size: inherit !important;
    line-height: inherit !important;
    color: inherit !important;
    -webkit-text-fill-color: currentcolor !important;
  }

  .heading {
    margin: 0;
    font: inherit;
    text-wrap: pretty;
  }
  a {
    color: inherit;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.06em;
  }
  a:focus-visible,
  summary:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .mark {
    inline-size: 0.85em;
    block-size: 0.85em;
    margin-inline-end: 0.35em;
    vertical-align: -0.05em;
    overflow: visible;
  }

  @media print {
    :host,
    :host([theme]) {
      color-scheme: light !important;
    }
    a[href^='http']::after {
      content: ' <' attr(href) '>';
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
