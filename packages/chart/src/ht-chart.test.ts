/** `<ht-chart>` as a page's author and a reader meet it. What holds for every element is tested in packages/testing. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  emulate,
  engine,
  first,
  frames,
  greene,
  inside,
  ledger,
  missingBeside,
  mount,
  one,
  readerText,
  replace,
  serve,
  serveNothing,
  set,
  settled,
  setViewport,
  showsChildren,
  until,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';
import { Chart } from 'chart.js';
import { examples } from './ht-chart.examples.js';

type LedgerChart = NonNullable<Dataset['charts']>[number];

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

const chart = (id: string, attributes = ''): Promise<Widget> =>
  mount(`<ht-chart chart="${id}" ${attributes}><p>The children.</p></ht-chart>`);
const idsOf = ({ series }: LedgerChart): string[] => series.flatMap(({ facts }) => facts);
const factOf = (id: string): Fact => data.facts.find((fact) => fact.id === id) as Fact;
const sourceName = (id: string): string =>
  words(data.sources.find((source) => source.id === id)?.shortName);
const rowsOf = (widget: Widget): HTMLTableRowElement[] =>
  inside<HTMLTableRowElement>(widget, 'tbody tr');

/** Waits until the picture stands. */
async function drawn(widget: Widget): Promise<HTMLCanvasElement> {
  return await until('the drawing', () =>
    inside<HTMLCanvasElement>(widget, '.drawn canvas').find(
      ({ width }) => width > 0 && inside(widget, '[role=slider]').length > 0,
    ),
  );
}

/** Whether the table takes up room on the page. */
function tableShows(widget: Widget): boolean {
  return one(widget, '.rows').getBoundingClientRect().height > 50;
}

/** A figure as it is printed in English. */
function printed({ kind, value = NaN, qualifier }: Fact): string {
  return `${qualifier === undefined ? '' : `${qualifier} `}${value.toLocaleString('en-US')}${kind === 'percent' ? '%' : ''}`;
}

describe('the table', () => {
  it('has every figure of every chart, each with all that belongs beside it', async () => {
    assert.lengthOf(charts, 6);
    for (const { id, ...rest } of charts) {
      const widget = await chart(id);
      const ids = idsOf({ id, ...rest });
      const rows = rowsOf(widget);
      assert.lengthOf(rows, ids.length, id);
      for (const [i, factId] of ids.entries()) {
        const fact = factOf(factId);
        const cells = [...(rows[i]?.cells ?? [])];
        const name = rest.names?.[factId];
        assert.equal(
          cells[0]?.textContent,
          rest.form === 'bars'
            ? words(name)
            : name
              ? `${fact.period ?? ''} (${words(name)})`
              : fact.period,
          factId,
        );
        assert.equal(
          cells[1]?.textContent,
          printed(fact) + (rest.revised?.includes(factId) ? '*' : ''),
          factId,
        );
        assert.deepEqual(missingBeside(fact, readerText(rows[i] as Node), data), [], factId);
        if (fact.of) assert.include(readerText(rows[i] as Node), words(fact.of));
      }
      clearPage();
    }
  });

  it('is there for who listens, and shows when asked for', async () => {
    const widget = await chart('mo-by-year');
    await drawn(widget);
    assert.isFalse(tableShows(widget));
    for (const table of inside(widget, 'table')) {
      assert.isTrue(table.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
      assert.isNull(table.closest('[aria-hidden], [hidden], [inert]'));
    }
    const title = words(charts.find(({ id }) => id === 'mo-by-year')?.title);
    assert.deepEqual(
      inside(widget, 'table').map(({ ariaLabel }) => ariaLabel),
      [`${title}: Cases`, `${title}: Likely victims`, `${title}: Contacts`],
    );
    assert.lengthOf(
      inside(widget, 'table a, table button'),
      0,
      'what does not show must not take the focus',
    );
    const button = one(widget, '.toggle');
    button.click();
    assert.isTrue(tableShows(widget));
    assert.equal(button.ariaExpanded, 'true');
    button.click();
    assert.isFalse(tableShows(widget));
    assert.equal(button.ariaExpanded, 'false');
  });

  it('stays open while the element is drawn anew', async () => {
    const widget = await chart('mo-by-year');
    one(widget, '.toggle').click();
    await set(widget, { 'heading-level': '3' });
    assert.isTrue(tableShows(widget));
    assert.equal(one(widget, '.toggle').ariaExpanded, 'true');
  });

  it('stands alone with display="table", and nothing is drawn', async () => {
    const widget = await chart('mo-types-2021', 'display="table"');
    assert.isTrue(tableShows(widget));
    assert.lengthOf(inside(widget, '.plot, .toggle, .png'), 0);
    await set(widget, { display: null });
    await drawn(widget);
    await set(widget, { display: 'table' });
    assert.lengthOf(inside(widget, 'canvas'), 0);
    assert.deepEqual(Object.keys(Chart.instances), []);
  });
});

describe('beside the drawing, without a click', () => {
  it('stand what is counted, the limit, and the standing and sources of every figure', async () => {
    for (const each of charts) {
      const widget = await chart(each.id);
      const text = inside(widget, '.heading, .of, .caveat, .foot').map(readerText).join('\n');
      assert.include(text, words(each.title));
      assert.include(text, words(each.note));
      for (const id of idsOf(each)) {
        const fact = factOf(id);
        for (const { source, via } of fact.citations)
          for (const name of [source, via ?? source]) assert.include(text, sourceName(name), id);
        assert.include(text, fact.standing === 'confirmed' ? 'Confirmed' : 'As reported by', id);
      }
      clearPage();
    }
  });

  it('each source says of which figures it is, where there are several', async () => {
    const items = inside(await chart('mo-by-year'), '.foot li').map(readerText);
    assert.include(
      items,
      'Cases 2014, 2015; Contacts 2015 (calls) As reported by Columbia Daily Tribune: National Human Trafficking Hotline.',
    );
    const years = items.flatMap(
      (item) => /^(.*?) (?:As|Confirmed)/.exec(item)?.[1]?.match(/\d{4}/g) ?? [],
    );
    assert.lengthOf(
      years,
      idsOf(charts.find(({ id }) => id === 'mo-by-year') as LedgerChart).length,
    );
  });

  it('is said what an asterisk and a dashed line mean', async () => {
    assert.match(readerText(one(await chart('mo-by-year'), '[part=note]')), /^\* .*Dashed line/);
    clearPage();
    assert.lengthOf(inside(await chart('mo-types-2021'), '[part=note]'), 0);
  });

  it('all in Spanish on a Spanish page', async () => {
    for (const each of charts) {
      const widget = await mount(
        `<div lang="es"><ht-chart chart="${each.id}">La tabla.</ht-chart></div>`,
      );
      const text = readerText(widget);
      assert.include(text, words(each.title, 'es'));
      assert.include(text, words(each.note, 'es'));
      for (const id of idsOf(each))
        assert.deepEqual(missingBeside(factOf(id), text, data, 'es'), [], id);
      clearPage();
    }
  });
});

describe('a chart that does not exist', () => {
  for (const id of ['', 'unknown', 'constructor', 'mo-types-2021 mo-by-year']) {
    it(`"${id}" leaves the children`, async () => {
      const reasons: [string, string][] = [];
      document.addEventListener(
        'ht-error',
        ({ detail }) => {
          reasons.push([detail.reason, detail.value]);
        },
        { once: true },
      );
      const widget = await chart(id);
      assert.isTrue(showsChildren(widget));
      assert.deepEqual(reasons, [['unknown-chart', id]]);
      await set(widget, { chart: 'mo-types-2021' });
      await drawn(widget);
    });
  }
});

/** What is painted, in device pixels. */
function pixels(canvas: HTMLCanvasElement): {
  width: number;
  height: number;
  at: (x: number, y: number) => readonly [number, number, number, number];
} {
  const { width, height } = canvas;
  const { data: bytes } = canvas.getContext('2d')?.getImageData(0, 0, width, height) as ImageData;
  return {
    width,
    height,
    at: (x, y) => {
      const i = 4 * (Math.round(y) * width + Math.round(x));
      return [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0, bytes[i + 3] ?? 0];
    },
  };
}

/** Lengths of the bars, from the line that they begin at, in CSS pixels: runs of rows that are painted equally far. */
function barLengths(canvas: HTMLCanvasElement): number[] {
  const { width, height, at } = pixels(canvas);
  const scale = width / canvas.clientWidth;
  const ends: number[] = [];
  for (let y = 0; y < height; y++) {
    let end = 0;
    for (let x = 0; x < width && x - end < 6 * scale; x++) if (at(x, y)[3] > 128) end = x + 1;
    ends.push(end);
  }
  const lengths: number[] = [];
  for (let y = 0, from = 0; y <= height; y++) {
    if (ends[y] === ends[from]) continue;
    if (y - from >= 14 * scale && (ends[from] ?? 0) > 2 * scale)
      lengths.push((ends[from] ?? 0) / scale - 1);
    from = y;
  }
  return lengths;
}

/** Where the ring stands that marks each figure in turn, in CSS pixels: what a key changes on the picture. */
async function ringsOf(
  widget: Widget,
  canvas: HTMLCanvasElement,
): Promise<{ x: number; y: number }[]> {
  const slider = one(widget, '[role=slider]');
  press(slider, 'Escape');
  await frames(1);
  const plain = pixels(canvas);
  const scale = canvas.width / canvas.clientWidth;
  const rings = [];
  for (let i = 0; i < Number(slider.ariaValueMax); i++) {
    press(slider, 'Home');
    for (let n = 0; n < i; n++) press(slider, 'ArrowRight');
    const marked = pixels(canvas);
    const xs: number[] = [];
    const ys: number[] = [];
    for (let y = 0; y < marked.height; y++) {
      for (let x = 0; x < marked.width; x++) {
        if (marked.at(x, y).every((value, k) => value === plain.at(x, y)[k])) continue;
        xs.push(x);
        ys.push(y);
      }
    }
    // WebKit does not paint each pixel alike twice: the two outermost may be others.
    const middle = (numbers: number[]): number => {
      numbers.sort((a, b) => a - b);
      return ((numbers[2] ?? NaN) + (numbers.at(-3) ?? NaN) + 1) / 2 / scale;
    };
    rings.push({ x: middle(xs), y: middle(ys) });
  }
  press(slider, 'Escape');
  return rings;
}

function press(target: Element, key: string, options: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...options,
    }),
  );
}

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
          `<div style="inline-size: ${width}px"><ht-chart chart="${id}">The children.</ht-chart></div>`,
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
    it(`${id}: marks stand as high as their figures, from zero, and as far apart as their years`, async () => {
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
      const { at } = pixels(canvas);
      const scale = canvas.width / canvas.clientWidth;
      // What has a scale of its own stands in a field of its own, below.
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
    it(`every revised figure has its asterisk at its mark, and what is no contact its word, ${width} px wide`, async () => {
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
            `<div style="inline-size: ${width - 32}px"><ht-chart chart="${id}">The children.</ht-chart></div>`,
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

    it(`no figure stands over another or over a mark, ${width} px wide`, async () => {
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
            `<div style="inline-size: ${width - 32}px"><ht-chart chart="${id}">The children.</ht-chart></div>`,
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
    const { at } = pixels(canvas);
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
        `<div style="inline-size: ${width}px"><ht-chart chart="mo-types-2021">The children.</ht-chart></div>`,
      );
      const canvas = await drawn(widget);
      const { width: wide, height, at } = pixels(canvas);
      const colour = (x: number, y: number): string => at(x, y).join();
      const [longest = 0] = barLengths(canvas);
      const [top, bottom] = [...Array(height).keys()]
        .filter((y) => colour(10, y) === '20,86,107,255')
        .slice(0, 1)
        .map((y) => [y - 5, y + 5])
        .flat() as [number, number];
      // The line for 100% stands a little beyond the bar for 94%: where it is painted above that bar, it is not beside it.
      const line = [...Array(wide).keys()].find((x) => x > longest + 2 && at(x, top)[3] > 0) ?? NaN;
      assert.closeTo(line, longest / 0.94, 2);
      for (let y = bottom; y < bottom + 8; y++) assert.notEqual(colour(line, y), colour(line, top));
    });
  }

  it('is as wide as its card, on wide pages too', async () => {
    await setViewport({ width: 1180, height: 700 });
    const widget = await chart('us-by-year');
    const canvas = await drawn(widget);
    assert.closeTo(canvas.clientWidth, one(widget, '.foot').getBoundingClientRect().width, 20);
    await setViewport({ width: 800, height: 600 });
  });

  it('follows the colours of the page while it stands', async () => {
    const widget = await chart('mo-types-2021');
    const canvas = await drawn(widget);
    const colour = (): string => {
      const { width, height, at } = pixels(canvas);
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
    assert.equal(dark, seen[2], 'the same accent on dark, whoever made it dark');
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
        const { width, height, at } = pixels(canvas);
        for (let y = 0; y < height; y++)
          if (
            at(width / 4, y)[3] > 250 &&
            at(width / 4, y)
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

  it('becomes as wide as its place, and has none of its own', async () => {
    const widget = await mount(
      '<div style="inline-size: 700px"><ht-chart chart="mo-types-2021">The children.</ht-chart></div>',
    );
    const canvas = await drawn(widget);
    const before = canvas.clientWidth;
    (widget.parentElement as HTMLElement).style.inlineSize = '320px';
    await until('a smaller drawing', () => canvas.clientWidth < before - 200);
    assert.isAtMost(widget.getBoundingClientRect().width, 320);
    assert.lengthOf(barLengths(canvas), 3);
  });
});

describe('reading one figure after another', () => {
  it('with keys says each with all that belongs beside it, aloud and in writing', async () => {
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
          assert.deepEqual(missingBeside(fact, text, data), [], id);
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
    assert.match(readerText(one(widget, '.readout')), /^Contacts, 2021: 1,103/);
  });

  it('has links that the keyboard comes to, and ends when it goes on from there', async () => {
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
    // A press elsewhere finds what it pressed where it was: only then does what stood above it go.
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
    it(`because painting breaks half-way ${when}, the table shows and nothing stays behind`, async () => {
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
      '<div style="inline-size: 0; overflow: hidden"><ht-chart chart="mo-types-2021">The children.</ht-chart></div>',
    );
    await frames(5);
    (widget.parentElement as HTMLElement).style.inlineSize = '500px';
    assert.lengthOf(barLengths(await drawn(widget)), 3);
  });

  it('because it is hidden, it waits to be shown', async () => {
    const widget = await mount(
      '<div hidden><ht-chart chart="mo-types-2021">The children.</ht-chart></div>',
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

  it('with large text on a phone, the table shows', async () => {
    await setViewport({ width: 320, height: 640 });
    document.documentElement.style.fontSize = '200%';
    try {
      const widget = await mount('<ht-chart chart="mo-by-year">The children.</ht-chart>');
      await frames(5);
      assert.lengthOf(inside(widget, 'canvas'), 0);
      assert.isTrue(isTable(widget));
      assert.include(readerText(widget), '327');
    } finally {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 1000, height: 800 });
    }
  });

  it('in a narrow column the table shows, and the picture as soon as there is room', async () => {
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

describe('on a long page', () => {
  it('is drawn when it comes near the window, and nothing moves', async () => {
    await setViewport({ width: 800, height: 600 });
    const widget = await mount(
      '<div style="block-size: 4000px"></div><ht-chart chart="mo-by-year">The children.</ht-chart><p id="after">After.</p>',
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

  describe('whoever scrolls', () => {
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
        '<div style="block-size: 4000px"></div><ht-chart chart="mo-by-year">The children.</ht-chart><div style="block-size: 4000px"></div>',
      );
      await frames(3);
      scrollTo(0, 3400);
      await until('it to be near', () => looks.size === 1);
    });
    afterEach(() => {
      Object.defineProperties(window, own as PropertyDescriptorMap);
      Reflect.deleteProperty(performance, 'now');
      looks.clear();
      scrollTo(0, 0);
    });

    it('finds what stands still drawn, and not what flew past', async () => {
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
      assert.equal(looks.size, 0, 'nobody looks any more');
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
      await until('nobody to look', () => looks.size === 0);
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

  it('taken out before its drawing arrives, it draws nothing and is told of nothing any more', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    widget.remove();
    document.body.append(widget);
    // What draws is asked for when the chart comes near, and is on its way for one turn at least.
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

  it('taken out, it observes and hears nothing more', async () => {
    const held = new Map<string, number>();
    const count = (what: string, by: number): void => {
      held.set(what, (held.get(what) ?? 0) + by);
    };
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
    type Listen = (type: string, listener: EventListener, options?: EventListenerOptions) => void;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype as {
      addEventListener: Listen;
      removeEventListener: Listen;
    };
    const watched = (target: EventTarget | null, type: string): string =>
      target instanceof MediaQueryList
        ? 'density'
        : [
              'beforeprint',
              'afterprint',
              'pointerdown',
              'pointerup',
              'pointercancel',
              'loadingdone',
            ].includes(type)
          ? type
          : '';
    restore.push(
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
    );
    try {
      const widget = await chart('mo-by-year');
      await drawn(widget);
      assert.isAbove(held.get('beforeprint') ?? 0, 0);
      assert.isAbove(held.get('density') ?? 0, 0);
      assert.isAbove(held.get('ResizeObserver') ?? 0, 0);
      widget.remove();
      const far = await mount(
        '<div style="block-size: 9000px"></div><ht-chart chart="mo-by-year">The children.</ht-chart>',
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

  it('shows another chart when told to', async () => {
    const widget = await chart('mo-types-2021');
    await drawn(widget);
    for (const id of ['mo-by-year', 'federal-prosecutions', 'mo-types-2021'])
      await set(widget, { chart: id });
    assert.lengthOf(barLengths(await drawn(widget)), 3);
    assert.lengthOf(Object.keys(Chart.instances), 1);
    await set(widget, { chart: 'unknown' });
    assert.isTrue(showsChildren(widget));
    assert.lengthOf(Object.keys(Chart.instances), 0);
  });
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
      const { width, height, at } = pixels(canvas);
      let found = 0;
      for (let y = 0; y < height; y++)
        if (at(width / 4, y)[3] > 250) found = Math.max(found, at(width / 4, y)[0]);
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

interface Saved {
  name: string;
  blob: Blob;
}

/** What a button saves. */
async function saved(widget: Widget, button: string): Promise<Saved> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const own = URL.createObjectURL.bind(URL);
  const restore = [
    replace(URL, 'createObjectURL', (blob: Blob) => {
      blobs.push(blob);
      return own(blob);
    }),
    replace(HTMLElement.prototype, 'click', function (this: HTMLAnchorElement) {
      names.push(this.download);
    }),
  ];
  try {
    one(widget, button).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until('what is saved', () => names.length > 0);
  } finally {
    for (const back of restore) back();
  }
  return { name: names[0] as string, blob: blobs[0] as Blob };
}

/** Reads CSV as RFC 4180 has it. */
function records(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  lines.pop();
  return lines;
}

async function csvOf(widget: Widget): Promise<Record<string, string>[]> {
  const { blob } = await saved(widget, '.csv');
  const [head = [], ...rows] = records(await blob.text());
  return rows.map((row) => {
    assert.lengthOf(row, head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']));
  });
}

describe('the data to save', () => {
  it('has a line for each figure, with all that belongs to it', async () => {
    for (const each of charts) {
      const widget = await chart(each.id);
      const rows = await csvOf(widget);
      const ids = idsOf(each);
      assert.lengthOf(rows, ids.length);
      for (const [i, row] of rows.entries()) {
        const fact = factOf(ids[i] as string);
        assert.equal(row['chart'], each.id);
        assert.equal(row['value'], String(fact.value), 'a plain number');
        assert.equal(row['qualifier'], fact.qualifier ?? '');
        assert.equal(row['period'], fact.period);
        assert.equal(row['place'], words(data.places.find(({ id }) => id === fact.place)?.name));
        assert.equal(row['what it counts'], words(fact.label));
        assert.equal(row['denominator'], fact.of ? words(fact.of) : '');
        assert.include(row['limit'], words(fact.caveat));
        assert.match(row['unit'] ?? '', fact.kind === 'percent' ? /^percent of / : /^[a-z]/);
        assert.equal(row['read on'], fact.asOf);
        assert.deepEqual(missingBeside(fact, Object.values(row).join(' '), data), []);
        for (const { source, via } of fact.citations) {
          for (const id of [source, via ?? source]) {
            const found = data.sources.find((candidate) => candidate.id === id);
            if (found?.url && found.urlStatus === 'seen')
              assert.include(row['source addresses'] ?? '', found.url);
          }
        }
        const addresses = (row['source addresses'] ?? '').split(' ');
        assert.deepEqual(addresses, [...new Set(addresses)], 'each once');
        const own = each.form === 'by-year' ? each.names?.[fact.id] : undefined;
        if (own) assert.equal(row['unit'], words(own));
      }
      clearPage();
    }
  });

  it('is named by the chart, begins with a byte order mark and its names, and ends lines as RFC 4180 says', async () => {
    const { name, blob } = await saved(await chart('mo-venues-2021'), '.csv');
    assert.equal(name, 'mo-venues-2021.csv');
    assert.match(blob.type, /^text\/csv/);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    assert.deepEqual(
      [...bytes.slice(0, 8)],
      [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('chart')],
    );
    const text = await blob.text();
    assert.equal(text.split('\r\n').length, 5);
    assert.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('is in Spanish on a Spanish page, with numbers that stay numbers', async () => {
    const rows = await csvOf(
      await mount('<div lang="es"><ht-chart chart="us-by-year">La tabla.</ht-chart></div>'),
    );
    assert.equal(rows.at(-1)?.['valor'], '22000');
    assert.equal(rows.at(-1)?.['calificador'], 'casi');
    assert.equal(
      rows.at(-1)?.['lugar'],
      words(data.places.find(({ id }) => id === 'us')?.name, 'es'),
    );
  });

  it('has no text that a spreadsheet would run', async () => {
    const evil = ['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx'];
    const made = await greene();
    const [fact] = made.facts;
    const facts = evil.map((label, i) => ({
      ...fact,
      id: `evil-${i}`,
      label: { en: `${label} 2025` },
    }));
    const src = serve(
      JSON.stringify({
        ...made,
        facts: [...made.facts, ...facts],
        charts: [
          {
            id: 'own',
            form: 'bars',
            series: [{ facts: facts.map(({ id }) => id) }],
            names: Object.fromEntries(
              evil.map((name, i) => [
                `evil-${i}`,
                { en: name.trim() === name ? name : `${name}y` },
              ]),
            ),
            title: { en: 'A title' },
            note: { en: 'A note' },
          },
        ],
      }),
    );
    const widget = await mount(`<ht-chart src="${src}" chart="own">The children.</ht-chart>`);
    assert.isFalse(showsChildren(widget));
    for (const row of await csvOf(widget)) {
      for (const name of ['name', 'what it counts']) assert.match(row[name] ?? '', /^'[=+\-@\t\r]/);
      assert.equal(row['value'], String(fact?.['value']));
    }
  });
});

describe('the picture to save', () => {
  it('is a PNG on white, large enough for what belongs beside it', async () => {
    const widget = await chart('mo-by-year', 'theme="dark"');
    await drawn(widget);
    const { name, blob } = await saved(widget, '.png');
    assert.equal(name, 'mo-by-year.png');
    assert.equal(blob.type, 'image/png');
    const image = await createImageBitmap(blob);
    assert.equal(image.width, 1600);
    assert.isAbove(image.height, 1000);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const { width, height, at } = pixels(canvas);
    for (const [x, y] of [
      [0, 0],
      [width - 1, 0],
      [0, height - 1],
      [width - 1, height - 1],
    ] as const)
      assert.deepEqual(at(x, y), [255, 255, 255, 255]);
    assert.lengthOf(Object.keys(Chart.instances), 1, 'the one on the page');
  });

  for (const [why, surface, method] of [
    ['hands out nothing of what was drawn', HTMLCanvasElement.prototype, 'toBlob'],
    ['lets nothing be put on the sheet', CanvasRenderingContext2D.prototype, 'drawImage'],
  ] as const) {
    it(`is not there where the browser ${why}, and nothing else happens`, async () => {
      const widget = await chart('mo-by-year');
      await drawn(widget);
      const escaped: unknown[] = [];
      const note = (event: PromiseRejectionEvent): void => {
        event.preventDefault();
        escaped.push(event.reason);
      };
      let asked = false;
      const restore = replace(surface, method, () => {
        asked = true;
        throw new DOMException('refused', 'SecurityError');
      });
      addEventListener('unhandledrejection', note);
      try {
        one(widget, '.png').click();
        await until('the browser to be asked', () => asked);
        await frames(5);
      } finally {
        restore();
        removeEventListener('unhandledrejection', note);
      }
      assert.deepEqual(escaped, []);
      assert.lengthOf(Object.keys(Chart.instances), 1, 'the one on the page');
    });
  }

  it('is as tall as what is written on it, and no line of that is cut off', async () => {
    for (const { id } of charts) {
      const widget = await chart(id);
      await drawn(widget);
      const { fillText: own } = CanvasRenderingContext2D.prototype as {
        fillText: (text: string, x: number, y: number) => void;
      };
      const lines: { right: number; foot: number; text: string }[] = [];
      const restore = replace(
        CanvasRenderingContext2D.prototype,
        'fillText',
        function (this: CanvasRenderingContext2D, text: string, x: number, y: number) {
          if (this.canvas.width === 1600)
            lines.push({ right: x + this.measureText(text).width, foot: y, text });
          own.call(this, text, x, y);
        },
      );
      try {
        const { blob } = await saved(widget, '.png');
        const { width, height } = await createImageBitmap(blob);
        assert.isAbove(lines.length, 4);
        for (const { right, foot, text } of lines) {
          assert.isAtMost(right, width / 2 - 30, `${id}: ${text}`);
          assert.isAtMost(foot, height / 2 - 32, `${id}: ${text}`);
        }
      } finally {
        restore();
      }
      clearPage();
    }
  });

  it('says its title, limit, sources and the day on which they were read', async () => {
    const widget = await chart('mo-by-year');
    await drawn(widget);
    const written: string[] = [];
    const restore = replace(
      CanvasRenderingContext2D.prototype,
      'fillText',
      function (this: CanvasRenderingContext2D, text: string) {
        if (!this.canvas.isConnected) written.push(text);
      },
    );
    try {
      await saved(widget, '.png');
    } finally {
      restore();
    }
    const text = written.join(' ');
    const each = charts.find(({ id }) => id === 'mo-by-year') as LedgerChart;
    for (const part of [
      words(each.title),
      words(each.note),
      'Figures read in their sources on November 22, 2026.',
      'Dashed line',
    ])
      assert.include(text, part);
    // There is no table to look at beside it.
    assert.notInclude(text, 'table');
    for (const id of each.revised ?? [])
      assert.include(text, `* Cases, ${factOf(id).period ?? ''}: ${words(factOf(id).caveat)}`);
    assert.lengthOf(
      written.filter((line) => line.trim() !== line || line === ''),
      0,
      'no blank lines',
    );
    for (const id of idsOf(each))
      for (const { source, via } of factOf(id).citations)
        for (const name of [source, via ?? source]) assert.include(text, sourceName(name));
  });
});

describe("a chart of a page's own", () => {
  /** A chart of the first fact, changed. */
  async function own(
    change: (fact: Record<string, unknown>, i: number) => object,
    count = 3,
    form = 'bars',
  ): Promise<Widget> {
    const made = await greene();
    const facts = Array.from({ length: count }, (_, i) => ({
      ...made.facts[0],
      id: `own-${i}`,
      ...change(made.facts[0] ?? {}, i),
    }));
    const src = serve(
      JSON.stringify({
        ...made,
        facts: [...made.facts, ...facts],
        charts: [
          {
            id: 'own',
            form,
            series: [{ facts: facts.map(({ id }) => id) }],
            names: Object.fromEntries(facts.map(({ id }, i) => [id, { en: `Bar ${i}` }])),
            title: { en: 'A title' },
            note: { en: 'A note' },
          },
        ],
      }),
    );
    const widget = await mount(`<ht-chart src="${src}" chart="own">The children.</ht-chart>`);
    assert.isFalse(showsChildren(widget));
    return widget;
  }

  it('draws ranges from their lower to their upper end', async () => {
    const widget = await own((_, i) => ({
      kind: 'range',
      value: undefined,
      low: 20 * i + 10,
      high: 20 * i + 30,
      of: { en: 'cases' },
    }));
    assert.include(
      rowsOf(widget).map((row) => row.cells[1]?.textContent),
      '30–50%',
    );
    await drawn(widget);
    const rows = await csvOf(widget);
    assert.deepEqual(
      rows.map((row) => [row['value'], row['low'], row['high']]),
      [
        ['', '10', '30'],
        ['', '30', '50'],
        ['', '50', '70'],
      ],
    );
  });

  it('shows small shares on a scale that ends at the whole', async () => {
    const written: string[] = [];
    const restore = replace(CanvasRenderingContext2D.prototype, 'fillText', (text: string) => {
      written.push(text);
    });
    try {
      await drawn(await own((_, i) => ({ kind: 'percent', value: i + 3, of: { en: 'cases' } })));
    } finally {
      restore();
    }
    assert.includeMembers(written, ['0%', '50%', '100%']);
  });

  it('shows a contested figure emptier than others, with the reason beside it', async () => {
    const widget = await own((_, i) =>
      i === 0 ? { standing: 'contested', reason: { en: 'Nobody knows why.' } } : {},
    );
    const { at, height, width } = pixels(await drawn(widget));
    let filled = 0;
    for (let y = 0; y < height; y++) if (at(width / 3, y)[3] > 250) filled++;
    assert.isAbove(filled, 30);
    assert.isBelow(filled, 50, 'two bars of three');
    assert.include(readerText(one(widget, '.foot')), 'Nobody knows why.');
  });

  for (const [what, change, form] of [
    [
      'shares beside counts',
      (_: object, i: number) =>
        i === 0 ? { kind: 'percent', value: 20, of: { en: 'cases' } } : {},
      'bars',
    ],
    ['ranks', () => ({ kind: 'rank', value: 4, of: { en: 'states' } }), 'bars'],
    [
      'periods that are no years',
      () => ({ period: '2024/2025', label: { en: 'cases 2024 to 2025' } }),
      'by-year',
    ],
    ['numbers beyond all scales', () => ({ value: 1e300 }), 'bars'],
  ] as const) {
    it(`shows ${what} as a table`, async () => {
      const widget = await own(change, 3, form);
      assert.isTrue(tableShows(widget));
      assert.lengthOf(inside(widget, '.plot, .toggle'), 0);
      assert.lengthOf(rowsOf(widget), 3);
    });
  }

  it('shows any number of figures', async () => {
    const widget = await own((_, i) => ({ value: i + 3 }), 300);
    assert.lengthOf(rowsOf(widget), 300);
    assert.isTrue(tableShows(widget));
  });
});

describe('the examples', () => {
  for (const [name, markup] of Object.entries(examples)) {
    it(`${name}: axe finds nothing, with the table open too`, async () => {
      const widget = await mount(markup);
      if (inside(widget, '.plot').length > 0) await drawn(widget);
      assert.deepEqual(await axeComplaints(), []);
      inside(widget, '.toggle')[0]?.click();
      const slider = inside(widget, '[role=slider]')[0];
      if (slider) press(slider, 'End');
      assert.deepEqual(await axeComplaints(), []);
    });

    it(`${name}: without script there are its figures, its limit and its sources`, () => {
      const template = document.createElement('template');
      template.innerHTML = markup;
      const widget = first(template.content);
      const each = charts.find(({ id }) => id === widget.getAttribute('chart')) as LedgerChart;
      const text = widget.textContent;
      assert.equal(widget.querySelector('caption')?.textContent, words(each.title));
      assert.include(text, words(each.note));
      const shown = [...widget.querySelectorAll('td')]
        .map((cell) => cell.textContent)
        .filter(Boolean);
      assert.sameMembers(
        shown,
        idsOf(each).map((id) => printed(factOf(id)) + (each.revised?.includes(id) ? '*' : '')),
      );
      for (const id of idsOf(each)) {
        const fact = factOf(id);
        assert.include(text, fact.period ?? '');
        for (const { source, via } of fact.citations)
          for (const cited of [source, via ?? source]) assert.include(text, sourceName(cited), id);
        assert.match(text, fact.standing === 'confirmed' ? /confirmed/ : /as reported by/i);
      }
      for (const link of widget.querySelectorAll('a')) {
        assert.equal(link.rel, 'noreferrer noopener');
        assert.include(
          data.sources.map(({ url }) => url),
          link.getAttribute('href'),
        );
      }
    });
  }

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
