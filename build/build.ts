/** `npm run build`: writes the generated part of the ledger, `dist/`, its pages and the command. */
import { hash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build as bundleForNode } from 'esbuild';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';

await import('../packages/facts/build/file-schemas.ts');
await import('../packages/facts/build/generate.ts');
rmSync('dist', { recursive: true, force: true });
const config = '../rollup.config.js';
type Config = { sequences: RollupOptions[][]; shortBanner: string };
const { sequences, shortBanner } = (await import(config)) as Config;
const { writeManifest, writeAssets } = await import('./assets.ts');
const manifest = writeManifest();
await Promise.all(sequences.map(inOrder));
cpSync('packages/facts/records', 'dist/records', { recursive: true });
await manifest;
writeAssets();
await import('../packages/pages/build/embed-page.ts');
await import('../packages/pages/build/ledger-page.ts');
await import('../packages/pages/build/ledger-pages.ts');
writeIntegrity('dist');
await buildCommand();
writeSmallSet();
// It reads the manifest that is written above.
const { writePlugin } = await import('../packages/wordpress/build/write-plugin.ts');
writePlugin();
await import('../packages/pages/build/site.ts');

/** Some outputs need the names of those before them. */
async function inOrder(outputs: readonly RollupOptions[]): Promise<void> {
  for (const { output, ...input } of outputs) {
    const onwarn = ({ message }: { message: string }) => {
      throw new Error(message);
    };
    const bundle = await rollup({ ...input, onwarn });
    await bundle.write(output as OutputOptions);
    await bundle.close();
  }
}

/** The SHA-384 of every script in `folder`, as `integrity=` takes it: https://www.w3.org/TR/SRI/ */
function writeIntegrity(folder: string): void {
  const sha384 = (file: string) => hash('sha384', readFileSync(`${folder}/${file}`), 'base64');
  const files = globSync('**/*.js', { cwd: folder }).sort();
  const hashes = Object.fromEntries(files.map((file) => [file, `sha384-${sha384(file)}`]));
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 1)}\n`);
}

/** `npx ht-widgets`, with the ledger and the compiled schema in it. It needs three packages. */
async function buildCommand(): Promise<void> {
  const out = 'packages/ht-widgets/dist';
  await bundleForNode({
    entryPoints: ['packages/ht-widgets/src/cli/main.ts'],
    outfile: `${out}/cli.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['source'],
    external: ['@humanwhocodes/momoa', 'commander', 'parse5'],
    banner: { js: shortBanner },
  });
  for (const file of ['integrity.json', 'custom-elements.json', 'embed/index.html'])
    cpSync(`dist/${file}`, `${out}/${file}`);
  cpSync('.cache/paste', `${out}/paste`, { recursive: true });
}

/** Few files, to upload by hand: the classic script, what it imports, style sheet, frame page. */
function writeSmallSet(): void {
  const files = [
    'ht-widgets.iife.js',
    'ht-widgets.css',
    'ht-frame.js',
    'dataset.js',
    'check.js',
    'elements/ht-chart.js',
    'elements/ht-source-list.js',
    'embed/index.html',
    'LICENSES.txt',
  ];
  mkdirSync('dist/small');
  for (const file of files) cpSync(`dist/${file}`, `dist/small/${file}`);
  for (const file of ['claims', 'claims-es'].map((name) => `embed/${name}.html`)) {
    const module = '<script type="module" src="../ht-widgets.js" async>';
    const claims = readFileSync(`dist/${file}`, 'utf8');
    const script = '<script src="../ht-widgets.iife.js" defer>';
    writeFileSync(`dist/small/${file}`, claims.replace(module, script));
  }
  const page = readFileSync('dist/embed/index.html', 'utf8');
  // Without this, the page requests the module first, which is not there.
  const classic = page.replace('<html lang="en">', '<html lang="en" data-classic>');
  writeFileSync('dist/small/embed/index.html', classic);
  cpSync('packages/facts/generated/citations', 'dist/small/records', { recursive: true });
  writeIntegrity('dist/small');
}
