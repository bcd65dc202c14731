/**
 * The browser engines that the tests run in, from Debian packages: Chromium, Firefox ESR and
 * WebKitGTK. WebKitGTK has no headless mode, so it gets a virtual display (Xvfb) and a driver.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from './destination.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Where each program is; undefined where it is not installed. */
export function findPrograms() {
  return {
    chromium: onPath('chromium', 'chromium-browser', 'google-chrome'),
    firefox: onPath('firefox-esr', 'firefox'),
    pdfToText: onPath('pdftotext'),
    webKitDriver: onPath('WebKitWebDriver'),
    // In a private folder, which is named after the architecture and the GTK version.
    miniBrowser: globSync('/usr/{lib,libexec}/{*/,}webkit{2gtk-4.*,gtk-6.*}/MiniBrowser')[0],
    xvfb: onPath('Xvfb'),
  };
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

export const LIBRARY_FOLDER = '/usr/share/javascript';
const LIBRARIES = ['prototype', 'mootools'] as const;

/** The Debian packages that an engine or an old library still lacks. */
function missingPackages(name: Engine | (typeof LIBRARIES)[number]): string[] {
  const { chromium, firefox, pdfToText, webKitDriver, miniBrowser, xvfb } = findPrograms();
  const library = globSync(`${LIBRARY_FOLDER}/${name}/${name}.js`)[0];
  const needed: Record<typeof name, Record<string, string | undefined>> = {
    // pdftotext reads what Chromium and Firefox print.
    chromium: { chromium, 'poppler-utils': pdfToText },
    firefox: { 'firefox-esr': firefox, 'poppler-utils': pdfToText },
    webkit: { 'webkit2gtk-driver': webKitDriver && miniBrowser, xvfb },
    prototype: { 'libjs-prototype': library },
    mootools: { 'libjs-mootools': library },
  };
  return Object.keys(needed[name]).filter((each) => needed[name][each] === undefined);
}

/**
 * Those of `names` that are there, after an attempt to install the others. Under `CI` a missing one
 * is an error, so that a green run never means "not run"; elsewhere it is announced.
 */
function ensure<Name extends Parameters<typeof missingPackages>[0]>(
  names: readonly Name[],
): Name[] {
  const packagesOf = () => [...new Set(names.flatMap(missingPackages))];
  if (packagesOf().length && process.getuid?.() === 0 && onPath('apt-get'))
    installPackages(packagesOf());
  const packages = packagesOf().join(' ');
  const present = names.filter((name) => !missingPackages(name).length);
  if (!packages) return present;
  const missing = names.filter((name) => !present.includes(name)).join(', ');
  const remedy = `apt-get install --no-install-recommends ${packages}`;
  const message = `NOT INSTALLED, so not tested: ${missing}. To install: ${remedy}`;
  if (process.env['CI']) throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
  return present;
}

function installPackages(packages: string[]): void {
  // Without any font every box of text is empty, and layout tests measure nothing.
  if (!globSync('/usr/share/fonts/**/*.{ttf,otf}').length) packages.push('fonts-dejavu-core');
  console.log(`Installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env });
}

/** The engines of `HT_ENGINES=chromium,firefox`, or all three. */
export function requestedEngines(): Engine[] {
  const wanted = process.env['HT_ENGINES']?.split(/[ ,]+/).filter(Boolean) ?? [];
  const unknown = wanted.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length)
    throw new Error(`HT_ENGINES: no engine ${unknown.join(', ')}; there are ${ENGINES.join(', ')}`);
  return ENGINES.filter((engine) => !wanted.length || wanted.includes(engine));
}

/** Throws where none of the engines is there. */
export function ensureEngines(requested: readonly Engine[] = requestedEngines()): Engine[] {
  const present = ensure(requested);
  if (!present.length) throw new Error('There is no engine to run tests in.');
  return present;
}

/** The old libraries that packages/testing/hosts/old-libraries.test.ts can load. */
export function ensureLibraries(): string[] {
  return ensure(LIBRARIES);
}

/** `port`: of WebKit's driver, which opens one browser at a time. `stop` ends what it started. */
export interface RunningWebKit {
  port: number;
  stop: () => void;
}

/** Starts Xvfb and WebKitWebDriver, which end with this process at the latest. */
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
    // With -displayfd, Xvfb chooses a free display and writes its number to that descriptor.
    const screen = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const server = spawn(xvfb, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(server);
    const [display] = (await Promise.race([
      once(server.stdio[3] as Readable, 'data'),
      failureOf(server, 'Xvfb'),
    ])) as [Buffer];

    const probe = createServer();
    const port = await listen(probe);
    await new Promise((resolve) => probe.close(resolve));
    const driver = spawn(webKitDriver, [`--port=${port}`, '--host=local'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11', // not the developer's Wayland desktop
        XDG_CONFIG_HOME: configHome,
        LIBGL_ALWAYS_SOFTWARE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1', // a fifth less work without a GPU
        NO_AT_BRIDGE: '1', // no accessibility bus: there is no D-Bus session here
        // The sandbox needs user namespaces, which root in a container does not have.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    children.push(driver);
    const status = `http://127.0.0.1:${port}/status`;
    await Promise.race([untilReady(status), failureOf(driver, 'WebKitWebDriver')]);
    return { port, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** MiniBrowser's tool bar keeps the window at least 447 px wide; shrunk, it can be a phone's. */
function writeGtkConfig(): string {
  const configHome = mkdtempSync(join(tmpdir(), 'ht-webkit-'));
  mkdirSync(join(configHome, 'gtk-3.0'));
  writeFileSync(
    join(configHome, 'gtk-3.0', 'gtk.css'),
    `toolbar *, headerbar *, entry, button, image {
       min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0 }
     entry image, button image { -gtk-icon-source: none }`,
  );
  return configHome;
}

/** Rejects when a program that should keep running did not start, or ends. */
async function failureOf(child: ChildProcess, name: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${name} ended with code ${String(code)}`);
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => undefined); // refused until it listens
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`WebKitWebDriver does not respond at ${url}`);
}
