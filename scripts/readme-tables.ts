/**
 * Writes the tables of each element's README, and all of them in attributes.md, from the docstrings
 * in the manifest. Writes each snippet from the first example of its element. With `--check` it
 * only says which files are out of date.
 */
import { readFileSync } from 'node:fs';
import type { Example } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../packages/facts/generated/types.ts';
import type { WidgetName } from '../packages/ht-widgets/src/names.ts';
import { exampleMarkup } from '../packages/ht-widgets/src/snippet/example-markup.ts';
import { elementsOf, type Described, type ElementDeclaration } from '../build/manifest.ts';
import { updateParts } from './documents.js';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;

for (const element of elementsOf()) {
  const widget = element.tagName.slice('ht-'.length) as WidgetName;
  const folder = `packages/${widget}`;
  const { examples } = (await import(`../${folder}/src/ht-${widget}.examples.ts`)) as {
    examples: Record<string, Example>;
  };
  const [first] = Object.values(examples);
  const snippet = first ? exampleMarkup(dataset, widget, first) : '';
  updateParts(`${folder}/README.md`, {
    snippet: `\`\`\`html\n${snippet}\n\`\`\``,
    api: api(element, '##'),
  });
}

const tables = elementsOf().map(
  (element) => `## \`<${element.tagName}>\`\n\n${api(element, '###', ` of ${element.tagName}`)}`,
);
updateParts('docs/developers/attributes.md', { api: tables.join('\n\n') });

/** `whose`: ends the headings on a page with the tables of several elements. */
function api(
  { attributes, slots, cssParts, cssProperties, events }: ElementDeclaration,
  level: '##' | '###',
  whose = '',
): string {
  const title = (what: string) => `${level} ${what}${whose}`;
  const plain = (name: string) => [`\`${name}\``];
  return [
    table(title('Attributes'), ['attribute', 'values', 'default', ''], attributes, (name, each) => [
      ...plain(name),
      each.type?.text ?? '',
      each.default ?? '',
    ]),
    table(title('Slots'), ['slot', ''], slots, (name) =>
      name === '' ? ['(default)'] : plain(name),
    ),
    table(title('Events'), ['event', ''], events, plain),
    table(title('Parts'), ['part', ''], cssParts, plain),
    table(title('CSS variables'), ['variable', ''], cssProperties, plain),
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
  return [title, '', line(head), line(head.map(() => '---')), ...lines].join('\n');
}
