/** The ready-made sets of the front page: blocks of several widgets, to paste at once. */
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { WidgetName } from '../../../ht-widgets/src/names.ts';
import { snippetOf, type Form } from '../../../ht-widgets/src/snippet/snippet.ts';
import type { Language } from '../page.ts';
import { ledger } from './widgets.ts';

/** Guides have it too. `demo/site.ts` writes the site's own address in its place. */
export const address = 'https://your-site.example/ht-widgets/';

type Part = readonly [widget: WidgetName, attributes?: Attributes];

const banner: Part = ['hotline-banner'];
const cases: Part = ['stat', { fact: 'nhth-mo-cases-2024' }];
const victims: Part = ['stat', { fact: 'nhth-mo-victims-2024' }];
const shares: readonly Part[] = [
  ['stat', { fact: 'nhth-mo-labor-share-2021' }],
  ['stat', { fact: 'nhth-mo-sex-share-2021' }],
];
const note: Part = ['data-note', { display: 'short' }];

const sets: Readonly<Record<string, readonly Part[]>> = {
  banner: [banner],
  number: [banner, cases],
  bulletin: [banner, cases],
  school: [
    ['hotline-banner', { about: 'child' }],
    ['type-list'],
    ['stat', { fact: 'never-confront' }],
    note,
    ['source-list'],
  ],
  page: [
    ['quick-exit'],
    banner,
    note,
    cases,
    victims,
    ...shares,
    ['factor-list'],
    ['response-list'],
    ['source-list'],
  ],
  cases: [cases],
  victims: [victims],
  shares,
};

export function setText(name: string, lang: Language = 'en'): string {
  const parts = sets[name];
  if (!parts) throw new Error(`There is no set "${name}"`);
  if (name === 'bulletin') return blocks(parts, 'static', lang).join('\n');
  if (name === 'page') return wholePage(blocks(parts, 'div', lang), lang);
  return [script, ...blocks(parts, 'div', lang)].join('\n');
}

const script = `<script src="${address}ht-widgets.iife.js" defer></script>`;

function blocks(parts: readonly Part[], form: Form, language: Language): string[] {
  // The first line of an English block needs no language.
  const lang = language === 'en' ? undefined : language;
  return parts.map(([widget, attributes = {}]) =>
    snippetOf(ledger, { widget, form, lang, attributes, address }).join('\n'),
  );
}

const titles = {
  en: { title: 'Human trafficking in Missouri', numbers: 'What the numbers say' },
  es: { title: 'Trata de personas en Missouri', numbers: 'Lo que dicen las cifras' },
} as const;

/** A file to upload. Its widgets are in one column, under headings. */
function wholePage([exit = '', help = '', ...rest]: readonly string[], lang: Language): string {
  const { title, numbers } = titles[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${address}ht-widgets.css">
<style>
:root { color-scheme: light dark }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1.0625rem/1.55 sans-serif }
</style>
${script}
</head>
<body>
${exit}
<main>
<h1>${title}</h1>
${help}
<h2>${numbers}</h2>
${rest.join('\n')}
</main>
</body>
</html>`;
}
