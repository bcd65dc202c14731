import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** Each tag, with the topic that it always shows, the group of interface words that it needs beside `base`, and whether it is a file by itself. */
const elements = {
  'ht-stat': {},
  'ht-factor-list': { topic: 'factors' },
  'ht-hotline-banner': { topic: 'contacts', words: 'help' },
  'ht-data-note': { topic: 'limits' },
  'ht-source-list': { topic: 'sources' },
  'ht-chart': { topic: 'charts', words: 'chart' },
  'ht-type-list': { topic: 'types', words: 'areas' },
  'ht-response-list': { topic: 'responses', words: 'areas' },
  'ht-quick-exit': { alone: true },
};
const tags = Object.keys(elements);
/** These share no file with others in the loader form either: they must stand where Lit cannot, and wait for nothing. */
const aloneTags = tags.filter((tag) => elements[tag].alone);
const sharingTags = tags.filter((tag) => !elements[tag].alone);
/** Topics that elements ask for by name. */
const named = ['factors', 'limits', 'contacts', 'sources', 'references', 'charts', 'types', 'responses'];
const packages = new URL('packages/', import.meta.url).pathname;
const generated = join(packages, 'facts/generated');
const topicFolder = join(generated, 'topics');
const { index, languages } = await import(join(packages, 'facts/generated/index.js'));
const topicNames = readdirSync(topicFolder).map((file) => basename(file, '.js'));

/** What an element loads only for some attributes; the loader asks for it at once where this selector fits. */
const extras = { 'ht-stat[display=hundred]': 'stat/src/hundred.ts', 'ht-stat[display=inline]': 'stat/src/inline.ts' };

/** The topics that a self-contained element carries; for `ht-stat` all facts but those about the country alone. */
const inlined = {
  ...Object.fromEntries(tags.map((tag) => [tag, (topic) => topic === elements[tag].topic])),
  'ht-stat': (topic) => topic === 'limits' || !(named.includes(topic) || /^(nhth-us|nhth-us-early|nhth-us-types|prosecutions)$/.test(topic)),
  'ht-source-list': (topic) => ['sources', 'references'].includes(topic),
};

const { version } = JSON.parse(readFileSync(join(packages, 'ht-widgets/package.json'), 'utf8'));
const banner = `/*! ht-widgets ${version}, MIT. Lit, BSD-3-Clause, Google LLC: LICENSES.txt */`;

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
    renderChunk(code, { moduleIds }) {
      if (!moduleIds.some((id) => /lit-html\/(development\/)?lit-html\.js$/.test(id))) return null;
      const text = code.replaceAll("'lit-html'", '"lit-html"');
      if (!call.test(text)) this.error('Lit no longer makes its Trusted Types policy in the known way: look at lit-html.js and mend trustedTypesGuard().');
      return { code: text.replace(call, '(()=>{try{return $&}catch{}})()'), map: null };
    },
  };
}

/** The fields of a fact that are words. */
const textKeys = ['label', 'of', 'caveat', 'short', 'printed', 'reason', 'text', 'items', 'place'];

/**
 * Self-contained files: the ledger's one `load` module gives way to the data itself, packed: what both languages share
 * of facts once, then each language's texts together, as rows without names. Measured for `ht-stat` in brotli:
 * 16.4 KB packed, 18.9 KB as pairs of texts, 19.6 KB as a topic file for each language.
 *
 * Full citations, `src` and `structured-data` do not fit the budget: they give way to nothing.
 */
function inlineData(wanted) {
  const id = '\0inline-data';
  const cite = '\0no-citations';
  const find = '\0find';
  const structured = '\0no-structured-data';
  return {
    name: 'inline-data',
    resolveId(source, importer) {
      if (source === id || (source === './load.js' && importer?.includes('/facts/src/'))) return id;
      if (source === './find.js' && importer?.includes('/facts/src/')) return find;
      if (source === '@ht-widgets/core/structured-data.js') return structured;
      return source === './cite.js' && importer?.includes('/core/src/') ? cite : null;
    },
    async load(module) {
      if (module === structured) return 'export const describe = async () => {};';
      if (module === find) {
        return `import { load } from '${id}';
          export async function loadFrom(src, topic, language) {
            if (src) throw Error();
            return { slice: await load(topic, language), language };
          }
          export async function findFact(id, language, src) {
            if (src) throw Error();
            const { facts, sources } = await load('facts', language);
            return Object.hasOwn(facts, id) ? { fact: facts[id], sources, language } : undefined;
          }
          export const findCitations = async () => undefined;`;
      }
      if (module === cite) return "export const citationButton = () => '';";
      if (module !== id) return null;
      const sources = {};
      const facts = [];
      const rows = languages.map(() => []);
      const topics = {};
      for (const topic of [...new Set(topicNames.map((name) => name.split('.')[0]))].filter(wanted)) {
        const slices = await Promise.all(languages.map(async (language) => (await import(join(topicFolder, `${topic}.${language}.js`))).default));
        Object.assign(sources, slices[0].sources);
        for (const [factId, fact] of Object.entries(slices[0].facts ?? {})) {
          facts.push([factId, Object.fromEntries(Object.entries(fact).filter(([key]) => !textKeys.includes(key)))]);
          slices.forEach((slice, i) => rows[i].push(textKeys.map((key) => slice.facts[factId][key] ?? 0)));
        }
        const rest = slices.map(({ facts: _facts, sources: _sources, ...others }) => others);
        if (Object.keys(rest[0]).length > 0) topics[topic] = rest;
      }
      return `const languages = ${JSON.stringify(languages)};
        const topics = ${JSON.stringify(topics)};
        ${facts.length === 0 ? '' : unpacking({ facts, rows, sources })}
        export async function load(topic, language) {
          const i = languages.indexOf(language);
          return { ...topics[topic]?.[i]${facts.length === 0 ? '' : ', facts: factsIn(i), sources'} };
        }`;
    },
  };
}

function unpacking({ facts, rows, sources }) {
  return `const facts = ${JSON.stringify(facts)};
    const rows = ${JSON.stringify(rows)};
    const sources = ${JSON.stringify(sources)};
    const textKeys = ${JSON.stringify(textKeys)};
    const unpacked = [];
    function factsIn(i) {
      if (unpacked[i]) return unpacked[i];
      const all = unpacked[i] = {};
      facts.forEach(([id, fact], j) => {
        all[id] = { ...fact };
        rows[i][j].forEach((text, k) => { if (text) all[id][textKeys[k]] = text; });
      });
      return all;
    }`;
}

/**
 * The loader form: each topic is a file in `chunks/`, named by its number and one hash for all of them. So its name can be
 * worked out, says nothing, and changes when the ledger does. The development build's names are the topics'.
 */
function topicFiles({ dev, emit }) {
  const id = '\0topic-file';
  // The loader has the index already, to ask for data in time; elements, which it loads, ask it through the document.
  const asking = '\0ask-loader';
  const indexPath = join(generated, 'index.js');
  // Topics that an element asks for by name keep it; the others are numbers, since their names alone took 0.2 KB.
  const short = (topic) => (dev || named.includes(topic) ? topic : String(index.topics.indexOf(topic)));
  const files = ['topics', 'citations'].flatMap((kind) => readdirSync(join(generated, kind)).map((file) => ({ kind, name: basename(file, '.js') })));
  const codes = new Map(files.map((file) => [file, readFileSync(join(generated, file.kind, `${file.name}.js`), 'utf8').replace(/^\/\/.*\n/, '')]));
  const edition = createHash('sha256').update([...codes.values()].join()).digest('base64url').slice(0, 6);
  const fileName = ({ kind, name }) => {
    const [topic, language] = name.split('.');
    return `${short(topic)}${dev ? `-${kind}` : kind[0] + edition}.${language}.js`;
  };
  return {
    name: 'topic-files',
    resolveId(source, importer) {
      if (emit && source === './topic-of.js' && importer?.includes('/facts/src/')) return asking;
      return source === './topic-file.js' && importer?.includes('/facts/src/') ? id : null;
    },
    load(module) {
      if (module === asking) return `export const topicOf = (id) => document[Symbol.for(${JSON.stringify(topicsKey)})](id);`;
      if (module === indexPath) {
        const factTopics = index.topics.filter((topic) => topic === 'limits' || !named.includes(topic));
        return `export const languages = ${JSON.stringify(languages)};\nexport const index = ${JSON.stringify({ ...index, topics: factTopics.map(short) })};`;
      }
      if (module !== id) return null;
      return dev
        ? "export const topicFile = (topic, language, kind = 'topics') => `${topic}-${kind}.${language}.js`;"
        : `export const topicFile = (topic, language, kind = 'topics') => topic + kind[0] + ${JSON.stringify(edition)} + '.' + language + '.js';`;
    },
    generateBundle() {
      if (!emit) return;
      for (const [file, source] of codes) this.emitFile({ type: 'asset', fileName: `chunks/${fileName(file)}`, source: dev ? source : source.replace(/\n$/, '') });
      emit.topics = Object.fromEntries(files.filter(({ kind }) => kind === 'topics').map((file) => [file.name, `chunks/${fileName(file)}`]));
    },
  };
}

// The exit has a handful of words and must not wait for a file of them.
const wordModules = globSync('packages/*/src/*.strings.ts').sort().filter((file) => !file.includes('quick-exit')).map((file) => new URL(file, import.meta.url).pathname);
const special = {
  help: /hotline-banner/,
  more: /citation-panel|copy-field|source-list/,
  chart: /\/ht-chart\.strings/,
  areas: /type-list|response-list/,
};
const wordGroups = {
  base: wordModules.filter((file) => !Object.values(special).some((group) => group.test(file))),
  ...Object.fromEntries(Object.entries(special).map(([name, group]) => [name, wordModules.filter((file) => group.test(file))])),
};
const wordsEdition = createHash('sha256').update(wordModules.map((file) => readFileSync(file)).join()).digest('base64url').slice(0, 6);
const wordsName = (group, dev) => (dev ? `words-${group}` : `${group[0]}${wordsEdition}`);
const wordNames = (dev) => Object.fromEntries(Object.keys(wordGroups).map((group) => [group, wordsName(group, dev)]));

/**
 * The loader form: the interface words of each language go into files of their own. Each `*.strings.ts` becomes an empty
 * dictionary, which `loadWords` fills.
 */
function splitWords({ dev }) {
  const id = '\0words';
  // A module for each language, though of one text: what both languages' files import would be a third file.
  const whole = /\?whole-\w+$/;
  return {
    name: 'split-words',
    buildStart() {
      for (const group of Object.keys(wordGroups)) {
        for (const language of languages) {
          this.emitFile({ type: 'chunk', id: `${id}:${group}:${language}`, fileName: `chunks/${wordsName(group, dev)}.${language}.js`, preserveSignature: 'strict' });
        }
      }
    },
    resolveId(source, importer) {
      if (source.startsWith(id)) return source;
      return source === './words.js' && importer?.includes('/core/src/') ? id : null;
    },
    load(module) {
      if (module === id) {
        return `const stores = {};
          export const storeOf = (name) => (stores[name] ??= {});
          const names = ${JSON.stringify(wordNames(dev))};
          export async function loadWords(language, group = 'base') {
            const { default: words } = await import(new URL(names[group] + '.' + language + '.js', import.meta.url).href);
            for (const name in words) if (Object.hasOwn(words, name)) storeOf(name)[language] = words[name];
          }`;
      }
      const [, group, language] = module.startsWith(`${id}:`) ? module.split(':') : [];
      if (group) {
        return wordGroups[group].map((file) => `import { ${language} as w${wordModules.indexOf(file)} } from ${JSON.stringify(`${file}?whole-${language}`)};`).join('\n')
          + `\nexport default { ${wordGroups[group].map((file) => { const n = wordModules.indexOf(file); return `${n}: w${n}`; }).join(', ')} };`;
      }
      if (wordModules.includes(module)) return `import { storeOf } from ${JSON.stringify(id)};\nexport const dictionary = storeOf(${wordModules.indexOf(module)});`;
      if (whole.test(module)) return readFileSync(module.replace(whole, ''), 'utf8');
      return null;
    },
    async transform(code, module) {
      return whole.test(module) ? { code: (await transform(code, { loader: 'ts' })).code, map: null } : null;
    },
  };
}

/** Notes which files each element came to lie in; the loader, built next, is told. */
function noteGraph(graph, dev, noted) {
  return {
    name: 'note-graph',
    writeBundle(_options, bundle) {
      for (const tag of noted) {
        const entry = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId === definePath(tag));
        const files = new Set([entry.fileName]);
        for (const file of files) for (const imported of bundle[file].imports) files.add(imported);
        const { topic, words } = elements[tag];
        graph.elements[tag] = { files: [...files], ...(topic && { topic }), ...(words && { words }) };
        // What it loads of its own when it comes to that; what every element may load is not its own.
        const later = new Set(entry.dynamicImports);
        for (const file of later) for (const imported of [...bundle[file].imports, ...bundle[file].dynamicImports]) if (!files.has(imported)) later.add(imported);
        graph.later[tag] = [...later];
      }
      // The chunks that elements share are built last, when the others are noted.
      if (noted !== sharingTags) return;
      for (const [selector, module] of Object.entries(extras)) {
        graph.extras[selector] = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId === join(packages, module)).fileName;
      }
      graph.words = Object.fromEntries(Object.entries(wordNames(dev)).map(([group, name]) => [group, `chunks/${name}.en.js`]));
      // For `npm run size`, which must know what a page loads.
      if (dev) return;
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/graph.json', JSON.stringify(graph, null, 1));
    },
  };
}

/** Where the loader leaves the index of facts for the elements: of this ledger, since another version's has other numbers. */
const topicsKey = `ht-widgets.topics.${createHash('sha256').update(JSON.stringify(index)).digest('base64url').slice(0, 6)}`;

function giveGraph(graph, dev) {
  const id = '\0graph';
  return {
    name: 'give-graph',
    resolveId: (source) => (source === 'virtual:graph' ? id : null),
    load: (module) => module === id
      ? `export const wordsFile = (language, group = 'base') => (${JSON.stringify(wordNames(dev))})[group] + '.' + language + '.js';
         export const topicsKey = ${JSON.stringify(topicsKey)};\nexport const elements = ${JSON.stringify(Object.fromEntries(tags.map((tag) => [tag, graph.elements[tag]])))};\nexport const extras = ${JSON.stringify(graph.extras)};`
      : null,
  };
}

/** Importing `lit` brings LitElement along, which registers itself globally; our base class does not build on it. */
const treeshake = { moduleSideEffects: (id) => !id.includes('/lit-element/') };

/** The loader form: first the chunks, then the loader that knows their names. */
function loader({ dev }) {
  const graph = { elements: {}, extras: {}, later: {}, topics: {}, words: {} };
  const dir = dev ? 'dist/dev' : 'dist';
  // Routers and proxies log paths, so the names of files say nothing. The development build's do.
  const fileNames = dev ? 'chunks/[name].js' : 'chunks/[hash].js';
  const common = { dir, format: 'es', entryFileNames: fileNames, chunkFileNames: fileNames, minifyInternalExports: !dev };
  return [
    ...aloneTags.map((tag) => ({
      input: { [tag]: definePath(tag) },
      treeshake,
      plugins: plugins({ dev, extra: [inlineData(inlined[tag]), noteGraph(graph, dev, [tag])] }),
      output: { ...common, inlineDynamicImports: true, banner },
    })),
    {
      input: Object.fromEntries(sharingTags.map((tag) => [tag, definePath(tag)])),
      treeshake,
      plugins: plugins({ dev, extra: [splitWords({ dev }), topicFiles({ dev, emit: graph }), noteGraph(graph, dev, sharingTags)] }),
      output: {
        ...common,
        manualChunks: (id) => {
          if (/packages\/core\/src\/(copy|citation-panel\.styles)/.test(id)) return 'copy';
          return /\/(lit|lit-html|lit-element|@lit\/[^/]+)\/|packages\/(core|facts\/src|facts\/generated\/index)|topic-file|\0words$/.test(id) && !/citation-panel|structured-data|core\/src\/json|src\/note\.ts|\/period\.ts|facts\/src\/(custom|validate|rules|schema-problems|localize|view|json)|check-schema|\/directives\/|\?whole/.test(id) ? 'core' : undefined;
        },
        banner: (chunk) => (chunk.name === 'core' ? banner : ''),
      },
    },
    {
      input: join(packages, 'ht-widgets/src/ht-widgets.ts'),
      plugins: plugins({ dev, extra: [giveGraph(graph, dev), topicFiles({ dev })] }),
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

/** `npx ht-widgets`: the ledger and the compiled schema are in it, so all that it needs beside Node is the JSON parser. */
const command = {
  input: join(packages, 'ht-widgets/src/cli/main.ts'),
  external: [/^node:/, '@humanwhocodes/momoa'],
  plugins: [
    { name: 'json', transform: (code, id) => (id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null) },
    nodeResolve({ exportConditions: ['source', 'node'] }),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.json' }),
  ],
  output: { file: join(packages, 'ht-widgets/dist/cli.js'), format: 'es', banner: `/*! ht-widgets ${version}, MIT */` },
};

rmSync('dist', { recursive: true, force: true });

export default [...loader({ dev: false }), ...loader({ dev: true }), ...selfContained, command];
