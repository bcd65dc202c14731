/** Citations in the styles of citeproc and citation-js, made by the build: no formatter ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import citeproc from 'citeproc';
import type { Source } from '../generated/types.js';
import { biblatex, bibtex } from '../src/citing/bibtex.ts';
import { toCsl, type CslItem } from '../src/citing/csl.ts';
import { lawNumber } from '../src/citing/law.ts';
import { unreadRemark } from '../src/citing/reading.ts';
import { ris } from '../src/citing/ris.ts';
import { localized } from '../src/dataset/localize.ts';
import type { Forms, Language, Place, ReferenceRecord, ReferencesRecord } from '../src/types.ts';

const folder = join(import.meta.dirname, '../styles');
const readText = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The styles' file names, as in the CSL repository. */
const styles = {
  apa: 'apa.csl',
  mla: 'modern-language-association.csl',
  chicago: 'chicago-author-date.csl',
} as const;
const styleNames = ['apa', 'mla', 'chicago'] as const;

const localeOf = { en: 'en-US', es: 'es-ES' } as const;

/** A work with a `note` for the forms that programs read, and a `remark` for those people read. */
export interface Work {
  id: string;
  note?: string | undefined;
  remark?: string | undefined;
}
/** `fact`: the key of the first work, which has the sentence about the fact. */
export interface Formatter {
  (works: readonly Work[], lead?: string, fact?: string): Forms;
  list: (works: readonly Work[]) => ReferencesRecord;
}

/** A work as a list of sources has it. If we did not read it, a remark says so. */
export function workOf(source: Source, language: Language): Work {
  const note = unreadRemark(source, [], language);
  return { id: source.id, note, remark: note };
}

/** What the styles lack: an article before a day, the day before the month, a word for dataset. */
function inSpanish(entry: string): string {
  return entry
    .replace(/\b(Recuperado|Accedido) (?=\d)/g, '$1 el ')
    .replace(/\((\d{4}[a-z]?), ([a-z]+) (\d{1,2})\)/g, '($1, $3 de $2)')
    .replace('[Dataset]', '[Conjunto de datos]');
}

type Style = keyof typeof styles;

/** An item as a style prints it: none of them prints all fields of every type. */
function itemFor(style: Style, item: CslItem): CslItem {
  const { 'container-title': container, author: [author] = [] } = item;
  const law = lawNumber(item);
  if (law !== undefined && style !== 'apa')
    return without({ ...item, 'container-title': law }, 'author', 'volume', 'number');
  // Capitals of a name, and of an address that is one, are its own.
  const name = (words: string) => `<span class="nocase">${words}</span>`;
  if (container !== undefined) return { ...item, 'container-title': name(container) };
  // MLA names the site of a page, and its maker only if that is another.
  const site = author && 'literal' in author ? author.literal : undefined;
  if (style !== 'mla' || item.type !== 'webpage' || site === undefined) return item;
  return without({ ...item, 'container-title': name(site) }, 'author');
}

function without(item: CslItem, ...names: (keyof CslItem)[]): CslItem {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !(names as string[]).includes(name)),
  ) as unknown as CslItem;
}

/** Where titles have a path, no style may change its capitals. */
function withPaths(item: CslItem): CslItem {
  const title = item.title.replace(/[\w.-]+(\/[\w.-]+)+\.\w+/, '<span class="nocase">$&</span>');
  return { ...item, title };
}

/** `dashes`: whether a name that was printed above is a dash, as in a whole list. */
function makeEngine(
  style: Style,
  language: Language,
  items: ReadonlyMap<string, CslItem>,
  dashes: boolean,
): citeproc.Engine {
  const text = readText(styles[style]);
  const system = {
    retrieveItem: (id: string) => itemFor(style, items.get(id) as CslItem),
    retrieveLocale: (locale: string) => readText(`locales-${locale}.xml`),
  };
  const engine = new citeproc.Engine(
    system,
    dashes ? text : text.replace(/ subsequent-author-substitute="[^"]*"/, ''),
    localeOf[language],
    true,
  );
  engine.setOutputFormat('text');
  return engine;
}

/** The entries of a list, in the style's order. */
function entriesIn(
  engine: citeproc.Engine,
  works: readonly Work[],
  language: Language,
): { id: string; text: string }[] {
  engine.updateItems(works.map(({ id }) => id));
  const [{ entry_ids: ids }, entries] = engine.makeBibliography();
  const mended = language === 'es' ? inSpanish : String;
  return ids.map(([id], i) => {
    const remark = works.find((work) => work.id === id)?.remark;
    const text = mended((entries[i] ?? '').trim());
    return { id, text: remark === undefined ? text : `${text} [${remark}]` };
  });
}

/** Formats sources in a language, with a line above. One engine serves all: setup is slow. */
export function makeFormatter(sources: readonly Source[], language: Language): Formatter {
  const items = new Map(
    localized(sources, language).map((source, i) => {
      // Titles in one language for all are the sources' own, which are English.
      const own = typeof sources[i]?.title === 'string';
      return [source.id, withPaths(toCsl(source, own ? 'en' : language))];
    }),
  );
  const engines = (dashes: boolean) =>
    Object.fromEntries(
      styleNames.map((style) => [style, makeEngine(style, language, items, dashes)]),
    ) as Record<Style, citeproc.Engine>;
  const [withDashes, plain] = [engines(true), engines(false)];

  const format = (works: readonly Work[], lead = '', fact?: string): Forms => {
    const csl = works.flatMap(({ id, note }, i) => {
      const item = items.get(id);
      if (!item) return [];
      // Facts of one source are different entries, and programs drop all but one with the same key.
      const key = fact === undefined ? id : i === 0 ? fact : `${fact}.${id}`;
      return { ...item, id: key, ...(note === undefined ? {} : { note }) };
    });
    const flat = csl.map((item) => ({ ...item, title: item.title.replace(/<[^>]*>/g, '') }));
    const inStyle = (style: Style) =>
      [lead, ...entriesIn(withDashes[style], works, language).map(({ text }) => text)]
        .filter((line) => line !== '')
        .join('\n');
    return {
      apa: inStyle('apa'),
      mla: inStyle('mla'),
      chicago: inStyle('chicago'),
      bibtex: flat.map(bibtex).join('\n'),
      biblatex: flat.map(biblatex).join('\n'),
      ris: flat.map(ris).join('\n'),
      csl: JSON.stringify(csl, null, 2),
    };
  };

  /** Each work in every form, with its place in each style's list, and where its letter goes. */
  const list = (works: readonly Work[]): ReferencesRecord => {
    const whole = styleNames.map(
      (style) => [style, entriesIn(plain[style], works, language)] as const,
    );
    const references = works.map((work): [string, ReferenceRecord] => {
      const forms = format([work]);
      const places = whole.map(([style, entries]): [Style, Place] => {
        const rank = entries.findIndex(({ id }) => id === work.id);
        return [style, [rank, ...letterIn(entries[rank]?.text ?? '', forms[style])]];
      });
      return [work.id, { ...forms, places: Object.fromEntries(places) as Record<Style, Place> }];
    });
    return { all: format(works), each: Object.fromEntries(references) };
  };
  return Object.assign(format, { list });
}

/** Where a style adds a letter to a year that two works share, and what is around the letter. */
function letterIn(inList: string, alone: string): [at: number, before: string, after: string] | [] {
  if (inList === alone) return [];
  let at = 0;
  while (inList[at] === alone[at]) at++;
  const added = inList.slice(at, at + inList.length - alone.length);
  const [, before = '', after = ''] = /^(.*)[a-z](.*)$/.exec(added) ?? [];
  if (alone.slice(0, at) + added + alone.slice(at) !== inList)
    throw new Error(`expected one letter more than in "${alone}": ${inList}`);
  return [at, before, after];
}
