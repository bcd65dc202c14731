import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { asciiOnly } from './plugins/ascii.js';
import { litPolicy } from './plugins/lit-policy.js';
import { minify } from './plugins/minify.js';

const { version } = JSON.parse(readFileSync('packages/ht-widgets/package.json', 'utf8'));
export const shortBanner = `/*! ht-widgets ${version}, MIT */`;
const banner = `/*! ht-widgets ${version}, MIT. Lit, BSD-3-Clause, Google LLC: LICENSES.txt */`;

/** `records`: which file `#records` in packages/facts is; by default records load by address. */
export function plugins({ dev = false, records = 'lazy', more = [] } = {}) {
  const conditions = [`ht-${records}`, 'source', 'browser'];
  return [
    nodeResolve({ exportConditions: [...conditions, dev ? 'development' : 'production'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    litPolicy(),
    ...(dev ? [] : minify()),
    ...more,
  ];
}

/** What else several elements share would be a request more. */
const manualChunks = {
  core: ['index', 'element/add-styles', 'later/copy'].map((name) => `packages/core/src/${name}.ts`),
  'ht-stat': ['packages/stat/src/define.ts'],
};

/** Chunks of the loader form. Only in the development build do their names show the topic. */
export function chunks(input, { dev, more, alone }) {
  const names = dev ? 'chunks/[name].js' : 'chunks/[hash].js';
  return {
    input,
    // Chunks import only what they use of each other; the loader uses the exports of one alone.
    preserveEntrySignatures: alone ? 'strict' : false,
    plugins: plugins({ dev, more }),
    output: {
      dir: dev ? 'dist/dev' : 'dist',
      entryFileNames: names,
      chunkFileNames: names,
      ...(alone ? {} : { manualChunks }),
      minifyInternalExports: !dev,
      sourcemap: dev,
      banner: (chunk) => (alone || chunk.name === 'core' ? banner : ''),
    },
  };
}

/** One file that imports nothing. */
export function bundle(input, file, { dev, records, more, format = 'es', head = banner } = {}) {
  return {
    input,
    plugins: plugins({ dev, records, more: format === 'iife' ? [asciiOnly()] : more }),
    output: { file, format, banner: head, inlineDynamicImports: !more, sourcemap: dev === true },
  };
}

/**
 * A classic script for `snippet --form paste`, without records: the command writes them in place of
 * `HT_RECORDS`, the arguments of `keep()`. It may be inside a page, so it closes no script tag.
 */
export function pasted(name) {
  const folder = `${process.cwd()}/packages`;
  const entry = `
    import { keep } from '${folder}/facts/src/records.pasted.ts';
    import '${folder}/${name}/src/define.ts';
    keep(...HT_RECORDS);`;
  const id = `pasted-${name}`;
  const virtual = {
    name: 'pasted',
    resolveId: { order: 'pre', handler: (source) => (source === id ? `\0${id}` : null) },
    load: (wanted) => (wanted === `\0${id}` ? entry : null),
  };
  const file = `.cache/paste/ht-${name}.js`;
  const { plugins: usual, ...output } = bundle(id, file, { records: 'pasted', format: 'iife' });
  // The text of the block is in the same encoding, and escapes make it longer.
  const plugins = usual.filter((plugin) => plugin.name !== 'ascii-only');
  return { ...output, plugins: [virtual, ...plugins] };
}

/** Entry of each element, by tag. */
export function elements(file) {
  const found = globSync(`packages/*/src/${file}.ts`).sort();
  return Object.fromEntries(found.map((path) => [`ht-${basename(dirname(dirname(path)))}`, path]));
}
