/** What `reading.json` leaves out of the measured texts, it must leave out for a reason. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTooHard, measure, readDataset, readRules, type Rules } from './readings.ts';

const dataset = readDataset();
const rules = readRules();
const english = measure(dataset, rules, 'en');

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
