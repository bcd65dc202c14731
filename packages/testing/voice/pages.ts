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

/** The first words of each page, which Orca says of a page that it has opened. */
export const theBeginning = 'The beginning.';

/** The last words of each page. */
export const theEnd = 'The end.';

type Examples = Readonly<Record<string, string>>;

const sections = (examples: Examples): string =>
  Object.entries(examples)
    .map(([name, html]) => `<section id="${name}"><h2>${name}</h2>\n${html}</section>`)
    .join('\n');

const document = (title: string, language: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><title>${title}</title>
<script type="module" src="/dist/ht-widgets.js"></script></head>
<body style="margin-inline: 40px">${body}</body></html>`;

/** Its left margin is empty, to be clicked. */
function page(examples: Examples, widget: string, language: string): string {
  return document(widget, language, `<main><h1>${widget}</h1>\n${sections(examples)}</main>`);
}

/**
 * A page to be read. A banner stays at an edge only directly in the body: elsewhere on a long page
 * it would be read whole.
 */
function spokenPage(examples: Examples, widget: string, language: string): string {
  const { top = '', bottom = '', ...others } = widget === 'hotline-banner' ? examples : {};
  const inside = widget === 'hotline-banner' ? others : examples;
  return document(
    widget,
    language,
    `<p lang="en">${theBeginning}</p>${top}
<main><h1>${widget}</h1>\n${sections(inside)}</main>${bottom}
<p lang="en">${theEnd}</p>`,
  );
}

export async function serve(root: string): Promise<{ port: number; stop: () => void }> {
  const frozen = JSON.parse(readFileSync(join(root, frozenLedger), 'utf8')) as Dataset;
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '').replace(/[?#].*/, '')));
    const [, folder, widget, lang] = /^\/(voice|visual)\/([a-z-]+)\.(en|es)$/.exec(path) ?? [];
    if (widget) {
      const language = lang === 'es' ? 'es' : 'en';
      const examples = frozenExamples(frozen, widget, language);
      response.setHeader('Content-Type', types['.html'] ?? '');
      response.end((folder === 'voice' ? spokenPage : page)(examples, widget, language));
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
