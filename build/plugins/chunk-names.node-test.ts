/** The guides clone the repository into a folder named `ht-widgets`, as its package is named. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

interface Resolver {
  resolveDynamicImport: (
    this: { resolve: (id: string) => Promise<{ id: string }>; error: (text: string) => never },
    specifier: string,
    importer: string,
  ) => Promise<unknown>;
}
// A name in a variable, because a plugin has no types.
const plugin = './chunk-names.js';
const { importChunks } = (await import(plugin)) as {
  importChunks: (files: Record<string, { entry: string }>) => Resolver;
};

describe('in a copy in a folder named ht-widgets, an import that is no chunk', () => {
  const home = process.cwd();
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'ht-copy-'));
  const copy = join(folder, 'ht-widgets');
  before(() => {
    mkdirSync(copy);
    process.chdir(copy);
  });
  after(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  const resolve = (importer: string): Promise<unknown> =>
    importChunks({}).resolveDynamicImport.call(
      {
        resolve: (id) => Promise.resolve({ id: join(copy, id) }),
        error: (text) => {
          throw new Error(text);
        },
      },
      './custom.js',
      join(copy, importer),
    );

  it('is left out for a module of another package', async () => {
    assert.deepEqual(await resolve('packages/facts/src/records.lazy.ts'), {
      id: './custom.js',
      external: true,
    });
  });

  it('stops the build for a module of the loader', async () => {
    await assert.rejects(resolve('packages/ht-widgets/src/loader/parts.ts'), /not an input/);
  });
});
