/** `<ht-hotline-banner>` at an edge of the window, on pages that keep it from staying there. */
import './define.js';
import {
  clearPage,
  first,
  frames,
  inside,
  ledger,
  mount,
  readerText,
  setViewport,
  until,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';

let data: Dataset;
before(async () => {
  data = await ledger();
});
const root = document.documentElement;
const sheet = new CSSStyleSheet();
before(async () => {
  await setViewport({ width: 1000, height: 800 });
  document.adoptedStyleSheets.push(sheet);
});
afterEach(() => {
  clearPage();
  sheet.replaceSync('');
  scrollTo(0, 0);
});
after(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
});

/** What a page keeps free at an edge of the window: pixels, or `auto`. */
const room = (edge: string): string =>
  getComputedStyle(root).getPropertyValue(`scroll-padding-${edge}`);

const filler = '<p style="block-size: 3000px">A long page.</p>';

/** A banner at the beginning or end of a long page, inside `open` and `close`. */
async function longPage(edge: string, open = '', close = ''): Promise<Widget> {
  const banner = `<ht-hotline-banner placement="${edge}"></ht-hotline-banner>`;
  const parts = edge === 'top' ? [banner, filler] : [filler, banner];
  await mount(`${open}${parts.join('')}${close}`);
  await frames(3);
  return first(document.body);
}

/** Whether all of it shows, where it is in the page, without space kept for it. */
function isWhole(widget: Widget, edge: string): boolean {
  return (
    getComputedStyle(widget).position === 'static' &&
    inside(widget, '.toggle').length === 0 &&
    readerText(widget).includes(words(data.help?.situations)) &&
    room(edge) === 'auto'
  );
}

/** Whether it is short, at the edge of the window, with its height kept free there. */
function isAtEdge(widget: Widget, edge: string): boolean {
  const { top, bottom } = widget.getBoundingClientRect();
  return (
    Math.abs(edge === 'top' ? top : innerHeight - bottom) <= 1 &&
    inside(widget, '.toggle')[0]?.ariaExpanded === 'false' &&
    room(edge) === `${widget.offsetHeight}px`
  );
}

describe('a banner that cannot stay at the edge is whole, and keeps no space', () => {
  for (const edge of ['top', 'bottom']) {
    it(`${edge}: html and body that cut off what is too wide`, async () => {
      sheet.replaceSync('html, body { overflow-x: hidden }');
      const widget = await longPage(edge);
      await until('all of it', () => isWhole(widget, edge));
    });

    for (const [name, style] of Object.entries({
      'cuts off what is too wide': 'overflow-x: hidden',
      'cuts off everything': 'overflow: hidden',
      'scrolls sideways': 'overflow-x: auto',
    })) {
      it(`${edge}: in a box that ${name}`, async () => {
        const widget = await longPage(edge, `<div style="${style}">`, '</div>');
        await until('all of it', () => isWhole(widget, edge));
      });
    }

    it(`${edge}: in a box that an editor put around it alone`, async () => {
      const banner = `<ht-hotline-banner placement="${edge}"></ht-hotline-banner>`;
      await mount(`${filler}<div>${banner}</div>${filler}`);
      const widget = first(document.body);
      await until('all of it', () => isWhole(widget, edge));
    });

    it(`${edge}: in a row of a grid, where engines differ`, async () => {
      sheet.replaceSync('main { display: grid; grid-template-rows: auto auto }');
      const widget = await longPage(edge);
      scrollTo(0, 1000);
      await until('one of both', () => isWhole(widget, edge) || isAtEdge(widget, edge));
    });
  }

  it('can stay where it is moved to', async () => {
    sheet.replaceSync('.cut { overflow-x: hidden }');
    const widget = await longPage('top', '<div class="cut">', '</div>');
    await until('all of it', () => isWhole(widget, 'top'));
    const main = document.querySelector('main') as HTMLElement;
    widget.remove();
    main.prepend(widget);
    scrollTo(0, 1000);
    await until('the edge', () => isAtEdge(widget, 'top'));
    widget.remove();
    await frames(1);
    assert.equal(room('top'), 'auto');
  });
});

describe('a banner that can stay at the edge does', () => {
  for (const edge of ['top', 'bottom']) {
    for (const [name, rule] of Object.entries({
      'only the body cuts off what is too wide': 'body { overflow-x: hidden }',
      'only the root does': 'html { overflow-x: hidden }',
      'both clip': 'html, body, main { overflow-x: clip }',
      'the body scrolls in place of the window':
        'html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }',
      'a box scrolls in place of the window':
        'html, body { overflow: hidden; height: 100%; margin: 0 } ' +
        'main { overflow-y: auto; height: 100vh }',
      'its parent has no box': 'main { display: contents }',
    })) {
      it(`${edge}: where ${name}`, async () => {
        sheet.replaceSync(rule);
        const widget = await longPage(edge);
        for (const scroller of [root, document.body, document.querySelector('main')])
          scroller?.scrollTo(0, 1000);
        await until('the edge', () => isAtEdge(widget, edge));
      });
    }
  }

  it('on a page that becomes long after it is drawn', async () => {
    await mount('<ht-hotline-banner placement="top"></ht-hotline-banner>');
    const widget = first(document.body);
    widget.parentElement?.insertAdjacentHTML('beforeend', filler);
    await frames(2);
    scrollTo(0, 1000);
    await until('the edge', () => isAtEdge(widget, 'top'));
  });
});
