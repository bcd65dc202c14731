import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner', 'ht-data-note'];
const packages = new URL('packages/', import.meta.url).pathname;
const topicFolder = join(packages, 'facts/generated/topics');
const { index } = await import(join(packages, 'facts/generated/index.js'));
const topicNames = readdirSync(topicFolder).map((file) => basename(file, '.js'));

/** The topics that a self-contained element carries; for `ht-stat` all that hold facts. */
const inlined = {
  'ht-stat': (topic) => !topic.startsWith('contacts.'),
  'ht-factor-list': (topic) => topic.startsWith('factors.'),
  'ht-hotline-banner': (topic) => topic.startsWith('contacts.'),
  'ht-data-note': (topic) => topic.startsWith('limits.'),
};

const { version } = JSON.parse(readFileSync(join(packages, 'ht-widgets/package.json'), 'utf8'));
const banner = `/*! ht-widgets ${version}, MIT. Contains Lit, BSD-3-Clause, Copyright Google LLC. See LICENSES.txt */`;

const definePath = (tag) => join(packages, tag.slice('ht-'.length), 'src/define.ts');

/** A space between two inline elements is a space between two words, and `<path/>` in SVG must stay closed. */
const literals = {
  minifyOptions: { conservativeCollapse: true, keepClosingSlash: true },
  shouldMinifyCSS: () => false,
};

/** The plugin above minifies CSS with a tool that does not know the CSS of today; esbuild's does. */
function minifyStyles() {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!id.includes('/packages/') || !code.includes('css`')) return null;
      const sheets = [...code.matchAll(/css`([^`$]*)`/g)];
      const small = await Promise.all(sheets.map(([, css]) => transform(css, { loader: 'css', minify: true })));
      let next = 0;
      return { code: code.replace(/css`([^`$]*)`/g, () => `css\`${small[next++].code.trim()}\``), map: null };
    },
  };
}

function plugins({ dev = false, extra = [] } = {}) {
  return [
    ...extra,
    nodeResolve({ exportConditions: ['source', 'browser', dev ? 'development' : 'production'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    trustedTypesGuard(),
    ...(dev ? [] : [
      minifyTemplateLiterals({ include: 'packages/*/src/**/*.ts', options: literals }),
      minifyStyles(),
      terser({ module: true, ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ } }),
    ]),
  ];
}

/**
 * Lit makes its Trusted Types policy while it loads, and under `trusted-types 'none'` that throws before any element
 * exists. Without a policy Lit works wherever Trusted Types are not enforced; where they are, elements keep their children.
 */
function trustedTypesGuard() {
  const call = /[\w$]+\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*\(?([\w$]+)\)?\s*=>\s*\1,?\s*\}\)/;
  return {
    name: 'trusted-types-guard',
    renderChunk(code) {
      if (!code.includes('createPolicy')) return null;
      const text = code.replaceAll("'lit-html'", '"lit-html"');
      if (!call.test(text)) this.error('Lit no longer makes its Trusted Types policy in the known way: look at lit-html.js and mend trustedTypesGuard().');
      return { code: text.replace(call, '(()=>{try{return $&}catch{}})()'), map: null };
    },
  };
}

/** Self-contained files: the ledger's one `load` module gives way to the data itself. */
function inlineData(wanted) {
  const id = '\0inline-data';
  return {
    name: 'inline-data',
    resolveId(source, importer) {
      return source === './load.js' && importer?.includes('/facts/src/') ? id : null;
    },
    load(module) {
      if (module !== id) return null;
      const names = topicNames.filter(wanted);
      return [
        ...names.map((name, i) => `import t${i} from ${JSON.stringify(join(topicFolder, `${name}.js`))};`),
        `const topics = { ${names.map((name, i) => `${JSON.stringify(name)}: t${i}`).join(', ')} };`,
        'export async function load(topic, language) {',
        '  const slice = topics[`${topic}.${language}`];',
        "  if (!slice) throw new Error('no topic ' + topic);",
        '  return slice;',
        '}',
      ].join('\n');
    },
  };
}

/**
 * The loader form: each topic is a file in `chunks/`, named by its number and one hash for all of them. So its name can be
 * worked out, says nothing, and changes when the ledger does. The development build's names are the topics'.
 */
function topicFiles({ dev, emit }) {
  const id = '\0topic-file';
  const codes = new Map(topicNames.map((name) => [name, readFileSync(join(topicFolder, `${name}.js`), 'utf8').replace(/^\/\/.*\n/, '')]));
  const edition = createHash('sha256').update([...codes.values()].join()).digest('base64url').slice(0, 6);
  const fileName = (name) => {
    const [topic, language] = name.split('.');
    return dev ? `${name}.js` : `${index.topics.indexOf(topic)}${edition}.${language}.js`;
  };
  return {
    name: 'topic-files',
    resolveId(source, importer) {
      return source === './topic-file.js' && importer?.includes('/facts/src/') ? id : null;
    },
    load(module) {
      if (module !== id) return null;
      return dev
        ? 'export const topicFile = (topic, language) => `${topic}.${language}.js`;'
        : `import { index } from ${JSON.stringify(join(packages, 'facts/generated/index.js'))};
           export const topicFile = (topic, language) => index.topics.indexOf(topic) + ${JSON.stringify(edition)} + '.' + language + '.js';`;
    },
    generateBundle() {
      if (!emit) return;
      for (const [name, source] of codes) this.emitFile({ type: 'asset', fileName: `chunks/${fileName(name)}`, source: dev ? source : source.replace(/\n$/, '') });
      emit.topics = Object.fromEntries(topicNames.map((name) => [name, `chunks/${fileName(name)}`]));
    },
  };
}

/** Notes which files each element came to lie in; the loader, built next, is told. */
function noteGraph(graph, dev) {
  return {
    name: 'note-graph',
    writeBundle(_options, bundle) {
      for (const tag of tags) {
        const entry = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId === definePath(tag));
        const files = new Set([entry.fileName]);
        for (const file of files) for (const imported of bundle[file].imports) files.add(imported);
        graph.elements[tag] = [...files];
      }
      // For `npm run size`, which must know what a page loads.
      mkdirSync('.cache', { recursive: true });
      writeFileSync(`.cache/graph${dev ? '.dev' : ''}.json`, JSON.stringify(graph, null, 1));
    },
  };
}

function giveGraph(graph) {
  const id = '\0graph';
  return {
    name: 'give-graph',
    resolveId: (source) => (source === 'virtual:graph' ? id : null),
    load: (module) => module === id
      ? `export const elements = ${JSON.stringify(graph.elements)};`
      : null,
  };
}

/** Importing `lit` brings LitElement along, which registers itself globally; our base class does not build on it. */
const treeshake = { moduleSideEffects: (id) => !id.includes('/lit-element/') };

/** The loader form: first the chunks, then the loader that knows their names. */
function loader({ dev }) {
  const graph = { elements: {}, topics: {} };
  const dir = dev ? 'dist/dev' : 'dist';
  return [
    {
      input: Object.fromEntries(tags.map((tag) => [tag, definePath(tag)])),
      treeshake,
      plugins: plugins({ dev, extra: [topicFiles({ dev, emit: graph }), noteGraph(graph, dev)] }),
      output: {
        dir,
        format: 'es',
        // Routers and proxies log paths, so the names of files say nothing. The development build's do.
        entryFileNames: dev ? 'chunks/[name].js' : 'chunks/[hash].js',
        chunkFileNames: dev ? 'chunks/[name].js' : 'chunks/[hash].js',
        minifyInternalExports: !dev,
        manualChunks: (id) => (/\/(lit|lit-html|lit-element|@lit\/[^/]+)\/|packages\/(core|facts\/src|facts\/generated\/index)|topic-file/.test(id) ? 'core' : undefined),
        banner: (chunk) => (chunk.name === 'core' ? banner : ''),
      },
    },
    {
      input: join(packages, 'ht-widgets/src/ht-widgets.ts'),
      plugins: plugins({ dev, extra: [giveGraph(graph), topicFiles({ dev })] }),
      output: { file: `${dir}/ht-widgets.js`, format: 'es', banner },
    },
  ];
}

const selfContained = tags.map((tag) => ({
  input: definePath(tag),
  treeshake,
  plugins: plugins({ extra: [inlineData(inlined[tag])] }),
  output: { file: `dist/elements/${tag}.js`, format: 'es', banner, inlineDynamicImports: true },
}));

rmSync('dist', { recursive: true, force: true });

export default [...loader({ dev: false }), ...loader({ dev: true }), ...selfContained];
