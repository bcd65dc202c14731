/**
 * What assistive technology gets of every example, compared with what a person reviewed. Each
 * record has the tree of Chromium and that of Firefox. docs/contributors/testing.md says how to
 * record them again.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { executeServerCommand } from '@web/test-runner-commands';
import { assert } from 'chai';
import type { Dataset } from '../../facts/generated/types.js';
import { frozenExamples, frozenLedger, frozenWidgets } from '../helpers/frozen-examples.js';
import { drawn } from '../helpers/chart.js';
import { clearPage, engine, inside, settled, until, type Widget } from '../helpers/index.js';

let frozen: Dataset;
before(async () => {
  frozen = (await (await fetch(frozenLedger)).json()) as Dataset;
});
afterEach(clearPage);

/** How many numbers of sources the two facts show before their list: three and three. */
const markers = (main: Element): number =>
  [...main.querySelectorAll('ht-stat')].flatMap((stat) => [
    ...(stat.shadowRoot?.querySelectorAll('.marker') ?? []),
  ]).length;

if (engine === 'webkit')
  it('is shown by no driver of WebKitGTK', async () => {
    const error = await executeServerCommand('ht:tree', 'stat.en').catch(String);
    assert.include(error, 'webkit shows no tree');
  });

for (const widget of engine === 'webkit' ? [] : frozenWidgets)
  for (const language of ['en', 'es'] as const)
    it(`${widget} is as recorded: ${language}`, async () => {
      const main = document.createElement('main');
      main.lang = language;
      main.innerHTML = Object.entries(frozenExamples(frozen, widget, language))
        .map(([name, html]) => `<h2>${name}</h2>${html}`)
        .join('');
      document.body.append(main);
      await settled(main);
      for (const chart of main.querySelectorAll<Widget>('ht-chart'))
        if (inside(chart, '.plot').length > 0) {
          chart.scrollIntoView();
          await drawn(chart);
        }
      if (widget === 'source-list') await until('numbers', () => markers(main) === 6);
      // What is added last is also what Firefox shows last.
      const end = `End of ${widget}.${language}`;
      main.insertAdjacentHTML('beforeend', `<p>${end}</p>`);
      const { recorded, found } = await executeServerCommand<
        { recorded: string; found: string },
        string
      >('ht:tree', `${widget}.${language}`);
      assert.include(found, end);
      assert.deepEqual(found.split('\n'), recorded.split('\n'));
    });
