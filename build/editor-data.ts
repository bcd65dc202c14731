import type { Dataset } from '../packages/facts/generated/types.js';
import type { Described, ElementDeclaration } from './manifest.ts';

interface Value {
  name: string;
  description?: string | undefined;
}
interface Attribute {
  name: string;
  description?: string | undefined;
  values?: Value[];
  valueSet?: 'v';
}

/**
 * What an editor such as VS Code completes in HTML (https://github.com/microsoft/vscode-custom-data): the tags, their
 * attributes, the words and ids these take, and the `data-ht-` twins of placeholders.
 */
export function htmlCustomData(elements: readonly ElementDeclaration[], dataset: Dataset): object {
  const tags = elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map((each) => attribute(each, dataset)),
  }));
  const twins = new Map(
    tags
      .flatMap(({ attributes }) => attributes)
      .map((each) => [each.name, { ...each, name: `data-ht-${each.name}` }]),
  );
  return {
    version: 1.1,
    tags,
    globalAttributes: [
      {
        name: 'data-ht',
        description: 'Makes this element a placeholder, which becomes the widget.',
        values: tags.map(({ name }) => ({ name: name.slice('ht-'.length) })),
      },
      {
        name: 'data-ht-lang',
        description: 'Language of the widget; default: that of what stands round it.',
        values: [{ name: 'en' }, { name: 'es' }],
      },
      ...twins.values(),
    ],
  };
}

function attribute({ name, description, type }: Described, dataset: Dataset): Attribute {
  if (type?.text === 'boolean') return { name, description, valueSet: 'v' };
  const values = valuesOf(name, type?.text ?? '', dataset);
  return { name, description, ...(values.length > 0 && { values }) };
}

/** What an attribute takes: an id of the ledger with what it says, or the words of its type. */
function valuesOf(name: string, type: string, { facts, charts = [] }: Dataset): Value[] {
  if (name === 'fact' || name === 'compare')
    return facts.map(({ id, label }) => ({ name: id, description: label.en }));
  if (name === 'chart') return charts.map(({ id, title }) => ({ name: id, description: title.en }));
  return [...type.matchAll(/'([^']+)'/g)].map(([, word = '']) => ({ name: word }));
}
