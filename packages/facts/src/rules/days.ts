import type { Dataset } from '../../generated/types.js';
import type { Report } from './rules.js';

/** Every day exists. Engines differ over the 31st of February: no day, or one in March. */
export function days(
  { compiledOn, sources, facts: all, contacts: ways = [] }: Dataset,
  report: Report,
): void {
  const expectDay = (date: string | null, pointer: string) => {
    const [year = 0, month = 1, day = 1] = (date ?? '1').split('-').map(Number);
    const made = new Date(Date.UTC(year, month - 1, day));
    if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
      report(pointer, `expected a day that exists; found ${JSON.stringify(date)}`);
  };
  expectDay(compiledOn, '/compiledOn');
  sources.forEach(({ datePublished, dateAccessed }, i) => {
    expectDay(datePublished, `/sources/${i}/datePublished`);
    expectDay(dateAccessed, `/sources/${i}/dateAccessed`);
  });
  all.forEach(({ period, asOf, reviewBy }, i) => {
    expectDay(asOf, `/facts/${i}/asOf`);
    expectDay(reviewBy, `/facts/${i}/reviewBy`);
    if (period === null || period === 'unstated') return;
    const [from = '', to = from] = period.split('/');
    for (const end of [from, to]) expectDay(end, `/facts/${i}/period`);
    if (to < from.slice(0, to.length))
      report(
        `/facts/${i}/period`,
        `expected a period that begins before it ends; found ${JSON.stringify(period)}`,
      );
  });
  ways.forEach(({ checkedOn }, i) => {
    expectDay(checkedOn, `/contacts/${i}/checkedOn`);
  });
}
