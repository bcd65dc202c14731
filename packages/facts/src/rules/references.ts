import type { Dataset } from '../../generated/types.js';
import { cites } from './readings.js';
import type { Report } from './rules.js';

/** An id is used once in its list. */
export function ids(dataset: Dataset, report: Report): void {
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

type Kind = 'source' | 'fact' | 'place' | 'service' | 'contact';
/** An id, of what it must be the id, and where it is. */
type Reference = [kind: Kind, id: string, pointer: string];

/** Every id that a record names exists, and every source is cited. */
export function references(dataset: Dataset, report: Report): void {
  const idsOf = (list: readonly { id: string }[] = []) => new Set(list.map(({ id }) => id));
  const known: Record<Kind, Set<string>> = {
    source: idsOf(dataset.sources),
    fact: idsOf(dataset.facts),
    place: idsOf(dataset.places),
    service: idsOf(dataset.services),
    contact: idsOf(dataset.contacts),
  };
  const all = [
    ...citationsOf(dataset),
    ...factReferences(dataset),
    ...contactReferences(dataset),
    ...listReferences(dataset),
    ...chartReferences(dataset),
  ];
  for (const [kind, id, pointer] of all)
    if (!known[kind].has(id))
      report(pointer, `expected the id of a ${kind}; found ${JSON.stringify(id)}`);
  const cited = new Set(all.filter(([kind]) => kind === 'source').map(([, id]) => id));
  dataset.sources.forEach(({ id }, i) => {
    if (!cited.has(id))
      report(
        `/sources/${i}/id`,
        `expected a source that something cites; nothing cites ${JSON.stringify(id)}`,
      );
  });
}

const each = (kind: Kind, ids: readonly string[] = [], pointer: string): Reference[] =>
  ids.map((id, i) => [kind, id, `${pointer}/${i}`]);

const one = (kind: Kind, id: string | null | undefined, pointer: string): Reference[] =>
  id == null ? [] : [[kind, id, pointer]];

function citationsOf(dataset: Dataset): Reference[] {
  return cites(dataset).flatMap(({ citations, pointer }) =>
    citations.flatMap(({ source, via }, i) => [
      ...one('source', source, `${pointer}/citations/${i}/source`),
      ...one('source', via, `${pointer}/citations/${i}/via`),
    ]),
  );
}

function factReferences({ facts }: Dataset): Reference[] {
  return facts.flatMap(({ seeAlso, newer, place }, i) => [
    ...each('fact', seeAlso, `/facts/${i}/seeAlso`),
    ...one('fact', newer, `/facts/${i}/newer`),
    ...one('place', place, `/facts/${i}/place`),
  ]);
}

function contactReferences({ contacts = [] }: Dataset): Reference[] {
  return contacts.flatMap(({ source, service }, i) => [
    ...one('source', source, `/contacts/${i}/source`),
    ...one('service', service, `/contacts/${i}/service`),
  ]);
}

function listReferences(dataset: Dataset): Reference[] {
  const { lists = [], limits, factors = [], responses = [], types = [] } = dataset;
  return [
    ...each('fact', limits, '/limits'),
    ...lists.flatMap(({ namedBy, holdsForAll, calls }, i) => [
      ...one('fact', namedBy, `/lists/${i}/namedBy`),
      ...each('fact', holdsForAll, `/lists/${i}/holdsForAll`),
      ...each('contact', calls, `/lists/${i}/calls`),
    ]),
    ...factors.flatMap(({ facts }, i) => each('fact', facts, `/factors/${i}/facts`)),
    ...responses.flatMap(({ facts }, i) => each('fact', facts, `/responses/${i}/facts`)),
    ...types.flatMap(({ facts, law }, i) => [
      ...each('fact', facts, `/types/${i}/facts`),
      ...each('fact', law, `/types/${i}/law`),
    ]),
  ];
}

function chartReferences({ charts = [] }: Dataset): Reference[] {
  return charts.flatMap(({ series, residual, revised, names = {} }, i) => [
    ...series.flatMap(({ facts }, j) => each('fact', facts, `/charts/${i}/series/${j}/facts`)),
    ...each('fact', residual, `/charts/${i}/residual`),
    ...each('fact', revised, `/charts/${i}/revised`),
    ...Object.keys(names).flatMap((id) =>
      one('fact', id, `/charts/${i}/names/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ),
  ]);
}
