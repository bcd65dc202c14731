/**
 * Writes `generated/` from the ledger: types and a validator from the schema, one module per topic and language for the
 * widgets, the index of ids to topics, and the merged dataset. Prints every problem with its file, line and path, and then exits with 1.
 *
 * A topic is the unit that a page loads: each file of `data/us-mo/facts/` is one, and so is what one element shows as a
 * whole (`factors` with the facts that belong to them, `contacts`).
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Dataset, Fact, Source } from '../generated/types.js';
import { firstLetter, hash, type FactIndex } from '../src/hash.ts';
import type { Bibliography, BibliographyEntry, Citations, ContactSlice } from '../src/types.ts';
import { notePlaceholder } from '../src/citing/note.ts';
import { readingSentence, unreadRemark } from '../src/citing/reading.ts';
import { languagesOf, localSources } from '../src/dataset/localize.ts';
import {
  chartsIn,
  contactsIn,
  countedFactsIn,
  factorsIn,
  factsIn,
  listsIn,
  recordsOf,
  responsesIn,
  sourcesIn,
  typesIn,
} from '../src/dataset/view.ts';
import { makeFormatter, workOf, type Formatter, type Work } from './bibliography.ts';
import { readLedger } from './read.ts';
import { schemaOptions, schemaPath, validateLedger } from './validate.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'generated');
const folder = process.argv[2] ?? join(root, 'data/us-mo');

/** A page that shows one fact loads its topic whole, so a topic holds no more than this, in characters. */
const largestTopic = 2150;

const ledger = readLedger(folder);
const dataset = ledger.problems.length > 0 ? undefined : validateLedger(ledger, folder);
if (!dataset || ledger.problems.length > 0) {
  for (const { file, line, path, message } of ledger.problems)
    console.error(`${file}:${line} ${path}: ${message}`);
  console.error(
    `The ledger has ${ledger.problems.length} ${ledger.problems.length === 1 ? 'problem' : 'problems'}.`,
  );
  process.exit(1);
}
await write(dataset);

async function write(data: Dataset): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'topics'), { recursive: true });
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as JSONSchema;
  const bannerComment = '/* Generated from schema/dataset.schema.json. Do not edit. */';
  writeFileSync(
    join(out, 'types.d.ts'),
    await compile(schema, 'Dataset', { bannerComment, style: { singleQuote: true } }),
  );
  writeFileSync(join(out, 'check-schema.js'), schemaCheck(schema));
  writeFileSync(
    join(out, 'check-schema.d.ts'),
    `declare const check: import('ajv').ValidateFunction;\nexport default check;\n`,
  );
  writeFileSync(join(out, 'us-mo.json'), `${JSON.stringify(data, null, 1)}\n`);

  const offered = languagesOf(data);
  splitTopics(data);
  const topics = [
    ...new Set([
      ...ledger.topics.values(),
      'factors',
      'limits',
      'contacts',
      'charts',
      'types',
      'responses',
    ]),
  ];
  const bibliographies = ['sources', 'references'];
  mkdirSync(join(out, 'citations'));
  for (const language of offered) {
    const sources = localSources(data.sources, language);
    const format = makeFormatter(sources, language);
    for (const topic of topics) {
      writeModule(`topics/${topic}.${language}.js`, topicModule(data, topic, language, format));
      const facts = data.facts.filter(({ id }) => ledger.topics.get(id) === topic);
      if (facts.length > 0)
        writeModule(
          `citations/${topic}.${language}.js`,
          asModule(
            Object.fromEntries(
              facts.map((fact) => [fact.id, citationsOf(fact, data, language, format)]),
            ),
          ),
        );
    }
    writeModule(
      `topics/references.${language}.js`,
      asModule(
        Object.fromEntries(
          sources.map((source) => [source.id, format([workOf(source, language)])]),
        ),
      ),
    );
    writeModule(
      `topics/sources.${language}.js`,
      asModule(bibliographyOf(data.sources, language, format)),
    );
  }
  writeModule(
    'index.js',
    `export const languages = ${JSON.stringify(offered)};\nexport const index = ${JSON.stringify(makeIndex(ledger.topics, [...topics, ...bibliographies]))};\n`,
  );
  writeModule(
    'index.d.ts',
    `/** The languages that the ledger is complete in. */\nexport const languages: readonly ('en' | 'es')[];\n/** Which topic holds a fact. */\nexport const index: import('../src/hash.js').FactIndex;\n`,
  );
  writeModule('lists.js', `export const lists = ${JSON.stringify(listsIn(data))};\n`);
  writeModule('lists.d.ts', `export const lists: import('../src/types.js').Lists;\n`);
  console.log(
    `ledger: ${data.facts.length} facts, ${data.sources.length} sources, ${topics.length} topics, ${offered.join(' and ')}`,
  );
}

/** Cuts the files of facts into topics, in their order. */
function splitTopics(data: Dataset): void {
  for (const file of new Set(ledger.topics.values())) {
    let part: Fact[] = [];
    let number = 1;
    for (const fact of data.facts.filter(({ id }) => ledger.topics.get(id) === file)) {
      part.push(fact);
      const weight = JSON.stringify([
        part.map((each) => shown(each, data, 'en')),
        localSources(citedBy(part, data), 'en'),
      ]).length;
      if (weight > largestTopic && part.length > 1) {
        part = [fact];
        number++;
      }
      ledger.topics.set(fact.id, `${file}-${number}`);
    }
  }
}

/**
 * Which topic holds a fact. Every page carries this index twice (loader and elements load at the same time), so it is a
 * table of one letter per hashed id and not the ids themselves: 0.2 KB where those took 0.9. Two ids may share a slot
 * only within a topic; the smallest table is sought, and a seed for which that holds.
 */
function makeIndex(topicOfFact: ReadonlyMap<string, string>, topics: readonly string[]): FactIndex {
  if (new Set(topicOfFact.values()).size > 92)
    throw new Error('more topics than letters: raise largestTopic');
  const letters = new Map(
    [...topicOfFact].map(([id, topic]) => [
      id,
      String.fromCharCode(firstLetter + topics.indexOf(topic)),
    ]),
  );
  for (let size = 512; ; size *= 2) {
    for (let seed = 1; seed < 1e5; seed++) {
      const slots = new Array<string>(size).fill(' ');
      const fits = [...letters].every(([id, letter]) => {
        const slot = hash(id, seed) % size;
        const free = slots[slot] === ' ' || slots[slot] === letter;
        slots[slot] = letter;
        return free;
      });
      if (fits) return { seed, slots: slots.join(''), topics };
    }
  }
}

/** The schema as a function, for datasets that are read where no compiler of schemas is. */
function schemaCheck(schema: object): string {
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true } });
  const code = (standaloneCode as unknown as { default: typeof standaloneCode }).default(
    ajv,
    ajv.compile(schema),
  );
  // `minLength` and others would call a helper of ajv by `require`, which no module has.
  if (code.includes('require('))
    throw new Error(
      'the schema uses a keyword that the compiled validator imports: say it with "pattern"',
    );
  return code;
}

function writeModule(name: string, code: string): void {
  writeFileSync(join(out, name), `// Generated from data/us-mo. Do not edit.\n${code}`);
}

/** What the widgets need of a topic, in one language: nothing that no widget prints. */
function topicModule(
  data: Dataset,
  topic: string,
  language: 'en' | 'es',
  format: Formatter,
): string {
  // These come with the facts that belong to them, which have a topic of their own too.
  const own = new Set(factsOf(data, topic));
  const facts = data.facts.filter(({ id }) => ledger.topics.get(id) === topic || own.has(id));
  const cited = citedBy(
    [...facts, ...(topic === 'responses' ? (data.responses?.flatMap(({ who }) => who) ?? []) : [])],
    data,
  );
  const slice: Record<string, unknown> = {};
  if (facts.length > 0)
    slice['facts'] =
      topic === 'charts'
        ? countedFactsIn({ ...data, facts }, language, data.facts)
        : Object.fromEntries(facts.map((fact) => [fact.id, shown(fact, data, language)]));
  if (cited.length > 0) slice['sources'] = bibliographyOf(cited, language, format);
  if (topic === 'factors')
    Object.assign(slice, { factors: factorsIn(data, language), lists: listsIn(data, topic) });
  if (topic === 'limits') slice['limits'] = data.limits;
  if (topic === 'charts') slice['charts'] = chartsIn(data, language);
  if (topic === 'types')
    Object.assign(slice, { types: typesIn(data, language), lists: listsIn(data, topic) });
  if (topic === 'responses')
    Object.assign(slice, {
      responses: responsesIn(data, language),
      lists: listsIn(data, topic),
      ...toCall(data, language),
    });
  if (topic === 'contacts') Object.assign(slice, contactsIn(data, language));
  return asModule(slice);
}

/** Whom a reader may call who must not step in. */
function toCall(data: Dataset, language: 'en' | 'es'): Pick<ContactSlice, 'contacts' | 'services'> {
  const { contacts, services } = contactsIn(data, language);
  const ids = listsIn(data).responses?.calls ?? [];
  const calls = contacts.filter(({ id }) => ids.includes(id));
  return {
    contacts: calls,
    services: Object.fromEntries(
      Object.entries(services).filter(([id]) => calls.some(({ service }) => service === id)),
    ),
  };
}

function asModule(content: unknown): string {
  return `export default ${JSON.stringify(content)};\n`;
}

function citedBy(citing: readonly Pick<Fact, 'citations'>[], data: Dataset): Source[] {
  const cited = new Set(
    citing.flatMap(({ citations }) =>
      citations.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via])),
    ),
  );
  return data.sources.filter(({ id }) => cited.has(id));
}

/** Sources as widgets name them, each with its reference for paper and how it was read. */
function bibliographyOf(
  sources: readonly Source[],
  language: 'en' | 'es',
  format: Formatter,
): Bibliography {
  const named = sourcesIn(sources, language);
  return Object.fromEntries(
    sources.map((source) => {
      const reference = `${withoutAddress(format([{ id: source.id }]).apa)} ${readingSentence(source, language)}`;
      return [
        source.id,
        {
          ...named[source.id],
          reference,
          ...(language === 'en' ? {} : englishIn(reference, source)),
        } as BibliographyEntry,
      ];
    }),
  );
}

/** A source's title as its reference prints it, where it has one of its own: all of ours are English. */
function englishIn(reference: string, { id, title }: Source): Pick<BibliographyEntry, 'english'> {
  if (typeof title !== 'string') return {};
  // The style has capitals of its own.
  const [before = '', ...after] = reference.toLowerCase().split(title.toLowerCase());
  if (after.length !== 1)
    throw new Error(`sources: the reference of "${id}" does not have its title once: ${reference}`);
  return { english: reference.slice(before.length, before.length + title.length) };
}

function factsOf(data: Dataset, topic: string): string[] {
  const list = data.lists?.find(({ id }) => id === topic);
  const ofAll = [list?.namedBy ?? [], list?.holdsForAll ?? []].flat();
  switch (topic) {
    case 'factors':
      return [...ofAll, ...(data.factors?.flatMap(({ facts }) => facts) ?? [])];
    case 'limits':
      return data.limits ?? [];
    case 'charts':
      return data.charts?.flatMap(({ series }) => series.flatMap(({ facts }) => facts)) ?? [];
    case 'types':
      return [...ofAll, ...(data.types?.flatMap(({ law, facts }) => [...law, ...facts]) ?? [])];
    case 'responses':
      return [...ofAll, ...(data.responses?.flatMap(({ facts }) => facts) ?? [])];
    default:
      return [];
  }
}

/** In a list on a page the address is a link of its own. */
function withoutAddress(reference: string): string {
  return reference.replace(/ (Retrieved|Recuperado)[^.]*? https:.*$| https:\S+$/, '');
}

function citationsOf(
  fact: Fact,
  data: Dataset,
  language: 'en' | 'es',
  format: Formatter,
): Citations {
  const { unit, period, asOf } = fact;
  const place = data.places.find(({ id }) => id === fact.place)?.name[language] ?? null;
  const sources = recordsOf(fact, data.sources, language);
  const works = sources.map(({ id, via }, i): Work => {
    const source = data.sources.find((candidate) => candidate.id === id);
    const remark =
      source &&
      unreadRemark(
        source,
        sources.filter((other) => via.includes(other.id)).map(({ producer }) => producer),
        language,
      );
    return { id, remark, note: i === 0 ? notePlaceholder : remark };
  });
  return { forms: format(works, notePlaceholder), unit, period, place, asOf, sources };
}

function shown(fact: Fact, data: Dataset, language: 'en' | 'es'): unknown {
  return factsIn([fact], language, data.facts)[fact.id];
}
