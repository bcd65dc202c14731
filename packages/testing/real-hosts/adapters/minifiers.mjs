/** `node minifiers.mjs NAME [SETTING]` in a folder with `in/`: runs one minifier. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convertAll, site, sources, write } from './files.mjs';

const [, , name, setting] = process.argv;
const require = createRequire(import.meta.url);

const minifiers = {
  'html-minifier-terser': async () => {
    const { minify } = await import('html-minifier-terser');
    // The options of the command line in its README.
    const options = {
      collapseWhitespace: true,
      removeComments: true,
      removeRedundantAttributes: true,
      removeScriptTypeAttributes: true,
      removeTagWhitespace: true,
      useShortDoctype: true,
      minifyCSS: true,
      minifyJS: true,
      removeOptionalTags: setting === 'optional',
    };
    await convertAll((text) => minify(text, options));
  },
  'minify-html': async () => {
    const { default: minifyHtml } = await import('@minify-html/node');
    await convertAll((text) => minifyHtml.minify(Buffer.from(text), {}).toString());
  },
  'swc-html': async () => {
    const { minify } = await import('@swc/html');
    await convertAll(async (text) => (await minify(text)).code);
  },
  htmlnano: async () => {
    const { default: htmlnano } = await import('htmlnano');
    const presets = htmlnano.presets ?? (await import(`htmlnano/presets/${setting}`));
    const preset = presets[setting] ?? presets.default;
    await convertAll(async (text) => (await htmlnano.process(text, {}, preset)).html);
  },
  parcel: () => {
    site({ 'package.json': '{"name": "site", "private": true}' });
    // A path of the site would be a file to bundle.
    for (const [file, text] of sources())
      site({ [`pages/${file}`]: text.replaceAll('src="/dist/', 'src="https://cdn.example/dist/') });
    const parcel = require.resolve('parcel/lib/bin.js');
    const args = ['build', 'pages/*.html', '--no-source-maps', '--no-cache', '--dist-dir', 'made'];
    execFileSync(process.execPath, [parcel, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
    for (const [file] of sources()) {
      const page = readFileSync(`made/${file}`, 'utf8');
      write(file, page.replaceAll('https://cdn.example/dist/', '/dist/'));
    }
  },
};

await minifiers[name]();
