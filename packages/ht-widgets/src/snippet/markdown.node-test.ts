/** The Markdown form, rendered by three engines: the text of the fallback, once, with its links. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as commonmark from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { parseFragment } from 'parse5';
import { attributesOf, parse, textOf } from '@ht-widgets/testing/markup.js';
import { dataset, languages, make } from '@ht-widgets/testing/printed.js';
import type { Attributes } from '@ht-widgets/core/statement.js';
import { widgetNames, type WidgetName } from '../names.js';
import { markdownOf } from './markdown.js';

const engines: Readonly<Record<string, (text: string) => string>> = {
  // By default it shows HTML as text, so nothing here may be HTML.
  'markdown-it': (text) => new MarkdownIt().render(text),
  'markdown-it, finding links by itself': (text) => new MarkdownIt({ linkify: true }).render(text),
  marked: (text) => marked.parse(text, { async: false }),
  commonmark: (text) =>
    new commonmark.HtmlRenderer({ safe: true }).render(new commonmark.Parser().parse(text)),
};

/** Every widget, every fact in both displays, and every chart. */
const cases: readonly (readonly [WidgetName, Attributes])[] = [
  ...widgetNames
    .filter((name) => name !== 'stat' && name !== 'chart')
    .map((name) => [name, {}] as const),
  ['hotline-banner', { about: 'child', contacts: 'nhth-chat nhth-call nhth-text ndvh-call' }],
  ['factor-list', { display: 'cards' }],
  ['data-note', { display: 'short' }],
  ['source-list', { display: 'all' }],
  ...(dataset.charts ?? []).map(({ id }) => ['chart', { chart: id }] as const),
  ...dataset.facts.flatMap(({ id }) => [
    ['stat', { fact: id }] as const,
    ['stat', { fact: id, display: 'inline' }] as const,
  ]),
];

/** The letters and digits of a text: a table's cells become lines, with a colon and full stops. */
function wordsOf(html: string): string {
  return textOf(parseFragment(html).childNodes)
    .replace(/[^\p{L}\p{N}%$]+/gu, ' ')
    .trim();
}

/** A table as it is to be in a list: without its head, and no two cells run together. */
function asList(html: string): string {
  return html.replace(/<thead>.*<\/thead>/, '').replace(/<\/t[dh]>/g, ' ');
}

function linksIn(html: string): string[] {
  return parse(html)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => `${textOf(link.childNodes)} ${decodeURI(attributesOf(link)['href'] ?? '')}`);
}

for (const [engine, render] of Object.entries(engines)) {
  describe(`Markdown in ${engine}`, () => {
    for (const language of languages) {
      it(`says in ${language} what the static form says, once, with the same links`, () => {
        for (const [widget, attributes] of cases) {
          const html = make(widget, 'static', attributes, language);
          const rendered = render(markdownOf(html));
          const name = `${widget} ${JSON.stringify(attributes)}`;
          assert.equal(wordsOf(rendered), wordsOf(asList(html)), name);
          assert.deepEqual(linksIn(rendered), linksIn(html), name);
        }
      });
    }
  });
}

describe('Markdown', () => {
  const rendered = (html: string) => {
    const texts = Object.values(engines).map((render) =>
      textOf(parseFragment(render(markdownOf(html))).childNodes).trim(),
    );
    assert.equal(new Set(texts).size, 1, texts.join('\n'));
    return texts[0];
  };

  it('is text where a character has a meaning in Markdown', () => {
    for (const text of [
      '*not* _this_ `or` [that](https://example.org) ![x](y) ~~no~~ | a | b |',
      '# no heading',
      '- no list',
      '+ nor this',
      '1. nor that',
      '2021) nor a year',
      '> no quotation',
      '=== no line',
      '--- no line',
      '<b>no HTML</b> &amp; &copy; &#60;',
      'back\\slash',
      '{{< shortcode >}} ${a} $1 and $2',
    ]) {
      const html = `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
      assert.equal(rendered(html), text);
    }
  });

  it('leads to addresses with brackets, spaces and entities', () => {
    const href = 'https://example.org/a_(b)?c=d&copy=1 <x>*y*';
    const html = `<p><a href="${href.replace(/&/g, '&amp;').replace(/</g, '&lt;')}">x</a></p>`;
    for (const render of Object.values(engines))
      assert.deepEqual(linksIn(render(markdownOf(html))), [`x ${href}`]);
  });

  it('has no HTML, no empty element and lines that begin where a block begins', () => {
    const text = markdownOf(
      '<div lang="en"><p>a</p><p> </p><ul><li><strong>b</strong><p>c</p></li></ul></div>',
    );
    assert.equal(text, 'a\n\n- **b**\n\n  c');
  });

  it('calls by links whose text is the number', () => {
    const text = markdownOf(make('hotline-banner', 'static'));
    for (const { uri, value, id } of dataset.contacts ?? [])
      if (['911', 'nhth-call', 'nhth-text'].includes(id))
        assert.ok(text.includes(`[${value}](${uri})`), id);
  });
});
