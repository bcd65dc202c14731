/** Optimisers and blockers, which delay, rewrite or drop the script. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  openPage,
  readerText,
  settled,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { ofEvery100 } from '../helpers/figures.js';

afterEach(clearPage);

const sentence = 'The sentence of the share.';
const share = (page: Page): Widget =>
  page.document.querySelector('ht-stat[display=hundred]') as Widget;

async function script(page: Page, attributes: Record<string, string>): Promise<Event> {
  const element = page.document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return await new Promise((resolve) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', resolve);
    page.document.head.append(element);
  });
}

it('a script delayed until the first touch draws each widget once, when it runs', async () => {
  const page = await openPage('fallback.html');
  assert.include(readerText(page.document.body), sentence);
  let drawings = 0;
  const observer = new page.MutationObserver((records) => {
    drawings += records.length;
  });
  observer.observe(share(page), { attributeFilter: ['data-ht-drawn'] });
  const touched = new Promise<void>((resolve) => {
    page.addEventListener(
      'pointermove',
      () => {
        void script(page, { type: 'module', src: '/dist/ht-widgets.js' }).then(() => {
          resolve();
        });
      },
      { once: true },
    );
  });
  page.dispatchEvent(new page.PointerEvent('pointermove'));
  await touched;
  await settledPage(page);
  assert.include(readerText(share(page)), ofEvery100('nhth-mo-sex-share-2021'));
  assert.equal(drawings + observer.takeRecords().length, 1);
  assertClean(page);
});

for (const [what, attributes] of Object.entries({
  'whose type was changed': { type: 'text/delayed', src: '/dist/ht-widgets.js' },
  'whose bytes are not those of its integrity': {
    type: 'module',
    src: '/dist/ht-widgets.js?pinned',
    integrity: `sha384-${'A'.repeat(64)}`,
  },
  'that a blocker does not deliver': { type: 'module', src: '/missing/ht-widgets.js' },
})) {
  it(`a script ${what} leaves the sentences, and a later one draws`, async () => {
    const page = await openPage('fallback.html');
    if (attributes.type === 'module') await script(page, attributes);
    else {
      const element = page.document.createElement('script');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      page.document.head.append(element);
    }
    await settled(page.document.body);
    assert.include(readerText(page.document.body), sentence);
    await script(page, { type: 'module', src: '/dist/ht-widgets.js?again' });
    await settledPage(page);
    assert.include(readerText(share(page)), ofEvery100('nhth-mo-sex-share-2021'));
    share(page).lang = 'es';
    await until('Spanish', () =>
      readerText(share(page)).includes(ofEvery100('nhth-mo-sex-share-2021', 'es')),
    );
  });
}
