/**
 * The honesty rules that a schema cannot say and that hold for any dataset, the bundled ledger or a page's own. Each is
 * a pure function of a dataset that the schema accepts, and reports JSON Pointers.
 */
import type { Dataset, Fact } from '../../generated/types.js';
import { uriOf } from '../contact.js';
import { isTexts, languages } from '../dataset/localize.js';

export type Report = (pointer: string, message: string) => void;
type Rule = (dataset: Dataset, report: Report) => void;

/** Characters that turn the reading direction of what follows: with them a text can show another than it says. */
export const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** A letter or digit that can be seen: Hangul has fillers, which are letters and look like nothing. */
export const readable = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Applies every rule. */
export function checkRules(dataset: Dataset, report: Report): void {
  for (const rule of [
    ids,
    references,
    readings,
    facts,
    days,
    limits,
    lists,
    addresses,
    contacts,
    texts,
  ] satisfies Rule[])
    rule(dataset, report);
}

function ids(dataset: Dataset, report: Report): void {
  for (const [collection, records] of Object.entries(dataset)) {
    if (!Array.isArray(records)) continue;
    const seen = new Set<unknown>();
    records.forEach((record: unknown, i) => {
      const id =
        typeof record === 'object' && record !== null && 'id' in record ? record.id : record;
      if (seen.has(id))
        report(
          `/${collection}/${i}${id === record ? '' : '/id'}`,
          `expected an id used once; ${JSON.stringify(id)} is used twice`,
        );
      seen.add(id);
    });
  }
}

function references(dataset: Dataset, report: Report): void {
  const idsOf = (list: readonly { id: string }[] = []) => new Set(list.map(({ id }) => id));
  const known = {
    source: idsOf(dataset.sources),
    fact: idsOf(dataset.facts),
    place: idsOf(dataset.places),
    service: idsOf(dataset.services),
    contact: idsOf(dataset.contacts),
  };
  const cited = new Set<string>();
  const expectOne = (what: keyof typeof known, id: string, pointer: string) => {
    if (what === 'source') cited.add(id);
    if (!known[what].has(id))
      report(pointer, `expected the id of a ${what}; found ${JSON.stringify(id)}`);
  };
  const expectFacts = (list: readonly string[] = [], pointer: string) => {
    list.forEach((id, i) => {
      expectOne('fact', id, `${pointer}/${i}`);
    });
  };
  for (const { citations, pointer } of cites(dataset)) {
    citations.forEach(({ source, via }, i) => {
      expectOne('source', source, `${pointer}/citations/${i}/source`);
      if (via !== undefined) expectOne('source', via, `${pointer}/citations/${i}/via`);
    });
  }
  dataset.facts.forEach(({ seeAlso, place }, i) => {
    expectFacts(seeAlso, `/facts/${i}/seeAlso`);
    if (place !== null) expectOne('place', place, `/facts/${i}/place`);
  });
  dataset.contacts?.forEach(({ source, service }, i) => {
    expectOne('source', source, `/contacts/${i}/source`);
    expectOne('service', service, `/contacts/${i}/service`);
  });
  expectFacts(dataset.limits, '/limits');
  dataset.lists?.forEach(({ namedBy, holdsForAll, calls = [] }, i) => {
    if (namedBy !== undefined) expectOne('fact', namedBy, `/lists/${i}/namedBy`);
    expectFacts(holdsForAll, `/lists/${i}/holdsForAll`);
    calls.forEach((id, j) => {
      expectOne('contact', id, `/lists/${i}/calls/${j}`);
    });
  });
  dataset.factors?.forEach((factor, i) => {
    expectFacts(factor.facts, `/factors/${i}/facts`);
  });
  dataset.responses?.forEach((response, i) => {
    expectFacts(response.facts, `/responses/${i}/facts`);
  });
  dataset.types?.forEach((type, i) => {
    expectFacts(type.facts, `/types/${i}/facts`);
    expectFacts(type.law, `/types/${i}/law`);
  });
  dataset.charts?.forEach(({ series, residual, revised, names = {} }, i) => {
    series.forEach((one, j) => {
      expectFacts(one.facts, `/charts/${i}/series/${j}/facts`);
    });
    expectFacts(residual, `/charts/${i}/residual`);
    expectFacts(revised, `/charts/${i}/revised`);
    for (const id of Object.keys(names))
      expectOne('fact', id, `/charts/${i}/names/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  });
  dataset.sources.forEach(({ id }, i) => {
    if (!cited.has(id))
      report(
        `/sources/${i}/id`,
        `expected a source that something cites; nothing cites ${JSON.stringify(id)}`,
      );
  });
}

/** Whatever cites sources: the facts, and who works on what. */
function cites({
  facts: all,
  responses = [],
}: Dataset): (Pick<Fact, 'citations' | 'standing'> & { pointer: string })[] {
  return [
    ...all.map(({ citations, standing }, i) => ({ citations, standing, pointer: `/facts/${i}` })),
    ...responses.flatMap(({ who }, i) =>
      who.map(({ citations, standing }, j) => ({
        citations,
        standing,
        pointer: `/responses/${i}/who/${j}`,
      })),
    ),
  ];
}

/** What was not read in its source names where it was. */
function readings(dataset: Dataset, report: Report): void {
  const unread = new Set(
    dataset.sources.filter(({ read }) => read === 'not-read').map(({ id }) => id),
  );
  for (const { citations, standing, pointer } of cites(dataset)) {
    citations.forEach(({ source, via }, i) => {
      if (unread.has(source) && via === undefined)
        report(
          `${pointer}/citations/${i}`,
          'expected "via": the source was not read, so the citation must say where it was read',
        );
      if (via !== undefined && unread.has(via))
        report(`${pointer}/citations/${i}/via`, 'expected a source that was read');
    });
    if (standing === 'secondhand' && citations.every(({ via }) => via === undefined)) {
      report(`${pointer}/citations`, 'expected "via": what is second-hand names where it was read');
    }
  }
}

const isNumeric = ({ kind }: Fact) => ['percent', 'count', 'rank', 'mean', 'range'].includes(kind);

function facts({ facts: all }: Dataset, report: Report): void {
  all.forEach((fact, i) => {
    const { low, high, period } = fact;
    if (low !== undefined && high !== undefined && low >= high)
      report(`/facts/${i}/low`, 'expected "low" below "high"');
    for (const language of languages) {
      const label = fact.label[language];
      if (label === undefined) continue;
      if (label.endsWith('.'))
        report(`/facts/${i}/label/${language}`, 'expected no final full stop');
      if (!isNumeric(fact)) continue;
      // Promise 1: the period shows wherever the figure does, so the label has to carry it.
      for (const year of period?.match(/\d{4}/g) ?? []) {
        if (!label.includes(year))
          report(
            `/facts/${i}/label/${language}`,
            `expected the year ${year} of the period in the label`,
          );
      }
    }
  });
}

/** Engines differ over the 31st of February: for some there is no such day, for others it is in March. */
function days(
  { compiledOn, sources, facts: all, contacts: ways = [] }: Dataset,
  report: Report,
): void {
  const expectDay = (date: string | null, pointer: string) => {
    const [year = 0, month = 1, day = 1] = (date ?? '1').split('-').map(Number);
    const made = new Date(Date.UTC(year, month - 1, day));
    if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
      report(pointer, `expected a day that exists; found ${JSON.stringify(date)}`);
  };
  expectDay(compiledOn, '/compiledOn');
  sources.forEach(({ datePublished, dateAccessed }, i) => {
    expectDay(datePublished, `/sources/${i}/datePublished`);
    expectDay(dateAccessed, `/sources/${i}/dateAccessed`);
  });
  all.forEach(({ period, asOf, reviewBy }, i) => {
    expectDay(asOf, `/facts/${i}/asOf`);
    expectDay(reviewBy, `/facts/${i}/reviewBy`);
    if (period === null || period === 'unstated') return;
    const [from = '', to = from] = period.split('/');
    for (const end of [from, to]) expectDay(end, `/facts/${i}/period`);
    if (to < from.slice(0, to.length))
      report(
        `/facts/${i}/period`,
        `expected a period that begins before it ends; found ${JSON.stringify(period)}`,
      );
  });
  ways.forEach(({ checkedOn }, i) => {
    expectDay(checkedOn, `/contacts/${i}/checkedOn`);
  });
}

/** What the figures can and cannot say is said in sentences. */
function limits({ limits: list = [], facts: all }: Dataset, report: Report): void {
  list.forEach((id, i) => {
    if (all.some((fact) => fact.id === id && fact.text === undefined))
      report(`/limits/${i}`, `expected a fact in words, with "text"; found ${JSON.stringify(id)}`);
  });
}

/** A banner must not answer a victim with the police alone. */
function lists({ lists: all = [], contacts: ways = [] }: Dataset, report: Report): void {
  all.forEach(({ id, calls }, i) => {
    if (calls === undefined || id === 'responses') return;
    if (!ways.some((contact) => calls.includes(contact.id) && contact.kind === 'victim-service'))
      report(
        `/lists/${i}/calls`,
        'expected at least one contact whose "kind" is "victim-service"; add its id',
      );
  });
}

function addresses({ sources, contacts: ways = [] }: Dataset, report: Report): void {
  const expectAddress = (address: string | null, pointer: string) => {
    if (address !== null && !URL.canParse(address))
      report(pointer, `expected an address that can be parsed; found ${JSON.stringify(address)}`);
  };
  sources.forEach(({ url }, i) => {
    expectAddress(url, `/sources/${i}/url`);
  });
  ways.forEach(({ uri }, i) => {
    expectAddress(uri, `/contacts/${i}/uri`);
  });
}

/** What a contact opens must be what is printed on it: a wrong digit here does more harm than any wrong figure. */
function contacts({ contacts: ways = [] }: Dataset, report: Report): void {
  ways.forEach((contact, i) => {
    const { value, uri } = contact;
    if (uri.startsWith('https:')) {
      const bare = (address: string) => address.replace(/^https:\/\//, '').replace(/\/$/, '');
      if (bare(uri) !== bare(value))
        report(
          `/contacts/${i}/uri`,
          `expected the address printed in "value", ${JSON.stringify(value)}`,
        );
      return;
    }
    const expected = uriOf(contact);
    if (uri !== expected)
      report(`/contacts/${i}/uri`, `expected the number printed in "value", ${expected}`);
  });
}

/**
 * A language is offered only whole: as soon as one text of it exists, every text must. And no text, translated or not,
 * turns its own reading direction, or is there only for a program that counts characters.
 */
function texts(dataset: Dataset, report: Report): void {
  const seen = new Set<string>();
  const translated: { pointer: string; text: object }[] = [];
  const walk = (node: unknown, pointer: string): void => {
    if (typeof node === 'string' && bidiControls.test(node))
      report(pointer, 'expected no characters that control the reading direction');
    if (typeof node === 'string' && node !== '' && !readable.test(node))
      report(pointer, 'expected letters or digits that can be seen');
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node) && isTexts(node)) {
      for (const language of Object.keys(node)) seen.add(language);
      translated.push({ pointer, text: node });
    }
    for (const [key, inner] of Object.entries(node)) walk(inner, `${pointer}/${key}`);
  };
  walk(dataset, '');
  for (const { pointer, text } of translated) {
    for (const language of seen)
      if (!(language in text))
        report(`${pointer}/${language}`, `expected a text in "${language}", which is missing`);
    const lengths = new Set(
      Object.values(text).map((value: unknown) => (Array.isArray(value) ? value.length : 1)),
    );
    if (lengths.size > 1) report(pointer, 'expected as many entries in each language');
  }
}
