/** A chart that is printed before any chart of the page was near the viewport. */
import './define.js';
import { clearPage, inside, mount, one, until } from '@ht-widgets/testing';
import { assert } from 'chai';

afterEach(clearPage);

it('is drawn when the page is printed, though no one has scrolled to it', async () => {
  const widget = await mount(
    '<div style="block-size: 9000px"></div><ht-chart chart="mo-by-year">The children.</ht-chart>',
  );
  assert.lengthOf(inside(widget, 'canvas'), 0);
  await until('what draws', () => {
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    return inside<HTMLCanvasElement>(widget, 'canvas').some(({ width }) => width > 0);
  });
  assert.isTrue(one(widget, '.card').classList.contains('drawn'));
  assert.isAbove(one(widget, 'canvas').getBoundingClientRect().top, innerHeight + 600);
});
