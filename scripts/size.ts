/** `npm run size`: what visitors download, compressed as servers do (brotli), beside the budgets. Exits with 1 above one. */
import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

interface Graph {
  elements: Record<string, { files: string[]; topic?: string; words?: string }>;
  later: Record<string, string[]>;
  topics: Record<string, string>;
  words: Record<string, string>;
}

const kb = 1024;
const sizes = new Map<string, number>();

function size(file: string): number {
  let bytes = sizes.get(file);
  if (bytes === undefined)
    sizes.set(file, (bytes = brotliCompressSync(readFileSync(`dist/${file}`)).length));
  return bytes;
}

const graph = JSON.parse(readFileSync('.cache/graph.json', 'utf8')) as Graph;

/** Everything that a page with these tags loads, with the largest topic that a stat may name. */
function page(...tags: string[]): string[] {
  const topics = Object.entries(graph.topics).filter(([name]) => name.endsWith('.en'));
  const [largest] = topics
    .filter(
      ([name]) =>
        !/^(factors|contacts|sources|references|limits|charts|types|responses)\./.test(name),
    )
    .sort((a, b) => size(b[1]) - size(a[1]));
  const wanted = new Set(['ht-widgets.js', graph.words['base']]);
  if (tags.includes('ht-stat')) wanted.add(largest?.[1]);
  for (const tag of tags) {
    const { files = [], topic = '', words = '' } = graph.elements[tag] ?? {};
    for (const file of [...files, graph.topics[`${topic}.en`], graph.words[words]])
      wanted.add(file);
  }
  return [...wanted].filter((file) => file !== undefined);
}

/** What an element adds to a page that has another one: its own files, and those that it loads when it comes to that. */
function added(tag: string): string[] {
  const shared = page('ht-stat');
  return [...new Set([...page(tag), ...(graph.later[tag] ?? [])])].filter(
    (file) => !shared.includes(file),
  );
}

/** DESIGN section 7: name, budget in KB, files. */
const budgets: [string, number, string[]][] = [
  ['page with one stat, English', 14, page('ht-stat')],
  [
    'page with stat, factor list and hotline banner, English',
    22,
    page('ht-stat', 'ht-factor-list', 'ht-hotline-banner'),
  ],
  ['elements/ht-hotline-banner.js', 11, ['elements/ht-hotline-banner.js']],
  ['elements/ht-stat.js', 28, ['elements/ht-stat.js']],
  ['elements/ht-quick-exit.js', 6, ['elements/ht-quick-exit.js']],
  ['ht-widgets.iife.js without charts', 48, ['ht-widgets.iife.js']],
  ['ht-frame.js', 1, ['ht-frame.js']],
  ['what <ht-chart> adds, English', 48, added('ht-chart')],
];

let failed = 0;
for (const [name, budget, files] of budgets) {
  const bytes = files.reduce((sum, file) => sum + size(file), 0);
  const over = bytes > budget * kb;
  if (over) failed++;
  console.log(
    `${over ? 'OVER' : ' ok '} ${(bytes / kb).toFixed(2).padStart(6)} of ${budget} KB  ${name}`,
  );
  if (over)
    console.log(
      `      Take something out, load it later, or agree on a new budget in CONTRIBUTING.md.\n      ${files.join(' ')}`,
    );
}
console.log('\nEvery file, brotli:');
for (const file of globSync('**/*.{js,css,json}', { cwd: 'dist' })
  .filter((name) => !name.startsWith('dev/'))
  .sort()) {
  const topic = Object.entries(graph.topics).find(([, chunk]) => chunk === file)?.[0];
  const tag = Object.entries(graph.elements).find(
    ([
      ,
      {
        files: [chunk],
      },
    ]) => chunk === file,
  )?.[0];
  console.log(`${(size(file) / kb).toFixed(2).padStart(9)} KB  ${file}  ${topic ?? tag ?? ''}`);
}
process.exitCode = failed > 0 ? 1 : 0;
