/** How `<ht-quick-exit>` looks. */
import './define.js';
import { axeComplaints, clearPage, frames, inside, mount, one } from '@ht-widgets/testing';
import { quickExit as examples } from '@ht-widgets/testing/examples.js';
import { assert } from 'chai';

const markup =
  '<ht-quick-exit><a href="https://example.org/" rel="noreferrer ' +
  'nofollow">Exit now</a></ht-quick-exit>';
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
    'ht-quick-exit, ht-quick-exit * { display: none !important; visibility: ' +
      'hidden !important; opacity: 0 !important }',
    'a { color: black !important; font-size: 0 !important; position: absolute !important; ' +
      'left: -9999px !important; pointer-events: none !important }',
    'body { letter-spacing: 20px; line-height: 0; font-size: 62.5%; ' +
      '-webkit-text-fill-color: transparent; text-indent: -999px }',
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

  it('moves nothing: no animation, no transition', async () => {
    const exit = await stand();
    for (const element of [exit, ...inside(exit, '*'), link(exit)]) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      assert.deepEqual([animationName, transitionDuration], ['none', '0s']);
    }
    assert.deepEqual(document.getAnimations(), []);
  });
});
