/**
 * Writes the table of each element's README from its docstring (by way of `dist/custom-elements.json`), and its snippet
 * from its first example. With `--check` it only says which are out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Example } from '@ht-widgets/core/statement.js';
import type { Dataset } from '../packages/facts/generated/types.ts';
import type { WidgetName } from '../packages/ht-widgets/src/names.ts';
import { exampleMarkup } from './example-markup.ts';

interface Named {
  name?: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  events?: Named[];
}

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
let stale = false;

for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
  if (declaration.tagName === undefined) continue;
  const folder = `packages/${declaration.tagName.slice('ht-'.length)}`;
  const { examples } = (await import(`../${folder}/src/${declaration.tagName}.examples.ts`)) as {
    examples: Record<string, Example>;
  };
  const [first] = Object.values(examples);
  const widget = declaration.tagName.slice('ht-'.length) as WidgetName;
  const snippet = first ? exampleMarkup(dataset, widget, first) : '';
  const file = `${folder}/README.md`;
  const before = readFileSync(file, 'utf8');
  const after = before
    .replace(
      /(<!-- snippet -->\n)[\s\S]*?(<!-- \/snippet -->)/,
      (_, open: string, close: string) => `${open}\`\`\`html\n${snippet}\n\`\`\`\n${close}`,
    )
    .replace(
      /(<!-- api -->\n)[\s\S]*?(<!-- \/api -->)/,
      (_, open: string, close: string) => `${open}${api(declaration)}\n${close}`,
    );
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    stale = true;
    console.error(`${file} is out of date: run npm run refresh`);
  } else writeFileSync(file, after);
}
if (stale) process.exitCode = 1;

function api({ attributes, slots, cssParts, cssProperties, events }: Declaration): string {
  return [
    table(
      'Attributes',
      ['attribute', 'values', 'default', ''],
      attributes,
      ({ name, type, default: value, description }) => [
        code(name),
        type?.text ?? '',
        value ?? '',
        description ?? '',
      ],
    ),
    table('Slots', ['slot', ''], slots, ({ name, description }) => [
      name === '' || name === undefined ? '(default)' : code(name),
      description ?? '',
    ]),
    table('Events', ['event', ''], events, ({ name, description }) => [
      code(name),
      description ?? '',
    ]),
    table('Parts', ['part', ''], cssParts, ({ name, description }) => [
      code(name),
      description ?? '',
    ]),
    table('CSS variables', ['variable', ''], cssProperties, ({ name, description }) => [
      code(name),
      description ?? '',
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function code(name = ''): string {
  return `\`${name}\``;
}

function table(
  title: string,
  head: string[],
  rows: Named[] | undefined,
  cells: (row: Named) => string[],
): string {
  if (!rows?.length) return '';
  const line = (columns: string[]) =>
    `| ${columns.map((column) => column.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map((row) => line(cells(row))),
  ].join('\n');
}
