/** What `<ht-hotline-banner>` says: the ways to reach help, and the text next to them. */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  mount,
  one,
  readerText,
  serve,
  serveNothing,
  set,
  words,
  type Dataset,
} from '@ht-widgets/testing';
import {
  banner,
  idsOf,
  links,
  uris,
  restoreRules,
  useMouse,
  usual,
  type Contact,
  contactOf,
  linkText,
  monthOf,
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

const uriOf = (id: string): string => contactOf(data, id).uri;

describe('the ways to reach help', () => {
  it('are 911 and the national hotline where none is named', async () => {
    assert.deepEqual(uris(await banner()), usual.map(uriOf));
  });

  it('are others for a child', async () => {
    const widget = await banner('about="child"');
    const ids = ['911', 'mo-child-abuse', 'ncmec-call', 'nhth-call', 'nhth-text', 'nhth-chat'];
    assert.deepEqual(uris(widget), ids.map(uriOf));
    assert.include(readerText(widget), words(data.help?.situationsChild));
    assert.notInclude(readerText(widget), words(data.help?.situations));
  });

  it('are those that are named, each once, 911 first', async () => {
    const widget = await banner('contacts="ndvh-text  nhth-call\n911 ndvh-text"');
    assert.deepEqual(uris(widget), ['911', 'ndvh-text', 'nhth-call'].map(uriOf));
  });

  it("have each contact's own address and words, and no other name", async () => {
    assert.isAbove(data.contacts?.length ?? 0, 10);
    for (const { id, uri, kind } of data.contacts ?? []) {
      const shown = links(await banner(`contacts="${id}"`));
      if (kind === 'victim-service') assert.lengthOf(shown, 1, id);
      const link = shown.find((one) => one.getAttribute('href') === uri);
      assert.exists(link, id);
      assert.equal(readerText(link), linkText(data, id));
      assert.deepEqual(
        ['aria-label', 'aria-labelledby', 'title', 'download', 'ping'].filter((name) =>
          link.hasAttribute(name),
        ),
        [],
        id,
      );
      assert.equal(
        link.target,
        uri.startsWith('https:') ? '_top' : '_self',
        'the same tab, also from a frame',
      );
      assert.equal(link.hreflang, id === 'nhth-chat' || id === 'nhth-help' ? 'en' : '');
      assert.equal(link.rel, 'noreferrer noopener');
      clearPage();
    }
  });

  it('write no message: no sms: address has a body', () => {
    assert.deepEqual(
      data.contacts?.filter(({ uri }) => /^sms:.*[?&;]/.test(uri)),
      [],
    );
  });

  it('begin their values in one column, without a box that parts a link for a reader', async () => {
    for (const lang of ['en', 'es']) {
      const widget = await banner(`lang="${lang}" style="inline-size: 700px"`);
      const starts = inside(widget, 'li .verb').map((verb) => {
        assert.equal(getComputedStyle(verb).display, 'inline');
        return verb.nextElementSibling?.getBoundingClientRect().left ?? 0;
      });
      assert.lengthOf(starts, 4);
      for (const start of starts) assert.closeTo(start, starts[0] ?? 0, 1);
    }
  });

  it('are 44 px high or more, also in small print', async () => {
    for (const size of ['8px', '16px', '40px']) {
      const widget = await banner(
        `style="font-size: ${size}" contacts="911 nhth-call hsi-tip fbi-tip"`,
      );
      useMouse(widget, true);
      const pressed = inside(widget, 'a, button');
      assert.lengthOf(pressed, 4 + 2);
      for (const element of pressed) assert.isAtLeast(element.getBoundingClientRect().height, 44);
      restoreRules();
    }
  });

  it('keep a number inside the padding of a narrow Spanish banner in a wide typeface', async () => {
    const style = "inline-size: 288px; font: 17px/1.5 'DejaVu Sans', Verdana, sans-serif";
    const widget = await banner(`about="child" lang="es" style="${style}"`);
    const rows = inside(widget, 'li:has(.number)');
    assert.isAbove(rows.length, 2);
    for (const row of rows) {
      const number = row.querySelector('.number') as Element;
      const edge = row.getBoundingClientRect().right;
      assert.isAtMost(number.getBoundingClientRect().right, edge + 0.5, row.textContent);
    }
  });

  it("go to a page in another language than the banner's only with a word about it", async () => {
    const [link] = links(
      await mount('<ht-hotline-banner lang="es" contacts="nhth-chat">911.</ht-hotline-banner>'),
    );
    assert.equal(readerText(link as Element), 'Chat en su sitio web (página en inglés)');
    assert.equal(link?.hreflang, 'en');
    assert.notInclude(readerText(await banner()), '(page in');
  });
});

describe('911', () => {
  it('comes before all else, in the full colour of text', async () => {
    assert.isTrue(
      readerText(await banner('heading-level="2"')).startsWith(
        `Help now\n${linkText(data, '911')}\n`,
      ),
    );
    clearPage();
    const widget = await banner();
    assert.isTrue(readerText(widget).startsWith(`${linkText(data, '911')}\n`));
    const danger = links(widget)[0] as HTMLElement;
    assert.equal(getComputedStyle(danger).color, getComputedStyle(one(widget, '.banner')).color);
  });
});

describe('law enforcement', () => {
  it('is apart, after the victim services, under words that say what it is', async () => {
    const widget = await banner('contacts="hsi-tip fbi-tip 911 nhth-call"');
    assert.deepEqual(uris(widget), ['911', 'nhth-call', 'hsi-tip', 'fbi-tip'].map(uriOf));
    const apart = one(widget, '.apart');
    assert.include(readerText(apart), words(data.help?.lawEnforcement));
    assert.deepEqual(
      [...apart.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      ['hsi-tip', 'fbi-tip'].map(uriOf),
    );
  });

  it('is shown in full, in the size and colour of text, directly before each way', async () => {
    const widget = await banner('contacts="nhth-call hsi-tip fbi-tip"');
    const apart = one(widget, '.apart');
    const about = (id: string): string => {
      const service = data.services?.find((each) => each.id === id);
      return `${words(service?.name)}. ${words(service?.about)}`;
    };
    const blocks = [...apart.children].map(readerText);
    assert.lengthOf(blocks, 5);
    assert.deepEqual(
      [blocks[0], blocks[1], blocks[3]],
      [words(data.help?.lawEnforcement), about('hsi'), about('fbi')],
    );
    assert.include(blocks[2], contactOf(data, 'hsi-tip').value);
    assert.include(blocks[4], contactOf(data, 'fbi-tip').value);
    const usualLook = getComputedStyle(one(widget, '.banner'));
    for (const told of apart.querySelectorAll('.apart > [part=caveat]')) {
      const { color, fontSize } = getComputedStyle(told.querySelector('b') ?? told);
      assert.deepEqual([color, fontSize], [usualLook.color, usualLook.fontSize]);
    }
    assert.lengthOf(inside(widget, '.fine b'), 1, 'once: only its heading');
  });

  it('looks lighter than 911 and than every way to help', async () => {
    const widget = await banner('contacts="911 nhth-call nhth-text hsi-tip"');
    useMouse(widget, false);
    const look = (id: string): CSSStyleDeclaration => getComputedStyle(one(widget, `[id='${id}']`));
    for (const id of ['911', 'nhth-text']) {
      assert.notEqual(look('hsi-tip').fontWeight, look(id).fontWeight, id);
      assert.notEqual(look('hsi-tip').color, look(id).color, id);
    }
    const { borderBlockStartWidth, borderBlockEndWidth } = getComputedStyle(one(widget, '.apart'));
    assert.deepEqual(
      [borderBlockStartWidth, borderBlockEndWidth],
      ['1px', '1px'],
      'a line before it, and one before the fine print',
    );
  });

  it('is in no default', async () => {
    for (const attributes of ['', 'about="child"']) {
      const shown = uris(await banner(attributes));
      assert.deepEqual(
        data.contacts?.filter(
          ({ id, kind, uri }) => kind === 'law-enforcement' && id !== '911' && shown.includes(uri),
        ),
        [],
      );
      clearPage();
    }
  });

  it('is never the filled one, which is the first way to a victim service', async () => {
    const widget = await banner('contacts="hsi-tip nhth-text nhth-call"');
    assert.equal(one(widget, '.first a').getAttribute('href'), uriOf('nhth-text'));
    await set(widget, { contacts: 'hsi-tip' });
    assert.equal(one(widget, '.first a').getAttribute('href'), uriOf('nhth-call'));
  });

  it('is never alone: 911 and the usual ways are before it, also in one line', async () => {
    const widget = await banner('contacts="fbi-tip hsi-tip"');
    assert.deepEqual(uris(widget), [...usual, 'fbi-tip', 'hsi-tip'].map(uriOf));
    await set(widget, { about: 'child' });
    assert.include(uris(widget), uriOf('mo-child-abuse'));
    await set(widget, { about: null, placement: 'top' });
    assert.deepEqual(
      inside(widget, '.line a').map((link) => link.getAttribute('href')),
      ['911', 'nhth-call', 'nhth-text'].map(uriOf),
    );
  });
});

describe('next to the ways is', () => {
  it('who answers and what each service is', async () => {
    const widget = await banner('contacts="nhth-call ndvh-call hsi-tip"');
    const text = readerText(widget);
    for (const { id, name, about } of data.services ?? []) {
      const shown = ['nhth', 'ndvh', 'hsi'].includes(id);
      const told = `${words(name)}${id === 'hsi' ? '. ' : '\n'}${words(about)}`;
      assert.equal(text.includes(told), shown, id);
    }
    const names = inside(widget, '.service').map(({ textContent }) => textContent);
    const nameOf = (id: string) => words(data.services?.find((each) => each.id === id)?.name);
    assert.deepEqual(names, ['nhth', 'ndvh'].map(nameOf));
    await set(widget, { contacts: 'nhth-call nhth-text' });
    const single = readerText(widget);
    const about = words(data.services?.find(({ id }) => id === 'nhth')?.about);
    const order = [nameOf('nhth'), linkText(data, 'nhth-call'), about];
    const places = order.map((part) => single.indexOf(part));
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      'who answers, the number, the rest',
    );
    assert.isAbove(places[0] ?? -1, single.indexOf(words(data.help?.situations)));
  });

  it('which traces stay: that of a website next to its link, and only there', async () => {
    const widget = await banner('contacts="911 nhth-call nhth-chat fbi-tip"');
    assert.include(readerText(widget), words(data.help?.phoneTraces));
    const items = inside(widget, '[part=item]');
    assert.deepEqual(
      items.map((item) => readerText(item).includes(words(data.help?.chatTraces))),
      [false, true, true],
    );
    await set(widget, { contacts: 'nhth-call' });
    assert.include(readerText(widget), words(data.help?.phoneTraces));
    assert.notInclude(readerText(widget), words(data.help?.chatTraces));
  });

  it('when the numbers were checked: the oldest of those shown', async () => {
    for (const contact of data.contacts ?? []) {
      const text = readerText(await banner(`contacts="${contact.id}"`));
      assert.include(text, monthOf(contact), contact.id);
      clearPage();
    }
  });

  it('when each was checked and how, where that differs', async () => {
    const changes: Record<string, Partial<Contact>> = {
      'nhth-call': { checkedOn: '2026-12-03', checkedHow: 'dialled' },
      'nhth-chat': { checkedOn: '2026-12-30', checkedHow: 'official-page' },
      'nhth-text': { checkedOn: '2026-10-02' },
    };
    const own = serve(
      JSON.stringify({
        ...data,
        contacts: data.contacts?.map((contact) => ({
          ...contact,
          checkedOn: '2026-11-03',
          checkedHow: 'archived-copy',
          ...changes[contact.id],
        })),
      }),
    );
    try {
      const text = readerText(await banner(`src="${own}"`));
      const values = (...ids: string[]): string =>
        `${ids.map((id) => contactOf(data, id).value).join(', ')}.`;
      assert.include(text, `Checked December 2026: ${values('nhth-call', 'nhth-chat')}`);
      assert.include(text, `saved web pages in October 2026. Not called: ${values('nhth-text')}`);
      assert.include(text, `pages in November 2026. Not called: ${values('911', 'nhth-relay')}`);
    } finally {
      serveNothing();
    }
  });

  it('nothing that it does not know, of anonymity, sharing and posters', async () => {
    for (const language of ['en', 'es']) {
      const widget = await mount(
        `<ht-hotline-banner ` +
          `lang="${language}" contacts="${idsOf(data)}">911.</ht-hotline-banner>`,
      );
      assert.notMatch(
        readerText(widget),
        /anonym|anónim|never shared|nunca se comparte|Polaris|poster|cartel/i,
      );
      assert.notMatch(readerText(widget), /BEFREE|text HELP|text INFO/i);
    }
  });
});
