/**
 * `npm run pack`, which builds first: packs what would be published into `pack/`, or into the
 * folder given, and prints how to install it.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { rootDir } from './run.ts';

const folder = process.argv[2] ?? 'pack';
mkdirSync(folder, { recursive: true });
for (const old of globSync(`${folder}/*.tgz`)) rmSync(old);

const packages = globSync('packages/*/package.json', { cwd: rootDir })
  .map((file) => file.replace('/package.json', ''))
  .filter((path) => basename(path) !== 'testing');
execFileSync(process.execPath, ['build/packages.ts'], { cwd: rootDir, stdio: 'inherit' });
const workspaces = packages.flatMap((path) => ['--workspace', path]);
execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, ...workspaces], {
  cwd: rootDir,
  stdio: ['ignore', 'ignore', 'inherit'],
});
console.log(`npm install ${folder.startsWith('/') ? '' : './'}${folder}/*.tgz`);
