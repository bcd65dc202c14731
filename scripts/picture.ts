/**
 * `npm run picture`, after `npm run build`: takes the pictures in README.md again, light and dark.
 * They show the parish page and the front page of the site in Chromium. CI does not run it, since
 * fonts differ between systems.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { launchChromium } from '../packages/testing/bench/browser.ts';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { exitOnSignals, rootDir } from './run.ts';

/** A picture ends below the first element that has `last`, where it shows `drawn`. */
const shown = [
  { name: 'page', path: 'demo/', width: 760, last: '.stats ht-stat', drawn: '.stats ht-stat' },
  { name: 'site', path: 'dist/site/index.html', width: 1100, last: '.sets', drawn: 'ht-stat' },
] as const;
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
  const schemes = ['light', 'dark'] as const;
  const pictures = schemes.flatMap((scheme) => shown.map((each) => ({ scheme, ...each })));
  for (const { scheme, name, path, width, last, drawn } of pictures) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    // As high as all that is shown, since widgets are drawn only near the viewport.
    await page.setViewport({ width, height: 1600, deviceScaleFactor: 1.25 });
    const address = `http://localhost:${server.config.port}/${path}`;
    await page.goto(address, { waitUntil: 'networkidle0' });
    await page.waitForSelector(`${drawn}[data-ht-drawn]`);
    const box = await (await page.$(last))?.boundingBox();
    if (!box) throw new Error(`${path}: expected ${last} to be shown`);
    const file = `docs/images/${name}-${scheme}.webp` as const;
    await page.screenshot({
      path: join(rootDir, file),
      type: 'webp',
      quality: 70,
      clip: { x: 0, y: 0, width, height: Math.ceil(box.y + box.height + margin) },
    });
    console.log(file);
  }
} finally {
  await browser.close();
  await server.stop();
}
