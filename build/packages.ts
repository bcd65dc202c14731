/**
 * `npm run packages`, after a build: what `npm pack` puts into the packages. For each package its modules and their
 * declarations in `dist/`, its part of the manifest, the licence; for the umbrella the whole of `dist/` too.
 *
 * The modules are one by one what the source is, without types: bundlers of pages do the rest. One thing differs: a
 * server, which has no `HTMLElement`, may import all.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { jsxTypes } from './jsx-types.ts';
import { elementsOf, type Manifest } from './manifest.ts';
import { rootDir } from '../scripts/run.ts';

const packages = join(rootDir, 'packages');
const published = readdirSync(packages).filter((name) => name !== 'testing');

if (!existsSync(join(rootDir, 'dist/custom-elements.json'))) {
  console.error('dist/ is missing. Build it first: npm run build');
  process.exit(1);
}
for (const name of published) {
  // The build's own, in the umbrella's.
  for (const old of globSync('dist/*', {
    cwd: join(packages, name),
    exclude: ['dist/{cli.js,integrity.json,custom-elements.json}'],
  }))
    rmSync(join(packages, name, old), { recursive: true });
}
emitModules();
describeElements();
cpSync(join(rootDir, 'dist'), join(packages, 'ht-widgets/dist'), { recursive: true });
for (const name of published)
  copyFileSync(join(rootDir, 'LICENSE'), join(packages, name, 'LICENSE'));
copyFileSync(join(rootDir, 'CHANGELOG.md'), join(packages, 'ht-widgets/CHANGELOG.md'));

/** `packages/<name>/src/x.ts` → `packages/<name>/dist/x.js` and `x.d.ts`. */
function emitModules(): void {
  const { config } = ts.readConfigFile(join(rootDir, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, rootDir);
  const modules = globSync(
    published.map((name) =>
      name === 'ht-widgets' ? 'packages/ht-widgets/src/index.ts' : `packages/${name}/src/**/*.ts`,
    ),
    { cwd: rootDir },
  ).filter((file) => !file.endsWith('test.ts'));
  const program = ts.createProgram(
    modules.map((file) => join(rootDir, file)),
    { ...options, noEmit: false, declaration: true, allowImportingTsExtensions: false },
  );
  const wanted = new Set(modules.map((file) => file.replace(/\.ts$/, '')));
  program.emit(undefined, (path, text) => {
    const file = relative(rootDir, path);
    if (wanted.has(file.replace(/(\.d)?\.[jt]s$/, '')))
      write(
        join(rootDir, file.replace('/src/', '/dist/')),
        file.endsWith('.js') ? bearable(text) : text,
      );
  });
}

/** Lit's own base class stands in Node; what extends the browser's directly has to be given one. */
function bearable(code: string): string {
  return code.replaceAll(' extends HTMLElement {', ' extends (globalThis.HTMLElement ?? Object) {');
}

/** Manifest and types for editors: of one element in its package, of all in the umbrella. */
function describeElements(): void {
  const { modules, ...manifest } = JSON.parse(
    readFileSync(join(rootDir, 'dist/custom-elements.json'), 'utf8'),
  ) as Manifest;
  const umbrella = join(packages, 'ht-widgets/dist');
  for (const module of modules) {
    const name = module.path.split('/')[1] ?? '';
    const path = relative(join(packages, name), join(rootDir, module.path)).replace(
      /^src\/(.*)\.ts$/,
      'dist/$1.js',
    );
    write(
      join(packages, name, 'dist/custom-elements.json'),
      JSON.stringify(
        {
          ...manifest,
          modules: [JSON.parse(JSON.stringify(module).replaceAll(module.path, path))],
        },
        null,
        2,
      ),
    );
    for (const { tagName } of elementsOf([module])) {
      write(
        join(umbrella, `elements/${tagName}.d.ts`),
        `import type {} from '@ht-widgets/${name}/define.js';\nexport {};\n`,
      );
    }
  }
  write(
    join(umbrella, 'node.js'),
    '// The built files are for pages. Where a server imports them there is nothing to register.\nexport {};\n',
  );
  write(join(umbrella, 'ht-widgets.d.ts'), "import type {} from './index.js';\nexport {};\n");
  for (const [file, text] of Object.entries(jsxTypes(elementsOf(modules))))
    write(join(umbrella, file), text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
