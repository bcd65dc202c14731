/**
 * `node --import ./scripts/ts-specifiers.ts --conditions=source` runs the packages' source. Node
 * strips types, but does not know that TypeScript writes `./find.js` for the file `./find.ts`.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
