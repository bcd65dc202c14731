/**
 * `<ht-factor-list>` as a page's author meets it. What holds for every element is tested in
 * packages/testing.
 */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  missingFrom,
  mount,
  nasty,
  readerText,
  set,
  showsChildren,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';

type Factor = NonNullable<Dataset['factors']>[number];

let data: Dataset;
let factors: Factor[];
before(async () => {
  data = await ledger();
  factors = data.factors ?? [];
});
afterEach(clearPage);

const list = (attributes = ''): Promise<Widget> =>
  mount(`<ht-factor-list ${attributes}><p>The children.</p></ht-factor-list>`);

function names(widget: Widget): string[] {
  return inside(widget, '[part=item]').map(
    (item) => item.querySelector('[part=label]')?.textContent ?? '',
  );
}

function namesOf(ids: readonly string[]): (string | undefined)[] {
  return ids.map((id) => factors.find((factor) => factor.id === id)?.name.en);
}

describe('the factors', () => {
  it("are all, in the article's order, where none is named", async () => {
    const article = data.facts.find(({ id }) => id === 'vulnerability-factors')?.items?.en;
    assert.lengthOf(article ?? [], factors.length);
    assert.deepEqual(names(await list()), article);
    for (const blank of ['', ' ', '\n\t']) {
      clearPage();
      assert.deepEqual(names(await list(`factors="${blank}"`)), article);
    }
  });

  for (const display of ['list', 'cards', 'details']) {
    it(`as ${display} each have an explanation and facts, all qualified`, async () => {
      const widget = await list(`display="${display}"`);
      const items = inside(widget, '[part=item]');
      for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = true;
      for (const [i, { id, exploited, facts }] of factors.entries()) {
        const text = readerText(items[i] as Element);
        assert.include(text, words(exploited), id);
        assert.lengthOf(items[i]?.querySelectorAll('[part=figure]') ?? [], facts.length, id);
        for (const factId of facts) {
          const fact = data.facts.find((candidate) => candidate.id === factId);
          assert.deepEqual(fact && missingFrom(fact, text, data), [], factId);
        }
      }
    });

    it(`as ${display} are said to be whose list, and not causes`, async () => {
      const naming = data.facts.find(({ id }) => id === 'vulnerability-factors');
      const widget = await list(`display="${display}" factors="racism"`);
      assert.deepEqual(naming && missingFrom(naming, readerText(widget), data), []);
      assert.include(readerText(widget), words(naming?.caveat));
    });
  }

  it('named are shown in the order in which they are named, each once', async () => {
    const widget = await list('factors="domestic-violence poverty"');
    assert.deepEqual(names(widget), namesOf(['domestic-violence', 'poverty']));
    await set(widget, { factors: '\n  racism\tpoverty  racism ' });
    assert.deepEqual(names(widget), namesOf(['racism', 'poverty']));
    await set(widget, { factors: null });
    assert.lengthOf(names(widget), factors.length);
  });
});

describe('a factor that does not exist', () => {
  for (const value of [
    ...nasty.filter((each) => each.trim() !== ''),
    'poverty no-such',
    'Poverty',
    'poverty,racism',
  ]) {
    it(`${JSON.stringify(value.slice(0, 40))}: fallback, and an event says which`, async () => {
      const heard: unknown[] = [];
      const widget = await list();
      widget.addEventListener('ht-error', ({ detail }) => {
        heard.push(detail);
      });
      await set(widget, { factors: value });
      assert.equal(readerText(widget), 'The children.');
      const unknown = value.split(/\s+/).find((word) => word !== '' && word !== 'poverty');
      assert.deepEqual(heard, [{ reason: 'unknown-factor', value: unknown }]);
      await set(widget, { factors: 'poverty' });
      assert.deepEqual(names(widget), namesOf(['poverty']));
    });
  }
});

describe('display', () => {
  it('unknown means list', async () => {
    const widget = await list();
    const text = readerText(widget);
    for (const display of [...nasty, 'Cards', 'details ']) {
      await set(widget, { display });
      assert.isFalse(showsChildren(widget));
      assert.lengthOf(inside(widget, 'ul.list'), 1);
      assert.equal(readerText(widget), text, display.slice(0, 50));
    }
  });

  it('details open one by one; closed, a figure is hidden together with its limit', async () => {
    const widget = await list('display="details" factors="poverty domestic-violence"');
    const [poverty, violence] = inside<HTMLDetailsElement>(widget, 'details');
    assert.ok(poverty && violence);
    const [rate] = data.facts.filter(({ id }) => id === 'mo-poverty-rate-2021');
    const limit = words(rate?.short).slice(1);
    assert.notMatch(readerText(poverty), /\d/);
    assert.notInclude(readerText(poverty), limit);
    poverty.querySelector('summary')?.click();
    assert.isTrue(poverty.open);
    assert.isFalse(violence.open);
    assert.include(readerText(poverty), `${rate?.value}%`);
    assert.isAbove(readerText(poverty).indexOf(limit), readerText(poverty).indexOf('%'));
    // What is open stays open when something else changes.
    await set(widget, { 'heading-level': '4' });
    assert.isTrue(poverty.open);
  });

  it('cards are side by side where they fit, and below each other where not', async () => {
    const widget = await list('display="cards"');
    const lefts = (): number =>
      new Set(
        inside(widget, '[part=item]').map((item) => Math.round(item.getBoundingClientRect().left)),
      ).size;
    widget.style.inlineSize = '960px';
    assert.isAbove(lefts(), 1);
    widget.style.inlineSize = '300px';
    assert.equal(lefts(), 1);
  });
});

describe('heading-level', () => {
  for (const display of ['list', 'cards', 'details']) {
    it(`makes every name in ${display} a heading`, async () => {
      const widget = await list(`display="${display}" heading-level="3"`);
      assert.deepEqual(
        inside(widget, 'h3').map(({ textContent }) => textContent.trim()),
        names(widget),
      );
      await set(widget, { 'heading-level': null });
      assert.lengthOf(inside(widget, 'h2, h3, h4, h5, h6'), 0);
    });
  }
});
