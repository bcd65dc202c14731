/**
 * IBM's accessibility engine, in addition to axe: every example in both languages and schemes. What
 * it leaves to a person to decide is listed in docs/contributors/testing.md.
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
import { assert } from 'chai';
import * as elements from '../helpers/examples.js';
import { clearPage, listenToConsole, settled } from '../helpers/index.js';

interface Finding {
  ruleId: string;
  value: [kind: string, outcome: string];
  path: { dom: string };
  message: string;
}

interface Ace {
  Checker: new () => {
    check(node: Node, rulesets: string[]): Promise<{ results: Finding[] }>;
  };
}

const { dataNote, quickExit, sourceList } = elements;
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    elements.tags.map((tag) => [
      tag,
      elements.examples
        .filter(({ title }) => title.startsWith(`${tag}:`))
        .map(({ markup }) => markup)
        .join('\n'),
    ]),
  ),
  'ht-data-note': Object.values(dataNote).join('\n'),
  'ht-quick-exit': Object.values(quickExit).join('\n'),
  // With something to list; the whole ledger would take it minutes.
  'ht-source-list': `${elements.stat['card'] ?? ''}${sourceList['page'] ?? ''}`,
};

let ace: Ace;
before(async () => {
  const script = document.createElement('script');
  script.src = '/node_modules/accessibility-checker-engine/ace-window.js';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('It is not there: run npm ci.')));
  });
  document.head.append(script);
  await loaded;
  ({ ace } = globalThis as unknown as { ace: Ace });
});
afterEach(clearPage);

for (const [tag, markup] of Object.entries(pages))
  for (const lang of ['en', 'es'])
    for (const theme of ['light', 'dark'])
      it(`${tag} has no finding at A or AA: ${lang}, ${theme}`, async () => {
        const main = document.createElement('main');
        main.lang = lang;
        main.style.colorScheme = theme;
        main.innerHTML = markup;
        document.body.append(main);
        await settled(main);
        const { stop } = listenToConsole(); // it writes its progress there
        const { results } = await new ace.Checker().check(main, ['WCAG_2_2']).finally(stop);
        assert.isAbove(results.length, 10);
        const failed = results.filter(
          // It cannot read the oklch() of an accent, and takes what is below it. axe reads it.
          ({ value, ruleId }) => value[1] === 'FAIL' && ruleId !== 'text_contrast_sufficient',
        );
        assert.deepEqual(
          failed.map(({ ruleId, message, path }) => `${ruleId}: ${message} ${path.dom}`),
          [],
        );
      });
