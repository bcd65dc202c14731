/** What a reader collects in one file of references. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import ledger from '../../packages/facts/generated/us-mo.json' with { type: 'json' };
import { copiedIn } from './copied.ts';

const load = createRequire(import.meta.url);
const { Cite } = load('@citation-js/core') as {
  Cite: new (text: string) => { data: { id: string; note?: string }[] };
};
load('@citation-js/plugin-bibtex');

/** Ids of the first twelve facts of the source that most facts have. */
function twelveOfOne(): string[] {
  const bySource = new Map<string, string[]>();
  for (const { id, citations } of ledger.facts) {
    const source = citations[0]?.source ?? '';
    bySource.set(source, [...(bySource.get(source) ?? []), id]);
  }
  const [most = []] = [...bySource.values()].sort((a, b) => b.length - a.length);
  return most.slice(0, 12);
}

describe('twelve facts of one source, copied into one file', () => {
  for (const language of ['en', 'es'] as const)
    for (const form of ['bibtex', 'biblatex'] as const)
      it(`keep twelve figures with their limits: ${form}, ${language}`, () => {
        const ids = twelveOfOne();
        assert.equal(ids.length, 12);
        const facts = copiedIn(language).facts.filter(({ id }) => ids.includes(id));
        const { data } = new Cite(facts.map(({ forms }) => forms[form]).join('\n'));
        assert.equal(new Set(data.map(({ id }) => id)).size, data.length, 'a key is used twice');
        const words = (text = '') => text.replace(/[^\p{L}\p{N}]/gu, '');
        for (const { id, note } of facts) {
          const read = data.find((item) => item.id === id);
          assert.ok(words(read?.note).includes(words(note)), `${id}: ${read?.note}`);
        }
      });
});
