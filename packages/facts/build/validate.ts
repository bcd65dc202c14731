/** Checks the ledger: the schema, the rules for any dataset, and what holds for Missouri alone. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import type { Dataset } from '../generated/types.js';
import { descend } from '../src/dataset/parse-json.ts';
import { checkRules } from '../src/rules/rules.ts';
import { schemaProblems } from '../src/rules/schema-problems.ts';
import { readJson, type JsonFile, type Ledger } from './read.ts';

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

/** Adds to `ledger.problems` what is wrong with the dataset. `folder` has the ledger's files. */
export function validateLedger(ledger: Ledger, folder: string): Dataset | undefined {
  if (!validateSchema(ledger)) return undefined;
  const dataset = ledger.dataset as unknown as Dataset;
  checkRules(dataset, ledger.report);
  const weighed = readJson(join(folder, 'claims.json'), ledger.problems);
  const claims = (weighed?.value ?? []) as Claim[];
  if (weighed) checkClaims(ledger, dataset, claims, weighed);
  checkDefaults(ledger, dataset, claims);
  checkLists(ledger, dataset, folder);
  checkStatements(ledger, dataset);
  checkArithmetic(ledger, dataset, folder);
  checkHosts(ledger, dataset, folder);
  checkDescriptions(ledger, dataset);
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

function validateSchema({ dataset, report }: Ledger): boolean {
  const validate = new Ajv2020(schemaOptions).compile(
    JSON.parse(readFileSync(schemaPath, 'utf8')) as object,
  );
  if (validate(dataset)) return true;
  schemaProblems(validate.errors, report);
  return false;
}

/** Every claim of the article has one fact, with the standing that the claim was given. */
function checkClaims(
  ledger: Ledger,
  { facts }: Dataset,
  claims: readonly Claim[],
  { file, ast }: JsonFile,
): void {
  for (const [i, { claim, id, verdict, standing }] of claims.entries()) {
    const index = facts.findIndex((fact) => fact.claim === claim);
    const fact = facts[index];
    if (!fact)
      ledger.problems.push({
        file,
        line: descend(ast, [String(i)]).line,
        path: `/${i}`,
        message: `expected a fact for claim ${claim} (${id})`,
      });
    else {
      if (fact.id !== id)
        ledger.report(`/facts/${index}/id`, `expected "${id}", the id of claim ${claim}`);
      if (fact.standing !== standing)
        ledger.report(
          `/facts/${index}/standing`,
          `expected "${standing}", the standing that claim ${claim} was given`,
        );
      if (fact.standing === 'confirmed' && ['do-not-ship', 'hold'].includes(verdict))
        ledger.report(
          `/facts/${index}/standing`,
          `expected another standing: claim ${claim} was weighed "${verdict}"`,
        );
    }
  }
  facts.forEach(({ claim }, i) => {
    if (claim !== null && facts.findIndex((other) => other.claim === claim) !== i)
      ledger.report(`/facts/${i}/claim`, `expected claim ${claim} once`);
    if (claim !== null && !claims.some((known) => known.claim === claim))
      ledger.report(`/facts/${i}/claim`, `expected a claim of claims.json`);
  });
}

function checkHosts(ledger: Ledger, { sources }: Dataset, folder: string): void {
  const refused = (readJson(join(folder, 'refused-hosts.json'), ledger.problems)?.value ??
    []) as string[];
  sources.forEach(({ url }, i) => {
    if (url === null) return;
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    if (refused.some((name) => host === name || host.endsWith(`.${name}`)))
      ledger.report(`/sources/${i}/url`, `expected another host: ${host} is refused`);
  });
}

/** A title in brackets is our own words, so every language has one. */
function checkDescriptions({ report }: Ledger, { sources }: Dataset): void {
  sources.forEach(({ title }, i) => {
    if (typeof title === 'string' && title.startsWith('['))
      report(
        `/sources/${i}/title`,
        'expected a text in each language, in sources.en.json and sources.es.json: ' +
          'a title in brackets is our own words',
      );
  });
}

/** A default set has nothing contested, and no claim weighed "do not ship" or "hold". */
function checkDefaults({ report }: Ledger, dataset: Dataset, claims: readonly Claim[]): void {
  const unfit = new Set(
    claims
      .filter(({ verdict }) => verdict === 'do-not-ship' || verdict === 'hold')
      .map(({ id }) => id),
  );
  for (const { id, standing } of dataset.facts) if (standing === 'contested') unfit.add(id);
  const expectFit = (ids: readonly string[], pointer: string) => {
    ids.forEach((id, i) => {
      if (unfit.has(id))
        report(
          `${pointer}/${i}`,
          `expected a fact that may stand in a default set; ${JSON.stringify(id)} may not`,
        );
    });
  };
  dataset.lists?.forEach(({ holdsForAll = [] }, i) => {
    expectFit(holdsForAll, `/lists/${i}/holdsForAll`);
  });
  for (const name of ['factors', 'types', 'responses'] as const)
    dataset[name]?.forEach(({ facts }, i) => {
      expectFit(facts, `/${name}/${i}/facts`);
    });
  dataset.charts?.forEach(({ series }, i) => {
    series.forEach(({ facts }, j) => {
      expectFit(facts, `/charts/${i}/series/${j}/facts`);
    });
  });
}

/** Without one of these lists an element would show less than it does, or other contacts. */
const neededLists = ['factors', 'types', 'responses', 'contacts', 'contacts-child'];

function checkLists({ problems }: Ledger, { lists = [] }: Dataset, folder: string): void {
  for (const needed of neededLists)
    if (!lists.some(({ id }) => id === needed))
      problems.push({
        file: relative(process.cwd(), join(folder, 'lists.json')),
        line: 1,
        path: '',
        message: `expected a list "${needed}", which is missing`,
      });
}

/** An organization's own statement is no statistic: it is in words, under its name. */
function checkStatements({ report }: Ledger, { facts }: Dataset): void {
  facts.forEach(({ kind, standing }, i) => {
    if (standing === 'attributed' && !['list', 'definition', 'statement'].includes(kind))
      report(
        `/facts/${i}/kind`,
        `expected a statement or a list: what is attributed is no statistic; found "${kind}"`,
      );
  });
}

function checkArithmetic(ledger: Ledger, { facts }: Dataset, folder: string): void {
  const path = join(folder, 'arithmetic.json');
  const sums = (readJson(path, ledger.problems)?.value ?? []) as Sum[];
  const valueOf = (id: string) => facts.find((fact) => fact.id === id)?.value ?? NaN;
  for (const { why, add, subtract = [], equals, part, whole } of sums) {
    if (part !== undefined && whole !== undefined) {
      if (!(valueOf(part) <= valueOf(whole)))
        report(`${part} (${valueOf(part)}) to be at most ${whole} (${valueOf(whole)})`, why);
    } else if (add) {
      const total =
        add.reduce((sum, id) => sum + valueOf(id), 0) -
        subtract.reduce((sum, id) => sum + valueOf(id), 0);
      const expected = typeof equals === 'string' ? valueOf(equals) : equals;
      if (total !== expected)
        report(
          `${[...add, ...subtract].join(', ')} to come to ${expected}; they come to ${total}`,
          why,
        );
    }
  }
  function report(expected: string, why: string): void {
    ledger.problems.push({
      file: relative(process.cwd(), path),
      line: 1,
      path: '',
      message: `expected ${expected} (${why})`,
    });
  }
}
