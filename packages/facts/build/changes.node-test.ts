/** A mistake in the changelog of numbers, or in the words of a claim, stops the build. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { expectProblem, problemsAfter } from '@ht-widgets/testing/changed-ledger.js';
import type { Change, ClaimTexts } from './changes.ts';

/** The changelog with its last change replaced. */
const changed = (change: (last: Change) => Partial<Change>) => (text: string) => {
  const all = JSON.parse(text) as Change[];
  const last = all.at(-1);
  assert.ok(last);
  return JSON.stringify([...all.slice(0, -1), { ...last, ...change(last) }]);
};

const mistakes: [name: string, change: (last: Change) => Partial<Change>, message: RegExp][] = [
  ['of no fact', () => ({ fact: 'nothing' }), /the id of a fact; found "nothing"/],
  ['on no day', () => ({ date: '2099-02-30' }), /a day that exists; found "2099-02-30"/],
  ['before an older one', () => ({ date: '2001-01-01' }), /the oldest change first/],
  [
    'to what the fact is not',
    () => ({ after: { value: 7 }, before: { value: 6 } }),
    /the fact is now/,
  ],
  ['of a field from nothing', () => ({ before: {} }), /which "after" has/],
  [
    'without a reason in Spanish',
    ({ why }) => ({ why: { en: why.en } as Change['why'] }),
    /a text in "es"/,
  ],
];

for (const [name, change, message] of mistakes)
  it(`a change ${name} is reported`, () => {
    expectProblem(problemsAfter('changes.json', changed(change)), 'changes.json', /./, message);
  });

it('a claim without words, or in no part, is reported', () => {
  for (const [change, message] of [
    [(texts: ClaimTexts) => delete texts.says['57'], /the words of claim 57/],
    [(texts: ClaimTexts) => texts.parts.pop(), /a part with claim 57/],
    [(texts: ClaimTexts) => (texts.says['58'] = 'One more.'), /the number of a claim/],
  ] as const) {
    const problems = problemsAfter('claims.es.json', (text) => {
      const texts = JSON.parse(text) as ClaimTexts;
      change(texts);
      return JSON.stringify(texts);
    });
    expectProblem(problems, 'claims.es.json', /./, message);
  }
});
