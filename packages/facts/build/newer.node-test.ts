import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changeRecord,
  expectProblem,
  problemsAfter,
  type Change,
} from '@ht-widgets/testing/changed-ledger.js';
import type { Dataset } from '../generated/types.js';
import { chartsIn, factsIn } from '../src/dataset/view.ts';

describe('a mistake in the newer figure, the places or a revision is reported', () => {
  const years = 'facts/nhth-mo-years.json';
  const place = 'facts/place.json';
  const cases: [
    name: string,
    file: string,
    id: string,
    change: Change,
    path: RegExp,
    message: RegExp,
  ][] = [
    [
      'a newer figure that does not exist',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['newer'] = 'nothing'),
      /\/newer$/,
      /expected the id of a fact; found "nothing"/,
    ],
    [
      'a newer figure that is older',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['newer'] = 'nhth-mo-cases-2019'),
      /\/newer$/,
      /expected a period that ends after "2020"; that of "nhth-mo-cases-2019" is "2019"/,
    ],
    [
      'a newer figure that counts another unit',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['newer'] = 'nhth-mo-victims-2024'),
      /\/newer$/,
      /expected a fact with the same unit, "case"; .* is "victim"/,
    ],
    [
      'a newer figure of another place',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['newer'] = 'nhth-us-cases-2024'),
      /\/newer$/,
      /expected a fact with the same place, "us-mo"; .* is "us"/,
    ],
    [
      'a newer figure that is not the latest',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['newer'] = 'nhth-mo-cases-2023'),
      /\/newer$/,
      /has a newer one; write "nhth-mo-cases-2024" here/,
    ],
    [
      'fewer places than the rank',
      place,
      'mo-population-rank-2020',
      (fact) => (fact['places'] = Number(fact['value']) - 1),
      /\/places$/,
      /expected at least (\d+) places, because "value" is \1; found \d+/,
    ],
    [
      'places of what is no rank',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['places'] = 50),
      /\/places$/,
      /expected nothing here for a record of this kind/,
    ],
    [
      'a revision that is a word',
      years,
      'nhth-mo-cases-2020',
      (fact) => (fact['revised'] = 'yes'),
      /\/revised$/,
      /expected true or false/,
    ],
  ];
  for (const [name, file, id, change, path, message] of cases) {
    it(name, () => {
      expectProblem(problemsAfter(file, changeRecord(id, change)), file, path, message);
    });
  }
});

describe('what widgets read of these fields', () => {
  const facts = [
    { id: 'a', newer: 'b', revised: true },
    { id: 'b', period: '2021-05/2022-04', places: 7 },
    { id: 'c', newer: 'missing' },
  ] as unknown as Dataset['facts'];
  const places: Dataset['places'] = [{ id: 'here', name: { en: 'Here' } }];

  it('is the id and the year of the newer figure, and the places', () => {
    const { a, b, c } = factsIn({ facts, places }, 'en');
    assert.deepEqual(a?.newer, { id: 'b', year: '2022' });
    assert.equal(b?.newer, undefined);
    assert.equal(b?.places, 7);
    assert.equal(c?.newer, undefined);
  });

  it('is, of a chart, which of its facts are revised', () => {
    const charts = [
      { id: 'one', series: [{ facts: ['a', 'b'] }] },
      { id: 'two', series: [{ facts: ['b', 'c'] }], revised: ['c'] },
      { id: 'three', series: [{ facts: ['b'] }] },
    ];
    const shown = chartsIn({ charts, facts } as unknown as Dataset, 'en');
    assert.deepEqual(
      shown.map(({ revised }) => revised),
      [['a'], ['c'], undefined],
    );
  });
});
