/**
 * Loads a module once, and again only after a failure. `import()` of a loaded module resolves in a
 * separate task for each caller: many widgets were then rendered, laid out and painted one by one.
 */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let module: Promise<Module> | undefined;
  return () =>
    (module ??= load().catch((error: unknown) => {
      module = undefined;
      throw error;
    }));
}
