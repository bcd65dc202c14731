/** XHTML, quirks mode, a base that leads elsewhere. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  frames,
  inside,
  openPage,
  settled,
  type Widget,
} from '../helpers/index.js';
import { assertDrawn, assertReadable, openRow, widgetsOf } from '../helpers/hostile-pages.js';

afterEach(clearPage);

it('in quirks mode everything is drawn', async () => {
  const page = await openRow('quirks.html');
  assert.equal(page.document.compatMode, 'BackCompat');
  assertDrawn(page);
  assertClean(page);
});

it('with <base href>, draws everything, and links within the page stay on it', async () => {
  const page = await openRow('base.html');
  assertDrawn(page);
  assertClean(page);
  const address = page.location.href;
  const stat = page.document.querySelector('ht-stat') as Widget;
  const list = page.document.querySelector('ht-source-list') as Widget;
  inside(stat, 'button.marker')[0]?.click();
  assert.equal(page.document.activeElement, list);
  inside(list, '.back button')[0]?.click();
  assert.notEqual(page.document.activeElement, list);
  assert.equal(page.location.href, address);
  for (const widget of widgetsOf(page)) {
    assert.deepEqual(
      inside<HTMLAnchorElement>(widget, 'a').filter((link) =>
        (link.getAttribute('href') ?? '').startsWith('#'),
      ),
      [],
    );
  }
});

it('in XHTML the sentences can be read, and nothing is thrown', async () => {
  const page = await openPage('xhtml.xhtml');
  assert.equal(page.document.contentType, 'application/xhtml+xml');
  // Chromium runs no module script in XML; where others do, templates cannot be drawn and the
  // children come back.
  await Promise.race([page.customElements.whenDefined('ht-stat'), frames(30)]);
  await settled(page.document.documentElement);
  await frames(2);
  assertReadable(page);
  const { htErrors, ...rest } = page.seen;
  assert.deepEqual(rest, { console: [], errors: [], violations: [], storage: [] });
  assert.deepEqual(
    htErrors.filter((line) => !line.endsWith(': render-failed')),
    [],
  );
});
