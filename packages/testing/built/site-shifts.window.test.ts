/** The pages of the site whose scripts arrive after the text. Run `npm run build` first. */
import { assert } from 'chai';
import { elsewhere } from '../helpers/frames.js';
import { engine } from '../helpers/index.js';
import { kinds } from '../helpers/site.js';
import { closeTab, go, inTab, openTab, sizeTab, untilTab } from '../helpers/tab.js';

const pages = [...kinds, 'build/index', 'es/build/index', 'print/index', 'examples/explainer'];

/** Of what a window shows: a fallback may differ from what is drawn by a pixel. */
const most = 0.002;

let opened = 0;

/** What moved, in a tab: in a frame the exit is not shown. The page was seen before any script. */
async function shiftsOf(name: string): Promise<{ value: number; moved: string[] }[]> {
  opened += 1;
  const word = `${name.replaceAll(/\W/g, '_')}_${opened}`;
  const path = `/held/${word}/dist/site/${name}.html`;
  const loaded = go(path);
  await untilTab(`the text of ${name}`, () => inTab(isSeen, path).catch(() => false));
  // To another host: six requests to one host may be waiting, and no seventh is sent.
  await fetch(`${elsewhere}/release/${word}`, { mode: 'no-cors' });
  await loaded;
  return await inTab(shifts);
}

// These run in the tab, and are sent as text.

function isSeen(path: string): boolean {
  const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
  return location.pathname === path && painted;
}

async function shifts(): Promise<{ value: number; moved: string[] }[]> {
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  // What the script of the page requests for itself. A light page draws the exit alone.
  for (const tag of ['ht-chart', 'ht-source-list'])
    if (document.querySelector(tag)) await customElements.whenDefined(tag);
  for (const element of document.querySelectorAll<Element & { updateComplete?: unknown }>('*'))
    await element.updateComplete;
  // The preview of the builder sends its height first.
  for (let i = 0; i < 10; i++) await new Promise(requestAnimationFrame);
  const found: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => {
    found.push(...list.getEntries());
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  return ([...found, ...observer.takeRecords()] as Shift[]).map(({ value, sources }) => ({
    value,
    moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 60) ?? ''),
  }));
}

// Other engines note no shift.
if (engine === 'chromium')
  describe('a page of the site whose scripts are late', () => {
    before(() => openTab('/pages/fallback.html'));
    after(closeTab);

    for (const width of [320, 768, 1280])
      it(`does not move when they arrive, ${width} px wide`, async () => {
        await sizeTab(width, 900);
        for (const name of pages) {
          const found = await shiftsOf(name);
          const sum = found.reduce((total, { value }) => total + value, 0);
          assert.isAtMost(sum, most, `${name}: ${JSON.stringify(found)}`);
        }
      }).timeout(120_000);

    it('would be found to move', async () => {
      await go('/pages/fallback.html');
      const moved = await inTab(async () => {
        document.body.innerHTML = '<p>First</p>';
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
        document.body.insertAdjacentHTML('afterbegin', '<div style="block-size: 300px"></div>');
        await new Promise(requestAnimationFrame);
      }).then(() => inTab(shifts));
      assert.isNotEmpty(moved);
    });
  });
