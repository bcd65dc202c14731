/**
 * The address of `embed/index.html`, as servers and platforms change it, and WordPress around it.
 * Run `npm run build` first.
 */
import { assert } from 'chai';
import {
  clearPage,
  elsewhere,
  embed,
  frameOf,
  happens,
  readerText,
  requestsOf,
  until,
  type Said,
} from '../helpers/index.js';
import { digits, label } from '../helpers/figures.js';

const fact = 'nhth-mo-sex-share-2021';

afterEach(clearPage);

describe('the frame page of a server with clean addresses', () => {
  for (const [prefix, path] of [
    ['/clean', '/clean/dist/embed'],
    ['/clean-slash', '/clean-slash/dist/embed/'],
  ] as const) {
    for (const folder of ['/dist', '/dist/small'])
      it(`draws at ${path.replace('/dist', folder)}, to which it redirects`, async () => {
        const { frame, page } = await embed(`widget=stat&fact=${fact}`, `${prefix}${folder}`);
        assert.equal(frame.contentWindow?.location.pathname, path.replace('/dist', folder));
        assert.include(readerText(page.querySelector('[data-ht-drawn]') as Element), digits(fact));
      });

    it(`takes a dataset of its folder at ${path}`, async () => {
      const src = encodeURIComponent('../facts/us-mo.json');
      const { frame, page } = await embed(`widget=stat&fact=${fact}&src=${src}`, `${prefix}/dist`);
      assert.include(readerText(page.body), digits(fact));
      // Chromium may note a request a moment after its answer has been used.
      await until('its request', () =>
        requestsOf(frame.contentWindow as Window).includes(`${prefix}/dist/facts/us-mo.json`),
      );
    });
  }

  it('of the small set requests nothing that is not there', async () => {
    const { frame } = await embed(`widget=stat&fact=${fact}`, '/dist/small');
    const requests = requestsOf(frame.contentWindow as Window);
    assert.notInclude(requests, '/dist/small/ht-widgets.js');
    assert.include(requests, '/dist/small/ht-widgets.iife.js');
  });
});

describe('an address that a platform has escaped', () => {
  for (const ampersand of ['&amp;', '&#038;', '&amp;amp;'])
    it(`with ${ampersand} shows what it names, in the language that it names`, async () => {
      const query = ['widget=stat', `fact=${fact}`, 'lang=es'].join(ampersand);
      const { page } = await embed(query);
      const widget = page.querySelector('[data-ht-drawn]') as Element;
      assert.include(readerText(widget), label(fact, 'es'));
      assert.equal(page.documentElement.lang, 'es');
    });

  for (const query of [
    'widget=carousel&amp;lang=es',
    'lang=es&#038;widget=carousel',
    'widget=carousel&lang=es_MX',
    'widget=carousel&lang=ES-419',
    'widget=carousel&lang=spa',
    'widget=carousel&lang=%20es',
    'widget=stat&#038;lang=es&#038;fact=no-such-fact',
    'widget=stat&amp;lang=es',
  ])
    it(`and that is not understood, is explained in its language: ${query}`, async () => {
      const { page } = await embed(query);
      await until('Spanish', () => readerText(page.body).startsWith('La dirección de este marco'));
      assert.equal(page.documentElement.lang, 'es');
    });
});

describe('a frame that WordPress hides until it sends its height', () => {
  const hidden = 'position: absolute; visibility: hidden; clip-path: inset(50%)';

  /** The heights in WordPress’s format that a frame has sent. */
  function heights(frame: HTMLIFrameElement): Said[] {
    const all: Said[] = [];
    addEventListener('message', ({ source, data }: MessageEvent<Said>) => {
      if (source === frame.contentWindow && data.message === 'height') all.push(data);
    });
    return all;
  }

  for (const [what, query] of [
    ['a widget', `widget=stat&fact=${fact}`],
    ['an explanation', 'widget=carousel'],
  ] as const)
    for (const sandbox of [{}, { sandbox: 'allow-scripts' }])
      it(`sends that of ${what} ${JSON.stringify(sandbox)}`, async () => {
        const address = `${elsewhere}/dist/embed/index.html?${query}#?secret=a1B2c3`;
        const frame = frameOf(address, { ...sandbox, style: hidden });
        const all = heights(frame);
        const sent = await until('the height', () => all[0]);
        assert.equal(sent.secret, 'a1B2c3');
        assert.isAbove(sent.value ?? 0, 20);
      });

  it('answers `ready` with the secret that comes with it, and no other page', async () => {
    const frame = frameOf(`${elsewhere}/dist/embed/index.html?widget=stat&fact=${fact}`, {
      style: hidden,
    });
    const all = heights(frame);
    const said = new Promise((resolve) => {
      addEventListener('message', ({ source, data }: MessageEvent<Said>) => {
        if (source === frame.contentWindow && data.type === 'ht-widgets:height') resolve(data);
      });
    });
    await Promise.all([said, happens(frame, 'load')]);
    assert.deepEqual(all, []);
    const send = (message: object) => frame.contentWindow?.postMessage(message, '*');
    send({ message: 'ready', secret: '<b>' });
    send({ message: 'link', secret: 'x9' });
    send({ message: 'ready', secret: 'x9' });
    const sent = await until('the height', () => all[0]);
    assert.equal(sent.secret, 'x9');
    assert.isAbove(sent.value ?? 0, 100);
  });
});
