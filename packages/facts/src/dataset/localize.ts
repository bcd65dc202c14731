import type { Dataset } from '../../generated/types.js';
import type { Localized } from '../types.js';

export const languages = ['en', 'es'] as const;

/** Whether `node` is one text in several languages, `{en, es}`. */
export function isTexts(node: object): boolean {
  const keys = Object.keys(node);
  return keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key));
}

/** Replaces each `{en, es}` by the text of one language. */
export function localized<Value>(node: Value, language: string): Localized<Value>;
export function localized(node: unknown, language: string): unknown {
  if (Array.isArray(node)) return node.map((item: unknown) => localized(item, language));
  if (typeof node !== 'object' || node === null) return node;
  if (isTexts(node)) return (node as Record<string, unknown>)[language];
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, localized(value, language)]),
  );
}

/** The languages in which every fact of a dataset can be read. */
export function languagesOf({ facts }: Dataset): (typeof languages)[number][] {
  return languages.filter((language) => facts.every(({ label }) => language in label));
}
