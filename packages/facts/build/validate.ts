/** Checks the ledger: the schema, the rules for any dataset, and what holds for Missouri alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import type { Dataset } from '../generated/types.js';
import { valuesAt } from '../src/dataset/paths.ts';
import { checkRules } from '../src/rules/rules.ts';
import { schemaProblems } from '../src/rules/schema-problems.ts';
import { latestToday } from '../src/rules/values.ts';
import { checkChanges, checkClaimTexts } from './changes.ts';
import { problemIn, readJson, type JsonFile, type Ledger } from './read.ts';
import { checkReleased } from './released.ts';

export const schemaPath = join(import.meta.dirname, '../schema/dataset.schema.json');

interface Claim {
  claim: number;
  id: string;
  verdict: string;
  standing: string;
}
/** `add` less `subtract` is `equals`, a number or a fact; or `part` is at most `whole`. */
interface Sum {
  why: string;
  add?: string[];
  subtract?: string[];
  equals?: number | string;
  part?: string;
  whole?: string;
}

/**
 * Adds to `ledger.problems` what is wrong with the dataset. `folder` has the ledger's files. A day
 * after `today` (YYYY-MM-DD) is wrong.
 */
export function validateLedger(
  ledger: Ledger,
  folder: string,
  today = latestToday(),
): Dataset | undefined {
  const validate = new Ajv2020(schemaOptions).compile<Dataset>(
    JSON.parse(readFileSync(schemaPath, 'utf8')) as object,
  );
  const { dataset, problems } = ledger;
  if (!validate(dataset)) {
    schemaProblems(validate.errors, ledger.report);
    return undefined;
  }
  checkRules(dataset, ledger.report, today);
  const read = (name: string) => readJson(join(folder, name), problems);
  const claims = read('claims.json');
  const arithmetic = read('arithmetic.json');
  const lists = read('lists.json');
  if (claims) checkClaims(ledger, dataset, claims);
  checkDefaults(ledger, dataset, (claims?.value ?? []) as Claim[]);
  checkReleased(ledger, dataset, folder);
  checkChanges(ledger, dataset, folder);
  checkClaimTexts(ledger, (claims?.value ?? []) as Claim[], folder);
  checkRevised(ledger, dataset);
  checkHosts(ledger, dataset, (read('refused-hosts.json')?.value ?? []) as string[]);
  if (arithmetic)
    for (const message of wrongSums(dataset, arithmetic.value as Sum[]))
      problems.push(problemIn(arithmetic, [], message));
  for (const needed of neededLists)
    if (lists && !dataset.lists?.some(({ id }) => id === needed))
      problems.push(problemIn(lists, [], `expected a list "${needed}", which is missing`));
  return dataset;
}

/** `verbose` for messages that name what was found. */
export const schemaOptions: Options = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  verbose: true,
  ownProperties: true,
};

/** Without one of these lists an element would show less than it does, or other contacts. */
const neededLists = ['factors', 'types', 'responses', 'contacts', 'contacts-child'];

/** Verdicts on claims that must not be shown by default, nor have their source called checked. */
const unfitVerdicts = ['do-not-ship', 'hold'];

/** Every claim of the article has one fact, with the standing that the claim was given. */
function checkClaims({ problems, report }: Ledger, { facts }: Dataset, file: JsonFile): void {
  const claims = file.value as Claim[];
  for (const [i, { claim, id, verdict, standing }] of claims.entries()) {
    const index = facts.findIndex((fact) => fact.claim === claim);
    const fact = facts[index];
    if (!fact) {
      problems.push(problemIn(file, [String(i)], `expected a fact for claim ${claim} (${id})`));
      continue;
    }
    const at = `/facts/${index}/standing`;
    if (fact.id !== id) report(`/facts/${index}/id`, `expected "${id}", the id of claim ${claim}`);
    if (fact.standing !== standing)
      report(at, `expected "${standing}", the standing that claim ${claim} was given`);
    if (fact.standing === 'checked' && unfitVerdicts.includes(verdict))
      report(at, `expected another standing: claim ${claim} was weighed "${verdict}"`);
  }
  facts.forEach(({ claim }, i) => {
    if (claim === null) return;
    if (facts.findIndex((other) => other.claim === claim) !== i)
      report(`/facts/${i}/claim`, `expected claim ${claim} once`);
    if (!claims.some((known) => known.claim === claim))
      report(`/facts/${i}/claim`, `expected a claim of claims.json`);
  });
}

/**
 * A default set of ours has nothing contested, and no claim weighed "do not ship" or "hold". A
 * chart of a page's dataset may show a contested figure: it draws that with its reason.
 */
function checkDefaults({ report }: Ledger, dataset: Dataset, claims: readonly Claim[]): void {
  const unfit = new Set([
    ...claims.filter(({ verdict }) => unfitVerdicts.includes(verdict)).map(({ id }) => id),
    ...dataset.facts.filter(({ standing }) => standing === 'contested').map(({ id }) => id),
  ]);
  const shown = valuesAt<string>(
    dataset,
    'lists.*.holdsForAll.*',
    'factors.*.facts.*',
    'types.*.facts.*',
    'responses.*.facts.*',
    'charts.*.series.*.facts.*',
  );
  for (const [pointer, id] of shown)
    if (unfit.has(id))
      report(
        pointer,
        `expected a fact for a default set; ${JSON.stringify(id)} is contested or held back`,
      );
}

/** Where another figure was printed, a source says where. */
function checkRevised({ report }: Ledger, { facts }: Dataset): void {
  facts.forEach(({ revised, others = [] }, i) => {
    if (revised && others.length === 0)
      report(`/facts/${i}/revised`, 'expected "others", with the source of the other figure');
  });
}

/** A source has an address, or says why it has none. No address leads to a refused host. */
function checkHosts({ report }: Ledger, { sources }: Dataset, refused: readonly string[]): void {
  sources.forEach(({ url, noUrl }, i) => {
    if ((url === null) !== (noUrl !== undefined))
      report(
        `/sources/${i}/noUrl`,
        url === null
          ? 'expected "noUrl", which says why the source has no address'
          : 'expected no "noUrl": the source has an address',
      );
    const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
    if (refused.some((name) => host === name || host.endsWith(`.${name}`)))
      report(`/sources/${i}/url`, `expected another host: ${host} is refused`);
  });
}

function wrongSums({ facts }: Dataset, sums: readonly Sum[]): string[] {
  const valueOf = (id = '') => facts.find((fact) => fact.id === id)?.value ?? NaN;
  const total = (ids: readonly string[]) => ids.reduce((sum, id) => sum + valueOf(id), 0);
  return sums.flatMap(({ why, add, subtract = [], equals, part, whole }) => {
    if (!add)
      return part === undefined || valueOf(part) <= valueOf(whole)
        ? []
        : `expected ${part} (${valueOf(part)}) to be at most ${whole} (${valueOf(whole)}) (${why})`;
    const found = total(add) - total(subtract);
    const expected = typeof equals === 'string' ? valueOf(equals) : equals;
    const ids = [...add, ...subtract].join(', ');
    return found === expected
      ? []
      : `expected the sum of ${ids} to be ${expected}; it is ${found} (${why})`;
  });
}
