/** Serves the repository, and a page for each widget and language with all of its examples. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Dataset } from '../../facts/generated/types.js';
import { frozenExamples, frozenLedger } from '../helpers/frozen-examples.js';
import { listen } from '../runner/destination.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The last words of each page. */
export const theEnd = 'The end.';

/** Its left margin is empty, to be clicked. */
function page(frozen: Dataset, widget: string, language: 'en' | 'es'): string {
  const parts = Object.entries(frozenExamples(frozen, widget, language));
  const main = parts
    .map(([name, html]) => `<section id="${name}"><h2>${name}</h2>\n${html}</section>`)
    .join('\n');
  return `<!doctype html><html lang="${language}"><head><title>${widget}</title>
<script type="module" src="/dist/ht-widgets.js"></script></head>
<body style="margin-inline: 40px"><main><h1>${widget}</h1>\n${main}
<p lang="en">${theEnd}</p></main></body></html>`;
}

export async function serve(root: string): Promise<{ port: number; stop: () => void }> {
  const frozen = JSON.parse(readFileSync(join(root, frozenLedger), 'utf8')) as Dataset;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '').replace(/[?#].*/, '')));
    const [, widget, language] = /^\/voice\/([a-z-]+)\.(en|es)$/.exec(path) ?? [];
    if (widget) {
      response.setHeader('Content-Type', types['.html'] ?? '');
      response.end(page(frozen, widget, language === 'es' ? 'es' : 'en'));
      return;
    }
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
    else {
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    }
  });
  return { port: await listen(server), stop: () => void server.close() };
}
