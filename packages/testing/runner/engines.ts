/**
 * The three browser engines the tests run in, all from Debian packages: Chromium, Firefox ESR, WebKitGTK.
 * WebKitGTK has no headless mode, so it gets a virtual display (Xvfb) and its own driver.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Where each program lies; `undefined` when it is not installed. */
export interface Programs {
  chromium: string | undefined;
  firefox: string | undefined;
  pdfToText: string | undefined;
  webKitDriver: string | undefined;
  miniBrowser: string | undefined;
  xvfb: string | undefined;
}

const DEBIAN_PACKAGES: Record<Engine, readonly string[]> = {
  // poppler-utils reads the PDFs that it and Firefox print.
  chromium: ['chromium', 'poppler-utils'],
  firefox: ['firefox-esr', 'poppler-utils'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** The engines asked for: `HT_ENGINES=chromium,firefox`, or all three. */
export function requestedEngines(): Engine[] {
  const wanted = process.env['HT_ENGINES']
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (!wanted?.length) return [...ENGINES];
  const unknown = wanted.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length)
    throw new Error(
      `HT_ENGINES: unknown engine ${unknown.join(', ')}; known are ${ENGINES.join(', ')}`,
    );
  return ENGINES.filter((engine) => wanted.includes(engine));
}

export function findPrograms(): Programs {
  return {
    chromium: onPath('chromium', 'chromium-browser', 'google-chrome'),
    firefox: onPath('firefox-esr', 'firefox'),
    pdfToText: onPath('pdftotext'),
    webKitDriver: onPath('WebKitWebDriver'),
    // A package keeps it in its private folder, which is named after the architecture and the GTK version.
    miniBrowser: globSync('/usr/{lib,libexec}/{*/,}webkit{2gtk-4.*,gtk-6.*}/MiniBrowser')[0],
    xvfb: onPath('Xvfb'),
  };
}

/**
 * Makes sure the engines are there, installing Debian packages when it may. A missing engine is a failure under `CI`,
 * so that a green run never means "not run"; on a developer's machine the others run and the gap is announced.
 */
export function ensureEngines(requested: readonly Engine[] = requestedEngines()): Engine[] {
  let missing = missingEngines(requested);
  if (missing.length && mayInstall()) {
    installPackages(missing.flatMap((engine) => DEBIAN_PACKAGES[engine]));
    missing = missingEngines(requested);
  }
  if (!missing.length) return [...requested];

  const remedy = `apt-get install --no-install-recommends ${missing.flatMap((engine) => DEBIAN_PACKAGES[engine]).join(' ')}`;
  const message = `NOT INSTALLED: ${missing.join(', ')}. To install: ${remedy}`;
  const present = requested.filter((engine) => !missing.includes(engine));
  if (process.env['CI'] || !present.length) throw new Error(message);
  console.warn(`\n!!! ${message}\n!!! Tests run only in: ${present.join(', ')}\n`);
  return present;
}

function missingEngines(requested: readonly Engine[]): Engine[] {
  const found = findPrograms();
  const needed: Record<Engine, readonly (string | undefined)[]> = {
    chromium: [found.chromium, found.pdfToText],
    firefox: [found.firefox, found.pdfToText],
    webkit: [found.webKitDriver, found.miniBrowser, found.xvfb],
  };
  return requested.filter((engine) => needed[engine].includes(undefined));
}

/** Debian packages that old libraries come from; see `/library/` of packages/testing/runner/server.ts. */
const DEBIAN_LIBRARIES: Record<string, string> = {
  prototype: 'libjs-prototype',
  mootools: 'libjs-mootools',
};
export const LIBRARY_FOLDER = '/usr/share/javascript';

/** The old libraries that are there to be tested against, after an attempt to install them. Under `CI` all must be. */
export function ensureLibraries(): string[] {
  const isThere = (name: string): boolean => existsSync(`${LIBRARY_FOLDER}/${name}/${name}.js`);
  const all = Object.keys(DEBIAN_LIBRARIES);
  const packagesMissing = (): string[] =>
    all.filter((name) => !isThere(name)).map((name) => DEBIAN_LIBRARIES[name] ?? '');
  if (packagesMissing().length && mayInstall()) installPackages(packagesMissing());
  const missing = packagesMissing();
  if (missing.length) {
    const message = `NOT INSTALLED: ${missing.join(', ')}, which packages/testing/hosts/old-libraries.test.ts loads.`;
    if (process.env['CI']) throw new Error(message);
    console.warn(`\n!!! ${message}\n`);
  }
  return all.filter(isThere);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function installPackages(wanted: readonly string[]): void {
  const packages = [...wanted];
  // Without any font every box of text is empty, and layout tests measure nothing.
  if (!globSync('/usr/share/fonts/**/*.{ttf,otf}').length) packages.push('fonts-dejavu-core');
  console.log(`Installing ${packages.join(' ')}`);
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: either way not found
  }
}

/** `port`: of WebKit's driver, which opens one browser at a time. `stop` ends what was started. */
export interface RunningWebKit {
  port: number;
  stop: () => void;
}

/** Starts Xvfb on a free display and WebKitWebDriver on a free port; both end with this process at the latest. */
export async function startWebKit(): Promise<RunningWebKit> {
  const { xvfb, webKitDriver } = findPrograms();
  if (!xvfb || !webKitDriver) throw new Error('startWebKit: Xvfb or WebKitWebDriver is missing');

  const configHome = writeGtkConfig();
  const children: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of children) child.kill();
    rmSync(configHome, { recursive: true, force: true });
    process.off('exit', stop);
  };
  // Signals end in `exit` too: scripts/test.ts turns them into process.exit().
  process.on('exit', stop);

  try {
    // With -displayfd the server chooses a free display itself and writes its number to that descriptor.
    const server = spawn(
      xvfb,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(server);
    const display = await firstLine(server);

    const port = await freePort();
    const driver = spawn(webKitDriver, [`--port=${port}`, '--host=local'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        GDK_BACKEND: 'x11', // not the developer's own Wayland desktop
        XDG_CONFIG_HOME: configHome,
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1', // no accessibility bus: there is no D-Bus session here
        // The sandbox needs user namespaces, which containers and root do not have; only loopback pages are opened.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    children.push(driver);
    await untilReady(`http://127.0.0.1:${port}/status`, driver);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** MiniBrowser's tool bar keeps the window 447 px wide or more; shrunk, a phone's width can be tested. */
function writeGtkConfig(): string {
  const configHome = mkdtempSync(join(tmpdir(), 'ht-webkit-'));
  mkdirSync(join(configHome, 'gtk-3.0'));
  writeFileSync(
    join(configHome, 'gtk-3.0', 'gtk.css'),
    `toolbar *, headerbar *, entry, button, image { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }
     entry image, button image { -gtk-icon-source: none }`,
  );
  return configHome;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${String(code)}`));
    });
  });
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  for (let attempt = 0; attempt < 100; attempt++) {
    if (spawnError) throw spawnError;
    if (child.exitCode !== null)
      throw new Error(`WebKitWebDriver ended with code ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined); // refused until it listens
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}`);
}

/** A port nobody listens on now, on loopback. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
