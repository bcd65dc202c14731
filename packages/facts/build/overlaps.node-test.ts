import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changeRecord,
  expectProblem,
  problemsAfter,
  type Change,
} from '@ht-widgets/testing/changed-ledger.js';
import type { Dataset } from '../generated/types.js';
import { factsIn } from '../src/dataset/view.ts';

const file = 'facts/nhth-mo-2021.json';
const [sex, labor, both] = ['sex', 'labor', 'both'].map((type) => `nhth-mo-${type}-share-2021`) as [
  string,
  string,
  string,
];

describe('a mistake in an overlap is reported', () => {
  const to =
    (withId: string, bothId: string): Change =>
    (fact) =>
      (fact['overlaps'] = [{ with: withId, both: bothId }]);
  const cases: [name: string, id: string, change: Change, path: RegExp, message: RegExp][] = [
    ['with no fact', sex, to('nothing', both), /\/with$/, /expected the id of a fact/],
    [
      'with a count',
      sex,
      to('nhth-mo-cases-2021', both),
      /\/with$/,
      /percentage of the same whole/,
    ],
    ['with itself', sex, to(sex, both), /\/with$/, /expected another percentage/],
    [
      'that is a share of something else',
      sex,
      to(labor, 'mo-partner-violence-men'),
      /\/both$/,
      /percentage of the same whole; found "mo-partner-violence-men"/,
    ],
    [
      'that the other share does not state',
      labor,
      (fact) => delete fact['overlaps'],
      /overlaps\/0\/with$/,
      /expected that "nhth-mo-labor-share-2021" has "overlaps" with "nhth-mo-sex-share-2021"/,
    ],
    [
      'larger than a share',
      both,
      (fact) => (fact['value'] = 100),
      /\/both$/,
      /expected at most the smaller share; found 100/,
    ],
    [
      'that is nothing, where the two do not fit into the whole',
      sex,
      (fact) => (fact['overlaps'] = [{ with: labor }]),
      /overlaps\/0$|\/both$/,
      /- 0 is more/,
    ],
    [
      'too small for the two to fit into the whole',
      both,
      (fact) => (fact['value'] = 1),
      /\/both$/,
      /\d+ \+ \d+ - 1 is more/,
    ],
  ];
  for (const [name, id, change, path, message] of cases)
    it(name, () => {
      expectProblem(problemsAfter(file, changeRecord(id, change)), file, path, message);
    });
});

it('widgets read an overlap as it is in the dataset', () => {
  const overlaps = [{ with: 'b', both: 'c' }];
  const facts = [{ id: 'a', overlaps }] as unknown as Dataset['facts'];
  const places: Dataset['places'] = [{ id: 'here', name: { en: 'Here' } }];
  assert.deepEqual(factsIn({ facts, places }, 'en')['a']?.overlaps, overlaps);
});
