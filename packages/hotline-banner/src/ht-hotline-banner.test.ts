/** `<ht-hotline-banner>` as a page's author meets it, and somebody who needs it. */
import './define.js';
import { clearPage, first, frames, inside, ledger, mount, nasty, one, readerText, set, setViewport, showsChildren, until, words, type Dataset, type Widget } from '@ht-widgets/testing';
import { assert } from 'chai';

type Contact = NonNullable<Dataset['contacts']>[number];

let data: Dataset;
before(async () => { data = await ledger(); });
afterEach(() => {
  clearPage();
  document.documentElement.removeAttribute('style');
});

const banner = (attributes = ''): Promise<Widget> => mount(`<ht-hotline-banner ${attributes}><p>Call 1-888-373-7888.</p></ht-hotline-banner>`);

const links = (widget: Widget): HTMLAnchorElement[] => inside<HTMLAnchorElement>(widget, 'a');

const uris = (widget: Widget): string[] => links(widget).map((link) => link.getAttribute('href') ?? '');

function uriOf(id: string): string {
  return data.contacts?.find((contact) => contact.id === id)?.uri ?? `no contact ${id}`;
}

const usual = ['911', 'nhth-call', 'nhth-text', 'nhth-chat', 'nhth-relay'];

describe('the ways to reach help', () => {
  it('are 911 and the national hotline where none is named', async () => {
    assert.deepEqual(uris(await banner()), ['tel:911', 'tel:+18883737888', 'sms:233733', 'https://humantraffickinghotline.org/en/chat', 'tel:711']);
  });

  it('are others for a child', async () => {
    const widget = await banner('about="child"');
    assert.deepEqual(uris(widget), ['tel:911', 'tel:+18003923738', 'tel:+18008435678', 'tel:+18883737888', 'sms:233733', 'https://humantraffickinghotline.org/en/chat']);
    assert.include(readerText(widget), words(data.help?.situationsChild));
    assert.notInclude(readerText(widget), words(data.help?.situations));
  });

  it('are those that are named, each once, 911 first', async () => {
    const widget = await banner('contacts="ndvh-text  nhth-call\n911 ndvh-text"');
    assert.deepEqual(uris(widget), ['911', 'ndvh-text', 'nhth-call'].map(uriOf));
  });

  it('have each contact\'s own address and words, and no other name', async () => {
    const verbs: Record<Contact['channel'], string> = { phone: 'Call ', text: 'Text ', relay: 'Relay: ', videophone: 'Videophone: ', chat: 'Chat on their website', web: 'Go to ' };
    assert.isAbove(data.contacts?.length ?? 0, 10);
    for (const { id, channel, value, uri, keyword } of data.contacts ?? []) {
      const [link, ...more] = links(await banner(`contacts="${id}"`));
      assert.lengthOf(more, 0, id);
      assert.equal(link?.getAttribute('href'), uri);
      const text = keyword === undefined ? `${verbs[channel]}${channel === 'chat' ? '' : value}` : `Text ${keyword} to ${value}`;
      assert.equal(readerText(link as Element), id === '911' ? 'In danger now: call 911' : text);
      assert.deepEqual(['aria-label', 'aria-labelledby', 'title', 'target', 'download', 'ping'].filter((name) => link?.hasAttribute(name)), [], id);
      assert.equal(link?.rel, 'noreferrer noopener');
      clearPage();
    }
  });

  it('write a message for nobody: no sms: address has a body', () => {
    assert.deepEqual(data.contacts?.filter(({ uri }) => /^sms:.*[?&;]/.test(uri)), []);
  });

  it('have numbers that are not translated, turned round or broken in two', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await mount(`<div dir="rtl" lang="ar" style="inline-size: 200px"><ht-hotline-banner contacts="${data.contacts?.map(({ id }) => id).join(' ') ?? ''}"></ht-hotline-banner></div>`);
    const numbers = inside(widget, 'bdi');
    assert.lengthOf(numbers, data.contacts?.filter(({ channel }) => channel !== 'chat' && channel !== 'web').length ?? 0);
    for (const number of numbers) {
      assert.match(number.textContent, /^[\d-]+$/);
      assert.equal(number.translate, false);
      assert.equal(getComputedStyle(number).direction, 'ltr');
      assert.equal(getComputedStyle(number).whiteSpace, 'nowrap');
      assert.lengthOf([...number.getClientRects()], 1);
    }
  });

  it('are 44 px high or more, also in small print', async () => {
    for (const size of ['8px', '16px', '40px']) {
      const widget = await banner(`style="font-size: ${size}" contacts="911 nhth-call hsi-tip fbi-tip"`);
      assert.lengthOf(links(widget), 4);
      for (const link of links(widget)) assert.isAtLeast(link.getBoundingClientRect().height, 44);
    }
  });
});

describe('911', () => {
  it('comes before all else, in the full colour of text', async () => {
    const widget = await banner('heading-level="2"');
    assert.match(readerText(widget), /^In danger now: call 911\n/);
    const danger = links(widget)[0] as HTMLElement;
    assert.equal(getComputedStyle(danger).color, getComputedStyle(one(widget, '.banner')).color);
  });
});

describe('law enforcement', () => {
  it('stands apart, after the victim services, under words that say what it is', async () => {
    const widget = await banner('contacts="hsi-tip fbi-tip 911 nhth-call"');
    assert.deepEqual(uris(widget), ['911', 'nhth-call', 'hsi-tip', 'fbi-tip'].map(uriOf));
    const apart = one(widget, '.apart');
    assert.include(readerText(apart), words(data.help?.lawEnforcement));
    assert.deepEqual([...apart.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''), ['hsi-tip', 'fbi-tip'].map(uriOf));
  });

  it('is in no default', async () => {
    for (const attributes of ['', 'about="child"']) {
      const shown = uris(await banner(attributes));
      assert.deepEqual(data.contacts?.filter(({ id, kind, uri }) => kind === 'law-enforcement' && id !== '911' && shown.includes(uri)), []);
      clearPage();
    }
  });

  it('is never the filled one, which is the first way to a victim service', async () => {
    const widget = await banner('contacts="hsi-tip nhth-text nhth-call"');
    assert.equal(one(widget, '.first').getAttribute('href'), uriOf('nhth-text'));
    await set(widget, { contacts: 'hsi-tip' });
    assert.lengthOf(inside(widget, '.first'), 0);
  });
});

describe('beside the ways stands', () => {
  it('what each service is, and its name where there are several', async () => {
    const widget = await banner('contacts="nhth-call ndvh-call hsi-tip"');
    const text = readerText(widget);
    for (const { id, name, about } of data.services ?? []) {
      const shown = ['nhth', 'ndvh', 'hsi'].includes(id);
      assert.equal(text.includes(`${words(name)}. ${words(about)}`), shown, id);
      if (shown) assert.include(inside(widget, '.service').map(({ textContent }) => textContent), words(name));
    }
    await set(widget, { contacts: 'nhth-call nhth-text' });
    assert.lengthOf(inside(widget, '.service'), 0);
  });

  it('which traces stay, that of the chat only where a website is offered', async () => {
    const widget = await banner();
    assert.include(readerText(widget), words(data.help?.phoneTraces));
    assert.include(readerText(widget), words(data.help?.chatTraces));
    await set(widget, { contacts: 'nhth-call' });
    assert.include(readerText(widget), words(data.help?.phoneTraces));
    assert.notInclude(readerText(widget), words(data.help?.chatTraces));
  });

  it('when the numbers were checked: the oldest of those shown', async () => {
    for (const { checkedOn, id } of data.contacts ?? []) {
      const month = new Date(checkedOn).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
      assert.include(readerText(await banner(`contacts="${id}"`)), month, id);
      clearPage();
    }
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
    assert.deepEqual(uris(await banner('contacts="no-such nhth-text __proto__"')), ['nhth-text'].map(uriOf));
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
  it('and emits no event, whatever happens to it or is done with it', async () => {
    const widget = document.createElement('ht-hotline-banner');
    const emitted: string[] = [];
    const original = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent') as PropertyDescriptor;
    Object.defineProperty(EventTarget.prototype, 'dispatchEvent', { ...original, value: ({ type }: Event) => emitted.push(type) });
    try {
      document.body.append(widget);
      for (const contacts of ['no-such', '', 'fbi-tip', 'nhth-call']) await set(widget, { contacts, placement: contacts, about: contacts });
      await set(widget, { placement: 'top', about: 'child' });
      one(widget, 'summary').click();
      Object.defineProperty(widget, 'template', { value: () => { throw new Error('on purpose'); } });
      await set(widget, { contacts: 'fbi-tip' });
      assert.isTrue(showsChildren(widget));
      widget.remove();
    } finally {
      Object.defineProperty(EventTarget.prototype, 'dispatchEvent', original);
    }
    assert.deepEqual(emitted, []);
  });

  it('and leaves its children in the document', async () => {
    const widget = await banner();
    assert.equal(widget.innerHTML, '<p>Call 1-888-373-7888.</p>');
    assert.isFalse(showsChildren(widget));
  });
});

describe('heading-level', () => {
  it('makes the question a heading', async () => {
    assert.equal(one(await banner('heading-level="2"'), 'h2').textContent, words(data.help?.situations));
    assert.lengthOf(inside(await banner(), 'h1, h2, h3, h4, h5, h6'), 0);
  });
});

describe('320 px wide', () => {
  it('every way takes the full width; on a wide page several stand in a row', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await banner('contacts="911 nhth-call nhth-text hsi-tip fbi-tip"');
    const full = Math.round(one(widget, '.danger').getBoundingClientRect().width);
    assert.isAbove(full, 220);
    assert.deepEqual(links(widget).map((link) => Math.round(link.getBoundingClientRect().width)), [full, full, full, full, full]);
    await setViewport({ width: 1000, height: 700 });
    const [, call, text] = links(widget).map((link) => link.getBoundingClientRect());
    assert.equal(call?.top, text?.top);
  });
});

describe('placement', () => {
  const room = (edge: 'start' | 'end'): string => document.documentElement.style.getPropertyValue(`scroll-padding-block-${edge}`);

  /** A long page with the banner at its beginning or end, and a link in the middle. */
  async function longPage(placement: 'top' | 'bottom'): Promise<Widget> {
    const markup = `<ht-hotline-banner placement="${placement}"></ht-hotline-banner>`;
    const filler = '<p style="block-size: 3000px">A long page.</p>';
    await mount(`${placement === 'top' ? markup : ''}${filler}<a id="middle" href="#middle">Somewhere</a>${filler}${placement === 'bottom' ? markup : ''}`);
    await frames(2);
    return first(document.body);
  }

  before(() => setViewport({ width: 1000, height: 800 }));
  afterEach(() => setViewport({ width: 1000, height: 800 }));

  it('top stays at the top of the window, and what gets the focus is not behind it', async () => {
    const widget = await longPage('top');
    scrollTo(0, document.body.scrollHeight);
    assert.closeTo(widget.getBoundingClientRect().top, 0, 1);
    assert.equal(room('start'), `${widget.offsetHeight}px`);
    const link = document.getElementById('middle') as HTMLElement;
    link.scrollIntoView({ block: 'nearest' });
    assert.isAtLeast(link.getBoundingClientRect().top, widget.getBoundingClientRect().bottom - 1);
    scrollTo(0, document.body.scrollHeight);
    link.focus();
    await frames(1);
    assert.isAtLeast(link.getBoundingClientRect().top, widget.getBoundingClientRect().bottom - 1);
  });

  it('bottom stays at the bottom of the window, likewise', async () => {
    const widget = await longPage('bottom');
    assert.closeTo(widget.getBoundingClientRect().bottom, innerHeight, 1);
    assert.equal(room('end'), `${widget.offsetHeight}px`);
    const link = document.getElementById('middle') as HTMLElement;
    link.scrollIntoView({ block: 'nearest' });
    assert.isAtMost(link.getBoundingClientRect().bottom, widget.getBoundingClientRect().top + 1);
  });

  it('its room is given back when it goes, changes its place or is put inline', async () => {
    const widget = await longPage('top');
    await set(widget, { placement: 'bottom' });
    await frames(2);
    assert.deepEqual([room('start'), room('end') !== ''], ['', true]);
    await set(widget, { placement: null });
    assert.equal(room('end'), '');
    await set(widget, { placement: 'top' });
    await frames(2);
    assert.notEqual(room('start'), '');
    const { parentElement } = widget;
    widget.remove();
    assert.equal(room('start'), '');
    parentElement?.prepend(widget);
    await frames(2);
    assert.notEqual(room('start'), '');
  });

  it('leaves a page alone that keeps such room itself', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { scroll-padding-block-start: 77px }');
    document.adoptedStyleSheets.push(sheet);
    const widget = await longPage('top');
    assert.equal(getComputedStyle(document.documentElement).scrollPaddingBlockStart, '77px');
    widget.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  for (const size of [{ width: 400, height: 800 }, { width: 1000, height: 500 }]) {
    it(`in a window of ${size.width} x ${size.height} it does not stay, and keeps no room`, async () => {
      const widget = await longPage('top');
      assert.notEqual(room('start'), '');
      await setViewport(size);
      // WebKit tells of a new window size later than the driver does.
      await until('the banner to stay no longer', () => getComputedStyle(widget).position === 'static' && room('start') === '');
      await setViewport({ width: 1000, height: 800 });
      await until('room for the banner', () => room('start') === `${widget.offsetHeight}px`);
    });
  }

  it('at an edge keeps the fine print behind one click, opened in place', async () => {
    const widget = await longPage('top');
    const address = location.href;
    assert.notInclude(readerText(widget), words(data.help?.phoneTraces));
    one(widget, 'summary').click();
    assert.include(readerText(widget), words(data.help?.phoneTraces));
    assert.equal(location.href, address);
  });
});

describe('in a sandboxed frame', () => {
  it('numbers are text that can be marked, and no link is dead', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = '/pages/sandboxed.html';
    const answer = new Promise<MessageEvent>((resolve) => { addEventListener('message', resolve, { once: true }); });
    document.body.append(frame);
    const { origin, data: report } = (await answer) as MessageEvent<{ text: string; links: number; selectable: boolean; problems: string[] }>;
    assert.equal(origin, 'null');
    const { text, links: count, selectable, problems } = report;
    assert.equal(count, 0);
    for (const way of ['In danger now: call 911', 'Call 1-888-373-7888', 'Text 233733', 'Relay: 711']) assert.include(text, way);
    assert.isTrue(selectable);
    assert.deepEqual(problems, []);
  });
});
