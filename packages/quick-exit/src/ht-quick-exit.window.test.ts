/** `<ht-quick-exit>` with the focus, in small windows, in forced colours and on paper. */
import './define.js';
import { emulate, engine, frames, openPage, setViewport, until } from '@ht-widgets/testing';
import {
  bar,
  exitMarkup,
  link,
  mountExit,
  openPopover,
  reached,
  removeExits,
  wholeWindow,
} from '@ht-widgets/testing/exit.js';
import { assert } from 'chai';

const root = document.documentElement;

afterEach(removeExits);

describe('its place', () => {
  describe('above a popover that opens later', () => {
    it('and keeps the focus, where it has it', async () => {
      const exit = await mountExit(
        `${exitMarkup}<div id="menu" popover="manual" style="${wholeWindow}">` +
          'We value your privacy</div>',
      );
      link(exit).focus();
      await openPopover('menu');
      await frames(2);
      assert.strictEqual(document.activeElement, link(exit));
      assert.isTrue(reached(exit));
    });
  });
});

describe('the space it keeps', () => {
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

    it('hides a marked link without focus, and only where the page has an exit', async () => {
      const page = await openPage('fallback.html');
      const style = page.document.head.appendChild(sheet.cloneNode() as HTMLLinkElement);
      await until('the style sheet', () => style.sheet);
      const marked = '<a data-ht-exit href="https://www.weather.gov/">Exit now</a>';
      const widthNextTo = (markup: string): number => {
        page.document.body.innerHTML = marked + markup;
        return page.document.querySelector('a')?.getBoundingClientRect().width ?? 0;
      };
      assert.isAbove(widthNextTo('<p>No exit.</p>'), 20);
      assert.equal(widthNextTo('<div data-ht="quick-exit"></div>'), 1);
      assert.equal(widthNextTo(exitMarkup), 1);
    });

    it('is not on paper, with the script or without', async () => {
      await mountExit();
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
        page.document.body.innerHTML = exitMarkup;
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
    const exit = await mountExit();
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
  it('has an edge in forced colours', async () => {
    const exit = await mountExit();
    const forced = await emulate({ forcedColors: 'active' });
    assert.equal(forced, engine !== 'webkit');
    const style = getComputedStyle(bar(exit));
    assert.equal(style.borderInlineStartStyle, 'solid');
    if (forced) assert.notEqual(style.borderInlineStartColor, style.backgroundColor);
    await emulate({});
  });

  it('is not on paper', async () => {
    const exit = await mountExit();
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
