import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationOf, lastDayOf } from './period.ts';

describe('a period', () => {
  it('ends with its last year, month or day', () => {
    assert.equal(lastDayOf('2021'), '2021');
    assert.equal(lastDayOf('2016-12/2017-01'), '2017-01');
  });

  it('that is an interval lasts from its first date through its last', () => {
    assert.equal(durationOf('2007/2023'), 'P17Y');
    assert.equal(durationOf('2016-12/2017-01'), 'P2M');
    assert.equal(durationOf('2007-12/2021-12'), 'P169M');
    assert.equal(durationOf('2024-02-28/2024-03-01'), 'P3D');
  });

  it('has no length where it is no interval, or between two kinds of dates', () => {
    for (const period of ['2021', '2021-05', 'unstated', '2007-06/2023', null, undefined])
      assert.equal(durationOf(period), undefined, String(period));
  });
});
