/** What the test server serves besides the repository: hostile pages, slow files and missing ones. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { LIBRARY_FOLDER } from './engines.ts';
import { frameworks, frameworksFolder } from './frameworks.ts';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];

/**
 * - `/pages/<name>`: `packages/testing/pages/<name>`, with the headers `headers.json` there gives for it, and the widgets of
 *   `widgets.part.html` where it says `<!-- widgets -->`
 * - `/pages/<policy>/<name>`: the same, with the headers it gives for the policy
 * - `/pages/frameworks/<name>`: see packages/testing/runner/frameworks.ts
 * - `/dist/<name>`: the built file as it is, readable from other origins as on a public host
 * - `/slow/<ms>/<path>`: the repository's `<path>` after a wait
 * - `/missing/<anything>`: 404
 * - `/without/<words>/<path>`: the repository's `<path>`, but 404 where it contains the words
 * - `/environment/fuzz`: what `HT_FUZZ` and `HT_FUZZ_SEED` ask of packages/testing/cross/fuzz.test.ts
 * - `/library/<name>.js`: an old library, as Debian has it; `/environment/libraries`: the names of those that are there
 * - `/without-cookie/<path>`: the repository's `<path>`, but 404 where the request brings a cookie
 * - `/padded/<bytes>/<path>`: the repository's `<path>`, followed by so much white space that it has that size
 * - `/as-version/<version>/<path>`: the repository's `<path>`, as if it were of another version of the library
 * - `/cat.js?<path>`: the repository's `<path>`, in a file of another name
 * - `/spied/<path>`: the repository's `<path>`, but a page without its own policy and with `embed-spied.js` in it
 * - `/redirected/<path>`: leads to the repository's `<path>` at the other origin
 *
 * The server answers at `localhost` and at `127.0.0.1`, which are two origins.
 */
export function testServer(rootDir: string): Middleware[] {
  const pages = join(rootDir, 'packages/testing/pages');
  const frameworkFile = frameworks(rootDir);
  return [
    async (context, next) => {
      const [, milliseconds, path] = /^\/slow\/(\d+)(\/.*)$/.exec(context.url) ?? [];
      if (milliseconds && path) {
        await sleep(Number(milliseconds));
        context.url = path;
      }
      const [, words, rest] = /^\/without\/([^/]+)(\/.*)$/.exec(context.url) ?? [];
      if (words && rest)
        context.url = rest.includes(decodeURIComponent(words)) ? '/missing/' : rest;
      const [, uncookied] = /^\/without-cookie(\/.*)$/.exec(context.url) ?? [];
      if (uncookied) context.url = context.get('Cookie') === '' ? uncookied : '/missing/';
      await next();
    },
    async (context, next) => {
      const [, bytes, path] = /^\/padded\/(\d+)(\/.*)$/.exec(context.url) ?? [];
      if (path) context.url = path;
      const [, version, older] = /^\/as-version\/([^/]+)(\/.*)$/.exec(context.url) ?? [];
      if (older) context.url = older;
      const [, renamed] = /^\/cat\.js\?(\/.*)$/.exec(context.url) ?? [];
      if (renamed) context.url = renamed;
      const [, spied] = /^\/spied(\/.*)$/.exec(context.url) ?? [];
      if (spied) context.url = spied;
      const [, elsewhere] = /^\/redirected(\/.*)$/.exec(context.url) ?? [];
      if (elsewhere)
        context.redirect(
          `http://${context.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${context.URL.port}${elsewhere}`,
        );
      else await next();
      if (spied && context.type === 'text/html') {
        context.body = String(context.body).replace(
          /<meta http-equiv="Content-Security-Policy"[^>]*>/,
          '<script src="/pages/probe.js"></script><script src="/pages/embed-spied.js"></script>',
        );
        context.type = 'html';
      }
      if (version && Buffer.isBuffer(context.body))
        context.body = context.body
          .toString()
          .replaceAll(/(["'])\d+\.\d+\.\d+\1/g, `$1${version}$1`);
      if (bytes && Buffer.isBuffer(context.body))
        context.body = Buffer.concat([
          context.body,
          Buffer.alloc(Number(bytes) - context.body.length, ' '),
        ]);
    },
    async (context, next) => {
      if (context.path.startsWith('/missing/')) context.status = 404;
      else if (context.path === '/environment/fuzz')
        context.body = { cases: process.env['HT_FUZZ'], seed: process.env['HT_FUZZ_SEED'] };
      else if (context.path === '/environment/libraries')
        context.body = process.env['HT_LIBRARIES']?.split(',').filter(Boolean) ?? [];
      else if (context.path.startsWith('/library/'))
        await serveUnchanged(
          context,
          LIBRARY_FOLDER,
          {},
          context.path.replace(/^\/library\/(\w+)\.js$/, '/$1/$1.js'),
        );
      else if (context.path.startsWith('/pages/frameworks/'))
        await serveFramework(context, frameworkFile);
      else if (context.path.startsWith('/pages/')) await servePage(context, pages);
      // Records too: of hundreds of requests each would pass the runner's transforms.
      else if (/^\/(dist|packages\/facts\/records)\//.test(context.path))
        await serveUnchanged(context, rootDir, { 'Access-Control-Allow-Origin': '*' });
      else await next();
    },
  ];
}

async function servePage(context: Context, pages: string): Promise<void> {
  const [policy = '', name = policy] = context.path.slice('/pages/'.length).split('/');
  if (policy === 'datasets') {
    await serveUnchanged(
      context,
      pages,
      { 'Access-Control-Allow-Origin': '*' },
      `/datasets/${name}`,
    );
    return;
  }
  // Read each time, so that a new page needs no restart.
  const headers = JSON.parse(await readFile(join(pages, 'headers.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  await serveUnchanged(context, pages, headers[policy] ?? {}, `/${name}`);
  // Pages that differ in what surrounds the widgets have the widgets in one file.
  const marker = '<!-- widgets -->';
  if (Buffer.isBuffer(context.body) && context.body.includes(marker)) {
    context.body = String(context.body).replace(
      marker,
      await readFile(join(pages, 'widgets.part.html'), 'utf8'),
    );
  }
}

async function serveFramework(
  context: Context,
  frameworkFile: (file: string) => Promise<string | undefined>,
): Promise<void> {
  const file = context.path.slice('/pages/frameworks/'.length);
  const text = await frameworkFile(file);
  if (text === undefined) {
    await serveUnchanged(context, frameworksFolder, {}, `/apps/${file}`);
    return;
  }
  context.body = text;
  context.type = extname(file);
}

/** Answers without `next()`: that keeps the test runner's own scripts and transforms out of the file. */
async function serveUnchanged(
  context: Context,
  folder: string,
  headers: Record<string, string>,
  path = context.path,
): Promise<void> {
  const file = join(folder, normalize(decodeURIComponent(path))); // a leading slash, so ".." cannot leave the folder
  if (!existsSync(file) || !extname(file)) {
    context.status = 404;
    return;
  }
  context.body = await readFile(file);
  context.type = extname(file);
  context.set({ 'Cache-Control': 'no-store', ...headers });
}
