/** For tests in Node: what a parser finds in printed markup. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements at or below `nodes`, in the order of the document. */
export function elements(nodes: readonly ChildNode[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elements(node.childNodes)] : []));
}

export function parse(html: string): Element[] {
  return elements(parseFragment(html).childNodes);
}

export function attributesOf(element: Element | undefined): Record<string, string> {
  return Object.fromEntries((element?.attrs ?? []).map(({ name, value }) => [name, value]));
}

/** The text of `nodes`, with each run of white space as one space. */
export function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'childNodes' in node ? textOf(node.childNodes) : '',
    )
    .join('')
    .replace(/\s+/g, ' ');
}

/** Without differences of case and of white space. */
export function flat(words: string): string {
  return words.replace(/\s+/g, ' ').toLowerCase();
}
