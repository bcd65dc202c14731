/** `<ht-hotline-banner>` at an edge of the window. */
import './define.js';
import {
  clearPage,
  closeTab,
  emulate,
  first,
  frames,
  inside,
  inTab,
  ledger,
  mount,
  one,
  openPage,
  openTab,
  ownClipboard,
  readerText,
  set,
  setViewport,
  until,
  useClipboard,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { idsOf, restoreRules, useMouse, press } from '@ht-widgets/testing/banner.js';
import { hotlineBanner as examples } from '@ht-widgets/testing/examples.js';
import { assert } from 'chai';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  restoreRules();
  clearPage();
  document.documentElement.removeAttribute('style');
});

describe('placement', () => {
  /** What a page keeps free at an edge of the window: pixels, or `auto`. */
  const room = (edge: 'top' | 'bottom'): string =>
    getComputedStyle(document.documentElement).getPropertyValue(`scroll-padding-${edge}`);

  /** A long page with the banner at its beginning or end, and a link in the middle. */
  async function longPage(placement: 'top' | 'bottom'): Promise<Widget> {
    const markup = `<ht-hotline-banner placement="${placement}"></ht-hotline-banner>`;
    const filler = '<p style="block-size: 3000px">A long page.</p>';
    await mount(
      `${placement === 'top' ? markup : ''}${filler}<a id="middle" ` +
        `href="#middle">Somewhere</a>${filler}${placement === 'bottom' ? markup : ''}`,
    );
    await frames(2);
    return first(document.body);
  }

  before(() => setViewport({ width: 1000, height: 800 }));
  afterEach(() => setViewport({ width: 1000, height: 800 }));

  it('top stays at the top of the window, and what gets the focus is not behind it', async () => {
    const widget = await longPage('top');
    scrollTo(0, document.body.scrollHeight);
    assert.closeTo(widget.getBoundingClientRect().top, 0, 1);
    assert.equal(room('top'), `${widget.offsetHeight}px`);
    const link = document.getElementById('middle') as HTMLElement;
    link.scrollIntoView({ block: 'nearest' });
    assert.isAtLeast(link.getBoundingClientRect().top, widget.getBoundingClientRect().bottom - 1);
    scrollTo(0, document.body.scrollHeight);
    link.focus();
    const edge = () => widget.getBoundingClientRect().bottom - 1;
    await until('the link below the banner', () => link.getBoundingClientRect().top >= edge());
  });

  it('bottom stays at the bottom of the window, likewise', async () => {
    const widget = await longPage('bottom');
    assert.closeTo(widget.getBoundingClientRect().bottom, innerHeight, 1);
    assert.equal(room('bottom'), `${widget.offsetHeight}px`);
    const link = document.getElementById('middle') as HTMLElement;
    link.scrollIntoView({ block: 'nearest' });
    assert.isAtMost(link.getBoundingClientRect().bottom, widget.getBoundingClientRect().top + 1);
  });

  it('its space is freed when it is removed, moved or put inline', async () => {
    const widget = await longPage('top');
    await set(widget, { placement: 'bottom' });
    await frames(2);
    assert.deepEqual([room('top'), room('bottom') !== 'auto'], ['auto', true]);
    await set(widget, { placement: null });
    assert.equal(room('bottom'), 'auto');
    await set(widget, { placement: 'top' });
    await frames(2);
    assert.notEqual(room('top'), 'auto');
    const { parentElement } = widget;
    widget.remove();
    assert.equal(room('top'), 'auto');
    parentElement?.prepend(widget);
    await frames(2);
    assert.notEqual(room('top'), 'auto');
  });

  it('keeps none in another document, and throws nothing there', async () => {
    const errors: string[] = [];
    const note = ({ message }: ErrorEvent): void => {
      errors.push(message);
    };
    addEventListener('error', note);
    const widget = await longPage('top');
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument?.body.append(widget);
    await widget.updateComplete;
    await set(widget, { placement: 'bottom' });
    assert.include(readerText(widget), '911');
    assert.equal(room('top'), 'auto');
    removeEventListener('error', note);
    assert.deepEqual(errors, []);
  });

  it('changes nothing on a page that keeps this space itself', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { scroll-padding-block-start: 77px }');
    document.adoptedStyleSheets.push(sheet);
    const widget = await longPage('top');
    assert.equal(getComputedStyle(document.documentElement).scrollPaddingBlockStart, '77px');
    widget.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('the space of one banner is kept when another is removed', async () => {
    const widget = await longPage('top');
    const { parentElement: main } = widget;
    // In a parent of its height it could not stay at the edge.
    const add = (): Widget => {
      const banner = document.createElement('ht-hotline-banner') as Widget;
      banner.setAttribute('placement', 'top');
      main?.prepend(banner);
      return banner;
    };
    const other = add();
    await frames(2);
    other.remove();
    await frames(1);
    assert.equal(room('top'), `${widget.offsetHeight}px`);
    const third = add();
    await third.updateComplete;
    await frames(2);
    widget.remove();
    await frames(1);
    assert.equal(room('top'), `${third.offsetHeight}px`);
    third.remove();
    assert.equal(room('top'), 'auto');
  });

  it('is one row of 911, a number and a button; opened, it leaves a quarter', async () => {
    for (const edge of ['top', 'bottom'] as const) {
      const widget = await longPage(edge);
      useMouse(widget, true);
      assert.isBelow(widget.offsetHeight, 80);
      await set(widget, { contacts: idsOf(data) });
      await press(widget);
      assert.isAtMost(widget.offsetHeight, 600);
      assert.isAtLeast(inside(widget, 'a').length, 15);
      restoreRules();
      clearPage();
    }
  });

  for (const size of [
    { width: 400, height: 800 },
    { width: 1000, height: 500 },
    { width: 320, height: 256 },
  ]) {
    it(`is not fixed, and keeps no space, at ${size.width} x ${size.height}`, async () => {
      const widget = await longPage('top');
      assert.notEqual(room('top'), 'auto');
      await setViewport(size);
      // WebKit reports a new window size later than the driver.
      await until(
        'the banner to stay no longer',
        () => getComputedStyle(widget).position === 'static',
      );
      await until('its room to be given back', () => room('top') === 'auto');
      await setViewport({ width: 1000, height: 800 });
      await until('space for the banner', () => room('top') === `${widget.offsetHeight}px`);
    });
  }

  for (const [width, second] of [
    [320, false],
    [768, false],
    [1280, true],
  ] as const)
    it(`has Copy with a mouse at ${width} px${second ? ', and a second way' : ''}`, async () => {
      useClipboard(() => Promise.resolve());
      const widget = await mount(
        `<ht-hotline-banner placement="top" style="inline-size: ${width}px"></ht-hotline-banner>`,
      );
      useMouse(widget, true);
      const copy = one(widget, '.line .copy') as HTMLButtonElement;
      assert.isTrue(copy.checkVisibility());
      assert.equal(one(widget, '.same').checkVisibility(), second);
      const before = widget.offsetHeight;
      copy.click();
      const note = one(widget, '.line .note');
      await until('the word of it', () => note.textContent.startsWith('Copied.'));
      assert.isAbove(note.getBoundingClientRect().width, 40);
      assert.equal(getComputedStyle(note).clipPath, 'none', 'it can be read');
      assert.isBelow(before, width < 400 ? 200 : 80);
      assert.isAtMost(one(widget, '.line').scrollWidth, width);
      ownClipboard();
    });

  it('its first way has an outline in forced colours, and no other colour', async () => {
    const widget = await longPage('top');
    if (!(await emulate({ forcedColors: 'active' }))) return;
    try {
      assert.equal(getComputedStyle(one(widget, '.first .number')).outlineStyle, 'solid');
      for (const element of inside(widget, '.base, .base *'))
        assert.equal(getComputedStyle(element).forcedColorAdjust, 'auto', element.outerHTML);
    } finally {
      await emulate({});
    }
  });

  it('at an edge keeps the rest behind one click, opened in place', async () => {
    const widget = await longPage('top');
    const address = location.href;
    assert.notInclude(readerText(widget), words(data.help?.phoneTraces));
    await press(widget);
    for (const text of [data.help?.phoneTraces, data.help?.situations, data.help?.chatTraces])
      assert.include(readerText(widget), words(text));
    assert.equal(location.href, address);
  });
});

describe('enlarged four times, which leaves 320 x 256', () => {
  afterEach(() => setViewport({ width: 1000, height: 800 }));

  for (const [language, placement, mouse] of [
    ['en', 'inline', true],
    ['es', 'inline', true],
    ['es', 'top', false],
    ['es', 'bottom', true],
  ] as const) {
    it(`${language}, ${placement}, ${mouse ? '' : 'no '}mouse: nothing is cut off`, async () => {
      await setViewport({ width: 320, height: 256 });
      const markup =
        `<ht-hotline-banner ` +
        `lang="${language}" placement="${placement}" contacts="${idsOf(data)}">` +
        '911.</ht-hotline-banner>';
      const filler = '<p style="block-size: 900px">A long page.</p>';
      const widget = await mount(
        `${markup}${filler}<a id="middle" ` +
          `href="https://example.org/">Somewhere</a>${filler}${markup}`,
      );
      useMouse(widget, mouse);
      if (placement !== 'inline') await press(widget);
      assert.isAtMost(document.documentElement.scrollWidth, 320);
      for (const element of inside(widget, '.base *').filter((each) => each.checkVisibility())) {
        const { left, right } = element.getBoundingClientRect();
        assert.isAtLeast(left, 0);
        assert.isAtMost(right, 320.5, element.outerHTML.slice(0, 80));
        assert.isAtMost(
          element.scrollWidth,
          Math.max(element.clientWidth, Math.ceil(element.getBoundingClientRect().width)),
          element.outerHTML.slice(0, 80),
        );
      }
      const link = document.getElementById('middle') as HTMLElement;
      link.scrollIntoView({ block: 'nearest' });
      await frames(1);
      const { left, top, width, height } = link.getBoundingClientRect();
      assert.equal(document.elementFromPoint(left + width / 2, top + height / 2), link);
    });
  }
});

describe('at an edge, with ht-widgets.css', () => {
  const folded = (placement: string, lang: string): string =>
    (examples[placement] ?? '').replace('>', ` lang="${lang}">`);
  const long = `<ht-hotline-banner placement="top"><div class="ht-fallback">
  <p><strong>In danger now: call <a href="tel:911">911</a>.</strong></p>
  ${'<p>More text than the builder writes, which is longer than what is drawn.</p>'.repeat(12)}
</div></ht-hotline-banner>`;

  /** Banners that no script draws, with the style sheet. */
  async function texts(...markup: readonly string[]): Promise<HTMLElement[]> {
    const { document } = await openPage('fallback.html');
    const link = document.head.appendChild(
      Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: '/dist/ht-widgets.css',
      }),
    );
    document.body.innerHTML = markup.join('');
    await until('the style sheet', () => link.sheet);
    return [...document.querySelectorAll<HTMLElement>('.ht-fallback')];
  }

  it('its text has as much space as when it is drawn', async () => {
    await openTab('/pages/fallback.html');
    try {
      const heights = await inTab(
        async (texts) => {
          const sheet = document.head.appendChild(
            Object.assign(document.createElement('link'), {
              rel: 'stylesheet',
              href: '/dist/ht-widgets.css',
            }),
          );
          await new Promise((resolve) => {
            sheet.addEventListener('load', resolve);
          });
          document.body.innerHTML = texts.join('');
          const banners = [...document.querySelectorAll<HTMLElement>('ht-hotline-banner')];
          const look = () => banners.map(({ offsetHeight }) => offsetHeight);
          const before = look();
          const fits = banners.map(({ firstElementChild: text }) =>
            Boolean(text && text.scrollHeight <= text.clientHeight + 1),
          );
          await import(new URL('/dist/elements/ht-hotline-banner.js', location.origin).href);
          for (const banner of banners)
            await (banner as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
          return {
            before,
            fits,
            after: look(),
            drawn: banners.every((banner) => banner.hasAttribute('data-ht-drawn')),
          };
        },
        [
          ...['top', 'bottom'].flatMap((placement) =>
            ['en', 'es'].map((lang) => folded(placement, lang)),
          ),
          long,
        ],
      );
      assert.isTrue(heights.drawn);
      for (const [i, height] of heights.before.entries())
        assert.closeTo(heights.after[i] ?? 0, height, 6);
      assert.deepEqual(
        heights.fits,
        [true, true, true, true, false],
        'an author’s longer text scrolls',
      );
    } finally {
      await closeTab();
    }
  });

  it('where no script comes, all of it shows', async () => {
    const [text] = await texts(long);
    assert.exists(text);
    const before = text.offsetHeight;
    assert.isAbove(text.scrollHeight, before);
    await new Promise((resolve) => {
      text.addEventListener('animationend', resolve);
    });
    assert.isAbove(text.offsetHeight, before);
    assert.isAtMost(text.scrollHeight, text.offsetHeight);
  });

  it('what is folded has space as soon as it is opened', async () => {
    const [text] = await texts(folded('top', 'en').replace('<details>', '<details open>'));
    assert.exists(text);
    assert.isAbove(text.offsetHeight, 200);
    assert.isAtMost(text.scrollHeight, text.clientHeight + 1);
  });

  it('what is folded shows on paper', async () => {
    const [text] = await texts(folded('top', 'en'));
    const note = text?.querySelector('details > :last-child');
    assert.exists(note);
    assert.isFalse(note.checkVisibility());
    // Engines that do not know the folded part keep it folded.
    if (!CSS.supports('selector(::details-content)') || !(await emulate({ media: 'print' })))
      return;
    const shows = note.checkVisibility();
    await emulate({ media: 'screen' });
    assert.isTrue(shows);
  });

  it('who has opened the text reads on when it is drawn; else it begins short', async () => {
    const widget = await mount(folded('top', 'en').replace('<details>', '<details open>'));
    const situations = words(data.help?.situations);
    assert.include(readerText(widget), situations);
    one(widget, '.toggle').click();
    await widget.updateComplete;
    assert.notInclude(readerText(widget), situations);
    // What the page opens later changes nothing.
    const other = await mount(folded('top', 'en'));
    other.querySelector('details')?.setAttribute('open', '');
    await set(other, { about: 'child' });
    assert.notInclude(readerText(other), words(data.help?.situationsChild));
    assert.notInclude(readerText(await mount(folded('top', 'en'))), situations);
  });
});
