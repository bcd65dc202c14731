/** The gallery: each widget with its examples, and the tables of its manifest. */
import { capitalized, escapeText, type Example } from '@ht-widgets/core/statement.js';
import { elementsOf, type Described, type ElementDeclaration } from '../../../../build/manifest.ts';
import { widgetNames, type WidgetName } from '../../../ht-widgets/src/names.ts';
import { exampleMarkup } from '../../../ht-widgets/src/snippet/example-markup.ts';
import { markdown } from './markdown.ts';
import { ledger } from './widgets.ts';

interface Shown {
  name: string;
  html: string;
  /** Whether it is drawn here: what moves to an edge of the window is not. */
  drawn: boolean;
}

interface Table {
  title: string;
  id: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface GalleryPage {
  widget: WidgetName;
  tag: string;
  about: string;
  examples: readonly Shown[];
  tables: readonly Table[];
}

const md = markdown();
const inline = (text: string) => md.renderInline(text);
const code = (text: string) => `<code>${escapeText(text)}</code>`;

const declarations = elementsOf();

export const galleryPages: readonly GalleryPage[] = await Promise.all(widgetNames.map(pageOf));

async function pageOf(widget: WidgetName): Promise<GalleryPage> {
  const tag = `ht-${widget}`;
  const declaration = declarations.find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`dist/custom-elements.json has no ${tag}: npm run build`);
  const file = `../../../${widget}/src/${tag}.examples.ts`;
  const { examples } = (await import(file)) as { examples: Record<string, Example> };
  return {
    widget,
    tag,
    about: inline((declaration.description ?? '').split('\n\n')[0] ?? ''),
    examples: Object.entries(examples).map(([name, example]) => ({
      name: exampleName(name),
      html: exampleMarkup(ledger, widget, example),
      drawn: widget !== 'quick-exit' && !/top|bottom/.test(example.attributes['placement'] ?? ''),
    })),
    tables: tablesOf(declaration),
  };
}

/** `skipLink` and `skip-link` as "Skip link". */
function exampleName(name: string): string {
  const words = name.replaceAll(/-|(?<=[a-z])(?=[A-Z])/g, ' ');
  return capitalized(words.toLowerCase());
}

function tablesOf(declaration: ElementDeclaration): Table[] {
  const {
    attributes = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
    events = [],
  } = declaration;
  const plain = ({ name, description = '' }: Described) => [code(name), inline(description)];
  const tables = [
    {
      title: 'Attributes',
      head: ['attribute', 'values', 'default', 'what it does'],
      rows: attributes.map(({ name, type, default: usual = '', description = '' }) => [
        code(name),
        escapeText(type?.text ?? ''),
        escapeText(usual),
        inline(description),
      ]),
    },
    {
      title: 'Slots',
      head: ['slot', 'what it is for'],
      rows: slots.map((each) => plain({ ...each, name: each.name || '(default)' })),
    },
    { title: 'Events', head: ['event', 'when'], rows: events.map(plain) },
    { title: 'Parts', head: ['part', 'what it is'], rows: cssParts.map(plain) },
    { title: 'CSS variables', head: ['variable', 'what it sets'], rows: cssProperties.map(plain) },
  ];
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => ({ ...table, id: table.title.toLowerCase().replace(' ', '-') }));
}

/** Every public variable and part, with what it does and which widgets have it. */
function merged(field: 'cssProperties' | 'cssParts') {
  const all = new Map<string, { name: string; about: string; tags: string[]; usual: string }>();
  for (const declaration of declarations)
    for (const { name, description = '', default: usual = '' } of declaration[field] ?? []) {
      const known = all.get(name) ?? { name, about: inline(description), tags: [], usual };
      known.tags.push(declaration.tagName);
      all.set(name, known);
    }
  return [...all.values()];
}

export const variables = merged('cssProperties');
export const parts = merged('cssParts');
