import type { CitingElement } from '@ht-widgets/core';

/** Moves to the marker of a source in `element`. */
export function moveToMarker(element: CitingElement, key: string): void {
  const markers = element.shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [];
  const marker = [...markers].find((candidate) => candidate.dataset['key'] === key);
  const details = marker?.closest('details');
  if (details) details.open = true;
  // In the centre: a marker is so small that the edge of the window would cut it off.
  moveTo(marker ?? element, 'center');
}

/** Brings `target` into view and moves focus to it. */
export function moveTo(target: Element, block: ScrollLogicalPosition): void {
  target.scrollIntoView({ block });
  (target as HTMLElement).focus({ preventScroll: true });
  // Skipped content gets its layout only when it comes into view, which may move the target away.
  requestAnimationFrame(() => target.scrollIntoView({ block }));
}
