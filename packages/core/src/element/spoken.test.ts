/** In which language an element shows its content, and when a page in another keeps its text. */
import { languages } from '@ht-widgets/facts';
import {
  clearPage,
  first,
  mount,
  one,
  readerText,
  settled,
  type Widget,
} from '@ht-widgets/testing';
import { Probe } from '@ht-widgets/testing/probe.js';
import { assert } from 'chai';

const spanish = languages.includes('es') ? 'es' : 'en';

afterEach(() => {
  clearPage();
  Probe.gate = Promise.resolve();
});

const probe = (attributes: string): Promise<Widget> =>
  mount(`<ht-probe ${attributes}>The children.</ht-probe>`);

describe('the language of an element', () => {
  const spoken = (widget: Widget): string => `${one(widget, '.base').lang}: ${readerText(widget)}`;

  for (const [lang, expected] of [
    ['es', spanish],
    ['es-MX', spanish],
    ['ES', spanish],
    ['es_MX', spanish],
    ['spa', spanish],
    [' es ', spanish],
    ['en-GB', 'en'],
    ['eng', 'en'],
    ['', 'en'],
    [' ', 'en'],
  ] as const) {
    it(`in lang="${lang}" it is in ${expected}, and marked so`, async () => {
      const widget = await mount(
        `<div lang="${lang}"><ht-probe words="some">Los hijos.</ht-probe></div>`,
      );
      assert.equal(spoken(widget), `${expected}: some in ${expected}\nbelow`);
    });
  }

  for (const lang of ['de', 'vi', 'e', 'est', 'constructor', '__proto__'])
    it(`in lang="${lang}" the page keeps its text, and an empty one is English`, async () => {
      const page = document.body.appendChild(document.createElement('main'));
      page.lang = lang;
      page.innerHTML = '<ht-probe words="some">Own.</ht-probe><ht-probe words="some"></ht-probe>';
      await settled(page);
      const [own, empty] = page.children as unknown as [Widget, Widget];
      assert.equal(readerText(own), 'Own.');
      assert.equal(spoken(empty), 'en: some in en\nbelow');
      own.lang = 'es';
      await Promise.resolve(); // the observer
      await own.updateComplete;
      assert.equal(spoken(own), `${spanish}: some in ${spanish}\nbelow`);
    });

  for (const [page, expected] of [
    ['vi', spanish],
    ['', spanish],
    ['en', 'en'],
  ] as const)
    it(`in lang="${page}" a printed Spanish fallback is drawn in ${expected}`, async () => {
      const widget = await mount(
        `<div lang="${page}"><ht-probe words="some"><p class="ht-fallback" lang="es">Los hijos.` +
          '</p></ht-probe></div>',
      );
      assert.equal(spoken(widget), `${expected}: some in ${expected}\nbelow`);
    });

  it('is that of the nearest ancestor, also outside its shadow root, and follows it', async () => {
    const outer = document.body.appendChild(document.createElement('section'));
    outer.lang = 'es';
    const host = outer.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<ht-probe words="some"></ht-probe>';
    await settled(outer);
    const widget = first(host.shadowRoot as ShadowRoot);
    assert.equal(spoken(widget), `${spanish}: some in ${spanish}\nbelow`);
    for (const [element, lang, expected] of [
      [outer, 'en', 'en'],
      [host, 'es', spanish],
      [host, null, 'en'],
      [widget, 'es', spanish],
    ] as const) {
      if (lang === null) element.removeAttribute('lang');
      else element.setAttribute('lang', lang);
      await Promise.resolve(); // the observer's turn
      await widget.updateComplete;
      assert.equal(spoken(widget), `${expected}: some in ${expected}\nbelow`);
    }
  });

  it('is looked up again where it is moved, even while it loads', async () => {
    const widget = await probe('words="some"');
    const section = document.body.appendChild(document.createElement('section'));
    section.lang = 'es';
    section.append(widget);
    await widget.updateComplete;
    assert.equal(spoken(widget), `${spanish}: some in ${spanish}\nbelow`);

    let open = (): void => undefined;
    Probe.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const other = document.createElement('ht-probe') as Widget;
    document.body.append(other);
    await Promise.resolve();
    section.append(other);
    open();
    await other.updateComplete;
    assert.equal(spoken(other), `${spanish}: nothing in ${spanish}\nbelow`);
  });

  it('reads from left to right on a page that does not', async () => {
    const widget = await mount('<div dir="rtl" lang="ar"><ht-probe words="some"></ht-probe></div>');
    assert.equal(getComputedStyle(one(widget, '.deep')).direction, 'ltr');
    assert.equal(one(widget, '.base').lang, 'en');
  });
});
