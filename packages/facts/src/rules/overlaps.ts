import type { Dataset, Fact } from '../../generated/types.js';
import type { Report } from './rules.js';

/** Two shares of one whole overlap by a third, or by nothing, and each of the two says so. */
export function overlaps({ facts: all }: Dataset, report: Report): void {
  const known = new Map<string | undefined, Fact>(all.map((fact) => [fact.id, fact]));
  all.forEach((fact, i) => {
    fact.overlaps?.forEach(({ with: id, both: bothId }, j) => {
      const [other, both] = [known.get(id), known.get(bothId)];
      if (!other || (bothId !== undefined && !both)) return;
      const path = `/facts/${i}/overlaps/${j}`;
      const expected = (name: string, what: string) =>
        report(`${path}/${name}`, `expected ${what}`);
      for (const [name, one] of [
        ['with', other],
        ['both', both],
      ] as const)
        if (one && (one === fact || whole(one) !== whole(fact)))
          expected(name, `another percentage of the same whole; found "${one.id}"`);
      if (!other.overlaps?.some((back) => back.with === fact.id && back.both === bothId))
        expected('with', `that "${id}" has "overlaps" with "${fact.id}" and the same "both"`);
      const [a = 0, b = 0, shared = 0] = [fact.value, other.value, both?.value];
      if (shared > Math.min(a, b)) expected('both', `at most the smaller share; found ${shared}`);
      // Each of the three may be rounded.
      if (a + b - shared > 101)
        expected('both', `enough for the two to fit into 100%: ${a} + ${b} - ${shared} is more`);
    });
  });
}

/** What a share is a part of. */
function whole({ kind, unit, period, place, of }: Fact): string {
  return JSON.stringify([kind === 'percent', unit, period, place, of]);
}
