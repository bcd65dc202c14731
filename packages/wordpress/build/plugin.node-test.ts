/** Tests the plugin as it is put together; `npm run test:wordpress` runs it in WordPress. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, it } from 'node:test';
import { entriesOf } from '@ht-widgets/testing/archive.js';
import { elementsOf } from '../../../build/manifest.js';
import manifest from '../../ht-widgets/package.json' with { type: 'json' };
import { widgetNames } from '../../ht-widgets/src/names.js';
import { markedTexts, pluginFiles } from './plugin.js';
import { phpFile } from './php.js';
import { shown } from './blocks.js';
import { settingsOf } from './settings.js';
import { spanish } from './translations.strings.js';
import { pluginZip } from './write-plugin.js';
import { zipOf } from './zip.js';

const files = pluginFiles();
const read = (file: string) => String(files.get(file));
const field = (text: string, name: string) =>
  new RegExp(`^(?: \\* )?${name}: +(.+)$`, 'm').exec(text)?.[1];

describe('the plugin', () => {
  it('has what a page and the editor request, and nothing else', () => {
    const kinds = [
      'ht-widgets.php',
      'readme.txt',
      'LICENSE',
      'settings.php',
      'includes/class-ht-widgets-*.php',
      'texts/{en,es}/*.php',
      'blocks/*/block.json',
      'editor/{editor,texts}.js',
      'editor/editor.css',
      'languages/ht-widgets*.{po,pot,mo,json}',
      'scripts/{ht-widgets,check}.js',
      'scripts/{chunks,records,elements}/**',
      'scripts/ht-widgets.css',
      'scripts/LICENSES.txt',
      'scripts/embed/claims{,-es}.html',
    ];
    const fits = (file: string) => kinds.filter((kind) => matchesGlob(file, kind));
    const unknown = [...files.keys()].filter((file) => fits(file).length !== 1);
    assert.deepEqual(unknown, []);
    for (const kind of kinds)
      assert.ok(
        [...files.keys()].some((file) => matchesGlob(file, kind)),
        kind,
      );
    const chunks = globSync('dist/{chunks,records}/**/*.js').map((file) => file.slice(5));
    assert.deepEqual(
      chunks.filter((file) => !files.has(`scripts/${file}`)),
      [],
    );
    // The exit would leave the editor.
    assert.ok(!files.has('scripts/elements/ht-quick-exit.js'));
  });

  it('is small enough for the limit that PHP has for an upload', () => {
    assert.ok(pluginZip(files).length < 1.9 * 1024 * 1024);
  });

  it('names one version, one licence and the same requirements everywhere', () => {
    const head = read('ht-widgets.php');
    const readme = read('readme.txt');
    assert.equal(field(head, 'Version'), manifest.version);
    assert.equal(field(readme, 'Stable tag'), manifest.version);
    assert.match(head, new RegExp(`'HT_WIDGETS_VERSION', '${manifest.version}'`));
    for (const name of ['License', 'License URI', 'Requires at least', 'Requires PHP'])
      assert.equal(field(readme, name), field(head, name), name);
    assert.equal(field(head, 'Text Domain'), 'ht-widgets');
  });

  it('has a readme in the form of the directory of plugins', () => {
    const readme = read('readme.txt');
    assert.match(readme, /^=== HT Widgets ===\n/);
    assert.match(field(readme, 'Tested up to') ?? '', /^\d+\.\d+$/);
    assert.ok((field(readme, 'Tags')?.split(', ').length ?? 0) <= 5);
    const [, short = ''] = /\nLicense URI: .+\n\n(.+)\n/.exec(readme) ?? [];
    assert.ok(short.length > 40 && short.length <= 150, `${short.length} characters`);
    const sections = [...readme.matchAll(/^== (.+) ==$/gm)].map(([, title]) => title);
    const expected = ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog'];
    assert.deepEqual(sections, expected);
    for (const widget of widgetNames)
      assert.match(readme, new RegExp(`\\[ht_${widget.replaceAll('-', '_')}[\\] ]`));
  });

  it('requests nothing from another host, and starts no file by itself', () => {
    for (const [file, content] of files) {
      if (!file.endsWith('.php')) continue;
      const text = String(content);
      assert.match(text, /\ndefined\( 'ABSPATH' \) \|\| exit;\n/, file);
      assert.doesNotMatch(text, /\b(eval|base64_decode|wp_remote_\w+|curl_\w+|fopen)\b/, file);
      assert.doesNotMatch(text, /\b(add|update|get)_(option|site_option|post_meta)\b|\$wpdb/, file);
    }
    assert.doesNotMatch(read('editor/editor.js'), /https?:\/\/\w/);
  });
});

describe('the blocks', () => {
  const settings = settingsOf();

  it('have a setting for each attribute of the manifest', () => {
    for (const widget of widgetNames) {
      const element = elementsOf().find(({ tagName }) => tagName === `ht-${widget}`);
      const documented = (element?.attributes ?? []).map(({ name }) => name);
      const block = JSON.parse(read(`blocks/${widget}/block.json`)) as { attributes: object };
      const { lang, text, ...own } = block.attributes as Record<string, unknown>;
      assert.ok(lang && text);
      assert.deepEqual(
        Object.keys(own),
        documented.filter((name) => name !== 'src'),
      );
      assert.deepEqual(Object.keys(settings[widget] ?? {}), Object.keys(own));
    }
  });

  it('have a label for each attribute and each value', () => {
    const words = readFileSync('packages/wordpress/src/editor/words.ts', 'utf8');
    for (const attributes of Object.values(settings))
      for (const [name, setting] of Object.entries(attributes)) {
        assert.match(words, new RegExp(`\\n    '?${name}'?: __\\(`), name);
        if (setting.type !== 'word') continue;
        for (const value of [setting.usual, ...setting.words])
          if (value !== 'inline' || name !== 'display')
            assert.ok(words.includes(`\n    '${name}=${value}': `), `${name}=${value}`);
      }
  });
});

describe('the translation', () => {
  const { php, script } = markedTexts();
  const blocks = Object.values(shown).flatMap(({ title, description, keywords }) => [
    title,
    description,
    ...keywords,
  ]);

  it('has each text of the plugin, and no other', () => {
    const all = [...new Set([...php, ...script, ...blocks])];
    assert.deepEqual(all.sort(), Object.keys(spanish).sort());
  });

  it('is found in each file that WordPress reads', () => {
    const json = JSON.parse(read('languages/ht-widgets-es_ES-ht-widgets-editor.json')) as {
      locale_data: { messages: Record<string, unknown> };
    };
    for (const text of script)
      assert.deepEqual(json.locale_data.messages[text], [spanish[text]], text);
    const mo = read('languages/ht-widgets-es_ES.mo');
    for (const text of [...php, ...blocks]) assert.ok(mo.includes(spanish[text] ?? '?'), text);
  });
});

describe('the archive', () => {
  it('is the same each time', () => {
    assert.ok(pluginZip().equals(pluginZip()));
  });

  it('is what the build wrote', () => {
    assert.ok(pluginZip(files).equals(readFileSync('dist/ht-widgets-wordpress.zip')));
  });

  it('has each file once, packed, with its name, size and checksum', () => {
    const content = { 'a/ñ.txt': 'text '.repeat(1000), 'a/b/empty': '', 'a/one': '1' };
    const zip = zipOf(new Map(Object.entries(content)));
    const unpacked = Object.fromEntries(
      entriesOf(zip).map(([name, data]) => [name, data.toString()]),
    );
    assert.deepEqual(unpacked, content);
  });
});

describe('generated PHP', () => {
  it('keeps quotation marks and backslashes as text', () => {
    const php = phpFile('A test.', { "it's": ['\\', "\\'", '<?php "$x" ?>', '"', 1, true] });
    const expected = String.raw`return array(
	'it\'s' => array(
		'\\',
		'\\\'',
		'<?php "$x" ?>',
		'"',
		1,
		true,
	),
);
`;
    assert.ok(php.endsWith(expected), php);
  });
});
