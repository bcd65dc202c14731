import type { Dataset } from '../../generated/types.js';
import { addresses, contacts, lists } from './contacts.js';
import { days } from './days.js';
import { facts, newer, ranks } from './facts.js';
import { ids, references } from './references.js';
import { readings } from './readings.js';
import { limits, texts } from './texts.js';

/** Reports what was expected at a JSON Pointer into the dataset. */
export type Report = (pointer: string, message: string) => void;

/** Honesty rules that a schema cannot express, for the bundled ledger and for a page's dataset. */
const rules: readonly ((dataset: Dataset, report: Report) => void)[] = [
  ids,
  references,
  readings,
  facts,
  ranks,
  newer,
  days,
  limits,
  lists,
  addresses,
  contacts,
  texts,
];

/** Applies every rule to a dataset that the schema accepts. */
export function checkRules(dataset: Dataset, report: Report): void {
  for (const rule of rules) rule(dataset, report);
}
