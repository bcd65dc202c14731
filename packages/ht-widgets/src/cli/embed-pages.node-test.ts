/** Tests the pages that WordPress embeds by their address, as the built command writes them. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parse } from 'parse5';
import { run } from '@ht-widgets/testing/command.js';
import { dataset } from '@ht-widgets/testing/printed.js';
import { fallbackOf } from '../snippet/snippet.js';
import { attributeOf, descendantsOf } from '../snippet/tree.js';

const folder = mkdtempSync(join(tmpdir(), 'ht-embed-'));
after(() => rmSync(folder, { recursive: true }));

const base = 'https://parish.example/w/';
const written = run(['embed-pages', '--base', base, '--out', folder]);
const files = readdirSync(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Answer {
  type: string;
  version: string;
  title: string;
  height: number;
  html: string;
}

describe('ht-widgets embed-pages', () => {
  it('writes a page and a JSON file for each fact and language', () => {
    assert.equal(written.status, 0, written.stderr);
    const names = dataset.facts.flatMap(({ id }) =>
      ['en', 'es'].flatMap((lang) => [`${id}.${lang}.html`, `${id}.${lang}.json`]),
    );
    assert.deepEqual(files, names.sort());
  });

  it('names in the head of each page the whole address of its JSON', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const page = read(file);
      // WordPress reads no further.
      const [head = ''] = page.split('</head>');
      assert.ok(head.length < 150_000);
      const links = descendantsOf(parse(head)).filter(
        (element) => attributeOf(element, 'type') === 'application/json+oembed',
      );
      const [link] = links;
      assert.ok(link && links.length === 1, file);
      assert.equal(attributeOf(link, 'href'), `${base}embed/${file.replace('.html', '.json')}`);
      assert.equal(attributeOf(link, 'rel'), 'alternate');
    }
  });

  it('has the complete text in each page, for where its script does not run', () => {
    for (const { id: fact } of dataset.facts)
      for (const lang of ['en', 'es'] as const) {
        const page = read(`${fact}.${lang}.html`);
        const lines = fallbackOf(dataset, { widget: 'stat', lang, attributes: { fact } });
        assert.ok(page.includes(lines.join('\n')), fact);
        assert.ok(page.includes(`data-ht-show="widget=stat&amp;fact=${fact}&amp;lang=${lang}"`));
        // Those of the frame page, whose script and style are the same.
        assert.match(page, /script-src 'sha256-/);
      }
  });

  it('answers with a quotation and a frame, and with tags that WordPress keeps', () => {
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const { type, version, title, height, html } = JSON.parse(read(file)) as Answer;
      assert.deepEqual([type, version], ['rich', '1.0']);
      assert.ok(title.length > 10 && height >= 200 && height <= 1000, file);
      const elements = descendantsOf(parse(html)).map(({ tagName, attrs }) => [
        tagName,
        attrs.map(({ name }) => name).join(),
      ]);
      const shown = elements.filter(([tag = '']) => !['html', 'head', 'body'].includes(tag));
      assert.deepEqual(
        shown.filter(([tag]) => tag !== 'a'),
        [
          ['blockquote', ''],
          ['iframe', 'src,title,width,height,frameborder,scrolling'],
        ],
        file,
      );
      assert.ok(shown.every(([tag, names]) => tag !== 'a' || names === 'href'));
      assert.ok(html.includes(`src="${base}embed/${file.replace('.json', '.html')}"`));
    }
  });

  it('writes some facts alone, and refuses what it does not know', () => {
    const [first] = dataset.facts;
    const out = join(folder, 'some');
    const some = run(['embed-pages', '--base', base, '--out', out, '--fact', first?.id ?? '']);
    assert.equal(some.status, 0);
    assert.equal(readdirSync(out).length, 4);
    rmSync(out, { recursive: true });
    for (const [args, message] of [
      [[], /--base is missing/],
      [['--base', 'http://parish.example/w/'], /--base takes the https address .*found "http:/],
      [['--base', '/w/'], /--base takes the https address/],
      [['--base', base, '--fact', 'no-such-fact'], /there is no fact "no-such-fact"/],
    ] as const) {
      const { status, stderr } = run(['embed-pages', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});
