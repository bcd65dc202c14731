/** How the loader form loads the ledger: a file for each record. Run `npm run build` first. */
import { assert } from 'chai';
import { clearPage, pageOf, requestsOf, type Page } from '../helpers/index.js';
import { ledger } from '../helpers/ledger.js';
import { loaderWithout, recordOf } from '../helpers/pages.js';

const loader = '/dist/ht-widgets.js';
const everyFact = recordOf('l', 'facts');
let ids: readonly string[];

before(async () => {
  ids = (await ledger()).facts.map(({ id }) => id);
});
afterEach(clearPage);

const statOf = (id: string): string => `<ht-stat fact="${id}"><p>The fallback.</p></ht-stat>`;

/** The ends of the paths of the records that a page has requested. */
function records(page: Page): string[] {
  return requestsOf(page).flatMap(
    (name) => /\/records\/\w+(?:\/e[ns])?(\/.*)$/.exec(name)?.[1] ?? [],
  );
}

it('a page of eight facts loads eight files', async () => {
  const shown = ids.slice(0, 8);
  const page = await pageOf(shown.map(statOf).join(''), loader);
  assert.sameMembers(
    records(page),
    shown.map((id) => recordOf('f', id)),
  );
  assert.lengthOf(page.document.querySelectorAll('[data-ht-drawn]'), 8);
});

it('a page of nine facts loads one file with all of them', async () => {
  const page = await pageOf(ids.slice(0, 9).map(statOf).join(''), loader);
  assert.deepEqual(records(page), [everyFact]);
  assert.lengthOf(page.document.querySelectorAll('[data-ht-drawn]'), 9);
});

it('the same fact many times is one file', async () => {
  const [id = ''] = ids;
  const page = await pageOf(statOf(id).repeat(20), loader);
  assert.deepEqual(records(page), [recordOf('f', id)]);
});

it('an id that does not exist is unknown, after a look at the list of names', async () => {
  const page = await pageOf(statOf('no-such-fact'), loader);
  assert.deepEqual(page.seen.htErrors, ['ht-stat: unknown-fact']);
  assert.deepEqual(records(page), [recordOf('f', 'no-such-fact'), '/names.js']);
});

it('a fact whose file does not arrive is not unknown', async () => {
  const [id = ''] = ids;
  const page = await pageOf(statOf(id), loaderWithout(recordOf('f', id)));
  assert.deepEqual(page.seen.htErrors, ['ht-stat: load-failed']);
});

it('nor is any id where nothing of the ledger arrives', async () => {
  const page = await pageOf(statOf('no-such-fact'), loaderWithout('/records/'));
  assert.deepEqual(page.seen.htErrors, ['ht-stat: load-failed']);
});
