/** What the test server serves besides the repository: hostile pages, slow and missing files. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { rootDir } from '../../../scripts/run.ts';
import { LIBRARY_FOLDER } from './engines.ts';
import { frameworkFile, frameworksFolder } from './frameworks.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];
type Next = Parameters<Middleware>[1];

interface Gate {
  opened: Promise<unknown>;
  open: () => void;
}
const gates = new Map<string, Gate>();

/** What holds the scripts of pages at `/held/<word>/` back. Each word is used once. */
function gate(word: string): Gate {
  const known = gates.get(word);
  if (known) return known;
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const made = { opened, open };
  gates.set(word, made);
  return made;
}

const pages = join(rootDir, 'packages/testing/pages');
const anyOrigin = { 'Access-Control-Allow-Origin': '*' };

/** The repository's `<path>`, changed, at `/<prefix>/<path>`. `word`: what the prefix captures. */
function under(
  prefix: RegExp,
  change: (context: Context, next: Next, word: string) => Promise<unknown>,
): Middleware {
  return async (context, next) => {
    const [start, word = ''] = prefix.exec(context.url) ?? [];
    context.url = context.url.slice(start?.length);
    await (start === undefined ? next() : change(context, next, word));
  };
}

/** A path that is served here and not by the test runner. */
function at(path: RegExp, serve: (context: Context) => unknown): Middleware {
  return async (context, next) => {
    await (path.test(context.path) ? serve(context) : next());
  };
}

/** A prefix may go before those that follow it: `/slow/300/without/records/dist/…`. */
export const testServer: Middleware[] = [
  // After so many milliseconds.
  under(/^\/slow\/(\d+)(?=\/)/, (_, next, milliseconds) => sleep(Number(milliseconds)).then(next)),
  // Its scripts wait until `/release/<word>` is requested.
  under(/^\/held\/(\w+)(?=\/)/, async (context, next, word) => {
    if (extname(context.path) === '.js') await gate(word).opened;
    await next();
  }),
  at(/^\/release\/\w+$/, (context) => {
    gate(context.path.slice('/release/'.length)).open();
    context.body = '';
  }),
  // Missing where the path contains the words.
  under(/^\/without\/([^/]+)(?=\/)/, (context, next, words) => {
    if (context.url.includes(decodeURIComponent(words))) context.url = '/missing/';
    return next();
  }),
  // Missing where the request brings a cookie.
  under(/^\/without-cookie(?=\/)/, (context, next) => {
    if (context.get('Cookie') !== '') context.url = '/missing/';
    return next();
  }),
  // Followed by so much white space that it has so many bytes.
  under(/^\/padded\/(\d+)(?=\/)/, async (context, next, bytes) => {
    await next();
    if (!Buffer.isBuffer(context.body)) return;
    const space = Buffer.alloc(Number(bytes) - context.body.length, ' ');
    context.body = Buffer.concat([context.body, space]);
  }),
  // As if it were of another version of the library.
  under(/^\/as-version\/([^/]+)(?=\/)/, async (context, next, version) => {
    await next();
    if (!Buffer.isBuffer(context.body)) return;
    const text = String(context.body);
    context.body = text.replaceAll(/(["'])\d+\.\d+\.\d+\1/g, `$1${version}$1`);
  }),
  // Under another name.
  under(/^\/cat\.js\?(?=\/)/, (_, next) => next()),
  // With clean addresses: a folder for its `index.html`, with a slash or without.
  under(/^\/clean(-slash)?(?=\/)/, async (context, next, slash) => {
    const [path = '', query = ''] = context.url.split(/(?=\?)/);
    const clean = path.replace(/\/index\.html$/, slash === '' ? '' : '/');
    if (clean !== path) {
      context.status = 308;
      context.redirect(`/clean${slash}${clean}${query}`);
      return;
    }
    if (!extname(path)) context.url = `${path.replace(/\/$/, '')}/index.html${query}`;
    await next();
  }),
  // Without its policy, and with `embed-spied.js`.
  under(/^\/spied(?=\/)/, async (context, next) => {
    await next();
    if (context.type !== 'text/html') return;
    context.body = String(context.body).replace(
      /<meta http-equiv="Content-Security-Policy"[^>]*>/,
      '<script src="/pages/probe.js"></script><script src="/pages/embed-spied.js"></script>',
    );
    context.type = 'html';
  }),
  // At the other origin: the server listens at localhost and at 127.0.0.1.
  at(/^\/redirected\//, (context) => {
    const other = context.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const path = context.url.slice('/redirected'.length);
    context.redirect(`http://${other}:${context.URL.port}${path}`);
  }),
  // A page as an author has published it: posted as JSON, then served with its policy.
  at(/^\/published/, servePublished),
  at(/^\/missing\//, (context) => (context.status = 404)),
  at(/^\/environment\/fuzz$/, (context) => {
    context.body = { cases: process.env['HT_FUZZ'], seed: process.env['HT_FUZZ_SEED'] };
  }),
  // The old libraries that are there; then each, as Debian has it.
  at(/^\/environment\/libraries$/, (context) => {
    context.body = process.env['HT_LIBRARIES']?.split(',').filter(Boolean) ?? [];
  }),
  at(/^\/library\//, (context) => {
    const file = context.path.replace(/^\/library\/(\w+)\.js$/, '/$1/$1.js');
    return serveUnchanged(context, LIBRARY_FOLDER, file);
  }),
  at(/^\/pages\/frameworks\//, serveFramework),
  at(/^\/pages\/datasets\//, (context) =>
    serveUnchanged(context, join(pages, '..'), context.path, anyOrigin),
  ),
  at(/^\/pages\//, servePage),
  // Records too: of hundreds of requests each would pass the runner's transforms.
  at(/^\/(dist|packages\/facts\/records)\//, (context) =>
    serveUnchanged(context, rootDir, context.path, anyOrigin),
  ),
];

/**
 * `/pages/<name>`, or `/pages/<policy>/<name>`: a file of packages/testing/pages with the headers
 * that headers.json has for the name or the policy, and with the widgets of `widgets.part.html`.
 */
async function servePage(context: Context): Promise<void> {
  const [policy = '', name = policy] = context.path.slice('/pages/'.length).split('/');
  // Read each time, so that a new page needs no restart.
  const headers = JSON.parse(await readFile(join(pages, 'headers.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  await serveUnchanged(context, pages, `/${name}`, headers[policy]);
  const marker = '<!-- widgets -->';
  if (Buffer.isBuffer(context.body) && context.body.includes(marker)) {
    const widgets = await readFile(join(pages, 'widgets.part.html'), 'utf8');
    context.body = String(context.body).replace(marker, widgets);
  }
}

const published: { html: string; policy: string }[] = [];

/** `POST` keeps a page, and responds with its address. */
async function servePublished(context: Context): Promise<void> {
  if (context.method === 'POST') {
    const parts: Buffer[] = [];
    for await (const part of context.req) parts.push(part as Buffer);
    const page = JSON.parse(String(Buffer.concat(parts))) as { html: string; policy: string };
    context.body = `/published/${published.push(page) - 1}`;
    return;
  }
  const page = published[Number(context.path.slice('/published/'.length))];
  if (!page) return;
  context.body = page.html;
  context.type = 'html';
  if (page.policy !== '') context.set('Content-Security-Policy', page.policy);
}

/** See packages/testing/runner/frameworks.ts. */
async function serveFramework(context: Context): Promise<void> {
  const file = context.path.slice('/pages/frameworks/'.length);
  const text = await frameworkFile(file);
  if (text === undefined) return serveUnchanged(context, frameworksFolder, `/apps/${file}`);
  context.body = text;
  context.type = extname(file);
}

/** Does not call `next()`: that keeps the test runner's scripts and transforms out of the file. */
async function serveUnchanged(
  context: Context,
  folder: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<void> {
  // A path begins with a slash, so ".." cannot leave the folder.
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!existsSync(file) || !extname(file)) {
    context.status = 404;
    return;
  }
  context.body = await readFile(file);
  context.type = extname(file);
  context.set({ 'Cache-Control': 'no-store', ...headers });
}
