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

/**
 * The elements below `parent`, in the order of the document. Without recursion: a page that closes
 * no tag is nested more deeply than calls can be.
 */
export function* walk(parent: { childNodes: readonly Node[] }): Generator<Element> {
  const ahead = childrenOf(parent).reverse();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    yield next;
    for (const child of childrenOf(next).reverse()) ahead.push(child);
  }
}

/** All of them. */
export function descendantsOf(parent: { childNodes: readonly Node[] }): Element[] {
  return [...walk(parent)];
}

/** The elements around an element, the nearest first. */
export function* ancestorsOf({ parentNode }: Element): Generator<Element> {
  for (let node = parentNode; node && 'tagName' in node; node = node.parentNode) yield node;
}

/** The value of an attribute, which a parser has decoded. */
export function attributeOf({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).includes(name);
}
