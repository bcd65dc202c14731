/** `<ht-hotline-banner>` as a page's author meets it, and somebody who needs it. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  closeTab,
  emulate,
  first,
  frames,
  inside,
  inTab,
  ledger,
  mount,
  nasty,
  one,
  openPage,
  openTab,
  ownClipboard,
  pageOf,
  readerText,
  requestsOf,
  selectedIn,
  serve,
  serveNothing,
  set,
  setViewport,
  showsChildren,
  until,
  useClipboard,
  words,
  type Dataset,
  type Page,
  type Widget,
} from '@ht-widgets/testing';
import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { examples } from './ht-hotline-banner.examples.js';

type Contact = NonNullable<Dataset['contacts']>[number];

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  restoreRules();
  clearPage();
  document.documentElement.removeAttribute('style');
});

const banner = (attributes = ''): Promise<Widget> =>
  mount(`<ht-hotline-banner ${attributes}><p>Call 1-888-373-7888.</p></ht-hotline-banner>`);

const links = (widget: Widget): HTMLAnchorElement[] => inside<HTMLAnchorElement>(widget, 'a');

const uris = (widget: Widget): string[] =>
  links(widget).map((link) => link.getAttribute('href') ?? '');

function uriOf(id: string): string {
  return data.contacts?.find((contact) => contact.id === id)?.uri ?? `no contact ${id}`;
}

/** Media rules that a test has put in force or out of it by hand, with what they were. */
const changed = new Map<CSSMediaRule, string>();

/** Puts the banner's media rules that `pattern` fits in force, or out of it, where no driver can make the medium true. */
function force(widget: Widget, pattern: RegExp, wanted: (text: string) => boolean): void {
  for (const { cssRules } of widget.shadowRoot?.adoptedStyleSheets ?? []) {
    for (const rule of cssRules) {
      if (!(rule instanceof CSSMediaRule) || !pattern.test(rule.media.mediaText)) continue;
      const text = rule.media.mediaText;
      changed.set(rule, text);
      rule.media.mediaText = wanted(text) ? 'all' : 'not all';
    }
  }
}

function restoreRules(): void {
  for (const [{ media }, text] of changed) media.mediaText = text;
  changed.clear();
}

/** As on a computer with a mouse, or on a phone. */
function useMouse(widget: Widget, mouse: boolean): void {
  force(widget, /hover/, (text) => text.startsWith('not') !== mouse);
  assert.equal(changed.size, 2);
}

const toggle = (widget: Widget): HTMLButtonElement => one(widget, '.toggle') as HTMLButtonElement;

async function press(widget: Widget): Promise<void> {
  toggle(widget).click();
  await widget.updateComplete;
}

/** The links and buttons that show, by their words. */
function shown(widget: Widget): string[] {
  return inside(widget, 'a, button')
    .filter((element) => element.checkVisibility())
    .map(readerText);
}

const usual = ['911', 'nhth-call', 'nhth-text', 'nhth-chat', 'nhth-relay'];

// First: behind others of this file, though not alone, WebKit shows no focus.
describe('with the keyboard alone', () => {
  it('everything can be reached in the order in which it is read, and pressed', async () => {
    let copied = '';
    useClipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    const widget = await mount(
      '<button id="before">Before</button><ht-hotline-banner placement="top">911.</ht-hotline-banner><button>After</button>',
    );
    useMouse(widget, true);
    document.getElementById('before')?.focus();
    const passed: string[] = [];
    const tabTo = async (words: string): Promise<void> => {
      for (let i = 0; passed.at(-1) !== words; i++) {
        if (i > 12) throw new Error(`passed ${passed.join(', ')}`);
        await sendKeys({ press: 'Tab' });
        const focused = widget.shadowRoot?.activeElement ?? document.activeElement ?? document.body;
        passed.push(readerText(focused));
        if (widget.shadowRoot?.activeElement)
          assert.equal(
            getComputedStyle(focused).outlineStyle,
            'solid',
            `focus shows on ${passed.join(', ')}`,
          );
      }
    };
    await tabTo('More help');
    await sendKeys({ press: 'Enter' });
    await until('the rest', () => shown(widget).includes('Show less'));
    await tabTo('Copy number');
    await sendKeys({ press: 'Enter' });
    await until('the clipboard', () => copied === '1-888-373-7888');
    await tabTo('After');
    assert.deepEqual(passed, [
      'In danger now: call 911',
      'Call 1-888-373-7888',
      'Copy number',
      'More help',
      'Call 1-888-373-7888',
      'Copy number',
      'Text 233733',
      'Copy number',
      'Chat on their website',
      'Relay: 711',
      'After',
    ]);
    ownClipboard();
  });
});

describe('the ways to reach help', () => {
  it('are 911 and the national hotline where none is named', async () => {
    assert.deepEqual(uris(await banner()), [
      'tel:911',
      'tel:+18883737888',
      'sms:233733',
      'https://humantraffickinghotline.org/en/chat',
      'tel:711',
    ]);
  });

  it('are others for a child', async () => {
    const widget = await banner('about="child"');
    assert.deepEqual(uris(widget), [
      'tel:911',
      'tel:+18003923738',
      'tel:+18008435678',
      'tel:+18883737888',
      'sms:233733',
      'https://humantraffickinghotline.org/en/chat',
    ]);
    assert.include(readerText(widget), words(data.help?.situationsChild));
    assert.notInclude(readerText(widget), words(data.help?.situations));
  });

  it('are those that are named, each once, 911 first', async () => {
    const widget = await banner('contacts="ndvh-text  nhth-call\n911 ndvh-text"');
    assert.deepEqual(uris(widget), ['911', 'ndvh-text', 'nhth-call'].map(uriOf));
  });

  it("have each contact's own address and words, and no other name", async () => {
    const verbs: Record<Contact['channel'], string> = {
      phone: 'Call ',
      text: 'Text ',
      relay: 'Relay: ',
      videophone: 'Videophone: ',
      chat: 'Chat on their website',
      web: 'Go to ',
    };
    assert.isAbove(data.contacts?.length ?? 0, 10);
    for (const { id, channel, value, uri, keyword, kind } of data.contacts ?? []) {
      const shown = links(await banner(`contacts="${id}"`));
      if (kind === 'victim-service') assert.lengthOf(shown, 1, id);
      const link = shown.find((one) => one.getAttribute('href') === uri);
      assert.exists(link, id);
      const text =
        keyword === undefined
          ? `${verbs[channel]}${channel === 'chat' ? '' : value}`
          : `Text ${keyword} to ${value}`;
      assert.equal(readerText(link), id === '911' ? 'In danger now: call 911' : text);
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

  it('write a message for nobody: no sms: address has a body', () => {
    assert.deepEqual(
      data.contacts?.filter(({ uri }) => /^sms:.*[?&;]/.test(uri)),
      [],
    );
  });

  it('have numbers that are not translated, turned round or broken in two', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await mount(
      `<div dir="rtl" lang="ar" style="inline-size: 200px"><ht-hotline-banner contacts="${data.contacts?.map(({ id }) => id).join(' ') ?? ''}"></ht-hotline-banner></div>`,
    );
    const numbers = inside(widget, '.number');
    assert.lengthOf(
      numbers,
      data.contacts?.filter(({ channel }) => channel !== 'chat' && channel !== 'web').length ?? 0,
    );
    for (const number of numbers) {
      assert.match(number.textContent, /^[\d-]+$/);
      assert.equal(number.translate, false);
      assert.equal(getComputedStyle(number).direction, 'ltr');
      const range = document.createRange();
      range.selectNodeContents(number);
      assert.lengthOf([...range.getClientRects()], 1);
    }
  });

  it('are 44 px high or more, also in small print', async () => {
    for (const size of ['8px', '16px', '40px']) {
      const widget = await banner(
        `style="font-size: ${size}" contacts="911 nhth-call hsi-tip fbi-tip"`,
      );
      useMouse(widget, true);
      const pressed = inside(widget, 'a, button');
      assert.lengthOf(pressed, 4 + 2 + 1);
      for (const element of pressed) assert.isAtLeast(element.getBoundingClientRect().height, 44);
      restoreRules();
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
    assert.deepEqual(
      [...apart.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      ['hsi-tip', 'fbi-tip'].map(uriOf),
    );
  });

  it('is told in full, in the size and colour of text, directly before each way', async () => {
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
    assert.include(blocks[2], '1-877-447-4847');
    assert.include(blocks[4], 'tips.fbi.gov');
    const usualLook = getComputedStyle(one(widget, '.banner'));
    for (const told of apart.querySelectorAll('.apart > [part=caveat]')) {
      const { color, fontSize } = getComputedStyle(told.querySelector('b') ?? told);
      assert.deepEqual([color, fontSize], [usualLook.color, usualLook.fontSize]);
    }
    assert.lengthOf(inside(widget, '.fine b'), 1, 'once');
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

  it('never stands alone: 911 and the usual ways come before it, in the one line too', async () => {
    const widget = await banner('contacts="fbi-tip hsi-tip"');
    assert.deepEqual(uris(widget), [...usual, 'fbi-tip', 'hsi-tip'].map(uriOf));
    await set(widget, { about: 'child' });
    assert.include(uris(widget), uriOf('mo-child-abuse'));
    await set(widget, { about: null, placement: 'top' });
    assert.deepEqual(
      inside(widget, '.line a').map((link) => link.getAttribute('href')),
      ['911', 'nhth-call'].map(uriOf),
    );
  });
});

describe('beside the ways stands', () => {
  it('what each service is, and its name where there are several', async () => {
    const widget = await banner('contacts="nhth-call ndvh-call hsi-tip"');
    const text = readerText(widget);
    for (const { id, name, about } of data.services ?? []) {
      const shown = ['nhth', 'ndvh', 'hsi'].includes(id);
      assert.equal(text.includes(`${words(name)}. ${words(about)}`), shown, id);
      if (shown && id !== 'hsi')
        assert.include(
          inside(widget, '.service').map(({ textContent }) => textContent),
          words(name),
        );
    }
    await set(widget, { contacts: 'nhth-call nhth-text' });
    assert.lengthOf(inside(widget, '.service'), 0);
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
    for (const { checkedOn, id } of data.contacts ?? []) {
      const month = new Date(checkedOn).toLocaleDateString('en', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      assert.include(readerText(await banner(`contacts="${id}"`)), month, id);
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
        contacts: data.contacts?.map((contact) => ({ ...contact, ...changes[contact.id] })),
      }),
    );
    try {
      const text = readerText(await banner(`src="${own}"`));
      assert.include(
        text,
        'Checked December 2026: 1-888-373-7888, humantraffickinghotline.org/en/chat.',
      );
      assert.include(text, 'pages that print them, October 2026: 233733.');
      assert.include(text, 'pages that print them, November 2026: 911, 711.');
    } finally {
      serveNothing();
    }
  });

  it("nothing that it does not know: who answers without a name, who never hears of it, that a poster is the law's", async () => {
    for (const language of ['en', 'es']) {
      const widget = await mount(
        `<ht-hotline-banner lang="${language}" contacts="${data.contacts?.map(({ id }) => id).join(' ') ?? ''}">911.</ht-hotline-banner>`,
      );
      assert.notMatch(
        readerText(widget),
        /anonym|anónim|never shared|nunca se comparte|Polaris|poster|cartel|BEFREE|text HELP|text INFO/i,
      );
    }
  });
});

describe('a number', () => {
  afterEach(ownClipboard);

  const copyButtons = (widget: Widget): HTMLButtonElement[] =>
    inside<HTMLButtonElement>(widget, '.copy');

  for (const short of [false, true]) {
    it(`is copied at a click, and it says that it stays, before and after${short ? '; also from the one line' : ''}`, async () => {
      const copied: string[] = [];
      useClipboard((text) => {
        copied.push(text);
        return Promise.resolve();
      });
      const widget = await banner('contacts="911 nhth-call ndvh-text nhth-relay nhth-chat"');
      useMouse(widget, true);
      if (short) await press(widget);
      const [first, second, ...more] = copyButtons(widget);
      assert.lengthOf(more, 0, 'not 911, not 711, no address');
      const [status] = inside(widget, '[role=status]');
      assert.equal(status?.textContent, 'A copied number stays on the clipboard.');
      first?.click();
      await until('the word of it', () => status?.textContent.startsWith('Copied.'));
      assert.equal(status?.textContent, 'Copied. A copied number stays on the clipboard.');
      second?.click();
      await until('the second', () => copied.length === 2);
      assert.deepEqual(copied, ['1-888-373-7888', '88788']);
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
      const [status] = inside(widget, '[role=status]');
      await until(
        'a word',
        () =>
          status?.textContent ===
          'No se permitió copiar. El número está seleccionado: cópielo a mano.',
      );
      assert.equal(selectedIn(widget), '233733');
    });
  }

  it('and its button come first where there is a mouse, the link first where there is none', async () => {
    const widget = await banner();
    const [call, copy] = inside(widget, '.first > *') as [HTMLElement, HTMLElement];
    const filled = (element: Element): boolean =>
      getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)';
    useMouse(widget, true);
    assert.deepEqual([call, copy].map(filled), [false, true]);
    assert.isTrue(call.checkVisibility());
    restoreRules();
    useMouse(widget, false);
    assert.deepEqual([filled(call), copy.checkVisibility()], [true, false]);
    assert.notInclude(readerText(widget), 'clipboard');
  });

  it('says whose it is, for whoever hears only the button', async () => {
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
  it('it keeps 911 and the number, and can be made long again, with the focus where it was', async () => {
    const widget = await banner('heading-level="2"');
    useMouse(widget, false);
    const all = shown(widget);
    assert.deepEqual(all.slice(0, 3), [
      'In danger now: call 911',
      'Show less',
      'Call 1-888-373-7888',
    ]);
    const height = widget.offsetHeight;
    toggle(widget).focus();
    await press(widget);
    assert.deepEqual(shown(widget), [
      'In danger now: call 911',
      'Call 1-888-373-7888',
      'More help',
    ]);
    assert.isBelow(widget.offsetHeight, height / 2);
    assert.equal(widget.shadowRoot?.activeElement, toggle(widget));
    assert.equal(toggle(widget).ariaExpanded, 'false');
    await press(widget);
    assert.deepEqual(shown(widget), all);
    assert.equal(widget.shadowRoot?.activeElement, toggle(widget));
    assert.equal(toggle(widget).ariaExpanded, 'true');
  });

  it('it stays so while its page changes it, and another one is long', async () => {
    const widget = await banner();
    await press(widget);
    await set(widget, { about: 'child', lang: 'es' });
    useMouse(widget, false);
    assert.deepEqual(shown(widget), [
      'Si está en peligro ahora, llame al 911',
      'Llame al 1-800-392-3738',
      'Más ayuda',
    ]);
    assert.include(shown(await banner()), 'Show less');
  });

  it('it keeps whatever was asked for first, with 911 or without', async () => {
    for (const [contacts, kept] of [
      ['rainn-text nhth-call', ['Text HOPE to 64673']],
      ['911 rainn-call', ['In danger now: call 911', 'Call 1-800-656-4673']],
      ['hsi-tip 911', ['In danger now: call 911', 'Call 1-888-373-7888']],
    ] as const) {
      const widget = await banner(`contacts="${contacts}"`);
      useMouse(widget, false);
      await press(widget);
      assert.deepEqual(shown(widget), [...kept, 'More help']);
      restoreRules();
      clearPage();
    }
  });

  it('axe has nothing to complain of', async () => {
    const widget = await banner();
    useMouse(widget, true);
    assert.deepEqual(await axeComplaints(), []);
    await press(widget);
    assert.deepEqual(await axeComplaints(), []);
  });
});

describe('on paper', () => {
  afterEach(() => emulate({}));

  for (const short of [false, true]) {
    it(`every number and address stands, and nothing to press${short ? ', also when it was made short' : ''}`, async () => {
      const widget = await banner(
        'contacts="911 nhth-call nhth-text nhth-chat nhth-relay ndvh-call" placement="top"',
      );
      if (!short) await press(widget);
      useMouse(widget, true);
      restoreRules();
      if (!(await emulate({ media: 'print' })))
        force(widget, /^(print|screen)/, (text) => text === 'print');
      const text = readerText(widget);
      for (const words of [
        'In danger now: call 911',
        'Call 1-888-373-7888',
        'Text 233733',
        'Chat on their website',
        'Relay: 711',
        'Call 1-800-799-7233',
        'National Domestic Violence Hotline',
        'November 2026',
      ])
        assert.include(text, words);
      assert.lengthOf(text.split('1-888-373-7888'), 2, 'once');
      assert.deepEqual(
        inside(widget, 'button, [role=status]').filter((element) => element.checkVisibility()),
        [],
      );
      assert.equal(getComputedStyle(widget).position, 'static');
      assert.match(
        getComputedStyle(inside(widget, 'a[href^=https]')[0] as Element, '::after').content,
        /https:|attr\(href\)/,
      );
    });
  }

  it('a way that names its address does so once, and a banner longer than a sheet begins on the first', async () => {
    const widget = await banner(`contacts="${data.contacts?.map(({ id }) => id).join(' ') ?? ''}"`);
    if (!(await emulate({ media: 'print' })))
      force(widget, /^(print|screen)/, (text) => text === 'print');
    const named = inside(widget, 'a[href^=https]').filter((link) => link.querySelector('bdi'));
    assert.isAtLeast(named.length, 3);
    for (const link of named) assert.equal(getComputedStyle(link, '::after').content, 'none');
    assert.equal(getComputedStyle(one(widget, '.banner')).breakInside, 'auto');
    for (const item of inside(widget, 'li'))
      assert.equal(getComputedStyle(item).breakInside, 'avoid');
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
      await press(widget);
      for (const clipboard of [{ writeText: () => Promise.resolve() }, undefined]) {
        Object.defineProperty(page.navigator, 'clipboard', {
          value: clipboard,
          configurable: true,
        });
        for (const button of inside(widget, '.copy')) button.click();
        await frames(2);
      }
      await press(widget);
    }
  }

  for (const script of ['/dist/ht-widgets.js', '/dist/elements/ht-hotline-banner.js']) {
    it(`${script} stores nothing, adds nothing to the history, says nothing in the console and asks nobody`, async () => {
      const page = await pageOf(
        '<main><ht-hotline-banner><p>Call 1-888-373-7888.</p></ht-hotline-banner></main>',
        script,
      );
      const widget = page.document.querySelector('ht-hotline-banner') as Widget;
      // The words of the other language are files of its own.
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
      assert.include(readerText(widget), '1-888-373-7888');
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
    assert.equal(widget.innerHTML, '<p>Call 1-888-373-7888.</p>');
    assert.isFalse(showsChildren(widget));
  });
});

describe('heading-level', () => {
  it('makes the question a heading', async () => {
    assert.equal(
      one(await banner('heading-level="2"'), 'h2').textContent,
      words(data.help?.situations),
    );
    assert.lengthOf(inside(await banner(), 'h1, h2, h3, h4, h5, h6'), 0);
  });
});

describe('320 px wide', () => {
  it('every way takes the full width; on a wide page several stand in a row', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await banner('contacts="911 nhth-call nhth-text hsi-tip fbi-tip"');
    const full = Math.round(one(widget, '.danger').getBoundingClientRect().width);
    assert.isAbove(full, 220);
    assert.deepEqual(
      links(widget).map((link) => Math.round(link.getBoundingClientRect().width)),
      [full, full, full, full, full],
    );
    await setViewport({ width: 1000, height: 700 });
    const [, call, text] = links(widget).map((link) => link.getBoundingClientRect());
    assert.equal(call?.top, text?.top);
  });
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
      `${placement === 'top' ? markup : ''}${filler}<a id="middle" href="#middle">Somewhere</a>${filler}${placement === 'bottom' ? markup : ''}`,
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
    await frames(1);
    assert.isAtLeast(link.getBoundingClientRect().top, widget.getBoundingClientRect().bottom - 1);
  });

  it('bottom stays at the bottom of the window, likewise', async () => {
    const widget = await longPage('bottom');
    assert.closeTo(widget.getBoundingClientRect().bottom, innerHeight, 1);
    assert.equal(room('bottom'), `${widget.offsetHeight}px`);
    const link = document.getElementById('middle') as HTMLElement;
    link.scrollIntoView({ block: 'nearest' });
    assert.isAtMost(link.getBoundingClientRect().bottom, widget.getBoundingClientRect().top + 1);
  });

  it('its room is given back when it goes, changes its place or is put inline', async () => {
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

  it('leaves a page alone that keeps such room itself', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { scroll-padding-block-start: 77px }');
    document.adoptedStyleSheets.push(sheet);
    const widget = await longPage('top');
    assert.equal(getComputedStyle(document.documentElement).scrollPaddingBlockStart, '77px');
    widget.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it("the room of one banner outlives another's", async () => {
    const widget = await longPage('top');
    const other = await mount('<ht-hotline-banner placement="top">911.</ht-hotline-banner>');
    await frames(2);
    other.remove();
    await frames(1);
    assert.equal(room('top'), `${widget.offsetHeight}px`);
    const third = await mount('<ht-hotline-banner placement="top">911.</ht-hotline-banner>');
    await frames(2);
    widget.remove();
    await frames(1);
    assert.equal(room('top'), `${third.offsetHeight}px`);
    third.remove();
    assert.equal(room('top'), 'auto');
  });

  it('is one row of 911, the number and what opens the rest; opened, it leaves a quarter of the window', async () => {
    for (const edge of ['top', 'bottom'] as const) {
      const widget = await longPage(edge);
      useMouse(widget, true);
      assert.isBelow(widget.offsetHeight, 80);
      await set(widget, { contacts: data.contacts?.map(({ id }) => id).join(' ') ?? '' });
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
    it(`in a window of ${size.width} x ${size.height} it does not stay, and keeps no room`, async () => {
      const widget = await longPage('top');
      assert.notEqual(room('top'), 'auto');
      await setViewport(size);
      // WebKit tells of a new window size later than the driver does.
      await until(
        'the banner to stay no longer',
        () => getComputedStyle(widget).position === 'static',
      );
      await until('its room to be given back', () => room('top') === 'auto');
      await setViewport({ width: 1000, height: 800 });
      await until('room for the banner', () => room('top') === `${widget.offsetHeight}px`);
    });
  }

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
    it(`${language}, ${placement}, ${mouse ? 'with' : 'without'} a mouse: nothing is cut off, and the page can be reached`, async () => {
      await setViewport({ width: 320, height: 256 });
      const markup = `<ht-hotline-banner lang="${language}" placement="${placement}" contacts="${data.contacts?.map(({ id }) => id).join(' ') ?? ''}">911.</ht-hotline-banner>`;
      const filler = '<p style="block-size: 900px">A long page.</p>';
      const widget = await mount(
        `${markup}${filler}<a id="middle" href="https://example.org/">Somewhere</a>${filler}${markup}`,
      );
      useMouse(widget, mouse);
      if (shown(widget).length < 10) await press(widget);
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

describe('on a page that reads from right to left', () => {
  it('its own words read from the left, and it fits', async () => {
    await setViewport({ width: 320, height: 640 });
    document.documentElement.dir = 'rtl';
    try {
      const widget = await mount(
        '<ht-hotline-banner lang="es" placement="top">911.</ht-hotline-banner>',
      );
      useMouse(widget, true);
      await press(widget);
      assert.equal(getComputedStyle(one(widget, '.heading')).direction, 'ltr');
      assert.isAtMost(document.documentElement.scrollWidth, 320);
      for (const element of inside(widget, 'a, button'))
        assert.isAtLeast(element.getBoundingClientRect().left, 0);
    } finally {
      document.documentElement.removeAttribute('dir');
      await setViewport({ width: 1000, height: 800 });
    }
  });
});

interface Report {
  text: string;
  links: string[];
  copying: number;
  selectable: boolean;
  problems: string[];
}

describe('in a frame', () => {
  /** What the banner shows in a frame with that `sandbox` attribute (null: without), of this site's or of another's page. */
  async function reportOf(sandbox: string | null, host = location.host): Promise<Report> {
    const frame = document.createElement('iframe');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.src = `http://${host}/pages/sandboxed.html`;
    const answer = new Promise<MessageEvent<Report>>((resolve) => {
      addEventListener('message', resolve, { once: true });
    });
    document.body.append(frame);
    const { data: report } = await answer;
    assert.isTrue(report.selectable);
    assert.deepEqual(report.problems, []);
    for (const way of [
      'In danger now: call 911',
      'Call 1-888-373-7888',
      'Text 233733',
      'Relay: 711',
    ])
      assert.include(report.text, way);
    return report;
  }
  const elsewhere = location.host.replace(/^[^:]*/, (name) =>
    name === 'localhost' ? '127.0.0.1' : 'localhost',
  );

  for (const sandbox of [
    'allow-scripts',
    'allow-scripts allow-same-origin',
    'allow-scripts allow-same-origin allow-forms',
  ]) {
    it(`sandboxed with "${sandbox}" no link is dead: numbers and addresses are text that can be marked, and copied`, async () => {
      const { links: found, text, copying } = await reportOf(sandbox);
      assert.deepEqual(found, []);
      assert.include(text, 'humantraffickinghotline.org/en/chat');
      assert.equal(copying, 2);
    });
  }

  it('of another site in a sandbox without an origin, likewise', async () => {
    assert.deepEqual((await reportOf('allow-scripts', elsewhere)).links, []);
  });

  for (const sandbox of [
    null,
    'allow-scripts allow-same-origin allow-popups',
    'allow-scripts allow-same-origin allow-top-navigation-by-user-activation',
  ]) {
    it(`${sandbox === null ? 'without a sandbox' : `sandboxed with "${sandbox}"`} the links stand, for they work`, async () => {
      assert.lengthOf((await reportOf(sandbox)).links, 5);
    });
  }

  it('nowhere: a page that is a sandbox itself, or was opened from a disk, has no origin, and its links stand', async () => {
    await openTab('/pages/no-origin/sandboxed.html');
    try {
      const found = await inTab(async () => {
        await customElements.whenDefined('ht-hotline-banner');
        const widget = document.querySelector('ht-hotline-banner') as Widget;
        await widget.updateComplete;
        return {
          origin,
          links: [...(widget.shadowRoot?.querySelectorAll('a') ?? [])].map((link) =>
            link.getAttribute('href'),
          ),
        };
      });
      assert.deepEqual(found, { origin: 'null', links: usual.map(uriOf) });
    } finally {
      await closeTab();
    }
  });

  it('of another site, which tells nothing of its sandbox, a number can be copied whatever its link does', async () => {
    const { links: found, copying } = await reportOf('allow-scripts allow-same-origin', elsewhere);
    assert.lengthOf(found, 5);
    assert.equal(copying, 2);
  });
});

describe('at an edge, with ht-widgets.css', () => {
  const folded = (placement: string, lang: string): string =>
    (examples[placement] ?? '').replace('>', ` lang="${lang}">`);
  const long = `<ht-hotline-banner placement="top">
  <p><strong>In danger now: call <a href="tel:911">911</a>.</strong></p>
  ${'<p>More of the text than the builder writes, which is longer than what is drawn.</p>'.repeat(12)}
</ht-hotline-banner>`;

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
    return [...document.querySelectorAll<HTMLElement>('ht-hotline-banner')];
  }

  it('its text has the room that it will have when it is drawn', async () => {
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
          const fits = banners.map(
            ({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight + 1,
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

  it('what is folded has room at once when it is opened', async () => {
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
    assert.include(readerText(widget), 'keeping your pay');
    one(widget, '.toggle').click();
    await widget.updateComplete;
    assert.notInclude(readerText(widget), 'keeping your pay');
    // What the page opens later changes nothing.
    const other = await mount(folded('top', 'en'));
    other.querySelector('details')?.setAttribute('open', '');
    await set(other, { about: 'child' });
    assert.notInclude(readerText(other), 'a child');
    assert.notInclude(readerText(await mount(folded('top', 'en'))), 'keeping your pay');
  });
});
