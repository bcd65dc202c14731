/** How the Spanish of the ledger writes numbers: decision 122. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ledgerFolder } from '@ht-widgets/testing/changed-ledger.js';
import type { Dataset } from '../generated/types.js';
import { factsIn } from '../src/dataset/view.ts';
import { Ledger } from './read.ts';

const dataset = new Ledger(ledgerFolder).dataset as unknown as Dataset;

/** Three digits after a comma or a point: a Spanish voice takes one for the other. */
const ambiguous = /\d[.,]\d{3}(?!\d)/;

/** The numbers of statutes have a point, and are no quantities. */
const statute = /\b(RSMo|H\.B\.|U\.S\.C\.) \d+\.\d{3}\b/g;

/** Every Spanish text of the ledger. */
function spanishIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]: [string, unknown]) =>
    key === 'es' ? [JSON.stringify(inner)] : spanishIn(inner),
  );
}

describe('a number in Spanish', () => {
  it('has no comma or point that could be decimals to one and thousands to another', () => {
    const texts = spanishIn(dataset);
    assert.ok(texts.length > 500);
    const wrong = texts.filter((text) => ambiguous.test(text.replace(statute, '')));
    assert.deepEqual(wrong, []);
  });

  it('of another source has no comma either, and in English it has', () => {
    const said = (language: string) =>
      Object.values(factsIn(dataset, language)).flatMap(({ others = [] }) =>
        others.map(({ says }) => says),
      );
    assert.ok(said('en').some((says) => ambiguous.test(says)));
    assert.deepEqual(
      said('es'),
      said('en').map((says) => says.replace(/,(?=\d{3})/g, '')),
    );
  });
});
