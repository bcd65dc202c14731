/** `<ht-hotline-banner>` in use: numbers are copied, attributes change, and nothing is recorded. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  engine,
  frames,
  inside,
  ledger,
  mount,
  nasty,
  one,
  ownClipboard,
  pageOf,
  readerText,
  requestsOf,
  selectedIn,
  set,
  showsChildren,
  until,
  useClipboard,
  words,
  type Dataset,
  type Page,
  type Widget,
} from '@ht-widgets/testing';
import {
  banner,
  uris,
  restoreRules,
  useMouse,
  press,
  shown,
  usual,
  contactOf,
  shownValue,
  leadText,
  linkText,
} from '@ht-widgets/testing/banner.js';
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

const valueOf = (id: string): string => contactOf(data, id).value;
const uriOf = (id: string): string => contactOf(data, id).uri;

/** The note about the clipboard shows before a number is copied. */
const wideEdge = 'placement="top" style="inline-size: 1250px"';

describe('a number', () => {
  afterEach(ownClipboard);

  const copyButtons = (widget: Widget): HTMLButtonElement[] =>
    inside<HTMLButtonElement>(widget, '.copy');

  for (const short of [false, true]) {
    it(`is copied at a click, with a warning${short ? ', when short too' : ''}`, async () => {
      const copied: string[] = [];
      useClipboard((text) => {
        copied.push(text);
        return Promise.resolve();
      });
      const contacts = 'contacts="911 nhth-call ndvh-text nhth-relay nhth-chat"';
      const widget = await banner(`${contacts} ${short ? wideEdge : ''}`);
      useMouse(widget, true);
      const [first, second, ...more] = copyButtons(widget);
      assert.lengthOf(more, 0, 'not 911, not 711, no address');
      const [status] = inside(widget, '[aria-live]');
      const [note] = inside(widget, '.clipboard');
      assert.equal(readerText(note as Element), 'A copied number stays on the clipboard.');
      assert.equal(status?.textContent, '');
      first?.click();
      await until('the word of it', () => status?.textContent === 'Copied.');
      assert.equal(readerText(note as Element), 'Copied. A copied number stays on the clipboard.');
      second?.click();
      await until('the second', () => copied.length === 2);
      assert.deepEqual(copied, ['nhth-call', 'ndvh-text'].map(valueOf));
    });
  }

  for (const [what, clipboard] of [
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['is not there', undefined],
  ] as const) {
    it(`is selected where the clipboard ${what}`, async () => {
      useClipboard(clipboard);
      const widget = await mount('<ht-hotline-banner lang="es">911.</ht-hotline-banner>');
      useMouse(widget, true);
      copyButtons(widget)[1]?.click();
      const [status] = inside(widget, '[aria-live]');
      await until(
        'a word',
        () =>
          status?.textContent ===
          'No se permitió copiar. El número está seleccionado: cópielo a mano.',
      );
      assert.equal(selectedIn(widget), shownValue(contactOf(data, 'nhth-text')));
    });
  }

  it('is selected where the clipboard refuses, on a page that forbids to select', async () => {
    useClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    document.documentElement.style.userSelect = 'none';
    const widget = await banner();
    useMouse(widget, true);
    const [, button] = copyButtons(widget);
    button?.click();
    const [status] = inside(widget, '[aria-live]');
    await until('a word', () => status?.textContent.startsWith('Copying was refused'));
    assert.equal(selectedIn(widget), shownValue(contactOf(data, 'nhth-text')));
    // What the reader's own copy takes. Chromium and WebKit give no text of a shadow root.
    if (engine === 'firefox') assert.equal(String(getSelection()), selectedIn(widget));
  });

  it('is text to select, with Copy, where there is a mouse; filled on a phone', async () => {
    const widget = await banner('style="inline-size: 300px"');
    const [call, copy] = inside(widget, '.first > *') as [HTMLElement, HTMLElement];
    const filled = (element: Element): boolean =>
      getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)';
    useMouse(widget, true);
    assert.deepEqual([call, copy].map(filled), [false, false]);
    assert.isTrue(call.checkVisibility() && copy.checkVisibility());
    assert.equal(call.draggable, false, 'or dragging would move the link and select nothing');
    restoreRules();
    useMouse(widget, false);
    assert.deepEqual([filled(call), copy.checkVisibility()], [true, false]);
    assert.notInclude(readerText(widget), 'clipboard');
  });

  it('that comes first is the largest text, larger than 911', async () => {
    const widget = await banner();
    const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    for (const width of ['900px', '500px', '280px']) {
      widget.style.inlineSize = width;
      const [largest, ...others] = inside(widget, '.base *')
        .filter((element) => /\S/.test(element.textContent))
        .sort((a, b) => size(b) - size(a));
      assert.equal(largest?.textContent, valueOf('nhth-call'), width);
      assert.isBelow(size(others[0] as Element), size(largest as Element));
    }
  });

  it('names its number, for visitors who hear only the button', async () => {
    const widget = await banner();
    for (const button of copyButtons(widget)) {
      const described = widget.shadowRoot?.getElementById(
        button.getAttribute('aria-describedby') ?? '',
      );
      assert.include(readerText(button.parentElement as Element), readerText(described as Element));
      assert.match(readerText(described as Element), /^(Call|Text) \d/);
    }
  });
});

describe('made short by its reader', () => {
  it('it stays so while its page changes it, and another one is long', async () => {
    const widget = await banner('placement="top"');
    await press(widget);
    await press(widget);
    await set(widget, { about: 'child', lang: 'es' });
    const service = data.services?.find(({ id }) => id === 'mo-child-abuse');
    useMouse(widget, false);
    assert.deepEqual(shown(widget), [
      `Si está en peligro ahora, llame al ${valueOf('911')}`,
      `${words(service?.name, 'es')} Llame al ${valueOf('mo-child-abuse')}`,
      'Más ayuda',
    ]);
    assert.lengthOf(inside(await banner(), '.toggle'), 0);
  });

  it('it keeps the first attribute that was set, with 911 or without', async () => {
    for (const [contacts, kept] of [
      ['rainn-text nhth-call', ['rainn-text']],
      ['911 rainn-call', ['911', 'rainn-call']],
      ['hsi-tip 911', ['911', 'nhth-call']],
    ] as const) {
      const widget = await banner(
        `contacts="${contacts}" placement="top" style="inline-size: 700px"`,
      );
      useMouse(widget, false);
      const way = (id: string) => (id === '911' ? linkText(data, id) : leadText(data, id));
      assert.deepEqual(shown(widget), [...kept.map(way), 'More help']);
      restoreRules();
      clearPage();
    }
  });

  it('axe has nothing to complain of', async () => {
    const widget = await banner();
    useMouse(widget, true);
    assert.deepEqual(await axeComplaints(), []);
    await set(widget, { placement: 'top' });
    assert.deepEqual(await axeComplaints(), []);
    await press(widget);
    // It judges no color of what is scrolled away.
    one(widget, '.rest').style.overflow = 'visible';
    assert.deepEqual(await axeComplaints(), []);
  });
});

describe('nonsense', () => {
  for (const value of [...nasty, 'no-such', '112 999', 'nhth-call,nhth-text']) {
    it(`${JSON.stringify(value.slice(0, 40))} for contacts means the usual ones`, async () => {
      const widget = await banner();
      await set(widget, { contacts: value });
      assert.deepEqual(uris(widget), usual.map(uriOf));
    });
  }

  it('among contacts is passed over', async () => {
    assert.deepEqual(
      uris(await banner('contacts="no-such nhth-text __proto__"')),
      ['nhth-text'].map(uriOf),
    );
  });

  it('for about and placement means none', async () => {
    const widget = await banner();
    const text = readerText(widget);
    for (const value of [...nasty, 'Child', 'top ']) {
      await set(widget, { about: value, placement: value });
      assert.equal(readerText(widget), text, value.slice(0, 50));
      assert.equal(getComputedStyle(widget).position, 'static');
    }
  });
});

describe('it is quiet', () => {
  /** Presses everything that leads nowhere else, with a clipboard and without. */
  async function useAll(page: Page, widget: Widget): Promise<void> {
    for (const contacts of ['no-such', '', 'fbi-tip', 'nhth-call nhth-chat 988-text'])
      await set(widget, { contacts, placement: contacts, about: contacts });
    for (const placement of ['top', 'bottom', null]) {
      await set(widget, { placement, about: 'child', lang: 'es' });
      if (placement) await press(widget);
      for (const clipboard of [{ writeText: () => Promise.resolve() }, undefined]) {
        Object.defineProperty(page.navigator, 'clipboard', {
          value: clipboard,
          configurable: true,
        });
        for (const button of inside(widget, '.copy')) button.click();
        await frames(2);
      }
      if (placement) await press(widget);
    }
  }

  for (const script of ['/dist/ht-widgets.js', '/dist/elements/ht-hotline-banner.js']) {
    it(`${script} leaves storage, history and console alone, and requests nothing`, async () => {
      const page = await pageOf(
        '<main><ht-hotline-banner><p>The fallback.</p></ht-hotline-banner></main>',
        script,
      );
      const widget = page.document.querySelector('ht-hotline-banner') as Widget;
      // The texts of the other language are separate files.
      await set(widget, { lang: 'es' });
      await until('Spanish', () => readerText(widget).includes('Llame al'));
      const before = {
        requests: requestsOf(page),
        history: page.history.length,
        address: page.location.href,
      };
      await useAll(page, widget);
      assert.deepEqual(
        { requests: requestsOf(page), history: page.history.length, address: page.location.href },
        before,
      );
      assert.deepEqual(page.seen, {
        console: [],
        errors: [],
        violations: [],
        htErrors: [],
        storage: [],
      });
      assert.deepEqual(
        {
          local: page.localStorage.length,
          session: page.sessionStorage.length,
          cookie: page.document.cookie,
        },
        { local: 0, session: 0, cookie: '' },
      );
      assert.equal(page.history.state, null);
    });

    it(`${script} emits no event, whatever happens to it or is done with it`, async () => {
      const page = await pageOf('<main></main>', script);
      const emitted: string[] = [];
      Object.defineProperty(page.EventTarget.prototype, 'dispatchEvent', {
        value: ({ type }: Event) => emitted.push(type),
      });
      const widget = page.document.createElement('ht-hotline-banner') as Widget;
      page.document.body.append(widget);
      await page.customElements.whenDefined('ht-hotline-banner');
      await widget.updateComplete;
      assert.include(readerText(widget), valueOf('nhth-call'));
      await useAll(page, widget);
      Object.defineProperty(widget, 'template', {
        value: () => {
          throw new Error('on purpose');
        },
      });
      await set(widget, { contacts: 'fbi-tip' });
      assert.isTrue(showsChildren(widget));
      widget.remove();
      assert.deepEqual(emitted, []);
    });
  }

  it('and leaves its children in the document', async () => {
    const widget = await banner();
    assert.equal(widget.innerHTML, '<p>The fallback.</p>');
    assert.isFalse(showsChildren(widget));
  });
});

describe('heading-level', () => {
  it('makes the question a heading, and puts one before 911', async () => {
    const widget = await banner('heading-level="2"');
    assert.deepEqual(
      inside(widget, 'h2').map(({ textContent }) => textContent),
      ['Help now', words(data.help?.situations)],
    );
    const [help] = inside(widget, 'h2');
    assert.equal(
      help?.compareDocumentPosition(one(widget, '.danger')),
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    assert.lengthOf(inside(await banner(), 'h1, h2, h3, h4, h5, h6'), 0);
  });
});
