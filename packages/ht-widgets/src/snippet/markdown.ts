/** Writes a snippet's text as Markdown (CommonMark), for hosts that drop HTML. */
import { parseFragment } from 'parse5';
import {
  attributeOf,
  childrenOf,
  descendantsOf,
  isElement,
  type Element,
  type Node,
} from './tree.js';

/** Blocks of Markdown; between two of them an empty line. A table becomes a list. */
export function markdownOf(html: string): string {
  return blocksOf(parseFragment(html).childNodes).join('\n\n');
}

type Printer = (element: Element) => string[];

const transparent: Printer = ({ childNodes }) => blocksOf(childNodes);

/** How a block is printed. Every other element is part of a paragraph. */
const blocks: Readonly<Partial<Record<string, Printer>>> = {
  div: transparent,
  details: transparent,
  p: transparent,
  summary: transparent,
  ul: (list) => listOf(childrenOf(list).map(transparent)),
  ol: (list) => listOf(childrenOf(list).map(transparent)),
  blockquote: (element) => [transparent(element).join('\n\n').replace(/^/gm, '> ')],
  table: tableOf,
};

function blocksOf(nodes: readonly Node[]): string[] {
  const found: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim() !== '') found.push(startEscaped(line.trim()));
    line = '';
  };
  for (const node of nodes) {
    const print = isElement(node) ? blocks[node.tagName] : undefined;
    if (!isElement(node) || !print) line += inlineOf(node);
    else {
      endLine();
      found.push(...print(node));
    }
  }
  endLine();
  return found;
}

function listOf(items: readonly string[][]): string[] {
  const between = items.some(({ length }) => length > 1) ? '\n\n' : '\n';
  const printed = items.map((item) => `- ${item.join('\n\n').replace(/\n(?=.)/g, '\n  ')}`);
  return [printed.join(between)];
}

/**
 * CommonMark has no tables, and where a filter unwraps cells, a year and a count become one number.
 * So each row is a line: "Cases, 2021: 240. Its limit and source."
 */
function tableOf(table: Element): string[] {
  const named = (tag: string) => descendantsOf(table).filter(({ tagName }) => tagName === tag);
  const rows = named('tr').filter((row) => childrenOf(row).some(isData));
  const items = rows.map((row) => {
    const [name = '', ...cells] = childrenOf(row).map(lineOf);
    return [`**${name.replace(/[:\s]+$/, '')}:** ${cells.join('. ')}`];
  });
  return [...named('caption').map((caption) => `**${lineOf(caption)}**`), ...listOf(items)];
}

function isData({ tagName }: Element): boolean {
  return tagName === 'td';
}

function lineOf({ childNodes }: Element): string {
  return childNodes.map(inlineOf).join('').trim();
}

function inlineOf(node: Node): string {
  if ('value' in node) return escaped(node.value.replace(/\s+/g, ' '));
  if (!isElement(node)) return '';
  const content = node.childNodes.map(inlineOf).join('');
  if (content.trim() === '') return content;
  if (node.tagName === 'strong') return `**${content}**`;
  if (node.tagName === 'em') return `*${content}*`;
  const href = attributeOf(node, 'href');
  return href === undefined ? content : `[${content}](${destination(href)})`;
}

/** Characters with a meaning in Markdown; `$` has one on GitHub, and `{` in Hugo and Jekyll. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>~|${}]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** What begins a heading, a list or a quotation at the start of a line. */
function startEscaped(line: string): string {
  return line.replace(/^[-+=#]/, '\\$&').replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}

function destination(href: string): string {
  const hex = (character: string) => `%${character.charCodeAt(0).toString(16)}`;
  return href.replace(/[()<>\\\s]/g, hex).replace(/&(?=#?\w+;)/g, '\\&');
}
