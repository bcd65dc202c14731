/** The programs that a WordPress needs, from Debian packages. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian's package has its files. */
export const debian = '/usr/share/wordpress';

/** Programs and files by the package that has them. */
const needed: Readonly<Record<string, () => boolean>> = {
  'php-cli': () => onPath('php') !== undefined,
  'php-mysql': () => hasExtension('mysqli'),
  'php-zip': () => hasExtension('zip'),
  'mariadb-server': () =>
    onPath('mariadb-install-db') !== undefined && onPath('mariadbd') !== undefined,
  wordpress: () => existsSync(join(debian, 'wp-load.php')),
  'wordpress-theme-twentytwentythree': () =>
    existsSync(join(debian, 'wp-content/themes/twentytwentythree')),
  'php-xml': () => hasExtension('xmlwriter'),
  'php-codesniffer': () => onPath('phpcs') !== undefined,
};

/** What a running site needs, and what judges code. */
export const forSite: readonly string[] = Object.keys(needed).slice(0, -2);
export const forStandards: readonly string[] = ['php-cli', 'php-xml', 'php-codesniffer'];

export function onPath(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function hasExtension(name: string): boolean {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return new RegExp(`^${name}$`, 'm').test(stdout);
}

/** Installs what is missing where this may be done; else throws with the command that does it. */
export function ensurePrograms(wanted: readonly string[]): void {
  const missing = () => wanted.filter((name) => needed[name]?.() === false);
  if (missing().length > 0 && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`Installing ${missing().join(' ')}`);
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], options as object);
    // WordPress wants a web server; php has one, so Apache stays out.
    const all = ['php-fpm', ...missing(), 'apache2-'];
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...all], options as object);
  }
  const left = missing();
  if (left.length > 0)
    throw new Error(
      `Nothing was started: ${left.join(', ')} missing. To install: ` +
        `apt-get install --no-install-recommends php-fpm ${left.join(' ')} apache2-`,
    );
}
