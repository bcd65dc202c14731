/** A strict Content Security Policy. Of the pictures’ lengths see loader.test.ts. */
import { assertClean, clearPage, frames } from '../helpers/index.js';
import { assertDrawn, openRow } from '../helpers/hostile-pages.js';

afterEach(clearPage);

it('every widget is drawn under it, and nothing is reported', async () => {
  const page = await openRow('strict-csp/all.html');
  assertDrawn(page);
  await frames(5);
  assertClean(page);
});
