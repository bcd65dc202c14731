import type { Dataset } from '../../generated/types.js';

/** Reports what was expected at a JSON Pointer into the dataset. */
export type Report = (pointer: string, message: string) => void;

/** Reports each place where a dataset that the schema accepts breaks the rule. */
export type Rule = (dataset: Dataset, report: Report) => void;
