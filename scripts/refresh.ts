/**
 * `npm run refresh`: writes every text in the repository that comes from the ledger, docstrings,
 * the command or other documents. So a correction is made in one place. Build first. With `--check`
 * it only says which files are out of date.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import type { Dataset } from '../packages/facts/generated/types.js';
import { widgetNames, type WidgetName } from '../packages/ht-widgets/src/names.js';
import { fallbackOf } from '../packages/ht-widgets/src/snippet/snippet.js';
import { update, writeDocuments } from './documents.js';
import { writeReadings } from './readings.js';

/** Pages in which the fallback of every widget is what the command prints. */
export const pages = [
  ...['index', 'es', 'explainer', 'explainer-es', 'safety'],
  ...['school', 'school-es', 'nonprofit', 'nonprofit-es'],
].map((name) => `demo/${name}.html`);
/** In these, the fallback of each `<ht-stat>` is. */
const readmes = ['README.md', 'packages/ht-widgets/README.md'];

const element = /^([^\S\n]*)(.*?)<ht-([a-z-]+)((?:\s[^>]*)?)>[\s\S]*?<\/ht-\3>/gm;
/** A placeholder that has its lines to itself. Its fallback is a `<div>` with the same indent. */
const placeholder =
  /^([^\S\n]*)<div data-ht="([a-z-]+)"([^>]*)>\n[\s\S]*?^\1<\/div>(?:\n\1<\/div>)?/gm;

/**
 * A page with the fallback of its widgets written again, in the page's language. Throws where a tag
 * is unknown, or an attribute names what the ledger does not have.
 */
export function withFallbacks(page: string, dataset: Dataset, only?: WidgetName): string {
  const lang = /<html[^>]* lang="es"/.test(page) ? 'es' : 'en';
  const elements = page.replace(
    element,
    (whole: string, indent: string, before: string, tag: string, written: string) => {
      // In a README, a framework may give the attributes.
      if (only !== undefined && (tag !== only || !/ fact="[\w-]+"/.test(written))) return whole;
      const { lines, oneLine } = fallbackLines(dataset, { tag, written, lang });
      const open = `${indent}${before}<ht-${tag}${written}>`;
      return oneLine
        ? `${open}${lines.join('')}</ht-${tag}>`
        : [open, ...lines.map((line) => `${indent}${line}`), `${indent}</ht-${tag}>`].join('\n');
    },
  );
  if (only !== undefined) return elements;
  return elements.replace(placeholder, (_, indent: string, tag: string, written: string) => {
    const bare = written.replaceAll(' data-ht-', ' ');
    const { lines } = fallbackLines(dataset, { tag, written: bare, lang });
    const all = [`<div data-ht="${tag}"${written}>`, ...lines, '</div>'];
    return all.map((line) => `${indent}${line}`).join('\n');
  });
}

interface Written {
  tag: string;
  /** Its attributes, as the page has them. */
  written: string;
  lang: 'en' | 'es';
}

function fallbackLines(dataset: Dataset, { tag, written, lang }: Written) {
  const widget = widgetNames.find((known) => known === tag);
  if (!widget) throw new Error(`<ht-${tag}> is no widget`);
  const pairs = [...written.matchAll(/([a-z-]+)="([^"]*)"/g)];
  const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
  const lines = fallbackOf(dataset, { widget, lang, attributes });
  if (!lines.length) throw new Error(`<ht-${tag}${written}> names what does not exist`);
  return { lines, oneLine: attributes['display'] === 'inline' || widget === 'quick-exit' };
}

function refreshFallbacks(): void {
  const dataset = JSON.parse(
    readFileSync('packages/facts/generated/us-mo.json', 'utf8'),
  ) as Dataset;
  for (const file of [...pages, ...readmes]) {
    const only = file.endsWith('.md') ? 'stat' : undefined;
    update(file, withFallbacks(readFileSync(file, 'utf8'), dataset, only));
  }
}

const bin = 'packages/ht-widgets/bin/ht-widgets.js';
const printed = /(<!-- \$ npx ht-widgets (.+) -->\n```\w*\n)[\s\S]*?(```)/g;

/** A document in which the block after `<!-- $ npx ht-widgets … -->` is what that prints. */
function withPrinted(document: string): string {
  return document.replace(printed, (_, open: string, words: string, close: string) => {
    const args = [...words.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    // Its notes on stderr are for people who type.
    const output = execFileSync(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe'] });
    return `${open}${output.toString()}${close}`;
  });
}

if (import.meta.main) {
  refreshFallbacks();
  writeDocuments();
  writeReadings();
  // The tables come from the manifest, and the blocks from the command. The build writes both.
  if (existsSync('dist/custom-elements.json')) {
    await import('./readme-tables.ts');
    for (const file of ['README.md', ...globSync('docs/**/*.md')])
      update(file, withPrinted(readFileSync(file, 'utf8')));
  } else console.error('Tables and printed blocks are not checked: run npm run build first.');
}
