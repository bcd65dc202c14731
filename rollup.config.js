import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { integrityOf } from './build/integrity.ts';

/** Each tag, with the topic that it always shows, the group of interface words that it needs beside `base`, and whether it is a file by itself. */
const elements = {
  'ht-stat': {},
  'ht-factor-list': { topic: 'factors' },
  'ht-hotline-banner': { topic: 'contacts', words: 'help' },
  'ht-data-note': { topic: 'limits' },
  'ht-source-list': { topic: 'sources', words: 'more' },
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
const named = [
  'factors',
  'limits',
  'contacts',
  'sources',
  'references',
  'charts',
  'types',
  'responses',
];
const packages = new URL('packages/', import.meta.url).pathname;
const generated = join(packages, 'facts/generated');
const topicFolder = join(generated, 'topics');
const { index, languages } = await import(join(packages, 'facts/generated/index.js'));
const topicNames = readdirSync(topicFolder).map((file) => basename(file, '.js'));
/** Topics about the whole country alone: in no file that carries its data, for want of room. */
const national = topicNames
  .filter((name) => /^(nhth-us|nhth-us-early|nhth-us-types|prosecutions)-\d+\.en$/.test(name))
  .map((name) => name.split('.')[0]);
/** Topics that an element asks for by name keep it; the others are numbers, since their names alone took 0.2 KB. */
const shortName = (topic) => (named.includes(topic) ? topic : String(index.topics.indexOf(topic)));

/** What an element loads only for some attributes; the loader asks for it at once where the attribute is so. */
const extras = [
  ...['display=hundred', 'display=bar', 'compare'].map((condition) => [
    'ht-stat',
    condition,
    'stat/src/pictures.ts',
  ]),
  ['ht-stat', 'display=inline', 'stat/src/inline.ts'],
];

/** The topics that a self-contained element carries; for `ht-stat` all facts but those about the country alone. */
const inlined = {
  ...Object.fromEntries(tags.map((tag) => [tag, (topic) => topic === elements[tag].topic])),
  'ht-stat': (topic) => ![...named, ...national].includes(topic),
  'ht-source-list': (topic) => ['sources', 'references'].includes(topic),
};

const { version } = JSON.parse(readFileSync(join(packages, 'ht-widgets/package.json'), 'utf8'));
const banner = `/*! ht-widgets ${version}, MIT. Lit, BSD-3-Clause, Google LLC: LICENSES.txt */`;

/**
 * Of what draws a chart nearly all is called at once: so Chromium compiles it beside the main thread, while it arrives. With the
 * processor four times slower the first chart then holds the page for 85 ms in place of 120.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';

const placeholderPath = join(packages, 'ht-widgets/src/placeholder.ts');
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
      const small = await Promise.all(
        sheets.map(([, css]) => transform(css, { loader: 'css', minify: true, charset: 'utf8' })),
      );
      let next = 0;
      return {
        code: code.replace(/css`([^`$]*)`/g, () => `css\`${small[next++].code.trim()}\``),
        map: null,
      };
    },
  };
}

function plugins({ dev = false, extra = [] } = {}) {
  return [
    ...extra,
    ...(dev ? [] : [adoptedStylesOnly(), withoutUnusedLit()]),
    nodeResolve({ exportConditions: ['source', 'browser', dev ? 'development' : 'production'] }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' }),
    trustedTypesGuard(),
    prototypeGuard(),
    withoutColours(),
    ...(dev
      ? []
      : [
          minifyTemplateLiterals({
            include: 'packages/*/src/**/*.ts',
            exclude: '**/adopted-styles.ts',
            options: literals,
          }),
          minifyStyles(),
          // A visitor's console stays empty; chart.js would write to it.
          terser({
            module: true,
            ecma: 2022,
            compress: { passes: 3, unsafe_arrows: true, drop_console: true },
            format: { comments: /^!|^# all/ },
          }),
        ]),
  ];
}

/**
 * Every browser that can show an element adopts style sheets, so what Lit has for the others is left out of the files that
 * visitors load: `<style>` elements, checks of interpolated values. 0.4 KB on every page, measured in brotli.
 */
function adoptedStylesOnly() {
  const module = new URL('packages/core/src/element/adopted-styles.ts', import.meta.url).pathname;
  return {
    name: 'adopted-styles-only',
    resolveId: (source, importer) =>
      source === './css-tag.js' && importer?.includes('/@lit/reactive-element/') ? module : null,
    buildEnd() {
      const ids = [...this.getModuleIds()];
      if (ids.some((id) => id.includes('/@lit/reactive-element/')) && !ids.includes(module))
        this.error(
          'Lit no longer keeps its styles in css-tag.js: look there and mend adoptedStylesOnly().',
        );
    },
  };
}

/**
 * What no element here uses of Lit, between ‹ and ›, and what must stand around it. A name of one letter means any name, for
 * Lit's minifier chooses others each time, and a version any version. It is what decorators, polyfills and the development
 * build need, and what `unusedHere` finds where it is used.
 */
const unusedLit = {
  'reactive-element.js': [
    ',‹c=a.trustedTypes,l=c?c.emptyScript:"",p=a.reactiveElementPolyfillSupport,›d=',
    '‹toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},›fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;‹case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}›}return i}',
    'b={‹attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f›};‹Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;›class y extends HTMLElement{‹static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}›static get',
    't.finalize(),‹void 0!==t.l&&(this.l=[...t.l]),›this.elementProperties=',
    '‹const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}›this._$Eh=new Map',
    '‹this._$Em=null,›this._$Ev()}_$Ev(){this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate()‹,this.constructor.l?.forEach(t=>t(this))›}',
    '‹removeController(t){this._$EO?.delete(t)}›_$E_(){',
    // The elements' own base class makes the root.
    '‹createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}›connectedCallback(){',
    '‹_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}›_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);if(void 0!==e‹&&this._$Em!==e›){const t=i.getPropertyOptions(e),h=‹"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:›u;‹this._$Em=e;›const r=h.fromAttribute(s,t.type);this[e]=r‹??this._$Ej?.get(e)??r,this._$Em=null›}}',
    ',!(‹(i.hasChanged??›f‹)›(h,s)‹||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))›))return;',
    'C(t,s‹,{useDefault:i,reflect:e,wrapped:h},r›){‹i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(›this._$AL.has(t)||(this.hasUpdated‹||i›||(s=void 0),this._$AL.set(t,s))‹,!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))›}',
    'update(t){‹this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),›this._$EM()}',
    'y.elementStyles=[],‹y.shadowRootOptions={mode:"open"},›y[d("elementProperties")]=new Map,y[d("finalized")]=new Map‹,p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")›;',
  ],
  'lit-html.js': [
    '‹y=/^(?:script|style|textarea|title)$/i,›x=',
    'l=‹2===i?"<svg>":3===i?"<math>":›"",c=v;',
    'void 0!==u[2]?(‹y.test(u[2])&&(n=RegExp("</"+u[2],"g")),›c=p)',
    '(c=‹n??›v,d=-1)',
    '?c=v:(c=p‹,n=void 0›);',
    '(t[s]||"<?>")‹+(2===i?"</svg>":3===i?"</math>":"")›),e]',
    '‹if(›this.el=S.createElement(f,e),P.currentNode=this.el.content‹,2===i||3===i){const t=this.el.content.firstChild›;‹t.replaceWith(...t.childNodes)}›for(',
    'r.removeAttribute(t)}‹else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}›}else',
    'if(r.data===n)d.push({type:2,index:l});‹else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}›l++',
    'constructor(t,i){this._$AV=[],‹this._$AN=void 0,›this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}‹get _$AU(){return this._$AM._$AU}›u(t){',
    '2===r.type?i=new k(h,h.nextSibling,this,t):‹1===r.type?›i=new r.ctor(h,r.name,r.strings,this,t)‹:6===r.type&&(i=new Z(h,this,t))›,this._$AV.push(i)',
    'class k{‹get _$AU(){return this._$AM?._$AU??this._$Cv}›constructor(t,i,s,e){this.type=2,this._$AH=A,‹this._$AN=void 0,›this._$AA=t,this._$AB=i,this._$AM=s,this.options=e‹,this._$Cv=e?.isConnected??!0›}',
    '{for(‹this._$AP?.(!1,!0,s)›;t!==this._$AB;)',
    '‹setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}›}class H{‹get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}›constructor(t,i,s,e,h){this.type=1,this._$AH=A,‹this._$AN=void 0,›this.element=t',
    '‹class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}›const j={‹M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,›I:k‹,H,N:L,U:z,B:I,F:Z›}‹,B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3")›;',
  ],
};

/** What no source may use: the built files are without it, and the development build, which has it, would hide that. */
const unusedHere =
  /\b(reflect|useDefault|converter|hasChanged):|\btype: (Number|Object|Array)\b|\b(addInitializer|removeController|shadowRootOptions|super\.createRenderRoot)\b|\b(svg|mathml)`|'lit\/(?!directives\/(guard|repeat)\.js')|<(script|style|textarea|title)\b|<!--/;

/** 0.9 KB less in every file that carries Lit; and Lit wrote `Symbol.metadata` onto the page. */
function withoutUnusedLit() {
  const pattern = (text) =>
    text.replace(/\d+\.\d+\.\d+|[\w$]+|./g, (token) =>
      /^[A-Za-z_$]$/.test(token)
        ? '[\\w$]+'
        : /^\d+\./.test(token)
          ? '[\\d.]+'
          : token.replace(/\W/g, '\\$&'),
    );
  return {
    name: 'without-unused-lit',
    transform(code, id) {
      const [used] =
        (id.includes('/packages/') && code.includes("from 'lit") && unusedHere.exec(code)) || [];
      if (used)
        this.error(
          `${id} uses of Lit what the built files leave out: "${used}". See withoutUnusedLit().`,
        );
      const [, file] = /\/(?:@lit\/reactive-element|lit-html)\/([\w-]+\.js)$/.exec(id) ?? [];
      let text = code;
      for (const part of unusedLit[file] ?? []) {
        // What stands outside ‹ and › is captured, and kept.
        const pieces = part
          .split(/[‹›]/)
          .map((piece, i) => (i % 2 ? pattern(piece) : `(${pattern(piece)})`));
        const next = text.replace(new RegExp(pieces.join('')), (_whole, ...groups) =>
          groups.slice(0, -2).join(''),
        );
        if (next === text)
          this.error(`Lit's ${file} has no longer what withoutUnusedLit() takes out: ${part}`);
        text = next;
      }
      return text === code ? null : { code: text, map: null };
    },
  };
}

/**
 * Lit makes its Trusted Types policy while it loads, and throws before any element exists where a policy of that name is
 * refused: under `trusted-types 'none'`, and to a second copy under `trusted-types lit-html`. So all copies on a page share
 * the first one's, on the document. Refused, it is an empty object: Lit throws then before it gives markup to the browser,
 * elements keep their children, and the page has had one report, not one for each copy and each template.
 */
function trustedTypesGuard() {
  const call =
    /[\w$]+\.createPolicy\("lit-html",\s*\{\s*createHTML:\s*\(?([\w$]+)\)?\s*=>\s*\1,?\s*\}\)/;
  return {
    name: 'trusted-types-guard',
    renderChunk(code, { moduleIds }) {
      if (!moduleIds.some((id) => /lit-html\/(development\/)?lit-html\.js$/.test(id))) return null;
      const text = code.replaceAll("'lit-html'", '"lit-html"');
      if (!call.test(text))
        this.error(
          'Lit no longer makes its Trusted Types policy in the known way: look at lit-html.js and mend trustedTypesGuard().',
        );
      return {
        code: text.replace(
          call,
          '(document[Symbol.for("lit-html")]??=(()=>{try{return $&}catch{return{}}})())',
        ),
        map: null,
      };
    },
  };
}

/** Prototype.js replaces `Array.from` by its own, which makes nothing of a Set; chart.js would lose its options. */
function prototypeGuard() {
  return {
    name: 'prototype-guard',
    transform(code, id) {
      if (!id.includes('/node_modules/chart.js/')) return null;
      const safe = code.replace(/\bArray\.from\((\w+)\)/g, '[...$1]');
      if (safe.includes('Array.from'))
        this.error(`${id} uses Array.from in a way that prototypeGuard() does not know.`);
      return { code: safe, map: null };
    },
  };
}

/** chart.js mixes colours for what is hovered and for what moves. Ours does neither, and mixing takes 3 KB in brotli. */
function withoutColours() {
  const colours = '@kurkle/color';
  const id = '\0no-colours';
  return {
    name: 'without-colours',
    resolveId: (source) => (source === colours ? id : null),
    load: (module) => (module === id ? 'export class Color {}' : null),
    buildEnd() {
      const ids = [...this.getModuleIds()];
      if (ids.some((module) => module.includes('/node_modules/chart.js/')) && !ids.includes(id))
        this.error(
          `chart.js no longer mixes its colours with ${colours}: look there and mend withoutColours().`,
        );
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
 * Full citations, `src`, `structured-data`, `compare` and what only a page of very many widgets needs do not fit the
 * budget: they give way to nothing.
 */
function inlineData(wanted) {
  const id = '\0inline-data';
  const cite = '\0no-citations';
  const compare = '\0no-comparison';
  const own = '\0no-own-references';
  const find = '\0find';
  const structured = '\0no-structured-data';
  const crowd = '\0no-crowd';
  return {
    name: 'inline-data',
    resolveId(source, importer) {
      if (source === id || (source === './load.js' && importer?.includes('/facts/src/'))) return id;
      if (source === './find.js' && importer?.includes('/facts/src/')) return find;
      if (source === '@ht-widgets/core/structured-data.js') return structured;
      if (/(^|\/)crowd\.js$/.test(source) && importer?.includes('/core/src/')) return crowd;
      if (source === './own-references.js' && importer?.includes('/source-list/src/')) return own;
      if (source === './compare.js' && importer?.includes('/stat/src/')) return compare;
      return /(^|\/)cite\.js$/.test(source) && importer?.includes('/core/src/') ? cite : null;
    },
    async load(module) {
      if (module === own) return 'export const ownForms = async () => {};';
      if (module === compare) return 'export const compare = () => undefined;';
      if (module === structured) return 'export const describe = async () => {};';
      if (module === crowd)
        return 'export const join = () => {}, leave = join, turn = join, everyTurn = join;';
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
      return module === id ? `${await packedData(wanted)}\nexport { load };` : null;
    },
  };
}

/** Code of a function `load` that has the wanted topics in it, in all languages. */
async function packedData(wanted) {
  const sources = {};
  // A fact that stands in several topics may be told in more detail in one of them.
  const facts = new Map();
  const topics = {};
  const factless = [];
  for (const topic of [...new Set(topicNames.map((name) => name.split('.')[0]))].filter(wanted)) {
    const slices = await Promise.all(
      languages.map(
        async (language) => (await import(join(topicFolder, `${topic}.${language}.js`))).default,
      ),
    );
    if (!slices[0].facts) {
      topics[topic] = slices;
      factless.push(topic);
      continue;
    }
    // References for paper would take 2 KB of the budget of `ht-stat`.
    for (const [id, { name, url }] of Object.entries(slices[0].sources ?? {})) {
      const names = slices.map((slice) => slice.sources[id].name);
      sources[id] = [new Set(names).size > 1 ? names : name, ...(url ? [url] : [])];
    }
    for (const id of Object.keys(slices[0].facts))
      facts.set(
        id,
        slices.map((slice, i) => ({ ...facts.get(id)?.[i], ...slice.facts[id] })),
      );
    const rest = slices.map(({ facts: _facts, sources: _sources, ...others }) => others);
    if (Object.keys(rest[0]).length > 0) topics[topic] = rest;
  }
  const ids = Object.keys(sources);
  const at = (list, item) => (list.includes(item) ? list.indexOf(item) : list.push(item) - 1);
  const kinds = [];
  const standings = [];
  const heads = [...facts].map(([id, [{ kind, standing, value = null, citations, ...fact }]]) => {
    const rest = Object.entries(fact).filter(([key]) => !textKeys.includes(key));
    return [
      id,
      at(kinds, kind),
      at(standings, standing),
      value,
      citations.map(({ source, via, locator }) => [
        ids.indexOf(source),
        ...(via || locator ? [ids.indexOf(via)] : []),
        ...(locator ? [locator] : []),
      ]),
      ...(rest.length > 0 ? [Object.fromEntries(rest)] : []),
    ];
  });
  const rows = languages.map((_, i) =>
    [...facts.values()].map((texts) => textKeys.map((key) => texts[i][key] ?? 0)),
  );
  return `const languages = ${JSON.stringify(languages)};
    const topics = ${JSON.stringify(topics)};
    ${facts.size === 0 ? '' : unpacking({ facts: heads, rows, sources, kinds, standings })}
    async function load(topic, language) {
      const i = languages.indexOf(language);
      ${facts.size === 0 ? 'return topics[topic][i];' : `return ${JSON.stringify(factless)}.includes(topic) ? topics[topic][i] : { ...topics[topic]?.[i], ...unpackedIn(i) };`}
    }`;
}

function unpacking({ facts, rows, sources, kinds, standings }) {
  return `const facts = ${JSON.stringify(facts)};
    const rows = ${JSON.stringify(rows)};
    const sources = ${JSON.stringify(Object.entries(sources).map(([id, source]) => [id, ...source]))};
    const kinds = ${JSON.stringify(kinds)};
    const standings = ${JSON.stringify(standings)};
    const textKeys = ${JSON.stringify(textKeys)};
    const unpacked = [];
    function unpackedIn(i) {
      return unpacked[i] ??= {
        facts: Object.fromEntries(facts.map(([id, kind, standing, value, cited, rest], j) => {
          const fact = { kind: kinds[kind], standing: standings[standing], value: value ?? undefined, citations: cited.map(([source, via, locator]) => ({ source: sources[source][0], via: sources[via]?.[0], locator })), ...rest };
          rows[i][j].forEach((text, k) => { if (text) fact[textKeys[k]] = text; });
          return [id, fact];
        })),
        sources: Object.fromEntries(sources.map(([id, name, url]) => [id, { name: name.map ? name[i] : name, url }])),
      };
    }`;
}

const topicFileId = '\0topic-file';

/**
 * The loader form: each topic is a file in `chunks/`, named by its number and one hash for all of them. So its name can be
 * worked out, says nothing, and changes when the ledger does. The development build's names are the topics'.
 */
function topicFiles({ dev, emit }) {
  const id = topicFileId;
  // The loader has the index already, to ask for data in time; elements, which it loads, ask it through the document.
  const asking = '\0ask-loader';
  const indexPath = join(generated, 'index.js');
  const short = (topic) => (dev ? topic : shortName(topic));
  const files = ['topics', 'citations'].flatMap((kind) =>
    readdirSync(join(generated, kind)).map((file) => ({ kind, name: basename(file, '.js') })),
  );
  const codes = new Map(
    files.map((file) => [
      file,
      readFileSync(join(generated, file.kind, `${file.name}.js`), 'utf8').replace(/^\/\/.*\n/, ''),
    ]),
  );
  const edition = createHash('sha256')
    .update([...codes.values()].join())
    .digest('base64url')
    .slice(0, 6);
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
      if (module === asking)
        return `export const topicOf = (id) => document[Symbol.for(${JSON.stringify(topicsKey)})](id);`;
      if (module === indexPath) {
        const factTopics = index.topics.filter((topic) => !named.includes(topic));
        return `export const languages = ${JSON.stringify(languages)};\nexport const index = ${JSON.stringify({ ...index, topics: factTopics.map(short) })};`;
      }
      if (module !== id) return null;
      return dev
        ? "export const topicFile = (topic, language, kind = 'topics') => `${topic}-${kind}.${language}.js`;"
        : `export const topicFile = (topic, language, kind = 'topics') => topic + kind[0] + ${JSON.stringify(edition)} + '.' + language + '.js';`;
    },
    generateBundle() {
      if (!emit) return;
      for (const [file, source] of codes)
        this.emitFile({
          type: 'asset',
          fileName: `chunks/${fileName(file)}`,
          source: dev ? source : source.replace(/\n$/, ''),
        });
      emit.topics = Object.fromEntries(
        files
          .filter(({ kind }) => kind === 'topics')
          .map((file) => [file.name, `chunks/${fileName(file)}`]),
      );
    },
  };
}

// The exit has a handful of words and must not wait for a file of them; nor must the pictures of a stat.
const wordModules = globSync('packages/*/src/*.strings.ts')
  .sort()
  .filter((file) => !/quick-exit|pictures/.test(file))
  .map((file) => new URL(file, import.meta.url).pathname);
const special = {
  help: /hotline-banner/,
  more: /citation-panel|copy-field|source-list/,
  chart: /\/ht-chart\.strings/,
  areas: /type-list|response-list/,
};
const wordGroups = {
  base: wordModules.filter((file) => !Object.values(special).some((group) => group.test(file))),
  ...Object.fromEntries(
    Object.entries(special).map(([name, group]) => [
      name,
      wordModules.filter((file) => group.test(file)),
    ]),
  ),
};
const wordsEdition = createHash('sha256')
  .update(wordModules.map((file) => readFileSync(file)).join())
  .digest('base64url')
  .slice(0, 6);
const wordsName = (group, dev) => (dev ? `words-${group}` : `${group[0]}${wordsEdition}`);
/** The same as code, of a variable `group`. */
const wordsNameCode = (dev) =>
  dev ? "'words-' + group" : `group[0] + ${JSON.stringify(wordsEdition)}`;

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
          this.emitFile({
            type: 'chunk',
            id: `${id}:${group}:${language}`,
            fileName: `chunks/${wordsName(group, dev)}.${language}.js`,
            preserveSignature: 'strict',
          });
        }
      }
    },
    resolveId(source, importer) {
      if (source.startsWith(id)) return source;
      return /(^|\/)words\.js$/.test(source) && importer?.includes('/core/src/') ? id : null;
    },
    load(module) {
      if (module === id) {
        return `const stores = {};
          export const storeOf = (name) => (stores[name] ??= {});
          // As in facts/src/load.ts: all who wait for a file go on at once.
          const asked = {};
          export function loadWords(language, group = 'base') {
            const file = ${wordsNameCode(dev)} + '.' + language + '.js';
            return asked[file] ??= import(new URL(file, import.meta.url).href).then(({ default: words }) => {
              for (const name in words) if (Object.hasOwn(words, name)) storeOf(name)[language] = words[name];
            }, (error) => {
              asked[file] = undefined;
              throw error;
            });
          }`;
      }
      const [, group, language] = module.startsWith(`${id}:`) ? module.split(':') : [];
      if (group) {
        return (
          wordGroups[group]
            .map(
              (file) =>
                `import { ${language} as w${wordModules.indexOf(file)} } from ${JSON.stringify(`${file}?whole-${language}`)};`,
            )
            .join('\n') +
          `\nexport default { ${wordGroups[group]
            .map((file) => {
              const n = wordModules.indexOf(file);
              return `${n}: w${n}`;
            })
            .join(', ')} };`
        );
      }
      if (wordModules.includes(module))
        return `import { storeOf } from ${JSON.stringify(id)};\nexport const dictionary = storeOf(${wordModules.indexOf(module)});`;
      if (whole.test(module)) return readFileSync(module.replace(whole, ''), 'utf8');
      return null;
    },
    async transform(code, module) {
      return whole.test(module)
        ? { code: (await transform(code, { loader: 'ts' })).code, map: null }
        : null;
    },
  };
}

/** Notes which files each element came to lie in; the loader, built next, is told. */
function noteGraph(graph, dev, noted) {
  return {
    name: 'note-graph',
    writeBundle(_options, bundle) {
      for (const tag of noted) {
        const entry = Object.values(bundle).find(
          ({ facadeModuleId }) => facadeModuleId === definePath(tag),
        );
        const files = new Set([entry.fileName]);
        for (const file of files) for (const imported of bundle[file].imports) files.add(imported);
        const { topic, words } = elements[tag];
        graph.elements[tag] = {
          files: [...files],
          ...(topic && { topic }),
          ...(words && { words }),
        };
        // What it loads of its own when it comes to that; what every element may load is not its own.
        const later = new Set(entry.dynamicImports);
        for (const file of later)
          for (const imported of [...bundle[file].imports, ...bundle[file].dynamicImports])
            if (!files.has(imported)) later.add(imported);
        graph.later[tag] = [...later];
      }
      // The chunks that elements share are built last, when the others are noted.
      if (noted !== sharingTags) return;
      for (const [tag, condition, module] of extras) {
        (graph.elements[tag].extras ??= {})[condition] = Object.values(bundle).find(
          ({ facadeModuleId }) => facadeModuleId === join(packages, module),
        ).fileName;
      }
      graph.placeholders = Object.values(bundle).find(
        ({ facadeModuleId }) => facadeModuleId === placeholderPath,
      ).fileName;
      graph.words = Object.fromEntries(
        Object.keys(wordGroups).map((group) => [group, `chunks/${wordsName(group, dev)}.en.js`]),
      );
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
  /** The loader knows that everything lies in `chunks/`. */
  const inChunks = (files) => JSON.parse(JSON.stringify(files).replaceAll('"chunks/', '"'));
  return {
    name: 'give-graph',
    resolveId: (source) => (source === 'virtual:graph' ? id : null),
    load: (module) =>
      module === id
        ? `export const wordsFile = (language, group = 'base') => ${wordsNameCode(dev)} + '.' + language + '.js';
         export const topicsKey = ${JSON.stringify(topicsKey)};\nexport const elements = ${JSON.stringify(inChunks(Object.fromEntries(tags.map((tag) => [tag, graph.elements[tag]]))))};\nexport const placeholders = ${JSON.stringify(inChunks(graph.placeholders))};`
        : null,
  };
}

/** Importing `lit` brings LitElement along, which registers itself globally; our base class does not build on it. */
const treeshake = { moduleSideEffects: (id) => !id.includes('/lit-element/') };

/** The loader form: first the chunks, then the loader that knows their names. */
function loader({ dev }) {
  const graph = { elements: {}, placeholders: '', later: {}, topics: {}, words: {} };
  const dir = dev ? 'dist/dev' : 'dist';
  // Routers and proxies log paths, so the names of files say nothing. The development build's do.
  const fileNames = dev ? 'chunks/[name].js' : 'chunks/[hash].js';
  const common = {
    dir,
    format: 'es',
    entryFileNames: fileNames,
    chunkFileNames: fileNames,
    minifyInternalExports: !dev,
  };
  return [
    ...aloneTags.map((tag) => ({
      input: { [tag]: definePath(tag) },
      treeshake,
      plugins: plugins({ dev, extra: [inlineData(inlined[tag]), noteGraph(graph, dev, [tag])] }),
      output: { ...common, inlineDynamicImports: true, banner },
    })),
    {
      input: {
        ...Object.fromEntries(sharingTags.map((tag) => [tag, definePath(tag)])),
        placeholder: placeholderPath,
      },
      treeshake,
      plugins: plugins({
        dev,
        extra: [
          splitWords({ dev }),
          topicFiles({ dev, emit: graph }),
          noteGraph(graph, dev, sharingTags),
        ],
      }),
      output: {
        ...common,
        manualChunks: (id) => {
          if (/packages\/core\/src\/later\/copy\.ts$/.test(id)) return 'clipboard';
          if (/packages\/core\/src\/later\/(copy-field|citation-panel\.styles)[^?]*$/.test(id))
            return 'copy';
          return /\/(lit|lit-html|lit-element|@lit\/[^/]+)\/|packages\/(core|facts\/src|facts\/generated\/index)|topic-file|\0words$/.test(
            id,
          ) &&
            !/citation-panel|structured-data|listing|core\/src\/later\/json|citing\/note\.ts|\/period\.ts|facts\/src\/(citing|dataset|rules)\/|check-schema|\/directive|\?whole/.test(
              id,
            )
            ? 'core'
            : undefined;
        },
        banner: (chunk) =>
          chunk.name === 'core'
            ? banner
            : chunk.moduleIds.some((id) => id.includes('/chart.js/'))
              ? compileHint
              : '',
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

/** What the classic script imports when it is needed: modules that need nothing else, by what its source calls them. */
const laterModules = {
  './dataset/custom.js': join(packages, 'facts/src/dataset/custom.ts'),
};
const laterFiles = {};

const later = Object.entries(laterModules).map(([specifier, input]) => ({
  input,
  treeshake,
  plugins: [
    ...plugins(),
    {
      name: 'note-file',
      writeBundle(_options, bundle) {
        [laterFiles[specifier]] = Object.keys(bundle);
      },
    },
  ],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: 'chunks/[hash].js',
    inlineDynamicImports: true,
  },
}));

/** Topics that the classic script has no room for. */
const outside = ['references', 'sources', 'charts', ...national];

/** The classic script: what it does not carry, topics and the modules above, it imports from where it came from. */
function classicData() {
  const id = '\0classic-data';
  const base = join(packages, 'ht-widgets/src/base.ts');
  return {
    name: 'classic-data',
    resolveId(source, importer) {
      if (source === './load.js' && importer?.includes('/facts/src/')) return id;
      return source === topicFileId ? source : null;
    },
    async load(module) {
      if (module !== id) return null;
      const data = await packedData((topic) => !outside.includes(topic));
      return `import { importFromBase } from ${JSON.stringify(base)};
        import { topicFile } from ${JSON.stringify(topicFileId)};
        import { topicOf } from ${JSON.stringify(join(packages, 'facts/src/topic-of.ts'))};
        ${data.replace('function load(', 'function inlined(')}
        const get = async (file) => (await importFromBase('chunks/' + file)).default;
        export async function load(topic, language) {
          return ${JSON.stringify(outside.map(shortName))}.includes(topic) ? get(topicFile(topic, language)) : inlined(topic, language);
        }
        export async function loadCitations(id, language) {
          const topic = topicOf(id);
          return topic && (await get(topicFile(topic, language, 'citations')))[id];
        }`;
    },
    transform(code, module) {
      if (!module.includes('/packages/')) return null;
      const replaced = code.replace(/(?<!typeof )import\('([^']+)'\)/g, (whole, specifier) =>
        laterFiles[specifier] ? `importFromBase(${JSON.stringify(laterFiles[specifier])})` : whole,
      );
      return replaced === code
        ? null
        : {
            code: `import { importFromBase } from ${JSON.stringify(base)};\n${replaced}`,
            map: null,
          };
    },
    renderChunk(code) {
      if (code.match(/\bimport\(/g)?.length !== 1)
        this.error('The classic script may import from its base alone: see laterModules.');
    },
  };
}

/** A classic script is read in the encoding of its page where the server names none. terser's own option leaves templates. */
function asciiOnly() {
  return {
    name: 'ascii-only',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        chunk.code = chunk.code.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
    },
  };
}

const classic = {
  input: join(packages, 'ht-widgets/src/classic.ts'),
  treeshake,
  plugins: plugins({ extra: [classicData(), topicFiles({ dev: false }), asciiOnly()] }),
  output: { file: 'dist/ht-widgets.iife.js', format: 'iife', banner, inlineDynamicImports: true },
};

/** The iframe page's own script, which scripts/embed-page.ts puts into it, and the one that sizes the frame in the page around it. */
const frames = [
  ['embed/page.ts', '.cache/embed.js'],
  ['frame.ts', 'dist/ht-frame.js'],
].map(([source, file]) => ({
  input: join(packages, 'ht-widgets/src', source),
  plugins: plugins({ extra: [asciiOnly()] }),
  output: { file, format: 'iife', banner: `/*! ht-widgets ${version}, MIT */` },
}));

/** For the command: what `integrity` says of each script, and which facts are in no script that can be pinned. */
function pins() {
  const id = '\0pins';
  return {
    name: 'pins',
    resolveId: (source) => (source === 'virtual:pins' ? id : null),
    async load(module) {
      if (module !== id) return null;
      const slices = await Promise.all(
        national.map(async (topic) => (await import(join(topicFolder, `${topic}.en.js`))).default),
      );
      return `export const integrity = ${JSON.stringify(integrityOf('dist', '{elements/*,ht-widgets.iife}.js'))};
        export const leftOut = ${JSON.stringify(slices.flatMap(({ facts }) => Object.keys(facts)))};`;
    },
  };
}

/** `npx ht-widgets`: the ledger and the compiled schema are in it, so all that it needs beside Node is the JSON parser. */
const command = {
  input: join(packages, 'ht-widgets/src/cli/main.ts'),
  external: [/^node:/, '@humanwhocodes/momoa'],
  plugins: [
    pins(),
    {
      name: 'json',
      transform: (code, id) =>
        id.endsWith('.json') ? { code: `export default ${code}`, map: null } : null,
    },
    nodeResolve({ exportConditions: ['source', 'node'] }),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.json' }),
  ],
  output: {
    file: join(packages, 'ht-widgets/dist/cli.js'),
    format: 'es',
    banner: `/*! ht-widgets ${version}, MIT */`,
  },
};

rmSync('dist', { recursive: true, force: true });

export default [
  ...loader({ dev: false }),
  ...loader({ dev: true }),
  ...selfContained,
  ...later,
  classic,
  ...frames,
  command,
];
