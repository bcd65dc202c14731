/** A withdrawn fact: the widget says why, leads to the successor, and shows no old figure. */
import '@ht-widgets/stat/define.js';
import { fallback } from '@ht-widgets/stat/fallback.js';
import { assert } from 'chai';
import {
  clearPage,
  frozen,
  inside,
  mount,
  readerText,
  serve,
  serveNothing,
  words,
  type Dataset,
  type Widget,
} from '../helpers/index.js';
import { factOf } from '../helpers/oracle.js';

const old = 'nhth-mo-cases-2021';
const successor = 'nhth-mo-cases-2024';
const reason = { en: 'The hotline took it back.', es: 'La línea lo retiró.' };

let data: Dataset;
let src: string;
before(async () => {
  data = (await fetch(frozen).then((answer) => answer.json())) as Dataset;
});
beforeEach(() => {
  src = serve(JSON.stringify(withdrawn({ successor })));
});
afterEach(() => {
  clearPage();
  serveNothing();
});

/** The frozen ledger, in which one fact is withdrawn and is in no chart. */
function withdrawn(more: object): Dataset {
  const facts = data.facts.map((fact) =>
    fact.id === old ? { ...fact, withdrawn: { on: '2026-11-30', reason, ...more } } : fact,
  );
  return { ...data, facts, charts: [] };
}

const fallbackText = '<p>240 cases, says the old text.</p>';
const stat = (attributes: string): Promise<Widget> =>
  mount(`<ht-stat fact="${old}" src="${src}" ${attributes}>${fallbackText}</ht-stat>`);

async function press(widget: Widget): Promise<void> {
  inside(widget, '.newer button')[0]?.click();
  await widget.updateComplete;
}

describe('a widget of a withdrawn fact', () => {
  for (const display of ['card', 'inline', 'bar', 'hundred'])
    for (const [lang, word] of [
      ['en', 'Withdrawn:'],
      ['es', 'Retirada:'],
    ] as const)
      it(`shows as ${display}, in ${lang}, the reason and not the old figure`, async () => {
        const widget = await stat(`display="${display}" lang="${lang}"`);
        const text = readerText(widget);
        assert.include(text, word);
        assert.include(text, reason[lang].replace('.', ''));
        assert.notInclude(text, '240');
        assert.lengthOf(inside(widget, '[part=figure], [part=source], .cite'), 0);
        assert.notMatch(text, /undefined|null|NaN/);
      });

  it('says since when, in words', async () => {
    assert.include(readerText(await stat('')), 'Withdrawn on November 30, 2026.');
    assert.include(readerText(await stat('lang="es"')), 'Retirada el 30 de noviembre de 2026.');
  });

  it('leads to the successor, which shows with its limit and source, and back', async () => {
    const widget = await stat('');
    assert.include(readerText(widget), 'Another fact replaces it.');
    const { ariaLabel } = inside(widget, '.newer button')[0] ?? {};
    assert.equal(ariaLabel, `Show it, instead of Withdrawn: ${words(factOf(data, old).label)}`);
    await press(widget);
    const text = readerText(widget);
    assert.match(text, /^Source checked\s+272\b/);
    assert.lengthOf(inside(widget, '[part=caveat]'), 1);
    assert.isNotEmpty(inside(widget, '[part=source]'));
    await press(widget);
    assert.include(readerText(widget), 'Withdrawn:');
  });

  it('names no successor where there is none', async () => {
    src = serve(JSON.stringify(withdrawn({})));
    const widget = await stat('');
    assert.lengthOf(inside(widget, 'button'), 0);
    assert.notInclude(readerText(widget), 'replaces');
  });

  it('has no empty space below its last line', async () => {
    const widget = await stat('');
    // In a wide card, the limit is next to what is longer.
    widget.style.inlineSize = '20em';
    const [card, newer] = ['.card', '.newer'].map((each) => inside(widget, each)[0]);
    if (!card || !newer) throw new Error('expected a card with a way to the successor');
    const { paddingBlockEnd } = getComputedStyle(card);
    const space = card.getBoundingClientRect().bottom - newer.getBoundingClientRect().bottom;
    assert.isAtMost(space, parseFloat(paddingBlockEnd) + 3);
  });

  it('is not compared with another fact', async () => {
    const widget = await stat(`compare="${successor}"`);
    assert.include(readerText(widget), 'Withdrawn:');
    const other = await mount(
      `<ht-stat fact="${successor}" compare="${old}" src="${src}">The sentence.</ht-stat>`,
    );
    assert.match(readerText(other), /^Source checked\s+272\b/);
    assert.notInclude(readerText(other), '240');
  });
});

describe('the fallback of a withdrawn fact', () => {
  for (const display of ['card', 'inline'])
    it(`as ${display}, has the reason and the successor with its limit and source`, () => {
      const html = fallback
        .lines(withdrawn({ successor }), { fact: old, display }, 'en')
        .join('\n');
      assert.include(html, 'Withdrawn:');
      assert.include(html, 'The hotline took it back');
      assert.match(html, /272[\s\S]*href="https:/);
      assert.notMatch(html, /\b240\b/);
    });
});
