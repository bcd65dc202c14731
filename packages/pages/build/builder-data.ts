/**
 * Writes what the builder reads, as classic scripts: a page that is opened from a disk may load
 * scripts and may fetch nothing. `data.js` has the ledger, the settings of each widget from the
 * manifest, and the topic of each fact. `data-en.js` and `data-es.js` have its texts. `paste/` has
 * the scripts of pasted blocks. `references-en.js` and `references-es.js` have the sources in the
 * style of APA, for the page that prints.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { languagesOf } from '../../facts/src/dataset/localize.ts';
import type { Dataset } from '../../facts/src/dataset/view.js';
import type { Formatted } from '../../source-list/src/in-order.js';
import { settingsOf } from '../../wordpress/build/settings.js';
import type { Language, ReferencesRecord } from '../../facts/src/types.js';
import { recordName } from '../../facts/src/record-name.ts';
import { topics } from './site/fact-topics.js';
import { split, type BuilderData } from './site/texts.js';

/** What a page that prints loads besides, by the id of a source. */
export type References = Readonly<Record<string, Formatted<'apa'>>>;

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
  for (const language of languagesOf(dataset)) {
    const code = assigned(`(globalThis.htReferences??={}).${language}`, references(language));
    writeFileSync(`${folder}/references-${language}.js`, code);
  }
  for (const file of globSync('*.js', { cwd: '.cache/paste' })) {
    const code = readFileSync(`.cache/paste/${file}`, 'utf8');
    writeFileSync(`${folder}/paste/${file}`, assigned('globalThis.htPasteCode', code));
  }
}

/** Each source as APA prints it, with its place in the list of all, by id. */
function references(language: Language): References {
  const [file = ''] = globSync(`dist/records/*/${language}/l/${recordName('references')}.js`);
  const text = readFileSync(file, 'utf8').replace(/^export default |;$/g, '');
  const { each } = JSON.parse(text) as ReferencesRecord;
  return Object.fromEntries(
    Object.entries(each).map(([id, { apa, places }]) => [id, { apa, places: { apa: places.apa } }]),
  );
}
