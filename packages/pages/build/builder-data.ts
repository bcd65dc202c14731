/**
 * Writes what the builder reads, as classic scripts: a page that is opened from a disk may load
 * scripts and may fetch nothing. `data.js` has the ledger, the settings of each widget from the
 * manifest, and the topic of each fact; `paste/` has the scripts of pasted blocks.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BuilderData } from '../../../demo/build/ledger.js';
import { topics } from './site/fact-topics.js';
import { settingsOf } from '../../wordpress/build/settings.js';

/** Parsed as JSON, a large literal is ready sooner. */
function assigned(target: string, value: unknown): string {
  return `${target}=JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
}

export function writeBuilderData(folder: string): void {
  mkdirSync(`${folder}/paste`, { recursive: true });
  const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as object;
  const data: BuilderData = { dataset: dataset as never, settings: settingsOf(), topics: topics() };
  writeFileSync(`${folder}/data.js`, assigned('globalThis.htBuilderData', data));
  for (const file of globSync('*.js', { cwd: '.cache/paste' })) {
    const code = readFileSync(`.cache/paste/${file}`, 'utf8');
    writeFileSync(`${folder}/paste/${file}`, assigned('globalThis.htPasteCode', code));
  }
}
