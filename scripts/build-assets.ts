/** The rest of `dist/`: data, schema, style sheet, manifest, licences. Run after rollup. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

mkdirSync('dist/facts', { recursive: true });
copyFileSync('packages/facts/generated/us-mo.json', 'dist/facts/us-mo.json');
copyFileSync('packages/facts/schema/dataset.schema.json', 'dist/facts/schema.json');
copyFileSync('packages/ht-widgets/src/ht-widgets.css', 'dist/ht-widgets.css');

const lit = ['lit', 'lit-html', '@lit/reactive-element'].map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`);
writeFileSync('dist/LICENSES.txt', ['ht-widgets\n', readFileSync('LICENSE', 'utf8'),
  'The ledger\'s own texts (facts/us-mo.json): CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n', ...lit].join('\n'));

execFileSync('custom-elements-manifest', ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'], { stdio: 'inherit' });
