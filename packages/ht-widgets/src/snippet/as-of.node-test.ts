/** A text that no script refreshes says of which month it is; every other form is refreshed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Attributes } from '@ht-widgets/core/statement.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { widgetNames, type WidgetName } from '../names.js';
import { dayOf } from './as-of.js';
import { markdownOf } from './markdown.js';
import { pasteLines } from './paste.js';
import { snippetOf, type Form } from './snippet.js';

const dataset = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../facts/generated/us-mo.json'), 'utf8'),
) as Dataset;
const months = {
  en: /As of [A-Z][a-z]+ \d{4}\.$/,
  es: /Información a [a-z]+ de \d{4}\.$/,
} as const;

const attributesOf = (widget: WidgetName): Attributes =>
  widget === 'stat'
    ? { fact: 'nhth-mo-cases-2024' }
    : widget === 'chart'
      ? { chart: 'mo-by-year' }
      : widget === 'source-list'
        ? { display: 'all' }
        : {};
const snippet = (widget: WidgetName, form: Form, lang: 'en' | 'es', more: Attributes = {}) =>
  snippetOf(dataset, {
    ...{ widget, form, lang, address: 'https://your-site.example/ht-widgets.js' },
    attributes: { ...attributesOf(widget), ...more },
  }).join('\n');
const textOf = (html: string) =>
  html
    .replace(/<script>[\s\S]*<\/script>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const dated = widgetNames.filter((name) => name !== 'quick-exit');

describe('"As of" ends', () => {
  for (const lang of ['en', 'es'] as const)
    for (const widget of dated) {
      it(`${widget} as text and as Markdown, ${lang}`, () => {
        const html = snippet(widget, 'static', lang);
        assert.match(textOf(html), months[lang]);
        assert.match(markdownOf(html), months[lang]);
      });

      it(`no ${widget} that a script refreshes, ${lang}`, () => {
        for (const form of ['element', 'div', 'iframe'] as const)
          assert.doesNotMatch(snippet(widget, form, lang), /As of [A-Z]|Información a /);
      });
    }

  it('a stat inside a sentence, in the same sentence tag', () => {
    const html = snippet('stat', 'static', 'en', { display: 'inline' });
    assert.match(html, / <span class="ht-fine">As of [A-Z][a-z]+ \d{4}\.<\/span><\/span>$/);
  });

  it('a pasted block, after the element, which hides its children', () => {
    for (const widget of ['stat', 'hotline-banner', 'data-note'] as const)
      for (const lang of ['en', 'es'] as const) {
        const attributes = attributesOf(widget);
        const html = pasteLines(dataset, { widget, lang, attributes, code: '' }).join('\n');
        assert.match(textOf(html), months[lang]);
        assert.ok(html.indexOf('ht-fine">', html.lastIndexOf(`</ht-${widget}>`)) > 0);
      }
  });

  it('no link to leave the page', () => {
    assert.doesNotMatch(snippet('quick-exit', 'static', 'en'), /As of/);
  });
});

it('the month is that of the oldest figure', () => {
  const [first, second] = dataset.facts;
  assert.ok(first && second);
  const older = { ...second, asOf: '2001-02-03' };
  const changed = { ...dataset, facts: [first, older] };
  assert.equal(dayOf(changed, 'stat', { fact: first.id }), first.asOf);
  assert.equal(dayOf(changed, 'stat', { fact: first.id, compare: older.id }), '2001-02-03');
});
