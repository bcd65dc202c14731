/** What the plugin costs a page: queries, files and kilobytes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { rootDir } from '../../../scripts/run.ts';
import type { Bench } from './bench.js';
import { Person } from './person.js';
import { factId } from './samples.js';
import { visit, type Visit } from './visitor.js';

const plugin = 'ht-widgets/ht-widgets.php';

/** A page as PHP makes it. */
interface Made {
  html: string;
  /** Each database query: its text, and the functions that lead to it. */
  queries: [text: string, callers: string][];
  /** PHP files of the plugin that were read. */
  files: string[];
}

async function made(address: string): Promise<Made> {
  const read = async (): Promise<Made> => {
    const page = await (await fetch(`${address}?ht-cost`)).text();
    const [counted = '', json = '{}'] = /<!-- cost (.*) -->$/s.exec(page) ?? [];
    return { html: page.replace(counted, ''), ...(JSON.parse(json) as Omit<Made, 'html'>) };
  };
  // WordPress keeps some answers from one request to the next.
  await read();
  return read();
}

/**
 * A page without a widget is the same, byte for byte and query for query, as with the plugin off.
 * Both are made from the same posts.
 */
export async function expectUntouched({ site, browser }: Bench, address: string): Promise<void> {
  const on = await made(address);
  assert.ok(on.queries.length > 10 && on.files.length > 3, 'The page has no count.');
  assert.deepEqual(byPlugin(on), []);
  assert.deepEqual(
    on.files.filter((file) => /\/texts\//.test(file)),
    [],
  );
  const requests = withoutPage(await visit(browser, address));
  site.step('deactivate', plugin);
  try {
    const off = await made(address);
    assert.deepEqual(off.files, []);
    assert.deepEqual(on.queries.map(textOf).sort(), off.queries.map(textOf).sort());
    assert.equal(on.html, off.html);
    assert.deepEqual(requests, withoutPage(await visit(browser, address)));
  } finally {
    site.step('activate', plugin);
  }
}

const textOf = ([text]: Made['queries'][number]) => text;

function byPlugin({ queries }: Made): Made['queries'] {
  return queries.filter(([, callers]) => callers.includes('HT_Widgets'));
}

/** A blob, which WordPress uses for its emoji, has a random name. */
function withoutPage({ requests }: Visit): string[] {
  return requests
    .slice(1)
    .map((address) => address.replace(/^blob:.*/, 'blob:'))
    .sort();
}

/** What a visit requested of the plugin. */
export function ours({ requests }: Visit): string[] {
  return requests.filter((address) => address.includes('/plugins/ht-widgets/'));
}

/** A page with one fact requests what `npm run size` counts for it, and nothing more. */
export async function expectWeight({ site, browser }: Bench, plain: string): Promise<void> {
  const admin = await Person.signIn(browser, site, 'administrator');
  await admin.edit();
  await admin.title('One fact');
  await admin.insert([['ht-widgets/stat', { fact: factId }]]);
  await admin.texts();
  const { id } = await admin.save();
  await admin.close();
  const address = site.step('publish', String(id));
  assert.deepEqual(byPlugin(await made(address)), []);
  const seen = await visit(browser, address);
  const mine = ours(seen);
  assert.deepEqual(
    withoutPage(seen).filter((each) => !mine.includes(each)),
    withoutPage(await visit(browser, plain)),
  );
  const files = mine.map((each) => /scripts\/([^?]+)/.exec(each)?.[1] ?? each);
  const size = (file: string) =>
    brotliCompressSync(readFileSync(join(rootDir, 'dist', file))).length;
  const sum = files.reduce((total, file) => total + size(file), 0) / 1024;
  console.log(`         ${sum.toFixed(2)} KB in ${files.length} files`);
  const [record = '', ...more] = files.filter((file) => file.startsWith('records/'));
  assert.match(record, /^records\/\w+\/en\/f\/\w+\.js$/);
  assert.deepEqual(more, []);
  const others = files.filter((file) => file !== record).sort();
  assert.deepEqual(others, [...chunksOfStat(), 'ht-widgets.js'].sort());
}

/** The chunk of the stat, with all that it imports at once. */
function chunksOfStat(): string[] {
  type Chunks = Record<string, { entry: string | null; imports: string[] }>;
  const chunks = JSON.parse(readFileSync(join(rootDir, '.cache/chunks.json'), 'utf8')) as Chunks;
  const all = new Set(
    Object.keys(chunks).filter((file) => chunks[file]?.entry === 'packages/stat/src/define.ts'),
  );
  for (const file of all) for (const each of chunks[file]?.imports ?? []) all.add(each);
  return [...all];
}
