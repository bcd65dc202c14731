/** Runs hosts that live in a browser: sanitizers and editors, libraries that swap, and savers. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { look, type Chromium } from './chromium.ts';
import type { Host } from './host.ts';
import { adapters, cache, npmFolder } from './install.ts';
import { pageOf, sourceOf, type Case } from './sources.ts';
import { seen, type Seen } from './visible.ts';

export const bundles = join(npmFolder, 'bundles');
const saved = join(cache, 'saved');

/** Runs an adapter in the page as `host`. */
export async function bundle(folder: 'page' | 'swap', name: string): Promise<string> {
  await build({
    entryPoints: [join(adapters, folder, `${name}.js`)],
    outfile: join(bundles, `${name}.js`),
    bundle: true,
    format: 'iife',
    globalName: 'host',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: {
      '.css': 'empty',
      '.svg': 'text',
      '.woff2': 'empty',
      '.woff': 'empty',
      '.ttf': 'empty',
    },
    logLevel: 'error',
  });
  return `<script src="/bundles/${name}.js" defer></script>`;
}

interface InPage {
  host: {
    run: (html: string, setting?: string) => Promise<string> | string;
    swap: (address: string) => unknown;
  };
}

/** What an editor or a sanitizer keeps of a source. */
export async function runInPage(chromium: Chromium, host: Host, source: string): Promise<string> {
  const name = 'inPage' in host.way ? host.way.inPage : '';
  const script = `<script src="/bundles/${name}.js" defer></script>`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,">${script}</head><body></body></html>`;
  return chromium.open(chromium.put(page), (open) =>
    open.evaluate(
      (html, setting) => (window as unknown as InPage).host.run(html, setting),
      source,
      host.setting === undefined ? undefined : 'set',
    ),
  );
}

/** What is visible after a library has replaced the page by one with the same snippets. */
export async function runSwap(chromium: Chromium, host: Host, one: Case): Promise<Seen> {
  const name = 'swaps' in host.way ? host.way.swaps : '';
  const script = `<script src="/bundles/${name}.js" defer></script>`;
  const page = (first: string) =>
    pageOf(
      `<div data-barba="wrapper"><div id="content" class="transition-main" data-barba="container"
data-barba-namespace="page"><p>${first}</p>
${sourceOf(one, 'fragment')}</div></div>`,
      'fragment',
      script,
    );
  const [before, after] = [page('The first page.'), page('The second page.')].map(chromium.put);
  return chromium.open(before ?? '', async (open) => {
    await look(open);
    // A library that loads the page again ends this one.
    await open
      .evaluate(async (address) => {
        await (window as unknown as InPage).host.swap(address);
      }, after ?? '')
      .catch(() => undefined);
    await open.waitForFunction(() => document.body.textContent.includes('The second page.'), {
      timeout: 5000,
    });
    return look(open);
  });
}

/** The page of a case, drawn, as a reader saves it. */
export async function runSaver(chromium: Chromium, host: Host, one: Case): Promise<Seen> {
  const address = chromium.put(pageOf(sourceOf(one, 'page'), 'page'));
  const name = `${one.form}.${host.name === 'mhtml' ? 'mhtml' : 'html'}`;
  if (host.name === 'mhtml')
    return chromium.open(address, async (page) => {
      await look(page);
      const client = await page.createCDPSession();
      const { data } = await client.send('Page.captureSnapshot', { format: 'mhtml' });
      return openSaved(chromium, name, data);
    });
  mkdirSync(saved, { recursive: true });
  const file = join(saved, name);
  rmSync(file, { force: true });
  const program = join(npmFolder, 'node_modules/single-file-cli/single-file-node.js');
  // Its own Chromium has one process for all, which ends now and then before the page is saved.
  const server = `--browser-server=http://${new URL(chromium.browser.wsEndpoint()).host}`;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [program, address, file, server],
    { timeout: 60_000 },
  );
  if (!existsSync(file)) throw new Error(`It saved nothing, and printed: ${stdout}${stderr}`);
  return openSaved(chromium, name, readFileSync(file, 'utf8'));
}

async function openSaved(chromium: Chromium, name: string, data: string): Promise<Seen> {
  mkdirSync(saved, { recursive: true });
  const file = join(saved, name);
  writeFileSync(file, data);
  return chromium.open(`file://${file}`, (page) => page.evaluate(seen));
}
