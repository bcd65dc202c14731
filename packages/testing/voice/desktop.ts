/** A desktop for a screen reader that no one sees: display, message bus, window manager, Orca. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findPrograms } from '../runner/engines.ts';
import { SpeechServer } from './speech.ts';

const atSpi = ['/usr/libexec/at-spi-bus-launcher', '/usr/lib/at-spi2-core/at-spi-bus-launcher'];

/** Debian packages of what is missing. */
export function missingTools(): string[] {
  const { chromium, firefox, xvfb } = findPrograms();
  const onPath = (name: string) => spawnSync('which', [name]).status === 0;
  const needed: Record<string, boolean> = {
    xvfb: xvfb !== undefined,
    chromium: chromium !== undefined,
    'firefox-esr': firefox !== undefined,
    orca: onPath('orca'),
    xdotool: onPath('xdotool'),
    openbox: onPath('openbox'),
    dbus: onPath('dbus-daemon'),
    'at-spi2-core': atSpi.some((path) => existsSync(path)),
  };
  return Object.keys(needed).filter((name) => needed[name] !== true);
}

export class Desktop {
  readonly speech: SpeechServer;
  private readonly home = mkdtempSync(join(tmpdir(), 'ht-voice-'));
  private readonly children: ChildProcess[] = [];
  private readonly env: NodeJS.ProcessEnv;

  private constructor() {
    const socket = join(this.home, 'speech.sock');
    this.speech = new SpeechServer(socket);
    this.env = {
      ...process.env,
      HOME: this.home,
      XDG_DATA_HOME: join(this.home, 'data'),
      XDG_CONFIG_HOME: join(this.home, 'config'),
      XDG_CACHE_HOME: join(this.home, 'cache'),
      XDG_RUNTIME_DIR: this.home,
      // No portals: they mount a folder below.
      GTK_USE_PORTAL: '0',
      SPEECHD_ADDRESS: `unix_socket:${socket}`,
      LANG: 'C.UTF-8',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    process.on('exit', this.stop);
  }

  /** Starts it, and waits until Orca speaks. */
  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    const xvfb = desktop.run(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      ['ignore', 'ignore', 'ignore', 'pipe'],
    );
    desktop.env['DISPLAY'] = `:${await firstLine(xvfb.stdio[3] as Readable)}`;
    const bus = desktop.run(
      'dbus-daemon',
      ['--session', '--nofork', '--print-address=1'],
      ['ignore', 'pipe', 'ignore'],
    );
    desktop.env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus.stdout as Readable);
    desktop.run('openbox');
    const launcher = atSpi.find((path) => existsSync(path)) ?? '';
    desktop.run(launcher, ['--launch-immediately', '--screen-reader=1']);
    desktop.writeSettings();
    desktop.run('orca', ['--replace']);
    for (let i = 0; i < 20; i++)
      if ((await desktop.speech.silence(1500)).some((text) => /screen reader on/i.test(text)))
        return desktop;
    throw new Error('Orca does not speak');
  }

  /** Ends what it started, and what that has started. */
  readonly stop = (): void => {
    process.off('exit', this.stop);
    for (const { pid } of this.children.reverse()) {
      try {
        // Each leads a separate group: Orca and the message bus start others.
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
    this.speech.stop();
    // A program that ends may still write.
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };

  async open(browser: 'chromium' | 'firefox'): Promise<Browser> {
    const { chromium, firefox } = findPrograms();
    const common = { headless: false, env: this.env, defaultViewport: null, timeout: 60_000 };
    return await (browser === 'firefox'
      ? puppeteer.launch({ ...common, browser, executablePath: firefox ?? '' })
      : puppeteer.launch({
          ...common,
          executablePath: chromium ?? '',
          args: [
            '--no-sandbox',
            '--force-renderer-accessibility',
            '--no-first-run',
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-features=Translate',
          ],
        }));
  }

  /** Presses a key, or does something else that `xdotool` can. */
  async act(...args: string[]): Promise<void> {
    await once(spawn('xdotool', args, { env: this.env, stdio: 'ignore' }), 'exit');
  }

  private run(
    program: string,
    args: string[] = [],
    stdio: ('ignore' | 'pipe')[] = ['ignore', 'ignore', 'ignore'],
  ): ChildProcess {
    const child = spawn(program, args, { env: this.env, stdio, detached: true });
    this.children.push(child);
    return child;
  }

  /** So that Orca opens no window at its first start, and says no keys. */
  private writeSettings(): void {
    const profile = ['Default', 'default'];
    const general = {
      profile,
      startingProfile: profile,
      speechServerFactory: 'speechdispatcherfactory',
      enableBraille: false,
      enableKeyEcho: false,
      sayAllOnLoad: false,
    };
    const empty = { pronunciations: {}, keybindings: {} };
    mkdirSync(join(this.home, 'data/orca'), { recursive: true });
    writeFileSync(
      join(this.home, 'data/orca/user-settings.conf'),
      JSON.stringify({ general, ...empty, profiles: { default: { ...general, ...empty } } }),
    );
  }
}

async function firstLine(stream: Readable): Promise<string> {
  const [data] = (await once(stream, 'data')) as [Buffer];
  return String(data).trim();
}
