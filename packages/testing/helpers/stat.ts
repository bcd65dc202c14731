/** What tests of `<ht-stat>` share: to mount a stat, and to read its figure and its drawing. */
import { assert } from 'chai';
import { frozen } from './datasets.js';
import { inside, mount, one, readerText, type Widget } from './helpers.js';

/** A stat of one fact in a sentence, with attributes as a page writes them. */
export function stat(id: string, attributes = ''): Promise<Widget> {
  return mount(`<p>Before. <ht-stat fact="${id}" ${attributes}>The sentence.</ht-stat> After.</p>`);
}

/** A stat of a fact that never changes, for exact texts. */
export const frozenStat = (id: string, attributes = ''): Promise<Widget> =>
  stat(id, `src="${frozen}" ${attributes}`);

export function figure(widget: Widget): string {
  return readerText(one(widget, '[part=figure]'));
}

/** The boxes of the digits of each figure: more than one where the digits are on several lines. */
export function digitBoxes(widget: Widget): { text: string; boxes: DOMRect[] }[] {
  return inside(widget, '[part=figure]').flatMap((each) => {
    const texts = [...each.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && /\d/.test(node.textContent ?? ''),
    );
    return texts.map((text) => {
      const range = text.ownerDocument?.createRange() as Range;
      range.selectNodeContents(text);
      return { text: text.textContent ?? '', boxes: [...range.getClientRects()] };
    });
  });
}

/** The part of a drawing that is filled, from 0 to 1 of its width: from where to where. */
export function filled(svg: Element): [from: number, to: number] {
  const box = svg.getBoundingClientRect();
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(svg);
  const [left, right] = [
    box.left + parseFloat(borderLeftWidth),
    box.right - parseFloat(borderRightWidth),
  ];
  const mark = (svg.querySelector('.filled') as Element).getBoundingClientRect();
  assert.isAbove(right - left, 100);
  assert.isAbove(mark.height, 5);
  return [(mark.left - left) / (right - left), (mark.right - left) / (right - left)];
}

/** Within a pixel of a drawing that is 100 pixels wide or wider. */
export const pixel = 0.01;
