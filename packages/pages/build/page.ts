/** Writes pages that are made of the ledger, all with the same head, exit and banner. */
import { buildSync } from 'esbuild';
import type { Dataset } from '../../facts/generated/types.js';
import { fallbacks } from '../../ht-widgets/src/snippet/fallbacks.ts';
import { fallbackOf } from '../../ht-widgets/src/snippet/snippet.ts';
import { escapeText } from '@ht-widgets/core/statement.js';

export type Language = 'en' | 'es';

export interface Parts {
  language: Language;
  title: string;
  /** HTML of the paragraphs below the title. */
  intro: string;
  /** HTML below the banner. */
  content: string;
  /** HTML of the head: style sheets and scripts; those of `demo/` where it is left out. */
  look?: string | undefined;
  /** More HTML for the head. */
  head?: string;
}

/** The style of a page that is one file: that of `demo/`, and that of the snippets. */
const styles = [
  './demo/page.css',
  './demo/parish.css',
  './demo/ledger.css',
  './packages/ht-widgets/src/ht-widgets.css',
];

/** The head of a page in `dist/embed/`, whose style is in the page. */
export function headAlone(): string {
  const contents = styles.map((file) => `@import '${file}';`).join('\n');
  const stdin = { contents, loader: 'css', resolveDir: '.' } as const;
  const [built] = buildSync({ stdin, bundle: true, minify: true, write: false }).outputFiles;
  return `
  <meta name="referrer" content="no-referrer">
  <meta name="robots" content="noindex">
  <style>${built?.text.trim() ?? ''}</style>
  <script type="module" src="../ht-widgets.js" async></script>`;
}

const headOfDemo = `
  <link rel="stylesheet" href="page.css">
  <link rel="stylesheet" href="parish.css">
  <link rel="stylesheet" href="ledger.css">
  <link rel="stylesheet" href="../dist/ht-widgets.css">
  <script type="module" src="../dist/ht-widgets.js" async></script>`;

/** A page of the folder `demo/`, or of another with its own `look`. */
export function pageOf(
  dataset: Dataset,
  { language, title, intro, content, look = headOfDemo, head = '' }: Parts,
): string {
  const exit = fallbacks['quick-exit'].lines(dataset, {}, language).join('');
  const banner = fallbackOf(dataset, { widget: 'hotline-banner', lang: language, attributes: {} });
  return `<!doctype html>
<!-- Written by npm run build. -->
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escapeText(title)} – ht-widgets</title>
  <link rel="icon" href="data:,">${look}${head}
</head>
<body>
  <ht-quick-exit>${exit}</ht-quick-exit>
  <main class="wrap">
    <h1>${escapeText(title)}</h1>
    ${intro}
    <ht-hotline-banner>
      ${banner.join('\n      ')}
    </ht-hotline-banner>
${content}
  </main>
</body>
</html>
`;
}
