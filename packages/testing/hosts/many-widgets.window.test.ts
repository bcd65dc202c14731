/** Very many widgets. How fast they are, `npm run bench` tells. */
import { assert } from 'chai';
import {
  assertClean,
  addScript,
  clearPage,
  emulate,
  frames,
  inside,
  openPage,
  pageOf,
  readerText,
  stands,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

const stat = '<ht-stat fact="mo-poverty-rate-2021"><p>The fallback.</p></ht-stat>';
const skips = CSS.supports('content-visibility', 'auto');

const stats = ({ document }: Page): Widget[] => [...document.querySelectorAll<Widget>('ht-stat')];

/** How each stat's contents are laid out: `visible` as everything is, `auto` when they are near the window. */
function laidOut(page: Page): string[] {
  return [...new Set(stats(page).map((widget) => page.getComputedStyle(widget).contentVisibility))];
}

it('sixty are laid out as everything is; of more, each when it nears the window, and all on paper', async () => {
  const page = await pageOf(stat.repeat(60), '/dist/ht-widgets.js');
  assert.deepEqual(laidOut(page), skips ? ['visible'] : [undefined]);
  page.document.body.insertAdjacentHTML('beforeend', stat);
  await stands(page);
  assert.deepEqual(laidOut(page), skips ? ['auto'] : [undefined], 'those before it as well');
  if (await emulate({ media: 'print' })) {
    assert.deepEqual(laidOut(page), ['visible']);
    await emulate({ media: 'screen' });
  }
  page.document.body.replaceChildren();
  page.document.body.innerHTML = stat;
  await stands(page);
  assert.deepEqual(laidOut(page), skips ? ['visible'] : [undefined], 'the page has one');
  assertClean(page);
});

it('all are drawn, also those that nobody has scrolled to, and the page gets its turn meanwhile', async () => {
  const page = await pageOf(stat, '/dist/ht-widgets.js');
  const { document } = page;
  document.body.insertAdjacentHTML('beforeend', stat.repeat(400));
  const seen = new Set<number>();
  // Not in frames, of which a machine with other work may give none meanwhile.
  const drawn = (): number => document.querySelectorAll('ht-stat[data-ht-drawn]').length;
  for (let i = 0; drawn() < 401 && i < 3000; i++) {
    seen.add(drawn());
    await new Promise((resolve) => {
      page.setTimeout(resolve);
    });
  }
  assert.equal(drawn(), 401);
  assert.isAbove(
    [...seen].filter((count) => count > 1 && count < 401).length,
    0,
    'a task of the page’s came between',
  );
  assert.include(readerText(stats(page).at(-1) as Widget), '%');
  assertClean(page);
});

it('those near the window are drawn first', async () => {
  const page = await openPage('fallback.html');
  const sheet = page.document.head.appendChild(
    Object.assign(page.document.createElement('link'), {
      rel: 'stylesheet',
      href: '/dist/ht-widgets.css',
    }),
  );
  // The last of the page stand highest.
  page.document.body.style.cssText = 'display: grid';
  page.document.body.insertAdjacentHTML(
    'beforeend',
    Array.from({ length: 400 }, (_, i) => stat.replace('<ht-stat', `$& style="order: ${-i}"`)).join(
      '',
    ),
  );
  await until('the style sheet', () => sheet.sheet);
  // The text stands there before the script comes.
  await frames(3);
  const order: Node[] = [];
  new page.MutationObserver((records) => {
    order.push(...records.map(({ target }) => target));
  }).observe(page.document.body, { subtree: true, attributeFilter: ['data-ht-drawn'] });
  await addScript(page, '/dist/ht-widgets.js');
  await stands(page);
  const all = stats(page);
  assert.includeMembers(order, all);
  assert.isBelow(order.indexOf(all.at(-1) as Widget), 200, 'the last of the page, of 400');
  assertClean(page);
});

it('a list of very many places comes whole, after what it lists', async () => {
  const page = await pageOf(
    `<ht-source-list></ht-source-list>${stat.repeat(100)}${'<ht-stat fact="nhth-mo-cases-2015"></ht-stat>'.repeat(100)}`,
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

it('what changes while an element waits for its turn is drawn', async () => {
  const page = await pageOf(stat.repeat(61), '/dist/ht-widgets.js');
  page.document.body.insertAdjacentHTML('beforeend', stat.repeat(400));
  const last = stats(page).at(-1) as Widget;
  await until(
    'some that are drawn',
    () => page.document.querySelectorAll('ht-stat[data-ht-drawn]').length > 61,
  );
  assert.isFalse(last.hasAttribute('data-ht-drawn'), 'its turn has not come');
  last.setAttribute('fact', 'no-such-fact');
  await last.updateComplete;
  assert.include(readerText(last), 'The fallback.');
});

it('a number leads to its source, however far down that has not been laid out', async () => {
  const page = await pageOf(
    `<ht-stat fact="nhth-mo-cases-2015"></ht-stat>${stat.repeat(80)}<ht-source-list></ht-source-list>${stat.repeat(80)}`,
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
    return list.shadowRoot?.activeElement === entry && bottom > 0 && top < page.innerHeight;
  });
  assertClean(page);
});

it('the text inside is laid out so, too, where there is no script', async () => {
  const page = await openPage('fallback.html');
  page.document.body.innerHTML = stat.repeat(61);
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

it('for the height of each kind the style sheet guesses as the element does', async () => {
  const kinds = [
    'ht-stat',
    'ht-chart',
    'ht-factor-list',
    'ht-type-list',
    'ht-response-list',
    'ht-hotline-banner',
    'ht-data-note',
  ];
  const crowd =
    stat.repeat(61) +
    kinds.map((kind) => `<${kind} id="last-${kind}"><p>The fallback.</p></${kind}>`).join('');
  const guesses = (page: Page) =>
    kinds.map((kind) => [
      kind,
      page
        .getComputedStyle(page.document.getElementById(`last-${kind}`) as HTMLElement)
        .getPropertyValue('contain-intrinsic-block-size'),
    ]);
  const without = await openPage('fallback.html');
  without.document.body.innerHTML = crowd;
  const sheet = without.document.head.appendChild(
    Object.assign(without.document.createElement('link'), {
      rel: 'stylesheet',
      href: '/dist/ht-widgets.css',
    }),
  );
  await until('the style sheet', () => sheet.sheet);
  const guessed = guesses(without);
  const page = await pageOf(
    crowd.replaceAll('id="last-ht-stat"', 'id="last-ht-stat" fact="mo-poverty-rate-2021"'),
    '/dist/ht-widgets.js',
  );
  await stands(page);
  assert.deepEqual(guesses(page), guessed);
  if (skips) assert.isAbove(new Set(guessed.map(([, guess]) => guess)).size, 1);
});
