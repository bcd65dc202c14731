/** Where `<ht-quick-exit>` is on the page, and the space that it keeps. */
import './define.js';
import { frames } from '@ht-widgets/testing';
import {
  bar,
  exitMarkup,
  link,
  mountExit,
  openPopover,
  popover,
  reached,
  removeExits,
  wholeWindow,
} from '@ht-widgets/testing/exit.js';
import { assert } from 'chai';

const root = document.documentElement;

afterEach(removeExits);

describe('its place', () => {
  it('is the same after it has been in another document', async () => {
    const exit = await mountExit();
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
    const exit = await mountExit();
    const { top, right, height } = bar(exit).getBoundingClientRect();
    assert.equal(top, 0);
    assert.closeTo(right, root.clientWidth - 16, 1);
    assert.isAtLeast(height, 44);
    assert.isAtLeast(link(exit).getBoundingClientRect().height, 44);
    assert.isAtLeast(link(exit).getBoundingClientRect().width, 44);
  });

  it('is the other side on a page that reads from right to left', async () => {
    root.dir = 'rtl';
    assert.closeTo(bar(await mountExit()).getBoundingClientRect().left, 16, 1);
  });

  it('is the bottom or inline if placement says so, and otherwise the top', async () => {
    const exit = await mountExit(`<p>Before</p>${exitMarkup}`);
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

  it("takes no space among the page's elements", async () => {
    const exit = await mountExit(
      `<div style="display: flex; gap: 50px"><i>a</i>${exitMarkup}<i>b</i></div>`,
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
      const exit = await mountExit(`<div style="${style}">${exitMarkup}</div>`);
      const { top, right, height } = bar(exit).getBoundingClientRect();
      assert.equal(top, 0);
      assert.closeTo(right, root.clientWidth - 16, 1);
      assert.isAtLeast(height, 44);
      assert.isTrue(reached(exit));
    });
  }

  it('is above a cookie bar of the highest z-index that came later', async () => {
    const exit = await mountExit(exitMarkup);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div style="position: fixed; inset: 0; z-index: 2147483647; ' +
        'background: white">We value your privacy</div>',
    );
    assert.isTrue(reached(exit));
  });

  describe('above a popover that opens later', () => {
    for (const kind of ['auto', 'manual']) {
      it(`popover="${kind}": a pointer reaches it, and the popover stays open`, async () => {
        const exit = await mountExit(
          `${exitMarkup}<div id="menu" popover="${kind}" style="${wholeWindow}">` +
            `We value your privacy <div id="inner" popover="${kind}" style="${wholeWindow}">More` +
            '</div></div>',
        );
        for (const id of ['menu', 'inner']) {
          await openPopover(id);
          assert.isTrue(reached(exit), id);
        }
        for (const id of ['menu', 'inner']) assert.isTrue(popover(id).matches(':popover-open'), id);
      });
    }

    it('once for each: what it does is no reason to do it again', async () => {
      const exit = await mountExit(
        `${exitMarkup}<details><summary>Details</summary></details>` +
          `<div id="menu" popover style="${wholeWindow}">A menu</div>`,
      );
      let raised = 0;
      bar(exit).addEventListener('beforetoggle', (event) => {
        if (event.newState === 'open') raised++;
      });
      await openPopover('menu');
      await frames(3);
      assert.equal(raised, 1);
      popover('menu').hidePopover();
      document.querySelector('details')?.toggleAttribute('open', true);
      await frames(3);
      assert.equal(raised, 1, 'nothing covers it');
    });

    it('is not raised where it is inline', async () => {
      const exit = await mountExit(
        `<ht-quick-exit placement="inline"></ht-quick-exit>` +
          `<div id="menu" popover style="${wholeWindow}">A menu</div>`,
      );
      await openPopover('menu');
      assert.isFalse(bar(exit).matches(':popover-open'));
    });
  });

  it('is fixed where the engine has no popovers', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    try {
      const exit = await mountExit();
      assert.equal(bar(exit).getBoundingClientRect().top, 0);
      assert.isTrue(reached(exit));
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'showPopover', descriptor ?? {});
    }
  });

  it('hidden hides it', async () => {
    const exit = await mountExit('<ht-quick-exit hidden></ht-quick-exit>');
    assert.isFalse(link(exit).checkVisibility());
    assert.equal(getComputedStyle(root).paddingBlockStart, '0px');
  });

  it('twice on the page: one is at the edge, and the other takes over from it', async () => {
    const first = await mountExit(`${exitMarkup}<p>Between</p>${exitMarkup}`);
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

describe('two headers, of which one is displayed', () => {
  const headers = (placement: string): string =>
    ['narrow', 'wide']
      .map(
        (name) =>
          `<header id="${name}"><p>A menu</p>` +
          exitMarkup.replace('>', ` skip-link placement="${placement}">`).replace('now', name) +
          '</header>',
      )
      .join('');
  const show = (wanted: 'narrow' | 'wide'): void => {
    for (const name of ['narrow', 'wide'])
      (document.getElementById(name) as HTMLElement).style.display = name === wanted ? '' : 'none';
  };
  const exitOf = (name: string): HTMLElement =>
    document.querySelector(`#${name} ht-quick-exit`) as HTMLElement;
  const isAtEdge = (name: string, placement: string): boolean => {
    const { top, bottom } = bar(exitOf(name)).getBoundingClientRect();
    return placement === 'top' ? top === 0 : Math.abs(bottom - innerHeight) <= 1;
  };

  for (const placement of ['top', 'bottom']) {
    it(`the ${placement} belongs to the one that is, and again when that changes`, async () => {
      await mountExit(headers(placement));
      for (const name of ['wide', 'narrow', 'wide'] as const) {
        show(name);
        await frames(3);
        assert.isTrue(isAtEdge(name, placement), name);
        assert.isTrue(reached(exitOf(name)), name);
        const kept = getComputedStyle(root).getPropertyValue(`padding-${placement}`);
        assert.equal(kept, `${bar(exitOf(name)).offsetHeight}px`);
        assert.isAbove(parseFloat(kept), 40);
      }
    });
  }

  it('has one skip link, which is that of the exit that is displayed', async () => {
    await mountExit(headers('top'));
    for (const name of ['narrow', 'wide', 'narrow'] as const) {
      show(name);
      await frames(3);
      const links = [...document.body.children].flatMap((each) => [
        ...(each.shadowRoot?.querySelectorAll('a') ?? []),
      ]);
      assert.deepEqual(
        links.map(({ textContent }) => textContent),
        [`Exit ${name}`],
      );
    }
  });

  it('the exit of one that is hidden from the start takes the edge when it is shown', async () => {
    const exit = await mountExit(`<div style="display: none">${exitMarkup}</div>`);
    (exit.parentElement as HTMLElement).style.display = '';
    await frames(3);
    assert.equal(bar(exit).getBoundingClientRect().top, 0);
    assert.isAbove(parseFloat(getComputedStyle(root).paddingTop), 40);
  });
});

describe('the space it keeps', () => {
  it('covers nothing of the page at first, and nothing that is scrolled to', async () => {
    const exit = await mountExit(
      `${exitMarkup}<a href="#x" id="menu" style="float: right">Menu</a>` +
        `<div style="block-size: 300vh"></div><button>A button</button>` +
        `<div style="block-size: 300vh"></div>`,
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
    const exit = await mountExit(
      '<div style="block-size: 300vh"></div><p id="last">The last line</p>' +
        '<ht-quick-exit placement="bottom"></ht-quick-exit>',
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
    const exit = await mountExit();
    assert.notEqual(root.style.cssText, '');
    exit.remove();
    await frames(1);
    assert.equal(root.style.cssText, '');
    root.style.cssText = 'scroll-padding-block-start: 7px; padding-block-start: 9px';
    const mine = root.style.cssText;
    (await mountExit()).remove();
    await frames(2);
    assert.equal(root.style.cssText, mine);
    root.removeAttribute('style');
  });

  it('is what a page keeps itself, now or later', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    await mountExit();
    sheet.replaceSync('html { scroll-padding-top: 77px }');
    assert.equal(getComputedStyle(root).scrollPaddingTop, '77px');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });

  it('is there on a page that resets all padding', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, :root { padding: 0; margin: 0 }');
    document.adoptedStyleSheets.push(sheet);
    const exit = await mountExit(`${exitMarkup}<p>The first line</p>`);
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
      sheet.href = '/packages/quick-exit/src/ht-quick-exit.fallback.css';
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
          const exit = await mountExit(
            `<p>First</p><ht-quick-exit ` +
              `placement="${edge}"><a href="https://example.org/">Exit now</a></ht-quick-exit>`,
          );
          const height = bar(exit).offsetHeight;
          assert.isAtLeast(height, size === 16 ? 44 : 60);
          assert.deepEqual(kept(edge), [`${height}px`, `${height}px`]);
        });
      }
    }

    it('is kept from the start, so that the page does not move up and down again', async () => {
      const seen: string[] = [];
      const moved = new MutationObserver(() => {
        seen.push(...kept('top'));
      });
      moved.observe(document.body, { subtree: true, attributeFilter: ['data-ht-drawn'] });
      await mountExit();
      moved.disconnect();
      assert.isNotEmpty(seen);
      for (const room of seen) assert.isAtLeast(parseFloat(room), 44);
    });

    it('is kept when something removes the element’s attributes', async () => {
      const exit = await mountExit();
      root.style.fontSize = '32px';
      await frames(2);
      const own = kept('top');
      exit.removeAttribute('data-ht-placed');
      assert.deepEqual(kept('top'), own);
      assert.notDeepEqual(own, ['46px', '46px']);
    });
  });
});
