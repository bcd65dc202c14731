/** The rest of `dist/`: data, schema, style sheet, manifest, completion for editors, integrity, licences. Run after rollup. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Dataset } from '../packages/facts/generated/types.js';
import { integrityOf } from './integrity.ts';

mkdirSync('dist/facts', { recursive: true });
copyFileSync('packages/facts/generated/us-mo.json', 'dist/facts/us-mo.json');
copyFileSync('packages/facts/schema/dataset.schema.json', 'dist/facts/schema.json');
copyFileSync('packages/ht-widgets/src/ht-widgets.css', 'dist/ht-widgets.css');

const lit = ['lit', 'lit-html', '@lit/reactive-element'].map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`);
writeFileSync('dist/LICENSES.txt', ['ht-widgets\n', readFileSync('LICENSE', 'utf8'),
  'The ledger\'s own texts (facts/us-mo.json): CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n', ...lit].join('\n'));

execFileSync('custom-elements-manifest', ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'], { stdio: 'inherit' });

interface Named { name: string; description?: string; type?: { text: string } }
interface Declaration { tagName?: string; description?: string; attributes?: Named[] }
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: { declarations: Declaration[] }[] };
const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;

/** What an attribute takes: the words of its type, or an id of the ledger with what it says. */
function valuesOf({ name, type }: Named): { name: string; description?: string | undefined }[] {
  if (name === 'fact') return dataset.facts.map(({ id, label }) => ({ name: id, description: label.en }));
  if (name === 'chart') return (dataset.charts ?? []).map(({ id, title }) => ({ name: id, description: title.en }));
  return [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word = '']) => ({ name: word }));
}

const tags = modules.flatMap(({ declarations }) => declarations).flatMap(({ tagName, description = '', attributes = [] }) => (tagName === undefined ? [] : [{
  name: tagName,
  description,
  attributes: attributes.map((attribute) => ({ name: attribute.name, description: attribute.description ?? '', values: valuesOf(attribute) })),
}]));
/** The twins of all attributes, for placeholders. */
const twins = new Map(tags.flatMap(({ attributes }) => attributes).map((attribute) => [attribute.name, { ...attribute, name: `data-ht-${attribute.name}` }]));

// https://github.com/microsoft/vscode-custom-data
writeFileSync('dist/html-custom-data.json', JSON.stringify({
  version: 1.1,
  tags,
  globalAttributes: [
    { name: 'data-ht', description: 'Makes this element a placeholder, which becomes the widget.', values: tags.map(({ name }) => ({ name: name.slice('ht-'.length) })) },
    { name: 'data-ht-lang', description: 'Language of the widget; default: that of what stands round it.', values: [{ name: 'en' }, { name: 'es' }] },
    ...twins.values(),
  ],
}, null, 1));

writeFileSync('dist/integrity.json', `${JSON.stringify(integrityOf('dist', '**/*.js'), null, 1)}\n`);
