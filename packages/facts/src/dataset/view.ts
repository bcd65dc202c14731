/** What widgets read of a dataset, in one language: nothing that no widget prints. */
import type * as dataset from '../../generated/types.js';
import { creatorOf, makersOf, producerIn, publishedIn } from '../citing/makers.js';
import { howRead } from '../citing/reading.js';
import { localized } from './localize.js';
import { durationOf, lastDayOf } from './period.js';
import { withdrawnIn } from './withdrawn.js';
import type {
  Chart,
  Citations,
  Contact,
  ContactSlice,
  Fact,
  Facts,
  Help,
  Language,
  Lists,
  Slice,
  SourceRecord,
  Sources,
} from '../types.js';

export type { Dataset } from '../../generated/types.js';

/** All facts of a dataset with the sources that they cite. */
export function sliceIn(data: dataset.Dataset, language: string): Slice {
  return { facts: factsIn(data, language), sources: sourcesIn(data.sources, language) };
}

function pick<Item extends object, Name extends keyof Item>(
  item: Item,
  names: readonly Name[],
): Pick<Item, Name> {
  return Object.fromEntries(names.map((name) => [name, item[name]])) as Pick<Item, Name>;
}

/** The fields that a record keeps as they are in the ledger, its texts in one language. */
const kept = [
  ...(['kind', 'value', 'low', 'high', 'places', 'qualifier', 'standing', 'overlaps'] as const),
  'citations' as const,
  ...([
    'label',
    'of',
    'caveat',
    'short',
    'printed',
    'printedAs',
    'reason',
    'text',
    'items',
  ] as const),
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
      const { id, newer, text, withdrawn } = fact;
      if (withdrawn) return [id, localized(withdrawnIn(fact, withdrawn), language)];
      const record = {
        ...pick(fact, kept),
        others: fact.others?.map(({ source, says }) => ({ source, says: saidIn(says, language) })),
        original: fact.quoted === true ? text?.en : undefined,
        newer: newer === undefined ? undefined : newerIn(all, newer),
        place: places.find((place) => place.id === fact.place)?.name,
      };
      return [id, localized(record, language)];
    }),
  ) as Facts;
}

/** What a source prints, in the digits of a language: Spanish has no commas (decision 122). */
function saidIn(says: string, language: string): string {
  return language === 'es' ? says.replace(/(\d),(?=\d{3})/g, '$1') : says;
}

function newerIn(all: readonly dataset.Fact[], id: string): Fact['newer'] {
  const period = all.find((fact) => fact.id === id)?.period;
  return period == null ? undefined : { id, year: lastDayOf(period).slice(0, 4) };
}

/** Sources by id. A widget prints a name without a link where no address was seen in use. */
export function sourcesIn(sources: readonly dataset.Source[], language: string): Sources {
  return Object.fromEntries(
    localized(sources, language).map(({ id, shortName, url, urlStatus }) => [
      id,
      { name: shortName, ...(url !== null && urlStatus === 'seen' ? { url } : {}) },
    ]),
  );
}

/**
 * The sources of a fact in full: each that made it, those in which it was read, and those that
 * print something else.
 */
function recordsOf(
  { citations, others = [] }: Pick<dataset.Fact, 'citations' | 'others'>,
  sources: readonly dataset.Source[],
  language: Language,
): SourceRecord[] {
  const records = new Map<string, SourceRecord>();
  const known = localized(sources, language);
  const recordOf = (name: string, role: SourceRecord['role']): SourceRecord | undefined => {
    const source = known.find(({ id }) => id === name);
    if (!source) return undefined;
    const record = records.get(name) ?? {
      ...pick(source, ['id', 'title', 'datePublished']),
      producer: producerIn(source, language),
      publisher: publishedIn(source, language),
      creator: makersOf(source).map(creatorOf),
      role,
      url: source.urlStatus === 'seen' ? source.url : null,
      how: howRead(source, language),
      ...(source.read === 'not-read' ? { unread: true as const } : {}),
      via: [],
    };
    if (role === 'source') record.role = role;
    records.set(name, record);
    return record;
  };
  for (const { source, via } of citations) {
    const made = recordOf(source, 'source');
    if (via !== undefined && recordOf(via, 'via') && made?.via.includes(via) === false)
      made.via.push(via);
  }
  for (const { source, says } of others) {
    const record = recordOf(source, 'other');
    if (record) record.says = saidIn(says, language);
  }
  return [...records.values()];
}

/** The full citation of a fact, without the styles that the build adds. */
export function citationsIn(
  fact: dataset.Fact,
  { facts, places, sources }: dataset.Dataset,
  language: Language,
): Citations {
  const name = places.find(({ id }) => id === fact.place)?.name;
  const meaning = facts.find(({ defines }) => defines && defines === fact.unit)?.text;
  return {
    ...pick(fact, ['unit', 'period', 'asOf']),
    duration: durationOf(fact.period),
    claim: fact.claim ?? undefined,
    place: name?.[language] ?? name?.en ?? name?.es ?? null,
    meaning: meaning?.[language] ?? meaning?.en ?? meaning?.es,
    sources: recordsOf(fact, sources, language),
  };
}

export const factorsIn = ({ factors = [] }: dataset.Dataset, language: string) =>
  localized(factors, language);

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
      services.map((service) => [
        service.id,
        localized(pick(service, ['name', 'about']), language),
      ]),
    ),
    contacts: contacts.map((contact) => contactIn(contact, contacts)),
    lists: listsIn({ lists }, 'contacts', 'contacts-child'),
    help: localized(help, language) as Help,
  };
}

const keptOfContact = [
  ...(['id', 'service', 'channel', 'value', 'pageLanguage', 'kind'] as const),
  ...(['checkedOn', 'checkedHow'] as const),
];

/** Without the field `emergency`, 911 must not be grouped with the tip lines of the police. */
function contactIn(contact: dataset.Contact, all: readonly dataset.Contact[]): Contact {
  const { uri, keyword, emergency = uri === 'tel:911', channel, service } = contact;
  // A relay operator must be told which number to call.
  const phone =
    channel === 'relay'
      ? all.find((other) => other.service === service && other.channel === 'phone')
      : undefined;
  return {
    ...pick(contact, keptOfContact),
    ...(phone && { askFor: phone.value }),
    ...(uri.startsWith('https:') && { uri }),
    ...(keyword && { keyword }),
    ...(emergency && { emergency }),
  };
}

/** The charts, each with the ids of its facts that are revised. */
export function chartsIn({ charts = [], facts }: dataset.Dataset, language: string): Chart[] {
  const ofFacts = facts.filter(({ revised }) => revised).map(({ id }) => id);
  return charts.map((chart) => {
    const shown = chart.series.flatMap((series) => series.facts);
    const revised = [...ofFacts.filter((id) => shown.includes(id)), ...(chart.revised ?? [])];
    return { ...localized(chart, language), ...(revised.length > 0 && { revised }) };
  });
}

export const typesIn = ({ types = [] }: dataset.Dataset, language: string) =>
  localized(types, language);

export const responsesIn = ({ responses = [] }: dataset.Dataset, language: string) =>
  localized(responses, language);
