/** What `npm run build` promises to strangers: names, forms, and what must not be inside. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'parse5';
import { parseAst } from 'rollup/parseAst';
import { recordName } from '@ht-widgets/facts/record-name.js';
import type { ChildNode, Element } from '@ht-widgets/testing/markup.js';
import { attributes as passable, widgets } from '../../ht-widgets/src/names.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const visitors = globSync('dist/**/*.js', { exclude: ['dist/{dev,small,site}/**'] });

type Chunks = Record<string, { entry: string | null; imports: string[] }>;

/** The chunk whose entry a module is. */
function chunkOf(module: string): string {
  const chunks = json('.cache/chunks.json') as Chunks;
  const file = Object.keys(chunks).find((name) => chunks[name]?.entry === `packages/${module}.ts`);
  assert.ok(file !== undefined, module);
  return file;
}

/** That chunk and all that it imports statically. */
function filesOf(module: string): string[] {
  const chunks = json('.cache/chunks.json') as Chunks;
  const files = new Set([chunkOf(module)]);
  for (const file of files) for (const each of chunks[file]?.imports ?? []) files.add(each);
  return [...files];
}

describe('dist/', () => {
  for (const file of [
    'ht-widgets.js',
    'ht-widgets.css',
    'dev/ht-widgets.js',
    'ht-widgets.iife.js',
    'ht-frame.js',
    'embed/index.html',
    'embed/claims.html',
    'embed/claims-es.html',
    'facts/us-mo.json',
    'facts/schema.json',
    'integrity.json',
    'custom-elements.json',
    'html-custom-data.json',
    'LICENSES.txt',
    'elements/ht-stat.js',
    'elements/ht-factor-list.js',
    'elements/ht-hotline-banner.js',
    'elements/ht-data-note.js',
    'elements/ht-source-list.js',
    'elements/ht-chart.js',
    'elements/ht-type-list.js',
    'elements/ht-response-list.js',
    'elements/ht-quick-exit.js',
  ]) {
    it(`has ${file}`, () => {
      assert.ok(existsSync(`dist/${file}`));
    });
  }

  it('has data that its own schema accepts', () => {
    const validate = new Ajv2020({ strict: false }).compile(
      json('dist/facts/schema.json') as object,
    );
    assert.ok(validate(json('dist/facts/us-mo.json')), JSON.stringify(validate.errors));
  });

  it("prints nothing in a visitor's console", () => {
    for (const file of visitors) assert.doesNotMatch(read(file), /\bconsole\b/, file);
  });

  it('requests nothing but a dataset that the page names', () => {
    // One chunk fetches, and the classic script's dataset.js, and only a dataset that the page
    // itself names with `src`.
    const fetching = visitors.filter((file) => /\bfetch\(/.test(read(file)));
    assert.deepEqual(
      fetching.map((file) => /loads within/.test(read(file))),
      [true, true],
    );
    for (const file of visitors)
      assert.doesNotMatch(
        read(file),
        /XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|document\.cookie/,
        file,
      );
  });

  it('has chunks whose names say nothing', () => {
    const chunks = globSync('dist/chunks/*');
    assert.ok(chunks.length > 5);
    for (const file of chunks) assert.match(file, /^dist\/chunks\/[\w-]{8}\.js$/);
  });

  it('has chunks that do not import the loader, which a page may load with a query', () => {
    for (const file of globSync('dist/{,dev/}chunks/*.js'))
      assert.doesNotMatch(read(file), /["'`][./]*ht-widgets\.js/, file);
  });

  it('has self-contained elements that import nothing', () => {
    for (const file of globSync('dist/elements/*.js')) {
      const kinds = parseAst(read(file)).body.map(({ type }) => type);
      assert.ok(!kinds.includes('ImportDeclaration'), file);
      assert.doesNotMatch(read(file), /\bimport\(/, file);
    }
  });

  it('has a classic script that can be inlined, joined, and served in any encoding', () => {
    const script = read('dist/ht-widgets.iife.js');
    assert.equal(/<\/script|<!--/i.exec(script), null);
    for (const file of ['ht-widgets.iife.js', 'ht-frame.js'])
      assert.equal(/[^\0-\x7f]/.exec(read(`dist/${file}`))?.[0], undefined, file);
    const { body } = parseAst(script);
    assert.deepEqual(
      body.map(({ type }) => type),
      ['ExpressionStatement'],
      'it leaves no name behind',
    );
    assert.match(script, /;\s*$/);
    for (const [before, after] of [
      ['let left = function () {}', '(function () {})()'],
      ['left = 1 // the end of a line', '[1].map(String)'],
      ['left()', '`text`'],
    ])
      parseAst(
        `${before ?? ''}${before?.includes('//') === true ? '\n' : ''}${script}${after ?? ''}`,
      );
    assert.equal(
      script.match(/\bimport\(/g)?.length,
      1,
      'all that it imports is looked for where it came from',
    );
  });

  it('has an iframe page whose policy runs its scripts and no other', () => {
    const all = (nodes: readonly ChildNode[]): Element[] =>
      nodes.flatMap((node) => ('tagName' in node ? [node, ...all(node.childNodes)] : []));
    const elements = all(parse(read('dist/embed/index.html')).childNodes);
    const valueOf = (element: Element | undefined, name: string) =>
      element?.attrs.find((attribute) => attribute.name === name)?.value;
    const policy =
      valueOf(
        elements.find((element) => valueOf(element, 'http-equiv') === 'Content-Security-Policy'),
        'content',
      ) ?? '';
    const hash = (tag: string) =>
      elements
        .filter(({ tagName }) => tagName === tag)
        .map(
          ({ childNodes }) =>
            `'sha256-${createHash('sha256')
              .update(childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
              .digest('base64')}'`,
        )
        .join(' ');
    for (const rule of [
      "default-src 'none'",
      `script-src ${hash('script')} 'strict-dynamic'`,
      `style-src ${hash('style')}`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
      assert.ok(policy.split('; ').includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    for (const element of elements) {
      assert.ok(
        !element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
        element.tagName,
      );
      if (element.tagName !== 'a')
        for (const name of ['src', 'href'])
          assert.match(valueOf(element, name) ?? 'data:', /^data:/);
    }
  });

  it('has records whose paths do not spell the topic', () => {
    const records = globSync('dist/records/**/*.js');
    assert.ok(records.length > 300);
    for (const file of records)
      assert.match(file, /^dist\/records\/[\da-f]{8}\/(names|(en|es)\/[flc]\/[\da-z]{1,7})\.js$/);
  });

  it('has a small set of at most 40 files that holds all the classic script imports', () => {
    const files = globSync('dist/small/**/*.*');
    assert.ok(files.length <= 40, String(files.length));
    const script = read('dist/small/ht-widgets.iife.js');
    const [edition = ''] = readdirSync('dist/records');
    assert.ok(script.includes(edition));
    for (const language of ['en', 'es'])
      assert.ok(
        existsSync(`dist/small/records/${edition}/${language}/l/${recordName('citations')}.js`),
      );
    for (const file of ['dataset.js', 'elements/ht-chart.js', 'elements/ht-source-list.js'])
      assert.equal(read(`dist/small/${file}`), read(`dist/${file}`));
  });

  it('has a loader that requests at once all that an element imports', () => {
    const table = read('packages/ht-widgets/src/loader/parts.ts');
    const rows = [...table.matchAll(/'ht-([\w-]+)': \{\s*modules: \[(.*?)\],?\s/gs)];
    assert.deepEqual(rows.map(([, name]) => name).sort(), [...widgets].sort());
    for (const [, name = '', modules = ''] of rows) {
      const own = `${name}/src/define`;
      const listed = [
        own,
        ...(modules.includes('core,') ? ['core/src/index'] : []),
        ...(modules.includes('copyField,') ? ['core/src/later/copy-field'] : []),
        ...(modules.includes('listing,') ? ['core/src/element/listing'] : []),
      ].map(chunkOf);
      for (const file of filesOf(own)) assert.ok(listed.includes(file), `${name}: ${file}`);
    }
  });

  it('has the SHA-384 of every script', () => {
    const integrity = json('dist/integrity.json') as Record<string, string>;
    const scripts = globSync('**/*.js', { cwd: 'dist', exclude: ['{small,site}/**'] });
    assert.deepEqual(Object.keys(integrity).sort(), scripts.sort());
    for (const [file, hash] of Object.entries(integrity))
      assert.equal(
        hash,
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/${file}`))
          .digest('base64')}`,
        file,
      );
  });

  it('has placeholders and the frame page set each attribute, and none that runs', () => {
    const { tags } = json('dist/html-custom-data.json') as {
      tags: { name: string; attributes: { name: string }[] }[];
    };
    assert.deepEqual(
      tags.map(({ name }) => name).sort(),
      widgets.map((name) => `ht-${name}`).sort(),
    );
    for (const { name, attributes } of tags)
      for (const attribute of attributes)
        assert.ok(
          passable.includes(attribute.name),
          `${name} ${attribute.name} is missing in packages/ht-widgets/src/names.ts`,
        );
    for (const name of passable) assert.doesNotMatch(name, /^on|style|srcdoc|^is$/);
  });

  it('gives editors tags, attributes, words, ids, and those of placeholders', () => {
    const { version, tags, globalAttributes } = json('dist/html-custom-data.json') as {
      version: number;
      tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[];
      globalAttributes: { name: string; values: { name: string }[] }[];
    };
    assert.equal(version, 1.1);
    const values = (
      list: { name: string; values: { name: string }[] }[] | undefined,
      name: string,
    ) => list?.find((one) => one.name === name)?.values.map((value) => value.name) ?? [];
    const stat = tags.find(({ name }) => name === 'ht-stat')?.attributes;
    assert.ok(values(stat, 'fact').includes('nhth-mo-sex-share-2021'));
    assert.ok(values(stat, 'display').includes('hundred'));
    assert.ok(values(globalAttributes, 'data-ht').includes('hotline-banner'));
    assert.deepEqual(values(globalAttributes, 'data-ht-theme'), ['light', 'dark']);
    for (const { attributes } of tags)
      for (const { name } of attributes)
        assert.ok(
          globalAttributes.some((one) => one.name === `data-ht-${name}`),
          name,
        );
  });

  it("has Lit's policy wrapped wherever Lit is", () => {
    const withLit = visitors.filter((file) => /createPolicy\(["']lit-html/.test(read(file)));
    assert.ok(withLit.length > 0);
    for (const file of withLit) assert.match(read(file), /try\{return [\w$]+\.createPolicy/, file);
  });

  it('has the exit as one file by itself in every form, without Lit and its policy', () => {
    const files = filesOf('quick-exit/src/define');
    assert.equal(files.length, 1);
    for (const file of [`dist/${files[0] ?? ''}`, 'dist/elements/ht-quick-exit.js']) {
      assert.doesNotMatch(read(file), /createPolicy|\bimport\b|innerHTML/, file);
      assert.match(read(file), /Salir ahora/, file);
    }
  });

  it('describes each tag and attribute for editors', () => {
    const { modules } = json('dist/custom-elements.json') as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const tags = Object.fromEntries(
      modules
        .flatMap(({ declarations }) => declarations)
        .flatMap(({ tagName, attributes }) =>
          tagName === undefined
            ? []
            : [[tagName, (attributes ?? []).map(({ name }) => name).sort()]],
        ),
    );
    assert.deepEqual(tags, {
      'ht-stat': ['compare', 'display', 'fact', 'heading-level', 'src', 'structured-data', 'theme'],
      'ht-chart': ['chart', 'display', 'heading-level', 'src', 'theme'],
      'ht-factor-list': ['display', 'factors', 'heading-level', 'src', 'theme'],
      'ht-data-note': ['display', 'heading-level', 'src', 'theme'],
      'ht-source-list': ['display', 'theme'],
      'ht-type-list': ['heading-level', 'src', 'theme', 'types'],
      'ht-response-list': ['areas', 'heading-level', 'src', 'theme'],
      'ht-hotline-banner': ['about', 'contacts', 'heading-level', 'placement', 'src', 'theme'],
      'ht-quick-exit': ['href', 'placement', 'shortcut', 'skip-link', 'theme'],
    });
  });

  it('documents for each tag with a dataset that it may be refused', () => {
    const { modules } = json('dist/custom-elements.json') as {
      modules: {
        declarations: {
          tagName?: string;
          attributes?: { name: string }[];
          events?: { name: string; description?: string }[];
        }[];
      }[];
    };
    const told = modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ attributes = [] }) => attributes.some(({ name }) => name === 'src'))
      .flatMap(({ tagName, events = [] }) =>
        events
          .filter(({ name }) => name === 'ht-error')
          .map(
            ({ description = '' }) =>
              `${tagName ?? ''} ${String(description.includes('`invalid-dataset`'))}`,
          ),
      );
    // The banner says nothing to the page, ever.
    assert.deepEqual(
      told.sort(),
      ['chart', 'data-note', 'factor-list', 'response-list', 'stat', 'type-list'].map(
        (name) => `ht-${name} true`,
      ),
    );
  });
});

describe('the packages', () => {
  const manifests = globSync('packages/*/package.json').map(
    (file) =>
      [
        file,
        json(file) as { name: string; version: string; dependencies?: Record<string, string> },
      ] as const,
  );

  it('have one version, which the elements know', () => {
    const [version] = /\d+\.\d+\.\d+/.exec(read('packages/core/src/element/version.ts')) ?? [];
    for (const [file, manifest] of manifests) {
      assert.equal(manifest.version, version, file);
      for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
        if (manifests.some(([, other]) => other.name === name))
          assert.equal(range, version, `${file}: ${name}`);
      }
    }
  });

  it('keep figures out of view code', () => {
    // A figure with a percent sign, a thousands separator or a phone number belongs in the ledger.
    for (const file of globSync('packages/*/src/**/*.ts', {
      exclude: ['packages/{facts,testing}/**'],
    })) {
      if (/test|examples|styles|tokens/.test(file)) continue;
      const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|css`[^`]*`/gm, '');
      assert.doesNotMatch(code, /\d+(\.\d+)?\s?%|\b\d{1,3}(,\d{3})+\b|\b1-8\d\d-/, file);
    }
  });
});

describe('what the pages show', () => {
  const facts = new Set(
    (json('dist/facts/us-mo.json') as { facts: { id: string }[] }).facts.map(({ id }) => id),
  );
  for (const file of [
    'README.md',
    ...globSync('packages/*/README.md'),
    ...globSync('docs/{developers,site-owners,site-owners/es}/*.md'),
    ...globSync('demo/**/*.html'),
  ]) {
    it(`${file} names facts that exist`, () => {
      // In a tag, in a placeholder, in the address of a frame.
      for (const [, id] of read(file).matchAll(/(?:[\s?&;]|data-ht-)fact="?([\w-]+)/g))
        assert.ok(facts.has(id ?? ''), id);
    });
  }
});
