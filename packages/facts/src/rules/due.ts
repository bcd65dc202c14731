/** What a person must review. A warning, because a test must not fail only since time passed. */
import type { Dataset } from '../../generated/types.js';

/** A contact is to be checked again after so many days. */
export const contactDays = 180;

export interface Due {
  what: 'contact' | 'fact';
  id: string;
  /** The day since which it needs review, YYYY-MM-DD. */
  since: string;
  why: string;
}

const dayLength = 24 * 60 * 60 * 1000;

/** Lists what needs review on `today` (YYYY-MM-DD), longest first. */
export function due({ contacts = [], facts }: Dataset, today: string): Due[] {
  const list: Due[] = [];
  for (const { id, checkedOn } of contacts) {
    const since = new Date(Date.parse(checkedOn) + contactDays * dayLength)
      .toISOString()
      .slice(0, 10);
    if (since < today)
      list.push({ what: 'contact', id, since, why: `last checked on ${checkedOn}` });
  }
  for (const { id, reviewBy, withdrawn } of facts) {
    if (reviewBy < today && !withdrawn)
      list.push({ what: 'fact', id, since: reviewBy, why: 'its review date has passed' });
  }
  return list.sort((a, b) => a.since.localeCompare(b.since));
}
