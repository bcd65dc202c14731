/** The rules that the ledger and a page's dataset share, on one dataset in one process. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Dataset, Fact } from '../../generated/types.js';
import { validateDataset } from './validate.ts';

const frozen = readFileSync(
  join(import.meta.dirname, '../../../testing/fixtures/ledger/frozen.json'),
  'utf8',
);

const today = '2026-11-30';

/** What is wrong with the frozen ledger after a change. */
function problemsAfter(change: (dataset: Dataset) => void, day?: string): string[] {
  const dataset = JSON.parse(frozen) as Dataset;
  change(dataset);
  const found: string[] = [];
  validateDataset(dataset, (pointer, message) => found.push(`${pointer}: ${message}`), day);
  return found;
}

function factOf({ facts }: Dataset, id: string): Fact {
  const fact = facts.find((each) => each.id === id);
  assert.ok(fact, id);
  return fact;
}

/** Expects problems at the same pointer and with the same message, and no others. */
function expectOnly(problems: readonly string[], pointer: RegExp, message: RegExp): void {
  assert.ok(problems.length > 0, 'expected a problem');
  for (const problem of problems) {
    const [at = '', ...rest] = problem.split(': ');
    assert.match(at, pointer);
    assert.match(rest.join(': '), message);
  }
}

const cases = 'nhth-mo-cases-2024';

describe('days', () => {
  it('are not after today, where a person read or checked something', () => {
    const change = (dataset: Dataset) => {
      Object.assign(factOf(dataset, cases), { asOf: '2030-01-01', reviewBy: '2031-01-01' });
    };
    expectOnly(problemsAfter(change, today), /\/asOf$/, /not after today, 2026-11-30.*2030/);
    // The clock of a visitor may be wrong, so a widget does not compare.
    assert.deepEqual(problemsAfter(change), []);
  });

  it('may be as exact as a source says', () => {
    const published = (datePublished: string) =>
      problemsAfter((dataset) => {
        Object.assign(dataset.sources[0] ?? {}, { datePublished });
      }, today);
    assert.deepEqual(published('2026'), []);
    assert.deepEqual(published('2026-11'), []);
    expectOnly(published('2026-12'), /\/datePublished$/, /not after today/);
    expectOnly(published('2027'), /\/datePublished$/, /not after today/);
  });

  it('of a review come after the reading', () => {
    const problems = problemsAfter((dataset) => {
      Object.assign(factOf(dataset, cases), { asOf: '2026-11-22', reviewBy: '2026-11-21' });
    });
    expectOnly(problems, /\/reviewBy$/, /expected a day after "asOf", 2026-11-22/);
  });
});

it('a banner has its sentences', () => {
  const problems = problemsAfter((dataset) => {
    delete dataset.help;
  });
  expectOnly(problems, /^$/, /expected "help": the sentences of the banner/);
});

describe('a figure', () => {
  it('is no statement of an organization', () => {
    const problems = problemsAfter((dataset) => {
      factOf(dataset, cases).standing = 'attributed';
    });
    expectOnly(problems, /\/kind$/, /what is attributed is no statistic; found "count"/);
  });

  it('has its place in its label, in every language', () => {
    const labelled = (en: string, es: string) =>
      problemsAfter((dataset) => {
        factOf(dataset, cases).label = { en, es };
      });
    expectOnly(
      labelled('cases in 2024', 'casos en 2024'),
      /\/label\/e[ns]$/,
      /expected the place in the label, "Missouri"/,
    );
    assert.deepEqual(labelled('MISSOURI cases in 2024', 'casos en Missouri, 2024'), []);
  });

  it('may write its place as "writtenAs" says', () => {
    const problems = problemsAfter((dataset) => {
      for (const place of dataset.places) delete place.writtenAs;
    });
    expectOnly(problems, /\/label\/e[ns]$/, /add that to "writtenAs" of the place/);
  });
});

describe('a later figure', () => {
  const later = (change: (fact: Fact) => void) =>
    problemsAfter((dataset) => {
      const fact = structuredClone(factOf(dataset, cases));
      const next = (text = '') => text.replaceAll('2024', '2025');
      Object.assign(fact, { id: next(fact.id), period: '2025' });
      fact.label = { en: next(fact.label.en), es: next(fact.label.es) };
      change(fact);
      dataset.facts.push(fact);
    });
  /** The facts that must lead to it: those that led to the one before, and that one. */
  const earlier = (JSON.parse(frozen) as Dataset).facts.filter(
    ({ id, newer }) => id === cases || newer === cases,
  ).length;

  it('is named by every figure before it', () => {
    const problems = later(() => undefined);
    assert.equal(problems.length, earlier);
    expectOnly(problems, /\/newer$/, /expected "nhth-mo-cases-2025", .* for "2025"/);
  });

  it('is known by its words where its id follows another scheme', () => {
    assert.equal(later((fact) => (fact.id = 'calls-last-year')).length, earlier);
  });

  it('is known by its id where its words are new', () => {
    const label = { en: 'Missouri: 2025', es: 'Missouri: 2025' };
    assert.equal(later((fact) => (fact.label = label)).length, earlier);
  });

  it('is another one where it counts something else', () => {
    assert.deepEqual(
      later((fact) => (fact.unit = 'victim')),
      [],
    );
  });

  it('has a period', () => {
    const problems = problemsAfter((dataset) => {
      factOf(dataset, cases).period = 'unstated';
    });
    expectOnly(problems, /\/newer$/, /expected two facts with a period/);
  });
});

it('a title in brackets is in each language', () => {
  const problems = problemsAfter((dataset) => {
    Object.assign(dataset.sources[0] ?? {}, { title: '[Statistics]' });
  });
  expectOnly(problems, /\/sources\/0\/title$/, /expected a text in each language/);
});

describe('another figure for the same thing', () => {
  const other = (source: string, change: (fact: Fact) => void = () => undefined) =>
    problemsAfter((dataset) => {
      const fact = factOf(dataset, cases);
      fact.others = [{ source, says: '270' }];
      change(fact);
    });

  it('has a source that was read', () => {
    assert.deepEqual(other('columbia-tribune'), []);
    expectOnly(other('nhth-mo'), /\/others\/0\/source$/, /expected a source that was read/);
    expectOnly(other('nowhere'), /\/others\/0\/source$/, /expected the id of a source/);
  });

  it('is no second place that prints the first', () => {
    const alone = (fact: Fact) => {
      fact.citations = [fact.citations[0]];
    };
    expectOnly(other('columbia-tribune', alone), /\/citations$/, /two of different publishers/);
  });
});
