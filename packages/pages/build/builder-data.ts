/**
 * Writes what the builder reads, as classic scripts: a page that is opened from a disk may load
 * scripts and may fetch nothing. `data.js` has the ledger, the settings of each widget from the
 * manifest, and the topic of each fact. `data-en.js` and `data-es.js` have its texts, and `paste/`
 * the scripts of pasted blocks.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Dataset } from '../../facts/src/dataset/view.js';
import { settingsOf } from '../../wordpress/build/settings.js';
import { topics } from './site/fact-topics.js';
import { split, type BuilderData } from './site/texts.js';

/** Parsed as JSON, a large literal is ready sooner. In single quotes, JSON has few escapes. */
function assigned(target: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[\\']/g, '\\$&');
  return `${target}=JSON.parse('${json}');\n`;
}

export function writeBuilderData(folder: string): void {
  mkdirSync(`${folder}/paste`, { recursive: true });
  const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
  const { data: common, texts } = split(dataset);
  const data: BuilderData = { dataset: common, settings: settingsOf(), topics: topics() };
  writeFileSync(`${folder}/data.js`, assigned('globalThis.htBuilderData', data));
  for (const [language, list] of Object.entries(texts)) {
    const code = assigned(`(globalThis.htBuilderTexts??={}).${language}`, list);
    writeFileSync(`${folder}/data-${language}.js`, code);
  }
  for (const file of globSync('*.js', { cwd: '.cache/paste' })) {
    const code = readFileSync(`.cache/paste/${file}`, 'utf8');
    writeFileSync(`${folder}/paste/${file}`, assigned('globalThis.htPasteCode', code));
  }
}
