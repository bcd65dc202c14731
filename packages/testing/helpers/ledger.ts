/** For browser tests: the whole ledger, and what must be next to each of its claims. */
import type { Dataset, Fact } from '../../facts/generated/types.js';

export type { Dataset, Fact };

let dataset: Promise<Dataset> | undefined;

/** The whole ledger; each chart with the ids of its revised facts. */
export function ledger(): Promise<Dataset> {
  return (dataset ??= fetch('/packages/facts/generated/us-mo.json').then(async (answer) => {
    const read = (await answer.json()) as Dataset;
    const revised = read.facts.filter((fact) => fact.revised).map(({ id }) => id);
    for (const chart of read.charts ?? []) {
      const shown = new Set(chart.series.flatMap(({ facts }) => facts));
      chart.revised = revised.filter((id) => shown.has(id));
    }
    return read;
  }));
}

/** The words of a text of the ledger; a name may be the same in every language. */
export function words(
  text: string | { en?: string; es?: string } | undefined,
  language: 'en' | 'es' = 'en',
): string {
  const found = typeof text === 'string' ? text : text?.[language];
  if (found === undefined) throw new Error(`no such text in ${language}`);
  return found;
}

const standingWords: Record<'en' | 'es', Record<Fact['standing'], string>> = {
  en: {
    checked: 'source checked',
    secondhand: 'as reported by',
    corrected: 'corrected',
    contested: 'contested',
    attributed: 'the organization’s own statement',
  },
  es: {
    checked: 'fuente comprobada',
    secondhand: 'según informa',
    corrected: 'corregido',
    contested: 'en duda',
    attributed: 'declaración de la organización',
  },
};
const notStated = { en: 'not stated', es: 'no indicado' };

/**
 * Which of these a claim lacks next to it (promise 1): what it counts, its years, one limit, the
 * word of its standing, its sources. If it is contested, also why. If it was corrected, also what
 * the article said.
 */
export function missingFrom(
  fact: Fact,
  text: string,
  { sources }: Dataset,
  language: 'en' | 'es' = 'en',
): string[] {
  const said = (part: string): boolean => flat(text).includes(flat(part));
  const named = fact.citations.flatMap(({ source, via }) =>
    via === undefined ? [source] : [source, via],
  );
  const years =
    fact.period === 'unstated' && fact.unit !== null
      ? [notStated[language]]
      : (fact.period?.match(/\d{4}/g) ?? []);
  const needed: Record<string, string> = {
    label: words(fact.label, language),
    // In a sentence its full stop is after its limit and sources.
    ...(fact.text ? { text: words(fact.text, language).replace(/\.$/, '') } : {}),
    standing: standingWords[language][fact.standing],
    ...Object.fromEntries(years.map((year) => [`year ${year}`, year])),
    ...Object.fromEntries(
      named.map((id) => [
        `source ${id}`,
        words(sources.find((source) => source.id === id)?.shortName, language),
      ]),
    ),
    ...(fact.standing === 'contested'
      ? { reason: words(fact.reason, language).replace(/[.]$/, '') }
      : {}),
    ...(fact.standing === 'corrected' ? { printed: words(fact.printed, language) } : {}),
  };
  const missing = Object.keys(needed).filter((name) => !said(needed[name] ?? ''));
  if (!said(words(fact.caveat, language)) && !said(words(fact.short, language)))
    missing.push('limit');
  return missing;
}

/** Without differences of case and line breaks. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
