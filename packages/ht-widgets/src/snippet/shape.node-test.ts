/** The elements around the text of a snippet, which no host may drop or leave open. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Attributes } from '@ht-widgets/core/statement.js';
import { elements } from '@ht-widgets/testing/markup.js';
import { dataset, make, parsed } from '@ht-widgets/testing/printed.js';
import { widgetNames, type WidgetName } from '../names.js';
import { snippetOf, type Form } from './snippet.js';

const fact = 'nhth-mo-sex-share-2021';
const required: Readonly<Partial<Record<WidgetName, Attributes>>> = {
  stat: { fact },
  chart: { chart: 'mo-venues-2021' },
};

/** The outer tags of a snippet, without its script: `div > ht-stat > div.ht-fallback`. */
function outline(widget: WidgetName, form: Form, attributes: Attributes = {}): string {
  const given = { ...required[widget], ...attributes };
  const all = elements(parsed(make(widget, form, given)).childNodes);
  const tags: string[] = [];
  for (const { tagName, attrs } of all.slice(form === 'element' ? 1 : 0)) {
    const named = attrs.find(({ name }) => name === 'class')?.value;
    tags.push(named === undefined ? tagName : `${tagName}.${named}`);
    if (named === 'ht-fallback' || tagName === 'a') break;
  }
  return tags.join(' > ');
}

for (const widget of widgetNames.filter((name) => name !== 'quick-exit'))
  it(`of ${widget} is a div around the element, and one around the text`, () => {
    assert.equal(outline(widget, 'element'), `div > ht-${widget} > div.ht-fallback`);
    assert.equal(outline(widget, 'div'), 'div > div.ht-fallback');
    assert.equal(outline(widget, 'static').split(' > ')[0], 'div');
    assert.ok(!make(widget, 'static', required[widget]).includes('ht-fallback'));
  });

it('of a banner at an edge has no div around it, in which alone it would stick', () => {
  for (const placement of ['top', 'bottom'])
    assert.equal(
      outline('hotline-banner', 'element', { placement }),
      'ht-hotline-banner > div.ht-fallback',
    );
  assert.equal(
    outline('hotline-banner', 'element', { placement: 'inline' }),
    'div > ht-hotline-banner > div.ht-fallback',
  );
});

it('of a figure in a sentence has spans alone', () => {
  const inline = { display: 'inline' };
  assert.equal(outline('stat', 'element', inline), 'ht-stat > span.ht-fallback');
  assert.equal(outline('stat', 'div', inline), 'span > span.ht-fallback');
  assert.equal(outline('stat', 'static', inline).split(' > ')[0], 'span');
});

it('of the exit is its link, which it uses itself', () => {
  assert.equal(outline('quick-exit', 'element'), 'div > ht-quick-exit > a');
  assert.equal(outline('quick-exit', 'static'), 'a');
});

it('without the tags of the table, no cell of a chart runs into the next', () => {
  const text = make('chart', 'static', { chart: 'mo-by-year' }).replace(/<[^>]*>/g, '');
  assert.match(text, /2019: \d/);
  assert.doesNotMatch(text, /20\d\d\d|\d[A-Z]/);
});

it('has at most two spaces before a line: pandoc takes four for code', () => {
  for (const widget of widgetNames)
    for (const form of ['element', 'div', 'static'] as const)
      for (const line of make(widget, form, required[widget]).split('\n'))
        assert.doesNotMatch(line, /^ {3}/, `${widget}, ${form}`);
});

it('has the look of the author in its first tag, where a frame has it in its address', () => {
  const look = { accent: '2f6147', radius: '0', font: 'Georgia' };
  const lines = (form: Form): string[] =>
    snippetOf(dataset, {
      widget: 'stat',
      form,
      lang: undefined,
      attributes: { fact },
      address: 'https://cdn.example/ht-widgets.js',
      look,
    });
  const style = ' style="--ht-color-accent: #2f6147; --ht-radius: 0">';
  assert.ok(lines('element')[2]?.endsWith(style), lines('element')[2]);
  assert.ok(lines('div')[0]?.endsWith(style), lines('div')[0]);
  assert.ok(!lines('static').join('').includes('style'));
  assert.match(lines('iframe')[0] ?? '', /accent=2f6147&amp;radius=0&amp;font=Georgia/);
});
