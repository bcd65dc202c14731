/** Writes `dist/ht-widgets-wordpress.zip`, as the last step of the build. */
import { writeFileSync } from 'node:fs';
import { pluginFiles, slug, type Files } from './plugin.js';
import { zipOf } from './zip.js';

/** The archive that WordPress installs: one folder with the name of the plugin. */
export function pluginZip(files: Files = pluginFiles()): Buffer {
  return zipOf(new Map([...files].map(([path, content]) => [`${slug}/${path}`, content])));
}

export function writePlugin(): void {
  writeFileSync('dist/ht-widgets-wordpress.zip', pluginZip());
}
