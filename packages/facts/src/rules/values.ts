import type { Dataset } from '../../generated/types.js';
import { valuesAt } from '../dataset/paths.js';
import type { Report } from './rules.js';

/** Every address can be parsed. */
export function addresses(dataset: Dataset, report: Report): void {
  const all = valuesAt<string | null>(dataset, 'sources.*.url', 'contacts.*.uri');
  for (const [pointer, address] of all)
    if (address !== null && !URL.canParse(address))
      report(pointer, `expected an address that can be parsed; found ${JSON.stringify(address)}`);
}

/** Engines differ over the 31st of February: no day, or one in March. */
export function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** The paths of days on which a source was published or a person did something. */
const past = [
  'compiledOn',
  'translations.*.reviewedOn',
  'sources.*.datePublished',
  'sources.*.dateAccessed',
  'facts.*.asOf',
  'facts.*.withdrawn.on',
  'contacts.*.checkedOn',
];

/** No one has read a source on a day to come. */
export function pastDays(dataset: Dataset, report: Report, today: string): void {
  for (const [pointer, day] of valuesAt<string | null>(dataset, ...past))
    if (day !== null && day > today)
      report(pointer, `expected a day that is not after today, ${today}; found "${day}"`);
}

/** A fact is reviewed after its value was read. */
export function reviews({ facts }: Dataset, report: Report): void {
  facts.forEach(({ asOf, reviewBy }, i) => {
    if (reviewBy < asOf)
      report(
        `/facts/${i}/reviewBy`,
        `expected a day after "asOf", ${asOf}: the day of the next review; found "${reviewBy}"`,
      );
  });
}

/** Today where it is latest on Earth: an author may be ahead of UTC. */
export function latestToday(): string {
  return new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Every day exists, and a period begins before it ends. */
export function days(dataset: Dataset, report: Report): void {
  const expectDay = (date: string, pointer: string) => {
    if (!exists(date)) report(pointer, `expected a day that exists; found ${JSON.stringify(date)}`);
  };
  const all = valuesAt<string | null>(dataset, ...past, 'facts.*.reviewBy');
  for (const [pointer, day] of all) if (day !== null) expectDay(day, pointer);
  for (const [pointer, period] of valuesAt<string | null>(dataset, 'facts.*.period')) {
    if (period === null || period === 'unstated') continue;
    const [from = '', to = from] = period.split('/');
    for (const end of [from, to]) expectDay(end, pointer);
    if (to < from.slice(0, to.length))
      report(
        pointer,
        `expected a period that begins before it ends; found ${JSON.stringify(period)}`,
      );
  }
}
