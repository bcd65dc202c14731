/** The box that a sticky banner sticks to, and the height of the one that it stays within. */
export function boxesAround(banner: Element): [scroller: Element, room: number] {
  const { body, documentElement } = document;
  // The window takes over the body's overflow, unless the root has its own.
  const taken = getComputedStyle(documentElement).overflowY === 'visible' && body;
  let box = parentOf(banner);
  let room = 0;
  while (box && box !== documentElement) {
    // Zero without a box, as with `display: contents`.
    room ||= box.clientHeight;
    // With `visible` or `clip` it does not scroll.
    if (box !== taken && !/vis|clip/.test(getComputedStyle(box).overflowY)) break;
    box = parentOf(box);
  }
  return [box ?? documentElement, room];
}

function parentOf(element: Element): Element | null | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host;
}

/**
 * Whether a sticky banner stays at the edge while the page scrolls; undefined where the page does
 * not scroll yet. `overflow-x: hidden` makes a box that never scrolls, and an editor may put a box
 * around the banner alone.
 */
export function sticks(banner: HTMLElement): boolean | undefined {
  const [scroller, room] = boxesAround(banner);
  if (canScroll(scroller)) return room - banner.clientHeight > innerHeight / 2;
  return canScroll(document.documentElement) ? false : undefined;
}

function canScroll({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + 1;
}
