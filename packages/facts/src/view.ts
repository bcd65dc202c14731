/** What widgets read of a dataset, in one language: nothing that no widget prints. */
import type * as dataset from '../generated/types.js';
import { localized, localSources } from './localize.js';
import { howRead } from './reading.js';
import type { Chart, ContactSlice, CountedIn, Fact, Factor, Facts, Language, ResponseArea, SourceRecord, Sources, TraffickingType } from './types.js';

export function factsIn(facts: readonly dataset.Fact[], language: string): Facts {
  return Object.fromEntries(facts.map(({ id, kind, value, low, high, qualifier, standing, citations, label, of, caveat, short, printed, reason, text, items, quoted }) => {
    const original = quoted === true ? text?.en : undefined;
    return [id, localized({ kind, value, low, high, qualifier, standing, citations, label, of, caveat, short, printed, reason, text, items, original }, language)];
  })) as Facts;
}

/** An address that was not seen in use is not given to widgets: they print the name without a link. */
export function sourcesIn(sources: readonly dataset.Source[], language: string): Sources {
  return Object.fromEntries(localSources(sources, language).map(({ id, shortName, url, urlStatus }) =>
    [id, { name: shortName, ...(url !== null && urlStatus === 'seen' ? { url } : {}) }]));
}

/** The sources of a fact in full: each that made it, followed by those in which it was read. */
export function recordsOf({ citations }: Pick<dataset.Fact, 'citations'>, sources: readonly dataset.Source[], language: Language): SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  const known = localSources(sources, language);
  const recordOf = (name: string, role: SourceRecord['role']): SourceRecord | undefined => {
    const source = known.find(({ id }) => id === name);
    if (!source) return undefined;
    const { id, producer, title, publisher, datePublished, url, urlStatus } = source;
    const record = records.get(id) ?? { id, role, producer, title, publisher, datePublished, url: urlStatus === 'seen' ? url : null, how: howRead(source, language), via: [] };
    if (role === 'source') record.role = role;
    records.set(id, record);
    return record;
  };
  for (const { source, via } of citations) {
    const made = recordOf(source, 'source');
    if (via !== undefined && recordOf(via, 'via') && made?.via.includes(via) === false) made.via.push(via);
  }
  return [...records.values()];
}

export function factorsIn({ factors = [] }: dataset.Dataset, language: string): Factor[] {
  return localized(factors, language) as Factor[];
}

export function contactsIn({ services = [], contacts = [], help }: dataset.Dataset, language: string): ContactSlice {
  return {
    services: Object.fromEntries(services.map(({ id, name, about }) => [id, localized({ name, about }, language)])),
    contacts: contacts.map(({ id, service, channel, value, uri, keyword, pageLanguage, kind, checkedOn, checkedHow }) =>
      ({ id, service, channel, value, ...(uri.startsWith('https:') ? { uri } : {}), ...(keyword && { keyword }), ...(pageLanguage && { pageLanguage }), kind, checkedOn, checkedHow })),
    help: localized(help, language),
  } as ContactSlice;
}

/** The facts with what a chart's table and download say of them besides. */
export function countedFactsIn({ facts, places }: dataset.Dataset, language: string): Readonly<Record<string, Fact & CountedIn>> {
  const shown = factsIn(facts, language) as Readonly<Record<string, Fact & CountedIn>>;
  for (const { id, unit, period, place, asOf } of facts) {
    Object.assign(shown[id] ?? {}, localized({ unit, period, asOf, place: places.find((other) => other.id === place)?.name }, language));
  }
  return shown;
}

export function chartsIn({ charts = [] }: dataset.Dataset, language: string): Chart[] {
  return localized(charts, language) as Chart[];
}

export function typesIn({ types = [] }: dataset.Dataset, language: string): TraffickingType[] {
  return localized(types, language) as TraffickingType[];
}

export function responsesIn({ responses = [] }: dataset.Dataset, language: string): ResponseArea[] {
  return localized(responses, language) as ResponseArea[];
}
