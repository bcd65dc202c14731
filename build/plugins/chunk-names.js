import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * The loader is built after its chunks and shares no module with them. If a page loads it with a
 * query, a chunk that imports it loads it a second time. `noteChunks` notes the file of an entry,
 * `importChunks` writes it into the loader. `.cache/chunks.json` is for `npm run size` and a test.
 */
export function noteChunks(files) {
  return {
    name: 'note-chunks',
    writeBundle({ dir }, bundle) {
      for (const { type, fileName, facadeModuleId, imports, dynamicImports } of Object.values(
        bundle,
      )) {
        if (type !== 'chunk') continue;
        const entry = facadeModuleId && relative(process.cwd(), facadeModuleId);
        files[fileName] = { entry, imports, dynamicImports };
      }
      mkdirSync('.cache', { recursive: true });
      if (dir === 'dist') writeFileSync('.cache/chunks.json', JSON.stringify(files, null, 1));
    },
  };
}

export function importChunks(files) {
  return {
    name: 'import-chunks',
    async resolveDynamicImport(specifier, importer) {
      // An address that is put together at run time, as a record's is.
      if (typeof specifier !== 'string') return null;
      const { id } = await this.resolve(specifier, importer);
      const entry = relative(process.cwd(), id);
      const file = Object.keys(files).find((name) => files[name].entry === entry);
      if (file) return { id: `./${file}`, external: 'relative' };
      // A copy may be in a folder of that name too, so this is about the path within the copy.
      if (/^packages[\\/]ht-widgets[\\/]/.test(relative(process.cwd(), importer)))
        this.error(`${specifier} is not an input of the chunks in rollup.config.js`);
      // Of another package, for what the loader does not call.
      return { id: specifier, external: true };
    },
  };
}
