import { citing, pause, type CitingElement, type CitingRoot } from '@ht-widgets/core';
import type { Entry } from './entries.js';

/**
 * Has the Tab key pass what leads to a source twice, since a page with many widgets would have
 * hundreds of stops. Widgets with a button to cite have the links behind it. Of the others, each
 * source keeps its first link that shows. Markers lead to an entry, which the key reaches too.
 */
export async function setStops(entries: readonly Entry[], isCurrent: () => boolean): Promise<void> {
  const elements = new Set(entries.flatMap(({ from }) => from));
  await Promise.all([...elements].map(drawn));
  if (!isCurrent()) return;
  const shows = (element: CitingElement) =>
    element.checkVisibility() && !element.shadowRoot?.querySelector('.cite');
  const first = new Map(entries.map(({ key, from }) => [key, from.find(shows)]));
  for (const element of elements) {
    for (let wait = pause(); wait; wait = pause()) await wait;
    if (!isCurrent()) return;
    for (const marker of markersIn(element)) {
      marker.tabIndex = -1;
      const name = marker.closest('.glued')?.previousElementSibling;
      const { key = '' } = marker.dataset;
      if (!(name instanceof HTMLAnchorElement)) continue;
      const stops = first.get(key) === element && name.checkVisibility();
      if (stops) first.delete(key);
      name.tabIndex = stops ? 0 : -1;
    }
  }
}

/** As it was before a list numbered the sources. */
export function freeStops(root: CitingRoot): void {
  for (const element of root[citing] ?? [])
    for (const link of element.shadowRoot?.querySelectorAll('a[tabindex]') ?? [])
      link.removeAttribute('tabindex');
}

function markersIn({ shadowRoot }: CitingElement): HTMLElement[] {
  return [...(shadowRoot?.querySelectorAll<HTMLElement>('.marker') ?? [])];
}

async function drawn(element: CitingElement & { updateComplete?: Promise<unknown> }) {
  await element.updateComplete?.catch(() => undefined);
}
