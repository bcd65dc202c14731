/** The rest of `dist/`: data, schema, style sheet, manifest, completion for editors, integrity, licences. Run after rollup. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Dataset } from '../packages/facts/generated/types.js';
import { htmlCustomData } from './editor-data.ts';
import { integrityOf } from './integrity.ts';
import { elementsOf, type Manifest } from './manifest.ts';

mkdirSync('dist/facts', { recursive: true });
copyFileSync('packages/facts/generated/us-mo.json', 'dist/facts/us-mo.json');
copyFileSync('packages/facts/schema/dataset.schema.json', 'dist/facts/schema.json');
copyFileSync('packages/ht-widgets/src/ht-widgets.css', 'dist/ht-widgets.css');

const inside = [
  'lit/LICENSE',
  'lit-html/LICENSE',
  '@lit/reactive-element/LICENSE',
  'chart.js/LICENSE.md',
  '@kurkle/color/LICENSE.md',
].map((file) => `${dirname(file)}\n\n${readFileSync(`node_modules/${file}`, 'utf8')}`);
writeFileSync(
  'dist/LICENSES.txt',
  [
    'ht-widgets\n',
    readFileSync('LICENSE', 'utf8'),
    "The ledger's own texts (facts/us-mo.json): CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n",
    ...inside,
  ].join('\n'),
);

execFileSync(
  'custom-elements-manifest',
  ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  { stdio: 'inherit' },
);
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;
writeFileSync(
  'dist/html-custom-data.json',
  `${JSON.stringify(htmlCustomData(elementsOf(modules), dataset), null, 1)}\n`,
);
writeFileSync(
  'dist/integrity.json',
  `${JSON.stringify(integrityOf('dist', '**/*.js'), null, 1)}\n`,
);
