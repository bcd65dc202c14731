import checkSchema from '../../generated/check-schema.js';
import type { Dataset } from '../../generated/types.js';
import type { Report } from '../rules/rule.js';
import { checkRules } from '../rules/rules.js';
import { schemaProblems } from '../rules/schema-problems.js';

/** Reports whatever keeps `value` from being a dataset that widgets may show; the same for every dataset. */
export function validateDataset(value: unknown, report: Report): void {
  // The rules read what the schema promises, so they wait until it is kept.
  if (checkSchema(value)) checkRules(value as Dataset, report);
  else schemaProblems(checkSchema.errors, report);
}

/** What a widget loads of a dataset, in bytes. */
export const mostBytes = 1024 * 1024;

export { bidiControls, readable } from '../rules/texts.js';
