/** `npm run build`: writes the generated part of the ledger, `dist/`, the pages made of the ledger, and the command. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build as bundleForNode } from 'esbuild';
import { rollup, type OutputOptions, type RollupOptions } from 'rollup';
import { integrityOf } from './integrity.ts';

await import('../packages/facts/build/file-schemas.ts');
await import('../packages/facts/build/generate.ts');
rmSync('dist', { recursive: true, force: true });
const config = '../rollup.config.js';
const { sequences } = (await import(config)) as { sequences: RollupOptions[][] };
const { writeManifest, writeAssets } = await import('./assets.ts');
const manifest = writeManifest();
await Promise.all(sequences.map(inOrder));
cpSync('packages/facts/records', 'dist/records', { recursive: true });
await manifest;
writeAssets();
await import('./embed-page.ts');
await import('./ledger-page.ts');
writeFileSync(
  'dist/integrity.json',
  `${JSON.stringify(integrityOf('dist', '**/*.js'), null, 1)}\n`,
);
await buildCommand();
writeSmallSet();

/** Some outputs need the names of those before them. */
async function inOrder(outputs: readonly RollupOptions[]): Promise<void> {
  for (const { output, ...input } of outputs) {
    const bundle = await rollup({ ...input, onwarn: fail });
    await bundle.write(output as OutputOptions);
    await bundle.close();
  }
}

function fail({ message }: { message: string }): never {
  throw new Error(message);
}

/** The SHA-384 of every script in `folder`. */
function writeIntegrity(folder: string): void {
  const hashes = integrityOf(folder, '**/*.js');
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 1)}\n`);
}

/** `npx ht-widgets`: the ledger and the compiled schema are in it, so it needs two packages only. */
async function buildCommand(): Promise<void> {
  const out = 'packages/ht-widgets/dist';
  const { version } = JSON.parse(readFileSync('packages/ht-widgets/package.json', 'utf8')) as {
    version: string;
  };
  await bundleForNode({
    entryPoints: ['packages/ht-widgets/src/cli/main.ts'],
    outfile: `${out}/cli.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['source'],
    external: ['@humanwhocodes/momoa', 'commander'],
    banner: { js: `/*! ht-widgets ${version}, MIT */` },
  });
  for (const file of ['integrity.json', 'custom-elements.json'])
    cpSync(`dist/${file}`, `${out}/${file}`);
}

/** A few files for who uploads by hand: the classic script and what it imports, the style sheet, the frame page. */
function writeSmallSet(): void {
  const files = [
    'ht-widgets.iife.js',
    'ht-widgets.css',
    'ht-frame.js',
    'dataset.js',
    'elements/ht-chart.js',
    'elements/ht-source-list.js',
    'embed/index.html',
    'LICENSES.txt',
  ];
  mkdirSync('dist/small');
  for (const file of files) cpSync(`dist/${file}`, `dist/small/${file}`);
  cpSync('packages/facts/generated/citations', 'dist/small/records', { recursive: true });
  writeIntegrity('dist/small');
}
