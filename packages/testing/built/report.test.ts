/** The report of an address that ends in `#ht-check`. Run `npm run build` first. */
import { assert } from 'chai';
import {
  addClassicScript,
  addScript,
  assertClean,
  clearPage,
  openPage,
  requestsOf,
  until,
  type Page,
} from '../helpers/index.js';
import { loaderWithout } from '../helpers/pages.js';

const stat = '<ht-stat fact="nhth-mo-sex-share-2021"><p>The fallback.</p></ht-stat>';
const file = '/dist/check.js';

afterEach(clearPage);

/** A page with this body and address, and the script. */
async function pageAt(hash: string, markup: string, src = '/dist/ht-widgets.js'): Promise<Page> {
  const page = await openPage(`fallback.html${hash}`);
  page.document.body.innerHTML = markup;
  if (src.includes('iife')) await addClassicScript(page, { src });
  else await addScript(page, src);
  return page;
}

const hostOf = (page: Page) => page.document.querySelector<HTMLElement>('[data-ht-report]');

/** The lines of the report, once it is finished. */
async function report(page: Page): Promise<string[]> {
  const root = await until('the report', () => {
    const { shadowRoot = null } = hostOf(page) ?? {};
    return shadowRoot?.querySelector('button') && shadowRoot;
  });
  return [...root.querySelectorAll<HTMLElement>('h2, p, li')].map(({ innerText }) => innerText);
}

describe('the report of #ht-check', () => {
  for (const script of [
    '/dist/ht-widgets.js',
    '/dist/ht-widgets.iife.js',
    '/dist/dev/ht-widgets.js',
  ])
    it(`says which widgets were drawn and why others were not: ${script}`, async () => {
      const page = await pageAt(
        '#ht-check',
        `${stat}<ht-stat fact="no-such-fact"><p>Text.</p></ht-stat>
        <ht-stat><p>Text.</p></ht-stat><ht-stats fact="x"><p>Text.</p></ht-stats>
        <ht-hotline-banner hidden><p>Text.</p></ht-hotline-banner><ht-data-note></ht-data-note>
        <div data-ht="stat" data-ht-fact="nhth-mo-cases-2021"><p>Text.</p></div>
        <div data-ht="carousel"><p>Text.</p></div>
        <iframe src="/missing/embed/?widget=stat" title="A frame"></iframe>`,
        script,
      );
      const lines = await report(page);
      const [title, intro, version, count, ...widgets] = lines;
      assert.equal(title, 'Check of the widgets on this page');
      assert.match(intro ?? '', /Other visitors do not see it\. Nothing is stored or sent\./);
      assert.match(
        version ?? '',
        new RegExp(`^The script has run: version \\d+\\.\\d+\\.\\d+, from http.*${script}$`),
      );
      assert.equal(count, '4 of 8 widgets are drawn:');
      const expected = [
        /^ht-stat fact="nhth-mo-sex-share-2021" drawn\.$/,
        /^ht-stat fact="no-such-fact" not drawn: “no-such-fact” does not exist\./,
        /^ht-stat not drawn: it does not say which fact/,
        /^ht-stats fact="x" not drawn: there is no widget of this name\. There are: stat, /,
        /^ht-hotline-banner drawn, but the page hides it/,
        /^ht-data-note drawn\. It has no text inside/,
        /^div data-ht="stat" data-ht-fact="nhth-mo-cases-2021" drawn\.$/,
        /^div data-ht="carousel" not drawn: there is no widget of this name/,
        /^Frames with a widget: 1\./,
      ];
      assert.lengthOf(widgets, expected.length, widgets.join('\n'));
      for (const [i, pattern] of expected.entries()) assert.match(widgets[i] ?? '', pattern);
    });

  it('is loaded for such an address alone', async () => {
    for (const hash of ['', '#', '#check', '#ht-check-list']) {
      const page = await pageAt(hash, stat);
      await until('the widget', () => page.document.querySelector('[data-ht-drawn]'));
      assert.notInclude(requestsOf(page), file);
      assert.isNull(hostOf(page));
    }
  });

  it('appears in a page that is open, and goes with the words', async () => {
    const page = await pageAt('#part', stat);
    await until('the widget', () => page.document.querySelector('[data-ht-drawn]'));
    for (let i = 0; i < 2; i++) {
      page.location.hash = '#part#ht-check';
      assert.include(await report(page), '1 of 1 widgets are drawn:');
      assert.lengthOf(page.document.querySelectorAll('[data-ht-report]'), 1);
      page.location.hash = '#part';
      await until('no report', () => !hostOf(page));
    }
  });

  it('closes', async () => {
    const page = await pageAt('#ht-check', stat);
    await report(page);
    hostOf(page)?.shadowRoot?.querySelector('button')?.click();
    assert.isNull(hostOf(page));
  });

  it('stores and sends nothing, and no page hears of a mistake twice', async () => {
    const page = await pageAt('#ht-check', `${stat}<ht-stat fact="no-such"><p>Text.</p></ht-stat>`);
    await report(page);
    assert.deepEqual(page.seen.htErrors, ['ht-stat: unknown-fact']);
    page.seen.htErrors.length = 0;
    assertClean(page);
    assert.deepEqual([page.localStorage.length, page.sessionStorage.length], [0, 0]);
    assert.equal(page.document.cookie, '');
    const foreign = requestsOf(page).filter((name) => !/^\/(dist|pages)\//.test(name));
    assert.deepEqual(foreign, []);
  });

  it('is in Spanish on a Spanish page, and is read from its title', async () => {
    const page = await openPage('fallback.html#ht-check');
    page.document.documentElement.lang = 'es';
    page.document.body.innerHTML = stat;
    await addScript(page, '/dist/ht-widgets.js');
    const lines = await report(page);
    assert.equal(lines[0], 'Revisión de los elementos de esta página');
    assert.include(lines, 'Se muestran 1 de 1 elementos:');
    assert.equal(hostOf(page)?.lang, 'es');
    assert.equal(hostOf(page)?.shadowRoot?.activeElement?.localName, 'h2');
  });

  it('says of each widget whose data did not load what to do', async () => {
    const markup = `${stat}<ht-hotline-banner><p>Text.</p></ht-hotline-banner>`;
    const page = await pageAt('#ht-check', markup, loaderWithout('/records/'));
    const lines = await report(page);
    assert.include(lines, '0 of 2 widgets are drawn:');
    assert.lengthOf(
      lines.filter((line) => line.includes('not drawn: a file did not load')),
      2,
    );
  });

  it('says of an end tag that is lost, and of a language that is not ours', async () => {
    const page = await openPage('fallback.html#ht-check');
    page.document.body.innerHTML = `<ht-data-note>Text.<main>${stat}</main></ht-data-note>
      <div lang="vi"><ht-hotline-banner><p>Text.</p></ht-hotline-banner></div>`;
    await addScript(page, '/dist/ht-widgets.js');
    const lines = await report(page);
    assert.include(lines, '1 of 3 widgets are drawn:');
    assert.match(lines[4] ?? '', /^ht-data-note not drawn: other parts of the page are inside it/);
    assert.match(
      lines[6] ?? '',
      /^ht-hotline-banner not drawn, on purpose: the page is in another/,
    );
  });

  it('says that there is no widget, and that a script is there twice', async () => {
    const page = await pageAt('#ht-check', '<p>A page.</p>');
    assert.match((await report(page)).join('\n'), /There is no widget on this page\./);
    const twice = await pageAt('', stat);
    await addScript(twice, '/dist/ht-widgets.js?v=2');
    twice.location.hash = '#ht-check';
    assert.include(await report(twice), 'The page loads the script 2 times. Once is enough.');
  });

  it('is also shown by the frame page, opened in a tab', async () => {
    const page = await openPage(
      '../dist/embed/index.html?widget=stat&fact=nhth-mo-sex-share-2021#ht-check',
    );
    assert.include(await report(page), '1 of 1 widgets are drawn:');
  });

  it('is also shown under a strict policy', async () => {
    const page = await openPage('strict-csp/fallback.html#ht-check', '/dist/ht-widgets.js');
    assert.match((await report(page)).join('\n'), /widgets are drawn:/);
    assert.deepEqual(page.seen.violations, []);
  });

  it('names the policy where that is the reason', async () => {
    const page = await openPage('trusted-types-none/widgets.html#ht-check');
    const lines = await report(page);
    assert.match(lines.join('\n'), /ht-stat .* not drawn: the page forbids it\./);
  });
});
