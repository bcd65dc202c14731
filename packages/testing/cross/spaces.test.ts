/**
 * No space between words is a text node next to a comment of Lit. Chromium gives such a node to no
 * screen reader, and the words are heard as one. Next to a link or a button, it pauses anyway.
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
import { clearPage, inside, settled, until, type Widget } from '../helpers/index.js';

afterEach(clearPage);

const controls = 'a, button, summary, select, option';
const range = document.createRange();

/** The texts of a widget that are shown, in their order. */
function shownTexts(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    range.selectNodeContents(node);
    if (range.getBoundingClientRect().width > 0) found.push(node);
  }
  return found;
}

/** Where a character of a text is. */
function boxOf(text: Text, at: number): DOMRect {
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

/** Spaces next to a comment that are a text alone in a line, each with what is around it. */
function loneSpaces(root: ShadowRoot): string[] {
  const texts = shownTexts(root);
  return texts.flatMap((node, i) => {
    const [before, after] = [texts[i - 1], texts[i + 1]];
    const siblings = [node.previousSibling, node.nextSibling];
    if (!siblings.some((each) => each instanceof Comment)) return [];
    if (/[^ \n]/.test(node.data) || !before || !after) return [];
    if (!/[\p{L}\p{N}%]$/u.test(before.data.trimEnd())) return [];
    if ([before, after].some(({ parentElement }) => parentElement?.closest(controls))) return [];
    const space = boxOf(node, 0);
    const [one, two] = [boxOf(before, before.data.trimEnd().length - 1), boxOf(after, 0)];
    const onLine = [one, two].every(({ top, bottom }) => top < space.bottom && bottom > space.top);
    return onLine && one.left < space.right && two.right > space.left
      ? [`${before.data.slice(-25)}|${after.data.slice(0, 25)}`]
      : [];
  });
}

for (const lang of ['en', 'es'])
  it(`each space is part of a word’s text: ${lang}`, async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.lang = lang;
    main.innerHTML = [everything, ...Object.values(dataNote), ...Object.values(quickExit)].join('');
    await settled(main);
    const widgets = [...main.querySelectorAll<Widget>('*')].filter(({ shadowRoot }) => shadowRoot);
    assert.isAbove(widgets.length, 50);
    const faults = () =>
      widgets.flatMap(({ localName, shadowRoot }) =>
        shadowRoot ? loneSpaces(shadowRoot).map((each) => `${localName}: ${each}`) : [],
      );
    for (const widget of widgets)
      for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = true;
    assert.deepEqual([...new Set(faults())], []);

    // With numbers, and with a citation open.
    main.append(document.createElement('ht-source-list'));
    await settled(main);
    await until('the numbers', () =>
      widgets.some((widget) => inside(widget, '.marker').length > 0),
    );
    const factors = main.querySelector('ht-factor-list') as Widget;
    inside(factors, '.cite > button')[0]?.click();
    await until('the citation', () => inside(factors, '.panel dd').length > 0);
    assert.deepEqual([...new Set(faults())], []);
  });
