/**
 * The packages as their users get them: packed, installed in an empty project without a network,
 * and imported.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rootDir } from '../../../scripts/run.ts';
import { programs } from '../helpers/consumers.ts';
import { ensureFrameworks, frameworksFolder } from '../runner/frameworks.ts';

interface PackageJson {
  name: string;
  version: string;
  private?: boolean;
  exports: Record<string, string | Record<string, string>>;
  dependencies?: Record<string, string>;
  types?: string;
  unpkg?: string;
  jsdelivr?: string;
  customElements?: string;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifests = globSync('packages/*/package.json', { cwd: rootDir })
  .map((file) => readJson(join(rootDir, file)) as PackageJson)
  .filter((manifest) => !manifest.private);
const names = manifests.map(({ name }) => name);
const elementPackages = manifests
  .filter(({ exports }) => './examples.js' in exports)
  .map(({ name }) => name);
const tagOf = (name: string) => name.replace('@ht-widgets/', 'ht-');
const classOf = (name: string) =>
  tagOf(name).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const folder = mkdtempSync(join(tmpdir(), 'ht-packages-'));
const project = join(folder, 'project');
const tarballs = new Map<string, string>();

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The folders of all packages that ours depend on: one may be inside the package that needs it. */
function foreignPackages(): string[] {
  const found = new Map<string, string>();
  const add = (needed: Record<string, string> = {}, by = '.'): void => {
    for (const name of Object.keys(needed)) {
      if (names.includes(name) || found.has(name)) continue;
      const own = `${by}/node_modules/${name}`;
      const place = existsSync(join(rootDir, own)) ? own : `./node_modules/${name}`;
      found.set(name, place);
      add((readJson(join(rootDir, place, 'package.json')) as PackageJson).dependencies, place);
    }
  };
  for (const { dependencies } of manifests) add(dependencies);
  return [...found.values()];
}

function pack(args: readonly string[]): void {
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, ...args],
    { cwd: rootDir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const packed = JSON.parse(output) as
    { name: string; filename: string }[] | Record<string, { name: string; filename: string }>;
  for (const { name, filename } of Object.values(packed))
    tarballs.set(name, join(folder, filename));
}

before(() => {
  const printed = execFileSync(process.execPath, ['scripts/pack.ts', folder], {
    cwd: rootDir,
    encoding: 'utf8',
  });
  assert.equal(printed, `npm install ${folder}/*.tgz\n`);
  for (const { name, version } of manifests) {
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    tarballs.set(name, join(folder, file));
  }
  assert.deepEqual(
    globSync('*.tgz', { cwd: folder }).sort(),
    [...tarballs.values()].map((file) => basename(file)).sort(),
  );
  pack(foreignPackages());
  mkdirSync(project);
  const dependencies = Object.fromEntries(
    [...tarballs].map(([name, file]) => [name, `file:${file}`]),
  );
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'project', private: true, type: 'module', dependencies }),
  );
  execFileSync('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: project,
    stdio: 'pipe',
  });
});

/** Runs a module of the project in Node, as a server would. Returns what it printed. */
function runModule(code: string, ...conditions: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...conditions.map((name) => `--conditions=${name}`), '--input-type=module', '--eval', code],
    { cwd: project, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  assert.equal(stderr, '', 'says nothing');
  return stdout.trim();
}

function runs(statement: string, rest = ''): void {
  it(statement, () => {
    runModule(`${statement};${rest}`);
  });
}

describe('in Node, nothing throws and nothing is said', () => {
  for (const name of elementPackages) {
    runs(`import '${name}/define.js'`);
    runs(
      `import { ${classOf(name)} } from '${name}'`,
      `if (typeof ${classOf(name)} !== 'function') throw Error();`,
    );
    runs(
      `import { examples } from '${name}/examples.js'`,
      'if (Object.values(examples).length === 0) throw Error();',
    );
    runs(`import 'ht-widgets/elements/${tagOf(name)}.js'`);
  }
  runs("import 'ht-widgets'");
  runs("import 'ht-widgets/placeholders.js'");
  runs("import 'ht-widgets/ht-widgets.js'");
  runs("import { HtElement, define, HtErrorEvent } from '@ht-widgets/core'");
  runs("import * as kit from '@ht-widgets/chart-kit'");
  runs("import { languagesOf } from '@ht-widgets/facts/localize.js'");
  runs(
    "import facts from 'ht-widgets/facts/us-mo.json' with { type: 'json' }",
    'if (facts.facts.length < 50) throw Error();',
  );
  runs(
    "import schema from 'ht-widgets/facts/schema.json' with { type: 'json' }",
    "if (schema.title !== 'Dataset') throw Error();",
  );
  runs("import facts from '@ht-widgets/facts/us-mo.json' with { type: 'json' }");
  runs(
    "import manifest from 'ht-widgets/custom-elements.json' with { type: 'json' }",
    `if (manifest.modules.length !== ${elementPackages.length}) throw Error();`,
  );
  runs(
    "import editors from 'ht-widgets/html-custom-data.json' with { type: 'json' }",
    `const { attributes } = editors.tags.find(({ name }) => name === 'ht-stat');
    const { values } = attributes.find(({ name }) => name === 'display');
    if (values.map(({ name }) => name).join() !== 'card,lead,inline,hundred,bar') throw Error();`,
  );

  it("import { findFact } from '@ht-widgets/facts' finds a fact, in both languages", () => {
    const code = `import { findFact, findCitations } from '@ht-widgets/facts';
      for (const language of ['en', 'es']) {
        const { fact, sources } = await findFact('nhth-mo-sex-share-2021', language);
        const { forms } = await findCitations('nhth-mo-sex-share-2021', language);
        console.log(typeof fact.label, Object.keys(sources).length > 0, typeof forms.apa);
      }`;
    assert.equal(runModule(code), 'string true string\nstring true string');
  });

  it("import.meta.resolve('ht-widgets/ht-widgets.css') is a file", () => {
    assert.match(
      runModule(
        "import { readFileSync } from 'node:fs'; console.log(readFileSync(new " +
          "URL(import.meta.resolve('ht-widgets/ht-widgets.css')), 'utf8'))",
      ),
      /ht-stat/,
    );
  });

  it('the condition `development` chooses the build that talks', () => {
    const code = "import { DEV } from '@ht-widgets/core'; console.log(DEV)";
    assert.equal(runModule(code), 'false');
    assert.match(
      spawnSync(
        process.execPath,
        ['--conditions=development', '--input-type=module', '--eval', code],
        { cwd: project, encoding: 'utf8' },
      ).stdout,
      /^true/,
    );
  });
});

describe('npx ht-widgets, in a project that has it', () => {
  const npx = (...args: string[]) =>
    spawnSync('npx', ['--no', '--offline', '--', 'ht-widgets', ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('snippet --widget stat --fact nhth-mo-sex-share-2021', () => {
    const { status, stdout } = npx(
      'snippet',
      '--widget',
      'stat',
      '--fact',
      'nhth-mo-sex-share-2021',
    );
    assert.equal(status, 0);
    assert.match(stdout, /<ht-stat fact="nhth-mo-sex-share-2021">/);
  });

  it('validate node_modules/ht-widgets/dist/facts/us-mo.json', () => {
    assert.equal(npx('validate', 'node_modules/ht-widgets/dist/facts/us-mo.json').status, 0);
  });
});

describe('a bundler', () => {
  /**
   * Bundles a module of the project for pages; the texts of the files by their names, the entry's
   * first.
   */
  async function bundle(
    code: string,
    conditions: string[] = [],
    splitting = true,
  ): Promise<Record<string, string>> {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: project, sourcefile: 'entry.js' },
      bundle: true,
      format: 'esm',
      splitting,
      minify: true,
      target: 'es2022',
      outdir: join(project, 'out'),
      write: false,
      conditions,
      logLevel: 'silent',
    });
    return Object.fromEntries(
      outputFiles.map(({ path, text }) => [path.slice(join(project, 'out/').length), text]),
    );
  }

  it("splits the data off import '@ht-widgets/stat/define.js'", async () => {
    const files = await bundle("import '@ht-widgets/stat/define.js'");
    const topics = globSync('node_modules/@ht-widgets/facts/generated/{topics,citations}/*.js', {
      cwd: project,
    });
    assert.equal(
      Object.keys(files).filter((name) => /\.(en|es)-/.test(name)).length,
      topics.length,
    );
    assert.doesNotMatch(files['stdin.js'] ?? '', /identified in Missouri/);
    assert.doesNotMatch(
      Object.values(files).join('\n'),
      /import\(new URL|import\([^"'`]/,
      'no import that a bundler cannot follow',
    );
  });

  it('that takes `source` for imports of a package, as Parcel does, finds the records', () => {
    const file = join(project, 'node_modules/@ht-widgets/facts/package.json');
    const { imports } = readJson(file) as { imports: Record<string, Record<string, string>> };
    for (const mode of ['development', 'production']) {
      const [first] = Object.entries(imports['#records'] ?? {}).filter(([name]) =>
        [mode, 'source'].includes(name),
      );
      assert.equal(first?.[1], './dist/records.table.js');
    }
  });

  it("registers every element for import 'ht-widgets'", async () => {
    const code = Object.values(await bundle("import 'ht-widgets'")).join('\n');
    for (const name of elementPackages) assert.ok(code.includes(`"${tagOf(name)}"`), name);
  });

  it("drops all of import { HtStat } from '@ht-widgets/stat' that is not used", async () => {
    const { 'stdin.js': code } = await bundle(
      "import { HtStat } from '@ht-widgets/stat'; import { tokens } from '@ht-widgets/core';",
      [],
      false,
    );
    assert.equal(code?.trim(), '');
  });

  it('leaves a visitor’s console empty, and an author’s not', async () => {
    const all = async (...conditions: string[]) =>
      Object.values(await bundle("import 'ht-widgets'", conditions)).join('\n');
    for (const warning of [/is registered twice/, /nothing on this page draws placeholders/]) {
      assert.doesNotMatch(await all(), warning);
      assert.match(await all('development'), warning);
    }
  });

  it("draws placeholders for 'ht-widgets/placeholders.js', and registers nothing", async () => {
    const { 'stdin.js': code = '' } = await bundle("import 'ht-widgets/placeholders.js'");
    assert.match(code, /\[data-ht\]/);
    assert.doesNotMatch(code, /customElements/);
  });

  it("finds import 'ht-widgets/ht-widgets.css'", async () => {
    assert.match(
      (await bundle("import 'ht-widgets/ht-widgets.css'"))['stdin.css'] ?? '',
      /ht-stat/,
    );
  });
});

describe('TypeScript', () => {
  before(() => {
    for (const [file, code] of Object.entries(programs)) writeFileSync(join(project, file), code);
    ensureFrameworks();
    mkdirSync(join(project, 'node_modules/@types'), { recursive: true });
    for (const name of ['@types/react', 'csstype', 'preact'])
      symlinkSync(
        join(frameworksFolder, 'node_modules', name),
        join(project, 'node_modules', name),
      );
  });

  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['nodenext', 'nodenext'],
  ] as const) {
    it(`compiles ${Object.keys(programs).join(', ')}, resolved as ${moduleResolution}`, () => {
      const { stdout } = spawnSync(
        process.execPath,
        [
          join(rootDir, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          'false',
          '--target',
          'es2022',
          '--lib',
          'es2022,dom,dom.iterable',
          '--module',
          module,
          '--moduleResolution',
          moduleResolution,
          '--jsx',
          'react-jsx',
          ...Object.keys(programs),
        ],
        { cwd: project, encoding: 'utf8' },
      );
      assert.equal(stdout, '');
    });
  }
});

describe('the documents', () => {
  it('give addresses on a network of copies that are files of the package', () => {
    const paths = ['README.md', ...globSync('docs/**/*.md', { cwd: rootDir })]
      .flatMap((file) => [
        ...readFileSync(join(rootDir, file), 'utf8').matchAll(/\/ht-widgets@\d+\/([^"`\s]+)/g),
      ])
      .map(([, path]) => path ?? '');
    assert.notEqual(paths.length, 0);
    for (const path of paths)
      assert.ok(existsSync(join(project, 'node_modules/ht-widgets', path)), path);
  });
});

describe('the manifest', () => {
  for (const name of ['ht-widgets', ...elementPackages])
    it(`of ${name} names files and packages that are published`, () => {
      const installed = join(project, 'node_modules', name);
      const text = readFileSync(join(installed, 'dist/custom-elements.json'), 'utf8');
      const { modules } = JSON.parse(text) as { modules: { path: string }[] };
      assert.equal(modules.length, name === 'ht-widgets' ? elementPackages.length : 1);
      for (const { path } of modules) assert.ok(existsSync(join(installed, path)), path);
      for (const [, at, file = ''] of text.matchAll(
        /(?:"package": "([^"]+)",\s*)?"module": "([^"]+)"/g,
      ))
        assert.ok(existsSync(join(at ? join(project, 'node_modules', at) : installed, file)), file);
      assert.doesNotMatch(text, /\/src\/|\.ts"/);
    });
});

describe('the package ht-widgets', () => {
  it('depends on what its files import, and on nothing else', () => {
    const installed = join(project, 'node_modules/ht-widgets');
    const { dependencies = {} } = readJson(join(installed, 'package.json')) as PackageJson;
    const imported = new Set<string>();
    for (const file of globSync('{bin,dist}/**/*.{js,ts}', { cwd: installed })) {
      const code = readFileSync(join(installed, file), 'utf8');
      const text = code.replace(/(?<=^|[\s=(])\/\*[^]*?\*\//g, ''); // no pattern of paths
      const specifiers = text.matchAll(
        /\b(?:from|import)\s*\(?["']((?:@[\w-]+\/)?[\w-]+)(?=["'/])/g,
      );
      for (const [, specifier = ''] of specifiers) imported.add(specifier);
    }
    // Who uses the types of JSX has these; the name of the package is in a message.
    for (const name of ['react', 'preact', 'ht-widgets']) imported.delete(name);
    assert.deepEqual([...imported].sort(), Object.keys(dependencies).sort());
  });
});

/** The files that conditions lead to, however deep. */
function filesOf(target: unknown): string[] {
  return typeof target === 'string' ? [target] : Object.values(target as object).flatMap(filesOf);
}

describe('the tarball of', () => {
  for (const { name, types, unpkg, jsdelivr, customElements, exports } of manifests) {
    const installed = join(project, 'node_modules', name);

    it(`${name} has licence, readme, and every file that its package.json names`, () => {
      const targets = filesOf(exports);
      for (const file of [
        'LICENSE',
        'README.md',
        ...targets,
        types,
        unpkg,
        jsdelivr,
        customElements,
      ]) {
        if (file !== undefined && !file.includes('*'))
          assert.ok(existsSync(join(installed, file)), file);
      }
      assert.equal(
        types,
        (exports['.'] as Record<string, string>)['types'],
        'for tools that read no exports',
      );
      // What a network for scripts serves under the bare name: the others are modules for bundlers.
      assert.deepEqual(
        [unpkg, jsdelivr],
        Array(2).fill(name === 'ht-widgets' ? 'dist/ht-widgets.iife.js' : undefined),
      );
      assert.equal(
        customElements !== undefined,
        name === 'ht-widgets' || elementPackages.includes(name),
      );
    });

    it(`${name} has no test, no path of this machine, no install script`, () => {
      const files = globSync('**/*', { cwd: installed });
      assert.deepEqual(
        files.filter((file) => /test\.[jt]s$|node_modules|\.log$/.test(file)),
        [],
      );
      assert.doesNotMatch(
        readFileSync(join(installed, 'package.json'), 'utf8'),
        /"(pre|post)?install"/,
      );
      for (const file of files.filter((path) => /\.(js|ts|json)$/.test(path)))
        assert.ok(!readFileSync(join(installed, file), 'utf8').includes(rootDir), file);
    });

    it(`${name} passes publint`, async () => {
      const bytes = readFileSync(tarballs.get(name) ?? '');
      const { messages, pkg } = await publint({
        strict: true,
        pack: {
          tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
        },
      });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg, { color: false })),
        [],
      );
    });

    it(`${name} passes Are The Types Wrong`, async () => {
      const result = await checkPackage(
        createPackageFromTarballData(readFileSync(tarballs.get(name) ?? '')),
        { excludeEntrypoints: [/\.css$/] },
      );
      assert.ok(result.types, 'has types');
      // Modules alone: nothing here is for `require`, nor for the resolution of Node 10, which
      // knows no `exports`.
      const problems = result.problems.filter(
        (problem) =>
          problem.kind !== 'CJSResolvesToESM' &&
          !('resolutionKind' in problem && problem.resolutionKind === 'node10') &&
          !('resolutionOption' in problem && problem.resolutionOption === 'node10'),
      );
      assert.deepEqual(problems, []);
    });
  }
});
