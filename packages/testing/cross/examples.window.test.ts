/** Every example in each colour scheme, and in a narrow window. */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import { dataNote, everything, examples, quickExit, tags } from '../helpers/examples.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  axeComplaints,
  clearPage,
  emulate,
  engine,
  inside,
  mount,
  one,
  openCitation,
  readerText,
  setViewport,
  until,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

/** What a reader who opens all there is to open can read. */
function openText(widget: Widget): string {
  for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = true;
  return readerText(widget);
}

describe('in every colour scheme all text can be read', () => {
  const page = document.documentElement.style;
  afterEach(async () => {
    page.cssText = '';
    await emulate({});
  });

  // A banner that stays at the edge of the window covers others, and then axe cannot tell what is
  // behind a text.
  const all = [everything, ...Object.values(dataNote), ...Object.values(quickExit)]
    .join('')
    .replaceAll(/ placement="\w+"/g, ' placement="inline"');
  const mountAll = async (): Promise<Widget> => {
    // All sources of the ledger: numbers in the texts would hide from axe what is behind them.
    const widget = await mount(`${all}<ht-source-list display="all"></ht-source-list>`);
    const sources = document.querySelector('ht-source-list') as Widget;
    await until('the sources', () => inside(sources, 'li').length > 0);
    for (const citing of document.querySelectorAll('ht-stat, ht-type-list'))
      if (inside(citing, '.cite').length > 0) await openCitation(citing);
    return widget;
  };

  async function complaints(rule = 'color-contrast'): Promise<string[]> {
    for (const widget of document.querySelectorAll<Widget>(tags.join())) openText(widget);
    for (const widget of document.querySelectorAll('ht-chart'))
      inside(widget, '.toggle[aria-pressed=false]')[0]?.click();
    return await axeComplaints({ only: [rule, 'link-in-text-block'] });
  }

  it('on a white page', async () => {
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  it('on a page whose color-scheme is dark', async () => {
    page.cssText = 'color-scheme: dark; background: Canvas';
    await mountAll();
    const card = one(document.querySelector('ht-stat') as Widget, '.card');
    assert.equal(getComputedStyle(card).backgroundColor, 'rgb(22, 28, 36)', 'dark it is');
    assert.deepEqual(await complaints(), []);
  });

  it('on a dark page that declares no color-scheme', async () => {
    page.cssText = 'background: #121212; color: #eee';
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  it('on such a page with theme="dark"', async () => {
    page.cssText = 'background: #121212; color: #eee';
    await mountAll();
    for (const widget of document.querySelectorAll(tags.join()))
      widget.setAttribute('theme', 'dark');
    assert.deepEqual(await complaints(), []);
  });

  it('with an accent of too little contrast', async () => {
    page.cssText = '--ht-color-accent: #ffe95c';
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  // Only Chromium can be given this wish, so the rules for it are put in force by hand.
  for (const scheme of ['light', 'dark'])
    it(`with more contrast, in ${scheme}: text of 7:1 and a visible edge`, async () => {
      page.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText;
        --ht-color-accent: #ffe95c; --ht-color-quiet: #888; --ht-color-line: #8882`;
      await mountAll();
      const rules = mediaRules('(prefers-contrast: more)');
      assert.isNotEmpty(rules);
      for (const { media } of rules) media.mediaText = 'all';
      try {
        assert.deepEqual(await complaints('color-contrast-enhanced'), []);
        const card = one(document.querySelector('ht-stat') as Widget, '.card');
        const edge = { light: 'rgb(91, 102, 114)', dark: 'rgb(152, 164, 177)' }[scheme];
        assert.equal(getComputedStyle(card).borderTopColor, edge);
      } finally {
        for (const { media } of rules) media.mediaText = '(prefers-contrast: more)';
      }
    });

  it("with forced colours, in which texts and marks have the reader's own colours", async () => {
    const emulated = await emulate({ forcedColors: 'active' });
    assert.equal(emulated, engine !== 'webkit');
    await mountAll();
    // Where the engine cannot force colours, the rules for them are put in force by
    // hand.
    const rules = emulated ? [] : mediaRules('(forced-colors: active)');
    for (const { media } of rules) media.mediaText = 'all';
    try {
      const marks = [...document.querySelectorAll('ht-stat')].flatMap((widget) =>
        inside(widget, '.filled'),
      );
      assert.isAtLeast(marks.length, 10);
      // Next to the emphasised bar, others are outlines.
      for (const mark of marks) {
        const { fill, stroke } = getComputedStyle(mark);
        assert.include([fill, stroke], system('CanvasText', mark));
      }
      const banner = document.querySelector('ht-hotline-banner') as Widget;
      const call = inside(banner, '.first .number').filter(
        (element) => getComputedStyle(element).outlineColor === system('Highlight', element),
      );
      assert.isNotEmpty(call);
      if (emulated) {
        const own = (element: Element): boolean =>
          ['CanvasText', 'LinkText', 'VisitedText', 'HighlightText'].some(
            (name) => system(name, element) === getComputedStyle(element).color,
          );
        const others = [...document.querySelectorAll<Widget>('main *')]
          .flatMap((widget) => inside(widget, '.base *'))
          .filter((element) => !own(element));
        assert.deepEqual(
          others.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          [],
        );
      } else assert.isAtLeast(rules.length, 2);
      // A page has one banner of a name; and axe reads the page's own colours, not the reader's,
      // which are painted.
      assert.deepEqual(await axeComplaints({ except: ['landmark-unique', 'color-contrast'] }), []);
    } finally {
      for (const { media } of rules) media.mediaText = '(forced-colors: active)';
    }
  });
});

/** What a system colour is in the colour scheme of `element`. */
function system(name: string, element: Element): string {
  const probe = document.createElement('i');
  const { colorScheme } = getComputedStyle(element);
  probe.style.cssText = `color: ${name}; forced-color-adjust: none; color-scheme: ${colorScheme}`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function mediaRules(condition: string): CSSMediaRule[] {
  const sheets = new Set(
    [...document.querySelectorAll('main *')].flatMap(
      ({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? [],
    ),
  );
  return [...sheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText === condition,
    ) as CSSMediaRule[];
}

describe('320 px wide', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  for (const size of ['100%', '200%']) {
    for (const { title, markup } of examples) {
      it(`${title} does not reach over the edge, its text at ${size}`, async () => {
        document.documentElement.style.fontSize = size;
        const widget = await mount(markup);
        openText(widget);
        assert.isAtMost(document.documentElement.scrollWidth, 320);
        const over = inside(widget, '.base *').filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          // Where a table is one row below the other, its head is clipped away.
          return width > 0 && (left < 0 || right > 320) && !element.closest('thead');
        });
        assert.deepEqual(
          over.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          [],
        );
      });
    }
  }
});
