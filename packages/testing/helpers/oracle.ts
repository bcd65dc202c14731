/** What tests expect of a ledger, worked out from its data and not by the code under test. */
import type { Dataset, Fact } from '../../facts/generated/types.js';

/** The fact with this id, or an error that names it. */
export function factOf({ facts }: Dataset, id: string): Fact {
  const fact = facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`the ledger has no fact "${id}"`);
  return fact;
}

/** The digits of a count, a mean or a percentage. Both languages write them alike. */
export function digitsOf({ id, kind, value }: Fact): string {
  if (value === undefined || kind === 'rank') throw new Error(`"${id}" is no plain number`);
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${part === undefined ? '' : `.${part}`}${kind === 'percent' ? '%' : ''}`;
}

const ordinals: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A rank as English writes it, such as `19th`. */
export function ordinalOf({ id, kind, value }: Fact): string {
  if (value === undefined || kind !== 'rank') throw new Error(`"${id}" is no rank`);
  const form = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return `${value}${ordinals[form] ?? 'th'}`;
}

/** The short names of the sources of a fact, and of those they were read in. */
export function sourceNames({ sources }: Dataset, { citations }: Fact): string[] {
  const ids = citations.flatMap(({ source, via }) => [source, ...(via === undefined ? [] : [via])]);
  return [...new Set(ids)].map((id) => {
    const name = sources.find((source) => source.id === id)?.shortName ?? '';
    return typeof name === 'string' ? name : (name.en ?? '');
  });
}
