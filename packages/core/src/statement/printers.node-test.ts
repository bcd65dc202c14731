/**
 * The two printers of a statement say the same: Lit templates in the elements, HTML text in the
 * fallbacks.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Fact, Language, Slice, Sources } from '@ht-widgets/facts';
import { languages, languagesOf } from '@ht-widgets/facts/localize.js';
import { responsesIn, sliceIn, type Dataset } from '@ht-widgets/facts/view.js';
import type { TemplateResult } from 'lit-html';
import { sourceNames, standingWord } from './citation.js';
import { dictionary } from './core.strings.js';
import { attributionHtml, escapeAttribute, factHtml, listedByHtml } from './html.js';
import { listedBy, sentence } from '../element/listing.js';
import {
  attributionOf,
  citedIds,
  sourceParts,
  standingParts,
  statementOf,
  textOf,
  type Attribution,
} from './statement.js';

// A template reads whether it is in a frame.
Object.assign(globalThis, { self: globalThis, top: globalThis });

const ledger = JSON.parse(
  readFileSync(new URL('../../../facts/generated/us-mo.json', import.meta.url), 'utf8'),
) as Dataset;

/** The HTML of a template, without what a browser makes of it. */
function markupOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(markupOf).join('');
  if (typeof value === 'string' || typeof value === 'number') return escapeAttribute(String(value));
  if (typeof value !== 'object' || value === null) return '';
  const { strings, values } = value as TemplateResult;
  const markup = strings.map((part, i) => part + markupOf(values[i])).join('');
  // A text that is set as a property.
  return markup.replace(/\s*\.textContent=([^>]*)>/g, '>$1');
}

function text(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function drawn(template: unknown): string {
  return text(markupOf(template));
}

/** Without the button that opens the citation. */
function sentenceDrawn(id: string, fact: Fact, sources: Sources, language: Language): string {
  const whole = drawn(sentence({ id, fact, sources, language }));
  const button = ` ${dictionary[language].cite}`;
  assert.ok(whole.endsWith(button), whole);
  return whole.slice(0, -button.length);
}

function expectSameAttribution(attribution: Attribution): void {
  const plain = `${textOf(standingParts(attribution))}: ${textOf(sourceParts(attribution))}`;
  assert.equal(text(attributionHtml(attribution)), plain);
  const template = [standingWord(attribution), ': ', sourceNames(attribution)];
  assert.equal(drawn(template), plain);
  assert.deepEqual(linksOf(markupOf(template)), linksOf(attributionHtml(attribution)));
}

/** Addresses in their order. */
function linksOf(markup: string): string[] {
  return [...markup.matchAll(/ href="?([^" >]+)/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );
}

function expectSame(slice: Slice, language: Language): void {
  for (const [id, fact] of Object.entries(slice.facts)) {
    const statement = statementOf(fact, slice.sources, language);
    expectSameAttribution(statement);
    assert.equal(
      sentenceDrawn(id, fact, slice.sources, language),
      text(factHtml(statement).join(' ')),
      id,
    );
    // A fallback ends with a full stop, as it may be followed by anything.
    assert.equal(
      drawn(listedBy({ id, fact, sources: slice.sources, language })).replace(/\.$/, ''),
      text(listedByHtml(statement).join(' ')).replace(/\.$/, ''),
      id,
    );
  }
}

describe('Lit and HTML print the same words and links', () => {
  for (const language of languagesOf(ledger)) {
    it(`for every fact of the ledger, ${language}`, () => {
      expectSame(sliceIn(ledger, language), language);
    });

    it(`for every responder, ${language}`, () => {
      const { sources } = sliceIn(ledger, language);
      const responders = responsesIn(ledger, language).flatMap(({ who }) => who);
      assert.ok(responders.length > 0);
      for (const one of responders) expectSameAttribution(attributionOf(one, sources, language));
    });
  }
});

describe('a statement', () => {
  const sources: Sources = {
    a: { name: 'Agency & Co.', url: 'https://a.example/?x=1&y=2' },
    b: { name: 'Bulletin' },
    c: { name: 'Courier', url: 'https://c.example/' },
  };
  const fact: Fact = {
    kind: 'count',
    value: 12000,
    qualifier: 'nearly',
    standing: 'checked',
    citations: [{ source: 'a', via: 'b', locator: 'p. 3' }],
    label: 'people <counted>',
    caveat: 'A limit.',
    short: 'limit',
    unit: 'person',
    period: '2021',
    asOf: '2022-01-01',
  };
  const said = (change: Partial<Fact>, language: Language = 'en') => {
    const statement = statementOf({ ...fact, ...change }, sources, language);
    expectSame({ facts: { id: { ...fact, ...change } }, sources }, language);
    return [textOf(standingParts(statement, true)), textOf(sourceParts(statement))];
  };

  it('names where a source was read behind it', () => {
    assert.deepEqual(said({}), ['Source checked', 'Agency & Co., p. 3, via Bulletin']);
  });

  it('names who reported a second-hand claim in place of the standing, each once', () => {
    const citations: Fact['citations'] = [
      { source: 'a', via: 'b' },
      { source: 'a', via: 'c', locator: 'p. 3' },
      { source: 'c', via: 'c' },
    ];
    assert.deepEqual(said({ standing: 'secondhand', citations }), [
      'As reported by Bulletin and Courier',
      'Agency & Co.; Agency & Co., p. 3; Courier',
    ]);
    assert.deepEqual(said({ standing: 'secondhand', citations: [{ source: 'a' }] }), [
      'Second-hand',
      'Agency & Co.',
    ]);
  });

  it('names one source once, with all in which it was read', () => {
    const citations: Fact['citations'] = [
      { source: 'a', via: 'b' },
      { source: 'a', via: 'c' },
      { source: 'a', via: 'unknown' },
    ];
    assert.deepEqual(said({ citations }), [
      'Source checked',
      'Agency & Co., via Bulletin, Courier and unknown',
    ]);
    assert.equal(
      said({ citations }, 'es')[1],
      'Agency & Co., por medio de Bulletin, Courier y unknown',
    );
  });

  it('names who prints another figure, apart from those who print this one', () => {
    const others = [
      { source: 'c', says: '11,800' },
      { source: 'b', says: '11,500' },
    ];
    assert.deepEqual(said({ standing: 'secondhand', others }), [
      'As reported by Bulletin',
      'Agency & Co., p. 3; compare: 11,800 (Courier), 11,500 (Bulletin)',
    ]);
    assert.deepEqual(citedIds({ ...fact, others }), ['a', 'b', 'c', 'b']);
  });

  it('says what the article says of a corrected figure, before what is wrong with it', () => {
    const corrected = { ...fact, standing: 'corrected', printed: '13,000' } as const;
    const reasonOf = (printedAs: 'quotation' | 'paraphrase', language: Language) =>
      statementOf({ ...corrected, printedAs, reason: 'It is less.' }, sources, language).reason;
    for (const [printedAs, exact] of [
      ['quotation', true],
      ['paraphrase', false],
    ] as const)
      for (const language of languages)
        assert.equal(
          reasonOf(printedAs, language),
          `${dictionary[language].articleSays('13,000', exact)} It is less.`,
        );
    assert.equal(reasonOf('quotation', 'en'), 'The article says: “13,000”. It is less.');
    assert.doesNotMatch(reasonOf('paraphrase', 'en'), /“/);
    assert.equal(
      reasonOf('quotation', 'es'),
      'El artículo dice (traducción): “13,000”. It is less.',
    );
    assert.equal(statementOf({ ...fact, printed: '13,000' }, sources, 'en').reason, '');
  });
});
