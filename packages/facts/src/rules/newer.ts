import type { Dataset, Fact } from '../../generated/types.js';
import { lastDayOf } from '../dataset/period.js';
import type { Report } from './rules.js';

/** `newer` leads straight to the latest figure that counts the same thing in the same place. */
export function newer({ facts: all }: Dataset, report: Report): void {
  const known = byId(all);
  all.forEach((fact, i) => {
    const latest = known.get(fact.newer);
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
  const known = byId(all);
  const latest = latestOfSeries(all);
  const ledTo = new Set(all.map(({ newer: id }) => id));
  all.forEach((fact, i) => {
    if (fact.newer === undefined && !ledTo.has(fact.id)) return;
    const led = known.get(fact.newer ?? fact.id);
    if (!led || endOf(led) === '') return;
    const [later] = seriesOf(led)
      .flatMap((name) => latest.get(name) ?? [])
      .filter((other) => endOf(other) > endOf(led))
      .sort((a, b) => endOf(b).localeCompare(endOf(a)));
    if (later)
      report(
        `/facts/${i}/newer`,
        `expected "${later.id}", which counts the same thing for "${later.period}"; ` +
          `"${led.id}" is of "${led.period}"`,
      );
  });
}

function byId(facts: readonly Fact[]): Map<string | undefined, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** The latest fact of each series. A search for each fact would take minutes for thousands. */
function latestOfSeries(facts: readonly Fact[]): Map<string, Fact> {
  const latest = new Map<string, Fact>();
  for (const fact of facts.filter(({ withdrawn }) => !withdrawn))
    for (const name of seriesOf(fact)) {
      const other = latest.get(name);
      if (!other || endOf(fact) > endOf(other)) latest.set(name, fact);
    }
  return latest;
}

/** The last day of a period, so that a year and a month compare. Empty where it has no end. */
function endOf({ period }: Fact): string {
  if (period === null || period === 'unstated') return '';
  return lastDayOf(period).concat('-12-31'.slice(lastDayOf(period).length - 4));
}

/** Facts of a series count the same, and their ids or words differ in nothing but years. */
function seriesOf({ id, label, of, kind, unit, place }: Fact): string[] {
  const same = JSON.stringify([kind, unit, place]);
  return [id, [label, of]].map((words) => same + withoutYears(words));
}

function withoutYears(value: unknown): string {
  return JSON.stringify(value).replace(/\d{4}/g, '');
}
