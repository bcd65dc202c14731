import type { Dataset } from '../packages/facts/generated/types.js';
import type { Described, ElementDeclaration } from './manifest.ts';

/**
 * What an editor such as VS Code completes in HTML: the tags, their attributes, the words and ids
 * these take, and the `data-ht-` twins (https://github.com/microsoft/vscode-custom-data).
 */
export function htmlCustomData(elements: readonly ElementDeclaration[], dataset: Dataset): object {
  const tags = elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map((each) => attribute(each, dataset)),
  }));
  const twins = tags
    .flatMap(({ attributes }) => attributes)
    .map((each) => [each.name, { ...each, name: `data-ht-${each.name}` }] as const);
  const placeholder = {
    name: 'data-ht',
    description: 'Makes this element a placeholder, which becomes the widget.',
    values: tags.map(({ name }) => ({ name: name.slice('ht-'.length) })),
  };
  const language = {
    name: 'data-ht-lang',
    description: 'Language of the widget; default: the language around it.',
    values: [{ name: 'en' }, { name: 'es' }],
  };
  const globalAttributes = [placeholder, language, ...new Map(twins).values()];
  return { version: 1.1, tags, globalAttributes };
}

function attribute({ name, description, type }: Described, { facts, charts = [] }: Dataset) {
  if (type?.text === 'boolean') return { name, description, valueSet: 'v' };
  const words = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => ({ name: word }));
  const ids = facts.map(({ id, label }) => ({ name: id, description: label.en }));
  const chartIds = charts.map(({ id, title }) => ({ name: id, description: title.en }));
  const values = { fact: ids, compare: ids, chart: chartIds }[name] ?? words;
  return { name, description, ...(values.length > 0 && { values }) };
}
