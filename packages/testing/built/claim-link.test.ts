/** From a citation to the article's claim. Run `npm run build` first. */
import { assert } from 'chai';
import {
  addClassicScript,
  addScript,
  clearPage,
  goodDataset,
  ledger,
  openCitation,
  openPage,
  requestsOf,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';

afterEach(clearPage);

const scripts: Readonly<Record<string, (page: Page, folder: string) => Promise<unknown>>> = {
  'the loader': (page, folder) => addScript(page, `${folder}/ht-widgets.js`),
  'the classic script': (page, folder) =>
    addClassicScript(page, { src: `${folder}/ht-widgets.iife.js` }),
};

/** The address that the open citation of a stat gives for the article, if any. */
async function linkOf(markup: string, add: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = await openPage('fallback.html');
  page.document.body.innerHTML = markup;
  await add(page);
  const drawn = () => page.document.querySelector<Widget>('ht-stat[data-ht-drawn]');
  await until('the stat', drawn);
  await settledPage(page);
  const panel = await openCitation(drawn() as Widget);
  return [...panel.querySelectorAll('a')]
    .map(({ href }) => href)
    .filter((href) => href.includes('#claim-'));
}

for (const [name, add] of Object.entries(scripts))
  describe(`a citation drawn by ${name}`, () => {
    for (const folder of name === 'the loader' ? ['/dist'] : ['/dist', '/dist/small'])
      for (const lang of ['en', 'es'])
        it(`leads to the claim, in ${lang}, from ${folder}`, async () => {
          const { facts } = await ledger();
          const { id, claim } = facts.find((fact) => fact.claim === 17) ?? {};
          const markup = `<ht-stat fact="${id}" lang="${lang}">The sentence.</ht-stat>`;
          const [href = '', ...others] = await linkOf(markup, (page) => add(page, folder));
          assert.lengthOf(others, 0);
          const answer = await fetch(href);
          assert.isTrue(answer.ok, href);
          const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
          assert.equal(found.documentElement.lang, lang);
          const place = found.getElementById(`claim-${claim}`);
          assert.include(place?.textContent, id);
        });

    it('leads nowhere where the fact answers no claim, or is of another dataset', async () => {
      for (const attributes of [
        'fact="nhth-mo-cases-2024"',
        `fact="example-cases-2025" src="${goodDataset}"`,
      ]) {
        const markup = `<ht-stat ${attributes}>The sentence.</ht-stat>`;
        assert.deepEqual(await linkOf(markup, (page) => add(page, '/dist')), []);
      }
    });
  });

describe('the page of claims next to the script', () => {
  for (const folder of ['/dist', '/dist/small'])
    for (const language of ['', '-es'])
      it(`draws exit and banner from its folder: ${folder}, claims${language}.html`, async () => {
        const frame = document.createElement('iframe');
        frame.src = `${folder}/embed/claims${language}.html`;
        document.body.append(frame);
        const drawn = () => frame.contentDocument?.querySelectorAll('[data-ht-drawn]').length === 2;
        await until('exit and banner', drawn);
        const page = frame.contentWindow as Page;
        const others = requestsOf(page).filter((address) => !address.startsWith(`${folder}/`));
        assert.deepEqual(others, []);
        assert.equal(page.getComputedStyle(page.document.body).marginTop, '0px');
      });
});
