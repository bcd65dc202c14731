/** `<ht-stat>` comparing two facts. */
import './define.js';
import {
  clearPage,
  frozen,
  inside,
  ledger,
  missingFrom,
  mount,
  one,
  openCitation,
  readerText,
  set,
  showsChildren,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import { figure, filled, pixel } from '@ht-widgets/testing/stat.js';
import { assert } from 'chai';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

function fact(id: string): Fact {
  const found = data.facts.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

/** A stat of a fact that never changes, with attributes as a page writes them. */
function stat(id: string, attributes = ''): Promise<Widget> {
  return mount(`<ht-stat src="${frozen}" fact="${id}" ${attributes}>The sentence.</ht-stat>`);
}

describe('two facts compared', () => {
  const women = 'mo-partner-violence-women';
  const men = 'mo-partner-violence-men';

  function bars(widget: Widget): number[] {
    const drawn = inside(widget, 'svg.bar');
    assert.lengthOf(drawn, 2);
    const boxes = drawn.map((svg) => svg.getBoundingClientRect());
    assert.equal(boxes[0]?.left, boxes[1]?.left, 'one zero');
    const scale = Math.max(...boxes.map(({ width }) => width));
    // Rows of periods have pictures as long as their bars.
    if (inside(widget, '.rows').length === 0)
      for (const { width } of boxes) assert.equal(width, scale, 'one scale');
    for (const svg of drawn) assert.closeTo(filled(svg)[0], 0, pixel, 'from zero');
    return drawn.map((svg, i) => (filled(svg)[1] * (boxes[i]?.width ?? 0)) / scale);
  }

  for (const language of ['en', 'es'] as const) {
    it(`are both shown with all that qualifies them, in ${language}`, async () => {
      const pairs = [
        [women, men],
        ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'],
        ['nhth-mo-sex-share-2021', 'nhth-mo-labor-share-2021'],
        ['us-men-bought-sex-past-year', 'us-men-bought-sex-lifetime'],
        ['hti-new-cases-2022-edition-2022', 'hti-new-cases-2022-edition-2023'],
      ];
      for (const pair of pairs) {
        const widget = await mount(
          `<div lang="${language}"><ht-stat ` +
            `fact="${pair[0] ?? ''}" compare="${pair[1] ?? ''}">The sentence.</ht-stat></div>`,
        );
        const text = readerText(widget);
        for (const id of pair) {
          const each = fact(id);
          // A label that both have is shown once, with both periods.
          const missing = missingFrom(each, text, data, language);
          assert.deepEqual(
            missing.filter((what) => what !== 'label'),
            [],
            id,
          );
          for (const part of words(each.label, language).split(each.period ?? ' '))
            assert.include(text.toLowerCase(), part.trim().toLowerCase(), id);
          assert.include(text, words(each.caveat, language));
          if (each.of) assert.include(text, words(each.of, language));
        }
        assert.lengthOf(inside(widget, '[part=figure]'), 2);
        assert.lengthOf(inside(widget, '.cite'), 2);
        clearPage();
      }
    });
  }

  it('as shares of their whole', async () => {
    const widget = await stat(women, `compare="${men}"`);
    const [one, two] = bars(widget);
    assert.closeTo(one ?? NaN, 0.418, pixel);
    assert.closeTo(two ?? NaN, 0.352, pixel);
    assert.deepEqual(
      inside(widget, 'svg.bar').map((svg) => svg.getAttribute('aria-hidden')),
      ['true', 'true'],
      'each repeats its figure',
    );
    assert.deepEqual(inside(widget, '[part=figure]').map(readerText), ['41.8%', '35.2%']);
  });

  it('as counts: the longer bar is the scale, whichever comes first', async () => {
    for (const [first, second] of [
      ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'],
      ['nhth-mo-cases-2024', 'nhth-mo-cases-2021'],
    ]) {
      const widget = await stat(first ?? '', `compare="${second ?? ''}"`);
      const [a = NaN, b = NaN] = bars(widget);
      assert.closeTo(Math.max(a, b), 1, pixel);
      assert.closeTo(Math.min(a, b), 240 / 272, pixel);
      assert.equal(a < b, first === 'nhth-mo-cases-2021');
      assert.deepEqual(
        inside(widget, '[part=figure]').map(({ textContent }) => textContent),
        a < b ? ['240', '272'] : ['272', '240'],
      );
      clearPage();
    }
  });

  it('say their sentence once where only the period differs, with a row for each', async () => {
    for (const [first, second] of [
      ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'],
      ['nhth-mo-cases-2024', 'nhth-mo-cases-2021'],
    ] as const) {
      const widget = await stat(first, `compare="${second}" heading-level="3"`);
      const heads = inside(widget, 'h3').map(readerText);
      assert.lengthOf(heads, 1);
      assert.match(heads[0] ?? '', /^Cases .* in 2021 and 2024\.$/);
      const rows = inside(widget, '.row').map((row) => readerText(row).replace(/\s+/g, ' '));
      const expected = ['2021 240', '2024 272'];
      assert.deepEqual(rows, first.endsWith('2021') ? expected : expected.reverse());
      assert.match(readerText(one(widget, '.row.last')), /^2024/, 'the later one is emphasised');
      for (const row of inside(widget, '.row')) {
        const bar = (row.querySelector('.filled') as Element).getBoundingClientRect();
        const number = (row.querySelector('[part=figure]') as Element).getBoundingClientRect();
        assert.closeTo(number.left, bar.right, 12, 'the number is at the end of its bar');
        assert.isAtMost(number.right, row.getBoundingClientRect().right + 1);
      }
      clearPage();
    }
    const widget = await stat('nhth-mo-cases-2021', 'compare="nhth-mo-cases-2024" lang="es"');
    assert.match(readerText(one(widget, '[part=label]')), / en 2021 y 2024\.$/);
    const other = await stat(women, `compare="${men}"`);
    assert.lengthOf(inside(other, '.row'), 0, 'these differ in more');
  });

  it('say once what holds for both, and of each what holds for it', async () => {
    const widget = await stat(women, `compare="${men}"`);
    assert.lengthOf(inside(widget, '[part=caveat]'), 1);
    assert.lengthOf(inside(widget, '[part=source]'), 1);
    assert.deepEqual(inside(widget, '.of').map(readerText), [
      '41.8% Out of adult women in Missouri.',
      '35.2% Out of adult men in Missouri.',
    ]);
    const other = await stat('nhth-mo-sex-share-2021', 'compare="nhth-mo-labor-share-2021"');
    assert.deepEqual(inside(other, '[part=caveat] b').map(readerText), ['94%', '9%']);
  });

  it('have a citation each', async () => {
    const widget = await stat(women, `compare="${men}"`);
    assert.deepEqual(
      inside(widget, '.cite button').map(({ textContent }) => textContent),
      ['Cite: 41.8%', 'Cite: 35.2%'],
    );
    for (const [i, whom] of ['adult women in Missouri', 'adult men in Missouri'].entries())
      assert.include(readerText(await openCitation(widget, i)), whom);
  });

  it('are headings each, with heading-level', async () => {
    assert.deepEqual(
      inside(await stat(women, `compare="${men}" heading-level="3"`), 'h3').map(({ textContent }) =>
        textContent.slice(0, 8),
      ),
      ['41.8% of', '35.2% of'],
    );
  });

  for (const [what, id, other] of [
    ['that does not exist', women, 'no-such'],
    ['that is the same', women, women],
    ['of another kind', women, 'nhth-mo-cases-2021'],
    ['of another unit', 'nhth-mo-cases-2021', 'nhth-mo-victims-2021'],
    ['of shares of other things', women, 'nhth-mo-sex-share-2021'],
    ['that is contested', 'mcaht-asian-share-2019', 'mo-minority-share'],
    ['with a contested one', 'mo-minority-share', 'mcaht-asian-share-2019'],
    [
      'of ranks, of which a longer bar says less',
      'mo-population-rank-2020',
      'mo-poverty-rank-2021',
    ],
    ['in words', 'law-coercion', 'law-commercial-sex-act'],
    ['without a name', women, ' '],
  ] as const) {
    it(`one ${what}: the first is shown alone`, async () => {
      const alone = readerText(await stat(id));
      clearPage();
      const widget = await stat(id, `compare="${other}"`);
      assert.equal(readerText(widget), alone);
      assert.lengthOf(inside(widget, 'svg.bar'), 0);
      assert.isFalse(showsChildren(widget));
    });
  }

  it('change at run time', async () => {
    const widget = await stat(women, `compare="${men}"`);
    await set(widget, { fact: 'nhth-mo-cases-2021' });
    assert.lengthOf(inside(widget, '[part=figure]'), 1, 'of another kind');
    await set(widget, { compare: 'nhth-mo-cases-2020' });
    assert.deepEqual(
      inside(widget, '[part=figure]').map(({ textContent }) => textContent),
      ['240', '270'],
    );
    await set(widget, { display: 'inline' });
    assert.match(readerText(widget), /^240 cases /);
    assert.lengthOf(inside(widget, 'svg.bar'), 0);
    await set(widget, { display: 'bar', compare: null });
    assert.equal(figure(widget), '240');
    widget.lang = 'es';
    await set(widget, { compare: 'nhth-mo-cases-2024' });
    assert.include(readerText(widget), 'asos que la Línea Nacional');
    const [shorter, longer] = bars(widget);
    assert.closeTo(shorter ?? NaN, 240 / 272, pixel);
    assert.closeTo(longer ?? NaN, 1, pixel);
  });
});
