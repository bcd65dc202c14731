/**
 * `npm run package`, which builds first: writes `dist/ht-widgets-<version>.zip` for people without
 * a terminal. It has the files to upload, the site, and `start.html` to open by a double click.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../packages/ht-widgets/package.json' with { type: 'json' };
import { startPage } from '../packages/pages/build/site/start-page.ts';
import { zipOf } from '../packages/wordpress/build/zip.ts';
import { rootDir } from './run.ts';

const { version } = manifest;

/** The files of the archive, by path, in one folder. */
export function packageFiles(): Map<string, Buffer> {
  const root = `ht-widgets-${version}`;
  const small = filesIn('dist/small');
  const page = startPage(version, [...small.keys()]);
  return new Map([
    [`${root}/start.html`, Buffer.from(page)],
    ...[...small].map(([file, data]) => [`${root}/upload/${file}`, data] as const),
    ...[...filesIn('dist/site')].map(([file, data]) => [`${root}/site/${file}`, data] as const),
  ]);
}

function filesIn(folder: string): Map<string, Buffer> {
  const from = join(rootDir, folder);
  const files = globSync('**/*', { cwd: from }).filter((file) =>
    statSync(join(from, file)).isFile(),
  );
  return new Map(
    files.sort().map((file) => [file.replaceAll('\\', '/'), readFileSync(join(from, file))]),
  );
}

if (import.meta.main) {
  const file = `dist/ht-widgets-${version}.zip`;
  const zip = zipOf(packageFiles());
  writeFileSync(join(rootDir, file), zip);
  console.log(`${file}: ${(zip.length / 1024 / 1024).toFixed(1)} MB. Unzip it, open start.html.`);
}
