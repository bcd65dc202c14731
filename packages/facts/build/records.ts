/**
 * Writes what widgets load (`records/<edition>/`), what self-contained files keep
 * (`generated/inline/`), and the table of imports for the npm package. A record is a file; its name
 * does not spell its topic.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dataset, Fact, Source } from '../generated/types.js';
import { notePlaceholder } from '../src/citing/note.ts';
import { titleLanguage } from '../src/citing/makers.ts';
import { readingSentence, unreadRemark } from '../src/citing/reading.ts';
import { languagesOf } from '../src/dataset/localize.ts';
import { valuesAt } from '../src/dataset/paths.ts';
import {
  chartsIn,
  citationsIn,
  contactsIn,
  factorsIn,
  factsIn,
  listsIn,
  responsesIn,
  sourcesIn,
  typesIn,
} from '../src/dataset/view.ts';
import { recordName } from '../src/record-name.ts';
import type {
  Bibliography,
  BibliographyEntry,
  Citations,
  ContactSlice,
  Language,
  Sources,
} from '../src/types.ts';
import type { ListName, ListRecords } from '../src/records.ts';
import { makeFormatter, workOf, type Formatter, type Work } from './bibliography.ts';

/** `folders`: where records and the generated modules go. */
export function writeRecords(data: Dataset, folders: { records: string; generated: string }): void {
  const languages = languagesOf(data);
  const contents = languages.map((language) => [language, contentIn(data, language)] as const);
  const files = new Map<string, unknown>([['names', data.facts.map(({ id }) => id)]]);
  const add = (path: string, record: unknown) => {
    if (files.has(path)) throw new Error(`two records are called ${path}: change recordName()`);
    files.set(path, record);
  };
  for (const [language, { facts, lists }] of contents) {
    for (const [id, record] of Object.entries(facts))
      add(`${language}/f/${recordName(id)}`, record);
    for (const [name, list] of Object.entries(lists))
      add(`${language}/l/${recordName(name)}`, list);
    for (const [id, citation] of Object.entries(lists.citations))
      add(`${language}/c/${recordName(id)}`, citation);
  }
  const codes = new Map([...files].map(([path, record]) => [path, asModule(record)]));
  const edition = createHash('sha256')
    .update([...codes].join())
    .digest('hex')
    .slice(0, 8);
  rmSync(folders.records, { recursive: true, force: true });
  for (const [path, code] of codes) write(join(folders.records, edition, `${path}.js`), code);
  for (const language of languages) {
    const path = `${edition}/${language}/l/${recordName('citations')}.js`;
    cpSync(join(folders.records, path), join(folders.generated, 'citations', path));
  }
  for (const name of Object.keys(contents[0]?.[1].lists ?? {}) as ListName[]) {
    // Too large for a self-contained file.
    if (name === 'citations') continue;
    const list = Object.fromEntries(
      contents.map(([language, { lists }]) => [language, withoutReferences(lists[name], name)]),
    );
    write(join(folders.generated, `inline/${name}.js`), asModule(list));
    const type = `Record<'en' | 'es', import('../../src/records.js').ListRecords['${name}']>`;
    const declaration = `declare const list: ${type};\nexport default list;\n`;
    write(join(folders.generated, `inline/${name}.d.ts`), declaration);
  }
  writeConstants(data, folders.generated, edition, [...codes.keys()]);
}

/** Small modules: a constant each, with its type. `table` has the imports of all records. */
function writeConstants(
  data: Dataset,
  folder: string,
  edition: string,
  paths: readonly string[],
): void {
  const rows = paths.map(
    (path) => `  '${path}': () => import('../records/${edition}/${path}.js'),\n`,
  );
  const tableType = 'Readonly<Record<string, () => Promise<{ default: unknown }>>>';
  const constants: [file: string, name: string, code: string, type: string][] = [
    ['index', 'languages', JSON.stringify(languagesOf(data)), "readonly ('en' | 'es')[]"],
    ['edition', 'edition', JSON.stringify(edition), 'string'],
    ['lists', 'lists', JSON.stringify(listsIn(data)), "import('../src/types.js').Lists"],
    ['table', 'table', `{\n${rows.join('')}}`, tableType],
  ];
  for (const [file, name, code, type] of constants) {
    write(join(folder, `${file}.js`), `export const ${name} = ${code};\n`);
    write(join(folder, `${file}.d.ts`), `export const ${name}: ${type};\n`);
  }
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function asModule(content: unknown): string {
  return `export default ${JSON.stringify(content)};`;
}

/** Self-contained files name their sources without references for paper: 2 KB of `ht-stat.js`. */
function withoutReferences(list: unknown, name: ListName): unknown {
  if (name === 'sources' || name === 'references') return list;
  const { sources = {}, ...others } = list as { sources?: Sources };
  const named = Object.entries(sources).map(([id, { name: short, url }]) => [
    id,
    { name: short, ...(url === undefined ? {} : { url }) },
  ]);
  return { ...others, sources: Object.fromEntries(named) as Sources };
}

/** What widgets load in one language: nothing that no widget prints. `facts`: by id. */
function contentIn(
  data: Dataset,
  language: Language,
): { facts: Record<string, unknown>; lists: ListRecords } {
  const format = makeFormatter(data.sources, language);
  const bibliography = bibliographyOf(data.sources, language, format);
  const slice = (ids: readonly string[], citing: readonly Citing[] = []) => {
    const facts = data.facts.filter(({ id }) => ids.includes(id));
    const cited = [...facts, ...citing].flatMap(citedBy);
    return {
      facts: factsIn({ ...data, facts }, language, data.facts),
      sources: Object.fromEntries(
        Object.entries(bibliography).filter(([id]) => cited.includes(id)),
      ),
    };
  };
  const { responses = [], limits = [] } = data;
  const lists: ListRecords = {
    facts: slice(data.facts.map(({ id }) => id)),
    factors: {
      ...slice(factsOf(data, 'factors')),
      factors: factorsIn(data, language),
      lists: listsIn(data, 'factors'),
    },
    limits: { ...slice(limits), limits },
    contacts: contactsIn(data, language),
    charts: { ...slice(factsOf(data, 'charts')), charts: chartsIn(data, language) },
    types: {
      ...slice(factsOf(data, 'types')),
      types: typesIn(data, language),
      lists: listsIn(data, 'types'),
    },
    responses: {
      ...slice(
        factsOf(data, 'responses'),
        responses.flatMap(({ who }) => who),
      ),
      responses: responsesIn(data, language),
      lists: listsIn(data, 'responses'),
      ...toCall(data, language),
    },
    sources: bibliography,
    references: format.list(data.sources.map((source) => workOf(source, language))),
    citations: Object.fromEntries(
      data.facts.map((fact) => [fact.id, citationsOf(fact, data, language, format)]),
    ),
  };
  const facts = Object.fromEntries(
    data.facts.map(({ id }) => {
      const { facts: own, sources } = slice([id]);
      return [id, { fact: own[id], sources }];
    }),
  );
  return { facts, lists };
}

type Citing = Pick<Fact, 'citations'> & { others?: Fact['others'] };

function citedBy({ citations, others = [] }: Citing): (string | undefined)[] {
  return [
    ...citations.flatMap(({ source, via }) => [source, via]),
    ...others.map(({ source }) => source),
  ];
}

/** Whom a reader may call who must not step in. */
function toCall(data: Dataset, language: Language): Pick<ContactSlice, 'contacts' | 'services'> {
  const { contacts: all, services } = contactsIn(data, language);
  const ids = listsIn(data).responses?.calls ?? [];
  const contacts = all.filter(({ id }) => ids.includes(id));
  const named = Object.entries(services).filter(([id]) =>
    contacts.some(({ service }) => service === id),
  );
  return { contacts, services: Object.fromEntries(named) };
}

/** Sources as widgets name them, each with its reference for paper and how it was read. */
function bibliographyOf(
  sources: readonly Source[],
  language: Language,
  format: Formatter,
): Bibliography {
  const named = sourcesIn(sources, language);
  return Object.fromEntries(
    sources.map((source) => {
      const printed = withoutAddress(format([{ id: source.id }]).apa);
      const reference = `${printed} ${readingSentence(source, language)}`;
      const english = language === 'en' ? {} : englishIn(reference, source);
      return [source.id, { ...named[source.id], reference, ...english } as BibliographyEntry];
    }),
  );
}

/** A source's title as its reference prints it. All titles but our own words are English. */
function englishIn(reference: string, { id, title }: Source): Pick<BibliographyEntry, 'english'> {
  if (typeof title !== 'string') return {};
  // The style changes capitals.
  const [before = '', ...after] = reference.toLowerCase().split(title.toLowerCase());
  if (after.length !== 1)
    throw new Error(`sources: the reference of "${id}" does not have its title once: ${reference}`);
  return { english: reference.slice(before.length, before.length + title.length) };
}

/** Ids of the facts of a list: those of its records, and those that belong to the whole list. */
function factsOf(data: Dataset, list: 'charts' | 'factors' | 'responses' | 'types'): string[] {
  const { namedBy = [], holdsForAll = [] } = data.lists?.find(({ id }) => id === list) ?? {};
  const paths = [`${list}.*.facts.*`, `${list}.*.law.*`, `${list}.*.series.*.facts.*`];
  return [namedBy, holdsForAll, valuesAt<string>(data, ...paths).map(([, id]) => id)].flat();
}

/** In a list on a page, the address is a separate link. */
function withoutAddress(reference: string): string {
  return reference.replace(/ (Retrieved|Recuperado)[^.]*? https:.*$| https:\S+$/, '');
}

function citationsOf(fact: Fact, data: Dataset, language: Language, format: Formatter): Citations {
  const citations = citationsIn(fact, data, language);
  const sourceOf = (wanted: string) => data.sources.find(({ id }) => id === wanted);
  const sources = citations.sources.map((record) => {
    const source = sourceOf(record.id);
    return { ...record, lang: source && titleLanguage(source, language) };
  });
  const cited = sources.filter(({ role }) => role !== 'other');
  const works = cited.map(({ id, via }, i): Work => {
    const source = sourceOf(id);
    const readers = sources.filter((other) => via.includes(other.id));
    const names = readers.map(({ producer }) => producer);
    const remark = source && unreadRemark(source, names, language);
    return { id, remark, note: i === 0 ? notePlaceholder : remark };
  });
  return { forms: format(works, notePlaceholder, fact.id), ...citations, sources };
}
