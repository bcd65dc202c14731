/**
 * Commands for browser tests, sent with `executeServerCommand` of `@web/test-runner-commands`. They
 * are refused in files that are not named `*.window.test.ts`:
 *
 * - `ht:emulate` `{ forcedColors, media, colorScheme, reducedMotion }` states the whole emulation; what it leaves out
 *   goes back to normal.
 * - `ht:viewport` `{ width, height }` sets the size of the page's window, in CSS pixels.
 * - `ht:keys` checks that the file may press keys; `sendKeys` of the helpers then presses them.
 *
 * Both answer `true` when the engine did it and `false` where it cannot, so that a test can say what it did not see.
 * Both are undone when the test file ends: the engines reuse one page for the next file.
 */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { puppeteerCore } from '@web/test-runner-chrome';
import { driverOf } from './webkit.ts';
import { requireWindow } from './window.ts';

export interface Emulation {
  forcedColors?: 'active' | 'none';
  media?: 'print' | 'screen' | '';
  colorScheme?: 'dark' | 'light';
  reducedMotion?: 'reduce' | 'no-preference';
}

export interface Viewport {
  width: number;
  height: number;
}

type Page = puppeteerCore.Page;

export function emulatePlugin(): TestRunnerPlugin {
  return {
    name: 'ht-emulate',
    async executeCommand({ command, payload, session }) {
      const { browser, id } = session;
      if (command === 'ht:emulate') {
        const wanted = payload as Emulation;
        if (Object.values(wanted).some(Boolean)) requireWindow('emulate()', session);
        return await emulate(browser, id, wanted);
      }
      if (command === 'ht:viewport') {
        requireWindow('setViewport()', session);
        return await setViewport(browser, id, payload as Viewport);
      }
      if (command === 'ht:keys') {
        requireWindow('sendKeys()', session);
        return true;
      }
      return undefined; // not ours
    },
  };
}

/** Gives a launcher the name used in reports and in `HT_ENGINES`, and undoes emulation between test files. */
export function engine<T extends BrowserLauncher>(name: string, launcher: T): T {
  const initialize = launcher.initialize?.bind(launcher);
  const stopSession = launcher.stopSession.bind(launcher);
  return Object.assign(launcher, {
    name,
    async initialize(...args: Parameters<NonNullable<BrowserLauncher['initialize']>>) {
      await initialize?.(...args);
      launcher.name = name; // a launcher may name itself here
    },
    async stopSession(id: string) {
      // A page that broke cannot be reset, and says so itself when it is stopped.
      if (emulated.delete(launcher)) await emulate(launcher, id, {}).catch(() => undefined);
      const size = firstSize.get(launcher);
      if (size && firstSize.delete(launcher))
        await setViewport(launcher, id, size).catch(() => undefined);
      firstSize.delete(launcher);
      return stopSession(id);
    },
  });
}

const emulated = new Set<BrowserLauncher>();
const firstSize = new Map<BrowserLauncher, Viewport>();

async function emulate(browser: BrowserLauncher, id: string, wanted: Emulation): Promise<boolean> {
  const asked = Object.values(wanted).some(Boolean);
  // WebKitGTK's driver has no emulation of any kind.
  if (browser.name === 'webkit') return !asked;
  if (asked) emulated.add(browser);
  const page = pageOf(browser, id);
  if (browser.name === 'firefox') await emulateInFirefox(page, wanted);
  else await emulateInChromium(page, wanted);
  return true;
}

async function setViewport(
  browser: BrowserLauncher,
  id: string,
  wanted: Viewport,
): Promise<boolean> {
  if (browser.name !== 'webkit') {
    await pageOf(browser, id).setViewport(wanted); // the launcher resets it with every test file
    return true;
  }
  const driver = driverOf(browser);
  const inner = (): Promise<number[]> =>
    driver.execute('return [innerWidth, innerHeight]') as Promise<number[]>;
  const [width = 0, height = 0] = await inner();
  if (!firstSize.has(browser)) firstSize.set(browser, { width, height });
  // The driver sizes the window, not the page in it: the first try shows how much the tool bar takes.
  let outer = wanted;
  for (let attempt = 0; attempt < 10; attempt++) {
    await driver.setWindowRect(outer.width, outer.height);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [w = 0, h = 0] = await inner();
    if (w === wanted.width && h === wanted.height) return true;
    if (attempt % 3 === 2)
      outer = { width: outer.width + wanted.width - w, height: outer.height + wanted.height - h };
  }
  return false;
}

function pageOf(browser: BrowserLauncher, id: string): Page {
  return (browser as unknown as { getPage: (id: string) => Page }).getPage(id);
}

// The emulation lasts as long as its session, so one session is kept for each page.
const sessions = new WeakMap<Page, puppeteerCore.CDPSession>();

async function emulateInChromium(page: Page, wanted: Emulation): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    media: wanted.media ?? '',
    features: [
      { name: 'forced-colors', value: wanted.forcedColors ?? '' },
      { name: 'prefers-color-scheme', value: wanted.colorScheme ?? '' },
      { name: 'prefers-reduced-motion', value: wanted.reducedMotion ?? '' },
    ],
  });
}

/**
 * Firefox's BiDi has no command for this yet (`emulation.setForcedColorsModeThemeOverride` is unknown in ESR 153), so
 * the same switches its developer tools use are set from its own window; hence `--remote-allow-system-access`.
 */
async function emulateInFirefox(page: Page, wanted: Emulation): Promise<void> {
  const { connection } = page.browser() as unknown as {
    connection: { send: (method: string, params: object) => Promise<{ result: unknown }> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const overrides = {
    forcedColorsOverride: wanted.forcedColors ?? 'none',
    mediumOverride: wanted.media ?? '',
    prefersColorSchemeOverride: wanted.colorScheme ?? 'none',
    prefersReducedMotionOverride: wanted.reducedMotion ?? 'none',
  };
  const { result } = await connection.send('script.evaluate', {
    target: { context: (tree as { contexts: [{ context: string }] }).contexts[0].context },
    awaitPromise: false,
    expression: `{
      const tab = gBrowser.browsers.find((tab) => tab.currentURI.spec === ${JSON.stringify(page.url())});
      Object.assign(tab.browsingContext, ${JSON.stringify(overrides)});
    }`,
  });
  const { type, exceptionDetails } = result as {
    type: string;
    exceptionDetails?: { text: string };
  };
  if (type === 'exception')
    throw new Error(`Firefox refused to emulate: ${exceptionDetails?.text ?? ''}`);
}
