/** A page translator, which wraps every text it finds, also in shadow trees, in <font>. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  inside,
  one,
  readerText,
  set,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { openRow, widgetsOf } from '../helpers/hostile-pages.js';
import { contact, digits } from '../helpers/figures.js';

afterEach(clearPage);

/** The element that translators use, old as it is. */
function font({ document }: Page): HTMLElement {
  const name: string = 'font';
  return document.createElement(name);
}

function translate(page: Page, root: ParentNode): void {
  for (const element of [...root.querySelectorAll('*')]) {
    if (element.shadowRoot) translate(page, element.shadowRoot);
    if (element.closest('[translate=no], script, style')) continue;
    for (const text of [...element.childNodes].filter(
      ({ nodeType }) => nodeType === Node.TEXT_NODE,
    )) {
      if (!text.textContent?.trim()) continue;
      const [outer, inner] = [font(page), font(page)];
      inner.append(`«${text.textContent}»`);
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
}

it('what changes later is re-rendered, and numbers to call are left alone', async () => {
  const page = await openRow('all.html');
  translate(page, page.document.body);
  const banner = page.document.querySelector('ht-hotline-banner') as Widget;
  assert.include(readerText(banner), '«');
  // A short code is shown in two groups.
  const kept = inside(banner, '[translate=no]').map((text) => readerText(text).replace(' ', ''));
  for (const number of [contact('nhth-call'), contact('nhth-text'), '911'])
    assert.include(kept, number);
  const stat = page.document.querySelector('ht-stat') as Widget;
  assert.include(readerText(stat), '«');
  await set(stat, { fact: 'mo-population-2020' });
  assert.equal(readerText(one(stat, '[part=figure]')), digits('mo-population-2020'));
  assert.notInclude(readerText(stat), '«');
  for (const widget of widgetsOf(page)) widget.lang = 'es';
  await until('every widget in Spanish', () =>
    widgetsOf(page).every((widget) => !readerText(widget).includes('«')),
  );
  assertClean(page);
});
