import type { CitingElement } from '@ht-widgets/core';

/** How many frames a page may take to show what we opened, such as a tab that fades in. */
const longestWait = 60;

/** Whether a visitor can see `element`, at least once the folds and tabs around it are open. */
export function canBeShown(element: Element): boolean {
  return element.checkVisibility() || foldsAround(element) !== undefined;
}

/** Moves to the marker of a source in `element`. */
export function moveToMarker(element: CitingElement, key: string): void {
  const markers = element.shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [];
  const marker = [...markers].find((candidate) => candidate.dataset['key'] === key);
  // In the centre: a marker is so small that the edge of the window would cut it off.
  moveTo(marker ?? element, 'center');
}

/** Opens what hides `target`, brings it into view and calls `focus`. */
export function moveTo(
  target: Element,
  block: ScrollLogicalPosition,
  focus = () => (target as HTMLElement).focus({ preventScroll: true }),
): void {
  if (!target.checkVisibility()) for (const open of foldsAround(target) ?? []) open();
  arrive(target, block, focus, longestWait);
}

function arrive(
  target: Element,
  block: ScrollLogicalPosition,
  focus: () => void,
  frames: number,
): void {
  if (!target.checkVisibility()) {
    if (frames > 0) requestAnimationFrame(() => arrive(target, block, focus, frames - 1));
    return;
  }
  target.scrollIntoView({ block });
  focus();
  // Skipped content gets its layout only when it comes into view, which may move the target away.
  requestAnimationFrame(() => target.scrollIntoView({ block }));
}

/** How to open each fold around `element`, the outermost first; undefined where one cannot be. */
function foldsAround(element: Element): (() => void)[] | undefined {
  const folds: (() => void)[] = [];
  let inner: Element | undefined;
  for (let node: Element | undefined = element; node; inner = node, node = parentOf(node)) {
    const open = openerOf(node, inner);
    if (open) folds.unshift(open);
    else if (getComputedStyle(node).display === 'none') return undefined;
  }
  return folds;
}

/** How to show what `part` hides of its child `inner`; undefined where it hides nothing. */
function openerOf(part: Element, inner: Element | undefined): (() => void) | undefined {
  if (part instanceof HTMLDetailsElement)
    return part.open || inner?.localName === 'summary' ? undefined : () => (part.open = true);
  if (part.getAttribute('hidden') === 'until-found')
    return () => {
      // As browsers do when a search finds something in it.
      part.dispatchEvent(new Event('beforematch', { bubbles: true }));
      part.removeAttribute('hidden');
    };
  if (part.id === '' || getComputedStyle(part).display !== 'none') return undefined;
  const button = (part.getRootNode() as ParentNode).querySelector<HTMLElement>(
    `:is([role=tab], [aria-expanded=false])[aria-controls~="${CSS.escape(part.id)}"]`,
  );
  return button?.checkVisibility() ? () => button.click() : undefined;
}

/** The parent on the screen: a slot comes before the element that it belongs to. */
function parentOf(node: Element): Element | undefined {
  return node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as ShadowRoot).host;
}
