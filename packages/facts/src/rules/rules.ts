import type { Dataset } from '../../generated/types.js';
import { contacts, lists } from './contacts.js';
import { facts, newer, ranks } from './facts.js';
import { cited, ids, known, readings } from './references.js';
import { limits, texts } from './texts.js';
import { addresses, days } from './values.js';

/** Reports what was expected at a JSON Pointer into the dataset. */
export type Report = (pointer: string, message: string) => void;

/** Honesty rules that a schema cannot express, for the bundled ledger and for a page's dataset. */
const rules: readonly ((dataset: Dataset, report: Report) => void)[] = [
  ids,
  known,
  cited,
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
