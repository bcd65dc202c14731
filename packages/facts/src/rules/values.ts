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
function exists(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** Every day exists, and a period begins before it ends. */
export function days(dataset: Dataset, report: Report): void {
  const expectDay = (date: string, pointer: string) => {
    if (!exists(date)) report(pointer, `expected a day that exists; found ${JSON.stringify(date)}`);
  };
  const all = valuesAt<string | null>(
    dataset,
    'compiledOn',
    'sources.*.datePublished',
    'sources.*.dateAccessed',
    'facts.*.asOf',
    'facts.*.reviewBy',
    'contacts.*.checkedOn',
  );
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
