/**
 * Writes `dist/site/`, after the rest of `dist/`: the pages of `demo/` and `docs/`, their scripts,
 * and a copy of the small set. `npm run site` runs it alone.
 */
import { cpSync, globSync } from 'node:fs';
import Eleventy from '@11ty/eleventy';
import { build, type Plugin } from 'esbuild';
import { recordName } from '../../facts/src/record-name.ts';
import { writeExamples } from './site/examples.ts';
import { writeLedgerFiles } from './site/ledger.ts';
import { writeBuilderData } from './builder-data.ts';

/** The builder, and what it loads later. */
const builder = Object.fromEntries(
  ['builder-en', 'builder-es', 'later', 'check', 'pictures', 'preview', 'print'].map((name) => [
    `build/${name}`,
    `demo/build/${name}.ts`,
  ]),
);

/** The page has the ledger already, so the check of a page has no copy. */
const ledgerOfPage: Plugin = {
  name: 'ledger-of-page',
  setup(building) {
    const filter = /^@ht-widgets\/facts\/us-mo\.json$/;
    building.onResolve({ filter }, ({ path }) => ({ path, namespace: 'ledger' }));
    building.onLoad({ filter, namespace: 'ledger' }, () => ({
      contents: 'export default globalThis.htBuilderData.dataset',
    }));
  },
};

await Promise.all([writePages(), writeScripts()]);
writeBuilderData('dist/site/build');
writeExamples('dist/site/examples');
writeLedgerFiles('dist/site/ledger');
copyLoader('dist/site/build/loader');
// The builder has much data: it draws the exit alone, and its banner is the fallback.
cpSync('.cache/exit.js', 'dist/site/build/exit.js');

/** The loader form, for the preview: with the lists that the ledger of the page does not have. */
function copyLoader(folder: string): void {
  const lists = ['sources', 'references', 'citations'].map(recordName).join(',');
  const files = globSync(['ht-widgets.js', 'chunks/*.js', `records/*/*/l/{${lists}}.js`], {
    cwd: 'dist',
  });
  for (const file of files) cpSync(`dist/${file}`, `${folder}/${file}`);
}

/** Classic scripts, since a page that is opened from a disk loads no module. */
async function writeScripts(): Promise<void> {
  await build({
    entryPoints: {
      ...builder,
      'ledger/filter': 'demo/ledger/filter.ts',
      'gallery/theming': 'demo/gallery/theming.ts',
      site: 'demo/site.ts',
    },
    outdir: 'dist/site',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    plugins: [ledgerOfPage],
    // The preview says where the records are, so no script of it needs its own address.
    logOverride: { 'empty-import-meta': 'silent' },
    conditions: ['ht-lazy', 'source', 'browser', 'production'],
  });
}

async function writePages(): Promise<void> {
  const configPath = 'demo/eleventy.config.js';
  await new Eleventy('demo', 'dist/site', { configPath, quietMode: true }).write();
}
