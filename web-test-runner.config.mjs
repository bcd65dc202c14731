/**
 * Browser tests in three engines. `npm test -- --only=wtr` starts what WebKit needs and then this;
 * `HT_ENGINES=chromium` restricts it, `--files packages/stat/src/*.test.ts` names files.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findPrograms, requestedEngines } from './packages/testing/runner/engines.ts';
import { destinationPlugin } from './packages/testing/runner/destination.ts';
import { emulatePlugin, engine } from './packages/testing/runner/emulate.ts';
import { engineReporter, isInteractive } from './packages/testing/runner/reporter.ts';
import { testServer } from './packages/testing/runner/server.ts';
import { tabPlugin } from './packages/testing/runner/tab.ts';
import { webKitLauncher } from './packages/testing/runner/webkit.ts';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const programs = findPrograms();

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: programs.chromium,
        acceptInsecureCerts: true, // of the https server on loopback, see packages/testing/runner/destination.ts
        args: [
          '--headless',
          '--no-sandbox', // root, and containers without user namespaces
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          // Tests speak to loopback only; every other name does not exist.
          '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        ],
      },
    }),
  firefox: () =>
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        protocol: 'webDriverBiDi',
        executablePath: programs.firefox,
        acceptInsecureCerts: true,
        args: ['--remote-allow-system-access'], // for emulation, see packages/testing/runner/emulate.ts
      },
      createPage: ({ context }) => context.newPage(),
    }),
  webkit: () => {
    const port = Number(process.env.HT_WEBKIT_PORT);
    if (!port)
      throw new Error(
        'WebKit needs its driver (HT_WEBKIT_PORT): run `npm test -- --only=wtr`, or set HT_ENGINES=chromium,firefox',
      );
    return webKitLauncher(port, programs.miniBrowser);
  },
};

export default {
  rootDir,
  files: ['packages/*/src/**/*.test.ts', 'packages/testing/*/**/*.test.ts', '!**/node_modules/**'],
  browsers: requestedEngines().map((name) => engine(name, launchers[name]())),
  // One page in an engine, so that tests may use focus and window size; two engines at once keep two cores busy.
  concurrency: 1,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsFinishTimeout: process.env.HT_FUZZ ? 3_600_000 : 180_000,
  testFramework: { config: { timeout: 20_000 } },
  nodeResolve: { exportConditions: ['source', 'browser'] },
  middleware: testServer(rootDir),
  plugins: [
    // esnext: types are stripped and nothing else is changed, JavaScript files not at all.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${rootDir}tsconfig.json` }),
    emulatePlugin(),
    tabPlugin(),
    destinationPlugin(),
  ],
  staticLogging: !isInteractive,
  reporters: [engineReporter(process.env.HT_RESULT_FILE)],
};
