/** Reads and checks the changelog of numbers, and the claims of the article in our words. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, Fact } from '../generated/types.js';
import { languages } from '../src/dataset/localize.ts';
import { exists } from '../src/rules/values.ts';
import { problemIn, readJson, type Ledger } from './read.ts';

/** The fields that a change names; null where there was none. `confirmed` is an old word. */
export interface State {
  value?: number | null;
  low?: number | null;
  high?: number | null;
  qualifier?: Fact['qualifier'] | null;
  standing?: Fact['standing'] | 'confirmed';
}

export interface Change {
  fact: string;
  date: string;
  before: State;
  after: State;
  why: { en: string; es: string };
}

/** What the article says, in our words and in one language. */
export interface ClaimTexts {
  parts: { from: number; to: number; name: string }[];
  says: Partial<Record<string, string>>;
}

export function readChanges(folder: string): Change[] {
  return JSON.parse(readFileSync(join(folder, 'changes.json'), 'utf8')) as Change[];
}

export function readClaimTexts(folder: string, language: 'en' | 'es'): ClaimTexts {
  return JSON.parse(readFileSync(join(folder, `claims.${language}.json`), 'utf8')) as ClaimTexts;
}

/** Every change is of a fact and a day that exist, and the latest leads to what the fact is now. */
export function checkChanges({ problems }: Ledger, { facts }: Dataset, folder: string): void {
  const path = join(folder, 'changes.json');
  const file = existsSync(path) ? readJson(path, problems) : undefined;
  if (!file) return;
  const changes = file.value as Change[];
  const expect = (i: number, field: string, message: string) =>
    problems.push(problemIn(file, [String(i), field], `expected ${message}`));
  changes.forEach(({ fact: id, date, before, after, why }, i) => {
    const fact = facts.find((one) => one.id === id);
    if (!fact) expect(i, 'fact', `the id of a fact; found "${id}"`);
    if (!exists(date)) expect(i, 'date', `a day that exists; found "${date}"`);
    if (date < (changes[i - 1]?.date ?? '')) expect(i, 'date', 'the oldest change first');
    for (const language of languages)
      if (!why[language]) expect(i, 'why', `a text in "${language}", which is missing`);
    for (const field of Object.keys(after) as (keyof State)[]) {
      if (!(field in before)) expect(i, 'before', `"${field}", which "after" has`);
      const later = changes.slice(i + 1).find((other) => other.fact === id && field in other.after);
      const next = later ? later.before[field] : (fact?.[field] ?? null);
      if (fact && next !== after[field])
        expect(
          i,
          'after',
          `${later ? 'what the next change was from' : 'what the fact is now'}, ` +
            `"${field}": ${JSON.stringify(next)}; found ${JSON.stringify(after[field])}`,
        );
    }
  });
}

/** Every claim has its words and its part in each language. */
export function checkClaimTexts(
  { problems }: Ledger,
  claims: readonly { claim: number }[],
  folder: string,
): void {
  for (const language of languages) {
    const path = join(folder, `claims.${language}.json`);
    const file = existsSync(path) ? readJson(path, problems) : undefined;
    if (!file) continue;
    const { parts, says } = file.value as ClaimTexts;
    for (const { claim } of claims) {
      if (says[claim] === undefined)
        problems.push(problemIn(file, ['says'], `expected the words of claim ${claim}`));
      if (!parts.some(({ from, to }) => from <= claim && claim <= to))
        problems.push(problemIn(file, ['parts'], `expected a part with claim ${claim}`));
    }
    for (const number of Object.keys(says))
      if (!claims.some(({ claim }) => String(claim) === number))
        problems.push(problemIn(file, ['says', number], 'expected the number of a claim'));
  }
}
