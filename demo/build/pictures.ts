/** Makes pictures of a fact or the banner. Loaded when a visitor opens that part of the builder. */
import type { Dataset } from '@ht-widgets/facts/view.js';
import { isLegible } from '../../packages/ht-widgets/src/embed/look.js';
import { contentOf, type Pictured } from './pictures/content.js';
import { measurer, pngOf, svgOf } from './pictures/draw.js';
import { layoutOf, type Layout, type Shape } from './pictures/layout.js';

export interface Picture {
  alt: string;
  layout: Layout;
  svg: string;
  png: () => Promise<Blob | undefined>;
}

const measure = measurer();

/** `accent`: `#rrggbb`. Undefined if there is nothing to show, `'long'` if it does not fit. */
export function picture(
  dataset: Dataset,
  pictured: Pictured,
  shape: Shape,
  accent = '',
): Picture | 'long' | undefined {
  const content = contentOf(dataset, pictured);
  if (!content) return undefined;
  const colour = accent !== '' && isLegible(accent, 'light') ? accent : '#14566b';
  const layout = layoutOf(content, shape, colour, measure);
  if (!layout) return 'long';
  const { alt } = content;
  return { alt, layout, svg: svgOf(layout, alt), png: () => pngOf(layout) };
}

Object.assign(globalThis, { htBuilderPicture: picture });
