/** The rest of `dist/`: data, schema, style sheet, manifest, completion for editors, licences. */
import { execFile } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Dataset } from '../packages/facts/generated/types.js';
import { htmlCustomData } from './editor-data.ts';
import { asDefinition, elementsOf, readManifest, withPublishedBases } from './manifest.ts';

/** `dist/custom-elements.json`, from the docstrings of the elements, with the files of `dist/`. */
export async function writeManifest(): Promise<void> {
  const config = 'custom-elements-manifest.config.js';
  await promisify(execFile)('custom-elements-manifest', ['analyze', '--config', config, '--quiet']);
  const { modules, ...manifest } = withPublishedBases(readManifest());
  const published = modules.map((module) => {
    const [tag = ''] = elementsOf([module]).map(({ tagName }) => tagName);
    return asDefinition(module, `elements/${tag}.js`);
  });
  const text = JSON.stringify({ ...manifest, modules: published }, null, 2);
  writeFileSync('dist/custom-elements.json', `${text}\n`);
}

export function writeAssets(): void {
  mkdirSync('dist/facts', { recursive: true });
  copyFileSync('packages/facts/generated/us-mo.json', 'dist/facts/us-mo.json');
  copyFileSync('packages/facts/schema/dataset.schema.json', 'dist/facts/schema.json');
  writeFileSync('dist/ht-widgets.css', styleSheet());
  copyFileSync('build/_headers', 'dist/_headers');
  writeLicences();
  const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
  const completion = htmlCustomData(elementsOf(), dataset);
  writeFileSync('dist/html-custom-data.json', `${JSON.stringify(completion, null, 1)}\n`);
}

/** `ht-widgets.css`: what holds for all widgets, then the style sheet of each fallback. */
export function styleSheet(): string {
  const files = globSync('packages/*/src/*.fallback.css').sort();
  return ['packages/ht-widgets/src/ht-widgets.css', ...files]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function writeLicences(): void {
  const inside = [
    'lit-html/LICENSE',
    '@lit/reactive-element/LICENSE',
    'chart.js/LICENSE.md',
    '@kurkle/color/LICENSE.md',
  ].map((file) => `${dirname(file)}\n\n${readFileSync(`node_modules/${file}`, 'utf8')}`);
  const ledger =
    "The ledger's own texts (facts/us-mo.json): CC BY 4.0, " +
    'https://creativecommons.org/licenses/by/4.0/\n';
  const parts = ['ht-widgets\n', readFileSync('LICENSE', 'utf8'), ledger, ...inside];
  writeFileSync('dist/LICENSES.txt', parts.join('\n'));
}
