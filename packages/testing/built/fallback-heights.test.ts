/** The heights of fallbacks and of what replaces them. Run `npm run build` first. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import { examples as statExamples } from '@ht-widgets/stat/examples.js';
import { assert } from 'chai';
import type { Dataset } from '../../facts/generated/types.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.js';
import { addScript, clearPage, frames, happens, openPage, settledPage } from '../helpers/index.js';

/** In CSS pixels: notes are next to a plot that is drawn, and below a table. */
const mostOfChart = 90;
/** Of the drawn height: the table of many years has other lines than their picture. */
const mostOfLongChart = 0.09;

const dataset = (await (await fetch('/dist/facts/us-mo.json')).json()) as Dataset;

/** Two years of one thing have one sentence when they are drawn, and two in their fallback. */
const mostOfPair = 200;

/** Height before the script and after it, of each widget on one page. */
async function heights(
  widget: 'chart' | 'stat',
  cases: readonly Attributes[],
  lang: 'en' | 'es',
  width: number,
): Promise<{ name: string; before: number; after: number }[]> {
  const page = await openPage('fallback.html');
  const frame = page.frameElement as HTMLElement;
  frame.style.inlineSize = `${width}px`;
  const { document } = page;
  document.documentElement.lang = lang;
  const sheet = document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: '/dist/ht-widgets.css' });
  const loaded = happens(sheet, 'load');
  document.head.append(sheet);
  await loaded;
  document.body.style.cssText = "margin: 0; font-family: 'DejaVu Sans', sans-serif";
  document.body.innerHTML = cases
    .map((attributes) => {
      const wanted = { widget, form: 'element', lang, attributes, address: '' } as const;
      const [, ...lines] = snippetOf(dataset, wanted);
      return `<section>${lines.join('')}</section>`;
    })
    .join('');
  const all = [...document.querySelectorAll('section')];
  const measured = () => all.map(({ offsetHeight }) => offsetHeight);
  const before = measured();
  await addScript(page, '/dist/ht-widgets.js');
  await settledPage(page);
  await frames(2);
  assert.lengthOf(document.querySelectorAll('[data-ht-drawn]'), cases.length);
  const after = measured();
  return cases.map((attributes, i) => ({
    name: `${Object.values(attributes).join(' ')}, ${lang}, ${width} px`,
    before: before[i] ?? NaN,
    after: after[i] ?? NaN,
  }));
}

afterEach(clearPage);

describe('a fallback is as high as what is drawn', () => {
  for (const lang of ['en', 'es'] as const)
    for (const width of [320, 768, 1280]) {
      it(`of every chart, ${lang}, ${width} px`, async () => {
        const charts = (dataset.charts ?? []).map(({ id }) => ({ chart: id }));
        const all = await heights('chart', charts, lang, width);
        const over = all.filter(
          ({ before, after }) =>
            !(Math.abs(after - before) <= Math.max(mostOfChart, mostOfLongChart * after)),
        );
        assert.isAbove(all.length, 2);
        assert.deepEqual(over, []);
      }).timeout(30_000);

      it(`of every example of two facts, ${lang}, ${width} px`, async () => {
        const pairs = Object.values(statExamples)
          .map(({ attributes }): Attributes => attributes)
          .filter(({ compare }) => compare !== undefined);
        const all = await heights('stat', pairs, lang, width);
        const over = all.filter(({ before, after }) => Math.abs(after - before) > mostOfPair);
        assert.isAbove(all.length, 2);
        assert.deepEqual(over, []);
      }).timeout(30_000);
    }
});
