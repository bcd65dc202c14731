/** Old libraries, which change the browser's own objects before any script of ours. */
import { assert } from 'chai';
import {
  assertClean,
  chooseFormat,
  clearPage,
  inside,
  openCitation,
  set,
  settled,
  showsChildren,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { assertDrawn, openRow } from '../helpers/hostile-pages.js';

afterEach(clearPage);

/** What Prototype 1.6 and home-made helpers do, imitated; and the libraries themselves. */
const installed = await fetch('/environment/libraries').then(
  (answer) => answer.json() as Promise<string[]>,
);

for (const name of ['imitated', ...installed]) {
  const file = `old-libraries-${name}.html`;
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
      assertClean(page);
    });

    it('citations read the same as without them', async () => {
      const texts = async (page: Page): Promise<string[]> => {
        const stat = page.document.querySelector('ht-stat') as Widget;
        const panel = await openCitation(stat);
        return ['text', 'apa', 'bibtex', 'ris', 'csl'].map((format) => chooseFormat(panel, format));
      };
      assert.deepEqual(await texts(await openRow(file)), await texts(await openRow('all.html')));
    });

    it('structured data and the file of a chart are the same, byte for byte', async () => {
      const written = async (page: Page): Promise<Record<'data' | 'file', string>> => {
        page.document.querySelector('ht-stat')?.setAttribute('structured-data', '');
        const chart = page.document.querySelector('ht-chart') as Widget;
        const button = await until('its button', () => inside(chart, 'button.csv')[0]);
        const blobs: Blob[] = [];
        page.URL.createObjectURL = (blob) => {
          blobs.push(blob as Blob);
          return 'blob:made';
        };
        page.HTMLElement.prototype.click = () => undefined;
        button.dispatchEvent(new page.MouseEvent('click', { bubbles: true }));
        const file = await until('the file', () => blobs[0]);
        const data = await until(
          'the data',
          () => page.document.querySelector('script[type="application/ld+json"]')?.textContent,
        );
        // As bytes: text would not show the byte order mark.
        return { data, file: String(new Uint8Array(await new Response(file).arrayBuffer())) };
      };
      const [withLibrary, alone] = [
        await written(await openRow(file)),
        await written(await openRow('all.html')),
      ];
      assert.isAbove(alone.file.length, 1000);
      assert.deepEqual(withLibrary, alone);
    });

    it('source lists lose what goes', async () => {
      const page = await openRow(file);
      const list = page.document.querySelector('ht-source-list') as Widget;
      const before = inside(list, 'li').length;
      const factors = page.document.querySelector('ht-factor-list');
      factors?.parentNode?.removeChild(factors);
      await until('a shorter list', () => inside(list, 'li').length < before);
      await settled(page.document.body);
      assertClean(page);
    });
  });
}
