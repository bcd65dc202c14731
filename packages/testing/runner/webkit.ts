/** WebKitGTK for the test runner, by its own WebDriver. */
import type { BrowserLauncher } from '@web/test-runner';
import { keyActions, openSession, type Driver } from './webdriver.ts';

export interface WebKitLauncher extends BrowserLauncher {
  /** From the first test file on. */
  driver: Driver | undefined;
  /** Called by the command `send-keys`. */
  sendKeys: (id: string, keys: readonly string[]) => Promise<void>;
}

/** The driver of a launcher that has started a test file. */
export function driverOf(launcher: BrowserLauncher): Driver {
  const { driver } = launcher as WebKitLauncher;
  if (!driver) throw new Error('WebKit has no session yet');
  return driver;
}

/** `port`: of the driver that engines.ts started; `binary`: the browser that it opens. */
export function webKitLauncher(port: number, binary: string | undefined): WebKitLauncher {
  /** The address of each test file that runs. There is one window, so only one runs at a time. */
  const running = new Map<string, string>();
  const open = () =>
    openSession(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
  return {
    name: 'webkit',
    type: 'webdriver',
    concurrency: 1,
    driver: undefined,
    isActive: (id) => running.has(id),
    getBrowserUrl: (id) => running.get(id),
    async startSession(id, url) {
      this.driver ??= await open();
      running.set(id, url);
      // Not awaited: it resolves when the page has loaded, and the runner waits for its tests.
      void this.driver.navigateTo(url).catch(() => undefined);
    },
    async stopSession(id) {
      running.delete(id);
      try {
        await this.driver?.execute('return null');
        await this.driver?.navigateTo('about:blank'); // ends what the page still runs
      } catch {
        // The page died, and its session with it. The next file gets another one.
        void this.driver?.quit().catch(() => undefined);
        this.driver = undefined;
      }
      return {};
    },
    async startDebugSession(_, url) {
      await (await open()).navigateTo(url);
    },
    async stop() {
      await this.driver?.quit().catch(() => undefined);
      this.driver = undefined;
    },
    async sendKeys(_, keys) {
      for (const key of keys)
        await this.driver?.performActions(
          keyActions([
            ['down', key],
            ['up', key],
          ]),
        );
    },
  };
}
