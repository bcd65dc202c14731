/** How `<ht-quick-exit>` looks. */
import './define.js';
import { axeComplaints, clearPage, inside } from '@ht-widgets/testing';
import { quickExit as examples } from '@ht-widgets/testing/examples.js';
import {
  bar,
  exitMarkup,
  link,
  mountExit,
  reached,
  removeExits,
} from '@ht-widgets/testing/exit.js';
import { assert } from 'chai';

const root = document.documentElement;

afterEach(removeExits);

describe('its look', () => {
  for (const [name, html] of Object.entries(examples)) {
    for (const scheme of ['light', 'dark']) {
      it(`example ${name}: axe finds nothing on a ${scheme} page`, async () => {
        root.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
        try {
          await mountExit(html);
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
    it(`keeps its look under ${rules}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      try {
        for (const html of [exitMarkup, '<ht-quick-exit></ht-quick-exit>']) {
          const exit = await mountExit(html);
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
    const exit = await mountExit();
    for (const element of [exit, ...inside(exit, '*'), link(exit)]) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      assert.deepEqual([animationName, transitionDuration], ['none', '0s']);
    }
    assert.deepEqual(document.getAnimations(), []);
  });
});
