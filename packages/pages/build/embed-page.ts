/** Writes `dist/embed/index.html`, the page for an iframe, with text for where its script fails. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { Dataset } from '../../facts/generated/types.js';
import { dictionary } from '../../ht-widgets/src/embed/embed.strings.ts';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { escapeText } from '@ht-widgets/core/statement.js';

const dataset = JSON.parse(readFileSync('dist/facts/us-mo.json', 'utf8')) as Dataset;

/** Help can always be shown. Its links open in the tab, since no other page shows in a frame. */
const said = (language: 'en' | 'es') => {
  const lines = fallbacks['hotline-banner'].lines(dataset, {}, language);
  return [`<p>${escapeText(dictionary[language].notLoaded)}</p>`, ...lines]
    .join('\n        ')
    .replaceAll('<a href="https:', '<a target="_top" href="https:');
};

const script = readFileSync('.cache/embed.js', 'utf8').trim();
const css = readFileSync('packages/ht-widgets/src/embed/embed.css', 'utf8');
const style = transformSync(css, { loader: 'css', minify: true }).code.trim();
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// For sites that set no headers. Script and style have a hash each: in a sandboxed frame, WebKit
// counts nothing as same-origin. 'strict-dynamic' is for what the script loads.
const policy = [
  `default-src 'none'; script-src ${hash(script)} 'strict-dynamic'; style-src ${hash(style)}`,
  "connect-src 'self'; img-src data: blob:; base-uri 'none'; form-action 'none'",
].join('; ');

mkdirSync('dist/embed', { recursive: true });
writeFileSync(
  'dist/embed/index.html',
  `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  <meta name="robots" content="noindex">
  <title>ht-widgets</title>
  <link rel="icon" href="data:,">
  <style>${style}</style>
</head>
<body>
  <main>
    <div class="fallback">
      <div>
        ${said('en')}
      </div>
      <div lang="es">
        ${said('es')}
      </div>
    </div>
  </main>
  <script>${script}</script>
</body>
</html>
`,
);
