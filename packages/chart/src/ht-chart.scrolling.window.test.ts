/** `<ht-chart>` on a long page: when it is drawn, and what it gives back. */
import './define.js';
import {
  clearPage,
  frames,
  inside,
  ledger,
  mount,
  one,
  replace,
  serveNothing,
  set,
  setViewport,
  showsChildren,
  until,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { chart, drawn, barLengths, type LedgerChart } from '@ht-widgets/testing/chart.js';
import { assert } from 'chai';
import { Chart } from 'chart.js';

let data: Dataset;
let charts: LedgerChart[];
before(async () => {
  data = await ledger();
  charts = data.charts ?? [];
});
afterEach(() => {
  clearPage();
  serveNothing();
});

/** Counts active observers, and listeners whose removal matters, until `restore` is called. */
function counted(): { held: Map<string, number>; restore: (() => void)[] } {
  const held = new Map<string, number>();
  const count = (what: string, by: number): void => {
    held.set(what, (held.get(what) ?? 0) + by);
  };
  return { held, restore: [...countObservers(count), ...countListeners(count)] };
}

type Count = (what: string, by: number) => void;

function countObservers(count: Count): (() => void)[] {
  const restore: (() => void)[] = [];
  for (const observer of [IntersectionObserver, ResizeObserver]) {
    const observing = new WeakSet<object>();
    const { observe, disconnect } = observer.prototype as {
      observe: (target: Element) => void;
      disconnect: () => void;
    };
    restore.push(
      replace(observer.prototype, 'observe', function (this: object, target: Element) {
        if (!observing.has(this)) count(observer.name, 1);
        observing.add(this);
        observe.call(this, target);
      }),
      replace(observer.prototype, 'disconnect', function (this: object) {
        if (observing.delete(this)) count(observer.name, -1);
        disconnect.call(this);
      }),
    );
  }
  return restore;
}

type Listen = (type: string, listener: EventListener, options?: EventListenerOptions) => void;

/** The name under which a listener is counted, if it is. */
function watched(target: EventTarget | null, type: string): string {
  if (target instanceof MediaQueryList) return 'density';
  const types = 'beforeprint afterprint pointerdown pointerup pointercancel loadingdone';
  return types.split(' ').includes(type) ? type : '';
}

function countListeners(count: Count): (() => void)[] {
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype as {
    addEventListener: Listen;
    removeEventListener: Listen;
  };
  return [
    replace(
      EventTarget.prototype,
      'addEventListener',
      function (
        this: EventTarget | null,
        type: string,
        listener: EventListener,
        options?: AddEventListenerOptions,
      ) {
        const name = watched(this, type);
        if (name !== '') {
          count(name, 1);
          if (typeof options === 'object')
            options.signal?.addEventListener('abort', () => {
              count(name, -1);
            });
        }
        add.call(this ?? globalThis, type, listener, options);
      },
    ),
    replace(
      EventTarget.prototype,
      'removeEventListener',
      function (
        this: EventTarget | null,
        type: string,
        listener: EventListener,
        options?: EventListenerOptions,
      ) {
        const name = watched(this, type);
        if (name !== '') count(name, -1);
        remove.call(this ?? globalThis, type, listener, options);
      },
    ),
  ];
}

describe('on a long page', () => {
  it('is drawn when it comes near the window, and nothing moves', async () => {
    await setViewport({ width: 800, height: 600 });
    const widget = await mount(
      '<div style="block-size: 4000px"></div>' +
        '<ht-chart chart="mo-by-year">The children.</ht-chart><p id="after">After.</p>',
    );
    await frames(5);
    assert.lengthOf(inside(widget, 'canvas'), 0);
    const after = document.getElementById('after') as HTMLElement;
    const before = after.getBoundingClientRect().top + scrollY;
    scrollTo(0, 3300);
    await drawn(widget);
    await frames(2);
    assert.closeTo(after.getBoundingClientRect().top + scrollY, before, 0.1);
    scrollTo(0, 0);
  });

  describe('however it is scrolled', () => {
    // A clock that goes when the test says so.
    const own = {
      setInterval: Object.getOwnPropertyDescriptor(window, 'setInterval'),
      clearInterval: Object.getOwnPropertyDescriptor(window, 'clearInterval'),
    };
    const looks = new Map<number, () => void>();
    let widget: Widget;
    /** The next look at the chart, so many ms after the last. */
    const look = (after = 150) => {
      const time = performance.now() + after;
      Object.assign(performance, { now: () => time });
      for (const each of looks.values()) each();
    };
    beforeEach(async () => {
      let count = 0;
      Object.assign(window, {
        setInterval(work: () => void) {
          looks.set(++count, work);
          return count;
        },
        clearInterval: (id: number) => {
          looks.delete(id);
        },
      });
      await setViewport({ width: 800, height: 600 });
      widget = await mount(
        '<div style="block-size: 4000px"></div>' +
          '<ht-chart chart="mo-by-year">The children.</ht-chart>' +
          '<div style="block-size: 4000px"></div>',
      );
      await frames(3);
      const start = performance.now();
      Object.assign(performance, { now: () => start });
      scrollTo(0, 3400);
      await until('it to be near', () => looks.size === 1);
    });
    afterEach(() => {
      Object.defineProperties(window, own as PropertyDescriptorMap);
      Reflect.deleteProperty(performance, 'now');
      looks.clear();
      scrollTo(0, 0);
    });

    it('draws the chart where scrolling stops, and none that was passed', async () => {
      for (const top of [3600, 3800, 4000]) {
        scrollTo(0, top);
        look();
      }
      scrollTo(0, 8000);
      await until('it to be past', () => looks.size === 0);
      assert.lengthOf(inside(widget, 'canvas'), 0);
      scrollTo(0, 3800);
      await until('it to be near again', () => looks.size === 1);
      look();
      await drawn(widget);
      assert.equal(looks.size, 0, 'the chart is watched no more');
    });

    it('finds what moves all the time drawn after a second, sideways too', async () => {
      widget.style.position = 'relative';
      for (let left = 1; left <= 6; left++) {
        widget.style.left = `${left}px`;
        look();
        assert.equal(looks.size, 1, `after ${left * 150} ms`);
      }
      widget.style.left = '7px';
      look();
      await drawn(widget);
    });

    it('leaves nothing behind of what is gone', async () => {
      widget.remove();
      await until('the chart to be watched no more', () => looks.size === 0);
    });
  });

  it('twenty charts are drawn, and all of it is given back', async () => {
    await mount(
      charts
        .flatMap(({ id }) => [id, id, id, id])
        .slice(0, 20)
        .map((id) => `<ht-chart chart="${id}">The children.</ht-chart>`)
        .join(''),
    );
    for (const widget of document.querySelectorAll<Widget>('ht-chart')) {
      widget.scrollIntoView();
      await drawn(widget);
    }
    assert.lengthOf(Object.keys(Chart.instances), 20);
    clearPage();
    assert.lengthOf(Object.keys(Chart.instances), 0);
  });

  it('a hundred times taken out and put back, it leaves nothing behind', async () => {
    const widget = await chart('mo-by-year');
    const main = widget.parentElement as HTMLElement;
    for (let i = 0; i < 100; i++) {
      if (i % 4 === 0) await drawn(widget);
      // At other times while it is being loaded, or is not yet near.
      else if (i % 4 === 1) await widget.updateComplete;
      widget.remove();
      assert.deepEqual(Object.keys(Chart.instances), []);
      main.append(widget);
    }
    await drawn(widget);
    assert.lengthOf(Object.keys(Chart.instances), 1);
    assert.lengthOf(inside(widget, 'canvas'), 1);
    const fresh = await mount('<ht-chart chart="mo-by-year">The children.</ht-chart>');
    fresh.remove();
    await frames(3);
    assert.lengthOf(inside(fresh, 'canvas'), 0);
  });

  it('removed before its drawing code arrives, it draws nothing and observes nothing', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    widget.remove();
    document.body.append(widget);
    // The drawing code is requested when the chart is near, and takes one task at least.
    await new Promise<void>((resolve) => {
      const watch = new IntersectionObserver(() => {
        watch.disconnect();
        resolve();
      });
      watch.observe(one(widget, '.plot'));
    });
    widget.remove();
    await frames(5);
    assert.lengthOf(inside(widget, 'canvas'), 0);
    assert.deepEqual(Object.keys(Chart.instances), []);
  });

  it('removed from the page, it observes and listens to nothing', async () => {
    const { held, restore } = counted();
    try {
      const widget = await chart('mo-by-year');
      await drawn(widget);
      assert.isAbove(held.get('beforeprint') ?? 0, 0);
      assert.isAbove(held.get('density') ?? 0, 0);
      assert.isAbove(held.get('ResizeObserver') ?? 0, 0);
      widget.remove();
      const far = await mount(
        '<div style="block-size: 9000px"></div>' +
          '<ht-chart chart="mo-by-year">The children.</ht-chart>',
      );
      assert.isAbove(held.get('IntersectionObserver') ?? 0, 0);
      far.remove();
    } finally {
      for (const back of restore) back();
    }
    assert.deepEqual(
      [...held].filter(([, left]) => left !== 0),
      [],
    );
  });

  it('shows another chart when the attribute changes', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    for (const id of ['mo-by-year', 'federal-prosecutions', 'mo-venues-2021'])
      await set(widget, { chart: id });
    assert.lengthOf(barLengths(await drawn(widget)), 3);
    assert.lengthOf(Object.keys(Chart.instances), 1);
    await set(widget, { chart: 'unknown' });
    assert.isTrue(showsChildren(widget));
    assert.lengthOf(Object.keys(Chart.instances), 0);
  });
});
