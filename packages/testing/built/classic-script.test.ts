/** `ht-widgets.iife.js`, however it gets into a page. Run `npm run build` first. */
import { hotlineBanner as banner, stat } from '../helpers/examples.js';
import { assert } from 'chai';
import {
  assertClean,
  addClassicScript,
  addScript,
  clearPage,
  frames,
  inside,
  openCitation,
  openPage,
  readerText,
  requested,
  requestsOf,
  set,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { digits, producer } from '../helpers/figures.js';
import { contents } from '../helpers/widget-pages.js';

const script = '/dist/ht-widgets.iife.js';
/** The same server at its other address. */
const elsewhere = location.origin.replace(/localhost|127\.0\.0\.1/, (host) =>
  host === 'localhost' ? '127.0.0.1' : 'localhost',
);

let text = '';
before(async () => {
  text = await (await fetch(script)).text();
});
afterEach(clearPage);

async function assertAlive(page: Page): Promise<void> {
  for (const widget of await until('all widgets', () => {
    const widgets = [
      ...page.document.querySelectorAll<Widget>('ht-stat, ht-factor-list, ht-hotline-banner'),
    ];
    return (
      widgets.length > 0 && widgets.every((each) => each.hasAttribute('data-ht-drawn')) && widgets
    );
  }))
    assert.isFalse(widget.matches(':not(:defined)'));
  const shown = readerText(page.document.body);
  for (const words of contents) assert.include(shown, words);
  assertClean(page);
}

/** What a reader gets of the data that the script does not contain. */
async function citation(page: Page): Promise<string> {
  const panel = await openCitation(page.document.querySelector('ht-stat') as Widget);
  return readerText(panel);
}

describe('the classic script', () => {
  for (const [how, attributes] of Object.entries<Record<string, string>>({
    'inserted by a script': { src: script },
    async: { src: script, async: '' },
    'of another origin, without crossorigin': { src: `${elsewhere}${script}` },
    'of another origin, with crossorigin': {
      src: `${elsewhere}${script}`,
      crossorigin: 'anonymous',
    },
    'made a module by an optimiser': { src: script, type: 'module' },
    'of another origin, made a module': { src: `${elsewhere}${script}`, type: 'module' },
  })) {
    it(`${how}: draws everything, and loads the rest from its own folder`, async () => {
      const page = await openPage('fallback.html');
      await addClassicScript(page, attributes);
      await assertAlive(page);
      assert.include(await citation(page), 'Period');
      const own = requestsOf(page).filter((name) => name.includes('/dist/'));
      assert.lengthOf(own, 2, own.join());
      const origin = attributes['src']?.startsWith('http') === true ? elsewhere : '';
      assert.match(own[1] ?? '', new RegExp(`^${origin}/dist/records/\\w+/en/l/\\w+\\.js$`));
      assertClean(page);
    });
  }

  it('run again each time that a page swaps its body, looks at its changes once', async () => {
    const page = await openPage('fallback.html');
    let looks = 0;
    const prototype = page.MutationObserver.prototype;
    const observe = Reflect.get<MutationObserver, 'observe'>(prototype, 'observe');
    prototype.observe = function watching(target, options) {
      if (target === page.document && options?.childList) looks += 1;
      observe.call(this, target, options);
    };
    for (let i = 0; i < 3; i++) await addClassicScript(page, { src: script });
    await assertAlive(page);
    assert.equal(looks, 1);
  });

  for (const name of ['in the head', 'deferred', 'async']) {
    it(`in a page that is read, ${name}: everything is drawn`, async () => {
      const page = await openPage(`classic-${name.replaceAll(' ', '-')}.html`);
      await assertAlive(page);
    });
  }

  for (const [how, start] of Object.entries<(page: Page) => Promise<void>>({
    inlined: (page) => addClassicScript(page, {}, text),
    evaluated: (page) => {
      (page as unknown as { eval: (code: string) => void }).eval(text);
      return Promise.resolve();
    },
    'made a function': (page) => {
      new (page as unknown as { Function: new (code: string) => () => void }).Function(text)();
      return Promise.resolve();
    },
    'between other scripts without semicolons': async (page) => {
      await addClassicScript(
        page,
        {},
        `window.before = function () { return 'called' }${text}` +
          '(function () { window.after = true })()',
      );
      const { before: left, after: right } = page as unknown as { before: unknown; after: unknown };
      assert.equal(typeof left, 'function');
      assert.isTrue(right);
    },
  })) {
    it(`${how}, from an unknown folder: draws everything, requests nothing`, async () => {
      const page = await openPage('fallback.html');
      await start(page);
      await assertAlive(page);
      const panel = await citation(page);
      assert.include(panel, producer('nhth-mo-sex-share-2021'));
      assert.notInclude(panel, 'Period');
      assert.deepEqual(
        requestsOf(page).filter((name) => name.includes('/dist/') || name.includes('/chunks/')),
        [],
      );
      assertClean(page);
    });
  }

  for (const how of ['injects', 'evals', 'calls']) {
    it(`that an optimiser of another origin ${how}: requests nothing from that host`, async () => {
      const page = await openPage('fallback.html');
      Object.assign(page, { classic: text });
      await addClassicScript(page, { src: `${elsewhere}/pages/optimiser.js?${how}` });
      page.document.body.insertAdjacentHTML(
        'beforeend',
        '<ht-chart chart="mo-by-year">The table.</ht-chart>',
      );
      await assertAlive(page);
      assert.notInclude(await citation(page), 'Period');
      await frames(5);
      assert.deepEqual(
        requestsOf(page).filter((name) => name.includes('/elements/') || name.includes('/chunks/')),
        [],
      );
      assertClean(page);
    });
  }

  it('in one file with others: loads only from a folder that the page names', async () => {
    for (const base of ['', '/dist/']) {
      const page = await openPage('fallback.html');
      await addClassicScript(page, {
        src: '/cat.js?/dist/ht-widgets.iife.js',
        ...(base === '' ? {} : { 'data-ht-base': base }),
      });
      await assertAlive(page);
      page.document.body.insertAdjacentHTML(
        'beforeend',
        '<ht-chart chart="mo-by-year">The table.</ht-chart>',
      );
      if (base === '') {
        await frames(5);
        assert.include(readerText(page.document.querySelector('ht-chart') as Widget), 'The table.');
      } else await until('the chart', () => page.document.querySelector('ht-chart[data-ht-drawn]'));
      assert.deepEqual(
        requestsOf(page).filter((name) => name.includes('/elements/')),
        base === '' ? [] : ['/dist/elements/ht-chart.js'],
      );
      clearPage();
    }
  });

  it('pinned by integrity loads nothing that is not pinned', async () => {
    const page = await openPage('fallback.html');
    const integrity = (await (await fetch('/dist/integrity.json')).json()) as Record<
      string,
      string
    >;
    await addClassicScript(page, {
      src: script,
      integrity: integrity['ht-widgets.iife.js'] ?? '',
      crossorigin: 'anonymous',
    });
    await assertAlive(page);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<ht-chart chart="mo-by-year">The table.</ht-chart>',
    );
    assert.notInclude(await citation(page), 'Period');
    await frames(5);
    assert.deepEqual(
      [...new Set(requestsOf(page).filter((name) => name.includes('/dist/')))],
      [script],
    );
    assert.include(readerText(page.document.querySelector('ht-chart') as Widget), 'The table.');
    assertClean(page);
  });

  it('inlined, in a page that says where the files are: loads the rest from there', async () => {
    for (const base of ['/dist', '/dist/', `${elsewhere}/dist/`, '../dist/']) {
      const page = await openPage('fallback.html');
      await addClassicScript(page, { 'data-ht-base': base }, text);
      await assertAlive(page);
      assert.include(await citation(page), 'Period', base);
      clearPage();
    }
  });

  it('takes the address of the files from nowhere else', async () => {
    const page = await openPage('fallback.html');
    page.document.body.insertAdjacentHTML(
      'beforeend',
      `<div data-ht-base="${elsewhere}/elsewhere/"></div>` +
        '<img name="currentScript" src="data:image/svg+xml,%3Csvg ' +
        'xmlns=%27http://www.w3.org/2000/svg%27 width=%271%27 height=%271%27/%3E" ' +
        'alt="">',
    );
    await addClassicScript(page, { src: script });
    assert.include(await citation(page), 'Period');
    assert.deepEqual(
      requestsOf(page).filter((name) => name.includes('elsewhere')),
      [],
    );
    assertClean(page);
  });

  it('whose files are not there shows what it carries', async () => {
    const page = await openPage('fallback.html');
    await addClassicScript(page, {
      src: '/without/chunks/dist/ht-widgets.iife.js',
      'data-ht-base': '/missing/',
    });
    await assertAlive(page);
    assert.notInclude(await citation(page), 'Period');
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<ht-source-list>The sources.</ht-source-list>',
    );
    // WebKitGTK 2.50 dies of a page that is taken away while it imports.
    await requested(page, /\/missing\/elements\/ht-source-list\.js$/);
    await frames(5);
    assert.include(
      readerText(page.document.querySelector('ht-source-list') as Widget),
      'The sources.',
    );
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<ht-source-list>The sources.</ht-source-list>',
    );
    await frames(5);
    assert.lengthOf(
      requestsOf(page).filter((name) => name.endsWith('/elements/ht-source-list.js')),
      1,
      'not requested again',
    );
  });

  it('loads what it does not contain: sources, national figures, a page’s dataset', async () => {
    const page = await openPage('fallback.html');
    await addClassicScript(page, { src: script });
    await assertAlive(page);
    const card = page.document.querySelector('ht-stat') as Widget;
    await set(card, { fact: 'nhth-us-cases-2021', display: null });
    assert.include(readerText(card), digits('nhth-us-cases-2021'));
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<ht-source-list>The sources.</ht-source-list>',
    );
    await until(
      'the source list',
      () => inside(page.document.querySelector('ht-source-list') as Widget, 'li').length > 2,
    );
    await set(card, { src: '/pages/datasets/greene-county.json', fact: 'example-cases-2025' });
    assert.include(readerText(card), 'made up');
    const { storage, ...rest } = page.seen;
    assert.deepEqual(rest, { console: [], errors: [], violations: [], htErrors: [] });
    // The page itself names the dataset.
    assert.deepEqual(
      storage.map((line) => line.replace(location.origin, '').split(' ', 2).join(' ')),
      ['fetch /pages/datasets/greene-county.json'],
    );
  });

  it('is in Spanish where the page is', async () => {
    const page = await openPage('fallback.html');
    page.document.documentElement.lang = 'es';
    await addClassicScript(page, { src: script });
    await until(
      'the widgets',
      () => page.document.querySelectorAll('[data-ht-drawn]').length === 4,
    );
    assert.lengthOf(
      [...page.document.querySelectorAll('[data-ht-drawn]')].flatMap((widget) =>
        inside(widget, '.base[lang=es]'),
      ),
      4,
    );
    assertClean(page);
  });

  it('runs on a page of XML, where modules do not', async () => {
    const page = await openPage('classic.xhtml');
    await settledPage(page);
    const shown = readerText(page.document.body);
    for (const words of [
      'call 555-555-0100',
      'The sentence of the share',
      'The sentence of the placeholder',
    ])
      assert.include(shown, words);
    assert.deepEqual(page.seen.errors, []);
  });

  for (const order of [
    ['/dist/ht-widgets.js', script],
    [script, '/dist/ht-widgets.js'],
    [script, script],
    ['/dist/elements/ht-stat.js', script],
    [script, '/dist/elements/ht-stat.js'],
  ]) {
    it(`next to another: ${order.join(', ')}: the first copy wins, in silence`, async () => {
      const page = await openPage('fallback.html');
      for (const src of order)
        await (src === script ? addClassicScript(page, { src }) : addScript(page, src));
      await assertAlive(page);
    });
  }

  it('draws the examples', async () => {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML = [...Object.values(stat), ...Object.values(banner)].join('');
    await addClassicScript(page, { src: script });
    await settledPage(page);
    assert.deepEqual(
      [...page.document.querySelectorAll('ht-stat, ht-hotline-banner')]
        .filter((widget) => !widget.hasAttribute('data-ht-drawn'))
        .map(({ outerHTML }) => outerHTML),
      [],
    );
  });
});
