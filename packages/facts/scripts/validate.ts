/** What a ledger must satisfy beyond being JSON: the schema, and the honesty rules that a schema cannot say. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Dataset, Fact } from '../generated/types.js';
import { descend, languages, readJson, type JsonFile, type Ledger } from './read.ts';

export const schemaPath = join(import.meta.dirname, '../schema/dataset.schema.json');

interface Claim { claim: number; id: string; verdict: string; standing: string }
/** `add` less `subtract` must give `equals`, a number or the value of a fact; or `part` must not exceed `whole`. */
interface Sum { why: string; add?: string[]; subtract?: string[]; equals?: number | string; part?: string; whole?: string }

/** Adds to `ledger.problems` what is wrong with the merged dataset. `folder` holds `claims.json`, `arithmetic.json` and `refused-hosts.json`. */
export function validateLedger(ledger: Ledger, folder: string): Dataset | undefined {
  if (!validateSchema(ledger)) return undefined;
  const dataset = ledger.dataset as unknown as Dataset;
  checkReferences(ledger, dataset);
  checkFacts(ledger, dataset);
  const weighed = readJson(join(folder, 'claims.json'), ledger.problems);
  const claims = (weighed?.value ?? []) as Claim[];
  if (weighed) checkClaims(ledger, dataset, claims, weighed);
  checkDefaults(ledger, dataset, claims);
  checkArithmetic(ledger, dataset, folder);
  checkHosts(ledger, dataset, folder);
  checkContacts(ledger, dataset);
  checkLanguages(ledger);
  return dataset;
}

function validateSchema({ dataset, report }: Ledger): boolean {
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: true }).compile(schema);
  if (validate(dataset)) return true;
  for (const error of validate.errors ?? []) {
    // A failed condition is reported once more as a failed "if": the first report is the useful one.
    if (error.keyword !== 'if') report(pointerOf(error), expectation(error));
  }
  return false;
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${String(params['additionalProperty'])}`;
  if (keyword === 'required') return `${instancePath}/${String(params['missingProperty'])}`;
  return instancePath;
}

function expectation({ keyword, params, message, parentSchema, data }: ErrorObject): string {
  const got = data === undefined || typeof data === 'object' ? '' : `; found ${JSON.stringify(data)}`;
  const meaning = (parentSchema as { description?: string } | undefined)?.description;
  const why = meaning === undefined ? '' : ` (${meaning})`;
  switch (keyword) {
    case 'required': return `expected "${String(params['missingProperty'])}", which is missing`;
    case 'additionalProperties': return `expected no "${String(params['additionalProperty'])}" here`;
    case 'enum': return `expected one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}${got}`;
    case 'false schema': return `expected nothing here for a fact of this kind${got}`;
    case 'pattern': return `expected text that matches ${String(params['pattern'])}${why}${got}`;
    default: return `expected: ${message ?? keyword}${why}${got}`;
  }
}

function checkReferences({ report }: Ledger, dataset: Dataset): void {
  const ids = (list: readonly { id: string }[] | undefined) => new Set((list ?? []).map(({ id }) => id));
  const sources = ids(dataset.sources);
  const facts = ids(dataset.facts);
  const places = ids(dataset.places);
  const services = ids(dataset.services);
  const expectIn = (known: Set<string>, id: string, what: string, pointer: string) => {
    if (!known.has(id)) report(pointer, `expected the id of a ${what}; found ${JSON.stringify(id)}`);
  };
  const used = new Set<string>();
  dataset.facts.forEach((fact, i) => {
    fact.citations.forEach(({ source, via }, j) => {
      for (const [key, id] of [['source', source], ['via', via]] as const) {
        if (id === undefined) continue;
        used.add(id);
        expectIn(sources, id, 'source', `/facts/${i}/citations/${j}/${key}`);
      }
    });
    fact.seeAlso?.forEach((id, j) => { expectIn(facts, id, 'fact', `/facts/${i}/seeAlso/${j}`); });
    if (fact.place !== null) expectIn(places, fact.place, 'place', `/facts/${i}/place`);
  });
  dataset.contacts?.forEach(({ source, service }, i) => {
    used.add(source);
    expectIn(sources, source, 'source', `/contacts/${i}/source`);
    expectIn(services, service, 'service', `/contacts/${i}/service`);
  });
  dataset.limits?.forEach((id, i) => { expectIn(facts, id, 'fact', `/limits/${i}`); });
  for (const collection of ['factors', 'types', 'responses'] as const) {
    dataset[collection]?.forEach((record, i) => {
      record.facts.forEach((id, j) => { expectIn(facts, id, 'fact', `/${collection}/${i}/facts/${j}`); });
    });
  }
  dataset.types?.forEach(({ law }, i) => { law.forEach((id, j) => { expectIn(facts, id, 'fact', `/types/${i}/law/${j}`); }); });
  dataset.charts?.forEach(({ series }, i) => {
    series.forEach(({ facts: list }, j) => { list.forEach((id, k) => { expectIn(facts, id, 'fact', `/charts/${i}/series/${j}/facts/${k}`); }); });
  });
  dataset.sources.forEach(({ id }, i) => {
    if (!used.has(id)) report(`/sources/${i}/id`, `expected a source that something cites; nothing cites ${JSON.stringify(id)}`);
  });
}

const isNumeric = ({ kind }: Fact) => ['percent', 'count', 'rank', 'mean', 'range'].includes(kind);

function checkFacts({ report }: Ledger, { facts, sources }: Dataset): void {
  const read = new Map(sources.map(({ id, read: how }) => [id, how]));
  facts.forEach((fact, i) => {
    if (fact.low !== undefined && fact.high !== undefined && fact.low >= fact.high) {
      report(`/facts/${i}/low`, 'expected "low" below "high"');
    }
    fact.citations.forEach(({ source, via }, j) => {
      if (read.get(source) === 'not-read' && via === undefined) report(`/facts/${i}/citations/${j}`, 'expected "via": the source was not read, so the citation must say where it was read');
      if (via !== undefined && read.get(via) === 'not-read') report(`/facts/${i}/citations/${j}/via`, 'expected a source that was read');
    });
    if (fact.standing === 'secondhand' && !fact.citations.some(({ via }) => via !== undefined)) {
      report(`/facts/${i}/citations`, 'expected "via": a second-hand fact names where it was read');
    }
    for (const language of languages) {
      const label = fact.label[language];
      if (label === undefined) continue;
      if (/[.]$/.test(label)) report(`/facts/${i}/label/${language}`, 'expected no final full stop');
      if (!isNumeric(fact)) continue;
      // Promise 1: the period shows wherever the figure does, so the label has to carry it.
      for (const year of fact.period?.match(/\d{4}/g) ?? []) {
        if (!label.includes(year)) report(`/facts/${i}/label/${language}`, `expected the year ${year} of the period in the label`);
      }
    }
  });
}

/** Every claim of the article has one fact with the standing it was given; nothing is dropped in silence. */
function checkClaims(ledger: Ledger, { facts }: Dataset, claims: readonly Claim[], { file, ast }: JsonFile): void {
  for (const [i, { claim, id, verdict, standing }] of claims.entries()) {
    const index = facts.findIndex((fact) => fact.claim === claim);
    const fact = facts[index];
    if (!fact) ledger.problems.push({ file, line: descend(ast, [String(i)]).line, path: `/${i}`, message: `expected a fact for claim ${claim} (${id})` });
    else {
      if (fact.id !== id) ledger.report(`/facts/${index}/id`, `expected "${id}", the id of claim ${claim}`);
      if (fact.standing !== standing) ledger.report(`/facts/${index}/standing`, `expected "${standing}", the standing that claim ${claim} was given`);
      if (fact.standing === 'confirmed' && ['do-not-ship', 'hold'].includes(verdict)) ledger.report(`/facts/${index}/standing`, `expected another standing: claim ${claim} was weighed "${verdict}"`);
    }
  }
  facts.forEach(({ claim }, i) => {
    if (claim !== null && facts.findIndex((other) => other.claim === claim) !== i) ledger.report(`/facts/${i}/claim`, `expected claim ${claim} once`);
    if (claim !== null && !claims.some((known) => known.claim === claim)) ledger.report(`/facts/${i}/claim`, `expected a claim of claims.json`);
  });
}

function checkHosts(ledger: Ledger, { sources }: Dataset, folder: string): void {
  const refused = (readJson(join(folder, 'refused-hosts.json'), ledger.problems)?.value ?? []) as string[];
  sources.forEach(({ url }, i) => {
    if (url === null) return;
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    if (host === '') ledger.report(`/sources/${i}/url`, 'expected an address that can be parsed');
    if (refused.some((name) => host === name || host.endsWith(`.${name}`))) ledger.report(`/sources/${i}/url`, `expected another host: ${host} is refused`);
  });
}

/** The address behind a contact must be the number printed on it: a wrong digit here does more harm than any wrong figure. */
function checkContacts({ report }: Ledger, { contacts }: Dataset): void {
  contacts?.forEach(({ value, uri }, i) => {
    const digits = value.replace(/\D/g, '');
    const expected = digits.length === 11 ? `+${digits}` : digits;
    if (/^(tel|sms):/.test(uri) && uri.replace(/^\w+:/, '') !== expected) report(`/contacts/${i}/uri`, `expected the number printed in "value", ${expected}`);
  });
}

/** Nothing contested, and no claim that was weighed "do not ship" or "hold", stands in what a widget shows unasked. */
function checkDefaults({ report }: Ledger, dataset: Dataset, claims: readonly Claim[]): void {
  const unfit = new Set(claims.filter(({ verdict }) => verdict === 'do-not-ship' || verdict === 'hold').map(({ id }) => id));
  for (const { id, standing } of dataset.facts) if (standing === 'contested') unfit.add(id);
  const expectFit = (ids: readonly string[], pointer: string) => {
    ids.forEach((id, i) => {
      if (unfit.has(id)) report(`${pointer}/${i}`, `expected a fact that may stand in a default set; ${JSON.stringify(id)} may not`);
    });
  };
  dataset.factors?.forEach(({ facts }, i) => { expectFit(facts, `/factors/${i}/facts`); });
  dataset.types?.forEach(({ facts }, i) => { expectFit(facts, `/types/${i}/facts`); });
  dataset.charts?.forEach(({ series }, i) => {
    series.forEach(({ facts }, j) => { expectFit(facts, `/charts/${i}/series/${j}/facts`); });
  });
}

function checkArithmetic(ledger: Ledger, { facts }: Dataset, folder: string): void {
  const path = join(folder, 'arithmetic.json');
  const sums = (readJson(path, ledger.problems)?.value ?? []) as Sum[];
  const valueOf = (id: string) => facts.find((fact) => fact.id === id)?.value ?? NaN;
  for (const { why, add, subtract = [], equals, part, whole } of sums) {
    if (part !== undefined && whole !== undefined) {
      if (!(valueOf(part) <= valueOf(whole))) report(`${part} (${valueOf(part)}) to be at most ${whole} (${valueOf(whole)})`, why);
    } else if (add) {
      const total = add.reduce((sum, id) => sum + valueOf(id), 0) - subtract.reduce((sum, id) => sum + valueOf(id), 0);
      const expected = typeof equals === 'string' ? valueOf(equals) : equals;
      if (total !== expected) report(`${[...add, ...subtract].join(', ')} to come to ${expected}; they come to ${total}`, why);
    }
  }
  function report(expected: string, why: string): void {
    ledger.problems.push({ file: relative(process.cwd(), path), line: 1, path: '', message: `expected ${expected} (${why})` });
  }
}

/** A language is offered only whole: as soon as one text of it exists, every text must. */
function checkLanguages({ dataset, report }: Ledger): void {
  const seen = new Set<string>();
  const texts: { pointer: string; text: Record<string, unknown> }[] = [];
  const walk = (node: unknown, pointer: string): void => {
    if (Array.isArray(node)) node.forEach((item, i) => { walk(item, `${pointer}/${i}`); });
    else if (typeof node === 'object' && node !== null) {
      const record = node as Record<string, unknown>;
      const keys = Object.keys(record);
      if (keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key))) {
        for (const key of keys) seen.add(key);
        texts.push({ pointer, text: record });
      } else for (const key of keys) walk(record[key], `${pointer}/${key}`);
    }
  };
  walk(dataset, '');
  for (const { pointer, text } of texts) {
    for (const language of seen) if (!(language in text)) report(`${pointer}/${language}`, `expected a text in "${language}", which is missing`);
    const lengths = new Set(Object.values(text).map((value) => (Array.isArray(value) ? value.length : 1)));
    if (lengths.size > 1) report(pointer, 'expected as many entries in each language');
  }
}
