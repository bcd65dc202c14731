/**
 * Writes into every widget of a page the text that `npx ht-widgets snippet` gives it, in the page's language: what a
 * reader without script reads then never drifts from the ledger. `npm run fallbacks` does so for the pages of `demo/`
 * that are kept this way.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Dataset } from '../packages/facts/generated/types.js';
import { fallback, widgetNames } from '../packages/ht-widgets/src/fallback.js';

/** Pages whose widgets' texts are all generated. The others have some that their author shortened. */
export const pages = ['demo/explainer.html', 'demo/explainer-es.html'];

const widget = /^([^\S\n]*)(.*?)<ht-([a-z-]+)((?:\s[^>]*)?)>[\s\S]*?<\/ht-\3>/gm;

/** A page with the text of each of its widgets anew. Throws where a tag is unknown, or names what does not exist. */
export function withFallbacks(page: string, dataset: Dataset): string {
  const language = /<html[^>]* lang="es"/.test(page) ? 'es' : 'en';
  return page.replace(widget, (_, indent: string, before: string, tag: string, written: string) => {
    const name = widgetNames.find((known) => known === tag);
    if (!name) throw new Error(`<ht-${tag}> is no widget`);
    const attributes = Object.fromEntries(
      [...written.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const lines = fallback(dataset, name, attributes, language);
    if (lines.length === 0) throw new Error(`<ht-${tag}${written}> names what does not exist`);
    const open = `${indent}${before}<ht-${tag}${written}>`;
    const oneLine = attributes['display'] === 'inline' || name === 'quick-exit';
    return oneLine
      ? `${open}${lines.join('')}</ht-${tag}>`
      : [open, ...lines.map((line) => `${indent}  ${line}`), `${indent}</ht-${tag}>`].join('\n');
  });
}

if (import.meta.main) {
  const dataset = JSON.parse(
    readFileSync('packages/facts/generated/us-mo.json', 'utf8'),
  ) as Dataset;
  for (const page of pages) writeFileSync(page, withFallbacks(readFileSync(page, 'utf8'), dataset));
}
