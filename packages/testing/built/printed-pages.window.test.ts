/** How many pages the demo pages are on paper, and what each has. Run `npm run build` first. */
import { assert } from 'chai';
import {
  closeTab,
  engine,
  inTab,
  openTab,
  papers,
  untilNumbered,
  untilTab,
} from '../helpers/index.js';
import { contact } from '../helpers/figures.js';

afterEach(closeTab);

/** The pages of paper that a demo page is printed on; undefined in WebKitGTK. */
async function print(file: string): Promise<string[] | undefined> {
  await openTab(`/demo/${file}`);
  await untilNumbered();
  await untilTab('every chart drawn, though no one has scrolled to it', () =>
    inTab(() => {
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
      return [...document.querySelectorAll('ht-chart')].every((each) =>
        each.shadowRoot?.querySelector('.drawn canvas'),
      );
    }),
  );
  return await papers();
}

for (const [file, most] of [
  ['index.html', 5],
  ['explainer.html', 20],
] as const)
  it(`demo/${file}: at most ${most} letter pages, each address once, each card whole`, async () => {
    const pages = await print(file);
    if (!pages) return;
    // The size of a page of Firefox is not that of a letter.
    if (engine === 'chromium') assert.isAtMost(pages.length, most);
    const sources = pages.findIndex((page) => /\bSources\b/.test(page));
    const early = pages.slice(0, sources).join(' ');
    const addresses = [...early.matchAll(/<https:[^>]+>/g)].map(([all]) => all.replaceAll(' ', ''));
    assert.deepEqual(
      [...new Set(addresses)],
      ['<https://humantraffickinghotline.org/en/chat>'],
      'before the list of sources, only where to chat',
    );
    const cards = pages.filter((page) => page.includes('Before you call'));
    assert.lengthOf(cards, 2);
    const all = ['call 911', contact('nhth-call'), 'Compared with saved web pages'];
    for (const card of cards) for (const text of all) assert.include(card, text);
  });
