/** WebKitGTK for the test runner, by its own WebDriver. */
import type { BrowserLauncher } from '@web/test-runner';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** What the launcher keeps to itself; without the two it starts the engine anew for the next file. */
interface Launcher {
  driver: unknown;
  driverManager: unknown;
}

/** `port`: of the driver that packages/testing/runner/engines.ts started; `binary`: the browser that it is to open. */
export function webKitLauncher(port: number, binary: string | undefined): BrowserLauncher {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      acceptInsecureCerts: true,
      'wdio:enforceWebDriverClassic': true,
      // The key is the driver's own, which the types do not know.
      ...{ 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  });
  const getBrowserUrl = launcher.getBrowserUrl.bind(launcher);
  const stopSession = launcher.stopSession.bind(launcher);
  return Object.assign(launcher, {
    // Each minute the launcher asks for the title, to keep a session in a cloud alive. WebKitGTK's driver, asked while it
    // opens an address, never answers again, or opens the page twice.
    setupHeartbeat() {
      /* nothing to keep alive on this machine */
    },
    // A page that died has no address and nothing to collect; the runner would end with it.
    getBrowserUrl: (id: string) => getBrowserUrl(id).catch(() => undefined),
    async stopSession(id: string) {
      try {
        return await stopSession(id);
      } catch {
        Object.assign(launcher, { driver: undefined, driverManager: undefined } satisfies Launcher);
        return { testCoverage: undefined };
      }
    },
  });
}
