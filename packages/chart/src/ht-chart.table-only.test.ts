/** `<ht-chart>` where it cannot draw, or has no space to. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  frames,
  inside,
  mount,
  one,
  replace,
  serveNothing,
  until,
  type Widget,
} from '@ht-widgets/testing';
import { chart, drawn, tableShows, barLengths } from '@ht-widgets/testing/chart.js';
import { assert } from 'chai';
import { Chart } from 'chart.js';

afterEach(() => {
  clearPage();
  serveNothing();
});

describe('where nothing can be drawn', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = () => {};
  });
  afterEach(() => {
    restore();
  });

  it('for want of a canvas, the table shows', async () => {
    restore = replace(HTMLCanvasElement.prototype, 'getContext', () => null);
    const widget = await chart('mo-types-2021');
    await until('the table', () => tableShows(widget));
    assert.lengthOf(inside(widget, 'canvas, [role=slider]'), 0);
    assert.isFalse(one(widget, '.toggle').checkVisibility());
    assert.isFalse(one(widget, '.png').checkVisibility());
    assert.isTrue(one(widget, '.csv').checkVisibility());
    const [title, table, limit] = inside(widget, '.heading, table, .caveat')
      .map((element) => element.getBoundingClientRect().top)
      .sort((a, b) => a - b);
    assert.deepEqual(
      [title, table, limit],
      ['.heading', 'table', '.caveat'].map(
        (selector) => one(widget, selector).getBoundingClientRect().top,
      ),
      'title, table, limit',
    );
    // axe needs a canvas itself.
    restore();
    assert.deepEqual(await axeComplaints(), []);
  });

  it('because drawing breaks later, the table shows', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    restore = replace(HTMLCanvasElement.prototype, 'getContext', () => {
      throw new Error('on purpose');
    });
    widget.style.display = 'block';
    widget.style.inlineSize = '300px';
    await until('the table', () => tableShows(widget));
    assert.lengthOf(inside(widget, 'canvas, [role=slider]'), 0);
    assert.deepEqual(Object.keys(Chart.instances), []);
  });

  for (const when of ['at first', 'later']) {
    it(`because painting breaks half-way ${when}, only the table is left`, async () => {
      const breaks = (): void => {
        restore = replace(CanvasRenderingContext2D.prototype, 'fillText', () => {
          throw new Error('on purpose');
        });
      };
      if (when === 'at first') breaks();
      const widget = await chart('mo-types-2021');
      if (when === 'later') {
        await drawn(widget);
        breaks();
        widget.style.inlineSize = '300px';
      }
      await until('the table', () => tableShows(widget));
      assert.deepEqual(Object.keys(Chart.instances), []);
      assert.lengthOf(inside(widget, 'canvas, [role=slider]'), 0);
    });
  }

  it('because it has no width, it waits for one', async () => {
    const widget = await mount(
      '<div style="inline-size: 0; overflow: hidden">' +
        '<ht-chart chart="mo-venues-2021">The children.</ht-chart></div>',
    );
    await frames(5);
    (widget.parentElement as HTMLElement).style.inlineSize = '500px';
    assert.lengthOf(barLengths(await drawn(widget)), 3);
  });

  it('because it is hidden, it waits to be shown', async () => {
    const widget = await mount(
      '<div hidden><ht-chart chart="mo-venues-2021">The children.</ht-chart></div>',
    );
    await frames(5);
    assert.lengthOf(inside(widget, 'canvas'), 0);
    (widget.parentElement as HTMLElement).hidden = false;
    await drawn(widget);
    (widget.parentElement as HTMLElement).hidden = true;
    await frames(3);
    (widget.parentElement as HTMLElement).hidden = false;
    await until(
      'the drawing again',
      () => barLengths(one(widget, 'canvas') as HTMLCanvasElement).length === 3,
    );
  });
});

describe('where a picture would have its figures cut', () => {
  const isTable = (widget: Widget) =>
    one(widget, '.rows').getBoundingClientRect().height > 300 &&
    one(widget, '.plot').getBoundingClientRect().height === 0;

  it('shows the table in a narrow column, and the picture when it fits', async () => {
    const widget = await mount(
      '<div style="inline-size: 200px"><ht-chart chart="mo-by-year">The children.</ht-chart></div>',
    );
    const column = widget.parentElement as HTMLElement;
    assert.isTrue(isTable(widget));
    column.style.inlineSize = '400px';
    await drawn(widget);
    assert.isFalse(isTable(widget));
    column.style.inlineSize = '200px';
    await until('the table', () => isTable(widget));
  });
});
