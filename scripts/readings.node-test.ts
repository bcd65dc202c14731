/** Default texts are easy to read, in both languages, and exceptions are needed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hardKinds, isTooHard, measure, readDataset, readRules } from './readings.ts';
import type { Measured, Rules } from './readings.ts';
import { kinds } from './readable-texts.ts';

const dataset = readDataset();
const rules = readRules();
const english = measure(dataset, rules, 'en');
const measured = [...english, ...measure(dataset, rules, 'es')];

function isNeeded(text: string): boolean {
  const [id] = text.split('.');
  const others: Rules['exceptions'] = rules.exceptions.map(({ reason, texts }) => ({
    reason,
    texts: texts.filter((each) => each !== text),
  }));
  return (['en', 'es'] as const).some((language) =>
    measure(dataset, { ...rules, exceptions: others }, language)
      .filter((each) => each.id === id)
      .some(isTooHard),
  );
}

describe('default texts', () => {
  it('no text is harder than the limit of its language', () => {
    const hard = measured.filter(isTooHard);
    assert.deepEqual(
      hard.map(({ language, id, value }) => `${id}, ${language}: ${value.toFixed(1)}`),
      [],
    );
  });

  it('the middle text of each kind is within the limit of its language', () => {
    assert.deepEqual(hardKinds(measured), []);
  });
});

describe('what is too hard is found', () => {
  const text = { kind: 'banner', id: 'x', blocks: [] } as const;
  const of = (en: number, es: number): Measured[] =>
    kinds.flatMap((kind) => [
      { ...text, kind, language: 'en', value: en },
      { ...text, kind, language: 'es', value: es },
    ]);

  it('an English text above grade 10, a Spanish one below 55', () => {
    assert.deepEqual(of(10, 55).filter(isTooHard), []);
    assert.equal(of(10.1, 54.9).filter(isTooHard).length, 2 * kinds.length);
  });

  it('a median above 7 in the banner and 8 elsewhere, or below 65', () => {
    assert.deepEqual(hardKinds(of(7, 65)), []);
    assert.deepEqual(hardKinds(of(8, 65)), ['banner, en: the median is 8.0, not 7']);
    assert.equal(hardKinds(of(8.1, 64.9)).length, 2 * kinds.length);
  });
});

describe('texts that are not measured', () => {
  for (const text of rules.exceptions.flatMap(({ texts }) => texts))
    it(`${text} would be too hard`, () => {
      assert.ok(isNeeded(text), `${text} is easy enough, or no text: take it out of reading.json`);
    });
});

it('every proper name is in a text', () => {
  const written = english.flatMap(({ blocks }) => blocks).join('\n');
  assert.deepEqual(
    rules.names.filter((name) => !written.includes(name)),
    [],
  );
});
