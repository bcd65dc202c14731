/** Another site on loopback, over https, with the pages of `npx ht-widgets embed-pages`. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { rootDir } from '../../../scripts/run.ts';
import { factId } from './samples.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

export interface Embeds {
  /** Of the folder with `embed/`. */
  address: string;
  /** What WordPress shows before the frame has said how high it is. */
  blockquote: string;
  close: () => void;
}

export async function serveEmbeds(): Promise<Embeds> {
  const folder = mkdtempSync(join(tmpdir(), 'ht-embeds-'));
  cpSync(join(rootDir, 'dist/small'), folder, { recursive: true });
  const certificate = ['key', 'cert'].map((name) =>
    readFileSync(
      join(rootDir, `node_modules/@web/dev-server-core/.self-signed-dev-server-ssl.${name}`),
    ),
  );
  const server = createServer(
    { key: certificate[0], cert: certificate[1] },
    ({ url = '/' }, response) => {
      const path = normalize(decodeURI(url.replace(/[?#].*/, ''))).replace(/^\/ht-widgets/, '');
      try {
        const body = readFileSync(join(folder, path));
        const type = types[extname(path)] ?? 'application/octet-stream';
        // A sandboxed frame has no origin, so its scripts need this permission.
        response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}/ht-widgets/`;
  const bin = join(rootDir, 'packages/ht-widgets/bin/ht-widgets.js');
  const args = ['embed-pages', '--base', address, '--out', join(folder, 'embed')];
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
  try {
    execFileSync(process.execPath, [bin, ...args], { stdio: 'ignore' });
  } catch (error) {
    close();
    throw error;
  }
  const json = readFileSync(join(folder, `embed/${factId}.en.json`), 'utf8');
  const { html } = JSON.parse(json) as { html: string };
  return {
    address,
    blockquote: /<blockquote>(.*)<\/blockquote>/.exec(html)?.[1] ?? '',
    close,
  };
}
