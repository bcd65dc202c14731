/**
 * Journeys of people: each begins on the front page and follows its links. It ends on a page, as an
 * editor keeps what was pasted. Run `npm run build` first.
 */
import { assert } from 'chai';
import { digits } from '../helpers/figures.js';
import {
  Builder,
  clearPage,
  engine,
  inClosedFrame,
  keptForAuthor,
  openCitation,
  published,
  until,
  Walk,
} from '../helpers/index.js';

const isChromium = engine === 'chromium';
const cases = digits('nhth-mo-cases-2024');
const people = digits('mo-population-2020');

afterEach(clearPage);

const drawn = (page: Document, tag: string): Promise<Element> =>
  until(`a drawn ${tag}`, () => page.querySelector(`${tag}[data-ht-drawn]`));

/** A page of an author, around what an editor has kept. */
const page = (kept: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><main>${kept}</main></html>`;

/** The fact that is chosen, with its limit, its source and no script of another site. */
async function showsFact(html: string, policy = ''): Promise<void> {
  const shown = await published(html, policy);
  const stat = await drawn(shown, 'ht-stat');
  const text = stat.shadowRoot?.textContent ?? '';
  for (const part of [cases, 'Counts what reached the hotline', 'Source checked', 'KMIZ'])
    assert.include(text, part);
}

/** From the front page to the builder, with the fact that the person came for. */
async function toBuilder(): Promise<Builder> {
  const walk = await Walk.fromFrontPage();
  await walk.follow('Build a snippet');
  const builder = new Builder(walk.frame);
  await builder.wait('.builder');
  await builder.choose('widget', 'stat');
  builder.type('search', 'cases missouri 2024');
  await builder.choose('fact', 'nhth-mo-cases-2024');
  return builder;
}

/** The site's files may be loaded, and nothing inside the page may run. */
const ownFiles = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

const volunteers: Readonly<Record<string, () => Promise<void>>> = {
  async 'plain HTML, with the builder'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'html');
    await showsFact(page(await builder.copied()), ownFiles);
  },
  async 'plain HTML, with a set of the front page'() {
    const walk = await Walk.fromFrontPage();
    const clipboard = walk.clipboard();
    walk.page.querySelector<HTMLElement>('button[aria-label="Copy: A whole page"]')?.click();
    const copied = await until('the whole page', () => clipboard.text);
    const shown = await published(copied);
    for (const tag of ['quick-exit', 'hotline-banner', 'stat', 'factor-list', 'response-list'])
      await drawn(shown, `ht-${tag}`);
  },
  async 'WordPress, as an author whose administrator adds the script'() {
    const builder = await toBuilder();
    await builder.choose('way', 'author');
    const line = builder.value('line');
    await showsFact(page(keptForAuthor(await builder.copied()), line));
  },
  async 'WordPress, as an editor with a Custom HTML block'() {
    const builder = await toBuilder();
    await builder.choose('way', 'block');
    const kept = await builder.copied();
    await showsFact(page(`<div class="entry-content wp-block-post-content">${kept}</div>`));
  },
  async 'WordPress, with the plugin from the site'() {
    const builder = await toBuilder();
    assert.equal(await builder.copied(), '[ht_stat fact="nhth-mo-cases-2024"]');
    const plugin = await builder.wait('#copy a[download]');
    const file = await fetch((plugin as HTMLAnchorElement).href);
    const start = new Uint8Array(await file.arrayBuffer()).subarray(0, 2);
    assert.equal(String.fromCharCode(...start), 'PK', 'a ZIP file');
  },
  async 'Squarespace, in a Code Block'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'squarespace');
    const kept = await builder.copied();
    const content = `<div class="sqs-block-content">${kept}</div>`;
    const block = `<div class="sqs-block code-block">${content}</div>`;
    await showsFact(page(block, '<style>.sqs-block { line-height: 2em; clear: both }</style>'));
  },
  async 'Squarespace, as one block without a place for files'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'squarespace');
    await builder.choose('files', 'none');
    await until('the whole block', () => builder.code.length > 20_000);
    const kept = await builder.copied();
    assert.notInclude(kept, location.host);
    // Nothing can be loaded: all of it is in the block.
    await showsFact(page(kept), "default-src 'none'; script-src 'unsafe-inline'");
  },
  async 'Wix, in a closed frame'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'wix');
    assert.isAbove(await inClosedFrame(await builder.copied()), 200);
  },
  async 'Wix, as a Custom Element'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'wix');
    await builder.choose('way', 'element');
    const field = (i: number): string =>
      builder.page.querySelectorAll('#fields dd')[i]?.textContent ?? '';
    const [name = '', value = ''] = field(2).split(': ');
    // Wix makes the element, and loads the script, from the fields of its editor.
    const element = `<${field(1)} ${name}="${value}"></${field(1)}>`;
    await showsFact(page(element, `<script src="${field(0)}" defer></script>`));
  },
  async 'Google Sites, in a frame of another site'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'google-sites');
    const sandbox = 'allow-scripts allow-same-origin allow-popups allow-forms';
    assert.isAbove(await inClosedFrame(await builder.copied(), sandbox), 200);
  },
  async 'a newsletter, as text without script'() {
    const builder = await toBuilder();
    await builder.choose('platform', 'email');
    const text = await builder.copied();
    assert.notMatch(text, /<script|<ht-/);
    const { body } = await published(page(keptForAuthor(text)), "default-src 'none'");
    assert.match(body.textContent, /Source checked.*Counts what reached.*Source:/s);
    assert.include(body.textContent, cases);
  },
};

describe('a volunteer gets from the front page to a widget that works', () => {
  // Each engine once; what editors keep is the same in all.
  const names = Object.keys(volunteers).slice(0, isChromium ? undefined : 1);
  for (const name of names) it(`in ${name}`, async () => volunteers[name]?.()).timeout(20_000);
});

if (isChromium) {
  describe('from the front page', () => {
    it('a teacher finds a fact in the ledger, and copies its citation', async () => {
      const walk = await Walk.fromFrontPage();
      await walk.follow('Ledger');
      await walk.wait('.filter.ready');
      walk.type('words', 'labor trafficking 2021 missouri');
      const link = await until('one fact', () => {
        const left = walk.page.querySelectorAll<HTMLElement>('.facts li:not([hidden]) > a');
        return [...left].find(({ textContent }) => textContent.startsWith('9%'));
      });
      await walk.follow(link.textContent.trim());
      assert.include(walk.text('main'), 'Someone must read it again by');
      const clipboard = walk.clipboard();
      const panel = await openCitation(await drawn(walk.page, 'ht-stat'));
      const copyButton = await until('its button', () =>
        panel.querySelector<HTMLElement>('.copy button'),
      );
      copyButton.click();
      const citation = await until('the citation', () => clipboard.text);
      assert.match(citation, /National Human Trafficking Hotline/);
      assert.match(citation, /2021/);
    }).timeout(20_000);

    it('a parish prints a sheet of the facts that it chose, then a poster', async () => {
      const walk = await Walk.fromFrontPage();
      await walk.follow('print a sheet or a poster');
      await walk.wait('.tear p');
      walk.type('search', 'population missouri 2020');
      const tick = await walk.wait('[name="mo-population-2020"]');
      tick.click();
      let printed = '';
      walk.view.print = () => {
        printed = walk.text('.paper');
      };
      const print = walk.page.querySelector<HTMLElement>('.actions .button');
      print?.click();
      for (const part of [people, cases, '1-888-373-7888', 'KMIZ', 'U.S. Census Bureau'])
        assert.include(printed, part);
      walk.page.querySelectorAll<HTMLElement>('[name=paper]')[1]?.click();
      await walk.wait('.poster footer a');
      print?.click();
      assert.match(printed, /1-888-373-7888.*1-888-373-7888/s);
    }).timeout(20_000);

    it('a maintainer finds what must be read again, and what grew old on a page', async () => {
      const walk = await Walk.fromFrontPage();
      await walk.follow('Ledger');
      await walk.follow('What must be read again');
      const days = [...walk.page.querySelectorAll('.facts h2')]
        .map(({ textContent }) => textContent)
        .filter((text) => text.startsWith('By '))
        .map((text) => Date.parse(text.slice(3)));
      assert.isAbove(days.length, 1);
      assert.sameOrderedMembers(
        days,
        days.toSorted((a, b) => a - b),
      );
      const day = walk.text('.facts h2').slice(3);
      await walk.follow(walk.text('.facts li > a').trim());
      assert.include(walk.text('main'), `Someone must read it again by ${day}`);
      await walk.follow('Build a snippet');
      const builder = new Builder(walk.frame);
      await builder.wait('.builder');
      await builder.choose('widget', 'stat');
      await builder.choose('fact', 'nhth-mo-cases-2024');
      await builder.choose('platform', 'html');
      // As it would be on a page of last year, whose number has changed since.
      const old = page(builder.code.replace(`>${cases}<`, `>${Number(cases) - 1}<`));
      (builder.page.getElementById('source') as HTMLTextAreaElement).value = old;
      builder.page.querySelector<HTMLElement>('#check .button')?.click();
      await until('what is old', () => builder.text('#report').includes('is not the one'));
    }).timeout(20_000);
  });
}
