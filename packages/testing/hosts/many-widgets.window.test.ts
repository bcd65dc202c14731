/** Very many widgets. `npm run bench` measures how fast they are. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  inside,
  openPage,
  pageOf,
  readerText,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

const stat = '<ht-stat fact="mo-poverty-rate-2021"><p>The fallback.</p></ht-stat>';
const skips = CSS.supports('content-visibility', 'auto');

const stats = ({ document }: Page): Widget[] => [...document.querySelectorAll<Widget>('ht-stat')];

it('all are drawn, also those that have not been scrolled to', async () => {
  const page = await pageOf(stat, '/dist/ht-widgets.js');
  page.document.body.insertAdjacentHTML('beforeend', stat.repeat(400));
  await settledPage(page);
  assert.lengthOf(page.document.querySelectorAll('ht-stat[data-ht-drawn]'), 401);
  assert.include(readerText(stats(page).at(-1) as Widget), '%');
  assertClean(page);
});

it('a list of very many places comes whole, after what it lists', async () => {
  const page = await pageOf(
    `<ht-source-list></ht-source-list>${stat.repeat(100)}` +
      '<ht-stat fact="nhth-mo-cases-2015"></ht-stat>'.repeat(100),
    '/dist/ht-widgets.js',
  );
  const list = page.document.querySelector('ht-source-list') as Widget;
  const last = stats(page).at(-1) as Widget;
  const numbers = await until('the numbers', () => {
    const markers = inside(last, '.marker');
    return markers.length > 0 && markers.map(({ textContent }) => textContent);
  });
  const entries = inside(list, 'li');
  assert.include(numbers, `[${entries.length}]`, 'the last of the list is cited last');
  for (const entry of entries) {
    assert.equal(entry.querySelector('.more')?.textContent, 'and 90 more');
    entry.querySelector<HTMLButtonElement>('.more')?.click();
  }
  await list.updateComplete;
  for (const entry of inside(list, 'li')) assert.lengthOf(entry.querySelectorAll('button'), 100);
  assertClean(page);
});

it('a number leads to its source, however far down that has not been laid out', async () => {
  const page = await pageOf(
    `<ht-stat fact="nhth-mo-cases-2015"></ht-stat>${stat.repeat(80)}` +
      `<ht-source-list></ht-source-list>${stat.repeat(80)}`,
    '/dist/ht-widgets.js',
  );
  const [widget] = stats(page);
  const list = page.document.querySelector('ht-source-list') as Widget;
  const marker = await until(
    'its number',
    () => widget && inside<HTMLButtonElement>(widget, '.marker')[0],
  );
  const entry = await until('its entry', () => inside(list, 'li')[0]);
  marker.click();
  await until('the entry in the window', () => {
    const { top, bottom } = entry.getBoundingClientRect();
    return entry.matches(':focus-within') && bottom > 0 && top < page.innerHeight;
  });
  assertClean(page);
});

it('the text inside is laid out so, too, where there is no script', async () => {
  const page = await openPage('fallback.html');
  page.document.body.innerHTML = stat.repeat(6);
  const sheet = page.document.head.appendChild(
    Object.assign(page.document.createElement('link'), {
      rel: 'stylesheet',
      href: '/dist/ht-widgets.css',
    }),
  );
  await until('the style sheet', () => sheet.sheet);
  const [before, last] = [stats(page).at(-2), stats(page).at(-1)].map(
    (widget) => page.getComputedStyle(widget as Widget).contentVisibility,
  );
  assert.deepEqual([before, last], skips ? ['visible', 'auto'] : [undefined, undefined]);
});
