/** Writes the plugin's files where WordPress or a program reads them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluginFiles, slug } from '../../wordpress/build/plugin.js';

/** `folder`: the folder of all plugins. */
export function writePluginTo(folder: string): void {
  for (const [file, content] of pluginFiles()) {
    const path = join(folder, slug, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
