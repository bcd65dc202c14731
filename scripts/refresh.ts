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
export const pages = ['index', 'es', 'explainer', 'explainer-es', 'safety'].map(
  (name) => `demo/${name}.html`,
);
/** In these, the fallback of each `<ht-stat>` is. */
const readmes = ['README.md', 'packages/ht-widgets/README.md'];

const element = /^([^\S\n]*)(.*?)<ht-([a-z-]+)((?:\s[^>]*)?)>[\s\S]*?<\/ht-\3>/gm;

/**
 * A page with the fallback of its widgets written again, in the page's language. Throws where a tag
 * is unknown, or an attribute names what the ledger does not have.
 */
export function withFallbacks(page: string, dataset: Dataset, only?: WidgetName): string {
  const language = /<html[^>]* lang="es"/.test(page) ? 'es' : 'en';
  return page.replace(
    element,
    (whole: string, indent: string, before: string, tag: string, written: string) => {
      const name = widgetNames.find((known) => known === tag);
      if (!name) throw new Error(`<ht-${tag}> is no widget`);
      const attributes = Object.fromEntries(
        [...written.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          value,
        ]),
      );
      // In a README, a framework may give the attributes.
      if (only !== undefined && (name !== only || !/ fact="[\w-]+"/.test(written))) return whole;
      const lines = fallbackOf(dataset, { widget: name, lang: language, attributes });
      if (!lines.length) throw new Error(`<ht-${tag}${written}> names what does not exist`);
      const open = `${indent}${before}<ht-${tag}${written}>`;
      const oneLine = attributes['display'] === 'inline' || name === 'quick-exit';
      return oneLine
        ? `${open}${lines.join('')}</ht-${tag}>`
        : [open, ...lines.map((line) => `${indent}${line}`), `${indent}</ht-${tag}>`].join('\n');
    },
  );
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
