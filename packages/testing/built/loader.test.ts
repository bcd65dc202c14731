/** The loader on pages of its users. Run `npm run build` first. */
import { assert } from 'chai';
import { factorList, hotlineBanner, stat } from '../helpers/examples.js';
import {
  addScript,
  assertClean,
  clearPage,
  frameOf,
  inside,
  openPage,
  readerText,
  showsChildren,
  until,
  type Page,
} from '../helpers/index.js';
import { add, assertTexts, contents, ready, sentences, tags } from '../helpers/widget-pages.js';
import { loaderWithout } from '../helpers/pages.js';
import { contact, digits, exploited, label, nameIn, ordinal } from '../helpers/figures.js';

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

/** The files of the library that the page requested. */
function requests(page: Page): PerformanceResourceTiming[] {
  return (page.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ name }) => name.includes('/dist/'),
  );
}

describe('a page of more widgets than an article has', () => {
  const many = `<ht-stat fact="nhth-mo-cases-2024">The cases.</ht-stat>`.repeat(70);
  for (const missing of ['nothing', 'IntersectionObserver']) {
    it(`draws them all, where ${missing} is missing`, async () => {
      const page = await openPage('fallback.html');
      if (missing !== 'nothing') Reflect.deleteProperty(page, missing);
      page.document.body.innerHTML = many;
      await addScript(page, '/dist/ht-widgets.js');
      await ready(page, ['ht-stat']);
      const stats = [...page.document.querySelectorAll('ht-stat')];
      assert.lengthOf(
        stats.filter((widget) => inside(widget, '[part=figure]').length === 1),
        70,
      );
      assertClean(page);
    });
  }
});

describe('a page that has replaced the browser’s Promise', () => {
  it('has its widgets all the same', async () => {
    const page = await openPage('fallback.html');
    // As libraries from before 2020 do.
    Reflect.deleteProperty(page.Promise, 'allSettled');
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page);
    assertTexts(page, contents);
    assertClean(page);
  });
});

describe('the loader', () => {
  it('draws a page, whether it is before or after the elements', async () => {
    const above = await openPage('widgets.html');
    await ready(above);
    assertTexts(
      above,
      contents.filter((text) => !text.startsWith('Before')),
    );
    assertClean(above);

    const below = await openPage('fallback.html', '/dist/ht-widgets.js');
    await ready(below);
    assertTexts(below, contents);
    assertClean(below);
  });

  it('waits for no style sheet of the page', async () => {
    const script = '<script type="module" src="/dist/ht-widgets.js" async></script>';
    const late = '/slow/60000/dist/ht-widgets.css';
    const frame = frameOf('about:blank', {
      srcdoc: `<link rel="stylesheet" href="${late}">${script}${stat['card'] ?? ''}`,
    });
    const widget = await until('the widget', () =>
      frame.contentDocument?.querySelector('ht-stat[data-ht-drawn]'),
    );
    // Browsers lay nothing out before the style sheet is there.
    assert.include(widget.shadowRoot?.textContent, digits('nhth-mo-sex-share-2021'));
    assert.isNull(frame.contentDocument?.querySelector('link')?.sheet);
  });

  it('finds elements in declared shadow roots and in those attached before load', async () => {
    const page = await openPage('shadow-roots.html');
    await ready(page, ['ht-stat', 'ht-factor-list']);
    assertTexts(page, [
      `${nameIn('factors', 'racism')}\n${exploited('racism')}`,
      `${ordinal('mo-population-rank-2020')}\n${label('mo-population-rank-2020')}`,
    ]);
    assertClean(page);
  });

  it('finds elements in shadow roots within shadow roots', async () => {
    const page = await openPage('fallback.html');
    page.document.body.replaceChildren();
    const host = page.document.body.appendChild(page.document.createElement('div'));
    const nested = add(page, '<p></p>', host.attachShadow({ mode: 'open' }));
    nested.attachShadow({ mode: 'open' }).innerHTML = stat['card'] ?? '';
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page, ['ht-stat']);
    assert.include(readerText(host), digits('nhth-mo-sex-share-2021'));
  });

  it('registers elements that come later, and nothing that the page does not use', async () => {
    const page = await openPage('fallback.html');
    page.document.body.replaceChildren();
    await addScript(page, '/dist/ht-widgets.js');
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      [],
    );

    const card = add(page, `<section>${stat['card'] ?? ''}</section>`);
    await ready(page, ['ht-stat']);
    assert.include(readerText(card), digits('nhth-mo-sex-share-2021'));
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      ['ht-stat'],
    );

    // Inside the shadow root of an inserted element, and later into that root.
    const host = page.document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = hotlineBanner['banner'] ?? '';
    page.document.body.append(host);
    await ready(page, ['ht-hotline-banner']);
    assert.include(readerText(host), `Call ${contact('nhth-call')}`);
    const list = add(page, factorList['subset'] ?? '', root);
    await ready(page, ['ht-factor-list']);
    assert.include(readerText(list), nameIn('factors', 'domestic-violence'));
    assertClean(page);
  });

  it('needs two round trips in sequence: requests all that it needs at once', async () => {
    // Two addresses, since a browser may keep the files of the first.
    for (const [delay, markup] of [
      [300, stat['card'] ?? ''],
      [301, [stat['hundred'], stat['bar'], factorList['list'], hotlineBanner['banner']].join('')],
    ] as const) {
      const page = await openPage('fallback.html');
      page.document.body.innerHTML = markup;
      await addScript(page, `/slow/${delay}/dist/ht-widgets.js`);
      await ready(
        page,
        tags.filter((tag) => page.document.querySelector(tag)),
      );
      const [loader, ...chunks] = requests(page);
      assert.include(loader?.name, '/dist/ht-widgets.js');
      assert.isAtLeast(chunks.length, 3);
      const started = Math.max(...chunks.map(({ startTime }) => startTime));
      const arrived = Math.min(...chunks.map(({ responseEnd }) => responseEnd));
      assert.isBelow(
        started,
        arrived,
        chunks
          .map(
            ({ name, startTime, responseEnd }) =>
              `${name} ${Math.round(startTime)}–${Math.round(responseEnd)}`,
          )
          .join('\n'),
      );
      assert.isAtLeast(started, loader?.responseEnd ?? Infinity);
      clearPage();
    }
  });
});

describe('a script that does not arrive', () => {
  it('leaves the children', async () => {
    const page = await openPage('fallback.html', '/missing/ht-widgets.js');
    assertTexts(page, sentences);
  });

  it('or whose parts do not, likewise, without an error', async () => {
    const page = await openPage('fallback.html', '/without/chunks/dist/ht-widgets.js');
    for (const { name } of requests(page))
      if (name.includes('/dist/chunks/')) assert.isFalse(await page.attempt(name));
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      [],
    );
    assertTexts(page, sentences);
    assertClean(page);
  });

  it('or whose data does not: an event is dispatched, but not by the banner', async () => {
    const page = await openPage('fallback.html', loaderWithout('/records/'));
    await ready(page);
    assertTexts(page, sentences);
    const { htErrors, ...rest } = page.seen;
    assert.sameMembers(htErrors, [
      'ht-stat: load-failed',
      'ht-stat: load-failed',
      'ht-factor-list: load-failed',
    ]);
    assert.deepEqual(rest, { console: [], errors: [], violations: [], storage: [] });
  });
});

describe('loaded twice', () => {
  const elements = tags.map((tag) => `/dist/elements/${tag}.js`);
  for (const scripts of [
    ['/dist/ht-widgets.js', '/dist/ht-widgets.js?v=2'],
    ['/dist/ht-widgets.js', ...elements],
    [...elements, '/dist/ht-widgets.js'],
    [...elements, ...elements.map((file) => `${file}?v=2`)],
  ]) {
    it(`${scripts.join(', ')}: the first copy wins, in silence`, async () => {
      const page = await openPage('fallback.html', ...scripts);
      await ready(page);
      assertTexts(page, contents);
      assertClean(page);
    });
  }
});

describe('all examples', () => {
  it('are drawn by the built files', async () => {
    const page = await openPage('fallback.html', '/dist/ht-widgets.js');
    page.document.body.innerHTML = [stat, factorList, hotlineBanner]
      .flatMap((named) => Object.values(named))
      .join('');
    await ready(page);
    assert.deepEqual(
      [...page.document.body.querySelectorAll('*')].filter(
        (element) => tags.includes(element.localName) && showsChildren(element),
      ),
      [],
    );
  });
});
