import type { Dataset } from '../../generated/types.js';
import { contacts, help, lists } from './contacts.js';
import { attributed, facts, printed, ranks } from './facts.js';
import { labels } from './labels.js';
import { newer, series } from './newer.js';
import { overlaps } from './overlaps.js';
import { checked, cited, ids, known, others, readings, withdrawn } from './references.js';
import { limits, texts, titles } from './texts.js';
import { addresses, days, pastDays, reviews } from './values.js';

/** Reports what was expected at a JSON Pointer into the dataset. */
export type Report = (pointer: string, message: string) => void;

/** Honesty rules that a schema cannot express, for the bundled ledger and for a page's dataset. */
const rules: readonly ((dataset: Dataset, report: Report) => void)[] = [
  ids,
  known,
  withdrawn,
  cited,
  readings,
  others,
  checked,
  facts,
  attributed,
  labels,
  printed,
  ranks,
  newer,
  series,
  overlaps,
  days,
  reviews,
  limits,
  lists,
  addresses,
  contacts,
  help,
  texts,
  titles,
];

/**
 * Applies every rule to a dataset that the schema accepts. `today` is left out where the clock may
 * be wrong, as that of a visitor.
 */
export function checkRules(dataset: Dataset, report: Report, today?: string): void {
  for (const rule of rules) rule(dataset, report);
  if (today !== undefined) pastDays(dataset, report, today);
}
