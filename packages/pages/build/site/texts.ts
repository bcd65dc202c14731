/**
 * The texts of the ledger apart from its data, so that a page loads one language. In the data, an
 * empty object is in the place of each text. Pure.
 */
import type { Language } from '@ht-widgets/facts';
import { isTexts, languages } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { Settings } from '../../../wordpress/src/settings.js';
import type { Topic } from './topics.js';

/** `data.js`, next to the builder's page. Its texts are in `data-en.js` and `data-es.js`. */
export interface BuilderData {
  dataset: Dataset;
  settings: Settings;
  /** By the id of a fact. */
  topics: Readonly<Record<string, Topic>>;
}

/** A text is a string, or a list of strings. */
type Place = Partial<Record<Language, unknown>>;
type Texts = Readonly<Record<Language, unknown[]>>;

/** Calls `found` for each object of the data, in its order; true for what it does not enter. */
function visit(
  node: unknown,
  found: (object: object, parent: object) => boolean,
  parent: object = {},
): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && found(node, parent)) return;
  for (const value of Object.values(node)) visit(value, found, node);
}

/** Takes the texts that are in both languages out. */
export function split(dataset: Dataset): { data: Dataset; texts: Texts } {
  const data = structuredClone(dataset);
  const texts: Texts = { en: [], es: [] };
  visit(data, (object, parent) => {
    const text = object as Place;
    // A quotation is printed in its own language next to its translation.
    if ((parent as { quoted?: true }).quoted) return false;
    if (!isTexts(text) || !languages.every((language) => language in text)) return false;
    for (const language of languages) {
      texts[language].push(text[language]);
      Reflect.deleteProperty(text, language);
    }
    return true;
  });
  return { data, texts };
}

/** Puts the texts of a language into the data, where they belong. */
export class Filler {
  readonly #places: Place[] = [];
  readonly #filled = new Set<Language>();

  constructor(data: Dataset) {
    visit(data, (object) => {
      const isPlace = Object.keys(object).length === 0;
      if (isPlace) this.#places.push(object);
      return isPlace;
    });
  }

  has(language: Language): boolean {
    return this.#filled.has(language);
  }

  fill(language: Language, texts: readonly unknown[]): void {
    for (const [i, text] of texts.entries())
      Object.assign(this.#places[i] ?? {}, { [language]: text });
    this.#filled.add(language);
  }
}
