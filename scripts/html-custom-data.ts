import type { Described, ElementDeclaration } from './manifest.ts';

/** What an editor such as VS Code completes in HTML (`html.customData`): the tags, their attributes, the words these take. */
export function htmlCustomData(elements: readonly ElementDeclaration[]): object {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes = [] }) => ({ name: tagName, description, attributes: attributes.map(attribute) })),
  };
}

function attribute({ name, description, type }: Described): object {
  if (type?.text === 'boolean') return { name, description, valueSet: 'v' };
  const words = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => ({ name: word }));
  return { name, description, ...(words.length > 0 && { values: words }) };
}
