/**
 * Writes the table of each element's README from its docstring (by way of the manifest), and its
 * snippet from its first example. With `--check` it only says which are out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Example } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../packages/facts/generated/types.ts';
import type { WidgetName } from '../packages/ht-widgets/src/names.ts';
import { exampleMarkup } from '../packages/ht-widgets/src/snippet/example-markup.ts';
import { elementsOf, type Described, type ElementDeclaration } from '../build/manifest.ts';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;

for (const element of elementsOf()) {
  const widget = element.tagName.slice('ht-'.length) as WidgetName;
  const folder = `packages/${widget}`;
  const { examples } = (await import(`../${folder}/src/ht-${widget}.examples.ts`)) as {
    examples: Record<string, Example>;
  };
  const [first] = Object.values(examples);
  const snippet = first ? exampleMarkup(dataset, widget, first) : '';
  const file = `${folder}/README.md`;
  const before = readFileSync(file, 'utf8');
  const html = between(before, 'snippet', `\`\`\`html\n${snippet}\n\`\`\``);
  const after = between(html, 'api', api(element));
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    process.exitCode = 1;
    console.error(`${file} is out of date: run npm run refresh`);
  } else writeFileSync(file, after);
}

function between(readme: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before = '', rest] = readme.split(open);
  return rest === undefined
    ? readme
    : `${before}${open}\n${text}\n${close}${rest.split(close)[1] ?? ''}`;
}

function api({ attributes, slots, cssParts, cssProperties, events }: ElementDeclaration): string {
  const plain = (name: string) => [`\`${name}\``];
  return [
    table('Attributes', ['attribute', 'values', 'default', ''], attributes, (name, each) => [
      ...plain(name),
      each.type?.text ?? '',
      each.default ?? '',
    ]),
    table('Slots', ['slot', ''], slots, (name) => (name === '' ? ['(default)'] : plain(name))),
    table('Events', ['event', ''], events, plain),
    table('Parts', ['part', ''], cssParts, plain),
    table('CSS variables', ['variable', ''], cssProperties, plain),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `cells`: those before the description. */
function table(
  title: string,
  head: string[],
  rows: Described[] = [],
  cells: (name: string, row: Described) => string[],
): string {
  if (rows.length === 0) return '';
  const line = (columns: string[]) =>
    `| ${columns.map((column) => column.replaceAll('|', '\\|')).join(' | ')} |`;
  const lines = rows.map((row) => line([...cells(row.name, row), row.description ?? '']));
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...lines].join('\n');
}
