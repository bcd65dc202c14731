/**
 * Commands for browser tests, sent with `executeServerCommand` of `@web/test-runner-commands`. They
 * are refused in files that are not named `*.window.test.ts`:
 *
 * - `ht:emulate` takes the whole emulation; what it leaves out goes back to normal.
 * - `ht:viewport` sets the size of the page's window, in CSS pixels.
 * - `ht:keys` checks that the file may press keys; `sendKeys` of the helpers then presses them.
 *
 * The first two return whether the engine can do it. Both are undone when the test file ends: the
 * engines reuse one page for the next file.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { puppeteerCore } from '@web/test-runner-chrome';
import { bidiOf, evaluate, pageOf } from './puppeteer.ts';
import { driverOf } from './webkit.ts';
import { requireWindow } from './window.ts';

export interface Emulation {
  forcedColors?: 'active' | 'none';
  media?: 'print' | 'screen' | '';
  colorScheme?: 'dark' | 'light';
  reducedMotion?: 'reduce' | 'no-preference';
  /** What Firefox calls `privacy.resistFingerprinting`. */
  resistFingerprinting?: boolean;
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

/** Gives a launcher its name in reports and `HT_ENGINES`; undoes emulation between test files. */
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
      // A page that broke cannot be reset, and fails for that when it is stopped.
      if (emulated.delete(launcher)) await emulate(launcher, id, {}).catch(() => undefined);
      const size = firstSize.get(launcher);
      if (size) await setViewport(launcher, id, size).catch(() => undefined);
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
  if (browser.name === 'chromium' && wanted.resistFingerprinting) return false;
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
  const inner = async (): Promise<Viewport> =>
    (await driver.execute('return { width: innerWidth, height: innerHeight }')) as Viewport;
  if (!firstSize.has(browser)) firstSize.set(browser, await inner());
  // The driver sizes the window, not the page in it: the first tries show what the tool bar takes.
  let outer = wanted;
  for (let attempt = 0; attempt < 10; attempt++) {
    await driver.setWindowRect(outer.width, outer.height);
    await sleep(50);
    const { width, height } = await inner();
    if (width === wanted.width && height === wanted.height) return true;
    if (attempt % 3 === 2)
      outer = {
        width: outer.width + wanted.width - width,
        height: outer.height + wanted.height - height,
      };
  }
  return false;
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
 * Firefox's BiDi has no command for this (`emulation.setForcedColorsModeThemeOverride` is unknown
 * in ESR 153), so what its developer tools set is set from its own window. Hence
 * `--remote-allow-system-access`.
 */
async function emulateInFirefox(page: Page, wanted: Emulation): Promise<void> {
  const send = bidiOf(page);
  const { contexts } = await send<{ contexts: [{ context: string }] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const overrides = {
    forcedColorsOverride: wanted.forcedColors ?? 'none',
    mediumOverride: wanted.media ?? '',
    prefersColorSchemeOverride: wanted.colorScheme ?? 'none',
    prefersReducedMotionOverride: wanted.reducedMotion ?? 'none',
  };
  const change = `{
    const url = ${JSON.stringify(page.url())};
    const tab = gBrowser.browsers.find((tab) => tab.currentURI.spec === url);
    Object.assign(tab.browsingContext, ${JSON.stringify(overrides)});
    const resists = ${String(wanted.resistFingerprinting ?? false)};
    Services.prefs.setBoolPref('privacy.resistFingerprinting', resists);
  }`;
  await evaluate(send, contexts[0].context, change);
}
