/** `<ht-chart>` with the keyboard, in windows of other sizes, in forced colours and on paper. */
import './define.js';
import {
  clearPage,
  emulate,
  engine,
  frames,
  inside,
  ledger,
  missingFrom,
  mount,
  one,
  readerText,
  serveNothing,
  settled,
  setViewport,
  until,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import {
  chart,
  idsOf,
  drawn,
  tableShows,
  printed,
  inkOn,
  ringsOf,
  press,
  type LedgerChart,
} from '@ht-widgets/testing/chart.js';
import { chart as examples } from '@ht-widgets/testing/examples.js';
import { assert } from 'chai';

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

const factOf = (id: string): Fact => data.facts.find((fact) => fact.id === id) as Fact;

describe('what is drawn', () => {
  it('is next to its notes on wide pages, and above them on others', async () => {
    await setViewport({ width: 1180, height: 700 });
    const widget = await chart('us-by-year');
    await drawn(widget);
    const boxes = (): [DOMRect, DOMRect] => [
      one(widget, '.plot').getBoundingClientRect(),
      one(widget, '.notes').getBoundingClientRect(),
    ];
    const [plot, notes] = boxes();
    assert.isAbove(notes.left, plot.right);
    assert.closeTo(notes.top, plot.top, 2);
    assert.isAbove(plot.width, 600);
    await setViewport({ width: 800, height: 600 });
    const [above, below] = boxes();
    assert.isAbove(below.top, above.bottom);
    assert.closeTo(above.width, one(widget, '.foot').getBoundingClientRect().width, 20);
  });

  it("has the reader's own colours where colours are forced", async () => {
    if (!(await emulate({ forcedColors: 'active', colorScheme: 'dark' }))) {
      assert.equal(engine, 'webkit');
      return;
    }
    try {
      const canvas = await drawn(await chart('mo-types-2021'));
      const probe = document.createElement('i');
      probe.style.cssText = 'color: CanvasText; forced-color-adjust: none';
      document.body.append(probe);
      const expected = getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).join();
      await until('forced colours', () => {
        const { width, height, at } = inkOn(canvas);
        for (let y = 0; y < height; y++)
          if (
            at(0.4 * width, y)[3] > 250 &&
            at(0.4 * width, y)
              .slice(0, 3)
              .join() === expected
          )
            return true;
        return false;
      });
    } finally {
      await emulate({});
    }
  });
});

describe('reading one figure after another', () => {
  it('with keys gives each figure with its limit and sources, aloud and in writing', async () => {
    for (const each of charts) {
      const widget = await chart(each.id);
      await drawn(widget);
      const slider = one(widget, '[role=slider]');
      assert.equal(slider.tabIndex, 0);
      assert.include(slider.ariaLabel, words(each.title));
      slider.focus();
      press(slider, 'Home');
      for (const [i, id] of idsOf(each).entries()) {
        const fact = factOf(id);
        const readout = one(widget, '.readout');
        assert.equal(slider.ariaValueNow, String(i + 1));
        for (const text of [slider.ariaValueText ?? '', readerText(readout)]) {
          assert.include(text, printed(fact), id);
          assert.deepEqual(missingFrom(fact, text, data), [], id);
        }
        press(slider, i % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
      }
      assert.equal(slider.ariaValueNow, slider.ariaValueMax, 'it stays at the last');
      press(slider, 'ArrowLeft');
      press(slider, 'ArrowUp');
      assert.equal(slider.ariaValueNow, String(idsOf(each).length - 2));
      press(slider, 'End');
      assert.equal(slider.ariaValueNow, slider.ariaValueMax);
      press(slider, 'Escape');
      assert.equal(readerText(one(widget, '.readout')), '');
      clearPage();
    }
  });

  it('leaves all other keys to the page', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    const slider = one(widget, '[role=slider]');
    for (const key of ['Tab', 'Enter', ' ', 'a', 'PageDown', 'Escape', 'Shift'])
      assert.isTrue(press(slider, key), key);
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      assert.isTrue(press(slider, 'ArrowLeft', { [modifier]: true }), modifier);
    assert.isFalse(press(slider, 'ArrowLeft'));
  });

  it('with a press takes the figure that is nearest', async () => {
    const widget = await chart('mo-by-year');
    const canvas = await drawn(widget);
    const rings = await ringsOf(widget, canvas);
    const { left, top } = canvas.getBoundingClientRect();
    for (const [i, { x, y }] of rings.entries()) {
      canvas.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          composed: true,
          clientX: left + x + 3,
          clientY: top + y - 3,
        }),
      );
      assert.equal(one(widget, '[role=slider]').ariaValueNow, String(i + 1));
    }
    const [last] = idsOf(charts.find(({ id }) => id === 'mo-by-year') as LedgerChart)
      .map(factOf)
      .slice(-1) as [Fact];
    assert.include(readerText(one(widget, '.readout')), `, ${last.period ?? ''}: ${printed(last)}`);
  });

  for (const style of ['transform: scale(0.6)', 'zoom: 0.6', 'zoom: 1.5'])
    it(`with a press takes the figure under the pointer, under ${style}`, async () => {
      const widget = await mount(
        `<div style="${style}; transform-origin: 0 0">` +
          '<ht-chart chart="mo-venues-2021"></ht-chart></div>',
      );
      const canvas = await drawn(widget);
      const rings = await ringsOf(widget, canvas);
      for (const [i, { x, y }] of rings.entries()) {
        const { left, top, width } = canvas.getBoundingClientRect();
        const scale = width / canvas.clientWidth;
        canvas.dispatchEvent(
          new MouseEvent('click', {
            bubbles: true,
            composed: true,
            clientX: left + x * scale,
            clientY: top + y * scale,
          }),
        );
        assert.equal(one(widget, '[role=slider]').ariaValueNow, String(i + 1));
      }
    });

  it('keeps its keys from a carousel or a dialog around it', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    const slider = one(widget, '[role=slider]');
    const reached: string[] = [];
    const note = ({ key }: KeyboardEvent): void => void reached.push(key);
    document.addEventListener('keydown', note);
    try {
      for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', 'Escape', 'Escape', 'a'])
        press(slider, key);
    } finally {
      document.removeEventListener('keydown', note);
    }
    assert.deepEqual(reached, ['Escape', 'a'], 'the second Escape closes nothing of ours');
  });

  it('has links that the keyboard reaches, and closes when focus moves on', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    const slider = one(widget, '[role=slider]');
    slider.focus();
    press(slider, 'Home');
    const [link] = inside(widget, '.readout a');
    link?.focus();
    assert.exists(link);
    assert.equal(widget.shadowRoot?.activeElement, link);
    assert.notEqual(readerText(one(widget, '.readout')), '');
    inside(widget, '[part=source] a, .sources a, li a')
      .find((other) => !other.closest('.readout'))
      ?.focus();
    assert.equal(readerText(one(widget, '.readout')), '');
  });

  it('ends when the same figure is pressed again, and when the reader goes on', async () => {
    const widget = await mount(
      '<ht-chart chart="mo-by-year">The children.</ht-chart><p><button id="next">Next</button></p>',
    );
    const canvas = await drawn(widget);
    const [ring] = (await ringsOf(widget, canvas)) as [{ x: number; y: number }];
    const { left, top } = canvas.getBoundingClientRect();
    const tap = (): void => {
      canvas.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          composed: true,
          clientX: left + ring.x,
          clientY: top + ring.y,
        }),
      );
    };
    const reads = (): boolean => readerText(one(widget, '.readout')) !== '';
    const slider = one(widget, '[role=slider]');
    const plain = canvas.toDataURL();
    tap();
    assert.isTrue(reads());
    assert.equal(widget.shadowRoot?.activeElement, slider);
    tap();
    assert.isFalse(reads());
    // WebKit does not paint each pixel alike twice.
    if (engine !== 'webkit') assert.equal(canvas.toDataURL(), plain, 'nothing is marked any more');
    tap();
    const next = document.getElementById('next') as HTMLElement;
    next.focus();
    assert.isFalse(reads());
    // A press elsewhere must reach its target before the panel above it is removed.
    tap();
    next.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    next.focus();
    assert.isTrue(reads());
    next.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    assert.isTrue(reads());
    await until('the reading to close', () => !reads());
    // And a press on nothing, which leaves the focus where it is, changes nothing.
    tap();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await frames(2);
    assert.isTrue(reads());
  });
});

describe('where a picture would have its figures cut', () => {
  const isTable = (widget: Widget) =>
    one(widget, '.rows').getBoundingClientRect().height > 300 &&
    one(widget, '.plot').getBoundingClientRect().height === 0;

  it('with large text on a phone, the table shows', async () => {
    await setViewport({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    try {
      const widget = await mount('<ht-chart chart="mo-by-year">The children.</ht-chart>');
      await frames(5);
      assert.lengthOf(inside(widget, 'canvas'), 0);
      assert.isTrue(isTable(widget));
      for (const id of idsOf(charts.find(({ id }) => id === 'mo-by-year') as LedgerChart))
        assert.include(readerText(widget), printed(factOf(id)));
    } finally {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 1000, height: 800 });
    }
  });
});

it('saves no picture where the browser resists fingerprinting, and says so', async () => {
  if (!(await emulate({ resistFingerprinting: true }))) {
    assert.notEqual(engine, 'firefox');
    return;
  }
  const before = URL.createObjectURL.bind(URL);
  let files = 0;
  URL.createObjectURL = (blob: Blob) => {
    files++;
    return before(blob);
  };
  try {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    one(widget, '.png').click();
    await until('the status', () => readerText(one(widget, '.status')).includes('no file'));
    assert.equal(files, 0);
  } finally {
    URL.createObjectURL = before;
    await emulate({});
  }
});

describe('on paper', () => {
  let rules: CSSMediaRule[] = [];
  afterEach(async () => {
    for (const { media } of rules) media.mediaText = 'print';
    rules = [];
    await emulate({});
  });

  it('the table is printed, drawn or not, and nothing that can only be pressed', async () => {
    const widget = await mount(
      '<div style="block-size: 9000px"></div><ht-chart chart="mo-by-year">The children.</ht-chart>',
    );
    assert.lengthOf(inside(widget, 'canvas'), 0);
    if (!(await emulate({ media: 'print' }))) {
      // WebKit's driver emulates no media: there the rules for paper are put in force by hand.
      rules = [...(widget.shadowRoot?.adoptedStyleSheets ?? [])]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter(
          (rule): rule is CSSMediaRule =>
            rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
        );
      for (const { media } of rules) media.mediaText = 'all';
    }
    assert.isTrue(tableShows(widget));
    assert.isFalse(one(widget, '.plot').checkVisibility());
    assert.lengthOf(
      inside(widget, 'button').filter((button) => button.checkVisibility()),
      0,
    );
  });

  it('the drawing is dark on white, whatever the page is', async () => {
    const widget = await chart('mo-types-2021', 'theme="dark"');
    const canvas = await drawn(widget);
    const brightest = (): number => {
      const { width, height, at } = inkOn(canvas);
      let found = 0;
      for (let y = 0; y < height; y++)
        if (at(0.4 * width, y)[3] > 250) found = Math.max(found, at(0.4 * width, y)[0]);
      return found;
    };
    const before = brightest();
    dispatchEvent(new Event('beforeprint'));
    assert.isBelow(brightest(), 100);
    dispatchEvent(new Event('afterprint'));
    assert.equal(brightest(), before);
    assert.isAbove(before, 100);
  });
});

describe('the examples', () => {
  it('fit a page 320 px wide, also from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const dir of ['ltr', 'rtl']) {
      const main = (
        await mount(`<div dir="${dir}">${Object.values(examples).join('')}</div>`)
      ).closest('main') as HTMLElement;
      await settled(main);
      for (const widget of document.querySelectorAll<Widget>('ht-chart')) {
        inside(widget, '.toggle')[0]?.click();
        const over = inside(widget, '.base *').filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 0 && (left < 0 || right > 320);
        });
        assert.deepEqual(
          over.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          [],
        );
      }
      assert.isAtMost(document.documentElement.scrollWidth, 320);
      clearPage();
    }
    await setViewport({ width: 800, height: 600 });
  });
});
