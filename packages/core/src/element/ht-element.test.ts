/** What every element inherits, on an element made for these tests. */
import { languages } from '@ht-widgets/facts';
import {
  clearPage,
  first,
  inside,
  mount,
  one,
  readerText,
  set,
  settled,
  showsChildren,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';
import { Probe, type Content } from '@ht-widgets/testing/probe.js';

const spanish = languages.includes('es') ? 'es' : 'en';

afterEach(() => {
  clearPage();
  document.documentElement.removeAttribute('style');
  Probe.gate = Promise.resolve();
});

const probe = (attributes = 'words="some"'): Promise<Widget> =>
  mount(`<ht-probe ${attributes}>The children.</ht-probe>`);

function errorsOn(widget: Widget): string[] {
  const reasons: string[] = [];
  widget.addEventListener('ht-error', ({ detail }) => {
    reasons.push(`${detail.reason} ${detail.value}`.trim());
  });
  return reasons;
}

describe('children', () => {
  it('show until the content is there, and then it takes their place at once', async () => {
    let open = (): void => undefined;
    Probe.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = '<ht-probe words="some">The children.</ht-probe>';
    assert.equal(readerText(main), 'The children.');
    const texts: string[] = [];
    new MutationObserver(() => {
      texts.push(readerText(main));
    }).observe(first(main).shadowRoot as ShadowRoot, { childList: true, subtree: true });
    open();
    await settled(main);
    await Promise.resolve();
    assert.deepEqual(texts, ['some in en\nbelow']);
  });

  for (const [words, error] of [
    ['refused', 'unknown-fact no-such'],
    ['lost', 'load-failed'],
    ['broken', 'render-failed'],
  ] as const) {
    it(`are shown again when the content is ${words}, with an event`, async () => {
      const widget = await probe();
      const reasons = errorsOn(widget);
      await set(widget, { words });
      assert.isTrue(showsChildren(widget));
      assert.equal(readerText(widget), 'The children.');
      assert.deepEqual(reasons, [error]);
      await set(widget, { words: 'other' });
      assert.equal(readerText(widget), 'other in en\nbelow');
      assert.lengthOf(reasons, 1);
    });

    it(`stay when it is ${words} from the beginning`, async () => {
      assert.equal(readerText(await probe(`words="${words}"`)), 'The children.');
    });

    it(`come back from ${words} in silence where an element must be quiet`, async () => {
      const widget = await mount('<ht-silent words="some">The children.</ht-silent>');
      const reasons = errorsOn(widget);
      await set(widget, { words });
      assert.equal(readerText(widget), 'The children.');
      assert.deepEqual(reasons, []);
    });
  }

  it('stay in the document, untouched', async () => {
    const widget = await mount('<ht-probe words="some"><p id="kept">The children.</p></ht-probe>');
    const kept = document.getElementById('kept');
    await set(widget, { words: 'broken' });
    await set(widget, { words: 'other' });
    assert.equal(widget.firstElementChild, kept);
    assert.equal(widget.innerHTML, '<p id="kept">The children.</p>');
  });

  it('a listener may give another value, which is then shown', async () => {
    const widget = await probe();
    widget.addEventListener('ht-error', () => {
      widget.setAttribute('words', 'mended');
    });
    await set(widget, { words: 'refused' });
    await widget.updateComplete;
    assert.equal(readerText(widget), 'mended in en\nbelow');
  });
});

describe('updating', () => {
  it('keeps the elements that stay', async () => {
    const widget = await probe();
    const before = one(widget, '.deep');
    await set(widget, { words: 'other' });
    assert.equal(one(widget, '.deep'), before);
  });

  it('wins over a page translator, which wraps every text in <font>', async () => {
    const widget = await probe();
    const texts = document.createTreeWalker(widget.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode())
      if (texts.currentNode.textContent?.trim()) found.push(texts.currentNode as Text);
    assert.lengthOf(found, 2);
    for (const text of found) {
      const holder = document.createElement('div');
      holder.innerHTML = '<font><font>[translated]</font></font>';
      text.replaceWith(...holder.childNodes);
    }
    assert.equal(readerText(widget), '[translated]\n[translated]');
    await set(widget, { words: 'other' });
    assert.equal(readerText(widget), 'other in en\nbelow');
    assert.lengthOf(inside(widget, 'font'), 0);
  });

  it('of the attributes that were set while the content loaded', async () => {
    let open = (): void => undefined;
    const widget = await probe();
    Probe.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    widget.setAttribute('words', 'first');
    await Promise.resolve();
    widget.setAttribute('words', 'second');
    widget.setAttribute('heading-level', '3');
    open();
    await widget.updateComplete;
    assert.equal(readerText(widget), 'second in en\nbelow');
    assert.lengthOf(inside(widget, 'h3'), 1);
  });
});

describe('many elements at once', () => {
  /** Each element takes 9 ms to render, by a clock that the test moves. */
  class Slow extends Probe {
    static time = performance.now();
    protected override template(content: Content): unknown {
      Slow.time += 9;
      return super.template(content);
    }
  }
  customElements.define('ht-slow', Slow);

  let restore: () => void;
  beforeEach(() => {
    const own = Object.getOwnPropertyDescriptor(performance, 'now');
    Object.defineProperty(performance, 'now', { value: () => Slow.time, configurable: true });
    restore = () => {
      if (own) Object.defineProperty(performance, 'now', own);
      else Reflect.deleteProperty(performance, 'now');
    };
  });
  afterEach(() => {
    restore();
  });

  const rendered = (): boolean[] =>
    [...document.querySelectorAll('ht-slow')].map((element) =>
      element.hasAttribute('data-ht-drawn'),
    );

  it('render for 8 ms in a task, and go on in the next', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = '<ht-slow></ht-slow>'.repeat(5);
    for (let microtasks = 0; microtasks < 100; microtasks++) await Promise.resolve();
    assert.deepEqual(rendered(), [true, false, false, false, false]);
    await settled(main);
    assert.deepEqual(rendered(), [true, true, true, true, true]);
  });

  it('show what was set while they waited', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = '<ht-slow></ht-slow>'.repeat(3);
    for (let microtasks = 0; microtasks < 100; microtasks++) await Promise.resolve();
    const last = main.lastElementChild as Widget;
    assert.deepEqual(rendered(), [true, false, false]);
    main.lang = 'es';
    last.setAttribute('words', 'late');
    await settled(main);
    assert.equal(readerText(last), `late in ${spanish}\nbelow`);
  });
});

describe('moved to another document', () => {
  /** A document of another window, with a window's own classes. */
  async function otherDocument(): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><html lang="es"><body></body></html>';
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(frame);
    await loaded;
    return frame.contentDocument as Document;
  }

  function assertDressed(widget: Widget): void {
    const { defaultView } = widget.ownerDocument;
    const colorOf = (selector: string): string | undefined =>
      defaultView?.getComputedStyle(one(widget, selector)).color;
    assert.equal(colorOf('.deep'), 'rgb(1, 2, 3)', 'its own style sheet');
    assert.equal(defaultView?.getComputedStyle(one(widget, '.base')).display, 'block');
    assert.equal(widget.shadowRoot?.adoptedStyleSheets.length, 3);
  }

  it('of another window, and back: it keeps its look, and takes the language there', async () => {
    const widget = await probe();
    assertDressed(widget);
    const home = widget.parentElement;
    const other = await otherDocument();
    other.body.append(widget);
    await widget.updateComplete;
    assertDressed(widget);
    assert.equal(readerText(widget), `some in ${spanish}\nbelow`);
    other.documentElement.lang = 'en';
    await Promise.resolve(); // the observer's turn
    await widget.updateComplete;
    assert.equal(readerText(widget), 'some in en\nbelow');
    home?.append(widget);
    await widget.updateComplete;
    assertDressed(widget);
    assert.equal(
      widget.shadowRoot?.adoptedStyleSheets[0],
      (await probe()).shadowRoot?.adoptedStyleSheets[0],
      'one sheet for all, as before',
    );
  });

  it('below a shadow root of another window', async () => {
    const widget = await probe();
    const other = await otherDocument();
    other.body.attachShadow({ mode: 'open' }).append(widget);
    await widget.updateComplete;
    assertDressed(widget);
    assert.equal(readerText(widget), `some in ${spanish}\nbelow`);
  });

  it('before it was first inserted', async () => {
    const widget = document.createElement('ht-probe') as Widget;
    widget.setAttribute('words', 'some');
    (await otherDocument()).body.append(widget);
    await widget.updateComplete;
    assertDressed(widget);
  });

  it('into a template, or a document that no window shows, and back', async () => {
    const widget = await probe();
    const home = widget.parentElement;
    for (const place of [
      document.createElement('template').content,
      document.implementation.createHTMLDocument().body,
    ]) {
      place.append(widget);
      assert.notEqual(widget.ownerDocument, document);
      home?.append(widget);
      await widget.updateComplete;
      assertDressed(widget);
    }
  });
});

describe('heading-level', () => {
  for (const level of ['2', '3', '4', '5', '6']) {
    it(`${level} makes a heading of that level`, async () => {
      assert.equal(
        one(await probe(`words="some" heading-level="${level}"`), `h${level}`).textContent,
        'some in en',
      );
    });
  }

  for (const level of ['', '0', '1', '7', '2.0', ' 2', 'h2', 'two']) {
    it(`"${level}" makes none`, async () => {
      const widget = await probe(`words="some" heading-level="${level}"`);
      assert.lengthOf(inside(widget, 'h1, h2, h3, h4, h5, h6, [role=heading]'), 0);
      assert.equal(readerText(widget), 'some in en\nbelow');
    });
  }
});

describe('on its page', () => {
  const page = new CSSStyleSheet();
  before(() => {
    document.adoptedStyleSheets.push(page);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
  });
  afterEach(() => {
    page.replaceSync('');
  });

  it('is visible where the page hides all unknown elements', async () => {
    page.replaceSync(
      '* { all: unset !important } ht-probe { display: none !important; ' +
        'visibility: hidden !important; opacity: 0 !important }',
    );
    const widget = await probe();
    assert.equal(getComputedStyle(widget).display, 'block');
    assert.equal(readerText(widget), 'some in en\nbelow');
  });

  it('is hidden by hidden, whatever else the page says', async () => {
    page.replaceSync('ht-probe { display: grid !important }');
    const widget = await probe('words="some" hidden');
    assert.equal(getComputedStyle(widget).display, 'none');
    await set(widget, { hidden: null });
    assert.equal(getComputedStyle(widget).display, 'block');
  });

  it('takes neither letter case nor spacing from the page, but its typeface', async () => {
    page.replaceSync(
      'body { text-transform: uppercase; letter-spacing: 20px; line-height: 0; font: italic ' +
        '700 8px/0 monospace; white-space: pre; -webkit-text-fill-color: red }',
    );
    const {
      textTransform,
      letterSpacing,
      lineHeight,
      fontStyle,
      fontSize,
      fontFamily,
      whiteSpaceCollapse,
    } = getComputedStyle(one(await probe(), '.deep'));
    assert.deepEqual(
      {
        textTransform,
        letterSpacing,
        lineHeight,
        fontStyle,
        fontSize,
        fontFamily,
        whiteSpaceCollapse,
      },
      {
        textTransform: 'none',
        letterSpacing: 'normal',
        lineHeight: '19.5px',
        fontStyle: 'normal',
        fontSize: '13px',
        fontFamily: 'monospace',
        whiteSpaceCollapse: 'collapse',
      },
    );
  });

  for (const [theme, pages, expected] of [
    [null, '', 'normal'],
    [null, 'dark', 'dark'],
    ['dark', '', 'dark'],
    ['dark', 'light', 'dark'],
    ['light', 'dark', 'light'],
    ['neon', 'dark', 'dark'],
    ['', 'dark', 'dark'],
  ] as const) {
    it(`theme ${theme ?? 'null'} on a page of color-scheme "${pages}" is ${expected}`, async () => {
      document.documentElement.style.colorScheme = pages;
      const widget = await probe();
      await set(widget, { theme });
      assert.equal(getComputedStyle(one(widget, '.deep')).colorScheme, expected);
    });
  }
});
