import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from './nearest.js';

export const exit = { ok: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Wrong usage, or a file that cannot be read: the message goes to stderr, and the command ends with 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Partial<Record<string, string | boolean>>>;

export interface Command {
  /** What follows the command's name. */
  usage: string;
  summary: string;
  /** The rest of its help. */
  help: string;
  options: Options;
  run: (values: Values, positionals: readonly string[]) => ExitCode | Promise<ExitCode>;
}

/** Sorts a command's arguments into options and others; what it does not know is wrong usage. */
export function parse(
  { options }: Command,
  args: readonly string[],
): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
    if (unknown !== undefined)
      throw new UsageError(
        `unknown option ${unknown}${didYouMean(
          unknown,
          Object.keys(options).map((name) => `--${name}`),
        )}`,
      );
    if (code?.startsWith('ERR_PARSE_ARGS')) throw new UsageError(message);
    throw error;
  }
}

export function didYouMean(given: string, known: readonly string[]): string {
  const guess = nearest(given, known);
  return guess === undefined ? '' : `; did you mean ${guess}?`;
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that takes one of a few words. */
export function wordOf<Word extends string>(
  values: Values,
  name: string,
  allowed: readonly Word[],
): Word | undefined {
  const value = textOf(values, name);
  if (value === undefined) return undefined;
  const word = allowed.find((one) => one === value);
  if (word === undefined)
    throw new UsageError(
      `--${name} takes ${allowed.join(', ')}; found ${JSON.stringify(value)}${didYouMean(value, allowed)}`,
    );
  return word;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
