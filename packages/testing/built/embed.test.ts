/**
 * `embed/index.html` in frames of other sites, and `ht-frame.js` next to them. Run `npm run build`
 * first.
 */
import { assert } from 'chai';
import {
  clearPage,
  elsewhere,
  embed,
  frameOf,
  frames,
  happens,
  heard,
  inside,
  openPage,
  ownFile,
  readerText,
  requestsOf,
  until,
  words,
  type Page,
} from '../helpers/index.js';
import {
  chartOf,
  contact,
  digits,
  label,
  limit,
  nameIn,
  names,
  ofEvery100,
  producerOf,
  sourceName,
} from '../helpers/figures.js';

const fact = 'nhth-mo-sex-share-2021';
const types = chartOf('mo-types-2021');

afterEach(clearPage);

/** Matches a text that begins with the first part and has the others after it, in this order. */
function begins(...parts: string[]): RegExp {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}`);
}

describe('the iframe page', () => {
  for (const [query, shown, title] of [
    [
      `widget=stat&fact=${fact}`,
      digits(fact),
      begins(
        `${digits(fact)} ${label(fact)}`,
        limit(fact),
        'As reported by',
        ...names(fact).slice(1),
      ),
    ],
    [
      `widget=stat&fact=${fact}&display=hundred&heading-level=2`,
      ofEvery100(fact),
      begins(`${ofEvery100(fact)} ${label(fact)}`, limit(fact)),
    ],
    [
      `widget=stat&fact=nhth-mo-cases-2024&display=inline&lang=es`,
      digits('nhth-mo-cases-2024'),
      begins(`${digits('nhth-mo-cases-2024')} ${label('nhth-mo-cases-2024', 'es')}`),
    ],
    [
      'widget=factor-list&factors=poverty&display=cards',
      nameIn('factors', 'poverty'),
      /^Vulnerability factors$/,
    ],
    ['widget=hotline-banner&about=child', contact('nhth-call'), /^Where to get help$/],
    ['widget=data-note', 'What these figures', /^About these figures$/],
    ['widget=source-list&display=all&lang=es', producerOf('census-2020'), /^Fuentes$/],
    ['widget=source-list', producerOf('census-2020'), /^Sources$/],
    ['widget=ht-data-note&display=short&theme=dark', '', /^About these figures$/],
    ['widget=Type-list', nameIn('types', 'labor-trafficking'), /^Types of trafficking$/],
    [
      'widget=response-list&areas=prevention&lang=es',
      nameIn('responses', 'prevention', 'es'),
      /^Respuestas a la trata de personas$/,
    ],
    [
      'widget=chart&chart=mo-types-2021',
      words(types.names?.['nhth-mo-labor-share-2021']),
      begins(words(types.title)),
    ],
  ] as const) {
    it(`shows ${query}, and its title says it`, async () => {
      const { page } = await embed(query);
      const widget = page.querySelector('[data-ht-drawn]') as Element;
      assert.include(readerText(widget), shown);
      assert.match(page.title, title);
      const parameters = new URLSearchParams(query);
      parameters.delete('widget');
      for (const [name, value] of parameters) assert.equal(widget.getAttribute(name), value);
      assert.equal(page.documentElement.lang, parameters.get('lang') ?? 'en');
      if (parameters.get('theme') === 'dark')
        assert.equal(getComputedStyle(page.documentElement).colorScheme, 'dark');
    });
  }

  for (const [query, shown] of [
    [`widget=stat&fact=${fact}`, digits(fact)],
    ['widget=hotline-banner&lang=es', contact('nhth-call')],
    ['widget=source-list', producerOf('census-2020')],
    ['widget=chart&chart=mo-types-2021', words(types.names?.['nhth-mo-labor-share-2021'])],
  ] as const)
    it(`shows ${query} from the small set, which has no module`, async () => {
      const { page } = await embed(query, '/dist/small');
      assert.include(readerText(page.querySelector('[data-ht-drawn]') as Element), shown);
    });

  it('leaves no trace, and requests only the library’s files', async () => {
    const { frame, page } = await embed(`widget=stat&fact=${fact}`);
    assert.equal(page.cookie, '');
    const view = frame.contentWindow as Window;
    assert.deepEqual([view.localStorage.length, view.sessionStorage.length], [0, 0]);
    assert.deepEqual(
      requestsOf(view).filter((name) => !ownFile.test(name)),
      [],
    );
  });

  for (const [query, words] of [
    ['', 'names no widget'],
    ['widget=', 'names no widget'],
    ['widget=carousel', '“carousel”, which does not exist'],
    ['widget=carousel&lang=es', '«carousel», que no existe'],
    ['widget=<img src=x onerror=alert(1)>', 'names a widget that does not exist'],
    ['widget=Call 1-800-555-0100 instead', 'names a widget that does not exist'],
    ['widget=stat&fact=call 1-800-555-0100', 'names something that does not exist'],
    ['widget=stat&fact=1-800-555-0100&lang=es', 'pide algo que no existe'],
    ['widget=ht-carousel', '“carousel”, which does not exist'],
    ['widget=quick-exit', 'cannot work inside a frame'],
    ['widget=stat&fact=no-such', '“no-such”, which does not exist'],
    ['widget=stat', 'does not say what to show'],
    ['widget=stat&lang=es', 'no dice qué mostrar'],
    ['widget=constructor', '“constructor”'],
  ] as const) {
    it(`says what is wrong with "${query}"`, async () => {
      const { page } = await embed(query);
      await until(words, () => readerText(page.body).includes(words));
      assert.lengthOf(page.querySelectorAll('img'), 0);
      for (const said of [readerText(page.body), page.title]) assert.notMatch(said, /555|alert/);
    });
  }

  it('sets no attribute that a widget does not have', async () => {
    const { page } = await embed(
      `widget=stat&fact=${fact}&onclick=alert(1)&style=color:red&class=x&is=x`,
    );
    assert.deepEqual(page.querySelector('ht-stat')?.getAttributeNames().sort(), [
      'data-ht-drawn',
      'fact',
    ]);
  });

  for (const src of [
    `${elsewhere}/dist/facts/us-mo.json`,
    '/pages/datasets/greene-county.json',
    '../../pages/datasets/greene-county.json',
    '..%2f..%2fpages/datasets/greene-county.json',
    '//',
    'data:application/json,{}',
    '',
  ]) {
    it(`refuses a dataset outside its folder, which others could replace: ${src}`, async () => {
      const { frame, page } = await embed(
        `widget=stat&fact=example-cases-2025&src=${encodeURIComponent(src)}`,
      );
      const said = src === '' ? 'something that does not exist' : 'in the folder of ht-widgets';
      await until(said, () => readerText(page.body).includes(said));
      assert.deepEqual(
        requestsOf(frame.contentWindow as Window).filter((name) => name.includes('.json')),
        [],
      );
    });
  }

  it('takes one that is in the same folder', async () => {
    const { frame, page } = await embed(
      `widget=stat&fact=${fact}&src=${encodeURIComponent('../facts/us-mo.json')}`,
    );
    assert.include(readerText(page.body), digits(fact));
    assert.include(requestsOf(frame.contentWindow as Window), '/dist/facts/us-mo.json');
  });

  it('has no edge of a window for a banner to stay at', async () => {
    const { page } = await embed('widget=hotline-banner&placement=top');
    assert.isFalse(page.querySelector('ht-hotline-banner')?.hasAttribute('placement'));
  });

  for (const [what, path, attributes] of [
    ['where no script runs', '', { sandbox: 'allow-same-origin' }],
    ['where the widget does not arrive', '/without/ht-widgets', {}],
    ['where parts of it do not', '/without/chunks', {}],
  ] as const) {
    it(`${what} says so, and where help is`, async () => {
      const frame = frameOf(`${path}/dist/embed/index.html?widget=stat&fact=${fact}`, attributes);
      await happens(frame, 'load');
      const page = frame.contentDocument as Document;
      await until('the text', () => readerText(page.body).includes('did not load'));
      for (const words of [contact('nhth-call'), '911', 'no se cargó'])
        assert.include(readerText(page.body), words);
    });
  }
});

describe('links in a frame', () => {
  it('are text in a sandbox without an origin, where they would do nothing', async () => {
    const frame = frameOf(`/spied/dist/embed/index.html?widget=stat&fact=${fact}`, {
      sandbox: 'allow-scripts',
    });
    await happens(frame, 'load');
    let seen = { text: '', links: [0, 0], problems: [''] };
    addEventListener('message', ({ source, data }: MessageEvent<typeof seen>) => {
      if (source === frame.contentWindow && 'links' in data) seen = data;
    });
    await until('the widget', () => {
      frame.contentWindow?.postMessage('what do you see?', '*');
      return seen.text !== '';
    });
    for (const words of [digits(fact), sourceName('nightlight')]) assert.include(seen.text, words);
    assert.deepEqual(
      { links: seen.links, problems: seen.problems },
      { links: [0, 0], problems: [] },
    );
  });

  it('lead the whole tab, and become their address as text if a sandbox forbids that', async () => {
    const frame = frameOf(`/dist/embed/index.html?widget=stat&fact=${fact}`, {
      sandbox: 'allow-scripts allow-same-origin',
    });
    const widget = await until('the widget', () =>
      frame.contentDocument?.querySelector('[data-ht-drawn]'),
    );
    const [link] = inside<HTMLAnchorElement>(widget, 'a[href]');
    assert.equal(link?.rel, 'noreferrer noopener');
    // A click for another tab is the browser's.
    const prevented = await new Promise<boolean>((resolve) => {
      frame.contentWindow?.addEventListener(
        'click',
        (event) => {
          resolve(event.defaultPrevented);
          event.preventDefault();
        },
        { once: true },
      );
      link?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
    });
    assert.isFalse(prevented);
    const { href } = link as HTMLAnchorElement;
    link?.click();
    assert.equal(link?.textContent, `${sourceName('nightlight')} (${href})`);
    assert.isFalse(link?.hasAttribute('href'));
  });
});

describe('the height of a frame', () => {
  it('is sent in three dialects, and by a frame without an origin no other', async () => {
    const { page } = await embed(`widget=stat&fact=${fact}`);
    const height = Math.ceil(page.documentElement.getBoundingClientRect().height);
    for (const attributes of [{}, { sandbox: 'allow-scripts' }]) {
      const frame = frameOf(
        `/dist/embed/index.html?widget=stat&fact=${fact}#?secret=a1B2c3`,
        attributes,
      );
      const messages = await heard(frame, 3);
      assert.deepEqual(messages.slice(0, 3), [
        { type: 'ht-widgets:height', height },
        { message: 'height', value: height, secret: 'a1B2c3' },
        { sentinel: 'amp', type: 'embed-size', height },
      ]);
    }
  });

  it('is sent from another site, changes with the width, is repeated on request', async () => {
    const frame = frameOf(`${elsewhere}/dist/embed/index.html?widget=factor-list`);
    const [wide] = await heard(frame, 2);
    frame.width = '320';
    const [narrow] = await heard(frame, 2);
    assert.isAbove(narrow?.height ?? 0, wide?.height ?? Infinity);
    frame.contentWindow?.postMessage({ type: 'ht-widgets:ask' }, '*');
    const [again] = await heard(frame, 2);
    assert.deepEqual(again, narrow);
  });

  it('is sent where the widget does not load and the text is shown instead', async () => {
    const frame = frameOf(`/without/chunks/dist/embed/index.html?widget=stat&fact=${fact}`);
    const [told] = await heard(frame, 2);
    assert.include(readerText(frame.contentDocument?.body as Element), 'did not load');
    assert.isAbove(told?.height ?? 0, 300);
  });

  it('without a secret is not sent to WordPress', async () => {
    const frame = frameOf(`/dist/embed/index.html?widget=stat&fact=${fact}#?secret=<b>`);
    assert.deepEqual(
      (await heard(frame, 2)).filter(({ message }) => message === 'height'),
      [],
    );
  });
});

describe('ht-frame.js', () => {
  /** A page with a frame and the script. */
  async function framed(markup: string): Promise<Page> {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML = markup;
    const script = page.document.createElement('script');
    script.src = '/dist/ht-frame.js';
    page.document.head.append(script);
    await happens(script, 'load');
    return page;
  }

  for (const origin of ['', elsewhere]) {
    for (const attributes of [
      '',
      'sandbox="allow-scripts"',
      'style="box-sizing: border-box; border: 10px solid"',
    ]) {
      it(`makes a frame as high as its content: ${origin} ${attributes}`, async () => {
        const page = await framed(
          `<iframe src="${origin}/dist/embed/index.html?widget=factor-list" width="400" ` +
            `height="100" ${attributes}></iframe>`,
        );
        const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
        await until('room', () => frame.clientHeight > 500);
        await frames(3);
        if (origin === '' && !attributes.startsWith('sandbox')) {
          const root = frame.contentDocument?.documentElement;
          assert.isAtMost(root?.scrollHeight ?? 0, frame.clientHeight);
          assert.isAbove((root?.getBoundingClientRect().height ?? 0) + 2, frame.clientHeight);
        }
        assert.deepEqual(page.seen, {
          console: [],
          errors: [],
          violations: [],
          htErrors: [],
          storage: [],
        });
      });
    }
  }

  it('stops changing, whatever is opened in it and requested from it', async () => {
    const page = await framed(
      '<iframe src="/dist/embed/index.html?widget=hotline-banner&placement=top" ' +
        'width="900" height="700"></iframe>',
    );
    const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
    const banner = await until('the banner', () =>
      frame.contentDocument?.querySelector('[data-ht-drawn]'),
    );
    for (const button of inside(banner, 'button.toggle')) button.click();
    await until('room', () => frame.clientHeight !== 700);
    await frames(10);
    const heights = new Set<number>();
    for (let i = 0; i < 40; i++) {
      await frames(1);
      heights.add(frame.clientHeight);
    }
    assert.lengthOf([...heights], 1, [...heights].join());
    assert.isAtMost(
      frame.contentDocument?.documentElement.scrollHeight ?? Infinity,
      frame.clientHeight,
    );
  });

  it('requests the height of a frame that has sent it already', async () => {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML =
      '<iframe src="/dist/embed/index.html?widget=factor-list" width="400" height="100"></iframe>';
    const frame = page.document.querySelector('iframe') as HTMLIFrameElement;
    await until('the widget', () => frame.contentDocument?.querySelector('[data-ht-drawn]'));
    await frames(5);
    const script = page.document.createElement('script');
    script.src = '/dist/ht-frame.js';
    page.document.head.append(script);
    await until('room', () => frame.clientHeight > 500);
  });

  it('limits the height a frame can set, and takes it from that frame only', async () => {
    const page = await framed(
      '<iframe id="ours" src="/pages/toolchain.html?widget=stat" ' +
        'height="100"></iframe>' +
        '<iframe id="other" src="/pages/toolchain.html" height="100"></iframe>',
    );
    const [ours, other] = page.document.querySelectorAll('iframe');
    await until('both frames', () =>
      [ours, other].every(
        (frame) =>
          frame?.contentDocument?.readyState === 'complete' &&
          frame.contentDocument.URL !== 'about:blank',
      ),
    );
    const say = async (source: Window | null | undefined, height: unknown): Promise<number[]> => {
      page.dispatchEvent(
        new (page as unknown as { MessageEvent: typeof MessageEvent }).MessageEvent('message', {
          data: { type: 'ht-widgets:height', height },
          source: source ?? null,
        }),
      );
      await frames(1);
      return [ours?.clientHeight ?? 0, other?.clientHeight ?? 0];
    };
    assert.deepEqual(await say(page, 700), [100, 100]);
    assert.deepEqual(await say(null, 700), [100, 100]);
    assert.deepEqual(await say(other?.contentWindow, 700), [100, 100]);
    for (const height of ['700', NaN, Infinity * 0, -5, 0, null, {}, undefined])
      assert.deepEqual(await say(ours?.contentWindow, height), [100, 100]);
    assert.deepEqual(await say(ours?.contentWindow, 700), [700, 100]);
    assert.deepEqual(await say(ours?.contentWindow, 1), [40, 100]);
    assert.deepEqual(await say(ours?.contentWindow, 1e9), [20_000, 100]);
    assert.deepEqual(await say(ours?.contentWindow, Infinity), [20_000, 100]);
  });
});
