/**
 * `npm run visual`: pictures of every example in Chromium, at 320 and 800 px, light and dark, are
 * compared with the reviewed ones in `packages/testing/visual`. `.cache/visual/index.html` shows
 * old, new and difference. Build first. Not part of CI: docs/contributors/testing.md.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../packages/testing/bench/browser.js';
import { frozenWidgets } from '../packages/testing/helpers/frozen-examples.js';
import { findPrograms } from '../packages/testing/runner/engines.js';
import { compared, reportPage } from '../packages/testing/visual/compare.js';
import { serve } from '../packages/testing/voice/pages.js';
import { exitOnSignals, rootDir } from './run.js';

const reviewed = `${rootDir}packages/testing/visual/`;
const report = `${rootDir}.cache/visual/`;
const write = process.argv.includes('--write');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const widgets = frozenWidgets.filter((name) => only?.split(',').includes(name) ?? true);

const { chromium } = findPrograms();
if (!chromium || !existsSync(`${rootDir}dist/ht-widgets.js`)) {
  console.error(chromium ? 'Run npm run build first.' : 'Chromium is not installed.');
  process.exit(1);
}

exitOnSignals();
rmSync(report, { recursive: true, force: true });
const server = await serve(rootDir);
const browser = await launchChromium(chromium);
const desk = await browser.newPage();
await desk.goto(`http://127.0.0.1:${server.port}/visual/quick-exit.en`);
const different: string[] = [];
let count = 0;
try {
  for (const widget of widgets)
    for (const width of [320, 800])
      for (const scheme of ['light', 'dark']) await pictures(browser, widget, width, scheme);
} finally {
  await browser.close();
  server.stop();
}
console.log(`${count} pictures, ${different.length} ${write ? 'written' : 'differ'}`);
if (different.length > 0 && !write) {
  writeFileSync(`${report}index.html`, reportPage(different));
  console.log(`See ${report}index.html. To accept all: npm run visual -- --write`);
  process.exit(1);
}

async function pictures(inside: Browser, widget: string, width: number, scheme: string) {
  const page = await inside.newPage();
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`http://127.0.0.1:${server.port}/visual/${widget}.en`);
  await drawn(page);
  for (const section of await page.$$('section')) {
    const name = `${widget}-${await section.evaluate(({ id }) => id)}-${width}-${scheme}`;
    const png = await section.screenshot({ captureBeyondViewport: true, encoding: 'base64' });
    count += 1;
    await compare(name, png);
  }
  await page.close();
}

/** One typeface, and every widget and chart drawn. */
async function drawn(page: Page): Promise<void> {
  const font = '/node_modules/@fontsource/noto-sans/files/noto-sans-latin';
  await page.addStyleTag({
    content: `@font-face { font-family: Reviewed; src: url(${font}-400-normal.woff2) }
      @font-face { font-family: Reviewed; font-weight: 700; src: url(${font}-700-normal.woff2) }
      html { color-scheme: light dark; font-family: Reviewed; scroll-behavior: auto }
      body { margin: 0 } section { padding: 8px }`,
  });
  await page.evaluate(async () => {
    await Promise.all(
      ['400 1em Reviewed', '700 1em Reviewed'].map((font) => document.fonts.load(font)),
    );
    const widgets = [...document.querySelectorAll('*')].filter(({ localName }) =>
      localName.startsWith('ht-'),
    );
    await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
    for (const widget of widgets)
      await (widget as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  });
  for (const chart of await page.$$('ht-chart')) {
    await chart.scrollIntoView();
    await page.waitForFunction(
      ({ shadowRoot: root }) => {
        if (!root) return false;
        // In a narrow place the table is shown instead.
        const wanted = root.querySelector('.plot')?.getBoundingClientRect().height;
        return !wanted || root.querySelector('[role=slider]') !== null;
      },
      {},
      chart,
    );
  }
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function compare(name: string, png: string): Promise<void> {
  const file = `${reviewed}${name}.webp`;
  const old = existsSync(file) ? readFileSync(file, 'base64') : undefined;
  const { picture, difference } = await compared(desk, old, png);
  if (difference === undefined) return;
  different.push(name);
  if (write) {
    writeFileSync(file, picture, 'base64');
    return;
  }
  const files = { old: old ?? picture, new: picture, difference };
  for (const [folder, data] of Object.entries(files)) {
    mkdirSync(`${report}${folder}`, { recursive: true });
    writeFileSync(`${report}${folder}/${name}.webp`, data, 'base64');
  }
}
