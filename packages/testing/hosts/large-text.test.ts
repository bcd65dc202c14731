/** Readers who change how text is set, and pages that read from right to left. */
import { assert } from 'chai';
import { assertClean, clearPage, inside } from '../helpers/index.js';
import { assertDrawn, openRow, widgetsOf } from '../helpers/hostile-pages.js';

afterEach(clearPage);

it('with text of twice the size and wider spacing nothing is cut off or overflows', async () => {
  const page = await openRow('large-text.html');
  const frame = page.frameElement as HTMLElement;
  frame.style.inlineSize = '640px';
  assertDrawn(page);
  assert.isAtMost(page.document.documentElement.scrollWidth, 640);
  for (const widget of widgetsOf(page)) {
    const cut = inside(widget, '.base *').filter((element) => {
      const { overflowX, overflowY } = page.getComputedStyle(element);
      // What is there for who listens has one pixel.
      return (
        element.checkVisibility() &&
        element.clientHeight > 1 &&
        ((overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1))
      );
    });
    assert.deepEqual(
      cut.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      [],
      widget.localName,
    );
  }
  assertClean(page);
});

it('on a page from right to left, sentences and numbers read from left to right', async () => {
  const page = await openRow('right-to-left.html');
  assertDrawn(page);
  for (const widget of widgetsOf(page)) {
    const [base] = inside(widget, '.base');
    assert.equal(base && page.getComputedStyle(base).direction, 'ltr', widget.localName);
    assert.equal(base?.lang, 'en');
  }
  assert.isAtMost(page.document.documentElement.scrollWidth, page.innerWidth);
  assertClean(page);
});
