/**
 * Another site for browser tests: https on loopback, at another origin than the tests'. The command
 * `ht:destination` returns its address and what it has noticed.
 *
 * - `/`, `/anything`: a page
 * - `/slow/<ms>`: a page, after a wait
 * - `/nothing`: 204, so that a browser stays where it is
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { rootDir } from '../../../scripts/run.ts';

export interface Destination {
  /** Without a slash at the end. */
  origin: string;
  /** An address at which no server listens. */
  offline: string;
  /** How many connections were opened, even without a request. */
  connections: number;
  /** The requests for pages, oldest first, and from where they say they come. */
  visits: { path: string; referrer: string | undefined }[];
}

/** Engines run at the same time, and each has a separate site. */
export function destinationPlugin(): TestRunnerPlugin {
  const sites = new Map<unknown, ReturnType<typeof openSite>>();
  return {
    name: 'ht-destination',
    async serverStop() {
      for (const site of sites.values()) {
        const { server } = await site;
        server.closeAllConnections();
        server.close();
      }
    },
    async executeCommand({ command, session }) {
      if (command !== 'ht:destination') return undefined;
      const site = sites.get(session.browser) ?? openSite();
      sites.set(session.browser, site);
      return (await site).noticed;
    },
  };
}

async function openSite() {
  // Of the development server, for its own https; the engines accept any certificate.
  const certificate = (kind: string) =>
    readFileSync(
      join(rootDir, `node_modules/@web/dev-server-core/.self-signed-dev-server-ssl.${kind}`),
    );
  const noticed: Destination = { origin: '', offline: '', connections: 0, visits: [] };
  const server = createServer(
    { cert: certificate('cert'), key: certificate('key') },
    (request, response) => {
      const path = request.url ?? '';
      if (path === '/favicon.ico') response.statusCode = 404;
      else noticed.visits.push({ path, referrer: request.headers.referer });
      if (path.startsWith('/nothing')) response.statusCode = 204;
      response.setHeader('Content-Type', 'text/html');
      const page =
        '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><p>Elsewhere';
      const [, milliseconds = 0] = /^\/slow\/(\d+)/.exec(path) ?? [];
      setTimeout(() => {
        response.end(response.statusCode === 200 ? page : '');
      }, Number(milliseconds));
    },
  );
  server.on('connection', () => {
    noticed.connections++;
  });
  noticed.offline = `https://127.0.0.1:${await listen(server)}/`;
  await new Promise((resolve) => server.close(resolve));
  noticed.origin = `https://127.0.0.1:${await listen(server)}`;
  return { server, noticed };
}

/** Lets a server listen on loopback; resolves to its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
