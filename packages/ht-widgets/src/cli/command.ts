import { Option } from 'commander';
import { didYouMean } from './nearest.js';

/** What the command ends with. */
export const exit = { ok: 0, problems: 1, usage: 2 } as const;

/** Wrong usage, or a file that cannot be read: the command prints the message and ends with 2. */
export class UsageError extends Error {}

/** A file that was read and is wrong: the command prints the message and ends with 1. */
export class ProblemError extends Error {}

/** An option that takes one of a few words. */
export function wordOption(name: string, words: readonly string[], description: string): Option {
  return new Option(`--${name} <word>`, description)
    .choices(words)
    .argParser((value) => wordIn(value, name, words));
}

/** Takes `ES`, `es-MX` and `ht-stat` for what they mean. */
export function wordIn(value: string, name: string, words: readonly string[]): string {
  const meant = value
    .trim()
    .toLowerCase()
    .replace(/^<?ht-|>$/g, '');
  const base = name === 'lang' ? meant.replace(/[-_].*$/, '') : meant;
  const word = words.find((one) => one === value) ?? words.find((one) => one === base);
  if (word !== undefined) return word;
  const found = `found ${JSON.stringify(value)}${didYouMean(value, words)}`;
  throw new UsageError(`--${name} takes ${words.join(', ')}; ${found}`);
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
