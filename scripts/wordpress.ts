/**
 * `npm run test:wordpress`: runs the plugin in a real WordPress of Debian's packages, with a real
 * browser as each role. Build first. `--wordpress FOLDER` takes another WordPress, `--port` another
 * port, `--phpcs FILE` another PHP_CodeSniffer. `--only` runs a part: `stock` or `plugin` in that
 * WordPress, `php` in every PHP that npm has, `standards` for the PHP code. `--only pictures` takes
 * the pictures of the guide again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { ensureEngines, findPrograms } from '../packages/testing/runner/engines.ts';
import { battery } from '../packages/testing/wordpress/battery.ts';
import type { Bench } from '../packages/testing/wordpress/bench.ts';
import { Checks } from '../packages/testing/wordpress/checks.ts';
import {
  debian,
  ensurePrograms,
  forSite,
  forStandards,
} from '../packages/testing/wordpress/programs.ts';
import { takeWithoutPlugin } from '../packages/testing/wordpress/pictures-stock.ts';
import { takeWithPlugin } from '../packages/testing/wordpress/pictures.ts';
import { expectStandards } from '../packages/testing/wordpress/standards.ts';
import { stock } from '../packages/testing/wordpress/stock.ts';
import { startSite } from '../packages/testing/wordpress/site.ts';
import { everyPhp } from '../packages/testing/wordpress/versions.ts';
import { exitOnSignals, rootDir } from './run.ts';

const {
  values: { only, ...values },
} = parsed();
exitOnSignals();
const zip = join(rootDir, 'dist/ht-widgets-wordpress.zip');
const checks = new Checks();
const start = performance.now();

/** The options. Where one is wrong, a line says so, and nothing starts. */
function parsed() {
  try {
    return parseArgs({
      options: {
        wordpress: { type: 'string', default: debian },
        port: { type: 'string', default: '8890' },
        theme: { type: 'string' },
        only: { type: 'string' },
        phpcs: { type: 'string' },
      },
    });
  } catch (error) {
    console.error(
      `${(error as Error).message}. There are: --port 8900, --wordpress FOLDER, --theme NAME, ` +
        '--phpcs FILE, --only stock, plugin, php, standards or pictures.',
    );
    process.exit(2);
  }
}

/** Starts a WordPress and a browser for some checks, and ends both. */
async function inWordPress(run: (bench: Bench) => Promise<void>): Promise<void> {
  ensureEngines(['chromium']);
  const site = await startSite({
    from: values.wordpress,
    port: Number(values.port),
    theme: values.theme,
  });
  try {
    console.log(`WordPress ${site.version}, theme ${site.theme}`);
    const browser = await launch({
      executablePath: findPrograms().chromium ?? '',
      // Root cannot have Chromium's sandbox, and only loopback is opened.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      // The other site has a certificate that no one has signed.
      acceptInsecureCerts: true,
    });
    try {
      await run({ site, browser, checks, zip });
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  stock: () => inWordPress(stock),
  plugin: () => inWordPress(battery),
  pictures: () =>
    inWordPress(async (bench) => {
      await takeWithoutPlugin(bench);
      await takeWithPlugin(bench);
    }),
  php: () => everyPhp(checks, values.wordpress),
  standards: () => expectStandards(checks, values.phpcs),
};
try {
  if (!existsSync(zip)) throw new Error('There is no plugin: run `npm run build` first.');
  const part = only === undefined ? undefined : parts[only];
  if (only !== undefined && part === undefined)
    throw new Error(`There is no part "${only}". There are: ${Object.keys(parts).join(', ')}`);
  ensurePrograms(only === 'standards' ? forStandards : forSite);
  if (part) await part();
  else
    await inWordPress(async (bench) => {
      await stock(bench);
      await battery(bench);
    });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  checks.failures.push(message);
  console.error(message);
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${seconds} s\n${checks.passed} passed, ${checks.failures.length} failed`);
process.exitCode = checks.failures.length === 0 ? 0 : 1;
