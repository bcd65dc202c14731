import checkSchema from '../../generated/check-schema.js';
import type { Dataset } from '../../generated/types.js';
import { checkRules, type Report } from './rules.js';
import { schemaProblems } from './schema-problems.js';

export { bidiControls, readable } from './texts.js';

/** What a widget loads of a dataset, in bytes. */
export const mostBytes = 1024 * 1024;

/** Reports everything that keeps `value` from being a dataset that widgets may show. */
export function validateDataset(value: unknown, report: Report): void {
  if (checkSchema(value)) checkRules(value as Dataset, report);
  else schemaProblems(checkSchema.errors, report);
}
