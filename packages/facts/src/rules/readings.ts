import type { Dataset, Fact } from '../../generated/types.js';
import type { Report } from './rules.js';

/** Every record that cites sources: facts and responders. */
export function cites({
  facts: all,
  responses = [],
}: Dataset): (Pick<Fact, 'citations' | 'standing'> & { pointer: string })[] {
  return [
    ...all.map(({ citations, standing }, i) => ({ citations, standing, pointer: `/facts/${i}` })),
    ...responses.flatMap(({ who }, i) =>
      who.map(({ citations, standing }, j) => ({
        citations,
        standing,
        pointer: `/responses/${i}/who/${j}`,
      })),
    ),
  ];
}

/** A figure that was not read in its source names where it was read. */
export function readings(dataset: Dataset, report: Report): void {
  const unread = new Set(
    dataset.sources.filter(({ read }) => read === 'not-read').map(({ id }) => id),
  );
  for (const { citations, standing, pointer } of cites(dataset)) {
    citations.forEach(({ source, via }, i) => {
      if (unread.has(source) && via === undefined)
        report(
          `${pointer}/citations/${i}`,
          'expected "via": the source was not read, so the citation must say where it was read',
        );
      if (via !== undefined && unread.has(via))
        report(`${pointer}/citations/${i}/via`, 'expected a source that was read');
    });
    if (standing === 'secondhand' && citations.every(({ via }) => via === undefined)) {
      report(`${pointer}/citations`, 'expected "via": what is second-hand names where it was read');
    }
  }
}
