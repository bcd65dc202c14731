/** The check of `npm run hosts` must find what hosts do wrong. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, type Outcome } from './judge.ts';
import { mark, type Case } from './sources.ts';
import type { Piece } from './visible.ts';

const one: Case = {
  form: 'element',
  pieces: [
    { widget: 'stat', html: '' },
    { widget: 'hotline-banner', html: '' },
  ],
};
const needles = {
  stat: [
    { what: 'figure', pattern: '(?<!\\d)94%(?!\\d)' },
    { what: 'limit', pattern: 'Counts what reached the hotline' },
  ],
  'hotline-banner': [{ what: '911', pattern: '(?<!\\d)911(?!\\d)' }],
};
const stat = '94% of the cases. Counts what reached the hotline.';
const banner = 'Call 911.';

/** What is judged of a page with these texts between its paragraphs. */
function judged(
  first: readonly Piece[],
  second: readonly Piece[],
  marks = [mark(0), mark(1), mark(2)],
  expected: Parameters<typeof judge>[3] = {},
): Outcome {
  const [before = '', between = '', after = ''] = marks;
  return judge(
    one,
    [{ text: before }, ...first, { text: between }, ...second, { text: after }],
    needles,
    expected,
  );
}
const text = (words: string): Piece[] => [{ text: words }];
const drawn = (words: string, tag: string): Piece[] => [{ text: words, tag }];

describe('judge', () => {
  it('tells widgets that are drawn from text', () => {
    const outcome = judged(drawn(stat, 'ht-stat'), drawn(banner, 'ht-hotline-banner'));
    assert.equal(outcome.state, 'drawn');
    assert.equal(judged(text(stat), text(banner)).state, 'text');
  });

  it('finds a text that is there twice', () => {
    const outcome = judged([...drawn(stat, 'ht-stat'), ...text(stat)], text(banner));
    assert.equal(outcome.state, 'twice');
    assert.deepEqual(outcome.notes, ['stat: more than once: figure, limit']);
  });

  it('lets a host that drops <details> show what it hid, and no more', () => {
    const folded = { drawn: { 911: 1 }, text: { 911: 1 }, opened: { 911: 2 } };
    const state = (words: string) =>
      judged(text(stat), text(words), undefined, { 'hotline-banner': folded }).state;
    assert.equal(state(banner + banner), 'text');
    assert.equal(state(banner + banner + banner), 'twice');
  });

  it('finds what is missing, also a figure that runs into another number', () => {
    assert.deepEqual(judged(text('94% of the cases.'), text(banner)).notes, [
      'stat: without limit',
    ]);
    assert.equal(judged(text(stat.replace('94%', '202194%')), text(banner)).state, 'part');
    assert.equal(judged(text(stat), text('')).state, 'lost');
  });

  it('finds tags that visitors read', () => {
    assert.equal(judged(text(`<p>${stat}</p>`), text(banner)).state, 'code');
  });

  it('finds a widget that hides what comes after it', () => {
    const outcome = judged(drawn(stat, 'ht-stat'), [], [mark(0), '', '']);
    assert.equal(outcome.state, 'hides');
    assert.match(outcome.notes.join(), /hidden after stat/);
  });

  it('does not mind typographic quotation marks and line breaks', () => {
    const wrapped = stat.replace('reached the', 'reached\n  the');
    assert.equal(judged(text(wrapped), text(banner)).state, 'text');
  });
});
