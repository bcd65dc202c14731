/** `<ht-quick-exit>` as a page's author meets it: how it stands. The other tests open pages of their own. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  emulate,
  engine,
  frames,
  inside,
  listenToConsole,
  mount,
  one,
  openPage,
  readerText,
  setViewport,
  until,
} from '@ht-widgets/testing';
import { assert } from 'chai';
import { examples } from './ht-quick-exit.examples.js';

const usual = 'https://www.weather.gov/';
const markup =
  '<ht-quick-exit><a href="https://example.org/" rel="noreferrer nofollow">Exit now</a></ht-quick-exit>';
const root = document.documentElement;

afterEach(async () => {
  clearPage();
  root.lang = 'en';
  root.removeAttribute('dir');
  await frames(1);
});

async function stand(html = markup): Promise<HTMLElement> {
  const exit = await mount(html);
  await frames(2);
  return exit;
}

const bar = (exit: Element): HTMLElement => one(exit, '.bar');

/** What is pressed: the page's link, or the element's own. */
const link = (exit: Element): HTMLAnchorElement =>
  exit.querySelector('a') ?? (one(exit, '.own') as HTMLAnchorElement);

/** Whether a pointer at the middle of the link presses it. */
function reached(exit: Element): boolean {
  const { left, right, top, bottom } = link(exit).getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return hit === link(exit) || hit === exit;
}

describe('the link', () => {
  it("is the page's own, where it was, with what it had", async () => {
    const main = document.createElement('main');
    main.innerHTML =
      '<ht-quick-exit><a class="mine" href="https://example.org/a" rel="noopener">Leave <b>now</b></a></ht-quick-exit>';
    const [exit, own] = [
      main.firstElementChild as HTMLElement,
      main.querySelector('a') as HTMLAnchorElement,
    ];
    document.body.append(main);
    await frames(2);
    assert.strictEqual(exit.firstElementChild, own);
    assert.strictEqual(own.parentNode, exit);
    assert.equal(
      own.outerHTML,
      '<a class="mine" href="https://example.org/a" rel="noopener noreferrer nofollow">Leave <b>now</b></a>',
    );
    assert.equal(readerText(exit), 'Leave now');
    assert.isTrue(reached(exit));
  });

  it('is called by its visible words, and by nothing else', async () => {
    for (const html of [markup, '<ht-quick-exit></ht-quick-exit>']) {
      const exit = await stand(html);
      assert.equal(readerText(link(exit)), 'Exit now');
      for (const attribute of ['aria-label', 'aria-labelledby', 'aria-description', 'title'])
        assert.isFalse(link(exit).hasAttribute(attribute));
      clearPage();
    }
  });

  it('is made where the page has none, in the language of the page', async () => {
    root.lang = 'es';
    const exit = await stand('<ht-quick-exit> some words </ht-quick-exit>');
    assert.equal(readerText(exit), 'Salir ahora');
    assert.equal(link(exit).href, usual);
    assert.equal(link(exit).rel, 'noreferrer nofollow');
    assert.isTrue(reached(exit));
    root.lang = 'en-US';
    await frames(1);
    assert.equal(readerText(exit), 'Exit now');
    exit.innerHTML = '<a href="https://example.org/">Leave</a>';
    await frames(2);
    assert.equal(readerText(exit), 'Leave');
    exit.replaceChildren();
    await frames(2);
    assert.equal(readerText(exit), 'Exit now');
  });

  it('may stand in a paragraph that an editor put around it', async () => {
    const exit = await stand(
      '<ht-quick-exit><p><a href="https://example.org/" style="color: inherit">Exit now</a><br></p></ht-quick-exit>',
    );
    assert.isTrue(reached(exit));
    const style = getComputedStyle(bar(exit));
    assert.equal(getComputedStyle(link(exit)).color, style.color);
    assert.notEqual(style.color, style.backgroundColor);
    assert.isAtMost(exit.querySelector('p')?.getBoundingClientRect().height ?? 0, 46);
  });

  it('says nothing before it is used: an empty status region is there, in the light DOM', async () => {
    const exit = await stand();
    const [region, ...more] = exit.querySelectorAll(':scope > [role=status]');
    assert.lengthOf(more, 0);
    assert.equal(region?.textContent, '');
    assert.isTrue(region?.checkVisibility());
    assert.lengthOf(document.querySelectorAll('[role=alert]'), 0);
    region.remove();
    await frames(2);
    assert.lengthOf(
      exit.querySelectorAll('[role=status]'),
      1,
      'and is there again where a page drew its children anew',
    );
  });
});

describe('the destination', () => {
  const bad = [
    '',
    ' ',
    '/exit',
    'exit.html',
    '//example.org',
    'www.weather.gov',
    'http://example.org/',
    'https:',
    'https:exit',
    'https://',
    'https://[',
    'https://:443',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/x',
    'ftp://example.org/',
    'mailto:a@example.org',
    'about:blank',
    '#top',
    '?',
    'undefined',
    '\u0000',
    '${location}',
  ];
  for (const address of bad) {
    it(`is the default for ${JSON.stringify(address)}`, async () => {
      const exit = await stand();
      link(exit).setAttribute('href', address);
      exit.append(document.createElement('br')); // so that it looks again
      await frames(2);
      assert.equal(link(exit).href, usual);
      exit.setAttribute('href', address);
      assert.equal(link(exit).href, usual);
      link(exit).setAttribute('href', 'https://example.org/');
      exit.removeAttribute('href');
      assert.equal(link(exit).href, 'https://example.org/');
      exit.setAttribute('href', address);
      assert.equal(
        link(exit).href,
        'https://example.org/',
        'a bad attribute does not undo a good link',
      );
    });
  }

  it("is the attribute's, else the link's, else the National Weather Service", async () => {
    const exit = await stand();
    assert.equal(link(exit).getAttribute('href'), 'https://example.org/');
    exit.setAttribute('href', '  HTTPS://Example.com:443/a?b#c\n');
    assert.equal(link(exit).getAttribute('href'), 'https://example.com/a?b#c');
    exit.removeAttribute('href');
    assert.equal(link(exit).getAttribute('href'), 'https://example.org/', "the page's own again");
    link(exit).removeAttribute('href');
    exit.removeAttribute('href');
    exit.setAttribute('placement', 'inline');
    assert.equal(link(exit).getAttribute('href'), usual);
  });

  it('is not asked for beforehand, not even its name', async () => {
    await stand();
    assert.lengthOf(
      document.querySelectorAll(
        'link:is([href*=weather], [href*=example]), script[type=speculationrules]',
      ),
      0,
    );
    assert.deepEqual(
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => new URL(name).host !== location.host),
      [],
    );
  });
});

describe('its place', () => {
  it('is the same after it has been in another document', async () => {
    const exit = await stand();
    const { top, right } = bar(exit).getBoundingClientRect();
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument?.body.append(exit);
    document.body.append(exit);
    frame.remove();
    await frames(2);
    assert.deepInclude(bar(exit).getBoundingClientRect().toJSON(), { top, right });
    assert.isTrue(reached(exit));
  });

  it('is the top of the window, at the end of the line', async () => {
    const exit = await stand();
    const { top, right, height } = bar(exit).getBoundingClientRect();
    assert.equal(top, 0);
    assert.closeTo(right, root.clientWidth - 16, 1);
    assert.isAtLeast(height, 44);
    assert.isAtLeast(link(exit).getBoundingClientRect().height, 44);
    assert.isAtLeast(link(exit).getBoundingClientRect().width, 44);
  });

  it('is the other side on a page that reads from right to left', async () => {
    root.dir = 'rtl';
    assert.closeTo(bar(await stand()).getBoundingClientRect().left, 16, 1);
  });

  it('placement="bottom" is the bottom; placement="inline" is where it was put; anything else the top', async () => {
    const exit = await stand(`<p>Before</p>${markup}`);
    for (const [placement, expected] of [
      ['bottom', 'bottom'],
      ['inline', 'inline'],
      ['left', 'top'],
      ['', 'top'],
      ['top', 'top'],
    ]) {
      exit.setAttribute('placement', placement ?? '');
      await frames(2);
      const { top, bottom } = bar(exit).getBoundingClientRect();
      if (expected === 'top') assert.equal(top, 0);
      else if (expected === 'bottom') assert.closeTo(bottom, innerHeight, 1);
      else
        assert.isAbove(
          top,
          document.querySelector('p')?.getBoundingClientRect().bottom ?? innerHeight,
        );
      assert.isTrue(reached(exit));
    }
  });

  it("takes no room among the page's own elements", async () => {
    const exit = await stand(
      `<div style="display: flex; gap: 50px"><i>a</i>${markup}<i>b</i></div>`,
    );
    const [a, b] = document.querySelectorAll('i');
    assert.closeTo(
      (b?.getBoundingClientRect().left ?? 0) - (a?.getBoundingClientRect().right ?? 0),
      50,
      1,
    );
    assert.isTrue(reached(exit));
  });

  for (const [name, style] of Object.entries({
    transformed: 'transform: scale(.5) rotate(20deg)',
    clipped: 'overflow: hidden; block-size: 0; clip-path: inset(50%)',
    contained: 'contain: strict; block-size: 10px',
    'filtered and see-through': 'filter: blur(9px); opacity: 0; will-change: transform',
    perspective: 'perspective: 100px; isolation: isolate; z-index: -1; position: relative',
  })) {
    it(`is the same in a ${name} part of the page`, async () => {
      const exit = await stand(`<div style="${style}">${markup}</div>`);
      const { top, right, height } = bar(exit).getBoundingClientRect();
      assert.equal(top, 0);
      assert.closeTo(right, root.clientWidth - 16, 1);
      assert.isAtLeast(height, 44);
      assert.isTrue(reached(exit));
    });
  }

  it('is above a cookie bar of the highest z-index that came later', async () => {
    const exit = await stand(markup);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div style="position: fixed; inset: 0; z-index: 2147483647; background: white">We value your privacy</div>',
    );
    assert.isTrue(reached(exit));
  });

  describe('above a popover that opens later', () => {
    const tall =
      'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; border: 0; box-sizing: border-box';
    const popover = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
    const opened = (id: string): Promise<Event> =>
      new Promise((resolve) => {
        popover(id).addEventListener('toggle', resolve, { once: true });
        popover(id).showPopover();
      });

    for (const kind of ['auto', 'manual']) {
      it(`popover="${kind}": a pointer reaches it, and the popover stays open`, async () => {
        const exit = await stand(
          `${markup}<div id="menu" popover="${kind}" style="${tall}">We value your privacy <div id="inner" popover="${kind}" style="${tall}">More</div></div>`,
        );
        for (const id of ['menu', 'inner']) {
          await opened(id);
          assert.isTrue(reached(exit), id);
        }
        for (const id of ['menu', 'inner']) assert.isTrue(popover(id).matches(':popover-open'), id);
      });
    }

    it('and keeps the focus, where it has it', async () => {
      const exit = await stand(
        `${markup}<div id="menu" popover="manual" style="${tall}">We value your privacy</div>`,
      );
      link(exit).focus();
      await opened('menu');
      await frames(2);
      assert.strictEqual(document.activeElement, link(exit));
      assert.isTrue(reached(exit));
    });

    it('once for each: what it does is no reason to do it again', async () => {
      const exit = await stand(
        `${markup}<details><summary>Details</summary></details><div id="menu" popover style="${tall}">A menu</div>`,
      );
      let raised = 0;
      bar(exit).addEventListener('beforetoggle', (event) => {
        if (event.newState === 'open') raised++;
      });
      await opened('menu');
      await frames(3);
      assert.equal(raised, 1);
      popover('menu').hidePopover();
      document.querySelector('details')?.toggleAttribute('open', true);
      await frames(3);
      assert.equal(raised, 1, 'nothing covers it');
    });

    it('where it stands inline it is not raised', async () => {
      const exit = await stand(
        `<ht-quick-exit placement="inline"></ht-quick-exit><div id="menu" popover style="${tall}">A menu</div>`,
      );
      await opened('menu');
      assert.isFalse(bar(exit).matches(':popover-open'));
    });
  });

  it('is fixed where the engine has no popovers', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const exit = await stand();
      assert.equal(bar(exit).getBoundingClientRect().top, 0);
      assert.isTrue(reached(exit));
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'showPopover', descriptor ?? {});
    }
  });

  it('hidden hides it', async () => {
    const exit = await stand('<ht-quick-exit hidden></ht-quick-exit>');
    assert.isFalse(link(exit).checkVisibility());
    assert.equal(getComputedStyle(root).paddingBlockStart, '0px');
  });

  it('twice on the page: one stays at the edge, the other stands where it was put, and takes its place when it goes', async () => {
    const first = await stand(`${markup}<p>Between</p>${markup}`);
    const second = document.querySelector('main > :last-child') as HTMLElement;
    await frames(1);
    assert.equal(bar(first).getBoundingClientRect().top, 0);
    assert.isAbove(bar(second).getBoundingClientRect().top, 40);
    assert.isTrue(reached(first));
    assert.isTrue(reached(second));
    first.remove();
    await frames(2);
    assert.equal(bar(second).getBoundingClientRect().top, 0);
    document.querySelector('main')?.append(first);
    second.setAttribute('placement', 'bottom');
    await frames(2);
    assert.equal(bar(first).getBoundingClientRect().top, 0);
    assert.closeTo(bar(second).getBoundingClientRect().bottom, innerHeight, 1);
  });
});

describe('the room it keeps', () => {
  it('nothing of the page lies under it at first, and nothing that gets the focus is scrolled under it', async () => {
    const exit = await stand(
      `${markup}<a href="#x" id="menu" style="float: right">Menu</a><div style="block-size: 300vh"></div><button>A button</button><div style="block-size: 300vh"></div>`,
    );
    const { bottom } = bar(exit).getBoundingClientRect();
    assert.isAtLeast(document.getElementById('menu')?.getBoundingClientRect().top ?? 0, bottom);
    assert.isAtLeast(parseFloat(getComputedStyle(root).scrollPaddingBlockStart), bottom - 1);
    scrollTo(0, 100_000);
    const button = document.querySelector('button') as HTMLElement;
    button.scrollIntoView({ block: 'start', behavior: 'instant' });
    assert.isAtLeast(button.getBoundingClientRect().top, bottom - 1);
    scrollTo(0, 0);
  });

  it('at the bottom likewise', async () => {
    const exit = await stand(
      '<div style="block-size: 300vh"></div><p id="last">The last line</p><ht-quick-exit placement="bottom"></ht-quick-exit>',
    );
    scrollTo(0, 100_000);
    assert.isAtMost(
      document.getElementById('last')?.getBoundingClientRect().bottom ?? Infinity,
      bar(exit).getBoundingClientRect().top,
    );
    assert.isAtLeast(parseFloat(getComputedStyle(root).scrollPaddingBlockEnd), 44);
    scrollTo(0, 0);
  });

  it('is given back, and what the page has set itself is left alone', async () => {
    const exit = await stand();
    assert.notEqual(root.style.cssText, '');
    exit.remove();
    await frames(1);
    assert.equal(root.style.cssText, '');
    root.style.cssText = 'scroll-padding-block-start: 7px; padding-block-start: 9px';
    const mine = root.style.cssText;
    (await stand()).remove();
    await frames(2);
    assert.equal(root.style.cssText, mine);
    root.removeAttribute('style');
  });

  it('is what a page keeps itself, now or later', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    await stand();
    sheet.replaceSync('html { scroll-padding-top: 77px }');
    assert.equal(getComputedStyle(root).scrollPaddingTop, '77px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('is there on a page that resets all padding', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, :root { padding: 0; margin: 0 }');
    document.adoptedStyleSheets.push(sheet);
    const exit = await stand(`${markup}<p>The first line</p>`);
    assert.isAtLeast(
      document.querySelector('p')?.getBoundingClientRect().top ?? 0,
      bar(exit).getBoundingClientRect().bottom,
    );
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  describe('with ht-widgets.css', () => {
    const sheet = document.createElement('link');
    before(async () => {
      sheet.rel = 'stylesheet';
      sheet.href = '/packages/ht-widgets/src/ht-widgets.css';
      const loaded = new Promise((resolve) => {
        sheet.addEventListener('load', resolve);
      });
      document.head.append(sheet);
      await loaded;
    });
    after(() => {
      sheet.remove();
      root.removeAttribute('style');
    });
    /** What the root keeps at an edge. */
    const kept = (edge: 'top' | 'bottom'): string[] =>
      ['padding', 'scroll-padding'].map((property) =>
        getComputedStyle(root).getPropertyValue(`${property}-${edge}`),
      );

    for (const edge of ['top', 'bottom'] as const) {
      for (const size of [16, 32]) {
        it(`is as high as the exit at the ${edge}, with text of ${size} px`, async () => {
          root.style.fontSize = `${size}px`;
          const exit = await stand(
            `<p>First</p><ht-quick-exit placement="${edge}"><a href="https://example.org/">Exit now</a></ht-quick-exit>`,
          );
          const height = bar(exit).offsetHeight;
          assert.isAtLeast(height, size === 16 ? 44 : 60);
          assert.deepEqual(kept(edge), [`${height}px`, `${height}px`]);
        });
      }
    }

    it('is kept from the first moment, so that the page does not move up and down again', async () => {
      const seen: string[] = [];
      const moved = new MutationObserver(() => {
        seen.push(...kept('top'));
      });
      moved.observe(document.body, { subtree: true, attributeFilter: ['data-ht-drawn'] });
      await stand();
      moved.disconnect();
      assert.isNotEmpty(seen);
      for (const room of seen) assert.isAtLeast(parseFloat(room), 44);
    });

    it('stays its own when something takes away what the element has said of itself', async () => {
      const exit = await stand();
      root.style.fontSize = '32px';
      await frames(2);
      const own = kept('top');
      exit.removeAttribute('data-ht-placed');
      assert.deepEqual(kept('top'), own);
      assert.notDeepEqual(own, ['46px', '46px']);
    });

    it('is not on paper, with the script or without', async () => {
      await stand();
      if (!(await emulate({ media: 'print' }))) {
        // WebKit's driver emulates no media.
        const rules = [...document.adoptedStyleSheets, sheet.sheet as CSSStyleSheet]
          .flatMap(({ cssRules }) => [...cssRules])
          .filter(({ cssText }) => cssText.includes(':root'));
        assert.lengthOf(rules, 2);
        for (const { cssText } of rules) assert.match(cssText, /^@media screen/);
        return;
      }
      try {
        assert.deepEqual(kept('top'), ['0px', 'auto']);
        const page = await openPage('fallback.html');
        const link = page.document.head.appendChild(sheet.cloneNode() as HTMLLinkElement);
        page.document.body.innerHTML = markup;
        await until('the style sheet', () => link.sheet);
        const { paddingTop, scrollPaddingTop } = page.getComputedStyle(
          page.document.documentElement,
        );
        assert.deepEqual([paddingTop, scrollPaddingTop], ['0px', 'auto']);
      } finally {
        await emulate({});
      }
    });
  });

  it('is one line at most, 320 px wide, and the words wrap', async () => {
    await setViewport({ width: 320, height: 640 });
    const exit = await stand();
    assert.isAtMost(bar(exit).getBoundingClientRect().height, 50);
    assert.isAtMost(bar(exit).getBoundingClientRect().width, 160);
    link(exit).textContent =
      'Exit now, and go to the page of the National Weather Service instead of this one';
    await frames(2);
    const { left, right } = bar(exit).getBoundingClientRect();
    assert.isAtLeast(left, 0);
    assert.isAtMost(right, 320);
    assert.isAtMost(root.scrollWidth, 320);
  });
});

describe('its look', () => {
  for (const [name, html] of Object.entries(examples)) {
    for (const scheme of ['light', 'dark']) {
      it(`example ${name}: axe finds nothing on a ${scheme} page`, async () => {
        root.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
        try {
          await stand(html);
          assert.deepEqual(await axeComplaints(), []);
        } finally {
          root.removeAttribute('style');
        }
      });
    }
  }

  for (const rules of [
    '* { all: unset !important }',
    'ht-quick-exit, ht-quick-exit * { display: none !important; visibility: hidden !important; opacity: 0 !important }',
    'a { color: black !important; font-size: 0 !important; position: absolute !important; left: -9999px !important; pointer-events: none !important }',
    'body { letter-spacing: 20px; line-height: 0; font-size: 62.5%; -webkit-text-fill-color: transparent; text-indent: -999px }',
  ]) {
    it(`stands against ${rules}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      try {
        for (const html of [markup, '<ht-quick-exit></ht-quick-exit>']) {
          const exit = await stand(html);
          const { width, height } = link(exit).getBoundingClientRect();
          assert.isAtLeast(height, 44);
          assert.isAtLeast(width, 80);
          const { fontSize, letterSpacing, textIndent, color } = getComputedStyle(link(exit));
          assert.deepEqual([fontSize, letterSpacing, textIndent], ['16px', 'normal', '0px']);
          assert.notEqual(color, getComputedStyle(bar(exit)).backgroundColor);
          assert.isTrue(reached(exit));
          clearPage();
        }
      } finally {
        document.adoptedStyleSheets = [];
      }
    });
  }

  it('has an edge in forced colours', async () => {
    const exit = await stand();
    const forced = await emulate({ forcedColors: 'active' });
    assert.equal(forced, engine !== 'webkit');
    const style = getComputedStyle(bar(exit));
    assert.equal(style.borderInlineStartStyle, 'solid');
    if (forced) assert.notEqual(style.borderInlineStartColor, style.backgroundColor);
    await emulate({});
  });

  it('moves nothing: no animation, no transition', async () => {
    const exit = await stand();
    for (const element of [exit, ...inside(exit, '*'), link(exit)]) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      assert.deepEqual([animationName, transitionDuration], ['none', '0s']);
    }
    assert.deepEqual(document.getAnimations(), []);
  });

  it('is not on paper', async () => {
    const exit = await stand();
    if (await emulate({ media: 'print' })) {
      assert.isFalse(link(exit).checkVisibility());
      await emulate({});
    } else {
      // WebKit's driver emulates no media.
      const rules =
        exit.shadowRoot?.adoptedStyleSheets
          .flatMap(({ cssRules }) => [...cssRules])
          .filter(
            (rule): rule is CSSMediaRule =>
              rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
          ) ?? [];
      assert.isNotEmpty(rules);
      for (const { media } of rules) media.mediaText = 'all';
      assert.isFalse(link(exit).checkVisibility());
      for (const { media } of rules) media.mediaText = 'print';
    }
  });
});

describe('removed and added again 100 times', () => {
  it('leaves no listener, no node and no style behind, and says nothing', async () => {
    const listeners = new Map<EventTarget, number>();
    const original = Object.getOwnPropertyDescriptors(EventTarget.prototype);
    for (const [name, change] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const method = original[name].value as EventTarget[typeof name];
      EventTarget.prototype[name] = function (this: EventTarget | undefined, ...parameters) {
        const target = this ?? window;
        listeners.set(target, (listeners.get(target) ?? 0) + change);
        method.apply(target, parameters);
      };
    }
    const console = listenToConsole();
    try {
      const exit = await stand(
        '<ht-quick-exit skip-link><a href="https://example.org/">Exit now</a></ht-quick-exit>',
      );
      const main = document.querySelector('main') as HTMLElement;
      assert.isAbove(listeners.get(window) ?? 0, 5);
      const nodes = document.querySelectorAll('*').length;
      const held = listeners.get(window);
      for (let i = 0; i < 100; i++) {
        exit.remove();
        main.append(exit);
      }
      await frames(2);
      assert.equal(listeners.get(window), held);
      assert.equal(document.querySelectorAll('*').length, nodes);
      assert.isTrue(reached(exit));
      exit.remove();
      await frames(2);
      assert.equal(listeners.get(window), 0);
      assert.equal(listeners.get(document) ?? 0, 0);
      assert.lengthOf(document.body.querySelectorAll('a'), 0);
      assert.equal(root.style.cssText, '');
      assert.deepEqual(console.lines, []);
    } finally {
      console.stop();
      Object.defineProperties(EventTarget.prototype, original);
    }
  });
});
