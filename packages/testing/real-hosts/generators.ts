/** Generators of sites and documents: Markdown in, HTML out. */
import type { Host } from './host.ts';

const markdown = { kind: 'generator', takes: 'markdown', gives: 'fragment' } as const;
const program = (...args: string[]) => ({ program: ['node', 'generators.mjs', ...args] });
const hugo = { ...markdown, title: 'Hugo', debian: ['hugo'] };

export const generators: readonly Host[] = [
  {
    ...markdown,
    name: 'markdown-it',
    title: 'markdown-it',
    npm: 'markdown-it',
    way: program('markdown-it'),
    advice: 'Set `html: true` to keep the widget.',
  },
  {
    ...markdown,
    name: 'markdown-it-html',
    title: 'markdown-it',
    setting: '`html: true`',
    npm: 'markdown-it',
    way: program('markdown-it', 'html'),
  },
  { ...markdown, name: 'marked', title: 'marked', npm: 'marked', way: program('marked') },
  {
    ...markdown,
    name: 'commonmark',
    title: 'commonmark.js',
    npm: 'commonmark',
    way: program('commonmark'),
  },
  {
    ...markdown,
    name: 'remark',
    title: 'remark-rehype',
    npm: 'remark-rehype',
    way: program('remark'),
    advice: 'Set `allowDangerousHtml: true` and add rehype-raw to keep the widget.',
  },
  {
    ...markdown,
    name: 'remark-raw',
    title: 'remark-rehype',
    setting: 'rehype-raw',
    npm: 'remark-rehype',
    way: program('remark', 'raw'),
  },
  { ...markdown, name: 'mdx', title: 'MDX', npm: '@mdx-js/mdx', way: program('mdx') },
  {
    ...markdown,
    name: 'kramdown',
    title: 'kramdown',
    debian: ['kramdown'],
    way: { shell: 'kramdown "$in" > "$out"' },
  },
  {
    ...markdown,
    name: 'python-markdown',
    title: 'Python-Markdown',
    debian: ['python3-markdown'],
    way: { shell: '/usr/bin/python3 -m markdown "$in" > "$out"' },
  },
  {
    ...markdown,
    name: 'pandoc-html',
    title: 'pandoc',
    setting: 'to HTML',
    debian: ['pandoc'],
    way: { shell: 'pandoc -f markdown -t html "$in" -o "$out"' },
  },
  {
    ...markdown,
    name: 'pandoc-docx',
    title: 'pandoc',
    setting: 'to DOCX',
    debian: ['pandoc'],
    gives: 'text',
    way: {
      shell: 'pandoc -f markdown "$in" -o "$out.docx" && pandoc "$out.docx" -t plain -o "$out"',
    },
  },
  {
    ...markdown,
    name: 'pandoc-epub',
    title: 'pandoc',
    setting: 'to EPUB',
    debian: ['pandoc', 'unzip'],
    gives: 'page',
    way: {
      shell:
        'pandoc -f markdown --metadata title=Page "$in" -o "$out.epub" && ' +
        'unzip -p "$out.epub" EPUB/text/ch001.xhtml > "$out"',
    },
  },
  {
    ...hugo,
    name: 'hugo',
    way: program('hugo'),
    advice: 'Set `markup.goldmark.renderer.unsafe = true` to keep the widget.',
  },
  { ...hugo, name: 'hugo-unsafe', setting: '`unsafe = true`', way: program('hugo', 'unsafe') },
  { ...markdown, name: 'jekyll', title: 'Jekyll', debian: ['jekyll'], way: program('jekyll') },
  {
    ...markdown,
    name: 'eleventy',
    title: 'Eleventy',
    npm: '@11ty/eleventy',
    way: program('eleventy'),
  },
  {
    ...markdown,
    name: 'astro',
    title: 'Astro',
    npm: 'astro',
    gives: 'page',
    way: program('astro'),
  },
  {
    ...markdown,
    name: 'sphinx-myst',
    title: 'Sphinx with MyST',
    debian: ['python3-myst-parser', 'python3-sphinx'],
    gives: 'page',
    way: program('sphinx'),
  },
];
