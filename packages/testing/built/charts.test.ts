/** Charts from the built files, on separate pages. Run `npm run build` first. */
import { assert } from 'chai';
import {
  assertClean,
  addScript,
  clearPage,
  first,
  inside,
  one,
  openPage,
  readerText,
  words,
  replace,
  requestsOf,
  showsChildren,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { loaderWithout, recordOf } from '../helpers/pages.js';
import { chartOf, digits } from '../helpers/figures.js';

const markup = '<ht-chart chart="mo-types-2021"><p>The sentence of the chart.</p></ht-chart>';

afterEach(clearPage);

/** A page of packages/testing/pages with nothing in it but `content`. */
async function pageWith(
  name: string,
  content: string,
  ...scripts: string[]
): Promise<{ page: Page; widget: Widget }> {
  const page = await openPage(name);
  page.document.body.innerHTML = content;
  for (const script of scripts) await addScript(page, script);
  await settledPage(page);
  return { page, widget: first(page.document.body) };
}

async function drawn(widget: Widget): Promise<HTMLCanvasElement> {
  return await until('the drawing', () => inside<HTMLCanvasElement>(widget, '.drawn canvas')[0]);
}

/** How much of a drawing is painted. */
function painted(canvas: HTMLCanvasElement): number {
  const { data } = canvas
    .getContext('2d')
    ?.getImageData(0, 0, canvas.width, canvas.height) as ImageData;
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 200) count++;
  return count;
}

/**
 * What a button saves: its name and its bytes. Address and press are the browser's, so a policy
 * against them would report. Only the file on a visitor's disk is left out.
 */
async function saved(
  page: Page,
  widget: Widget,
  button: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const blobs: Blob[] = [];
  const links: HTMLAnchorElement[] = [];
  const makeAddress = page.URL.createObjectURL.bind(page.URL);
  const { click } = page.HTMLElement.prototype as { click: () => void };
  const restore = [
    replace(page.URL, 'createObjectURL', (blob: Blob) => {
      blobs.push(blob);
      return makeAddress(blob);
    }),
    replace(page.HTMLElement.prototype, 'click', function (this: HTMLAnchorElement) {
      this.addEventListener('click', (event) => {
        event.preventDefault();
      });
      click.call(this);
      links.push(this);
    }),
  ];
  one(widget, button).dispatchEvent(new page.MouseEvent('click', { bubbles: true }));
  await until('what is saved', () => links.length > 0);
  for (const back of restore) back();
  assert.match(links[0]?.href ?? '', /^blob:http/);
  return {
    name: links[0]?.download ?? '',
    bytes: new Uint8Array(await (blobs[0] as Blob).arrayBuffer()),
  };
}

describe('from ht-widgets.js', () => {
  it('a chart is drawn, and what draws is loaded only then', async () => {
    const { page, widget } = await pageWith(
      'fallback.html',
      `<div style="block-size: 5000px"></div>${markup}`,
      '/dist/ht-widgets.js',
    );
    const before = requestsOf(page);
    widget.scrollIntoView();
    await drawn(widget);
    const more = requestsOf(page).filter((name) => !before.includes(name));
    assert.lengthOf(more, 1);
    assert.match(more[0] ?? '', /^\/dist\/chunks\/[\w-]{8}\.js$/);
    assertClean(page);
  });

  it('where what draws is blocked, the table shows', async () => {
    const known = await pageWith(
      'fallback.html',
      `<div style="block-size: 5000px"></div>${markup}`,
      '/dist/ht-widgets.js',
    );
    const before = requestsOf(known.page);
    known.widget.scrollIntoView();
    await drawn(known.widget);
    const [kit = ''] = requestsOf(known.page)
      .filter((name) => !before.includes(name))
      .map((name) => name.split('/').at(-1) ?? '');
    const { page, widget } = await pageWith(
      'fallback.html',
      markup,
      `/without/${kit}/dist/ht-widgets.js`,
    );
    await until('the table', () => one(widget, '.rows').getBoundingClientRect().height > 50);
    assert.include(readerText(widget), digits('nhth-mo-sex-share-2021'));
    assert.lengthOf(inside(widget, 'canvas, [role=slider]'), 0);
    assert.deepEqual(page.seen.htErrors, []);
  });

  it('without its data the children stay', async () => {
    const { page, widget } = await pageWith(
      'fallback.html',
      markup,
      loaderWithout(recordOf('l', 'charts')),
    );
    assert.isTrue(showsChildren(widget));
    assert.deepEqual(page.seen.htErrors, ['ht-chart: load-failed']);
  });

  it('under a strict policy it is drawn and saved, and nothing is violated', async () => {
    const { page, widget } = await pageWith(
      'strictest-csp/bare.html',
      markup,
      '/dist/ht-widgets.js',
    );
    assert.isAbove(painted(await drawn(widget)), 5000);
    for (const [button, name, start] of [
      ['.csv', 'mo-types-2021.csv', 'EF BB BF'],
      ['.png', 'mo-types-2021.png', '89 50 4E'],
    ] as const) {
      const file = await saved(page, widget, button);
      assert.equal(file.name, name);
      assert.equal(
        [...file.bytes.slice(0, 3)].map((byte) => byte.toString(16).toUpperCase()).join(' '),
        start,
      );
    }
    assertClean(page);
  });

  it('next to Prototype.js the table shows, and the data are the same byte for byte', async () => {
    const plain = await pageWith('fallback.html', markup, '/dist/ht-widgets.js');
    const old = await openPage('prototype.html');
    old.document.body.innerHTML = markup;
    await settledPage(old);
    const widget = first(old.document.body);
    await until('the table', () => one(widget, '.rows').getBoundingClientRect().height > 50);
    assert.equal(readerText(one(widget, '.rows')), readerText(one(plain.widget, '.rows')));
    assert.lengthOf(inside(widget, 'canvas, [role=slider]'), 0);
    const [expected, found] = [
      await saved(plain.page, plain.widget, '.csv'),
      await saved(old, widget, '.csv'),
    ];
    assert.isAbove(expected.bytes.length, 1000);
    assert.deepEqual([...found.bytes], [...expected.bytes]);
    assert.deepEqual(old.seen.errors, []);
  });
});

describe('from elements/ht-chart.js', () => {
  it('a chart is drawn and saved, and nothing else is requested', async () => {
    const { page, widget } = await pageWith(
      'strictest-csp/bare.html',
      markup,
      '/dist/elements/ht-chart.js',
    );
    await drawn(widget);
    await saved(page, widget, '.csv');
    await saved(page, widget, '.png');
    assert.deepEqual(
      requestsOf(page).filter((name) => name.includes('/dist/')),
      ['/dist/elements/ht-chart.js'],
    );
    assertClean(page);
  });

  it('it can be in Spanish', async () => {
    const { widget } = await pageWith(
      'fallback.html',
      `<div lang="es">${markup}</div>`,
      '/dist/elements/ht-chart.js',
    );
    assert.include(readerText(widget), words(chartOf('mo-types-2021').note, 'es'));
  });
});

describe('in a sandboxed frame', () => {
  for (const [sandbox, buttons] of [
    ['allow-scripts', ['toggle']],
    ['allow-scripts allow-same-origin', ['toggle']],
    ['allow-scripts allow-same-origin allow-downloads', ['toggle', 'csv', 'png']],
  ] as const) {
    it(`"${sandbox}" a chart is drawn, and offers to save where it can be`, async () => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', sandbox);
      frame.style.cssText = 'inline-size: 800px; block-size: 600px';
      frame.src = '/pages/sandboxed-chart.html';
      const told = new Promise<MessageEvent>((resolve) => {
        addEventListener('message', resolve, { once: true });
      });
      document.body.append(frame);
      const { data } = (await told) as MessageEvent<{ buttons: string[]; problems: string[] }>;
      assert.deepEqual(data, { buttons: [...buttons], problems: [] });
    });
  }
});

describe('with ht-widgets.css', () => {
  it('a table in the tag has the look of a card before the script comes', async () => {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML =
      '<ht-chart chart="mo-types-2021"><div class="ht-fallback"><table><caption>A title</caption>' +
      '<tr><th>Sex trafficking</th><td>94%</td></tr></table></div></ht-chart>';
    const sheet = page.document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/dist/ht-widgets.css';
    const loaded = new Promise((resolve) => {
      sheet.addEventListener('load', resolve);
    });
    page.document.head.append(sheet);
    await loaded;
    const widget = first(page.document.body);
    assert.equal(page.getComputedStyle(widget).display, 'block');
    const text = widget.firstElementChild as Element;
    assert.equal(page.getComputedStyle(text).borderTopWidth, '1px');
    assert.isAbove((text.firstElementChild as Element).getBoundingClientRect().width, 500);
  });
});
