/**
 * The honesty rules that a schema cannot express. Every dataset keeps them: the bundled ledger, and
 * a page's own.
 */
import type { Dataset } from '../../generated/types.js';
import { addresses, contacts, lists } from './contacts.js';
import { days } from './days.js';
import { facts, newer, ranks } from './facts.js';
import { ids, references } from './references.js';
import { readings } from './readings.js';
import type { Report, Rule } from './rule.js';
import { limits, texts } from './texts.js';

const rules: readonly Rule[] = [
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

/** Applies every rule. */
export function checkRules(dataset: Dataset, report: Report): void {
  for (const rule of rules) rule(dataset, report);
}
