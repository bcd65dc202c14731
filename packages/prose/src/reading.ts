/** How hard a text is to read, by published formulas. */
import { fleschKincaid } from 'flesch-kincaid';
import { countEs } from 'simi-syllable';
import { syllable } from 'syllable';
import { wordsOf } from './rules.ts';

export type Counts = Record<'sentence' | 'word' | 'syllable', number>;

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  es: new Intl.Segmenter('es', { granularity: 'sentence' }),
};

/** A number is one word that a reader takes in at a glance: one syllable. */
function syllablesOf(word: string, language: 'en' | 'es'): number {
  const letters = word.replace(/[^\p{L}’'-]/gu, '');
  if (letters === '') return 1;
  if (language === 'en') return Math.max(1, syllable(letters));
  const parts = letters.split('-').filter((part) => part !== '');
  return parts.reduce((sum, part) => sum + Math.max(1, countEs(part.toLowerCase())), 0);
}

/**
 * Counts what the formulas need. Each block ends a sentence, as a heading or an entry of a list
 * does. A dash, a colon or a semicolon does not.
 */
export function countsOf(blocks: readonly string[], language: 'en' | 'es'): Counts {
  const sentences = blocks
    .flatMap((block) => [...segmenters[language].segment(block)])
    .map(({ segment }) => wordsOf(segment))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  return { sentence: sentences.length, word: words.length, syllable: syllables };
}

/** The grade of an American school in which a text can be read, by Flesch and Kincaid. */
export function gradeOf(blocks: readonly string[]): number {
  return fleschKincaid(countsOf(blocks, 'en'));
}

/**
 * The ease of a Spanish text on the scale INFLESZ (Barrio Cantalejo, 2008): from 55 normal, from 65
 * rather easy. The formula is that of Szigriszt Pazos, 1993.
 */
export function inflesz(blocks: readonly string[]): number {
  const { sentence, word, syllable: syllables } = countsOf(blocks, 'es');
  return 206.835 - (62.3 * syllables) / word - word / sentence;
}

/**
 * A text with each proper name as "it": a reader knows a name by sight, however long it is. An
 * article before the name goes with it.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const literal = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.replace(
    new RegExp(
      `(?:\\b[Tt]he )?(?<![\\p{L}\\p{N}])(?:${literal.join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    'it',
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}
