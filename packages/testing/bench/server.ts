/**
 * Serves what is measured, on loopback and by HTTP/1.1. It compresses as a public host would, or
 * not, as small ones do. Where an address names a wait, it waits first.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface BenchServer {
  /** Keeps a text and returns its address. `name` ends as files of its kind do. */
  put: (name: string, text: string) => string;
  origin: string;
  close: () => void;
}

/**
 * - `/dist/<name>`, `/demo/<name>`: the built file
 * - `/made/<number>/<name>`: what was `put`
 * - `/slow/<ms>/<path>`: either, after a wait
 */
export async function startServer(rootDir: string, compressed = true): Promise<BenchServer> {
  const made: string[] = [];
  const bodies = new Map<string, Buffer>();

  async function answer(path: string): Promise<Buffer | undefined> {
    const known = bodies.get(path);
    if (known) return known;
    const [, number] = /^\/made\/(\d+)\//.exec(path) ?? [];
    const text =
      number === undefined
        ? /^\/(dist|demo)\//.test(path)
          ? await readFile(join(rootDir, normalize(path))).catch(() => undefined)
          : undefined
        : made[Number(number)];
    if (text === undefined) return undefined;
    const body = compressed ? brotliCompressSync(text) : Buffer.from(text);
    bodies.set(path, body);
    return body;
  }

  async function respond(url: string, response: ServerResponse): Promise<void> {
    const [, wait, rest = ''] = /^\/slow\/(\d+)(\/.*)$/.exec(url) ?? [];
    if (wait !== undefined) await sleep(Number(wait));
    const path = wait === undefined ? url : rest;
    const body = await answer(path);
    const type = types[extname(path)];
    if (body === undefined || type === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, {
          'Content-Type': type,
          ...(compressed ? { 'Content-Encoding': 'br' } : {}),
          'Content-Length': body.length,
          'Cache-Control': 'no-store',
        })
        .end(body);
  }

  const server = createServer(({ url = '/' }, response) => {
    void respond(url, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    put: (name, text) => `${origin}/made/${made.push(text) - 1}/${name}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
