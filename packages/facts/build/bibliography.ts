/** Citations in the styles of citeproc and citation-js, made by the build: no formatter ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import citeproc from 'citeproc';
import { toCsl } from '../src/citing/csl.ts';
import { unreadRemark } from '../src/citing/reading.ts';
import { ris } from '../src/citing/ris.ts';
import type { Forms, Language, LocalSource } from '../src/types.ts';

// The plugin's own keys are made of author and title, and eight of ours would be the same.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const folder = join(import.meta.dirname, '../styles');
const readText = (file: string) => readFileSync(join(folder, file), 'utf8');

/** The styles' file names, as in the CSL repository. */
const styles = {
  apa: 'apa.csl',
  mla: 'modern-language-association.csl',
  chicago: 'chicago-author-date.csl',
} as const;

const localeOf = { en: 'en-US', es: 'es-ES' } as const;

/** A work with a `note` for the forms that programs read, and a `remark` for those people read. */
export interface Work {
  id: string;
  note?: string | undefined;
  remark?: string | undefined;
}
export type Formatter = (works: readonly Work[], lead?: string) => Forms;

/** A work as a list of sources has it. If we did not read it, a remark says so. */
export function workOf(source: LocalSource, language: Language): Work {
  const note = unreadRemark(source, [], language);
  return { id: source.id, note, remark: note };
}

/** What the styles lack: an article before a day, the day before the month, a word for dataset. */
function inSpanish(entry: string): string {
  return entry
    .replace(/\b(Recuperado|Accedido) (?=\d)/g, '$1 el ')
    .replace(/\((\d{4}), ([a-z]+) (\d{1,2})\)/g, '($1, $3 de $2)')
    .replace('[Dataset]', '[Conjunto de datos]');
}

/** Formats sources in a language, with a line above. One engine serves all: setup is slow. */
export function makeFormatter(sources: readonly LocalSource[], language: Language): Formatter {
  const items = new Map(sources.map((source) => [source.id, toCsl(source)]));
  const engines = Object.fromEntries(
    Object.entries(styles).map(([name, file]) => {
      const system = {
        retrieveItem: (item: string) => items.get(item),
        retrieveLocale: (locale: string) => readText(`locales-${locale}.xml`),
      };
      const engine = new citeproc.Engine(system, readText(file), localeOf[language], true);
      engine.setOutputFormat('text');
      return [name, engine];
    }),
  ) as Record<keyof typeof styles, citeproc.Engine>;

  const inStyle = (style: keyof typeof styles, works: readonly Work[], lead: string): string => {
    engines[style].updateItems(works.map(({ id }) => id));
    const [{ entry_ids: ids }, entries] = engines[style].makeBibliography();
    // Each style has its own order.
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
