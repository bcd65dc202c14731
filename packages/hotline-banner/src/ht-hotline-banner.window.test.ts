/** `<ht-hotline-banner>` with the keyboard, in frames and small windows, and on paper. */
import './define.js';
import {
  clearPage,
  closeTab,
  emulate,
  inside,
  inTab,
  ledger,
  mount,
  one,
  openTab,
  ownClipboard,
  readerText,
  setViewport,
  until,
  useClipboard,
  type Dataset,
  type Widget,
  words,
} from '@ht-widgets/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  banner,
  idsOf,
  links,
  force,
  restoreRules,
  useMouse,
  toggle,
  press,
  shown,
  usual,
  contactOf,
  leadText,
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

interface Report {
  text: string;
  links: string[];
  copying: number;
  selectable: boolean;
  problems: string[];
}

// First: behind others of this file, though not alone, WebKit shows no focus.
describe('with the keyboard alone', () => {
  it('everything can be reached in the order in which it is read, and pressed', async () => {
    let copied = '';
    useClipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    // In a narrower window, one cannot write to the hotline without "More help".
    await setViewport({ width: 1000, height: 800 });
    const widget = await mount(
      '<button id="before">Before</button>' +
        '<ht-hotline-banner placement="top">911.</ht-hotline-banner><button>After</button>',
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
    await until('the rest', () => shown(widget).length > 5);
    await tabTo('Copy');
    await sendKeys({ press: 'Enter' });
    await until('the clipboard', () => copied === contactOf(data, 'nhth-call').value);
    await tabTo('After');
    assert.deepEqual(passed, [
      linkText(data, '911'),
      leadText(data, 'nhth-call'),
      'Copy',
      `The same hotline ${linkText(data, 'nhth-text')}`,
      'More help',
      linkText(data, 'nhth-call'),
      'Copy',
      linkText(data, 'nhth-text'),
      'Copy',
      'Chat on their website',
      linkText(data, 'nhth-relay'),
      'After',
    ]);
    ownClipboard();
  });
});

describe('the ways to reach help', () => {
  it('have numbers that are not translated, turned round or broken in two', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await mount(
      `<div dir="rtl" lang="ar" style="inline-size: 200px">` +
        `<ht-hotline-banner ` +
        `contacts="${idsOf(data)}"></ht-hotline-banner></div>`,
    );
    const numbers = inside(widget, '.number');
    assert.lengthOf(
      numbers,
      // A relay has two: its own, and the one to ask for.
      data.contacts
        ?.filter(({ channel }) => channel !== 'chat' && channel !== 'web')
        .flatMap(({ channel }) => (channel === 'relay' ? [1, 2] : [1])).length ?? 0,
    );
    for (const number of numbers) {
      assert.match(number.textContent, /^([\d-]+|\d{3} \d{3})$/);
      assert.equal(number.translate, false);
      assert.equal(getComputedStyle(number).direction, 'ltr');
      const range = document.createRange();
      range.selectNodeContents(number);
      assert.lengthOf([...range.getClientRects()], 1);
    }
  });
});

describe('made short by its reader', () => {
  it('it keeps 911, the number and the focus, and can be made long again', async () => {
    const widget = await banner('heading-level="2" placement="top"');
    useMouse(widget, false);
    await press(widget);
    const all = shown(widget);
    assert.deepEqual(all.slice(0, 3), [
      linkText(data, '911'),
      'More help',
      linkText(data, 'nhth-call'),
    ]);
    const height = widget.offsetHeight;
    toggle(widget).focus();
    await press(widget);
    assert.deepEqual(shown(widget), [
      linkText(data, '911'),
      leadText(data, 'nhth-call'),
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
});

describe('on paper', () => {
  afterEach(() => emulate({}));

  for (const short of [false, true]) {
    it(`every number and address, and no button${short ? ', when short too' : ''}`, async () => {
      const widget = await banner(
        'contacts="911 nhth-call nhth-text nhth-chat nhth-relay ndvh-call" placement="top"',
      );
      if (!short) await press(widget);
      useMouse(widget, true);
      restoreRules();
      if (!(await emulate({ media: 'print' })))
        force(widget, /^(print|screen)/, (text) => text === 'print');
      const text = readerText(widget);
      for (const part of [
        linkText(data, '911'),
        linkText(data, 'nhth-call'),
        linkText(data, 'nhth-text'),
        'Chat on their website',
        linkText(data, 'nhth-relay'),
        linkText(data, 'ndvh-call'),
        words(data.services?.find(({ id }) => id === 'ndvh')?.name),
        monthOf(contactOf(data, 'nhth-call')),
      ])
        assert.include(text, part);
      const others = text.replace('ask for 1-888-373-7888', '');
      assert.lengthOf(others.split(contactOf(data, 'nhth-call').value), 2, 'once');
      assert.deepEqual(
        inside(widget, 'button, [aria-live]').filter((element) => element.checkVisibility()),
        [],
      );
      assert.equal(getComputedStyle(widget).position, 'static');
      assert.match(
        getComputedStyle(inside(widget, 'a[href^=https]')[0] as Element, '::after').content,
        /https:|attr\(href\)/,
      );
    });
  }

  it('an address once, and a banner longer than a sheet begins on the first', async () => {
    const widget = await banner(`contacts="${idsOf(data)}"`);
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

describe('320 px wide', () => {
  it('each way is a row, and the first one is filled; on a wide page too', async () => {
    await setViewport({ width: 320, height: 640 });
    const widget = await banner('contacts="911 nhth-call nhth-text hsi-tip fbi-tip"');
    useMouse(widget, false);
    for (const width of [320, 1000]) {
      await setViewport({ width, height: 700 });
      const rows = links(widget).map((link) => link.getBoundingClientRect());
      for (const [i, { top }] of rows.entries())
        assert.isAtLeast(top, (rows[i - 1]?.bottom ?? 0) - 1, `${width} px, row ${i}`);
    }
    await setViewport({ width: 320, height: 640 });
    const [danger, call] = links(widget).map((link) => link.getBoundingClientRect().width);
    assert.isAbove(call ?? 0, 220);
    assert.isAbove(danger ?? 0, call ?? 0);
  });
});

describe('on a page that reads from right to left', () => {
  it('its text is read from the left, and it fits', async () => {
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

describe('in a frame', () => {
  /**
   * What the banner shows in a frame with that `sandbox` attribute (null: without), of this site's
   * or of another's page.
   */
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
      linkText(data, '911'),
      linkText(data, 'nhth-call'),
      linkText(data, 'nhth-text'),
      linkText(data, 'nhth-relay'),
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
    it(`sandboxed with "${sandbox}" it has text to copy, no dead links`, async () => {
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
    it(`sandbox=${JSON.stringify(sandbox)}: its links stay`, async () => {
      assert.lengthOf((await reportOf(sandbox)).links, 5);
    });
  }

  it('of none: a page without an origin, such as a local file, keeps the links', async () => {
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

  it('of another site, whose sandbox is unknown, a number can be copied', async () => {
    const { links: found, copying } = await reportOf('allow-scripts allow-same-origin', elsewhere);
    assert.lengthOf(found, 5);
    assert.equal(copying, 2);
  });
});
