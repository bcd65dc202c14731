/** Finds what is ours in an HTML page: widgets, frames, scripts, and the text outside of them. */
import { parse } from 'parse5';
import type { Language } from '@ht-widgets/facts';
import { widgetNamed, widgetNames, type WidgetName } from '../../names.js';
import {
  attributeOf,
  descendantsOf,
  isElement,
  walk,
  type Element,
  type Node,
} from '../../snippet/tree.js';
import { languageIn } from './language.js';

export interface Widget {
  name: WidgetName;
  element: Element;
  form: 'element' | 'div';
  /** Its start tag, for messages. */
  tag: string;
  /** Without `data-ht-`. */
  attributes: Readonly<Record<string, string>>;
  /** In which it is drawn; undefined where the page speaks a third language. */
  language: Language | undefined;
}

export interface Frame {
  element: Element;
  /** As the browser requests it. */
  address: string;
}

export interface Page {
  /** The source. */
  html: string;
  /** All elements. */
  elements: readonly Element[];
  widgets: readonly Widget[];
  frames: readonly Frame[];
  /** Inside a widget or its fallback. */
  isInWidget: (element: Element) => boolean;
  /** The element of a widget. */
  isWidget: (element: Element) => boolean;
}

export function readPage(html: string): Page {
  const elements = descendantsOf(parse(html, { sourceCodeLocationInfo: true }));
  const widgets = elements.flatMap((element) => widgetOf(element) ?? []);
  const inside = new Set<Element>();
  for (const { element } of widgets)
    if (!inside.has(element)) for (const one of [element, ...walk(element)]) inside.add(one);
  const drawn = new Set(widgets.map(({ element }) => element));
  return {
    html,
    elements,
    widgets,
    frames: elements.flatMap((element) => frameOf(element) ?? []),
    isInWidget: (element) => inside.has(element),
    isWidget: (element) => drawn.has(element),
  };
}

function widgetOf(element: Element): Widget | undefined {
  const placeholder = attributeOf(element, 'data-ht');
  const tag = /^ht-/.test(element.tagName) ? element.tagName : undefined;
  const wanted = widgetNamed(unquoted(placeholder ?? tag ?? ''));
  const name = widgetNames.find((one) => one === wanted);
  if (name === undefined) return undefined;
  const form = placeholder === undefined ? 'element' : 'div';
  const attributes = Object.fromEntries(
    element.attrs.map(({ name: key, value }) => [
      key.replace(/^data-ht-/, ''),
      // The script reads placeholders without the quotation marks that editors put in.
      form === 'div' ? unquoted(value) : value,
    ]),
  );
  const language = languageIn(element, attributes['lang'], textIn(element));
  return { name, element, form, tag: tagOf(element, attributes), attributes, language };
}

/** A start tag with what says which widget it is. */
function tagOf({ tagName }: Element, attributes: Readonly<Record<string, string>>): string {
  const telling = ['data-ht', 'fact', 'chart'].filter((name) => name in attributes);
  const prefix = 'data-ht' in attributes ? 'data-ht-' : '';
  const written = telling.map(
    (name) => ` ${name === 'data-ht' ? name : prefix + name}="${attributes[name] ?? ''}"`,
  );
  return `<${tagName}${written.join('')}>`;
}

function frameOf(element: Element): Frame | undefined {
  if (element.tagName !== 'iframe') return undefined;
  // Scripts that load frames late keep the address in another attribute.
  const addresses = element.attrs.filter(({ name }) => /^(data-.*)?src$/.test(name));
  const address = addresses.map(({ value }) => value).find((value) => /[?&;]widget=/.test(value));
  return address === undefined ? undefined : { element, address };
}

/** Without the quotation marks around a value that an editor has curled. */
export function unquoted(value: string): string {
  return value.replace(/^[\s"'“”„‟″‘’‚′«»]+|[\s"'“”„‟″‘’‚′«»]+$/gu, '');
}

/** Elements whose content is no text of the page. */
const silent = ['script', 'style', 'template', 'noscript', 'title', 'textarea', 'iframe', 'svg'];

/** The text at or below `node` as readers see it, with each run of white space as one space. */
export function textIn(node: Node | { childNodes: readonly Node[] }): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** Without recursion, as `walk`. A text on the way stands for itself. */
function rawText(top: Node | { childNodes: readonly Node[] }): string {
  const texts: string[] = [];
  const ahead: (typeof top | string)[] = [top];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') texts.push(next);
    else if ('value' in next) texts.push(next.value);
    else if ('childNodes' in next && !('tagName' in next && silent.includes(next.tagName))) {
      const space = 'tagName' in next && isBlock(next) ? ' ' : '';
      texts.push(space);
      ahead.push(space, ...[...next.childNodes].reverse());
    }
  }
  return texts.join('');
}

const blocks = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName);
}

/** Paragraphs and the like: blocks that contain no other block. */
export function isParagraph(element: Element): boolean {
  if (!isBlock(element)) return false;
  for (const one of walk(element)) if (isBlock(one)) return false;
  return true;
}

/** The elements among the children, and text that is not white space. */
export function visibleOf({ childNodes }: Element): Node[] {
  return childNodes.filter((node) => isElement(node) || ('value' in node && /\S/.test(node.value)));
}
