/**
 * `npm run dev`: the demo and a gallery of every example, from source; a changed file reloads them.
 * After a change of the ledger run `npm run generate`. `npm start` serves what ships instead.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { styleSheet } from '../build/assets.ts';
import { freePort } from './port.ts';
import { rootDir } from './run.ts';

const port = await freePort(8010);
const elements = globSync('packages/*/src/*.examples.ts', { cwd: rootDir })
  .map((file) => file.split('/')[1] ?? '')
  .sort();

const examples = elements.map(
  (name) => `'ht-${name}': (await import('@ht-widgets/${name}/examples.js')).examples`,
);
/** Draws each example under its name. One is attributes, with what may be around the element. */
const galleryScript = `import 'ht-widgets';
const all = { ${examples.join(', ')} };
for (const [tag, examples] of Object.entries(all)) {
  for (const [name, example] of Object.entries(examples)) {
    const section = document.createElement('section');
    const { around = ['', ''], attributes } = example;
    const empty = '<' + tag + '></' + tag + '>';
    section.innerHTML = around.join(empty);
    const element = section.querySelector(tag);
    for (const each of Object.entries(attributes)) element.setAttribute(...each);
    const title = document.createElement('h2');
    title.textContent = tag + ': ' + name;
    section.prepend(title);
    document.querySelector('main').append(section);
  }
}`;
const galleryPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/ht-widgets.css">
<script type="module" src="/gallery.js"></script><main></main></html>`;

/** What is served instead of a file, by path. */
const served: Record<string, () => { body: string; type: string }> = {
  '/gallery/': () => ({ body: galleryPage, type: 'html' }),
  '/gallery.js': () => ({ body: galleryScript, type: 'js' }),
  '/dist/ht-widgets.js': () => ({ body: "import 'ht-widgets';", type: 'js' }),
  '/dist/ht-widgets.css': () => ({ body: styleSheet(), type: 'css' }),
};

await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  config: {
    rootDir,
    port,
    watch: true,
    nodeResolve: { exportConditions: ['ht-lazy', 'source', 'browser', 'development'] },
    plugins: [
      {
        name: 'ht-dev',
        resolveImport: ({ source }) =>
          source === 'ht-widgets' ? '/packages/ht-widgets/src/index.ts' : undefined,
        serve: ({ path }) => served[path]?.(),
      },
      esbuildPlugin({ ts: true, target: 'esnext', tsconfig: join(rootDir, 'tsconfig.json') }),
    ],
  },
});
console.log(`demo: http://localhost:${port}/demo/\ngallery: http://localhost:${port}/gallery/`);
