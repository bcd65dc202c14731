/** `dist/custom-elements.json`: what each tag takes and gives, from the docstrings of its class. */
export default {
  // Base classes document what elements inherit.
  globs: ['packages/*/src/ht-*.ts', 'packages/core/src/element/ht-*.ts'],
  // The class, and none of the other roles in its folder.
  exclude: ['**/ht-*.*.ts', 'packages/ht-widgets/**'],
  outdir: 'dist',
  packagejson: false,
  plugins: [
    {
      // Attributes are in the docstring, with values and defaults.
      name: 'public-only',
      packageLinkPhase({ customElementsManifest }) {
        // The analyzer reads files in any order; the manifest has to be the same after each build.
        customElementsManifest.modules = customElementsManifest.modules
          .filter(({ path }) => !path.startsWith('packages/core/'))
          .sort((a, b) => (a.path < b.path ? -1 : 1));
        for (const { declarations } of customElementsManifest.modules) {
          for (const declaration of declarations) {
            declaration.members = declaration.members?.filter(
              ({ privacy, static: isStatic, kind, inheritedFrom }) =>
                kind === 'field' &&
                !(isStatic || inheritedFrom || ['private', 'protected'].includes(privacy)),
            );
            // Observed, but only elements set them.
            declaration.attributes = declaration.attributes?.filter(
              ({ name }) => !name.startsWith('data-ht-'),
            );
            // For an event without description, the analyzer guesses a name.
            declaration.events = declaration.events?.filter(({ description }) => description);
          }
        }
      },
    },
  ],
};
