/** `<ht-chart>` as an author uses it. Tests of every element are in packages/testing. */
import './define.js';
import {
  axeComplaints,
  clearPage,
  first,
  frozen,
  greene,
  inside,
  ledger,
  missingFrom,
  mount,
  one,
  readerText,
  replace,
  serve,
  serveNothing,
  set,
  showsChildren,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import {
  chart,
  idsOf,
  rowsOf,
  drawn,
  tableShows,
  printed,
  inkOn,
  press,
  csvOf,
  type LedgerChart,
} from '@ht-widgets/testing/chart.js';
import { chart as examples } from '@ht-widgets/testing/examples.js';
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

describe('the table', () => {
  it('has every figure of every chart, each with its limit and sources', async () => {
    assert.isAtLeast(charts.length, 6);
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
        assert.equal(cells[1]?.textContent, printed(fact), factId);
        assert.deepEqual(missingFrom(fact, readerText(rows[i] as Node), data), [], factId);
        if (fact.of) assert.include(readerText(rows[i] as Node), words(fact.of));
      }
      clearPage();
    }
  });

  it('is read by screen readers, and shown when its button is pressed', async () => {
    const widget = await chart('mo-by-year');
    await drawn(widget);
    assert.isFalse(tableShows(widget));
    for (const table of inside(widget, 'table')) {
      assert.isTrue(table.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
      assert.isNull(table.closest('[aria-hidden], [hidden], [inert]'));
    }
    const byYear = charts.find(({ id }) => id === 'mo-by-year');
    assert.deepEqual(
      inside(widget, 'table').map(({ ariaLabel }) => ariaLabel),
      byYear?.series.map(({ name }) => `${words(byYear.title)}: ${words(name)}`),
    );
    assert.lengthOf(
      inside(widget, 'table a, table button'),
      0,
      'what does not show must not take the focus',
    );
    const button = one(widget, '.toggle');
    button.click();
    assert.isTrue(tableShows(widget));
    assert.equal(button.ariaPressed, 'true');
    button.click();
    assert.isFalse(tableShows(widget));
    assert.equal(button.ariaPressed, 'false');
  });

  it('stays open when the element is re-rendered', async () => {
    const widget = await chart('mo-by-year');
    one(widget, '.toggle').click();
    await set(widget, { 'heading-level': '3' });
    assert.isTrue(tableShows(widget));
    assert.equal(one(widget, '.toggle').ariaPressed, 'true');
  });

  it('is all that display="table" shows, without a drawing', async () => {
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

describe('next to the drawing, without a click', () => {
  it('shows what is counted, and limit, standing and sources of each figure', async () => {
    for (const each of charts) {
      const widget = await chart(each.id);
      const text = inside(widget, '.heading, .of, .caveat, .foot').map(readerText).join('\n');
      assert.include(text, words(each.title));
      if (each.subtitle) assert.include(text, words(each.subtitle));
      assert.include(text, words(each.note));
      for (const id of idsOf(each)) {
        const fact = factOf(id);
        for (const { source, via } of fact.citations)
          for (const name of [source, via ?? source]) assert.include(text, sourceName(name), id);
        assert.include(text, fact.standing === 'checked' ? 'Source checked' : 'As reported by', id);
      }
      clearPage();
    }
  });

  it('each source says of which figures it is, where there are several', async () => {
    const items = inside(await chart('mo-by-year', `src="${frozen}"`), '.foot li').map(readerText);
    assert.include(
      items,
      'Cases 2014, 2015; Contacts 2015 (calls) As reported by Columbia Daily ' +
        'Tribune: National Human Trafficking Hotline.',
    );
    const years = items.flatMap(
      (item) => /^(.*?) (?:As|Source checked)/.exec(item)?.[1]?.match(/\d{4}/g) ?? [],
    );
    clearPage();
    const rows = rowsOf(await chart('mo-by-year', `src="${frozen}"`));
    assert.lengthOf(years, rows.length);
  });

  it('has a note for each letter at a figure: which figure it is, and its limit', async () => {
    for (const each of charts) {
      const widget = await chart(each.id);
      const notes = inside(widget, '[part=note]').map(readerText);
      assert.lengthOf(notes, each.revised?.length ?? 0, each.id);
      each.revised?.forEach((id, i) => {
        const { period, caveat } = factOf(id);
        const note = notes.find(
          (text) =>
            text.includes(words(caveat)) && (each.form === 'bars' || text.includes(period ?? '')),
        );
        assert.match(note ?? '', /^[a-z] /, `${each.id} ${i}`);
      });
      clearPage();
    }
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
        assert.deepEqual(missingFrom(factOf(id), text, data, 'es'), [], id);
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

describe("a chart of a page's own", () => {
  /** A chart of the first fact, changed. */
  async function mounted(
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
    return await mount(`<ht-chart src="${src}" chart="own">The children.</ht-chart>`);
  }

  async function own(...args: Parameters<typeof mounted>): Promise<Widget> {
    const widget = await mounted(...args);
    assert.isFalse(showsChildren(widget));
    return widget;
  }

  it('leaves the children where a number is beyond all scales', async () => {
    assert.isTrue(showsChildren(await mounted(() => ({ value: 1e300 }))));
    assert.isFalse(showsChildren(await mounted(() => ({ value: 1e12 }))));
  });

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
      '30\xA0to\xA050%',
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

  it('shows a contested figure emptier than others, with its reason', async () => {
    const widget = await own((_, i) =>
      i === 0 ? { standing: 'contested', reason: { en: 'Nobody knows why.' } } : {},
    );
    const { at, height, width } = inkOn(await drawn(widget));
    let filled = 0;
    for (let y = 0; y < height; y++) if (at(width / 3, y)[3] > 250) filled++;
    assert.isAbove(filled, 30);
    assert.isBelow(filled, 50, 'two bars of three');
    assert.include(readerText(one(widget, '.foot')), 'Nobody knows why.');
  });

  for (const [what, change, form] of [
    [
      'shares with counts',
      (_: object, i: number) =>
        i === 0 ? { kind: 'percent', value: 20, of: { en: 'cases' } } : {},
      'bars',
    ],
    ['ranks', () => ({ kind: 'rank', value: 4, of: { en: 'states' } }), 'bars'],
    [
      'periods that are no years',
      () => ({ period: '2024/2025', label: { en: 'Greene County, 2024 to 2025' } }),
      'by-year',
    ],
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
      const rows = [...widget.querySelectorAll('tbody tr')];
      assert.lengthOf(rows, idsOf(each).length);
      for (const [i, id] of idsOf(each).entries()) {
        assert.equal(rows[i]?.querySelector('td')?.textContent.trim(), printed(factOf(id)));
        assert.include(rows[i]?.textContent, words(factOf(id).short).slice(1));
      }
      for (const id of idsOf(each)) {
        const fact = factOf(id);
        assert.include(text, fact.period ?? '');
        for (const { source, via } of fact.citations)
          for (const cited of [source, via ?? source]) assert.include(text, sourceName(cited), id);
        assert.match(text, fact.standing === 'checked' ? /source checked/i : /as reported by/i);
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
});
