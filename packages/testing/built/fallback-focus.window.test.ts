/** Where the focus goes when a widget replaces a fallback. Run `npm run build` first. */
import { assert } from 'chai';
import {
  addScript,
  assertClean,
  clearPage,
  first,
  inside,
  ledger,
  openPage,
  settled,
  until,
  type Widget,
} from '../helpers/index.js';
import { ready } from '../helpers/widget-pages.js';

afterEach(clearPage);

describe('focus in a fallback', () => {
  it('on a link moves to the same link of the widget that replaces it', async () => {
    const page = await openPage('fallback.html');
    const { uri = '', value = '' } =
      (await ledger()).contacts?.find(({ id }) => id === 'nhth-call') ?? {};
    page.document.body.innerHTML =
      '<ht-hotline-banner><p>Call <a href="tel:911">911</a>, or ' +
      `<a href="${uri}">${value}</a>.</p></ht-hotline-banner>`;
    page.document.querySelector<HTMLElement>(`a[href="${uri}"]`)?.focus();
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page, ['ht-hotline-banner']);
    const widget = first(page.document.body);
    assert.equal(widget.shadowRoot?.activeElement?.getAttribute('href'), uri);
    assertClean(page);
  });

  it('on a summary moves to what unfolds the widget', async () => {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML = `
      <ht-hotline-banner placement="top"><p>Call <a href="tel:911">911</a>.</p>
        <details><summary>More help</summary><p>More.</p></details></ht-hotline-banner>
      <ht-factor-list display="details" factors="poverty racism">
        <details><summary>Poverty</summary></details>
        <details><summary>Racism</summary></details></ht-factor-list>`;
    const [first, , third] = page.document.querySelectorAll('summary');
    third?.focus();
    await addScript(page, '/dist/elements/ht-factor-list.js');
    await ready(page, ['ht-factor-list']);
    const list = page.document.querySelector('ht-factor-list') as Widget;
    assert.equal(list.shadowRoot?.activeElement, inside(list, 'summary')[1]);
    first?.focus();
    await addScript(page, '/dist/elements/ht-hotline-banner.js');
    await ready(page, ['ht-hotline-banner']);
    const banner = page.document.querySelector('ht-hotline-banner') as Widget;
    assert.isTrue(banner.shadowRoot?.activeElement?.matches('.toggle'));
    assertClean(page);
  });

  it('on a link or a summary in a placeholder moves to the same of the widget', async () => {
    for (const [from, to] of [
      ['a', 'a[href="tel:911"]'],
      ['summary', '.toggle'],
    ] as const) {
      const page = await openPage('fallback.html');
      page.document.body.innerHTML =
        '<div data-ht="hotline-banner" data-ht-placement="top"><p>Call ' +
        '<a href="tel:911">911</a>.</p><details><summary>More help</summary>' +
        '<p>More.</p></details></div>';
      page.document.querySelector<HTMLElement>(from)?.focus();
      await addScript(page, '/dist/ht-widgets.js');
      const banner = await until('the banner', () =>
        page.document.querySelector<Widget>('ht-hotline-banner[data-ht-drawn]'),
      );
      await settled(banner);
      assert.isTrue(banner.shadowRoot?.activeElement?.matches(to), from);
      assertClean(page);
    }
  });
});
