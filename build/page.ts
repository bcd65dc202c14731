/** Writes pages that are made of the ledger, all with the same head, exit and banner. */
import type { Dataset } from '../packages/facts/generated/types.js';
import { fallbacks } from '../packages/ht-widgets/src/snippet/fallbacks.ts';
import { fallbackOf } from '../packages/ht-widgets/src/snippet/snippet.ts';
import { escapeText } from '@ht-widgets/core/statement.js';

export type Language = 'en' | 'es';

interface Parts {
  language: Language;
  title: string;
  /** HTML of the paragraphs below the title. */
  intro: string;
  /** HTML below the banner. */
  content: string;
  /** HTML for the head. */
  head?: string;
}

/** A page of the folder `demo/`. */
export function pageOf(
  dataset: Dataset,
  { language, title, intro, content, head = '' }: Parts,
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
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="parish.css">
  <link rel="stylesheet" href="ledger.css">
  <link rel="stylesheet" href="../dist/ht-widgets.css">${head}
  <script type="module" src="../dist/ht-widgets.js"></script>
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
