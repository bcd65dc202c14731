/**
 * Browser tests in three engines. `npm test -- --only=wtr` starts what WebKit needs and then this;
 * `HT_ENGINES=chromium` restricts it, `--files packages/stat/src/*.test.ts` names files.
 */
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findPrograms, requestedEngines } from './packages/testing/runner/engines.ts';
import { destinationPlugin } from './packages/testing/runner/destination.ts';
import { emulatePlugin, engine } from './packages/testing/runner/emulate.ts';
import { engineReporter, isInteractive } from './packages/testing/runner/reporter.ts';
import { testServer } from './packages/testing/runner/server.ts';
import { tabPlugin } from './packages/testing/runner/tab.ts';
import { treePlugin } from './packages/testing/runner/tree.ts';
import { webKitLauncher } from './packages/testing/runner/webkit.ts';
import { needsWindow } from './packages/testing/runner/window.ts';

const rootDir = fileURLToPath(new URL('.', import.meta.url));
const programs = findPrograms();
const webKitPorts = process.env.HT_WEBKIT_PORTS?.split(',').map(Number) ?? [];
const cores = availableParallelism();

// Side by side each page needs a window: engines slow down what is in tabs behind others.
const createPage = ({ context }) => context.newPage({ type: 'window' });

const puppeteer = (concurrency, launchOptions) =>
  chromeLauncher({
    concurrency,
    ...(concurrency > 1 ? { createPage } : {}),
    // Certificates of the https server in packages/testing/runner/destination.ts.
    launchOptions: { acceptInsecureCerts: true, ...launchOptions },
  });

const launchers = {
  chromium: (concurrency) =>
    puppeteer(concurrency, {
      executablePath: programs.chromium,
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
    }),
  firefox: (concurrency) =>
    puppeteer(concurrency, {
      browser: 'firefox',
      protocol: 'webDriverBiDi',
      executablePath: programs.firefox,
      args: ['--remote-allow-system-access'], // for packages/testing/runner/emulate.ts
    }),
  webkit: () => {
    const port = webKitPorts.shift();
    if (!port)
      throw new Error(
        'WebKit needs its drivers (HT_WEBKIT_PORTS): run `npm test -- --only=wtr`, ' +
          'or set HT_ENGINES=chromium,firefox',
      );
    return webKitLauncher(port, programs.miniBrowser);
  },
};

const patterns = process.env.HT_FILES?.split('\n') ?? [
  'packages/*/src/**/*.test.ts',
  'packages/testing/*/**/*.test.ts',
];
// The longest first, so that none runs alone at the end.
const longest = /\/(fuzz|examples)\.test\.ts$/;
const files = globSync(patterns, { cwd: rootDir, exclude: ['**/node_modules/**'] })
  .map((file) => resolve(rootDir, file))
  .sort((a, b) => Number(longest.test(b)) - Number(longest.test(a)));

const engines = requestedEngines().reverse(); // WebKit, the slowest, first

/** A group has a browser of each engine to itself. */
const groups = [
  ['side by side', Math.max(2, cores / 2), files.filter((file) => !needsWindow(file))],
  ['window', 1, files.filter(needsWindow)],
]
  .filter(([, , wanted]) => wanted.length > 0)
  .map(([name, concurrency, wanted]) => ({
    name,
    files: wanted,
    browsers: engines.map((each) => engine(each, launchers[each](concurrency))),
  }));

export default {
  rootDir,
  groups,
  // The order in which they start: what takes longest first.
  browsers: engines.flatMap((_, i) => groups.map(({ browsers }) => browsers[i])),
  concurrency: 1,
  concurrentBrowsers: cores + 1, // one waits now and then, for its driver or for a timer
  browserStartTimeout: 60_000,
  testsFinishTimeout: process.env.HT_FUZZ ? 3_600_000 : 300_000,
  // Against hanging, not against slowness: machines of CI are shared.
  testFramework: { config: { timeout: 60_000 } },
  nodeResolve: { exportConditions: ['source', 'browser'] },
  middleware: testServer,
  plugins: [
    // esnext: types are stripped and nothing else is changed, JavaScript files not at all.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: `${rootDir}tsconfig.json` }),
    emulatePlugin(),
    tabPlugin(),
    treePlugin(`${rootDir}packages/testing/trees/`),
    destinationPlugin(),
  ],
  staticLogging: !isInteractive,
  reporters: [engineReporter(process.env.HT_RESULT_FILE)],
};
