/**
 * Hosts that leave a widget open. Minifiers drop the optional `</p>` before its end tag, and
 * converters keep it open. Authors write `<ht-stat … />`, and hosts cut a text off. Nothing after
 * it may be hidden.
 * Run `npm run build` first.
 */
import { assert } from 'chai';
import {
  addClassicScript,
  addScript,
  clearPage,
  openPage,
  readerText,
  settledPage,
  showsChildren,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { digits } from '../helpers/figures.js';

const fact = 'nhth-mo-sex-share-2021';
const figure = digits(fact);
const printed = '<div class="ht-fallback" lang="en"><p>Printed.</p></div>';
const cut = '<div class="ht-fallback" lang="en"><p><strong>Written.';
const rest =
  '<p>After.</p><section><h1>Heading</h1></section>' +
  `<ht-hotline-banner>${printed.replace('Printed', 'Call 911')}</ht-hotline-banner>` +
  '<p id="end">End.</p>';

afterEach(clearPage);

const scripts: Record<string, (page: Page) => Promise<void>> = {
  'ht-widgets.js': (page) => addScript(page, '/dist/ht-widgets.js'),
  'ht-widgets.iife.js': (page) => addClassicScript(page, { src: '/dist/ht-widgets.iife.js' }),
};

/** All that a visitor must still find, whatever swallowed it. */
async function assertRest(page: Page): Promise<void> {
  await settledPage(page);
  const banner = page.document.querySelector<Widget>('ht-hotline-banner');
  await until('the banner', () => banner && !showsChildren(banner));
  const text = readerText(page.document.body);
  for (const words of ['After.', 'Heading', 'End.', '1-888-373-7888']) assert.include(text, words);
  assert.isTrue(page.document.getElementById('end')?.checkVisibility());
  assert.isAbove(page.document.getElementById('end')?.getBoundingClientRect().height ?? 0, 10);
  // Text of the page is in the page's font and colour.
  const { color } = page.getComputedStyle(page.document.body);
  const end = page.document.getElementById('end');
  assert.equal(end && page.getComputedStyle(end).color, color);
}

for (const [name, start] of Object.entries(scripts)) {
  describe(`a widget that the page leaves open, with ${name}`, () => {
    for (const [what, markup] of Object.entries({
      'and its printed fallback closed': `<main><ht-stat fact="${fact}">${printed}${rest}</main>`,
      'in the div of its snippet': `<div><ht-stat fact="${fact}">${printed}</div>${rest}`,
      'in a list': `<ul><li><ht-stat fact="${fact}">${printed}<li>${rest}</ul>`,
      'as a placeholder': `<div data-ht="stat" data-ht-fact="${fact}">${printed}${rest}</div>`,
    }))
      it(`is drawn, ${what}`, async () => {
        const page = await openPage('fallback.html');
        page.document.body.innerHTML = markup;
        await start(page);
        await assertRest(page);
        const widget = await until('the figure', () =>
          page.document.querySelector<Widget>('ht-stat[data-ht-drawn]'),
        );
        assert.include(readerText(widget), figure);
        assert.notInclude(readerText(page.document.body), 'Printed.');
      });

    for (const [what, markup] of Object.entries({
      'its </p> dropped': `<main><ht-stat fact="${fact}"><p>Written.</ht-stat>${rest}</main>`,
      'self-closed': `<main><ht-stat fact="${fact}" /> Written. ${rest}</main>`,
      'cut off in its printed fallback': `<main><ht-stat fact="${fact}">${cut}${rest}</main>`,
      'cut off as a placeholder': `<div data-ht="stat" data-ht-fact="${fact}">${cut}${rest}`,
      'a list inside': `<ht-stat fact="${fact}"><ul><li>Written.</ht-stat>${rest}`,
    }))
      it(`keeps all, ${what}`, async () => {
        const page = await openPage('fallback.html');
        const reasons: string[] = [];
        page.document.addEventListener('ht-error', (event) =>
          reasons.push((event as CustomEvent<{ reason: string }>).detail.reason),
        );
        page.document.body.innerHTML = markup;
        await start(page);
        await assertRest(page);
        await until('the reason', () => reasons.length > 0);
        assert.deepEqual(reasons, ['unclosed']);
        assert.include(readerText(page.document.body), 'Written.');
      });

    it('shows what the parser reads later', async () => {
      const page = await openPage('fallback.html');
      const { document } = page;
      document.open();
      // It is the only way to feed a parser piece by piece.
      const parse = (html: string): void => {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
        document.write(html);
      };
      parse(`<!doctype html><main><ht-stat fact="${fact}"><p>Written.`);
      await start(page);
      await until('the figure', () => document.querySelector('ht-stat[data-ht-drawn]'));
      parse('<section><p>More.');
      parse(rest);
      document.close();
      await until('the end of the page', () => document.readyState === 'complete');
      await assertRest(page);
      assert.include(readerText(document.body), 'Written.');
    });
  });
}
