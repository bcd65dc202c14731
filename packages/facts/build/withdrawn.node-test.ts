/** Ids are permanent: a fact is withdrawn, and no id is removed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  expectProblem,
  ledgerFolder,
  problemsAfter,
  type Json,
} from '@ht-widgets/testing/changed-ledger.js';
import type { Dataset } from '../generated/types.js';
import { sliceIn } from '../src/dataset/view.ts';
import { due } from '../src/rules/due.ts';
import { checkRules } from '../src/rules/rules.ts';
import { releasedLists } from './released.ts';

const ledger = JSON.parse(
  readFileSync(join(import.meta.dirname, '../generated/us-mo.json'), 'utf8'),
) as Dataset;
const reason = { en: 'The hotline took it back.', es: 'La línea lo retiró.' };

/** The ledger with one fact withdrawn, which nothing shows or leads to. */
function withdrawn(id: string, withdrawal: object = {}): Dataset {
  const facts = ledger.facts.map((fact) =>
    fact.id === id ? { ...fact, withdrawn: { on: '2026-11-30', reason, ...withdrawal } } : fact,
  );
  return { ...ledger, facts };
}

function messagesOf(dataset: Dataset): string[] {
  const found: string[] = [];
  checkRules(dataset, (pointer, message) => found.push(`${pointer}: ${message}`));
  return found;
}

describe('a withdrawn fact', () => {
  const id = 'mcaht-survivors-2019';

  it('stays in the ledger, with a successor or without', () => {
    assert.deepEqual(messagesOf(withdrawn(id)), []);
    assert.deepEqual(messagesOf(withdrawn(id, { successor: 'mo-population-2020' })), []);
  });

  it('has a successor that exists and is not withdrawn', () => {
    const [missing = ''] = messagesOf(withdrawn(id, { successor: 'nothing' }));
    assert.match(missing, /withdrawn\/successor: expected the id of a fact; found "nothing"$/);
    const [itself = ''] = messagesOf(withdrawn(id, { successor: id }));
    assert.match(itself, /withdrawn\/successor: expected a fact that is not withdrawn/);
  });

  it('is in no list and no chart, and no other fact leads to it', () => {
    const found = messagesOf(withdrawn('nhth-mo-cases-2024'));
    for (const path of [/^\/charts\/.*facts/, /^\/facts\/\d+\/newer/])
      assert.ok(
        found.some((message) => path.test(message) && message.includes('not withdrawn')),
        `${path} in\n${found.join('\n')}`,
      );
  });

  it('was withdrawn on a day that exists', () => {
    const [message = ''] = messagesOf(withdrawn(id, { on: '2026-02-30' }));
    assert.match(message, /withdrawn\/on: expected a day that exists/);
  });

  it('needs no review', () => {
    const late = (dataset: Dataset) => due(dataset, '2999-01-01').map((each) => each.id);
    assert.ok(late(ledger).includes(id));
    assert.ok(!late(withdrawn(id)).includes(id));
  });

  it('is, in what widgets read, its reason without a figure', () => {
    for (const language of ['en', 'es'] as const) {
      const { facts } = sliceIn(withdrawn(id, { successor: 'mo-population-2020' }), language);
      const { kind, value, text, citations, newer, withdrawn: on } = facts[id] ?? {};
      assert.deepEqual(
        { kind, value, text, citations, newer, on },
        {
          kind: 'statement',
          value: undefined,
          text: reason[language],
          citations: [],
          newer: { id: 'mo-population-2020', year: '' },
          on: '2026-11-30',
        },
      );
    }
  });
});

describe('the ids that pages name', () => {
  const ids = JSON.parse(readFileSync(join(ledgerFolder, 'ids.json'), 'utf8')) as Json;

  it('has every list whose ids attributes take', () => {
    assert.deepEqual(Object.keys(ids).sort(), [...releasedLists].sort());
  });

  it('is not removed from the facts', () => {
    expectProblem(
      problemsAfter('ids.json', (text) => text.replace('"facts": [', '"facts": [ "gone",')),
      'ids.json',
      /^\/facts\/0$/,
      /expected "gone" to stay among the facts, .*: give it "withdrawn"/,
    );
  });

  it('is not removed from another list', () => {
    expectProblem(
      problemsAfter('ids.json', (text) => text.replace('"charts": [', '"charts": [ "gone",')),
      'ids.json',
      /^\/charts\/0$/,
      /expected "gone" to stay among the charts, because pages name it$/,
    );
  });
});
