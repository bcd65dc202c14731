/**
 * Loads a module once, and again only where it did not arrive. `import()` answers each caller in a task of its own, also
 * for what is there already: many widgets on a page were then drawn, laid out and painted in turn.
 */
export function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let module: Promise<Module> | undefined;
  return () =>
    (module ??= load().catch((error: unknown) => {
      module = undefined;
      throw error;
    }));
}
