/** All references of a source list, and lists across two copies of the script. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  addScript,
  chooseFormat,
  clearPage,
  inside,
  ledger,
  one,
  openPage,
  ownClipboard,
  pageOf,
  readerText,
  showsChildren,
  settledPage,
  until,
  useClipboard,
  type Dataset,
  type Page,
  type Widget,
} from '../helpers/index.js';
import {
  agreed,
  cases,
  entries,
  list,
  lists,
  markers,
  population,
  put,
  sexShare,
  stat,
} from '../helpers/source-list.js';
import { loaderWithout, recordOf } from '../helpers/pages.js';
import { producer, sourceName } from '../helpers/figures.js';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  ownClipboard();
});

describe('all references', () => {
  /** Opens what offers them for copying. */
  async function offered(element: Widget): Promise<ShadowRoot> {
    one(element, 'summary').click();
    await until('the forms', () => inside(element, 'pre').length > 0);
    return element.shadowRoot as ShadowRoot;
  }

  for (const display of ['page', 'all']) {
    it(`can be copied in every form, display="${display}"`, async () => {
      let copied = '';
      useClipboard((text) => {
        copied = text;
        return Promise.resolve();
      });
      await put(
        `${sexShare}${population}<ht-source-list display="${display}">The ` +
          'sources.</ht-source-list>',
      );
      const [sources] = lists() as [Widget];
      const heard: unknown[] = [];
      sources.addEventListener('ht-copy', ({ detail }) => {
        heard.push(detail);
      });
      const root = await offered(sources);
      const count = display === 'all' ? data.sources.length : entries(sources).length;
      for (const format of ['text', 'apa', 'mla', 'chicago', 'bibtex', 'biblatex', 'ris', 'csl']) {
        const text = chooseFormat(root, format);
        assert.notMatch(text, /HTNOTE|undefined|\[object/, format);
        const found =
          format === 'bibtex' || format === 'biblatex'
            ? text.match(/^@\w+\{/gm)
            : format === 'ris'
              ? text.match(/^TY {2}- /gm)
              : format === 'csl'
                ? (JSON.parse(text) as unknown[])
                : text.split('\n');
        assert.lengthOf(found ?? [], count, format);
        assert.include(text, sourceName('nightlight'), format);
        assert.include(
          text,
          'https://www.nightlightinternational.com/post/human-trafficking-in-missouri',
          format,
        );
        assert.include(text, 'ot read for these data.', format);
        root.querySelector<HTMLButtonElement>('.copy button')?.click();
        await until(
          'the word of it',
          () =>
            heard.length > 0 && copied === text && root.querySelector('[aria-live]')?.textContent,
        );
      }
      assert.deepEqual(
        heard,
        ['text', 'apa', 'mla', 'chicago', 'bibtex', 'biblatex', 'ris', 'csl'].map((format) => ({
          format,
          fact: undefined,
        })),
      );
    });
  }

  it('have unlike keys in BibTeX', async () => {
    await put('<ht-source-list display="all">The sources.</ht-source-list>');
    const keys =
      chooseFormat(await offered(lists()[0] as Widget), 'bibtex').match(/^@\w+\{[^,]+/gm) ?? [];
    assert.equal(new Set(keys).size, data.sources.length);
  });

  it('follow the page while they are offered', async () => {
    const main = await put(`${sexShare}${list}`);
    const root = await offered(lists()[0] as Widget);
    main.insertAdjacentHTML('afterbegin', population);
    await agreed();
    await until('the new reference', () =>
      root.querySelector('pre')?.textContent.includes(producer('mo-population-2020')),
    );
  });
});

describe('across scripts', () => {
  const page =
    `${sexShare}<p>${cases}</p>` + `<ht-data-note display="short">The note.</ht-data-note>${list}`;
  const elements = ['ht-stat', 'ht-data-note', 'ht-source-list'].map(
    (tag) => `/dist/elements/${tag}.js`,
  );

  function assertNumbered({ document: { body } }: Page, root: Element | ShadowRoot = body): void {
    const [sources] = lists(root) as [Widget];
    assert.deepEqual(entries(sources).slice(0, 2), ['nightlight', 'nhth-mo']);
    assert.deepEqual(markers(stat(root, 0)), ['[1]', '[2]']);
    assert.include(markers(stat(root, 1)), '[2]');
    assert.isAbove(markers(root.querySelector('ht-data-note') as Element).length, 0);
    const marker = inside(stat(root, 0), '.marker')[0];
    marker?.click();
    assert.equal((sources.getRootNode() as Document).activeElement, sources);
    inside(sources, 'li')[0]?.querySelector('button')?.click();
    assert.equal(stat(root, 0).shadowRoot?.activeElement, marker);
  }

  for (const [what, scripts] of Object.entries({
    'the loader': ['/dist/ht-widgets.js'],
    'a script for each element': elements,
    'two copies of each, in another order': [
      ...elements.toReversed(),
      ...elements.map((file) => `${file}?v=2`),
    ],
    'the loader after one element': ['/dist/elements/ht-stat.js', '/dist/ht-widgets.js'],
  })) {
    it(`${what}: numbered alike`, async () => {
      const frame = await pageOf(page, ...scripts);
      await agreed(frame.document.body);
      assertNumbered(frame);
      assert.deepEqual(frame.seen, {
        console: [],
        errors: [],
        violations: [],
        htErrors: [],
        storage: [],
      });
    });
  }

  it('a copy of the same script under another address, in a page that is drawn', async () => {
    const frame = await pageOf(
      sexShare,
      '/dist/elements/ht-stat.js?a',
      '/dist/elements/ht-stat.js?b',
    );
    assert.deepEqual(markers(stat(frame.document, 0)), []);
    frame.document.body.insertAdjacentHTML('beforeend', list);
    await addScript(frame, '/dist/elements/ht-source-list.js');
    await settledPage(frame);
    await agreed(frame.document.body);
    assert.deepEqual(markers(stat(frame.document, 0)), ['[1]', '[2]']);
  });

  it('in a shadow root it numbers the sources there, and no others', async () => {
    const frame = await openPage('fallback.html', '/dist/ht-widgets.js');
    frame.document.body.innerHTML = `${population}<div></div>`;
    const root = (frame.document.querySelector('div') as HTMLElement).attachShadow({
      mode: 'open',
    });
    root.innerHTML = page;
    await addScript(frame, '/dist/ht-widgets.js?again');
    await settledPage(frame);
    for (const tag of ['ht-data-note', 'ht-source-list'])
      await frame.customElements.whenDefined(tag);
    await agreed(frame.document.body);
    assertNumbered(frame, root);
    assert.notInclude(entries(lists(root)[0] as Widget), 'census-2020');
    assert.deepEqual(markers(stat(frame.document, 0)), []);
  });

  it('under <base href="/elsewhere/"> changes nothing: no link leads to a fragment', async () => {
    const frame = await openPage('fallback.html');
    const base = frame.document.createElement('base');
    base.href = '/elsewhere/';
    frame.document.head.prepend(base);
    frame.document.body.innerHTML = page;
    await addScript(frame, '/dist/ht-widgets.js');
    await settledPage(frame);
    await agreed(frame.document.body);
    const before = frame.location.href;
    assertNumbered(frame);
    assert.equal(frame.location.href, before);
    const all = [...frame.document.body.querySelectorAll('*')].flatMap((element) =>
      inside(element, '*'),
    );
    assert.deepEqual(
      all.filter((element) =>
        /^#|url\(/.test(element.getAttribute('href') ?? element.getAttribute('fill') ?? ''),
      ),
      [],
    );
    assert.isAbove(all.length, 50);
  });

  it('whose data does not arrive: the list keeps its children, with an event', async () => {
    const frame = await pageOf(list, loaderWithout(recordOf('l', 'sources')));
    assert.isTrue(showsChildren(lists(frame.document)[0] as Widget));
    assert.equal(readerText(frame.document.body), 'The sources.');
    assert.deepEqual(frame.seen.htErrors, ['ht-source-list: load-failed']);
    assert.deepEqual(frame.seen.errors, []);
  });
});
