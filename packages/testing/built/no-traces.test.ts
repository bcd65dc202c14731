/** The built files request, store and log nothing else. Run `npm run build` first. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  inside,
  openPage,
  set,
  settled,
  type Page,
  type Widget,
} from '../helpers/index.js';

const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner'];

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

/** Waits until all widgets of the page stand. */
async function ready(page: Page, wanted = tags): Promise<void> {
  for (const tag of wanted) await page.customElements.whenDefined(tag);
  await settled(page.document.body);
}

/** No path spells the topic: a record is named by a hash. */
const own =
  /^\/(pages\/probe\.js|dist\/(ht-widgets\.(js|css)|(chunks|records\/\w+\/\w+\/\w)\/[\w-]+\.js))$/;

describe('no traces', () => {
  it('are left: requests only its own files, stores nothing, logs nothing', async () => {
    const page = await openPage('widgets.html');
    await ready(page);
    const { document } = page;
    for (const widget of document.querySelectorAll<Widget>(
      'ht-stat, ht-factor-list, ht-hotline-banner',
    )) {
      for (const summary of inside(widget, 'summary')) summary.click();
      await set(widget, {
        display: 'cards',
        placement: 'top',
        'heading-level': '2',
        lang: 'es',
        fact: 'mo-population-2020',
      });
    }
    const asked = (
      page.performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).map(({ name }) => name.replace(location.origin, ''));
    assert.includeMembers(asked, ['/dist/ht-widgets.js', '/dist/ht-widgets.css']);
    assert.deepEqual(
      asked.filter((name) => !own.test(name)),
      [],
    );
    assert.deepEqual(
      {
        local: page.localStorage.length,
        session: page.sessionStorage.length,
        cookie: document.cookie,
      },
      { local: 0, session: 0, cookie: '' },
    );
    assertClean(page);
  });

  it('are carried along: links to other sites send no referrer and stay in their tab', async () => {
    const page = await openPage('widgets.html');
    await ready(page);
    const links = [...page.document.querySelectorAll('*')].flatMap((widget) =>
      inside<HTMLAnchorElement>(widget, 'a[href]'),
    );
    assert.isAbove(links.length, 8);
    for (const link of links) {
      assert.match(link.getAttribute('href') ?? '', /^(https:\/\/|tel:|sms:)/);
      assert.equal(link.rel, 'noreferrer noopener', link.href);
      assert.oneOf(link.target, ['', '_top']);
    }
  });
});
