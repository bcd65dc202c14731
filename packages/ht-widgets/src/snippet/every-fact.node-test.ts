/** What the snippet of each fact says, what WordPress leaves of it, and that no text is markup. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dictionary, figureOf, type Attributes } from '@ht-widgets/core/statement.js';
import { factsIn, sourcesIn } from '@ht-widgets/facts/view.js';
import { elements, flat, textOf } from '@ht-widgets/testing/markup.js';
import {
  dataset,
  expectPlain,
  filtered,
  languages,
  make,
  parsed,
} from '@ht-widgets/testing/printed.js';
import { parseFragment, serialize } from 'parse5';
import { dictionary as statWords } from '../../../stat/src/ht-stat.strings.js';
import { widgetNames, type WidgetName } from '../names.js';
import { forms } from './snippet.js';

type LocalSources = ReturnType<typeof sourcesIn>;
type LocalFact = ReturnType<typeof factsIn>[string];

/** What a snippet must say of a fact, and what the title of a frame must. */
function wordsOf(
  fact: LocalFact,
  sources: LocalSources,
  language: (typeof languages)[number],
): { title: string[]; said: string[]; digits: string } {
  const name = (source: string): string => sources[source]?.name ?? 'no source';
  const { reportedBy, standing } = dictionary[language];
  const word = fact.standing === 'secondhand' ? reportedBy : standing[fact.standing];
  const { qualifier, digits } = figureOf(fact, language) ?? { digits: '' };
  const named = fact.citations
    .flatMap(({ source, via }) => [source, ...(via === undefined ? [] : [via])])
    .map(name);
  const title = [
    ...(fact.reason === undefined ? [qualifier ?? '', digits] : []),
    ...[fact.label, fact.short, word],
    ...named,
  ];
  const said = [
    fact.newer ? statWords[language].newer(fact.newer.year) : '',
    ...[qualifier ?? '', digits, fact.label],
    language === 'en' || fact.original === undefined ? (fact.text ?? '') : '',
    ...(fact.items ?? []),
    word,
    (fact.reason ?? '').replace(/[.]$/, ''),
    ...named,
  ];
  return { title, said, digits };
}

for (const language of languages) {
  const facts = factsIn(dataset, language);
  const sources = sourcesIn(dataset.sources, language);

  describe(`the snippets of every fact, ${language}`, () => {
    for (const [id, fact] of Object.entries(facts)) {
      it(id, () => {
        const { title, said, digits } = wordsOf(fact, sources, language);
        for (const form of forms) {
          for (const display of ['card', 'inline']) {
            const { childNodes } = parsed(make('stat', form, { fact: id, display }, language));
            const [first] = childNodes;
            const shown =
              form === 'iframe' && first && 'attrs' in first
                ? (first.attrs.find((attribute) => attribute.name === 'title')?.value ?? '')
                : textOf(childNodes);
            const limits =
              display === 'inline'
                ? [fact.short]
                : [fact.caveat, figureOf(fact, language) ? (fact.of ?? '') : ''];
            assert.ok(
              !shown.includes(`${fact.reason ?? '?'} ${fact.short}`),
              `${form}, ${display}: reason and limit are one sentence: ${shown}`,
            );
            if (form === 'iframe') {
              assert.ok(shown.length < 400, `${shown.length}: ${shown}`);
              if (fact.reason !== undefined && digits !== '')
                assert.ok(!shown.startsWith(digits), shown);
            }
            for (const words of form === 'iframe' ? title : [...said, ...limits])
              assert.ok(
                flat(shown).includes(flat(words)),
                `${form}, ${display}: ${words} is missing in: ${shown}`,
              );
            if (form === 'static') expectPlain(elements(childNodes));
            if (form === 'static' || form === 'div') {
              const html = make('stat', form, { fact: id, display }, language);
              assert.equal(filtered(html), serialize(parseFragment(html)));
            }
          }
        }
      });
    }
  });
}

describe('WordPress’s filter', () => {
  const every: [WidgetName, Attributes][] = [
    ['stat', { fact: 'nhth-mo-sex-share-2021', theme: 'dark' }],
    ['factor-list', { factors: 'poverty racism' }],
    ['hotline-banner', { about: 'child' }],
  ];
  for (const [widget, attributes] of every) {
    for (const lang of languages) {
      it(`leaves ${widget} whole as a placeholder and as text, ${lang}`, () => {
        for (const form of ['div', 'static'] as const) {
          const html = make(widget, form, attributes, lang);
          assert.equal(filtered(html), serialize(parseFragment(html)));
          assert.equal(filtered(html).includes('data-ht='), form === 'div');
        }
      });

      it(`leaves of ${widget} as an element its text, and of a frame nothing, ${lang}`, () => {
        const bare = (html: string) => html.replace(/\s+/g, ' ').trim();
        // A script refreshes the element, so it has no "As of".
        const text = make(widget, 'static', attributes, lang).replace(
          /\n? *<(p|span) class="ht-fine">(As of|Información a) [^<]*<\/\1>(?=\s*<\/(div|span)>$)/,
          '',
        );
        const marked = ' class="ht-fallback" lang=';
        assert.equal(
          bare(filtered(make(widget, 'element', attributes, lang))),
          bare(serialize(parseFragment(`<div> ${text} </div>`)).replace(' lang=', marked)),
        );
        assert.equal(filtered(make(widget, 'iframe', attributes, lang)).trim(), '');
      });
    }
  }
});

it('the filter of WordPress changes nothing in the static and div form of any widget', () => {
  const ids: Readonly<Partial<Record<WidgetName, readonly Attributes[]>>> = {
    stat: [{ fact: 'nhth-mo-sex-share-2021' }],
    chart: (dataset.charts ?? []).map(({ id }) => ({ chart: id })),
    'factor-list': [{}, { display: 'cards' }, { display: 'details' }],
    'source-list': [{}, { display: 'all' }],
    'hotline-banner': [{}, { contacts: (dataset.contacts ?? []).map(({ id }) => id).join(' ') }],
  };
  for (const language of languages) {
    for (const widget of widgetNames) {
      for (const attributes of ids[widget] ?? [{}]) {
        for (const form of ['static', 'div'] as const) {
          const html = make(widget, form, attributes, language);
          // What unfolds it may take away, but none of the words in it.
          if (form === 'div' && attributes['display'] === 'details')
            assert.equal(
              textOf(parseFragment(filtered(html)).childNodes),
              textOf(parseFragment(html).childNodes),
            );
          else assert.equal(filtered(html), serialize(parseFragment(html)), `${widget}, ${form}`);
        }
      }
    }
  }
});

/** What snippets are made of. */
const ours = (
  'script p ht-stat strong em span a ul li blockquote ' +
  'table caption thead tbody tr th td div iframe'
).split(' ');

/** Where a dataset has text. */
const texts = 'en es shortName producer title locator says value keyword'.split(' ');

it('nothing in a dataset becomes markup', () => {
  const hostile =
    '"><img src=x onerror=alert(1)><!-- \'&lt;</p></ht-stat><script>alert(1)</script>';
  const from = structuredClone(dataset);
  const poison = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const record = node as Record<string, unknown>;
    for (const [key, value] of Object.entries(record)) {
      if (texts.includes(key) && typeof value === 'string') record[key] = hostile;
      else poison(value);
    }
  };
  poison(from);
  for (const form of forms) {
    const wanted: [WidgetName, Attributes][] = [
      ...widgetNames.map((widget): [WidgetName, Attributes] => [widget, {}]),
      ...from.facts.map(({ id }): [WidgetName, Attributes] => ['stat', { fact: id }]),
      ...(from.charts ?? []).map(({ id }): [WidgetName, Attributes] => ['chart', { chart: id }]),
      ['source-list', { display: 'all' }],
      ['hotline-banner', { contacts: (from.contacts ?? []).map(({ id }) => id).join(' ') }],
    ];
    for (const [widget, attributes] of wanted) {
      const names = new Set(
        elements(parsed(make(widget, form, attributes, 'en', from)).childNodes).map(
          ({ tagName }) => tagName,
        ),
      );
      for (const name of [...ours, `ht-${widget}`]) names.delete(name);
      assert.deepEqual([...names], []);
      assert.equal(
        make(widget, form, attributes, 'en', from).split('<script').length,
        form === 'element' || (form === 'iframe' && widget !== 'quick-exit') ? 2 : 1,
      );
    }
  }
});
