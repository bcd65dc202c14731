/** The data and the picture that `<ht-chart>` saves. */
import './define.js';
import {
  clearPage,
  frames,
  frozen,
  greene,
  ledger,
  missingFrom,
  mount,
  one,
  readerText,
  replace,
  serve,
  serveNothing,
  showsChildren,
  until,
  words,
  type Dataset,
  type Fact,
} from '@ht-widgets/testing';
import {
  chart,
  idsOf,
  drawn,
  pixels,
  saved,
  csvOf,
  type LedgerChart,
} from '@ht-widgets/testing/chart.js';
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

const factOf = (id: string): Fact => data.facts.find((fact) => fact.id === id) as Fact;
const sourceName = (id: string): string =>
  words(data.sources.find((source) => source.id === id)?.shortName);

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
        assert.deepEqual(missingFrom(fact, Object.values(row).join(' '), data), []);
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

  it('has the chart’s name, a byte order mark, column names and RFC 4180 line ends', async () => {
    const { name, blob } = await saved(await chart('mo-venues-2021'), '.csv');
    assert.equal(name, 'mo-venues-2021.csv');
    assert.match(blob.type, /^text\/csv/);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    assert.deepEqual(
      [...bytes.slice(0, 8)],
      [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('chart')],
    );
    const text = await blob.text();
    const figures = idsOf(charts.find(({ id }) => id === 'mo-venues-2021') as LedgerChart);
    assert.equal(text.split('\r\n').length, figures.length + 2);
    assert.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('is in Spanish on a Spanish page, with numbers that stay numbers', async () => {
    const rows = await csvOf(
      await mount(
        `<div lang="es"><ht-chart src="${frozen}" chart="us-by-year">La tabla.</ht-chart></div>`,
      ),
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
      label: { en: `${label} Greene County 2025` },
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
  it('is a PNG on white, large enough for limits and sources', async () => {
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
    ['lets nothing be read back', CanvasRenderingContext2D.prototype, 'getImageData'],
    ['hands out nothing of what was drawn', HTMLCanvasElement.prototype, 'toBlob'],
    ['lets nothing be put on the sheet', CanvasRenderingContext2D.prototype, 'drawImage'],
  ] as const) {
    it(`is not there where the browser ${why}, and the chart says so`, async () => {
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
        await until('the call of the browser', () => asked);
        await frames(5);
      } finally {
        restore();
        removeEventListener('unhandledrejection', note);
      }
      assert.deepEqual(escaped, []);
      assert.include(readerText(one(widget, '.status')), 'no file was saved');
      assert.lengthOf(Object.keys(Chart.instances), 1, 'the one on the page');
    });
  }

  it('is not saved where the browser returns other pixels than were painted', async () => {
    const widget = await chart('mo-types-2021', 'lang="es"');
    await drawn(widget);
    const status = one(widget, '.status');
    assert.equal(readerText(status), '', 'nothing is said before somebody presses');
    const { getImageData: own } = CanvasRenderingContext2D.prototype as {
      getImageData: (...area: [number, number, number, number]) => ImageData;
    };
    let shades = 60;
    const restore = replace(
      CanvasRenderingContext2D.prototype,
      'getImageData',
      function (this: CanvasRenderingContext2D, ...area: [number, number, number, number]) {
        const image = own.apply(this, area);
        for (let i = 0; i < image.data.length; i += 4)
          image.data[i] = (image.data[i] ?? 0) + shades;
        return image;
      },
    );
    let files = 0;
    const count = replace(URL, 'createObjectURL', () => `#${files++}`);
    try {
      one(widget, '.png').click();
      await until('the status', () => readerText(status).includes('no se guardó ningún archivo'));
      assert.equal(files, 0);
      count();
      shades = 3;
      await saved(widget, '.png');
      assert.equal(readerText(status), '', 'a little noise harms no picture');
    } finally {
      count();
      restore();
    }
  });

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
    const [oldest = ''] = idsOf(each)
      .map((id) => factOf(id).asOf)
      .sort();
    const month = new Date(oldest).toLocaleDateString('en-US', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (const part of [words(each.title), words(each.note), `As of ${month}.`])
      assert.include(text, part);
    // The picture has no table next to it.
    assert.notInclude(text, 'table');
    for (const id of each.revised ?? []) {
      const { name } = each.series.find(({ facts }) => facts.includes(id)) ?? {};
      const { period, caveat } = factOf(id);
      assert.include(text, ` ${words(name)}, ${period ?? ''}: ${words(caveat)}`);
    }
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
