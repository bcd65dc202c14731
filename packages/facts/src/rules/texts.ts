import type { Dataset } from '../../generated/types.js';
import { isTexts } from '../dataset/localize.js';
import type { Report } from './rules.js';

/** Characters that change the reading direction: with them a text can look like another one. */
export const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** A letter or digit that can be seen: Hangul fillers are letters and invisible. */
export const readable = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** The limits of the figures are facts in words. */
export function limits({ limits: list = [], facts: all }: Dataset, report: Report): void {
  const figures = new Set(all.filter(({ text }) => text === undefined).map(({ id }) => id));
  list.forEach((id, i) => {
    if (figures.has(id))
      report(`/limits/${i}`, `expected a fact in words, with "text"; found ${JSON.stringify(id)}`);
  });
}

/** Each language is complete; no text changes its reading direction or is invisible. */
export function texts(dataset: Dataset, report: Report): void {
  const seen = new Set<string>();
  const translated: { pointer: string; text: object }[] = [];
  const walk = (node: unknown, pointer: string): void => {
    if (typeof node === 'string' && bidiControls.test(node))
      report(pointer, 'expected no characters that control the reading direction');
    if (typeof node === 'string' && node !== '' && !readable.test(node))
      report(pointer, 'expected letters or digits that can be seen');
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node) && isTexts(node)) {
      for (const language of Object.keys(node)) seen.add(language);
      translated.push({ pointer, text: node });
    }
    for (const [key, inner] of Object.entries(node)) walk(inner, `${pointer}/${key}`);
  };
  walk(dataset, '');
  for (const { pointer, text } of translated) {
    for (const language of seen)
      if (!(language in text))
        report(`${pointer}/${language}`, `expected a text in "${language}", which is missing`);
    const lengths = new Set(
      Object.values(text).map((value: unknown) => (Array.isArray(value) ? value.length : 1)),
    );
    if (lengths.size > 1) report(pointer, 'expected as many entries in each language');
  }
}

/** A title in brackets is the compilers' own words, so it is in each language. */
export function titles({ sources }: Dataset, report: Report): void {
  sources.forEach(({ title }, i) => {
    if (typeof title === 'string' && title.startsWith('['))
      report(
        `/sources/${i}/title`,
        'expected a text in each language, such as {"en": "[Statistics]"}: ' +
          'a title in brackets is not the words of the source',
      );
  });
}
