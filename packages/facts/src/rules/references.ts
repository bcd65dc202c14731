import type { Dataset, Fact } from '../../generated/types.js';
import { segmentsOf, valuesAt } from '../dataset/paths.js';
import type { Report } from './rules.js';

/** An id is used once in its list. */
export function ids(dataset: Dataset, report: Report): void {
  for (const path of ['limits.*', ...Object.keys(dataset).map((name) => `${name}.*.id`)]) {
    const seen = new Set<string>();
    for (const [pointer, id] of valuesAt<string>(dataset, path)) {
      if (seen.has(id))
        report(pointer, `expected an id used once; ${JSON.stringify(id)} is used twice`);
      seen.add(id);
    }
  }
}

/** The paths of ids, by what they are the ids of. */
const references = {
  source: [
    'facts.*.citations.*.source',
    'facts.*.citations.*.via',
    'facts.*.others.*.source',
    'responses.*.who.*.citations.*.source',
    'responses.*.who.*.citations.*.via',
    'contacts.*.source',
    'services.*.sources.*',
  ],
  fact: [
    'facts.*.seeAlso.*',
    'facts.*.newer',
    'facts.*.overlaps.*.with',
    'facts.*.overlaps.*.both',
    'facts.*.withdrawn.successor',
    'limits.*',
    'lists.*.namedBy',
    'lists.*.holdsForAll.*',
    'factors.*.facts.*',
    'responses.*.facts.*',
    'types.*.facts.*',
    'types.*.law.*',
    'charts.*.series.*.facts.*',
    'charts.*.residual.*',
    'charts.*.revised.*',
    'charts.*.names.*', // names by fact id
  ],
  place: ['facts.*.place'],
  service: ['contacts.*.service'],
  contact: ['lists.*.calls.*'],
};

/** Every id that a record names exists. */
export function known(dataset: Dataset, report: Report): void {
  for (const [kind, paths] of Object.entries(references)) {
    const all = new Set(valuesAt<string>(dataset, `${kind}s.*.id`).map(([, id]) => id));
    for (const [pointer, value] of valuesAt<string | object | null>(dataset, ...paths)) {
      const id = typeof value === 'string' ? value : value && segmentsOf(pointer).at(-1);
      if (id != null && !all.has(id))
        report(pointer, `expected the id of a ${kind}; found ${JSON.stringify(id)}`);
    }
  }
}

/** A withdrawn fact stays, so that its id means what it meant. Nothing shows it or leads to it. */
export function withdrawn(dataset: Dataset, report: Report): void {
  const gone = new Set(dataset.facts.filter((fact) => fact.withdrawn).map(({ id }) => id));
  for (const [pointer, value] of valuesAt<string | object | null>(dataset, ...references.fact)) {
    const id = typeof value === 'string' ? value : segmentsOf(pointer).at(-1);
    if (id !== undefined && gone.has(id))
      report(pointer, `expected a fact that is not withdrawn; ${JSON.stringify(id)} is`);
  }
}

/** Every source is cited. */
export function cited(dataset: Dataset, report: Report): void {
  const all = new Set(valuesAt<string>(dataset, ...references.source).map(([, id]) => id));
  for (const [pointer, id] of valuesAt<string>(dataset, 'sources.*.id'))
    if (!all.has(id))
      report(
        pointer,
        `expected a source that something cites; nothing cites ${JSON.stringify(id)}`,
      );
}

/** A figure that was not read in its source names where it was read. */
export function readings(dataset: Dataset, report: Report): void {
  const unread = new Set(
    dataset.sources.filter(({ read }) => read === 'not-read').map(({ id }) => id),
  );
  const citing = valuesAt<Pick<Fact, 'citations' | 'standing'>>(
    dataset,
    'facts.*',
    'responses.*.who.*',
  );
  for (const [pointer, { citations, standing }] of citing) {
    citations.forEach(({ source, via }, i) => {
      if (unread.has(source) && via === undefined)
        report(
          `${pointer}/citations/${i}`,
          'expected "via": the source was not read, so the citation must say where it was read',
        );
      if (via !== undefined && unread.has(via))
        report(`${pointer}/citations/${i}/via`, 'expected a source that was read');
    });
    if (standing === 'secondhand' && citations.every(({ via }) => via === undefined))
      report(`${pointer}/citations`, 'expected "via": what is second-hand names where it was read');
  }
}

/** Another figure is one that was read. */
export function others(dataset: Dataset, report: Report): void {
  const unread = new Set(
    dataset.sources.filter(({ read }) => read === 'not-read').map(({ id }) => id),
  );
  for (const [pointer, id] of valuesAt<string>(dataset, 'facts.*.others.*.source'))
    if (unread.has(id)) report(pointer, 'expected a source that was read');
}

/** What is checked was read in the law, in an official publication, or in two places. */
export function checked(dataset: Dataset, report: Report): void {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const citing = valuesAt<Pick<Fact, 'citations' | 'standing'>>(
    dataset,
    'facts.*',
    'responses.*.who.*',
  );
  for (const [pointer, { citations, standing }] of citing) {
    if (standing !== 'checked') continue;
    const pages = citations.flatMap(({ source, via = source }) => sources.get(via) ?? []);
    const read = pages.filter((page) => page.read !== 'not-read');
    const publishers = new Set(
      read.map(({ publisher, container, producer }) =>
        JSON.stringify(publisher ?? container ?? producer),
      ),
    );
    if (publishers.size < 2 && read.every(({ authority }) => authority === undefined))
      report(
        `${pointer}/citations`,
        'expected one page with "authority" that was read, or two of different publishers, ' +
          'because "standing" is "checked"; otherwise write "secondhand"',
      );
  }
}
