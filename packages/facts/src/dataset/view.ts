/** What widgets read of a dataset, in one language: nothing that no widget prints. */
import type * as dataset from '../../generated/types.js';
import { lastDayOf } from './period.js';
import { localized, localSources } from './localize.js';
import { howRead } from '../citing/reading.js';
import type {
  Chart,
  ContactSlice,
  Fact,
  Factor,
  Facts,
  Language,
  Lists,
  ResponseArea,
  Slice,
  SourceRecord,
  Sources,
  TraffickingType,
} from '../types.js';

export type { Dataset } from '../../generated/types.js';

/** All facts of a dataset with the sources that they cite. */
export function sliceIn(data: dataset.Dataset, language: string): Slice {
  return { facts: factsIn(data, language), sources: sourcesIn(data.sources, language) };
}

/** The fields that a record keeps as they are in the ledger, its texts in one language. */
const kept = [
  ...(['kind', 'value', 'low', 'high', 'places', 'qualifier', 'standing', 'citations'] as const),
  ...(['label', 'of', 'caveat', 'short', 'printed', 'reason', 'text', 'items'] as const),
  ...(['unit', 'period', 'asOf'] as const),
];

/** `all`: the facts among which a newer one may be. */
export function factsIn(
  { facts, places }: Pick<dataset.Dataset, 'facts' | 'places'>,
  language: string,
  all = facts,
): Facts {
  return Object.fromEntries(
    facts.map((fact) => {
      const { id, newer, text } = fact;
      const record = {
        ...Object.fromEntries(kept.map((name) => [name, fact[name]])),
        original: fact.quoted === true ? text?.en : undefined,
        newer: newer === undefined ? undefined : newerIn(all, newer),
        place: places.find((place) => place.id === fact.place)?.name,
      };
      return [id, localized(record, language)];
    }),
  ) as Facts;
}

function newerIn(all: readonly dataset.Fact[], id: string): Fact['newer'] {
  const period = all.find((fact) => fact.id === id)?.period;
  return period == null ? undefined : { id, year: lastDayOf(period).slice(0, 4) };
}

/** An address that was not seen in use is not given to widgets: they print the name without a link. */
export function sourcesIn(sources: readonly dataset.Source[], language: string): Sources {
  return Object.fromEntries(
    localSources(sources, language).map(({ id, shortName, url, urlStatus }) => [
      id,
      { name: shortName, ...(url !== null && urlStatus === 'seen' ? { url } : {}) },
    ]),
  );
}

/** The sources of a fact in full: each that made it, followed by those in which it was read. */
export function recordsOf(
  { citations }: Pick<dataset.Fact, 'citations'>,
  sources: readonly dataset.Source[],
  language: Language,
): SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  const known = localSources(sources, language);
  const recordOf = (name: string, role: SourceRecord['role']): SourceRecord | undefined => {
    const source = known.find(({ id }) => id === name);
    if (!source) return undefined;
    const { id, producer, title, publisher, datePublished, url, urlStatus } = source;
    const record = records.get(id) ?? {
      id,
      role,
      producer,
      title,
      publisher,
      datePublished,
      url: urlStatus === 'seen' ? url : null,
      how: howRead(source, language),
      via: [],
    };
    if (role === 'source') record.role = role;
    records.set(id, record);
    return record;
  };
  for (const { source, via } of citations) {
    const made = recordOf(source, 'source');
    if (via !== undefined && recordOf(via, 'via') && made?.via.includes(via) === false)
      made.via.push(via);
  }
  return [...records.values()];
}

export function factorsIn({ factors = [] }: dataset.Dataset, language: string): Factor[] {
  return localized(factors, language) as Factor[];
}

/** The lists with one of these ids; without ids, all. */
export function listsIn(
  { lists = [] }: Pick<dataset.Dataset, 'lists'>,
  ...ids: dataset.List['id'][]
): Lists {
  return Object.fromEntries(
    lists
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .map(({ id, ...list }) => [id, list]),
  );
}

export function contactsIn(
  { services = [], contacts = [], lists = [], help }: dataset.Dataset,
  language: string,
): ContactSlice {
  return {
    services: Object.fromEntries(
      services.map(({ id, name, about }) => [id, localized({ name, about }, language)]),
    ),
    contacts: contacts.map(
      ({
        id,
        service,
        channel,
        value,
        uri,
        // Without the field 911 must not be grouped with the tip lines of the police.
        emergency = uri === 'tel:911',
        keyword,
        pageLanguage,
        kind,
        checkedOn,
        checkedHow,
      }) => ({
        id,
        service,
        channel,
        value,
        ...(uri.startsWith('https:') ? { uri } : {}),
        ...(emergency && { emergency }),
        ...(keyword && { keyword }),
        ...(pageLanguage && { pageLanguage }),
        kind,
        checkedOn,
        checkedHow,
      }),
    ),
    lists: listsIn({ lists }, 'contacts', 'contacts-child'),
    help: localized(help, language),
  } as ContactSlice;
}

/** The charts, each with the ids of its facts that are revised. */
export function chartsIn({ charts = [], facts }: dataset.Dataset, language: string): Chart[] {
  const ofFacts = facts.filter(({ revised }) => revised).map(({ id }) => id);
  return charts.map((chart) => {
    const shown = chart.series.flatMap((series) => series.facts);
    const revised = [...ofFacts.filter((id) => shown.includes(id)), ...(chart.revised ?? [])];
    return { ...(localized(chart, language) as Chart), ...(revised.length > 0 && { revised }) };
  });
}

export function typesIn({ types = [] }: dataset.Dataset, language: string): TraffickingType[] {
  return localized(types, language) as TraffickingType[];
}

export function responsesIn({ responses = [] }: dataset.Dataset, language: string): ResponseArea[] {
  return localized(responses, language) as ResponseArea[];
}
