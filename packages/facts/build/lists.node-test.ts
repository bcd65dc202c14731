import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  changeRecord,
  expectProblem,
  problemsAfter,
  type Change,
} from '@ht-widgets/testing/changed-ledger.js';
import type { Contact, Dataset } from '../generated/types.js';
import { contactsIn, listsIn } from '../src/dataset/view.ts';

describe('a mistake in lists.json is reported', () => {
  const cases: [name: string, id: string, change: Change, path: RegExp, message: RegExp][] = [
    [
      'an unknown fact as the one that names the list',
      'factors',
      (list) => (list['namedBy'] = 'nothing'),
      /^\/0\/namedBy$/,
      /expected the id of a fact; found "nothing"/,
    ],
    [
      'an unknown fact that holds for all',
      'responses',
      (list) => (list['holdsForAll'] = ['nothing']),
      /^\/2\/holdsForAll\/0$/,
      /expected the id of a fact; found "nothing"/,
    ],
    [
      'a contested fact that holds for all',
      'types',
      (list) => (list['holdsForAll'] = ['mo-poverty-rank-2021']),
      /^\/1\/holdsForAll\/0$/,
      /is contested or held back/,
    ],
    [
      'an unknown contact',
      'contacts',
      (list) => (list['calls'] = ['nhth-call', 'nothing']),
      /^\/3\/calls\/1$/,
      /expected the id of a contact; found "nothing"/,
    ],
    [
      'a banner with the police alone',
      'contacts-child',
      (list) => (list['calls'] = ['911']),
      /^\/4\/calls$/,
      /expected at least one contact whose "kind" is "victim-service"/,
    ],
    [
      'a field that no element shows',
      'factors',
      (list) => (list['calls'] = ['911']),
      /^\/0\/calls$/,
      /expected nothing here for a record of this kind/,
    ],
    [
      'a list that does not exist',
      'factors',
      (list) => (list['id'] = 'factor'),
      /^\/0\/id$/,
      /expected one of "factors"/,
    ],
  ];
  for (const [name, id, change, path, message] of cases) {
    it(name, () => {
      const problems = problemsAfter('lists.json', changeRecord(id, change));
      expectProblem(problems, 'lists.json', path, message);
    });
  }

  it('a list left out', () => {
    const problems = problemsAfter('lists.json', (text) =>
      JSON.stringify((JSON.parse(text) as unknown[]).slice(0, -1)),
    );
    expectProblem(
      problems,
      'lists.json',
      /^$/,
      /expected a list "contacts-child", which is missing/,
    );
  });
});

describe('what widgets read of the lists', () => {
  it('is each list under its id, or the wanted ones', () => {
    const lists: Dataset['lists'] = [
      { id: 'factors', namedBy: 'a-fact' },
      { id: 'contacts', calls: ['a-contact'] },
    ];
    assert.deepEqual(listsIn({ lists }), {
      factors: { namedBy: 'a-fact' },
      contacts: { calls: ['a-contact'] },
    });
    assert.deepEqual(listsIn({ lists }, 'factors'), { factors: { namedBy: 'a-fact' } });
    assert.deepEqual(listsIn({}), {});
  });

  it('takes 911 for the emergency number also where the field is missing', () => {
    const contact = (id: string, uri: string, emergency?: boolean) =>
      ({ id, uri, ...(emergency !== undefined && { emergency }) }) as Contact;
    const { contacts } = contactsIn(
      {
        contacts: [
          contact('ours', 'tel:911'),
          contact('theirs', 'tel:112', true),
          contact('not', 'tel:911', false),
          contact('help', 'tel:+18005550100'),
        ],
      } as Dataset,
      'en',
    );
    assert.deepEqual(
      contacts.filter(({ emergency }) => emergency).map(({ id }) => id),
      ['ours', 'theirs'],
    );
  });
});
