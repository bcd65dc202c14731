/** The pictures of `<ht-stat>`: 100 marks, and a bar. */
import './define.js';
import {
  clearPage,
  frozen,
  inside,
  ledger,
  mount,
  one,
  readerText,
  set,
  until,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { figure, filled, frozenStat, pixel, stat } from '@ht-widgets/testing/stat.js';
import { assert } from 'chai';

const sexShare = `<ht-stat src="${frozen}" fact="nhth-mo-sex-share-2021">The sentence.</ht-stat>`;

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

describe('100 marks', () => {
  /**
   * The drawing's parts by kind. A whole disc has a radius of 6. One between the ends of a range
   * has a radius of 2. One in part has an arc.
   */
  function marks(widget: Widget): {
    filled: number;
    partly: number;
    between: number;
    empty: number;
    hidden: string | null;
  } {
    const count = (selector: string, arc: RegExp): number =>
      one(widget, selector)
        .getAttribute('d')
        ?.split('M')
        .filter((mark) => arc.test(mark)).length ?? 0;
    return {
      filled: count('path.filled', /a6 6/),
      partly: count('path.filled', /A6 6/),
      between: count('path.filled', /a2 2/),
      empty: count('path.empty', /a6 6/),
      // It repeats the figure.
      hidden: one(widget, 'svg.marks').getAttribute('aria-hidden'),
    };
  }

  it('are filled as many as the figure says, for every share of the ledger', async () => {
    const shares = data.facts.filter(({ kind }) => kind === 'percent' || kind === 'range');
    assert.isAbove(shares.length, 15);
    for (const { id, value, low, high } of shares) {
      const from = value ?? low ?? NaN;
      const whole = Math.floor(from);
      assert.deepEqual(
        marks(await stat(id, 'display="hundred"')),
        {
          filled: whole,
          partly: from > whole ? 1 : 0,
          between: high === undefined ? 0 : high - whole,
          empty: 100 - whole,
          hidden: 'true',
        },
        id,
      );
    }
  });

  it('fill the last one in part for decimals', async () => {
    const widget = await frozenStat('mo-poverty-rate-2021', 'display="hundred"');
    const last = one(widget, 'path.filled').getAttribute('d')?.split('M').at(-1) ?? '';
    // The thirteenth, of radius 6 and centre x = 8 + 12 * 16: cut at seven tenths of its width,
    // more than half.
    assert.match(last, /^202\.4 [\d.]+A6 6 0 1 0 202\.4 [\d.]+z$/);
  });

  it('are within the drawing, apart from each other', async () => {
    const widget = await frozenStat('nhth-mo-sex-share-2021', 'display="hundred"');
    const box = one(widget, 'svg.marks').getBoundingClientRect();
    const filled = one(widget, 'path.filled').getBoundingClientRect();
    assert.isAtLeast(filled.left, box.left);
    assert.isAtMost(filled.right, box.right);
    assert.isAtMost(filled.bottom, box.bottom);
    const starts =
      one(widget, 'path.empty')
        .getAttribute('d')
        ?.match(/M[\d.]+ [\d.]+/g) ?? [];
    assert.equal(new Set(starts).size, 6);
  });

  it('are refused for what is no share: a card is shown', async () => {
    for (const { id } of data.facts.filter(({ kind }) => kind !== 'percent' && kind !== 'range')) {
      const widget = await stat(id, 'display="hundred"');
      assert.lengthOf(inside(widget, 'svg.marks'), 0, id);
      assert.notInclude(readerText(widget), 'of every 100', id);
    }
  });
});

describe('a bar', () => {
  it('has the length of its figure, for every share that is not contested', async () => {
    const shares = data.facts.filter(
      ({ kind, standing }) => kind === 'percent' && standing !== 'contested',
    );
    assert.isAbove(shares.length, 15);
    for (const { id, value = NaN } of shares) {
      const svg = one(await stat(id, 'display="bar"'), 'svg.bar');
      const [from, to] = filled(svg);
      assert.closeTo(from, 0, pixel, id);
      assert.closeTo(to, value / 100, pixel, id);
      assert.equal(svg.getAttribute('aria-hidden'), 'true', 'it repeats the figure');
      assert.isAbove(
        parseFloat(getComputedStyle(svg).borderRightWidth),
        0,
        'the whole is drawn too',
      );
    }
  });

  it('of a rank is a dot among the places that the fact names', async () => {
    const widget = await frozenStat('mo-population-rank-2020', 'display="bar"');
    const svg = one(widget, '.places svg');
    assert.equal(svg.getAttribute('aria-hidden'), 'true', 'the figure says the place');
    const [from, to] = filled(svg);
    assert.closeTo((from + to) / 2, 18.5 / 50, pixel);
    assert.lengthOf(one(widget, '.places .empty').getAttribute('d')?.match(/M/g) ?? [], 49);
    assert.equal(readerText(one(widget, '.ends')), '1st\n50th');
    assert.equal(readerText(one(widget, '[part=figure]')), '19th');
    assert.include(readerText(one(widget, '.of')), '50');
    widget.lang = 'es';
    await until('the Spanish words', () => readerText(one(widget, '.ends')) !== '1st\n50th');
  });

  it('is replaced by a card without such a scale, and for contested claims', async () => {
    for (const { id } of data.facts.filter(
      ({ kind, standing }) => standing === 'contested' || !['percent', 'rank'].includes(kind),
    )) {
      const widget = await stat(id, 'display="bar"');
      assert.lengthOf(inside(widget, 'svg.bar, .places'), 0, id);
      assert.equal(readerText(widget), readerText(await stat(id)), id);
      clearPage();
    }
  });

  it('comes and goes with the attribute', async () => {
    const widget = await mount(sexShare);
    const card = readerText(widget);
    await set(widget, { display: 'bar' });
    assert.lengthOf(inside(widget, 'svg.bar'), 1);
    assert.equal(figure(widget), '94%');
    await set(widget, { fact: 'nhth-mo-labor-share-2021' });
    assert.closeTo(filled(one(widget, 'svg.bar'))[1], 0.09, pixel);
    await set(widget, { display: 'hundred' });
    assert.equal(figure(widget), '9 of every 100');
    assert.lengthOf(inside(widget, 'svg.bar'), 0);
    await set(widget, { display: null, fact: 'nhth-mo-sex-share-2021' });
    assert.equal(readerText(widget), card);
  });
});
