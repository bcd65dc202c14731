import { render } from 'lit-html';

const stopsIn = (drawing: Element) => [...drawing.querySelectorAll<HTMLElement>('a, button')];
const citesIn = (drawing: ParentNode) => [...drawing.querySelectorAll<HTMLElement>('.cite')];

/**
 * Draws what changes only as a whole, such as a card, into `base`. Lit's record of its parts holds
 * more than the card, and is not kept. So nothing in `template` may listen by `@event`, or be a
 * live region. What the reader has opened or focused stays so.
 */
export function drawWhole(
  template: unknown,
  base: HTMLElement = document.createElement('div'),
): HTMLElement {
  const drawing = document.createDocumentFragment();
  render(template, drawing);
  // Where Lit's parts are.
  const marks = document.createNodeIterator(drawing, NodeFilter.SHOW_COMMENT);
  for (let mark = marks.nextNode(); mark; mark = marks.nextNode())
    mark.parentNode?.removeChild(mark);
  for (const cite of citesIn(base))
    citesIn(drawing)
      .find(({ dataset }) => dataset['key'] === cite.dataset['key'])
      ?.replaceWith(cite);
  const { activeElement } = base.getRootNode() as ShadowRoot;
  const at = stopsIn(base).findIndex((stop) => stop === activeElement);
  base.replaceChildren(drawing);
  stopsIn(base)[at]?.focus({ preventScroll: true });
  return base;
}
