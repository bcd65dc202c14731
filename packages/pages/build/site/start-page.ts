/** Writes `start.html`, the first page of the archive of `npm run package`. */
import { readFileSync } from 'node:fs';
import { escapeText } from '@ht-widgets/core/statement.js';
import { widgetHtml } from './widgets.ts';

/** What each file of the folder `upload` is for; the longest path that fits. */
const uses: readonly [path: string, use: string][] = [
  ['ht-widgets.iife.js', 'the script, which every page with a block loads'],
  ['ht-widgets.css', 'how a block looks before the script has come'],
  ['embed/', 'pages for frames, and the article claim by claim'],
  ['ht-frame.js', 'sets the height of a frame'],
  ['elements/', 'charts and source lists'],
  ['records/', 'full citations'],
  ['dataset.js', 'reads a dataset of your own'],
  ['check.js', 'the report of #ht-check'],
  ['integrity.json', 'for web developers'],
  ['LICENSES.txt', 'the licences; keep it with the files'],
];

const template = readFileSync('packages/pages/build/site/start.html', 'utf8');

const useOf = (file: string) => uses.find(([path]) => file.startsWith(path))?.[1] ?? '';

/** `files`: those of the folder `upload`, by their paths in it. */
export function startPage(version: string, files: readonly string[]): string {
  const rows = [...files]
    .sort((a, b) => order(a) - order(b) || a.localeCompare(b))
    .map((file) => `<tr><td><code>${escapeText(file)}</code></td><td>${useOf(file)}</td></tr>`);
  const parts: Readonly<Record<string, string>> = {
    version,
    count: String(files.length),
    rows: rows.join('\n      '),
    exit: widgetHtml('quick-exit'),
    banner: widgetHtml('hotline-banner'),
    number: widgetHtml('stat', { fact: 'nhth-mo-cases-2024' }),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '');
}

function order(file: string): number {
  return uses.findIndex(([path]) => file.startsWith(path));
}
