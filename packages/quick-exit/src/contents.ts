import { safeAddress } from './leave/destination.js';

type Child = Element | Text;

/** What an exit's children are. */
export interface Contents {
  /** The exit's own link; null where it has none. */
  link: HTMLAnchorElement | null;
  /** The link, what an editor put around it, and text next to it. */
  inBar: Child[];
  /** The rest of the page. */
  outside: Child[];
}

/** What editors put around a link. A placeholder is another widget. */
const WRAPPERS = ':is(p,div,span,b,strong,i,em,u,font,center):not([data-ht])';
/** What is not rendered, or is the exit's. */
const UNSEEN = 'link,meta,script,style,template,[slot=status]';

/**
 * Sorts an exit's children. After `<ht-quick-exit />`, or without an end tag, the rest of the page
 * is inside, and the first link may be a menu's. It is the exit's if two of three conditions hold.
 * No other element is inside; it is all the text of its child; it leaves the site.
 */
export function contentsOf(
  exit: Element,
  link: HTMLAnchorElement | null,
  href: string | null,
): Contents {
  const children = [...exit.childNodes].filter(isChild);
  const seen = children.filter((each) =>
    isElement(each) ? !each.matches(`${UNSEEN},br`) : textOf(each) !== '',
  );
  const around = seen.filter(isElement).find((each) => each.contains(link));
  const alone = seen.every((each) => each === around || !isElement(each));
  const holds = [
    alone,
    textOf(around) !== '' && textOf(around) === textOf(link),
    leavesSite(href),
  ].filter(Boolean).length;
  const own = around && isPlain(around) && (alone || seen[0] === around) && holds > 1;
  const inBar = (each: Child): boolean =>
    each === around
      ? own === true
      : alone && (own ?? true) && (!isElement(each) || each.matches('br'));
  return {
    link: own ? link : null,
    inBar: children.filter(inBar),
    outside: children.filter((each) => !inBar(each)),
  };
}

/** Not a comment, which has no slot. */
function isChild(node: Node): node is Child {
  return node.nodeType < Node.PROCESSING_INSTRUCTION_NODE;
}

function isElement(node: Node): node is Element {
  return 'matches' in node;
}

function textOf(node: Node | null | undefined): string {
  return node?.textContent?.trim() ?? '';
}

/** Whether nothing is in a child but a link with its wrappers and text. */
function isPlain(child: Element): boolean {
  return [child, ...child.querySelectorAll('*')].every((each) =>
    each.matches(`a,a *,br,${WRAPPERS}`),
  );
}

function leavesSite(href: string | null): boolean {
  const address = safeAddress(href);
  return address !== undefined && new URL(address).origin !== location.origin;
}
