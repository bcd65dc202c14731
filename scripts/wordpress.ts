/**
 * `npm run test:wordpress`: runs the plugin in a real WordPress of Debian's packages, with a real
 * browser as each role. Build first. `--wordpress FOLDER` takes another WordPress, `--port` another
 * port, `--only stock` or `--only plugin` a part. `--only pictures` takes those of the guide again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { battery } from '../packages/testing/wordpress/battery.ts';
import { Checks } from '../packages/testing/wordpress/checks.ts';
import { debian, ensurePrograms } from '../packages/testing/wordpress/programs.ts';
import { takePictures } from '../packages/testing/wordpress/pictures.ts';
import { stock } from '../packages/testing/wordpress/stock.ts';
import { startSite, type Site } from '../packages/testing/wordpress/site.ts';
import { exitOnSignals, rootDir } from './run.ts';

const {
  values: { only, ...values },
} = parseArgs({
  options: {
    wordpress: { type: 'string', default: debian },
    port: { type: 'string', default: '8890' },
    theme: { type: 'string' },
    only: { type: 'string' },
  },
});
exitOnSignals();
const zip = join(rootDir, 'dist/ht-widgets-wordpress.zip');
const checks = new Checks();
let site: Site | undefined;
const start = performance.now();
try {
  if (!existsSync(zip)) throw new Error('There is no plugin: run `npm run build` first.');
  ensurePrograms();
  ensureEngines(['chromium']);
  site = await startSite({
    from: values.wordpress,
    port: Number(values.port),
    theme: values.theme,
  });
  console.log(`WordPress ${site.version}, theme ${site.theme}`);
  const browser = await launch({
    executablePath: findPrograms().chromium ?? '',
    // Root cannot have Chromium's sandbox, and only loopback is opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // The other site has a certificate that no one has signed.
    acceptInsecureCerts: true,
  });
  const bench = { site, browser, checks, zip };
  try {
    if (only === 'pictures') await takePictures(bench);
    if (only === undefined || only === 'stock') await stock(bench);
    if (only === undefined || only === 'plugin') await battery(bench);
  } finally {
    await browser.close();
  }
} catch (error) {
  checks.failures.push(error instanceof Error ? error.message : String(error));
  console.error(error instanceof Error ? error.message : error);
} finally {
  await site?.close();
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${seconds} s\n${checks.passed} passed, ${checks.failures.length} failed`);
process.exitCode = checks.failures.length === 0 ? 0 : 1;
