/** Ids are permanent: pages name them. So none that a release had is removed, nor renamed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../generated/types.js';
import { problemIn, readJson, type Ledger } from './read.ts';

/** The lists whose ids attributes take. */
export const releasedLists = [
  'facts',
  'charts',
  'factors',
  'types',
  'responses',
  'contacts',
] as const;

/** Compares the dataset with `ids.json`, where the ledger's folder has one. */
export function checkReleased({ problems }: Ledger, dataset: Dataset, folder: string): void {
  const path = join(folder, 'ids.json');
  const file = existsSync(path) ? readJson(path, problems) : undefined;
  if (!file) return;
  const released = file.value as Partial<Record<string, string[]>>;
  for (const name of releasedLists) {
    const present = new Set(dataset[name]?.map(({ id }) => id));
    released[name]?.forEach((id, i) => {
      if (present.has(id)) return;
      const instead = name === 'facts' ? ': give it "withdrawn" in place of removing it' : '';
      const message = `expected "${id}" to stay among the ${name}, because pages name it${instead}`;
      problems.push(problemIn(file, [name, String(i)], message));
    });
  }
}
