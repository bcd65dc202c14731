/**
 * What editors, morphs and "Save page" keep of a drawn page: content with our attributes, or
 * without them, and drawings without our style sheets. Run `npm run build` first.
 */
import { assert } from 'chai';
import * as examples from '../helpers/examples.js';
import {
  addScript,
  clearPage,
  happens,
  inside,
  openPage,
  pageOf,
  readerText,
  settledPage,
  type Page,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

const { hundred = '', bar = '', card = Object.values(examples.stat)[0] ?? '' } = examples.stat;

async function addStyles(page: Page): Promise<void> {
  const sheet = page.document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: '/dist/ht-widgets.css' });
  const loaded = happens(sheet, 'load');
  page.document.head.append(sheet);
  await loaded;
}

/** All that a reader sees of the fallbacks, and where. */
function lookOf(page: Page): unknown[] {
  return [...page.document.body.querySelectorAll('*')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { display, color, backgroundColor, fontSize } = page.getComputedStyle(element);
    return [element.localName, left, top, width, height, display, color, backgroundColor, fontSize];
  });
}

describe('a drawing that is saved without our style sheets', () => {
  it('has the size that it had, or less', async () => {
    const page = await pageOf([hundred, bar, card].join(''), '/dist/ht-widgets.js');
    const drawings = [...page.document.querySelectorAll<Widget>('ht-stat')].flatMap((widget) =>
      inside<SVGElement>(widget, 'svg'),
    );
    assert.isAtLeast(drawings.length, 2);
    const heights = drawings.map((svg) => svg.getBoundingClientRect().height);
    const plain = await openPage('fallback.html');
    plain.document.body.innerHTML = drawings.map(({ outerHTML }) => outerHTML).join('<br>');
    const saved = [...plain.document.querySelectorAll('svg')];
    for (const [i, svg] of saved.entries())
      assert.isAtMost(svg.getBoundingClientRect().height, 1.2 * (heights[i] ?? 0) + 1);
  });
});

describe('a fallback that is saved with the attribute of a drawn widget', () => {
  for (const [name, markup] of Object.entries({
    stat: card,
    'factor list': Object.values(examples.factorList)[0] ?? '',
    banner: Object.values(examples.hotlineBanner)[0] ?? '',
    chart: Object.values(examples.chart)[0] ?? '',
  }))
    it(`looks as without it, with ht-widgets.css: ${name}`, async () => {
      const page = await openPage('fallback.html');
      await addStyles(page);
      page.document.body.innerHTML = markup;
      const before = lookOf(page);
      const widgets = [...page.document.body.querySelectorAll('*')].filter(({ localName }) =>
        localName.startsWith('ht-'),
      );
      assert.isNotEmpty(widgets);
      for (const widget of widgets) widget.setAttribute('data-ht-drawn', '');
      assert.deepEqual(lookOf(page), before);
    });
});

describe('a drawn page from which a morph has taken our attributes', () => {
  it('looks as before, with ht-widgets.css', async () => {
    const page = await openPage('fallback.html');
    await addStyles(page);
    page.document.body.innerHTML = `<main>${Object.values(examples.factorList)[0]}${card}</main>`;
    await addScript(page, '/dist/ht-widgets.js');
    await settledPage(page);
    const widgets = [...page.document.querySelectorAll<Widget>('ht-stat, ht-factor-list')];
    const look = (): unknown[] =>
      widgets.flatMap((widget) => {
        const { top, width, height } = widget.getBoundingClientRect();
        const { padding, borderTop, backgroundColor } = page.getComputedStyle(widget);
        return [top, width, height, padding, borderTop, backgroundColor, readerText(widget)];
      });
    const before = look();
    for (const widget of widgets) widget.removeAttribute('data-ht-drawn');
    assert.deepEqual(look(), before);
  });
});
