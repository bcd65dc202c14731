/** What `npm run build` promises to strangers: names, forms, and what must not be inside. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAst } from 'rollup/parseAst';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const visitors = globSync('dist/**/*.js').filter((file) => !file.startsWith('dist/dev/'));

describe('dist/', () => {
  for (const file of ['ht-widgets.js', 'ht-widgets.css', 'dev/ht-widgets.js', 'facts/us-mo.json', 'facts/schema.json', 'custom-elements.json', 'LICENSES.txt',
    'elements/ht-stat.js', 'elements/ht-factor-list.js', 'elements/ht-hotline-banner.js', 'elements/ht-data-note.js', 'elements/ht-source-list.js', 'elements/ht-chart.js', 'elements/ht-type-list.js', 'elements/ht-response-list.js', 'elements/ht-quick-exit.js']) {
    it(`has ${file}`, () => { assert.ok(existsSync(`dist/${file}`)); });
  }

  it('has data that its own schema accepts', () => {
    const validate = new Ajv2020({ strict: false }).compile(json('dist/facts/schema.json') as object);
    assert.ok(validate(json('dist/facts/us-mo.json')), JSON.stringify(validate.errors));
  });

  it('prints nothing in a visitor\'s console', () => {
    for (const file of visitors) assert.doesNotMatch(read(file), /\bconsole\b/, file);
  });

  it('asks nobody for anything, but for a dataset that the page names', () => {
    // One chunk fetches, and only a dataset that the page itself names with `src`.
    const fetching = visitors.filter((file) => /\bfetch\(/.test(read(file)));
    assert.deepEqual(fetching.map((file) => /loads within/.test(read(file))), [true]);
    for (const file of visitors) assert.doesNotMatch(read(file), /XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|document\.cookie/, file);
  });

  it('has chunks whose names say nothing', () => {
    const chunks = globSync('dist/chunks/*');
    assert.ok(chunks.length > 5);
    for (const file of chunks) assert.match(file, /^dist\/chunks\/([\w-]{8}|(\d+|factors|limits|contacts|sources|references|charts|types|responses)[tc][\w-]{6}\.(en|es)|[bhmca][\w-]{6}\.(en|es))\.js$/);
  });

  it('has self-contained elements that import nothing', () => {
    for (const file of globSync('dist/elements/*.js')) {
      const kinds = parseAst(read(file)).body.map(({ type }) => type);
      assert.ok(!kinds.includes('ImportDeclaration'), file);
      assert.doesNotMatch(read(file), /\bimport\(/, file);
    }
  });

  it('has Lit\'s policy wrapped wherever Lit is', () => {
    const withLit = visitors.filter((file) => /createPolicy\(["']lit-html/.test(read(file)));
    assert.ok(withLit.length > 0);
    for (const file of withLit) assert.match(read(file), /try\{return [\w$]+\.createPolicy/, file);
  });

  it('has the exit as one file by itself in every form, without Lit and its policy', () => {
    const { elements } = json('.cache/graph.json') as { elements: Record<string, { files: string[] }> };
    const files = elements['ht-quick-exit']?.files ?? [];
    assert.equal(files.length, 1);
    for (const file of [`dist/${files[0] ?? ''}`, 'dist/elements/ht-quick-exit.js']) {
      assert.doesNotMatch(read(file), /createPolicy|\bimport\b|innerHTML/, file);
      assert.match(read(file), /Salir ahora/, file);
    }
  });

  it('describes each tag and attribute for editors', () => {
    const { modules } = json('dist/custom-elements.json') as { modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[] };
    const tags = Object.fromEntries(modules.flatMap(({ declarations }) => declarations)
      .flatMap(({ tagName, attributes }) => (tagName === undefined ? [] : [[tagName, (attributes ?? []).map(({ name }) => name).sort()]])));
    assert.deepEqual(tags, {
      'ht-stat': ['display', 'fact', 'heading-level', 'src', 'structured-data', 'theme'],
      'ht-factor-list': ['display', 'factors', 'heading-level', 'src', 'theme'],
      'ht-data-note': ['display', 'heading-level', 'src', 'theme'],
      'ht-source-list': ['display', 'theme'],
      'ht-hotline-banner': ['about', 'contacts', 'heading-level', 'placement', 'src', 'theme'],
      'ht-quick-exit': ['href', 'placement', 'shortcut', 'skip-link', 'theme'],
    });
  });
});

describe('the packages', () => {
  const manifests = globSync('packages/*/package.json').map((file) => [file, json(file) as { name: string; version: string; dependencies?: Record<string, string> }] as const);

  it('have one version, which the elements know', () => {
    const [version] = /\d+\.\d+\.\d+/.exec(read('packages/core/src/version.ts')) ?? [];
    for (const [file, manifest] of manifests) {
      assert.equal(manifest.version, version, file);
      for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
        if (manifests.some(([, other]) => other.name === name)) assert.equal(range, version, `${file}: ${name}`);
      }
    }
  });

  it('keep figures out of view code', () => {
    // A figure with a percent sign, a thousands separator or a phone number belongs in the ledger.
    for (const file of globSync('packages/*/src/**/*.ts', { exclude: ['packages/{facts,testing}/**'] })) {
      if (/test|examples|styles|tokens/.test(file)) continue;
      const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      assert.doesNotMatch(code, /\d+(\.\d+)?\s?%|\b\d{1,3}(,\d{3})+\b|\b1-8\d\d-/, file);
    }
  });
});

describe('what the pages show', () => {
  const facts = new Set((json('dist/facts/us-mo.json') as { facts: { id: string }[] }).facts.map(({ id }) => id));
  for (const file of ['README.md', ...globSync('packages/*/README.md'), ...globSync('demo/**/*.html')]) {
    it(`${file} names facts that exist`, () => {
      for (const [, id] of read(file).matchAll(/\bfact="([^"…]+)"/g)) assert.ok(facts.has(id ?? ''), id);
    });
  }
});
