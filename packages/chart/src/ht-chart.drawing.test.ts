/** What `<ht-chart>` draws, measured in pixels. */
import './define.js';
import {
  clearPage,
  frozen,
  inside,
  ledger,
  mount,
  replace,
  serveNothing,
  until,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import {
  chart,
  rowsOf,
  idsOf,
  drawn,
  inkOn,
  pixels,
  barLengths,
  barsOn,
  ringsOf,
  type LedgerChart,
} from '@ht-widgets/testing/chart.js';
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

interface Written {
  text: string;
  y: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A chart in a block of this width, and what is written on it. */
async function writtenOn(
  id: string,
  width: number,
): Promise<{ canvas: HTMLCanvasElement; written: Written[] }> {
  const written: Written[] = [];
  const own = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText');
  const restore = replace(
    CanvasRenderingContext2D.prototype,
    'fillText',
    function (this: CanvasRenderingContext2D, text: string, atX: number, atY: number) {
      const box = this.measureText(text);
      // chart.js moves the canvas to write its scale.
      const { a, d, e, f } = this.getTransform();
      const [x, y] = [atX + e / a, atY + f / d];
      const left = x - box.actualBoundingBoxLeft;
      const [top, bottom] = [y - box.actualBoundingBoxAscent, y + box.actualBoundingBoxDescent];
      written.push({ text, y, left, right: x + box.actualBoundingBoxRight, top, bottom });
      own.call(this, text, atX, atY);
    },
  );
  try {
    const widget = await mount(
      `<div style="inline-size: ${width}px"><ht-chart chart="${id}">The children.</ht-chart></div>`,
    );
    const canvas = await drawn(widget);
    return { canvas, written: [...written] };
  } finally {
    restore();
  }
}

describe('what is drawn', () => {
  for (const id of ['mo-venues-2021', 'provider-types-2019', 'federal-prosecutions']) {
    for (const width of [288, 700]) {
      it(`${id}, ${width} px wide: bars are as long as their figures`, async () => {
        const widget = await mount(
          `<div style="inline-size: ${width}px"><ht-chart ` +
            `chart="${id}">The children.</ht-chart></div>`,
        );
        const lengths = barLengths(await drawn(widget));
        const values = idsOf(charts.find((each) => each.id === id) as LedgerChart).map(
          (factId) => factOf(factId).value ?? NaN,
        );
        assert.lengthOf(lengths, values.length);
        const longest = Math.max(...lengths);
        assert.isAbove(longest, width / 4);
        lengths.forEach((length, i) => {
          assert.closeTo(
            length,
            (longest * (values[i] ?? NaN)) / Math.max(...values),
            1,
            String(values[i]),
          );
        });
      });
    }
  }

  for (const id of ['mo-by-year', 'us-by-year'])
    for (const width of [288, 900])
      it(`${id}, ${width} px wide: bars are on one scale, in the rows of their years`, async () => {
        const { series } = charts.find((each) => each.id === id) as LedgerChart;
        const { canvas, written } = await writtenOn(id, width);
        const widget = (canvas.getRootNode() as ShadowRoot).host as Widget;
        const rings = await ringsOf(widget, canvas);
        const facts = series.flatMap((each) => each.facts.map(factOf));
        assert.lengthOf(rings, facts.length);
        const bars = barsOn(canvas);
        const most = Math.max(...facts.map(({ value = NaN }) => value));
        const lengths = rings.map(({ x, y }) => {
          const bar = bars.find(
            ({ from, to, top }) => from < x && x < to && top < y && y < top + 30,
          );
          return bar ? bar.to - bar.from - 1 : NaN;
        });
        const longest = Math.max(...lengths.filter((length) => !isNaN(length)));
        facts.forEach(({ value = NaN }, i) => {
          // A bar of a few pixels is not found.
          const expected = (longest * value) / most;
          if (expected > 4) assert.closeTo(lengths[i] ?? NaN, expected, 1.5, String(value));
        });
        const rows = facts.map(({ period }, i) => ({ period, y: rings[i]?.y ?? NaN }));
        for (const one of rows)
          for (const other of rows)
            if (width > 600 && one.period === other.period) assert.closeTo(one.y, other.y, 1);
        for (const { facts: ids } of series) {
          const years = ids.map((each) => Number(factOf(each).period));
          const own = ids.map((each) => rings[facts.indexOf(factOf(each))]?.y ?? NaN);
          assert.deepEqual(
            own,
            [...own].sort((a, b) => a - b),
            'years run down',
          );
          for (const [n, year] of years.entries())
            if (n > 0 && year - (years[n - 1] ?? year) > 1)
              assert.isTrue(
                written.some(
                  ({ text, y }) =>
                    text === 'none found' && y > (own[n - 1] ?? NaN) && y < (own[n] ?? NaN),
                ),
                `before ${year}`,
              );
        }
      });

  it('a word after a short bar does not shorten the long ones', async () => {
    const width = 320;
    const widget = await mount(
      `<div lang="es" style="inline-size: ${width}px"><ht-chart ` +
        `chart="mo-by-year">The children.</ht-chart></div>`,
    );
    const bars = barsOn(await drawn(widget));
    assert.isAbove(Math.max(...bars.map(({ from, to }) => to - from)), width / 5);
  });

  it('the years of a gap are written, and no figure', async () => {
    const years = ({ text }: Written): boolean => /^\d{4}(–\d{4})?$/.test(text);
    const { written } = await writtenOn('mo-by-year', 288);
    const { series } = charts.find(({ id }) => id === 'mo-by-year') as LedgerChart;
    const all = series.flatMap(({ facts }) => facts.map((id) => Number(factOf(id).period)));
    const first = Math.min(...all);
    const expected = series.flatMap(({ facts }) => {
      const own = new Set(facts.map((id) => Number(factOf(id).period)));
      const names: string[] = [];
      for (let year = first, from = 0; year <= Math.max(...all); year++) {
        if (own.has(year)) names.push(String(year));
        else {
          if (own.has(year - 1) || year === first) from = year;
          if (own.has(year + 1) || year === Math.max(...all))
            names.push(from === year ? String(year) : `${from}–${year}`);
        }
      }
      return names;
    });
    assert.deepEqual(
      written.filter(years).map(({ text }) => text),
      expected,
    );
    assert.lengthOf(
      written.filter(({ text }) => text === 'none found'),
      expected.length - all.length,
    );
  });

  it('one bar has the accent: the newest of the first series', async () => {
    for (const { id, series, residual = [] } of charts) {
      const canvas = await drawn(await chart(id));
      const own = series[0].facts.map(factOf);
      const [newest] = own
        .filter(({ id: factId }) => !residual.includes(factId))
        .sort((a, b) => (b.period ?? '').localeCompare(a.period ?? ''));
      const widget = (canvas.getRootNode() as ShadowRoot).host as Widget;
      const rings = await ringsOf(widget, canvas);
      const { at } = pixels(canvas);
      const scale = canvas.width / canvas.clientWidth;
      const accent = rings.flatMap(({ x, y }, i) =>
        at(x * scale, y * scale).join() === '20,86,107,255'
          ? [idsOf({ series } as LedgerChart)[i]]
          : [],
      );
      assert.deepEqual(accent, [newest?.id], id);
      clearPage();
    }
  });

  it('shares that overlap do so in the drawing, in a frame', async () => {
    const { canvas } = await writtenOn('mo-types-2021', 700);
    const [first, second, both] = barsOn(canvas);
    const [a = NaN, b = NaN, c = NaN] = ['sex', 'labor', 'both'].map(
      (type) => factOf(`nhth-mo-${type}-share-2021`).value,
    );
    assert.ok(first && second && both);
    const unit = (first.to - first.from) / a;
    assert.closeTo(second.from, first.to - c * unit, 4);
    assert.closeTo(second.to - second.from, b * unit, 3);
    assert.closeTo(both.from, second.from, 2.5);
    assert.closeTo(both.to, first.to, 2.5);
    const { at } = pixels(canvas);
    const scale = canvas.width / canvas.clientWidth;
    const between = (first.top + second.top + 24) / 2;
    const painted = [both.from, both.to].map((x) =>
      [-2, -1, 0, 1, 2].some((off) => at((x + off) * scale, between * scale)[0] < 60),
    );
    assert.deepEqual(painted, [true, true], 'the frame joins both');
  });

  for (const width of [288, 343, 900]) {
    it(`revised figures have a letter, named ones a word, ${width} px wide`, async () => {
      for (const { id, revised = [], names = {}, form } of charts) {
        if (form !== 'by-year') continue;
        const { canvas, written } = await writtenOn(id, width);
        const widget = (canvas.getRootNode() as ShadowRoot).host as Widget;
        const rings = await ringsOf(widget, canvas);
        const each = charts.find((one) => one.id === id) as LedgerChart;
        const notes = inside(widget, '[part=note] b').map(({ textContent }) => textContent);
        assert.lengthOf(notes, revised.length);
        for (const [factId, sign] of [
          ...revised.map((one, i) => [one, notes[i] ?? '?'] as const),
          ...Object.entries(names).map(([one, name]) => [one, words(name)] as const),
        ]) {
          const { y } = rings[idsOf(each).indexOf(factId)] as { y: number };
          assert.isTrue(
            written.some(
              ({ text, y: at }) => text.split(' ').includes(sign) && Math.abs(at - y) < 9,
            ),
            `${sign} at ${factId}`,
          );
        }
        clearPage();
      }
    });

    it(`nothing that is written overlaps, ${width} px wide`, async () => {
      for (const { id } of charts) {
        const { canvas, written } = await writtenOn(id, width);
        assert.isAbove(written.length, 5);
        for (const [i, one] of written.entries()) {
          assert.isTrue(one.left >= 0 && one.right <= canvas.clientWidth + 1, one.text);
          for (const other of written.slice(i + 1))
            assert.isFalse(
              one.left < other.right &&
                one.right > other.left &&
                one.top < other.bottom &&
                one.bottom > other.top,
              `${id}: ${one.text} over ${other.text}`,
            );
        }
        clearPage();
      }
    });
  }

  for (const width of [288, 700]) {
    it(`no line of the scale goes through a figure, ${width} px wide`, async () => {
      const widget = await mount(
        `<div style="inline-size: ${width}px"><ht-chart src="${frozen}" ` +
          `chart="mo-types-2021">The children.</ht-chart></div>`,
      );
      const canvas = await drawn(widget);
      const { width: wide, at } = inkOn(canvas);
      const colour = (x: number, y: number): string => at(x, y).join();
      const [bar] = barsOn(canvas);
      assert.ok(bar);
      const [top, middle] = [bar.top - 4, bar.top + 12];
      // The line for 100% is a little beyond the longest bar, which it does not touch.
      const line = [...Array(wide).keys()].find((x) => x > bar.to + 3 && at(x, top)[3] > 0) ?? NaN;
      const share = parseFloat(rowsOf(widget)[0]?.cells[1]?.textContent ?? '');
      assert.closeTo(line - bar.from, (bar.to - bar.from) / (share / 100), 3);
      for (let y = middle - 4; y < middle + 4; y++)
        assert.notEqual(colour(line, y), colour(line, top));
    });
  }

  for (const [theme, surface] of [
    ['light', [255, 255, 255, 255]],
    ['dark', [22, 28, 36, 255]],
  ] as const)
    it(`has its ${theme} surface, which a browser that darkens pages leaves alone`, async () => {
      const canvas = await drawn(await chart('mo-types-2021', `theme="${theme}"`));
      const { width, height, at, whole } = pixels(canvas);
      assert.deepEqual(at(0, 0), surface);
      assert.deepEqual(at(width - 1, height - 1), surface);
      assert.isTrue(
        whole.every((pixel) => pixel >>> 24 === 255),
        'nothing is transparent',
      );
    });

  it('follows the colours of the page after it is drawn', async () => {
    const widget = await chart('mo-types-2021');
    const canvas = await drawn(widget);
    const colour = (): string => {
      const { width, height, at } = inkOn(canvas);
      // The first bar is the longest, and nothing but it is painted at its middle.
      for (let y = 0; y < height; y++) {
        const found = at(0.4 * width, y);
        if (
          found[3] > 250 &&
          at(0.4 * width + 20, y).join() === found.join() &&
          at(0.5 * width, y).join() === found.join()
        )
          return found.slice(0, 3).join();
      }
      return '';
    };
    const seen = [colour()];
    assert.equal(seen[0], '20,86,107');
    const changes: (() => void)[] = [
      () => {
        widget.setAttribute('theme', 'dark');
      },
      () => {
        widget.style.setProperty('--ht-color-accent', 'rebeccapurple');
      },
      () => {
        widget.removeAttribute('theme');
      },
      () => {
        document.documentElement.style.colorScheme = 'dark';
      },
    ];
    try {
      for (const change of changes) {
        change();
        seen.push(
          await until('another colour', () => {
            const now = colour();
            return now !== '' && now !== seen.at(-1) && now;
          }),
        );
      }
    } finally {
      document.documentElement.style.colorScheme = '';
    }
    const [light, dark] = ['102,51,153', seen.at(-1)];
    assert.equal(seen.at(-2), light);
    assert.equal(dark, seen[2], 'the same accent on dark, whatever made it dark');
  });

  it('is drawn as sharp as the screen, also after that changes', async () => {
    const asked: MediaQueryList[] = [];
    const own = globalThis.matchMedia.bind(globalThis);
    const restore = [
      replace(globalThis, 'matchMedia', (query: string) => {
        const list = own(query);
        if (query.includes('resolution')) asked.push(list);
        return list;
      }),
    ];
    try {
      const widget = await chart('mo-types-2021');
      const canvas = await drawn(widget);
      const lengths = barLengths(canvas);
      restore.push(replace(globalThis, 'devicePixelRatio', 3));
      asked.at(-1)?.dispatchEvent(new Event('change'));
      assert.closeTo(canvas.width / canvas.clientWidth, 3, 0.01);
      barLengths(canvas).forEach((length, i) => {
        assert.closeTo(length, lengths[i] ?? NaN, 1);
      });
    } finally {
      for (const back of restore) back();
    }
  });

  it('is as wide as its container, and adds no width', async () => {
    const widget = await mount(
      '<div style="inline-size: 700px">' +
        '<ht-chart chart="mo-venues-2021">The children.</ht-chart></div>',
    );
    const canvas = await drawn(widget);
    const before = canvas.clientWidth;
    (widget.parentElement as HTMLElement).style.inlineSize = '320px';
    await until('a smaller drawing', () => canvas.clientWidth < before - 200);
    assert.isAtMost(widget.getBoundingClientRect().width, 320);
    assert.lengthOf(barLengths(canvas), 3);
  });
});
