/**
 * A second tab for browser tests, with its history, Back button and keyboard. One at a time. The
 * command `ht:tab` takes one `TabStep` and returns `{ value }`, or `{ error }`: engines refuse
 * between two pages, and a test may expect that.
 */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { puppeteerCore } from '@web/test-runner-chrome';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engines.ts';
import { bidiOf, evaluate, pageOf } from './puppeteer.ts';
import { clickActions, keyActions, type Stroke } from './webdriver.ts';
import { driverOf } from './webkit.ts';
import { requireWindow } from './window.ts';

export interface Tab {
  go: (url: string) => Promise<unknown>;
  /** Runs a function, given as text; resolves to what it returns. */
  run: (source: string, args: unknown[]) => Promise<unknown>;
  /** In one command: WebKit's driver takes a tenth of a second for each. */
  keys: (strokes: readonly Stroke[]) => Promise<unknown>;
  click: (x: number, y: number) => Promise<unknown>;
  back: () => Promise<unknown>;
  /** Of its viewport, in CSS pixels. */
  size: (width: number, height: number) => Promise<unknown>;
  /** What the window shows, as a PNG in base64. */
  picture: () => Promise<string>;
  /** The text of the PDF that the tab prints to; not in WebKitGTK. */
  paper: () => Promise<string>;
  close: () => Promise<unknown>;
}

/** A method of the tab. `open` opens one first, and then goes to an address. */
export interface TabStep {
  do: 'open' | keyof Tab;
  args: unknown[];
}

/** Begins the error of a step that a driver neither does nor refuses, as WebKitGTK's may. */
export const DRIVER_HANGS = 'the driver has not responded';
const patience = 10_000;

export function tabPlugin(): TestRunnerPlugin {
  const tabs = new Map<BrowserLauncher, Tab>();
  return {
    name: 'ht-tab',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ht:tab') return undefined;
      const { browser, id } = session;
      const { do: name, args } = payload as TabStep;
      if (name === 'open') {
        requireWindow('openTab()', session);
        await tabs.get(browser)?.close();
        tabs.set(browser, await makers[browser.name as Engine](browser, id));
      }
      const tab = tabs.get(browser);
      // Closing what is not open is no mistake: tests do so after every case.
      if (!tab) return {};
      if (name === 'close') tabs.delete(browser);
      const step = tab[name === 'open' ? 'go' : name] as (...all: unknown[]) => Promise<unknown>;
      // What engines return from other steps means nothing.
      const hasValue = ['run', 'picture', 'paper'].includes(name);
      return await Promise.race([
        step(...args).then(
          (value) => (hasValue ? { value } : {}),
          (error: unknown) => ({ error: String(error) }),
        ),
        sleep(patience, { error: `${DRIVER_HANGS} for ${patience / 1000} s` }, { ref: false }),
      ]);
    },
  };
}

const makers: Record<Engine, (browser: BrowserLauncher, id: string) => Promise<Tab>> = {
  chromium: chromiumTab,
  firefox: firefoxTab,
  webkit: webKitTab,
};

/** In the order in which it is drawn: columns would be read across. */
function textOf(pdf: Uint8Array): string {
  const { stdout, stderr, status } = spawnSync('pdftotext', ['-raw', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}

async function chromiumTab(browser: BrowserLauncher, id: string): Promise<Tab> {
  const testPage = pageOf(browser, id);
  const page = await testPage.browserContext().newPage();
  return {
    go: (url) => page.goto(url),
    run: (source, args) => page.evaluate(`(${source})(...${JSON.stringify(args)})`),
    async keys(strokes) {
      for (const [direction, key] of strokes)
        await page.keyboard[direction](key as puppeteerCore.KeyInput);
    },
    click: (x, y) => page.mouse.click(x, y),
    back: () => page.goBack(),
    size: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot({ encoding: 'base64' }),
    paper: async () => textOf(await page.pdf()),
    async close() {
      await page.close();
      await testPage.bringToFront();
    },
  };
}

/**
 * By BiDi: puppeteer waits in vain for a page that Firefox takes from its back-forward cache, and
 * then loses the tab.
 */
async function firefoxTab(browser: BrowserLauncher, id: string): Promise<Tab> {
  const testPage = pageOf(browser, id);
  const bidi = bidiOf(testPage);
  const { context } = await bidi<{ context: string }>('browsingContext.create', { type: 'tab' });
  const send = (method: string, params: object = {}) =>
    bidi<{ data: string }>(method, { context, ...params });
  const act = (actions: object[]) => send('input.performActions', { actions });
  return {
    go: (url) => send('browsingContext.navigate', { url, wait: 'complete' }),
    async run(source, args) {
      const result = `Promise.resolve((${source})(...${JSON.stringify(args)}))`;
      const text = `${result}.then((value) => JSON.stringify(value ?? null))`;
      return JSON.parse(String(await evaluate(bidi, context, text))) as unknown;
    },
    keys: (strokes) => act(keyActions(strokes)),
    click: (x, y) => act(clickActions(x, y)),
    back: () => send('browsingContext.traverseHistory', { delta: -1 }),
    size: (width, height) => send('browsingContext.setViewport', { viewport: { width, height } }),
    picture: async () => (await send('browsingContext.captureScreenshot')).data,
    paper: async () => textOf(Buffer.from((await send('browsingContext.print')).data, 'base64')),
    async close() {
      await send('browsingContext.close');
      await testPage.bringToFront();
    },
  };
}

/**
 * The driver has one window at a time, so every step goes to the other one and comes back. It is a
 * window, because a tab stays behind the tests' own, unpainted.
 */
async function webKitTab(browser: BrowserLauncher): Promise<Tab> {
  const driver = driverOf(browser);
  const testWindow = await driver.getWindowHandle();
  const { handle } = await driver.createWindow();
  const inTab = async <T>(step: () => Promise<T>): Promise<T> => {
    await driver.switchToWindow(handle);
    try {
      return await step();
    } finally {
      await driver.switchToWindow(testWindow);
    }
  };
  return {
    go: (url) => inTab(() => driver.navigateTo(url)),
    run: (source, args) => inTab(() => driver.execute(`return (${source})(...arguments)`, ...args)),
    keys: (strokes) => inTab(() => driver.performActions(keyActions(strokes))),
    click: (x, y) => inTab(() => driver.performActions(clickActions(x, y))),
    back: () => inTab(() => driver.back()),
    size: (width, height) => inTab(() => driver.setWindowRect(width, height)),
    picture: () => inTab(() => driver.takeScreenshot()),
    paper: () => Promise.reject(new Error('WebKitGTK prints to no file')),
    close: () => inTab(() => driver.closeWindow()),
  };
}
