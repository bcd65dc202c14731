/** Each statement of docs/site-owners/privacy.md, checked. Run `npm run build` first. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  inside,
  openCitation,
  openPage,
  ownFile,
  requestsOf,
  set,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { ready } from '../helpers/widget-pages.js';

/** Of the page and of the server that tests it. */
const ofTest = /^\/(pages\/probe\.js|__web-dev-server__)/;

/** The files that the widgets have loaded. */
const loaded = (page: Page) => requestsOf(page).filter((path) => !ofTest.test(path));

const checks: Readonly<Record<string, (page: Page) => void>> = {
  'The widgets set no cookie.'({ document }) {
    assert.equal(document.cookie, '');
  },
  'The widgets store nothing in the browser.'({ localStorage, sessionStorage, seen }) {
    assert.equal(localStorage.length + sessionStorage.length, 0);
    assert.lengthOf(seen.storage, 0);
  },
  'The widgets load nothing but their own files, and a dataset if the page names one.'(page) {
    assert.isAbove(loaded(page).length, 3);
    for (const path of loaded(page)) assert.match(path, ownFile);
  },
  'The names of these files do not say what the page is about.'(page) {
    for (const path of loaded(page))
      assert.notMatch(path, /traffick|trata|hotline|sex|labor|victim|survivor|abus/i);
  },
  'The widgets write nothing to the console of the browser.'(page) {
    assertClean(page);
  },
  'A link to another website does not say which page it was on.'({ document }) {
    const links = [...document.querySelectorAll('*')].flatMap((element) =>
      inside<HTMLAnchorElement>(element, 'a[href^="https:"]'),
    );
    assert.isAbove(links.length, 8);
    for (const link of links) assert.include(link.rel.split(' '), 'noreferrer', link.href);
  },
};

describe('docs/site-owners/privacy.md', () => {
  let page: Page;
  before(async () => {
    page = await openPage('widgets.html');
    await ready(page);
    const [stat] = page.document.querySelectorAll<Widget>('ht-stat');
    const [banner] = page.document.querySelectorAll<Widget>('ht-hotline-banner');
    if (stat) await openCitation(stat);
    if (banner) await set(banner, { placement: 'top', lang: 'es' });
  });
  after(clearPage);

  it('has these statements', async () => {
    const text = await (await fetch('/docs/site-owners/privacy.md')).text();
    const [, list = ''] = /<!-- statements -->([\s\S]*)<!-- \/statements -->/.exec(text) ?? [];
    const statements = [...list.matchAll(/^- (.+)$/gm)].map(([, statement]) => statement);
    assert.sameMembers(statements, Object.keys(checks));
  });

  for (const [statement, check] of Object.entries(checks))
    it(`is true: ${statement}`, () => {
      check(page);
    });
});
