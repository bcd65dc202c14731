/**
 * `npm run picture`, after `npm run build`: takes the pictures in README.md again, which show the
 * parish page in Chromium, light and dark. CI does not run it, since fonts differ between systems.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { launchChromium } from '../packages/testing/bench/browser.ts';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { exitOnSignals, rootDir } from './run.ts';

/** The picture ends with the first card that has this. */
const lastShown = '.stats ht-stat';
const margin = 16;

exitOnSignals();
ensureEngines(['chromium']);
if (!existsSync(join(rootDir, 'dist/ht-widgets.js'))) {
  console.error('The page has no widgets: run `npm run build` first.');
  process.exit(2);
}
const server = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
  config: { rootDir, injectWebSocket: false },
});
const browser = await launchChromium(findPrograms().chromium ?? '');
try {
  const page = await browser.newPage();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // As high as all that is shown, since widgets are drawn only near the viewport.
    await page.setViewport({ width: 760, height: 1600, deviceScaleFactor: 1.25 });
    await page.goto(`http://localhost:${server.config.port}/demo/`, { waitUntil: 'networkidle0' });
    const card = await page.waitForSelector(`${lastShown}[data-ht-drawn]`);
    const box = await card?.boundingBox();
    if (!box) throw new Error(`demo/index.html: expected ${lastShown} to be shown`);
    const path = `docs/images/page-${scheme}.webp` as const;
    await page.screenshot({
      path: join(rootDir, path),
      type: 'webp',
      quality: 70,
      clip: { x: 0, y: 0, width: 760, height: Math.ceil(box.y + box.height + margin) },
    });
    console.log(path);
  }
} finally {
  await browser.close();
  await server.stop();
}
