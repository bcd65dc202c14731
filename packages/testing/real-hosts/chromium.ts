/** Opens what hosts printed in Chromium, from a server on loopback. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { rootDir } from '../../../scripts/run.ts';
import { launchChromium } from '../bench/browser.ts';
import { listen } from '../runner/destination.ts';
import { ensureEngines, findPrograms } from '../runner/engines.ts';
import { allDrawn, seen, type Seen } from './visible.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Chromium {
  browser: Browser;
  version: string;
  /** Keeps a page and returns its address. */
  put: (html: string) => string;
  /** A page of the server, opened; `look` says what to find out about it. */
  open: <Result>(
    address: string,
    look: (page: Page) => Promise<Result>,
    script?: boolean,
  ) => Promise<Result>;
  close: () => Promise<void>;
}

/** `folders`: what else is served, such as `/adapters/`. */
export async function startChromium(folders: Readonly<Record<string, string>>): Promise<Chromium> {
  ensureEngines(['chromium']);
  const pages = new Map<string, string>();
  const served = { '/dist/': join(rootDir, 'dist'), ...folders };

  async function content(path: string): Promise<string | Buffer | undefined> {
    const made = pages.get(path);
    if (made !== undefined) return made;
    for (const [prefix, folder] of Object.entries(served))
      if (path.startsWith(prefix))
        return readFile(join(folder, normalize(`/${path.slice(prefix.length)}`))).catch(
          () => undefined,
        );
    return undefined;
  }
  const server = createServer(({ url = '/' }, response) => {
    const path = url.replace(/[?#].*/, '');
    void content(path).then((body) => {
      const type = types[extname(path)] ?? 'application/octet-stream';
      if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': type }).end(body);
    });
  });
  const origin = `http://127.0.0.1:${await listen(server)}`;
  const start = () => launchChromium(findPrograms().chromium ?? '');
  // A busy machine may need longer than puppeteer waits.
  const browser = await start().catch(start);
  return {
    browser,
    version: (await browser.version()).replace(/^.*\//, ''),
    put: (html) => {
      const path = `/made/${createHash('sha256').update(html).digest('hex').slice(0, 16)}.html`;
      pages.set(path, html);
      return origin + path;
    },
    open: async (address, look, script = true) => {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.setViewport({ width: 1024, height: 800 });
        await page.setJavaScriptEnabled(script);
        await page.goto(address, { waitUntil: 'load', timeout: 30_000 });
        return await look(page);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** How long a page may take to draw its widgets. What a host broke never does. */
const patience = 6000;

/** What is visible once the widgets are drawn, or will not be. */
export async function look(page: Page): Promise<Seen> {
  await page.waitForFunction(allDrawn, { timeout: patience }).catch(() => undefined);
  return page.evaluate(seen);
}
