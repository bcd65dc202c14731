/** Walks the tree of parsed HTML. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf({ childNodes }: { childNodes: readonly Node[] }): Element[] {
  return childNodes.filter(isElement);
}

/** All elements below `parent`, in the order of the document. */
export function descendantsOf(parent: { childNodes: readonly Node[] }): Element[] {
  return childrenOf(parent).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** The value of an attribute, which a parser has decoded. */
export function attributeOf({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}
