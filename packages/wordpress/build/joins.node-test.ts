/** Compares every joined text with what the command prints for the same attributes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Attributes } from '@ht-widgets/core/statement.js';
import { languagesOf } from '@ht-widgets/facts/localize.js';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { widgetNames, type WidgetName } from '../../ht-widgets/src/names.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.js';
import { fallbackOf, staticOf } from '../src/join.js';
import type { Texts } from '../src/texts.js';
import { allCases } from './joins.js';
import { textsOf, withFacts } from './pieces.js';

const ledger = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const facts = new Map(ledger.facts.map((each) => [each.id as string | undefined, each]));

function compare(
  texts: Texts,
  dataset: Dataset,
  widget: WidgetName,
  lang: 'en' | 'es',
  attributes: Attributes,
): void {
  const wanted = { widget, lang, attributes, address: '' } as const;
  const lines = snippetOf(dataset, { ...wanted, form: 'div' });
  const inside =
    lines.length === 1
      ? /^<span[^>]*>(.*)<\/span>$/.exec(lines[0] ?? '')?.[1]
      : lines.slice(1, -1).join('\n');
  assert.equal(fallbackOf(texts, attributes), inside, JSON.stringify(attributes));
  const alone = snippetOf(dataset, { ...wanted, form: 'static' }).join('\n');
  assert.equal(staticOf(texts, attributes), alone, JSON.stringify(attributes));
}

/** The ledger; for all but a card, with no more facts than the text may name. */
function partOf({ fact, compare: other, display }: Attributes): Dataset {
  if (fact === undefined || (other ?? display) === undefined) return ledger;
  return withFacts(ledger, [fact, other, ...[fact, other].map((id) => facts.get(id)?.newer)]);
}

describe('the pieces of the ledger', () => {
  const cases = allCases(ledger);

  for (const language of languagesOf(ledger))
    for (const widget of widgetNames)
      it(`join to what the command prints: ${widget}, ${language}`, () => {
        const texts = textsOf({ dataset: ledger, language }, widget);
        const mine = cases.filter((each) => each.widget === widget);
        assert.ok(mine.length > 1);
        for (const { attributes } of mine)
          compare(texts, partOf(attributes), widget, language, attributes);
      });

  it('join to nothing where the attributes name nothing that exists', () => {
    const texts = (widget: WidgetName) => textsOf({ dataset: ledger, language: 'en' }, widget);
    assert.equal(fallbackOf(texts('stat'), { fact: 'no-such-fact' }), undefined);
    assert.equal(fallbackOf(texts('chart'), {}), undefined);
    assert.equal(fallbackOf(texts('factor-list'), { factors: 'no-such-factor' }), undefined);
    // Help is never lost to a typing mistake.
    const usual = fallbackOf(texts('hotline-banner'), {});
    assert.equal(fallbackOf(texts('hotline-banner'), { contacts: 'no-such-contact' }), usual);
  });
});

describe('the pieces of a withdrawn fact', () => {
  const [first, second, third] = ledger.facts;
  assert.ok(first && second && third);
  const reason = { en: 'It was counted twice.', es: 'Se contó dos veces.' };
  const withdrawn = { on: '2026-11-01', reason };
  const dataset = {
    ...ledger,
    facts: [
      { ...first, withdrawn: { ...withdrawn, successor: third.id } },
      { ...second, withdrawn },
      ...ledger.facts.slice(2),
    ],
  };

  for (const language of languagesOf(ledger))
    it(`join to why and since when, and to what replaces it: ${language}`, () => {
      const texts = textsOf({ dataset, language }, 'stat');
      for (const { id: fact } of [first, second])
        for (const more of [{}, { display: 'inline' }, { compare: third.id }])
          compare(texts, dataset, 'stat', language, { fact, ...more });
      compare(texts, dataset, 'stat', language, { fact: third.id, compare: first.id });
    });
});
