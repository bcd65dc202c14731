/**
 * A second tab for browser tests, which nothing ties to the tests' own: with a history, a Back button and a keyboard. One
 * at a time. The command `ht:tab` takes one `TabStep` and answers with `{ value }`, or with
 * `{ error }`: engines refuse where they are between two pages, and a test may expect that.
 *
 * Keys are named as in `KeyboardEvent.key`.
 */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { puppeteerCore } from '@web/test-runner-chrome';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engines.ts';
import { keyCodes } from './webdriver.ts';
import { driverOf } from './webkit.ts';
import { requireWindow } from './window.ts';

export type TabStep =
  | { do: 'open' | 'go'; url: string }
  /** A function's text, and its arguments. */
  | { do: 'run'; source: string; args: unknown[] }
  | { do: 'key'; action: 'down' | 'up'; key: string }
  | { do: 'click'; x: number; y: number }
  /** `picture`: what the window shows, as a PNG in base64. `paper`: the text of the PDF that it prints to; not in WebKitGTK. */
  | { do: 'back' | 'picture' | 'paper' | 'close' };

interface Tab {
  go: (url: string) => Promise<unknown>;
  run: (source: string, args: unknown[]) => Promise<unknown>;
  key: (action: 'down' | 'up', key: string) => Promise<unknown>;
  click: (x: number, y: number) => Promise<unknown>;
  back: () => Promise<unknown>;
  picture: () => Promise<string>;
  /** The PDF. */
  paper: () => Promise<Uint8Array>;
  close: () => Promise<unknown>;
}

/** Begins the error of a step that an engine's driver neither does nor refuses; WebKitGTK's has such moments. */
export const DRIVER_HANGS = 'the driver has not answered';
const patience = 10_000;

export function tabPlugin(): TestRunnerPlugin {
  const tabs = new Map<BrowserLauncher, Tab>();
  return {
    name: 'ht-tab',
    async executeCommand({ command, payload, session }) {
      if (command !== 'ht:tab') return undefined;
      const { browser, id } = session;
      const step = payload as TabStep;
      if (step.do === 'open') {
        requireWindow('openTab()', session);
        await tabs.get(browser)?.close();
        tabs.set(browser, await makers[browser.name as Engine](browser, id));
      }
      const tab = tabs.get(browser);
      // Closing what is not open is no mistake: tests do so after every case.
      if (!tab) return {};
      if (step.do === 'close') tabs.delete(browser);
      return await Promise.race([
        take(tab, step).then(
          (value) => ({ value }),
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

/** Answers with what a function returned, a picture, or a text; what engines answer to the other steps means nothing. */
async function take(tab: Tab, step: TabStep): Promise<unknown> {
  if (step.do === 'run') return await tab.run(step.source, step.args);
  if (step.do === 'picture') return await tab.picture();
  if (step.do === 'paper') return textOf(await tab.paper());
  if ('url' in step) await tab.go(step.url);
  else if ('key' in step) await tab.key(step.action, step.key);
  else if ('x' in step) await tab.click(step.x, step.y);
  else await tab[step.do]();
  return undefined;
}

/** In the order in which it is drawn: beside each other, columns would be read across. */
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
    key: (action, key) => page.keyboard[action](key as puppeteerCore.KeyInput),
    click: (x, y) => page.mouse.click(x, y),
    back: () => page.goBack(),
    picture: () => page.screenshot({ encoding: 'base64' }),
    paper: () => page.pdf(),
    async close() {
      await page.close();
      await testPage.bringToFront();
    },
  };
}

/** By BiDi itself: puppeteer waits in vain for a page that Firefox takes from its back-forward cache, then loses the tab. */
async function firefoxTab(browser: BrowserLauncher, id: string): Promise<Tab> {
  const testPage = pageOf(browser, id);
  const { connection } = testPage.browser() as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  const { result } = await connection.send('browsingContext.create', { type: 'tab' });
  const { context } = result as { context: string };
  const send = (method: string, params: object = {}): Promise<{ result: unknown }> =>
    connection.send(method, { context, ...params });
  const act = (type: 'key' | 'pointer', actions: object[]): Promise<unknown> =>
    send('input.performActions', { actions: [{ type, id: type, actions }] });
  return {
    go: (url) => send('browsingContext.navigate', { url, wait: 'complete' }),
    async run(source, args) {
      const expression = `Promise.resolve((${source})(...${JSON.stringify(args)})).then((value) => JSON.stringify(value ?? null))`;
      const { result: answer } = await connection.send('script.evaluate', {
        expression,
        awaitPromise: true,
        target: { context },
      });
      const {
        type,
        result: value,
        exceptionDetails,
      } = answer as {
        type: string;
        result?: { value: string };
        exceptionDetails?: { text: string };
      };
      if (type !== 'success' || !value) throw new Error(exceptionDetails?.text);
      return JSON.parse(value.value) as unknown;
    },
    key: (action, key) =>
      act('key', [{ type: action === 'down' ? 'keyDown' : 'keyUp', value: keyCodes[key] ?? key }]),
    click: (x, y) => act('pointer', press(x, y)),
    back: () => send('browsingContext.traverseHistory', { delta: -1 }),
    picture: async () =>
      ((await send('browsingContext.captureScreenshot')).result as { data: string }).data,
    paper: async () =>
      Buffer.from(
        ((await send('browsingContext.print')).result as { data: string }).data,
        'base64',
      ),
    async close() {
      await send('browsingContext.close');
      await testPage.bringToFront();
    },
  };
}

function pageOf(browser: BrowserLauncher, id: string): puppeteerCore.Page {
  return (browser as unknown as { getPage: (id: string) => puppeteerCore.Page }).getPage(id);
}

function press(x: number, y: number): object[] {
  return [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
}

/** The driver has one window at a time, so every step goes to the tab and comes back. A window: a tab stays behind the other one, unpainted. */
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
    key: (action, key) =>
      inTab(() =>
        driver.performActions([
          {
            type: 'key',
            id: 'key',
            actions: [
              { type: action === 'down' ? 'keyDown' : 'keyUp', value: keyCodes[key] ?? key },
            ],
          },
        ]),
      ),
    click: (x, y) =>
      inTab(() =>
        driver.performActions([{ type: 'pointer', id: 'pointer', actions: press(x, y) }]),
      ),
    back: () => inTab(() => driver.back()),
    picture: () => inTab(() => driver.takeScreenshot()),
    paper: () => Promise.reject(new Error('WebKitGTK prints to no file')),
    close: () => inTab(() => driver.closeWindow()),
  };
}
