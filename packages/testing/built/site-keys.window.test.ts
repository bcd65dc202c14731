/** The site by keyboard alone: each thing is reached, chosen and copied, after a build. */
import { assert } from 'chai';
import { digits } from '../helpers/figures.js';
import { closeTab, engine, inTab, openTab, press, untilTab } from '../helpers/index.js';

type Copying = typeof globalThis & { copied?: string; printed?: number };

/** Opens a page of the site. What its buttons copy and print is noted. */
async function openSite(path: string, ready: string): Promise<void> {
  await openTab(`/dist/site/${path}`);
  await arrives(ready);
  await inTab(() => {
    const page = globalThis as Copying;
    const writeText = (text: string): Promise<void> => {
      page.copied = text;
      return Promise.resolve();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    page.print = () => {
      page.printed = (page.printed ?? 0) + 1;
    };
  });
}

const copied = (): Promise<string> => inTab(() => (globalThis as Copying).copied ?? '');

/** Waits for something of a page; between two pages, a browser responds with an error. */
async function arrives(selector: string): Promise<void> {
  await untilTab(selector, () =>
    inTab((wanted) => !!document.querySelector(wanted), selector).catch(() => false),
  );
}

/** Presses Tab until the focus is there. Each stop on the way is in sight, with a ring. */
async function tabTo(wanted: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await press('Tab');
    const { fault, found } = await inTab((selector) => {
      const focused = document.activeElement ?? document.body;
      const { width, height, top, bottom } = focused.getBoundingClientRect();
      const { outlineStyle, boxShadow } = getComputedStyle(focused);
      const ringed = outlineStyle !== 'none' || boxShadow !== 'none';
      // A widget has its focused parts, with their rings, inside; so has a frame.
      const own = focused.closest('[data-ht-drawn], iframe') !== null;
      const seen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      const what = focused.outerHTML.slice(0, 120);
      return {
        fault: focused === document.body || (seen && (own || ringed)) ? '' : what,
        found: focused.matches(selector),
      };
    }, wanted);
    assert.equal(fault, '', 'out of sight, or without a ring');
    if (found) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

const type = (text: string): Promise<void> => press(...text.split(/(?:)/));

afterEach(closeTab);

if (engine === 'chromium')
  describe('the site by keyboard alone', () => {
    it('leads from the front page to a block that is copied, and to the builder', async () => {
      await openSite('index.html', 'button[aria-label="Copy: The banner alone"]:not([hidden])');
      await tabTo('.skip');
      await press('Enter');
      await tabTo('main a[href^="build/"]');
      await tabTo('button[aria-label="Copy: The banner alone"]');
      await press('Enter');
      await untilTab('the copied block', async () => (await copied()).includes('hotline-banner'));
      await press('Shift+Tab');
      await tabTo('button[aria-label="Copy: The banner alone"]');
      await inTab(() => {
        document.querySelector<HTMLElement>('main a[href^="build/"]')?.focus();
      });
      await press('Enter');
      await arrives('.builder');
    }).timeout(60_000);

    it('builds a snippet: widget, fact, color, editor, copy', async () => {
      await openSite('build/index.html', '.builder');
      await tabTo('[name=widget]');
      await press('ArrowDown');
      await tabTo('#search');
      await type('mo-cases-2024');
      await tabTo('[name=fact]');
      await press('Space');
      await tabTo('[name=preset]');
      await press('ArrowDown');
      await tabTo('[name=platform]');
      // From WordPress on: to plain HTML, the seventh.
      for (let i = 0; i < 6; i++) await press('ArrowDown');
      await tabTo('#copy .snippet button');
      await press('Enter');
      await untilTab('the copied block', async () => (await copied()) !== '');
      assert.match(await copied(), /<script .*<ht-stat fact="nhth-mo-cases-2024" style=/s);
      const focused = await inTab(() => document.activeElement?.closest('.snippet') !== null);
      assert.isTrue(focused, 'the focus is where it was');
    }).timeout(60_000);

    it('filters the ledger, and opens a fact', async () => {
      await openSite('ledger/index.html', '.filter.ready');
      await tabTo('#words');
      await type('hotline');
      const count = (): Promise<number> =>
        inTab(() => parseInt(document.querySelector('output')?.value ?? '', 10));
      const all = await count();
      await tabTo('#topic');
      await press('ArrowDown');
      await untilTab('fewer facts', async () => (await count()) < all);
      await tabTo('.facts a');
      await press('Enter');
      await arrives('.fact-title');
    }).timeout(60_000);

    it('prints chosen facts, and the poster', async () => {
      await openSite('print/index.html', '.tear p');
      await tabTo('[name=paper]');
      await tabTo('#search');
      await type('census');
      await tabTo('[name="mo-population-2020"]');
      await press('Space');
      await untilTab('its number', () =>
        inTab(
          (people) => document.querySelector('.paper')?.textContent.includes(people) === true,
          digits('mo-population-2020'),
        ),
      );
      await tabTo('.actions .button');
      await press('Enter');
      await press('Shift+Tab');
      await inTab(() => {
        document.querySelector<HTMLElement>('[name=paper]')?.focus();
      });
      await press('ArrowDown');
      await arrives('.poster footer');
      await tabTo('.actions .button');
      await press('Enter');
      await untilTab('two prints', () => inTab(() => (globalThis as Copying).printed === 2));
    }).timeout(60_000);
  });
