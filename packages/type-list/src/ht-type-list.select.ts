import type { TraffickingType } from '@ht-widgets/facts';

/**
 * The ids of the laws that explain the words of these types, each once: the same law may explain
 * words of several types. The first law of a type, which defines it, is not among them.
 */
export function explainingLaws(types: readonly TraffickingType[]): string[] {
  const definitions = types.map(({ law: [first] }) => first);
  return [...new Set(types.flatMap(({ law }) => law))].filter((id) => !definitions.includes(id));
}
