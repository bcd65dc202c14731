/** What `<ht-chart>` draws, measured in pixels. */
import './define.js';
import {
  clearPage,
  frozen,
  ledger,
  mount,
  replace,
  serveNothing,
  until,
  words,
  type Dataset,
  type Fact,
} from '@ht-widgets/testing';
import {
  chart,
  rowsOf,
  idsOf,
  drawn,
  inkOn,
  pixels,
  barLengths,
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

describe('what is drawn', () => {
  for (const id of [
    'mo-types-2021',
    'mo-venues-2021',
    'provider-types-2019',
    'federal-prosecutions',
  ]) {
    for (const width of [288, 700]) {
      it(`${id}, ${width} px wide: bars are as long as their figures, from zero`, async () => {
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
        assert.isAbove(longest, width / 3);
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

  for (const id of ['mo-by-year', 'us-by-year']) {
    it(`${id}: marks are at the height of their figures, in their years`, async () => {
      const widget = await chart(id);
      const canvas = await drawn(widget);
      const rings = await ringsOf(widget, canvas);
      const { series } = charts.find((each) => each.id === id) as LedgerChart;
      const facts = series.flatMap((one) => one.facts.map(factOf));
      const line = (points: { at: number; to: number }[]): ((at: number) => number) => {
        const sorted = [...points].sort((a, b) => a.at - b.at);
        const [low, high] = [sorted[0], sorted.at(-1)] as [
          { at: number; to: number },
          { at: number; to: number },
        ];
        return (at) => low.to + ((at - low.at) * (high.to - low.to)) / (high.at - low.at);
      };
      const across = line(rings.map(({ x }, i) => ({ at: Number(facts[i]?.period), to: x })));
      const { at } = inkOn(canvas);
      const scale = canvas.width / canvas.clientWidth;
      // A series with its own scale is in its own field, below.
      const places = rings.map((ring, i) => ({
        ...ring,
        value: facts[i]?.value ?? NaN,
        year: Number(facts[i]?.period),
        apart: series.find((one) => one.facts.includes(facts[i]?.id ?? ''))?.apart === true,
      }));
      const fields = [false, true]
        .map((apart) => places.filter((place) => place.apart === apart))
        .filter(({ length }) => length > 0);
      assert.lengthOf(fields, series.some(({ apart }) => apart) ? 2 : 1);
      const feet = fields.map((own) => {
        const height = line(own.map(({ value, y }) => ({ at: value, to: y })));
        for (const { x, y, value, year } of own) {
          assert.closeTo(y, height(value), 1);
          assert.closeTo(x, across(year), 1);
        }
        const zero = [-1, 0, 1].some(
          (off) =>
            at(across(2016) * scale, (height(0) + off) * scale)[3] > 128 &&
            at(across(2019) * scale, (height(0) + off) * scale)[3] > 128,
        );
        assert.isTrue(zero, 'the line at the foot is zero');
        return height(0);
      });
      const [foot = NaN] = feet;
      for (const { y, apart } of places)
        assert.equal(y > foot, apart, 'no field reaches into the other');
    });
  }

  for (const width of [320, 375, 1280]) {
    it(`revised figures have an asterisk, named ones a word, ${width} px wide`, async () => {
      for (const { id, revised = [], names = {}, form } of charts) {
        if (form !== 'by-year') continue;
        const written: { text: string; x: number; y: number }[] = [];
        const restore = replace(
          CanvasRenderingContext2D.prototype,
          'fillText',
          (text: string, x: number, y: number) => {
            written.push({ text, x, y });
          },
        );
        try {
          const widget = await mount(
            `<div style="inline-size: ${width - 32}px"><ht-chart ` +
              `chart="${id}">The children.</ht-chart></div>`,
          );
          const canvas = await drawn(widget);
          const labels = [...written];
          const rings = await ringsOf(widget, canvas);
          const each = charts.find((one) => one.id === id) as LedgerChart;
          for (const [factId, sign] of [
            ...revised.map((one) => [one, '*'] as const),
            ...Object.entries(names).map(([one, name]) => [one, words(name)] as const),
          ]) {
            const { x, y } = rings[idsOf(each).indexOf(factId)] as { x: number; y: number };
            assert.isTrue(
              labels.some(
                (label) => label.text.includes(sign) && Math.hypot(label.x - x, label.y - y) < 40,
              ),
              `${sign} at ${factId}`,
            );
          }
        } finally {
          restore();
        }
        clearPage();
      }
    });

    it(`no figure overlaps another or a mark, ${width} px wide`, async () => {
      for (const { id, form } of charts) {
        if (form !== 'by-year') continue;
        const boxes: { text: string; left: number; right: number; top: number; bottom: number }[] =
          [];
        const restore = replace(
          CanvasRenderingContext2D.prototype,
          'strokeText',
          function (this: CanvasRenderingContext2D, text: string, x: number, y: number) {
            const {
              width: wide,
              actualBoundingBoxAscent: up,
              actualBoundingBoxDescent: down,
            } = this.measureText(text);
            boxes.push({
              text,
              left: x - wide / 2,
              right: x + wide / 2,
              top: y - up,
              bottom: y + down,
            });
          },
        );
        try {
          const widget = await mount(
            `<div style="inline-size: ${width - 32}px"><ht-chart ` +
              `chart="${id}">The children.</ht-chart></div>`,
          );
          const canvas = await drawn(widget);
          const labels = [...boxes];
          assert.isAbove(labels.length, 6);
          const marks = (await ringsOf(widget, canvas)).map(({ x, y }) => ({
            text: 'a mark',
            left: x - 4,
            right: x + 4,
            top: y - 4,
            bottom: y + 4,
          }));
          for (const [i, one] of labels.entries()) {
            assert.isTrue(
              one.left >= 0 && one.right <= canvas.clientWidth && one.top >= 0,
              one.text,
            );
            for (const other of [...labels.slice(i + 1), ...marks]) {
              assert.isFalse(
                one.left < other.right &&
                  one.right > other.left &&
                  one.top < other.bottom &&
                  one.bottom > other.top,
                `${id}: ${one.text} over ${other.text}`,
              );
            }
          }
        } finally {
          restore();
        }
        clearPage();
      }
    });
  }

  it('no line crosses a year without a figure', async () => {
    const widget = await chart('mo-by-year');
    const canvas = await drawn(widget);
    const rings = await ringsOf(widget, canvas);
    const facts = idsOf(charts.find(({ id }) => id === 'mo-by-year') as LedgerChart).map(factOf);
    const { at } = inkOn(canvas);
    const scale = canvas.width / canvas.clientWidth;
    let [gaps, lines] = [0, 0];
    facts.slice(1).forEach((fact, i) => {
      const before = facts[i] as Fact;
      if (before.unit !== fact.unit) return;
      const [from, to] = [rings[i], rings[i + 1]] as [
        { x: number; y: number },
        { x: number; y: number },
      ];
      // Between the marks, away from both, is anything of the colour of marks?
      const [, , , alpha] = [...Array(41).keys()]
        .map((n) => 0.3 + n / 100)
        .map((part) =>
          at((from.x + part * (to.x - from.x)) * scale, (from.y + part * (to.y - from.y)) * scale),
        )
        .find(([red, , , a]) => a > 128 && red < 150) ?? [0, 0, 0, 0];
      const next = Number(fact.period) - Number(before.period) === 1;
      assert.equal(alpha > 0, next, `${before.period} to ${fact.period}`);
      if (next) lines++;
      else gaps++;
    });
    assert.isAbove(gaps, 1);
    assert.isAbove(lines, 2);
  });

  for (const width of [288, 700]) {
    it(`no line of the scale goes through a figure, ${width} px wide`, async () => {
      const widget = await mount(
        `<div style="inline-size: ${width}px"><ht-chart src="${frozen}" ` +
          `chart="mo-types-2021">The children.</ht-chart></div>`,
      );
      const canvas = await drawn(widget);
      const { width: wide, height, at } = inkOn(canvas);
      const colour = (x: number, y: number): string => at(x, y).join();
      const [longest = 0] = barLengths(canvas);
      const [top, bottom] = [...Array(height).keys()]
        .filter((y) => colour(10, y) === '20,86,107,255')
        .slice(0, 1)
        .map((y) => [y - 5, y + 5])
        .flat() as [number, number];
      // The line for 100% is a little beyond the longest bar, which it does not touch.
      const line = [...Array(wide).keys()].find((x) => x > longest + 2 && at(x, top)[3] > 0) ?? NaN;
      const share = parseFloat(rowsOf(widget)[0]?.cells[1]?.textContent ?? '');
      assert.closeTo(line, longest / (share / 100), 2);
      for (let y = bottom; y < bottom + 8; y++) assert.notEqual(colour(line, y), colour(line, top));
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
        const found = at(width / 4, y);
        if (
          found[3] > 250 &&
          at(width / 4 + 20, y).join() === found.join() &&
          at(width / 3, y).join() === found.join()
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
        '<ht-chart chart="mo-types-2021">The children.</ht-chart></div>',
    );
    const canvas = await drawn(widget);
    const before = canvas.clientWidth;
    (widget.parentElement as HTMLElement).style.inlineSize = '320px';
    await until('a smaller drawing', () => canvas.clientWidth < before - 200);
    assert.isAtMost(widget.getBoundingClientRect().width, 320);
    assert.lengthOf(barLengths(canvas), 3);
  });
});
