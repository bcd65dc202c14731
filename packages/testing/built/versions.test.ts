/**
 * Two copies and two versions of the library on one page, and files that are not what a page
 * pinned. Run `npm run build` first.
 */
import { version } from '@ht-widgets/core';
import { assert } from 'chai';
import {
  assertClean,
  addClassicScript,
  addScript,
  clearPage,
  openPage,
  readerText,
  settledPage,
  until,
  type Page,
} from '../helpers/index.js';
import { ofEvery100 } from '../helpers/figures.js';

const older = '0.0.9';
const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner'];

afterEach(clearPage);

function versions(page: Page): Record<string, string | undefined> {
  return Object.fromEntries(
    tags.map((tag) => [
      tag,
      (page.customElements.get(tag) as { version?: string } | undefined)?.version,
    ]),
  );
}

describe('two versions on one page', () => {
  const all = (one: string): Record<string, string> =>
    Object.fromEntries(tags.map((tag) => [tag, one]));

  for (const [first, second] of [
    ['ht-widgets.js', 'ht-widgets.js'],
    ['ht-widgets.iife.js', 'ht-widgets.iife.js'],
    ['ht-widgets.js', 'ht-widgets.iife.js'],
    ['ht-widgets.iife.js', 'ht-widgets.js'],
  ] as const) {
    for (const [one, other] of [
      [older, version],
      [version, older],
    ] as const) {
      it(`${first} ${one}, then ${second} ${other}: the first wins, in silence`, async () => {
        const page = await openPage('fallback.html');
        await addClassicScript(page, {
          src: `/as-version/${one}/dist/${first}`,
          ...(first === 'ht-widgets.js' ? { type: 'module' } : {}),
        });
        await settledPage(page);
        await addClassicScript(page, {
          src: `/as-version/${other}/dist/${second}`,
          ...(second === 'ht-widgets.js' ? { type: 'module' } : {}),
        });
        page.document.body.insertAdjacentHTML(
          'beforeend',
          '<div data-ht="stat" data-ht-fact="nhth-mo-cases-2024">Cases.</div>',
        );
        await until('the placeholder', () =>
          page.document.querySelector('[data-ht] > [data-ht-drawn]'),
        );
        assert.deepEqual(versions(page), all(one));
        assert.lengthOf(page.document.querySelectorAll('[data-ht] > *'), 1);
        assertClean(page);
      });
    }
  }

  it('each tag is the first’s that brings it', async () => {
    const page = await openPage('fallback.html');
    await addScript(page, `/as-version/${older}/dist/elements/ht-stat.js`);
    await addScript(page, '/dist/ht-widgets.js');
    await settledPage(page);
    assert.deepEqual(versions(page), { ...all(version), 'ht-stat': older });
    assert.include(readerText(page.document.body), ofEvery100('nhth-mo-sex-share-2021'));
    assertClean(page);
  });

  for (const order of [
    ['elements/ht-stat.js', 'dev/ht-widgets.js'],
    ['ht-widgets.iife.js', 'dev/ht-widgets.js'],
  ] as const) {
    it(`the development build names both: ${order.join(', ')}`, async () => {
      const page = await openPage('fallback.html');
      await addScript(page, `/as-version/${older}/dist/${order[0]}`);
      await addScript(page, `/dist/${order[1]}`);
      await settledPage(page);
      assert.deepEqual(page.seen.errors, []);
      const [said = '', ...more] = page.seen.console.filter((line) => line.includes('ht-widgets'));
      assert.deepEqual(more, []);
      for (const words of ['twice', `version ${older}`, `version ${version}`])
        assert.include(said, words);
    });
  }
});

describe('a pinned file', () => {
  it('runs where it is the one that was pinned, and else leaves the text', async () => {
    const integrity = (await (await fetch('/dist/integrity.json')).json()) as Record<
      string,
      string
    >;
    for (const [file, type] of [
      ['elements/ht-stat.js', 'module'],
      ['ht-widgets.iife.js', ''],
    ] as const) {
      for (const [path, runs] of [
        ['/dist/', true],
        [`/as-version/${older}/dist/`, false],
      ] as const) {
        const page = await openPage('fallback.html');
        await addClassicScript(page, {
          src: path + file,
          integrity: integrity[file] ?? '',
          crossorigin: 'anonymous',
          ...(type === '' ? {} : { type }),
        });
        assert.equal(page.customElements.get('ht-stat') !== undefined, runs, path + file);
        if (runs)
          await until(
            'the stats',
            () => page.document.querySelectorAll('ht-stat[data-ht-drawn]').length === 2,
          );
        assert.include(
          readerText(page.document.body),
          runs ? ofEvery100('nhth-mo-sex-share-2021') : 'The sentence of the share.',
        );
        clearPage();
      }
    }
  });
});
