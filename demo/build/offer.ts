/** What the page of the builder offers to the frame with the preview. */
import type { Language } from '@ht-widgets/facts';
import * as view from '@ht-widgets/facts/view.js';

export interface Offer {
  /** Of all facts. */
  ids: readonly string[];
  /** Everything that widgets show. Each finds its own in it. */
  recordsIn: (language: Language) => object;
}

interface Globals {
  htBuilderOffer?: Offer;
}

export function offer(data: view.Dataset): void {
  (globalThis as Globals).htBuilderOffer = {
    ids: data.facts.map(({ id }) => id),
    recordsIn: (language) => ({
      ...view.sliceIn(data, language),
      ...view.contactsIn(data, language),
      charts: view.chartsIn(data, language),
      factors: view.factorsIn(data, language),
      types: view.typesIn(data, language),
      responses: view.responsesIn(data, language),
      limits: data.limits ?? [],
      lists: view.listsIn(data),
    }),
  };
}

/** Undefined in a page of a disk, which may read nothing of the page around it. */
export function offered(): Offer | undefined {
  try {
    return (parent as Globals & Window).htBuilderOffer;
  } catch {
    return undefined;
  }
}
