/**
 * `npm run packages`, after a build: writes what `npm pack` puts into the packages. Each gets its
 * modules, declarations, part of the manifest and the licence; the umbrella all of `dist/`.
 *
 * The modules are the source without types: bundlers do the rest. One thing differs: a server,
 * which has no `HTMLElement`, can import them.
 */
import * as fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { rootDir } from '../scripts/run.ts';
import { jsxTypes } from './jsx-types.ts';
import { asDefinition, elementsOf, readManifest, type Module } from './manifest.ts';

process.chdir(rootDir);
const published = fs
  .readdirSync('packages')
  .filter((name) => !['testing', 'wordpress', 'pages'].includes(name));
const umbrella = 'packages/ht-widgets';

if (!fs.existsSync('dist/custom-elements.json')) {
  console.error('dist/ is missing. Build it first: npm run build');
  process.exit(1);
}
for (const name of published) {
  // The build has put the command there.
  const exclude = [`${umbrella}/dist/{cli.js,paste,embed,integrity.json,custom-elements.json}`];
  for (const old of fs.globSync(`packages/${name}/dist/*`, { exclude }))
    fs.rmSync(old, { recursive: true });
}
emitModules();
fs.cpSync('dist', `${umbrella}/dist`, {
  recursive: true,
  // WordPress installs it by itself, and the site is not for programs.
  filter: (file) => !file.endsWith('.zip') && file !== join('dist', 'site'),
});
describeElements();
for (const name of published) fs.copyFileSync('LICENSE', `packages/${name}/LICENSE`);
fs.copyFileSync('CHANGELOG.md', `${umbrella}/CHANGELOG.md`);

/** `packages/<name>/src/x.ts` → `packages/<name>/dist/x.js` and `x.d.ts`. */
function emitModules(): void {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, rootDir);
  // Of the umbrella, what its manifest says is published; the rest is built into `dist/`.
  const { files } = JSON.parse(fs.readFileSync(`${umbrella}/package.json`, 'utf8')) as {
    files: string[];
  };
  const sources = published.flatMap((name) =>
    name === 'ht-widgets'
      ? files.filter((file) => file.endsWith('.ts')).map((file) => `${umbrella}/${file}`)
      : [`packages/${name}/src/**/*.ts`],
  );
  const modules = fs.globSync(sources).filter((file) => !file.endsWith('test.ts'));
  const emitting = { noEmit: false, declaration: true, allowImportingTsExtensions: false };
  const program = ts.createProgram(modules, { ...options, ...emitting });
  const wanted = new Set(modules.map((file) => file.replace(/\.ts$/, '')));
  program.emit(undefined, (path, text) => {
    const file = relative(rootDir, path);
    if (!wanted.has(file.replace(/(\.d)?\.[jt]s$/, ''))) return;
    write(file.replace('/src/', '/dist/'), file.endsWith('.js') ? forServers(text) : text);
  });
}

/** Node has no `HTMLElement`. Lit brings a base class for it; other classes get one here. */
function forServers(code: string): string {
  return code.replaceAll(' extends HTMLElement {', ' extends (globalThis.HTMLElement ?? Object) {');
}

/** Manifest and types for editors: of one element in its package, of all in the umbrella. */
function describeElements(): void {
  const { modules, ...manifest } = readManifest();
  const describe = (name: string, described: readonly Module[]): void => {
    const text = JSON.stringify({ ...manifest, modules: described }, null, 2);
    write(`packages/${name}/dist/custom-elements.json`, text);
  };
  for (const module of modules) {
    const [{ name: declared, tagName } = { name: '', tagName: '' }] = elementsOf([module]);
    const name = tagName.replace(/^ht-/, '');
    const path = `dist/${tagName}.js`;
    const declaration = { name: declared, module: path };
    describe(name, [{ ...module, path, exports: [{ kind: 'js', name: declared, declaration }] }]);
    const types = `import type {} from '@ht-widgets/${name}/define.js';\nexport {};\n`;
    write(`${umbrella}/dist/elements/${tagName}.d.ts`, types);
  }
  describe(
    'ht-widgets',
    modules.map((module) => asDefinition(module, `dist/${module.path}`)),
  );
  const forNode =
    '// The built files are for pages. Where a server imports them there is nothing to register.\n';
  const files = {
    'node.js': `${forNode}export {};\n`,
    'ht-widgets.d.ts': "export type * from './index.js';\n",
    // TypeScript 6 looks for the types of a style sheet that is imported.
    'ht-widgets.css.d.ts': 'export {};\n',
    ...jsxTypes(elementsOf(modules)),
  };
  for (const [file, text] of Object.entries(files)) write(`${umbrella}/dist/${file}`, text);
}

function write(file: string, text: string): void {
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
