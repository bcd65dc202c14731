/** The print styles: sources, limits and lists are printed in full. */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  clearPage,
  emulate,
  engine,
  frames,
  inside,
  ledger,
  mount,
  openCitation,
  readerText,
  settled,
  until,
  type Widget,
} from '../helpers/index.js';
import { assertSourced, everything, mountEverything } from '../helpers/everything.js';
import { producer } from '../helpers/figures.js';

afterEach(clearPage);

/** Every line of text below `node` that shows, with its place. */
function textBoxes(node: Node): { node: Node; text: string; box: DOMRect }[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (
      !text.textContent?.trim() ||
      text.parentElement?.closest('thead, style') ||
      !text.parentElement?.checkVisibility()
    )
      continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects())
      if (box.width > 1)
        found.push({ node: text, text: text.textContent.trim().slice(0, 40), box });
  }
  return found;
}

describe('on paper', () => {
  // WebKit's driver emulates no media; there the rules for paper are put in force by hand.
  let rules: CSSMediaRule[] = [];
  afterEach(async () => {
    for (const { media } of rules) media.mediaText = 'print';
    rules = [];
    await emulate({});
  });

  async function print(widgets: readonly Widget[]): Promise<void> {
    assert.equal(await emulate({ media: 'print' }), engine !== 'webkit');
    if (engine !== 'webkit') return;
    const sheets = new Set(
      widgets.flatMap(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? []),
    );
    rules = [...sheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter(
        (rule): rule is CSSMediaRule =>
          rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
      );
    assert.isNotEmpty(rules);
    for (const { media } of rules) media.mediaText = 'all';
  }

  it('numbers of sources are smaller than the text that they follow', async () => {
    const widgets = await mountEverything();
    const markers = await until('the numbers', () => {
      const all = widgets.flatMap((widget) => inside(widget, '.marker'));
      return all.length > 0 && all;
    });
    for (const widget of widgets) widget.style.fontSize = '11px';
    await print(widgets);
    const size = (element: Element | null) =>
      parseFloat(getComputedStyle(element ?? document.body).fontSize);
    for (const marker of markers)
      assert.isBelow(size(marker), size(marker.parentElement), marker.parentElement?.textContent);
  });

  it('sources, limits and lists are in full, and nothing that can only be pressed', async () => {
    const widgets = await mountEverything();
    await openCitation(widgets[0] as Widget);
    const before = widgets
      .flatMap((widget) => inside(widget, 'button, select, summary'))
      .filter((element) => element.checkVisibility());
    assert.isAbove(before.length, 10);
    await print(widgets);
    assertSourced(widgets);
    // Markers are numbers on paper, of the list that is printed.
    const pressed = widgets.flatMap((widget) =>
      inside(widget, 'button:not(.marker), select, summary'),
    );
    assert.deepEqual(
      pressed
        .filter((element) => element.checkVisibility())
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      [],
    );
    const list = widgets.at(-1) as Widget;
    assert.lengthOf(
      inside(list, 'li').filter((item) => item.checkVisibility()),
      inside(list, 'li').length,
    );
    const note = widgets[3] as Widget;
    assert.lengthOf(
      inside(note, '[part=item]').filter((item) => item.checkVisibility()),
      (await ledger()).limits?.length ?? 0,
    );
    assert.include(
      readerText(inside(widgets[0] as Widget, '.panel')[0] as Node),
      producer('mo-poverty-rate-2021'),
      'an open citation is printed',
    );
    const address = (widget: Widget): string =>
      getComputedStyle(inside(widget, 'a')[0] as Element, '::after').content;
    assert.match(address(list), /https:\/\/|attr\(href\)/, 'addresses are printed');
    assert.notMatch(address(note), /https:\/\/|attr\(href\)/, 'once, in the list of sources');
  });

  it('nothing overlaps where a page ends, and no name is left alone at its foot', async () => {
    await print(await mountEverything());
    clearPage();
    // Columns break as pages do, and show where everything is.
    for (const blockSize of [300, 420, 560]) {
      for (const each of [
        '<ht-type-list heading-level="3">.</ht-type-list>',
        '<ht-response-list heading-level="3">.</ht-response-list>',
        '<ht-factor-list heading-level="3" display="cards">.</ht-factor-list>',
        '<ht-chart chart="mo-by-year" heading-level="3">.</ht-chart>',
      ]) {
        const widget = await mount(
          `<div style="inline-size: 680px; block-size: ${blockSize}px; columns: 1; ` +
            `column-fill: auto">${each}</div>`,
        );
        await frames(2);
        const column = (box: DOMRect): number => Math.floor((box.left + 1) / 680);
        const lines = textBoxes(widget.shadowRoot as ShadowRoot);
        // WebKit leaves all of it in one column.
        if (engine !== 'webkit')
          assert.isAbove(Math.max(...lines.map(({ box }) => column(box))), 1, 'several pages');
        for (const [i, { box, text }] of lines.entries()) {
          for (const other of lines.slice(i + 1)) {
            const [wide, high] = [
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
            ];
            // Lines of small type may touch.
            assert.isFalse(
              wide > 3 && high > 6,
              `${widget.localName}, pages ${blockSize} px high: “${text}” over “${other.text}”`,
            );
          }
        }
        for (const name of inside(widget, '.heading, .lead')) {
          const last = textBoxes(name).at(-1)?.box as DOMRect;
          const after = lines.find(
            ({ node, box }) =>
              name.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING &&
              !name.contains(node) &&
              box.height > 0,
          )?.box as DOMRect;
          assert.equal(
            Math.floor(last.left / 680),
            Math.floor(after.left / 680),
            `${widget.localName}, pages ${blockSize} px high: “${name.textContent.trim()}”`,
          );
        }
        clearPage();
      }
    }
  });

  it('where no list of sources is printed, each source has its full reference', async () => {
    const all = await mount('<ht-source-list display="all"></ht-source-list>');
    const references = inside(all, 'li').map(readerText);
    clearPage();
    await mount(everything.replace(/<ht-source-list.*/, ''));
    await settled(document.body);
    const widgets = [
      ...document.querySelectorAll<Widget>('main ht-stat, main ht-factor-list, main ht-data-note'),
    ];
    await print(widgets);
    for (const widget of widgets) {
      const named = inside(widget, '[part=source], [part=standing]').flatMap((part) => [
        ...part.querySelectorAll<HTMLElement>('a, span[data-full]'),
      ]);
      assert.isNotEmpty(named, widget.localName);
      for (const source of named) {
        const { full = '' } = source.dataset;
        assert.isTrue(
          references.some(
            (reference) => full.length > 10 && reference.includes(full.replace(/\s+/g, ' ')),
          ),
          `${source.textContent}: ${full}`,
        );
        assert.match(
          full,
          /(Read in an archived copy, November 22, 2026|Not read for these data)\.$/,
          'paper says how it was read, and when',
        );
        // Engines differ in whether they report the rule or its result.
        const { content } = getComputedStyle(source, '::after');
        assert.isTrue(content.includes('attr(data-full)') || content.includes(full), content);
        const address = source.getAttribute('href');
        if (address !== null)
          assert.isTrue(content.includes('attr(href)') || content.includes(address), content);
      }
    }
  });
});
