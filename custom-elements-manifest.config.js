/** `dist/custom-elements.json`: what each tag takes and gives, from the docstrings of its class. */
export default {
  globs: ['packages/*/src/ht-*.ts'],
  // The class, and none of the other roles in its folder.
  exclude: ['**/ht-*.*.ts', 'packages/ht-widgets/**'],
  outdir: 'dist',
  packagejson: false,
  plugins: [
    {
      // What is private to a class is nobody's interface. Attributes stand in the docstring, with values and defaults.
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        // The analyzer reads files in any order; the manifest has to be the same after each build.
        customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
        for (const { declarations } of customElementsManifest.modules) {
          for (const declaration of declarations) {
            declaration.members = declaration.members?.filter(
              ({ privacy, static: isStatic, kind }) =>
                kind === 'field' && !isStatic && privacy !== 'private' && privacy !== 'protected',
            );
            // Observed, but the element's own: what it says of itself.
            declaration.attributes = declaration.attributes?.filter(
              ({ name }) => !name.startsWith('data-ht-'),
            );
            // Of an event without description the analyzer has guessed the name, from a variable.
            declaration.events = declaration.events?.filter(({ description }) => description);
          }
        }
      },
    },
  ],
};
