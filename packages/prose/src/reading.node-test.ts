/** The counts and the results below are worked out by hand from the published formulas. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countsOf, gradeOf, inflesz, median, withoutNames } from './reading.ts';

const syllablesIn = (text: string, language: 'en' | 'es') => countsOf([text], language).syllable;

describe('what the formulas count', () => {
  it('Spanish syllables, with hiatus and diphthong', () => {
    const words = { trata: 2, línea: 3, país: 2, día: 2, coerción: 3, ahora: 3, situación: 3 };
    for (const [word, count] of Object.entries(words))
      assert.equal(syllablesIn(word, 'es'), count, word);
  });

  it('English syllables', () => {
    const words = { trafficking: 3, hotline: 2, survivors: 3, Missouri: 3 };
    for (const [word, count] of Object.entries(words))
      assert.equal(syllablesIn(word, 'en'), count, word);
  });

  it('a number as one syllable', () => {
    assert.equal(syllablesIn('82,301', 'en'), 1);
    assert.equal(syllablesIn('12.7%', 'es'), 1);
  });

  it('a sentence at the end of each block, and of each sentence in it', () => {
    const { sentence, word } = countsOf(['A heading', 'One. Two: three; four.'], 'en');
    assert.deepEqual([sentence, word], [3, 6]);
  });
});

describe('the formulas', () => {
  it('Flesch and Kincaid: 0.39 words a sentence and 11.8 syllables a word, less 15.59', () => {
    assert.equal(gradeOf(['The cat sat. The dog ran.']).toFixed(2), '-2.62');
    assert.equal(gradeOf(['Trafficking of survivors.']).toFixed(2), '13.11');
  });

  it('INFLESZ: 206.835 less 62.3 syllables a word, less words a sentence', () => {
    assert.equal(inflesz(['La casa es roja.']).toFixed(3), '109.385');
  });
});

describe('proper names', () => {
  it('count as "it", with the article before them', () => {
    const names = ['Missouri', 'Missouri Attorney General', 'U.S.'];
    const text = 'The Missouri Attorney General’s report on the U.S. and Missourians';
    assert.equal(withoutNames(text, names), 'it’s report on it and Missourians');
  });
});

it('the median of an even number of values is between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9, 1, 3]), 3);
});
