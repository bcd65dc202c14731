/** Where the same thing was counted for a later period, a stat offers that figure, in place. */
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  clearPage,
  greene,
  inside,
  ledger,
  mount,
  one,
  readerText,
  serve,
  serveNothing,
  set,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '../helpers/index.js';
import { digits } from '../helpers/figures.js';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  serveNothing();
});

const figure = (widget: Widget): string => readerText(one(widget, '[part=figure]'));
const offer = (widget: Widget): HTMLElement | undefined => inside(widget, '.newer')[0];

async function press(widget: Widget): Promise<void> {
  offer(widget)?.querySelector('button')?.click();
  await widget.updateComplete;
}

const ends = ({ period }: Fact): number => Number(period?.split('/').at(-1)?.slice(0, 4));
const lasts = ({ period }: Fact): number => ends({ period } as Fact) - Number(period?.slice(0, 4));
// What it counts, in its own words; a newspaper's remark in parentheses, or on the printing, is
// none of them.
const counted = ({ label }: Fact): string =>
  words(label).replaceAll(/, as printed in \d{4}|, in an earlier count|\d{4}| \([^)]*\)/g, '');

/** What two figures must share to be of the same thing. */
function compared(fact: Fact): object {
  const { kind, unit, place, of } = fact;
  return { kind, unit, place, of, lasts: lasts(fact), counted: counted(fact) };
}

describe('a newer figure', () => {
  it('is forgotten when the page chooses another fact, or returns to the first', async () => {
    const widget = await mount('<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>');
    await press(widget);
    await set(widget, { fact: 'nhth-mo-victims-2021' });
    assert.equal(
      figure(widget),
      String(data.facts.find(({ id }) => id === 'nhth-mo-victims-2021')?.value),
    );
    assert.include(offer(widget)?.textContent, 'Show it');
    await set(widget, { fact: 'nhth-mo-cases-2021' });
    assert.equal(figure(widget), digits('nhth-mo-cases-2021'));
  });

  it('stays while the look and the language change', async () => {
    const widget = await mount('<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>');
    await press(widget);
    await set(widget, { display: 'inline', 'heading-level': '2' });
    assert.equal(figure(widget), digits('nhth-mo-cases-2024'));
  });

  it('is offered only where there is one, never an older one or another count', async () => {
    await mount(
      data.facts.map(({ id }) => `<ht-stat fact="${id}">The sentence.</ht-stat>`).join(''),
    );
    const offered: string[] = [];
    for (const [i, widget] of [...document.querySelectorAll<Widget>('ht-stat')].entries()) {
      const fact = data.facts[i] as Fact;
      if (!offer(widget)) continue;
      offered.push(fact.id);
      await press(widget);
      const shown = readerText(one(widget, '[part=label]')).replace(/\.$/, '');
      const newer = data.facts.find((each) => words(each.label) === shown && each.id !== fact.id);
      if (!newer) throw new Error(`${fact.id}: nothing other is shown`);
      assert.isAbove(ends(newer), ends(fact), fact.id);
      assert.deepEqual(compared(newer), compared(fact), fact.id);
      assert.notEqual(newer.standing, 'contested', fact.id);
      assert.notMatch(words(fact.caveat), /not to be compared/, fact.id);
    }
    for (const place of ['us-mo', 'us']) {
      const cases = data.facts.filter(
        (fact) =>
          /^nhth-(mo|us)-cases-\d{4}(-first)?$/.test(fact.id) &&
          fact.place === place &&
          fact.unit === 'case' &&
          fact.kind === 'count' &&
          fact.period !== '2024',
      );
      assert.isAbove(cases.length, 6);
      assert.includeMembers(
        offered,
        cases.map(({ id }) => id),
        "every year of the hotline's cases leads to the latest",
      );
    }
    assert.includeMembers(offered, [
      'nhth-mo-cases-2021',
      'nhth-mo-victims-2021',
      'bjs-referred-2012',
    ]);
    assert.notIncludeMembers(offered, [
      'nhth-mo-cases-2024',
      'nhth-mo-signals-2015',
      'mo-poverty-rate-2021',
    ]);
  });

  it('with a comparison: offered unless it is the one compared, which then says so', async () => {
    const widget = await mount(
      '<ht-stat fact="nhth-mo-cases-2021" compare="nhth-mo-cases-2024">The sentence.</ht-stat>',
    );
    assert.isUndefined(offer(widget));
    await set(widget, { fact: 'bjs-prosecuted-2012', compare: 'bjs-convicted-2012' });
    const said = (): string[] =>
      inside(widget, '.newer').map(({ textContent }) => textContent.trim());
    assert.deepEqual(said(), [
      'There is a newer figure, for 2022. Show it',
      `${digits('bjs-convicted-2012')}\u00A0There is a newer figure, for 2022.`,
    ]);
    await press(widget);
    assert.deepEqual(
      inside(widget, '[part=figure]').map(({ textContent }) => textContent),
      ['bjs-prosecuted-2022', 'bjs-convicted-2012'].map(digits),
    );
    assert.deepEqual(said(), [
      'Back to the figure this page chose',
      `${digits('bjs-convicted-2012')}\u00A0There is a newer figure, for 2022.`,
    ]);
    // The newer one may be the other: then the first is alone, and leads back.
    await set(widget, { compare: 'bjs-prosecuted-2022' });
    assert.deepEqual(
      inside(widget, '[part=figure]').map(({ textContent }) => textContent),
      [digits('bjs-prosecuted-2022')],
    );
    await press(widget);
    assert.deepEqual(
      inside(widget, '[part=figure]').map(({ textContent }) => textContent),
      ['bjs-prosecuted-2012', 'bjs-prosecuted-2022'].map(digits),
    );
    assert.deepEqual(said(), []);
  });

  it("is offered by a page's own dataset, among its own facts", async () => {
    const made = await greene();
    const [fact] = made.facts;
    const older = {
      ...fact,
      id: 'example-cases-2023',
      value: 60,
      period: '2023',
      label: { en: (fact?.['label'] as { en: string }).en.replace('2025', '2023') },
    };
    made.facts.push({ ...older, newer: String(fact?.['id']) });
    made.facts.push({
      ...older,
      id: 'example-other-2023',
      label: { en: 'something else in Greene County in 2023' },
    });
    const src = serve(JSON.stringify(made));
    const widget = await mount(
      `<ht-stat src="${src}" fact="example-cases-2023">The sentence.</ht-stat>`,
    );
    assert.equal(figure(widget), '60');
    assert.equal(offer(widget)?.textContent.trim(), 'There is a newer figure, for 2025. Show it');
    await press(widget);
    assert.equal(figure(widget), '120');
    assert.isUndefined(
      offer(await mount(`<ht-stat src="${src}" fact="example-other-2023">The sentence.</ht-stat>`)),
    );
  });

  it('is offered in Spanish too', async () => {
    const widget = await mount(
      '<div lang="es"><ht-stat fact="nhth-mo-cases-2021">La frase.</ht-stat></div>',
    );
    assert.equal(
      offer(widget)?.textContent.trim(),
      'Hay una cifra más reciente, de 2024. Mostrarla',
    );
    await press(widget);
    assert.equal(offer(widget)?.textContent.trim(), 'Volver a la cifra que eligió esta página');
  });
});
