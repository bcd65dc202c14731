/** Installs the hosts: npm packages into the cache, Debian's packages where this user may. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../../../scripts/run.ts';
import type { Host } from './host.ts';

export const cache = join(rootDir, '.cache/hosts');
/** Its `node_modules` has the npm hosts; the adapters are copied next to it, so they find them. */
export const npmFolder = join(cache, 'npm');
export const adapters = join(npmFolder, 'adapters');
/** What comes from PyPI. */
export const pipFolder = join(cache, 'pip');
/** Debian packages that are unpacked, not installed: they would bring services along. */
export const unpacked = join(cache, 'debian');
const UNPACKED = ['wordpress'];

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

export function copyAdapters(): void {
  mkdirSync(npmFolder, { recursive: true });
  cpSync(join(import.meta.dirname, 'adapters'), adapters, { recursive: true });
}

/** As the lock file says, unless that was done since it last changed. */
export function installNpm(): void {
  const files = ['package.json', 'package-lock.json', '.npmrc'];
  const done = join(npmFolder, 'node_modules/.package-lock.json');
  const same = files.every(
    (file) => read(join(npmFolder, file)) === read(join(import.meta.dirname, file)),
  );
  if (same && existsSync(done)) return;
  for (const file of files) copyFileSync(join(import.meta.dirname, file), join(npmFolder, file));
  console.log('Installing npm packages. This takes a few minutes.');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: npmFolder,
    stdio: 'inherit',
  });
}

/** Installs a package of PyPI, which not every machine reaches. Returns whether it is there. */
export function installPip({ name, version }: NonNullable<Host['pip']>): boolean {
  if (existsSync(join(pipFolder, `${name}-${version}.dist-info`))) return true;
  const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary=:all:'];
  const { status } = spawnSync(
    '/usr/bin/python3',
    [...args, `--target=${pipFolder}`, `${name}==${version}`],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: cache },
  );
  return status === 0;
}

/** Installs what is missing of Debian. Returns what is still missing. */
export function installDebian(packages: readonly string[]): Set<string> {
  const missing = () => [...new Set(packages)].filter((name) => debianVersion(name) === undefined);
  const wanted = missing();
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (wanted.length > 0 && mayInstall) {
    console.log(`Installing ${wanted.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-qq', ...args], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
        cwd: cache,
      });
    mkdirSync(cache, { recursive: true });
    apt('update');
    const whole = wanted.filter((name) => !UNPACKED.includes(name));
    if (whole.length > 0) apt('install', '-y', '--no-install-recommends', ...whole);
    for (const name of wanted.filter((one) => UNPACKED.includes(one))) {
      apt('download', name);
      spawnSync('sh', ['-c', `dpkg -x ${name}_*.deb debian && mv ${name}_*.deb debian/`], {
        cwd: cache,
      });
    }
  }
  return new Set(missing());
}

/** Of an installed or unpacked package, without Debian's additions: `2.4.0-2` is 2.4.0. */
export function debianVersion(name: string): string | undefined {
  const file = UNPACKED.includes(name) ? `${unpacked}/${name}_*.deb` : undefined;
  const command =
    file === undefined
      ? `dpkg-query -W -f '\${db:Status-Abbrev} \${Version}' ${name}`
      : `printf 'ii '; dpkg-deb -f ${file} Version`;
  const { status, stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
  if (status !== 0 || !stdout.startsWith('ii')) return undefined;
  return stdout
    .slice(2)
    .trim()
    .replace(/^\d+:/, '')
    .replace(/[+-][^-]*$/, '')
    .replace(/(\+(dfsg|git|really).*|~.*)$/, '');
}

export function versionOf({ npm, pip, debian, way }: Host, chromium: string): string {
  if (pip) return pip.version;
  if (npm !== undefined) {
    const file = read(join(npmFolder, 'node_modules', npm, 'package.json')) ?? '{}';
    return (JSON.parse(file) as { version?: string }).version ?? '';
  }
  if (debian?.[0] !== undefined) return debianVersion(debian[0]) ?? '';
  return 'inPage' in way || 'saves' in way ? chromium : '';
}
