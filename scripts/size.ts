/** `npm run size`: what visitors download, compressed with brotli, compared with the budgets. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { recordName } from '../packages/facts/src/record-name.ts';

/** Written by build/plugins/chunk-names.js: each chunk, its entry module, and what it imports. */
type Chunks = Record<string, { entry: string | null; imports: string[]; dynamicImports: string[] }>;

const kb = 1024;
const chunks = JSON.parse(readFileSync('.cache/chunks.json', 'utf8')) as Chunks;
const [records = ''] = globSync('records/*', { cwd: 'dist' });
const sizes = new Map<string, number>();

function size(file: string): number {
  const bytes = sizes.get(file) ?? brotliCompressSync(readFileSync(`dist/${file}`)).length;
  sizes.set(file, bytes);
  return bytes;
}

function chunkOf(module: string): string {
  const file = Object.keys(chunks).find((name) => chunks[name]?.entry === `packages/${module}.ts`);
  if (file === undefined) throw new Error(`no chunk for ${module}`);
  return file;
}

/** Files with all that they import; with `later`, what they import on demand too. */
function withImports(files: readonly string[], later = false): string[] {
  const all = new Set(files);
  for (const file of all) {
    const { imports = [], dynamicImports = [] } = chunks[file] ?? {};
    for (const each of later ? [...imports, ...dynamicImports] : imports) all.add(each);
  }
  return [...all];
}

const [largestFact = ''] = globSync(`${records}/en/f/*.js`, { cwd: 'dist' }).sort(
  (a, b) => size(b) - size(a),
);

const chunkAndList = (element: string, name: string): string[] => [
  chunkOf(`${element}/src/define`),
  `${records}/en/l/${recordName(name)}.js`,
];

const statPage = withImports(['ht-widgets.js', chunkOf('stat/src/define'), largestFact]);
const threePage = withImports([
  ...statPage,
  ...chunkAndList('factor-list', 'factors'),
  ...chunkAndList('hotline-banner', 'contacts'),
]);
/** What a chart loads besides a stat, its drawing included; not what a stat may load as well. */
const chartPage = withImports(chunkAndList('chart', 'charts'), true).filter(
  (file) => !withImports(statPage, true).includes(file),
);

/** Name, budget in KB, files. */
const budgets: [string, number, string[]][] = [
  ['page with one stat, English', 16.25, statPage],
  ['page with stat, factor list and hotline banner, English', 26.15, threePage],
  ['elements/ht-hotline-banner.js', 14.8, ['elements/ht-hotline-banner.js']],
  ['elements/ht-stat.js', 38.8, ['elements/ht-stat.js']],
  ['elements/ht-quick-exit.js', 5.6, ['elements/ht-quick-exit.js']],
  ['ht-widgets.iife.js', 59.6, ['ht-widgets.iife.js']],
  ['ht-frame.js', 1, ['ht-frame.js']],
  ['check.js', 4, ['check.js']],
  ['ht-widgets.css', 5.5, ['ht-widgets.css']],
  ['what <ht-chart> adds, English', 50.7, chartPage],
];

for (const [name, budget, files] of budgets) {
  const bytes = files.reduce((sum, file) => sum + size(file), 0);
  const over = bytes > budget * kb;
  const shown = (bytes / kb).toFixed(2).padStart(6);
  console.log(`${over ? 'OVER' : ' ok '} ${shown} of ${budget} KB  ${name}, ${files.length} files`);
  if (!over) continue;
  process.exitCode = 1;
  console.log(
    `      Remove something, load it later, or agree on a budget.\n      ${files.join(' ')}`,
  );
}
console.log('\nEvery file but records, brotli:');
const files = globSync('**/*.{js,css,json}', {
  cwd: 'dist',
  exclude: ['dev/**', 'site/**', 'small/**', 'records/**'],
});
for (const file of files.sort())
  console.log(
    `${(size(file) / kb).toFixed(2).padStart(9)} KB  ${file}  ${chunks[file]?.entry ?? ''}`,
  );
