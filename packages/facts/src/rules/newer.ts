import type { Dataset, Fact } from '../../generated/types.js';
import { lastDayOf } from '../dataset/period.js';
import type { Report } from './rules.js';

/** `newer` leads straight to the latest figure that counts the same thing in the same place. */
export function newer({ facts: all }: Dataset, report: Report): void {
  all.forEach((fact, i) => {
    const latest = all.find(({ id }) => id === fact.newer);
    if (!latest) return;
    const { id } = latest;
    const expected = (what: string) => report(`/facts/${i}/newer`, `expected ${what}`);
    for (const field of ['kind', 'unit', 'place'] as const)
      if (latest[field] !== fact[field])
        expected(
          `a fact with the same ${field}, "${fact[field]}"; that of "${id}" is "${latest[field]}"`,
        );
    const [end, latestEnd] = [endOf(fact), endOf(latest)];
    if (end === '' || latestEnd === '') expected(`two facts with a period; found "${id}"`);
    else if (latestEnd <= end)
      expected(`a period that ends after "${fact.period}"; that of "${id}" is "${latest.period}"`);
    if (latest.newer !== undefined)
      expected(`the latest figure: "${id}" has a newer one; write "${latest.newer}" here`);
  });
}

/** A later figure of the same series takes the place of the one that `newer` led to. */
export function series({ facts: all }: Dataset, report: Report): void {
  const latest = new Set(all.map(({ newer: id }) => id));
  all.forEach((fact, i) => {
    if (fact.newer === undefined && !latest.has(fact.id)) return;
    const known = all.find(({ id }) => id === (fact.newer ?? fact.id));
    if (!known || endOf(known) === '') return;
    const [later] = all
      .filter((other) => !other.withdrawn && isSameSeries(other, known))
      .filter((other) => endOf(other) > endOf(known))
      .sort((a, b) => endOf(b).localeCompare(endOf(a)));
    if (later)
      report(
        `/facts/${i}/newer`,
        `expected "${later.id}", which counts the same thing for "${later.period}"; ` +
          `"${known.id}" is of "${known.period}"`,
      );
  });
}

/** The last day of a period, so that a year and a month compare. Empty where it has no end. */
function endOf({ period }: Fact): string {
  if (period === null || period === 'unstated') return '';
  return lastDayOf(period).concat('-12-31'.slice(lastDayOf(period).length - 4));
}

/** Facts that count the same, and whose id or words differ in nothing but years. */
function isSameSeries(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit || a.place !== b.place) return false;
  return (
    withoutYears(a.id) === withoutYears(b.id) ||
    withoutYears([a.label, a.of]) === withoutYears([b.label, b.of])
  );
}

function withoutYears(value: unknown): string {
  return JSON.stringify(value).replace(/\d{4}/g, '');
}
