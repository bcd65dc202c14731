/** The built files request, store and log nothing else. Run `npm run build` first. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  frames,
  inside,
  openCitation,
  openPage,
  ownFile,
  requestsOf,
  set,
  settledPage,
  type Widget,
} from '../helpers/index.js';
import { ready } from '../helpers/widget-pages.js';

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

describe('no traces', () => {
  it('are left: requests only the library’s files, stores nothing, logs nothing', async () => {
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
    const asked = requestsOf(page);
    assert.includeMembers(asked, ['/dist/ht-widgets.js', '/dist/ht-widgets.css']);
    assert.deepEqual(
      asked.filter((name) => !ownFile.test(name)),
      ['/pages/probe.js'],
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

  for (const name of ['index', 'es', 'explainer', 'explainer-es', 'ledger', 'safety']) {
    it(`are left by demo/${name}.html: no path that it requests spells the topic`, async () => {
      const page = await openPage(`../demo/${name}.html`);
      await settledPage(page);
      const [widget] = page.document.querySelectorAll<Widget>('ht-stat');
      if (widget) await openCitation(widget);
      for (const list of page.document.querySelectorAll('ht-source-list'))
        for (const summary of inside(list, 'summary')) summary.click();
      await frames(5);
      // The server of the tests adds a script to pages.
      const requests = requestsOf(page).filter((path) => !path.startsWith('/__web-dev-server__'));
      assert.isAtLeast(requests.filter((path) => ownFile.test(path)).length, 3);
      assert.deepEqual(
        requests.filter((path) => !ownFile.test(path) && !/^\/demo\/\w+\.css$/.test(path)),
        [],
      );
    });
  }

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
