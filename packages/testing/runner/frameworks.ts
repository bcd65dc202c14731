/**
 * Pages of frameworks that use the widgets, for packages/testing/frameworks/frameworks.test.ts:
 *
 * - `/pages/frameworks/<name>.html`: what the framework renders on its server, without a script
 * - `/pages/frameworks/<name>.js`: what makes the page live; `<name>-….js`: what was split off it
 *
 * They are bundled from `apps/<name>/` on first request, as development builds, which complain
 * where browser and server differ. `bundler`, the packages themselves, is as visitors get it, and
 * `author` as their authors do.
 */
import { execFile, execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { rootDir } from '../../../scripts/run.ts';

/** The frameworks' packages: not a workspace, so that the root's install does without them. */
export const frameworksFolder = join(import.meta.dirname, '../frameworks');

/** Installs them as their lock file says, unless that was done since it last changed. */
export function ensureFrameworks(): void {
  const time = (file: string) =>
    statSync(join(frameworksFolder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (time('node_modules/.package-lock.json') >= time('package-lock.json')) return;
  console.log('Installing the frameworks for their tests …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: frameworksFolder,
    stdio: 'inherit',
  });
}

interface SvelteCompiler {
  compile: (source: string, options: object) => { js: { code: string } };
}

function compileSvelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    async setup(bundling) {
      const compiler = pathToFileURL(join(frameworksFolder, 'apps/svelte/compiler.js')).href;
      const { compile } = (await import(compiler)) as SvelteCompiler;
      bundling.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
        contents: compile(readFileSync(path, 'utf8'), {
          filename: path,
          generate,
          dev: generate === 'client',
        }).js.code,
        loader: 'js',
      }));
    },
  };
}

function options(name: string): BuildOptions {
  return {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: name === 'preact' ? 'preact' : 'react',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
    logLevel: 'warning',
  };
}

const apps = join(frameworksFolder, 'apps');
/** By name: a framework's script with what was split off it, and, as `<name>.html`, its page. */
const built = new Map<string, Promise<Map<string, string>>>();

/** One of the files above; undefined where it does not exist. */
export async function frameworkFile(file: string): Promise<string | undefined> {
  const [name = ''] = file.split(/[-.]/);
  const [client, server] = ['client', 'server'].map(
    (side) => globSync(`${apps}/${name}/${side}.{js,jsx,ts}`)[0],
  );
  if (!client) return undefined;
  ensureFrameworks();
  const key = file === `${name}.html` ? file : name;
  const files = built.get(key) ?? (key === file ? page(name, server) : bundle(name, client));
  built.set(key, files);
  return (await files).get(file);
}

async function bundle(name: string, entry: string): Promise<Map<string, string>> {
  const mode = name === 'bundler' ? 'production' : 'development';
  const { outputFiles } = await build({
    ...options(name),
    entryPoints: { [name]: entry },
    outdir: apps,
    write: false,
    splitting: true,
    chunkNames: `${name}-[name]-[hash]`,
    // The packages' source, with their records as imports that a bundler follows.
    conditions: ['browser', mode, 'source', 'ht-table'],
    // The build that compiles templates in the page.
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    absWorkingDir: frameworksFolder,
    plugins: [compileSvelte('client')],
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

async function page(name: string, entry: string | undefined): Promise<Map<string, string>> {
  const shell = (content = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
  <script src="/pages/probe.js"></script></head>
  <body><div id="app">${content}</div></body>
</html>`;
  const rendered = entry === undefined ? '' : await renderOnServer(name, entry, shell());
  const whole = /^<!doctype/i.test(rendered) ? rendered : shell(rendered);
  return new Map([[`${name}.html`, whole]]);
}

/** A whole page, where the framework fills `shell`, or what belongs into it. */
async function renderOnServer(name: string, entry: string, shell: string): Promise<string> {
  const outfile = join(frameworksFolder, `node_modules/.cache/${name}.mjs`);
  await build({
    ...options(name),
    entryPoints: [entry],
    outfile,
    platform: 'node',
    packages: 'external',
    plugins: [compileSvelte('server')],
  });
  // A separate process: React writes to a console that the test runner has replaced.
  // Angular greets developers where the page is to be.
  const print = `import { render } from ${JSON.stringify(pathToFileURL(outfile).href)};
    console.log = console.error;
    process.stdout.write(await render(${JSON.stringify(shell)}));`;
  const args = ['--input-type=module', '--eval', print];
  return (await promisify(execFile)(process.execPath, args, { cwd: rootDir })).stdout;
}
