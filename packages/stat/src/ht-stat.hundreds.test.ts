/** Two shares as a hundred marks each. */
import './define.js';
import {
  clearPage,
  frozen,
  inside,
  ledger,
  missingFrom,
  mount,
  one,
  readerText,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';

const sex = 'nhth-mo-sex-share-2021';
const labor = 'nhth-mo-labor-share-2021';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

/** A pair of the frozen ledger, `width` px wide. */
async function pair(fact: string, compare: string, width = 900): Promise<Widget> {
  return await mount(
    `<div style="inline-size: ${width}px"><ht-stat src="${frozen}" fact="${fact}" ` +
      `compare="${compare}" display="hundred">The sentence.</ht-stat></div>`,
  );
}

/** A pair of the ledger. */
function listed(fact: string, compare: string, lang = 'en'): Promise<Widget> {
  return mount(
    `<ht-stat fact="${fact}" compare="${compare}" display="hundred" lang="${lang}">` +
      'The sentence.</ht-stat>',
  );
}

/** Columns of the filled marks of each row, from the left. */
function columnsOf(widget: Widget, selector: string): number[][] {
  const rows = new Map<string, number[]>();
  for (const path of inside(widget, selector))
    for (const [, x = '', y = ''] of path.getAttribute('d')?.matchAll(/M([\d.]+) ([\d.]+)a/g) ?? [])
      rows.set(y, [...(rows.get(y) ?? []), Math.floor((Number(x) + 6) / 16)]);
  return [...rows.values()];
}

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

describe('two shares as a hundred marks each', () => {
  it('overlap in as many marks as the ledger says, in a frame', async () => {
    const widget = await pair(sex, labor);
    const [first = [], second = []] = columnsOf(widget, '.in-rows .filled');
    assert.deepEqual(first, upTo(0, 94));
    assert.deepEqual(second, upTo(91, 100));
    const [mark, frame] = [one(widget, '.in-rows .filled'), one(widget, '.in-rows .frame')].map(
      (each) => each.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    // With half of its stroke on each side.
    assert.closeTo(frame.width / mark.width, 3 / 100, 0.006);
    assert.closeTo((frame.right - mark.left) / mark.width, 94 / 100, 0.006);
    assert.isAtMost(frame.top, mark.top);
    assert.isAtLeast(frame.bottom, mark.bottom);
    assert.include(readerText(widget), '3 of every 100 were both. They count in each row.');
  });

  it('are two pictures where there is no space for a row of 100', async () => {
    const widget = await pair(sex, labor, 300);
    const shown = inside(widget, 'svg.marks').filter((svg) => svg.getClientRects().length > 0);
    assert.lengthOf(shown, 2);
    const frames = shown.map((svg) => svg.querySelector('.frame')?.getAttribute('d'));
    assert.equal(frames[0], frames[1], 'the same place in both');
    const counts = shown.map(
      (svg) => svg.querySelector('.filled')?.getAttribute('d')?.match(/M/g)?.length,
    );
    assert.deepEqual(counts, [94, 9]);
    for (const svg of shown)
      assert.equal(svg.getAttribute('aria-hidden'), 'true', 'it repeats the figure');
  });

  it('show and cite also the fact that counts both', async () => {
    for (const language of ['en', 'es'] as const) {
      const widget = await listed(sex, labor, language);
      const text = readerText(widget);
      for (const id of [sex, labor, 'nhth-mo-both-share-2021']) {
        const fact = data.facts.find((each) => each.id === id);
        assert.include(text, words(fact?.caveat ?? {}, language));
        if (fact && id !== 'nhth-mo-both-share-2021')
          assert.deepEqual(missingFrom(fact, text, data, language), [], id);
      }
      assert.lengthOf(inside(widget, '.cite'), 3);
      clearPage();
    }
  });

  it('begin at the left where no source says how they overlap, and say so', async () => {
    const venues = ['nhth-mo-venue-pornography-2021', 'nhth-mo-venue-hotel-2021'] as const;
    const widget = await listed(...venues);
    assert.include(readerText(widget), 'How many are in both rows is not stated.');
    assert.lengthOf(inside(widget, '.frame'), 0);
    const spanish = await listed(...venues, 'es');
    assert.include(readerText(spanish), 'No se indica cuántos están en las dos filas.');
  });

  it('say nothing of an overlap where there is none', async () => {
    for (const [fact, compare] of [
      ['mcaht-sex-share-2019', 'mcaht-labor-share-2019'],
      ['mo-partner-violence-women', 'mo-partner-violence-men'],
    ] as const)
      assert.notMatch(readerText(await listed(fact, compare)), /both rows|were both/);
  });

  it('are one share alone where the two cannot be compared', async () => {
    const widget = await pair(sex, 'nhth-mo-cases-2021');
    assert.lengthOf(inside(widget, 'svg.marks'), 1);
    assert.match(readerText(one(widget, '[part=figure]')), /^94 of every 100$/);
  });

  it('are bars where they are no shares', async () => {
    const widget = await pair('nhth-mo-cases-2021', 'nhth-mo-cases-2024');
    assert.lengthOf(inside(widget, 'svg.marks'), 0);
    assert.lengthOf(inside(widget, 'svg.bar'), 2);
  });
});
