import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

/** A space between inline elements separates words, and `<path/>` in SVG must stay closed. */
const literals = minifyTemplateLiterals({
  include: 'packages/*/src/**/*.ts',
  options: {
    minifyOptions: { conservativeCollapse: true, keepClosingSlash: true },
    shouldMinifyCSS: () => false,
  },
});

/** The plugin above minifies CSS with a tool that does not know current CSS; esbuild does. */
const styles = {
  name: 'minify-styles',
  async transform(code, id) {
    if (!id.includes('/packages/') || !code.includes('css`')) return null;
    const sheets = [...code.matchAll(/css`([^`$]*)`/g)];
    const small = await Promise.all(
      sheets.map(([, css]) => transform(css, { loader: 'css', minify: true, charset: 'utf8' })),
    );
    let next = 0;
    return {
      code: code.replace(/css`([^`$]*)`/g, () => `css\`${small[next++].code.trim()}\``),
      map: null,
    };
  },
};

/** Minifies templates, styles and code, without chart.js's messages to the console. */
export function minify() {
  return [
    literals,
    styles,
    terser({
      module: true,
      ecma: 2022,
      compress: { passes: 3, unsafe_arrows: true, drop_console: true },
      format: { comments: /^!/ },
    }),
  ];
}
