import checkSchema from '../../generated/check-schema.js';
import type { Dataset } from '../../generated/types.js';
import { checkRules, type Report } from './rules.js';
import { schemaProblems } from './schema-problems.js';

export { bidiControls, readable } from './texts.js';

/** What a widget loads of a dataset, in bytes. */
export const mostBytes = 1024 * 1024;

export { latestToday } from './values.js';

/**
 * Reports everything that keeps `value` from being a dataset that widgets may show. With `today`,
 * YYYY-MM-DD, also days to come on which something is said to have been done.
 */
export function validateDataset(value: unknown, report: Report, today?: string): void {
  if (checkSchema(value)) checkRules(value as Dataset, report, today);
  else schemaProblems(checkSchema.errors, report);
}
