/** HOSTS row 5: old libraries, which change the browser's own objects before any script of ours. */
import { assert } from 'chai';
import { chooseFormat, clearPage, inside, openCitation, set, settled, showsChildren, until, type Page, type Widget } from '../index.js';
import { assertDrawn, assertQuiet, openRow } from './widgets.js';

afterEach(clearPage);

/** What Prototype 1.6 and home-made helpers do, imitated; and the libraries themselves. */
const installed = await fetch('/environment/libraries').then((answer) => answer.json() as Promise<string[]>);

for (const name of ['libraries', ...installed]) {
  const file = `row-05-${name}.html`;
  describe(file, () => {
    it('widgets are drawn, and follow their attributes', async () => {
      const page = await openRow(file);
      assertDrawn(page);
      const stat = page.document.querySelector('ht-stat') as Widget;
      for (const display of ['hundred', 'inline', 'card']) await set(stat, { display });
      await set(stat, { fact: 'mo-population-2020', lang: 'es' });
      assert.lengthOf(inside(stat, '[part=figure]'), 1);
      await set(stat, { fact: 'no-such-fact' });
      assert.isTrue(showsChildren(stat));
      assert.include(page.seen.htErrors, 'ht-stat: unknown-fact');
      page.seen.htErrors.length = 0;
      await set(stat, { fact: 'mo-poverty-rate-2021', lang: null });
      assertDrawn(page);
      assertQuiet(page);
    });

    it('citations read the same as without them', async () => {
      const texts = async (page: Page): Promise<string[]> => {
        const stat = page.document.querySelector('ht-stat') as Widget;
        const panel = await openCitation(stat);
        return ['text', 'apa', 'bibtex', 'ris', 'csl'].map((format) => chooseFormat(panel, format));
      };
      assert.deepEqual(await texts(await openRow(file)), await texts(await openRow('all.html')));
    });

    it('source lists lose what goes', async () => {
      const page = await openRow(file);
      const list = page.document.querySelector('ht-source-list') as Widget;
      const before = inside(list, 'li').length;
      const factors = page.document.querySelector('ht-factor-list');
      factors?.parentNode?.removeChild(factors);
      await until('a shorter list', () => inside(list, 'li').length < before);
      await settled(page.document.body);
      assertQuiet(page);
    });
  });
}
