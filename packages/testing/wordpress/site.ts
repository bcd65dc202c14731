/** A real WordPress on loopback, in a separate folder, which closing removes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onPath } from './programs.ts';

const scripts = join(import.meta.dirname, 'php');

export interface Site {
  address: string;
  folder: string;
  version: string;
  theme: string;
  /** Runs a step of run.php. */
  step: (name: string, value?: string) => string;
  /** Lines that PHP has logged. */
  log: () => string[];
  close: () => Promise<void>;
}

interface Wanted {
  /** The folder of a WordPress, which is copied. */
  from: string;
  port: number;
  /** Default: that of the version. */
  theme?: string | undefined;
}

/** Throws if another program listens at the port. */
async function claim(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('The port must be a number from 1 to 65535, such as --port 8900.');
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(
      `Port ${port} is taken (${(error as Error).message}). Stop what listens there, or ` +
        'choose another: npm run test:wordpress -- --port 8900',
      { cause: error },
    );
  }
  server.close();
  await once(server, 'close');
}

export async function startSite({ from, port, theme = '' }: Wanted): Promise<Site> {
  if (!existsSync(join(from, 'wp-load.php')))
    throw new Error(`There is no WordPress in ${from}: it has no wp-load.php.`);
  await claim(port);
  const folder = mkdtempSync(join(tmpdir(), 'ht-wordpress-'));
  const children: ChildProcess[] = [];
  // After a signal there is no time to wait.
  const endNow = (): void => {
    for (const child of children) signal(child, 'SIGKILL');
    // One that is about to end may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.on('exit', endNow);
  const close = async (): Promise<void> => {
    for (const child of children.reverse()) await stop(child);
    rmSync(folder, { recursive: true, force: true });
    process.off('exit', endNow);
  };
  try {
    const site = join(folder, 'site');
    copyWordPress(from, site);
    children.push(startDatabase(folder));
    await listening(join(folder, 'db.sock'), children[0]);
    query(folder, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4');
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(join(site, 'wp-config.php'), configOf(folder));
    mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(join(scripts, 'must-use.php'), join(site, 'wp-content/mu-plugins/must-use.php'));
    const php = (file: string, ...args: string[]) =>
      execFileSync('php', [...strict(folder), join(scripts, file), site, ...args], {
        encoding: 'utf8',
        maxBuffer: 1e8,
        env: { ...process.env, HTTP_HOST: `127.0.0.1:${port}` },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const installed = php('setup.php', address, theme).trim().split('\n').at(-1) ?? '';
    const [version = '', used = ''] = installed.split(' ');
    if (!existsSync(join(site, 'wp-content/themes', used)))
      throw new Error(`This WordPress has no theme "${used}".`);
    children.push(startServer(folder, site, port));
    await listening(port, children[1]);
    return {
      ...{ address, folder: site, version, theme: used, close },
      step: (name, value = '') => php('run.php', name, value),
      log: () => linesOf(join(folder, 'php.log')),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Debian's tree has links into other packages; a link whose package is missing is left out. */
export function copyWordPress(from: string, to: string): void {
  const dangling = new Set(
    globSync('**/*', { cwd: from }).filter((file) => {
      const path = join(from, file);
      return lstatSync(path).isSymbolicLink() && !existsSync(path);
    }),
  );
  cpSync(from, to, {
    recursive: true,
    dereference: true,
    filter: (file) => !dangling.has(file.slice(from.length + 1)),
  });
  for (const file of dangling) {
    const other = join('/usr/share/wordpress', file);
    if (existsSync(other) && statSync(other).isFile()) cpSync(other, join(to, file));
  }
  rmSync(join(to, 'wp-config.php'), { force: true });
  rmSync(join(to, '.htaccess'), { force: true });
}

function startDatabase(folder: string): ChildProcess {
  const data = join(folder, 'db');
  const own = [
    '--no-defaults',
    `--datadir=${data}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  execFileSync(
    'mariadb-install-db',
    [...own, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { stdio: 'ignore' },
  );
  return spawn(
    onPath('mariadbd') ?? '/usr/sbin/mariadbd',
    [
      ...own,
      `--socket=${join(folder, 'db.sock')}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      ...['--skip-networking', '--skip-grant-tables', '--skip-log-bin'],
    ],
    { stdio: 'ignore' },
  );
}

function query(folder: string, sql: string): void {
  const socket = `--socket=${join(folder, 'db.sock')}`;
  execFileSync('mariadb', ['--no-defaults', socket, '-e', sql], { stdio: 'ignore' });
}

/** PHP that logs everything, at the strictest level. */
function strict(folder: string): string[] {
  const settings = {
    error_reporting: '-1',
    display_errors: '0',
    log_errors: '1',
    error_log: join(folder, 'php.log'),
    memory_limit: '512M',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
}

function startServer(folder: string, site: string, port: number): ChildProcess {
  const router = join(scripts, 'router.php');
  const args = [...strict(folder), '-S', `127.0.0.1:${port}`, '-t', site, router];
  return spawn('php', args, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  // The database is thrown away, so it need not write anything.
  signal(child, isServer(child) ? 'SIGTERM' : 'SIGKILL');
  await Promise.race([ended, sleep(20_000, undefined, { ref: false })]);
  // It has ended, or this ends it.
  signal(child, 'SIGKILL');
}

/** The server's workers are its children; as one group they end together. */
const isServer = (child: ChildProcess) => child.spawnargs.includes('-S');

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(isServer(child) ? -child.pid : child.pid, name);
  } catch {
    // It has ended.
  }
}

/** Waits until a program listens at a port or a socket. */
async function listening(at: number | string, child: ChildProcess | undefined): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child?.exitCode !== null && child?.exitCode !== undefined)
      throw new Error(`${child.spawnfile} ended with ${child.exitCode} before it listened.`);
    const socket =
      typeof at === 'number' ? createConnection(at, '127.0.0.1') : createConnection(at);
    const connected = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return;
    await sleep(100);
  }
  throw new Error(`Nothing listens at ${at} after a minute.`);
}

function configOf(folder: string): string {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${join(folder, 'db.sock')}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: join(folder, 'php.log'),
    // Core's own files, unminified, log more.
    SCRIPT_DEBUG: false,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    FS_METHOD: 'direct',
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${typeof value === 'string' ? `'${value}'` : value} );`,
  );
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
    `define( '${name}_KEY', 'a test' );`,
    `define( '${name}_SALT', 'a test' );`,
  ]);
  return `<?php
${[...lines, ...keys].join('\n')}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
