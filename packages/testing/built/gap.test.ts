/** The space between widgets that touch. Run `npm run build` first. */
import { assert } from 'chai';
import { stat } from '../helpers/examples.js';
import { addScript, clearPage, happens, openPage, settledPage } from '../helpers/index.js';
import type { Page } from '../helpers/index.js';

afterEach(clearPage);

const { card = '' } = stat;
/** As in the README: without the `<div>` that the command prints around each. */
const two = card.replace(/^<div>\s*|\s*<\/div>$/g, '').repeat(2);

/** A page with this markup before the script, with ht-widgets.css. */
async function pageOf(markup: string): Promise<Page> {
  const page = await openPage('fallback.html');
  const sheet = page.document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: '/dist/ht-widgets.css' });
  const loaded = happens(sheet, 'load');
  page.document.head.append(sheet);
  await loaded;
  page.document.body.innerHTML = markup;
  return page;
}

function gapIn({ document }: Page): number {
  const [above, below] = [...document.querySelectorAll('ht-stat')].map((widget) =>
    widget.getBoundingClientRect(),
  );
  return (below?.top ?? Number.NaN) - (above?.bottom ?? Number.NaN);
}

/** The gap before the script draws the widgets, and after it. */
async function gaps(markup: string): Promise<[before: number, after: number]> {
  const page = await pageOf(markup);
  const before = gapIn(page);
  await addScript(page, '/dist/ht-widgets.js');
  await settledPage(page);
  return [before, gapIn(page)];
}

describe('two widgets that touch', () => {
  it('have a space of 1em between them, with the script and without', async () => {
    assert.deepEqual(await gaps(`<main>${two}</main>`), [16, 16]);
  });

  it('have the same in the shape that the command prints', async () => {
    assert.deepEqual(await gaps(`<main>${card.repeat(2)}</main>`), [16, 16]);
  });

  it('have the space that the page names', async () => {
    assert.deepEqual(await gaps(`<main style="--ht-gap: 5px">${two}</main>`), [5, 5]);
  });

  it('have the margin that the page sets by any rule', async () => {
    const rule = '<style>ht-stat { margin: 3px 0 }</style>';
    assert.deepEqual(await gaps(`${rule}<main>${two}</main>`), [3, 3]);
  });

  it('have none in a sentence', async () => {
    const page = await pageOf(`<main>${stat['inline']}</main>`);
    await addScript(page, '/dist/ht-widgets.js');
    await settledPage(page);
    const widget = page.document.querySelector('ht-stat') as Element;
    // Margins above and below do not apply to it.
    assert.equal(page.getComputedStyle(widget).display, 'inline');
  });
});
