import type { Dataset, Fact } from '../../generated/types.js';
import { languages } from '../dataset/localize.js';
import { lastDayOf } from '../dataset/period.js';
import type { Report } from './rules.js';

const numeric: readonly Fact['kind'][] = ['percent', 'count', 'rank', 'mean', 'range'];

/** A range ascends; a label names the years of its figure, so that both always show together. */
export function facts({ facts: all }: Dataset, report: Report): void {
  all.forEach((fact, i) => {
    const { low, high, period } = fact;
    if (low !== undefined && high !== undefined && low >= high)
      report(`/facts/${i}/low`, 'expected "low" below "high"');
    for (const language of languages) {
      const label = fact.label[language];
      if (label === undefined) continue;
      const pointer = `/facts/${i}/label/${language}`;
      if (label.endsWith('.')) report(pointer, 'expected no final full stop');
      if (!numeric.includes(fact.kind)) continue;
      for (const year of period?.match(/\d{4}/g) ?? [])
        if (!label.includes(year))
          report(pointer, `expected the year ${year} of the period in the label`);
    }
  });
}

/** A rank is one of the places that there are. */
export function ranks({ facts: all }: Dataset, report: Report): void {
  all.forEach(({ value = 0, places }, i) => {
    if (places !== undefined && value > places)
      report(
        `/facts/${i}/places`,
        `expected at least ${value} places, because "value" is ${value}; found ${places}`,
      );
  });
}

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
    const [end, latestEnd] = [fact.period, latest.period];
    if (end === null || latestEnd === null) expected(`two facts with a period; found "${id}"`);
    else if (lastDayOf(latestEnd) <= lastDayOf(end))
      expected(`a period that ends after "${end}"; that of "${id}" is "${latestEnd}"`);
    if (latest.newer !== undefined)
      expected(`the latest figure: "${id}" has a newer one; write "${latest.newer}" here`);
  });
}
