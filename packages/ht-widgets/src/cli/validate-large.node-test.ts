/** `ht-widgets validate` on large files: twice the records take twice the time, not four times. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, nth, run } from '@ht-widgets/testing/command.js';

describe('ht-widgets validate takes seconds', () => {
  // Where the time grew with the square of the records, each took minutes.
  const seconds = (text: string): number => {
    const begun = performance.now();
    assert.equal(run(['validate', '-'], text).status, 1);
    return (performance.now() - begun) / 1000;
  };

  it('for 40,000 facts that are empty', () => {
    const text = changed(({ facts }) => {
      for (let i = 0; i < 40_000; i++) facts.push({});
    });
    assert.ok(seconds(text) < 60);
  });

  it('for 10,000 facts with a newer one', () => {
    const text = changed(({ facts }) => {
      const [fact, newest] = [nth(facts, 3), String(nth(facts, 0)['id'])];
      for (let i = 0; i < 10_000; i++) facts.push({ ...fact, id: `fact-${i}`, newer: newest });
    });
    assert.ok(seconds(text) < 60);
  });

  it('for an object with 60,000 wrong names', () => {
    const text = changed((dataset) => {
      for (let i = 0; i < 60_000; i++) dataset[`name-${i}`] = i;
    });
    assert.ok(seconds(text) < 60);
  });
});
