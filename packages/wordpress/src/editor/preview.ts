/** The widget in the editor, drawn by its self-contained file. */
import type { Attributes } from '../join.js';
import { said } from './words.js';
import { h, site, wp, type Child } from './wp.js';

/**
 * Loads the element into the document of the preview, which may be a frame. Not the page's loader:
 * it would draw inside texts that are edited.
 */
function load(widget: string, { ownerDocument }: Node): void {
  if (!ownerDocument) return;
  const src = `${site.elements}ht-${widget}.js?ver=${site.version}`;
  if ([...ownerDocument.scripts].some((script) => script.src === src)) return;
  const script = ownerDocument.createElement('script');
  script.type = 'module';
  script.src = src;
  ownerDocument.head.append(script);
}

export function preview(
  widget: string,
  attributes: Attributes,
  language: string,
  text: string,
): Child {
  const content = h(wp.element.RawHTML, null, text);
  // Drawn, the exit would count presses of Shift and leave the editor.
  const leaves = widget === 'quick-exit';
  const all = {
    lang: language,
    ...attributes,
    ...(attributes['placement'] ? { placement: 'inline' } : {}),
  };
  const key = `${JSON.stringify(all)} ${text}`;
  const shown = leaves
    ? h('div', { key }, content, h('p', null, said.exit()))
    : h(`ht-${widget}`, { key, ...all }, content);
  const prepare = (node: HTMLElement | null) => {
    if (!node) return;
    node.toggleAttribute('inert', true);
    if (!leaves) load(widget, node);
  };
  return h('div', { key: 'preview', className: 'ht-widgets-preview', ref: prepare }, shown);
}
