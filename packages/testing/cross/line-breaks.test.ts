/**
 * Where lines break in narrow columns: no line begins with the number of a source or with
 * punctuation, and no figure is on two lines.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import { dataNote, everything, quickExit } from '../helpers/examples.js';
import { clearPage, type Widget } from '../helpers/index.js';
import { agreed } from '../helpers/source-list.js';

const widths = [160, 180, 210, 250, 320, 480, 768, 1280];

afterEach(clearPage);

interface Character {
  node: Text;
  at: number;
}

/** The nearest element around a text that has lines. */
function blockOf(text: Text): Element | null {
  let block = text.parentElement;
  while (block && /^(inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** The characters of each block of a widget, in their order. */
function blocksOf(root: ShadowRoot): Character[][] {
  const blocks = new Map<Element, Character[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = blockOf(node);
    if (!block || node.parentElement?.closest('style, svg')) continue;
    // Text for screen readers alone has no width.
    if (block.getBoundingClientRect().width < 2) continue;
    const characters = blocks.get(block) ?? [];
    blocks.set(block, characters);
    for (let at = 0; at < node.length; at++) characters.push({ node, at });
  }
  return [...blocks.values()];
}

const range = document.createRange();
function boxOf({ node, at }: Character): DOMRect {
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect();
}

/** How long a line of a block can be. */
function roomOf(block: Element | null | undefined): number {
  if (!block) return 0;
  const { paddingLeft, paddingRight } = getComputedStyle(block);
  return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** What is wrong with the lines of a block, each with the text around it. */
function faultsIn(block: readonly Character[]): string[] {
  const text = block.map(({ node, at }) => node.data[at]).join('');
  // Between the two characters, a line ends: the second is not to the right of the first.
  const breaks = (one: number, two: number): boolean => {
    const [a, b] = [block[one], block[two]];
    return a !== undefined && b !== undefined && boxOf(b).left <= boxOf(a).left;
  };
  /** No line is as long as the word. */
  const isTooLong = (at: number): boolean => {
    const from = text.slice(0, at).search(/\S*$/);
    const to = at + text.slice(at).search(/\s|$/);
    const length = block.slice(from, to).reduce((sum, one) => sum + boxOf(one).width, 0);
    return length > roomOf(block[0] && blockOf(block[0].node));
  };
  const around = (at: number) => text.slice(Math.max(0, at - 15), at + 10).replace(/\s+/g, ' ');
  const begun = [...text.matchAll(/(?<=\S)[.,;:!?%)\]”]|(?<=\S)\[(?=\d+\])/gu)]
    .filter(({ index }) => breaks(index - 1, index) && !isTooLong(index))
    .map(({ index }) => `a line begins at ${text[index] ?? ''}: ${around(index)}`);
  const broken = [...text.matchAll(/1-\d{3}-\d{3}-\d{4}|\d[\d.,–]*\d%?|\d%/gu)]
    .filter(({ 0: figure, index }) => breaks(index, index + figure.length - 1))
    .map(({ 0: figure, index }) => `${figure} is on two lines: ${around(index)}`);
  return [...begun, ...broken];
}

for (const lang of ['en', 'es'])
  it(`no line begins with a number or punctuation, and no figure breaks: ${lang}`, async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.lang = lang;
    // Banner and exit at an edge of the window are as wide as the window.
    main.innerHTML = [everything, ...Object.values(dataNote), ...Object.values(quickExit)]
      .join('')
      .replaceAll(/ placement="(top|bottom)"/g, ' placement="inline"')
      .concat('<ht-source-list></ht-source-list>');
    await agreed();
    const widgets = [...main.querySelectorAll<Widget>('*')].filter(({ shadowRoot }) => shadowRoot);
    assert.isAbove(widgets.length, 40);
    const numbers = widgets.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('.marker') ?? []),
    ]);
    assert.isAbove(numbers.length, 100);
    for (const width of widths) {
      main.style.inlineSize = `${width}px`;
      await new Promise(requestAnimationFrame);
      const faults = widgets.flatMap(({ localName, shadowRoot }) =>
        shadowRoot
          ? blocksOf(shadowRoot)
              .flatMap(faultsIn)
              .map((fault) => `${localName}: ${fault}`)
          : [],
      );
      assert.deepEqual([...new Set(faults)].slice(0, 30), [], `${width} px`);
    }
  });
