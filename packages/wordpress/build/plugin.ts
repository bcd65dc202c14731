/** Puts the plugin together: its files by path, from `plugin/`, `dist/` and the ledger. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { widgetNames } from '../../ht-widgets/src/names.js';
import manifest from '../../ht-widgets/package.json' with { type: 'json' };
import { blocksOf, shown } from './blocks.js';
import { namesOf } from './names.js';
import { phpFile } from './php.js';
import { textsOf } from './pieces.js';
import { settingsOf } from './settings.js';
import { contexts, jsonOf, moOf, poOf } from './translations.strings.js';

export type Files = Map<string, string | Buffer>;

/** The folder of the plugin, which is its name in the directory of plugins. */
export const slug = 'ht-widgets';
const root = join(import.meta.dirname, '../../..');
const source = join(import.meta.dirname, '../plugin');
const languages: readonly Language[] = ['en', 'es'];

/** What a page of the site may request. The rest of `dist/` has other uses. */
const scripts = [
  'ht-widgets.js',
  'ht-widgets.css',
  'check.js',
  'LICENSES.txt',
  'chunks/*.js',
  'records/**/*.js',
  'elements/*.js',
  'embed/claims*.html',
];
/** The editor never draws an exit, and the page loads chunks. */
const omitted = ['elements/ht-quick-exit.js'];

/** Every file of the plugin. Build `dist/` first. */
export function pluginFiles(): Files {
  const dataset = JSON.parse(readFileSync(join(root, 'dist/facts/us-mo.json'), 'utf8')) as Dataset;
  const settings = settingsOf();
  const files: Files = new Map();
  for (const file of globSync('**/*.{php,txt,css}', { cwd: source })) {
    const text = readFileSync(join(source, file), 'utf8');
    files.set(file, text.replaceAll('{{version}}', manifest.version));
  }
  files.set('LICENSE', readFileSync(join(root, 'LICENSE')));
  for (const file of globSync(scripts, { cwd: join(root, 'dist'), exclude: omitted }))
    files.set(`scripts/${file}`, readFileSync(join(root, 'dist', file)));
  files.set('settings.php', phpFile('What the attributes of each widget take.', settings));
  for (const [widget, block] of blocksOf(settings, manifest.version))
    files.set(`blocks/${widget}/block.json`, block);
  addTexts(files, dataset, settings);
  addTranslations(files);
  files.set('editor/editor.js', editorScript());
  return files;
}

function addTexts(files: Files, dataset: Dataset, settings: object): void {
  const texts = languages.map((language) => {
    const all = widgetNames.map((widget) => [widget, textsOf({ dataset, language }, widget)]);
    return [language, Object.fromEntries(all) as Record<string, object>] as const;
  });
  for (const [language, all] of texts)
    for (const [widget, value] of Object.entries(all)) {
      const about = `The text of the widget "${widget}" in pieces, language "${language}".`;
      files.set(`texts/${language}/${widget}.php`, phpFile(about, value));
    }
  const names = languages.map((language) => [language, namesOf({ dataset, language })]);
  const data = {
    settings,
    texts: Object.fromEntries(texts) as object,
    names: Object.fromEntries(names) as object,
  };
  files.set('editor/texts.js', `window.htWidgetsTexts=${JSON.stringify(data)};\n`);
}

/** The texts that the source marks as to be translated: `__( 'Text' )` and `__('Text')`. */
export function markedTexts(): { php: string[]; script: string[] } {
  const marked = (folder: string, pattern: string) =>
    globSync(pattern, { cwd: folder })
      .sort()
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/\b__\(\s*'([^']+)'/g),
      ])
      .map(([, text = '']) => text);
  return {
    php: [...headerTexts(), ...marked(source, '**/*.php')],
    script: [...new Set(marked(join(import.meta.dirname, '../src/editor'), '*.ts'))],
  };
}

/** Name and description in the list of plugins. */
function headerTexts(): string[] {
  const head = readFileSync(join(source, 'ht-widgets.php'), 'utf8');
  return ['Plugin Name', 'Description'].map(
    (field) => new RegExp(`^ \\* ${field}: +(.+)$`, 'm').exec(head)?.[1] ?? '',
  );
}

function addTranslations(files: Files): void {
  const { php, script } = markedTexts();
  const blocks = Object.values(shown).flatMap(({ title, description, keywords }) => [
    { context: contexts.title, text: title },
    { context: contexts.description, text: description },
    ...keywords.map((text) => ({ context: contexts.keyword, text })),
  ]);
  const unique = [...new Map(blocks.map((each) => [each.context + each.text, each])).values()];
  const entries = [...php.map((text) => ({ text })), ...unique];
  const own = script.map((text) => ({ text }));
  const said = new Set(php);
  const all = [...entries, ...own.filter(({ text }) => !said.has(text))];
  files.set(`languages/${slug}.pot`, poOf(all, true));
  files.set(`languages/${slug}-es_ES.po`, poOf(all));
  files.set(`languages/${slug}-es_ES.mo`, moOf(entries));
  files.set(`languages/${slug}-es_ES-${slug}-editor.json`, jsonOf(own));
}

function editorScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '../src/editor/index.ts')],
    ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2020' },
    // The collectors of texts look for this name.
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}
