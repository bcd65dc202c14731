/** Frames as the command prints them, on a phone. Run `npm run build` first. */
import { assert } from 'chai';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.js';
import { clearPage, frames, ledger, until } from '../helpers/index.js';

/** The narrowest column in which a whole widget must be in sight. */
const narrow = 350;

afterEach(clearPage);

/** The printed frame in a column, when it has drawn; without the script that sets its height. */
async function framed(widget: WidgetName, attributes: Attributes, lang: 'en' | 'es') {
  const wanted = {
    widget,
    form: 'iframe',
    lang,
    attributes,
    address: '/dist/ht-widgets.js',
  } as const;
  const [frame = ''] = snippetOf(await ledger(), wanted);
  const column = document.createElement('div');
  column.style.inlineSize = `${narrow}px`;
  column.innerHTML = frame.replace(' loading="lazy"', '');
  document.body.append(column);
  const found = column.querySelector('iframe') as HTMLIFrameElement;
  const page = () => found.contentDocument;
  await until('the widget', () => page()?.querySelector('[data-ht-drawn]'));
  await frames(3);
  return { frame: found, root: page()?.documentElement as HTMLElement };
}

describe('a frame without the script that sets its height', () => {
  const cases: readonly (readonly [WidgetName, Attributes])[] = [
    ['hotline-banner', {}],
    ['hotline-banner', { about: 'child' }],
    ['data-note', {}],
    ['data-note', { display: 'short' }],
    ['factor-list', {}],
    ...['nhth-us-cases-2018', 'nhth-mo-victims-2023', 'law-severe-forms', 'mo-dv-rank'].map(
      (fact) => ['stat', { fact }] as const,
    ),
    ['stat', { fact: 'nhth-mo-sex-share-2021', display: 'hundred' }],
    ['stat', { fact: 'mo-poverty-rate-2021', display: 'bar' }],
    ['stat', { fact: 'mo-population-rank-2020', display: 'bar' }],
    ['stat', { fact: 'nhth-mo-cases-2021', compare: 'nhth-mo-cases-2024' }],
    ...['mo-types-2021', 'mo-by-year', 'us-by-year', 'provider-types-2019'].map(
      (chart) => ['chart', { chart }] as const,
    ),
  ];
  for (const [widget, attributes] of cases) {
    it(`shows all of ${widget} ${JSON.stringify(attributes)} on a phone`, async () => {
      for (const lang of ['en', 'es'] as const) {
        const { frame, root } = await framed(widget, attributes, lang);
        const { height } = root.getBoundingClientRect();
        assert.isAtMost(height, frame.clientHeight, lang);
        // Nor is it all empty.
        assert.isAbove(height, frame.clientHeight / 3, lang);
      }
    });
  }

  it('fills its column and has no border', async () => {
    const { frame } = await framed('data-note', {}, 'en');
    assert.equal(frame.clientWidth, narrow);
    assert.equal(frame.offsetWidth, narrow);
    assert.equal(frame.offsetHeight, frame.clientHeight);
  });
});
