import type { Fact, Language } from '@ht-widgets/facts';
import { assert } from 'chai';
import { figureOf, localeOf } from './figure.js';

function figure(
  fact: Partial<Fact>,
  language: Language = 'en',
  perHundred = false,
): string | undefined {
  const made = figureOf(fact as Fact, language, perHundred);
  return (
    made &&
    [made.qualifier, made.digits]
      .filter((part) => part !== undefined)
      .join(' ')
      .replaceAll('\u00A0', ' ')
  );
}

describe('a figure', () => {
  for (const [fact, expected] of [
    [{ kind: 'percent', value: 94 }, '94%'],
    [{ kind: 'percent', value: 12.7 }, '12.7%'],
    [{ kind: 'percent', value: 6.25 }, '6.25%'],
    [{ kind: 'percent', value: 0 }, '0%'],
    [{ kind: 'percent', value: 100 }, '100%'],
    [{ kind: 'percent', value: 0.07 }, '0.07%'],
    [{ kind: 'percent', value: 0.001 }, '0.001%'],
    [{ kind: 'percent', value: 99.9999 }, '99.9999%'],
    [{ kind: 'count', value: 8_142_056_446 }, '8,142,056,446'],
    [{ kind: 'percent', value: 20, qualifier: 'more-than' }, 'more than 20%'],
    [{ kind: 'percent', value: 16, qualifier: 'about' }, 'about 16%'],
    [{ kind: 'count', value: 6154913 }, '6,154,913'],
    [{ kind: 'count', value: 0 }, '0'],
    [{ kind: 'count', value: 12000, qualifier: 'nearly' }, 'nearly 12,000'],
    [{ kind: 'mean', value: 19 }, '19'],
    [{ kind: 'mean', value: 15.5 }, '15.5'],
    ...[
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [4, '4th'],
      [11, '11th'],
      [12, '12th'],
      [13, '13th'],
      [19, '19th'],
      [21, '21st'],
      [22, '22nd'],
      [31, '31st'],
      [112, '112th'],
      [1001, '1,001st'],
    ].map(([value, words]) => [{ kind: 'rank', value }, words]),
  ] as [Partial<Fact>, string][]) {
    it(`of ${JSON.stringify(fact)} is ${expected}`, () => {
      assert.equal(figure(fact), expected);
    });
  }

  // WebKitGTK 2.50 writes es-US otherwise, so Spanish is compared with English.
  it('is written as the browser writes numbers, and in Spanish the same without commas', () => {
    const values = [0, 0.1 + 0.2, 1e-6, 1 / 3, 999, 1000, 12345.678, 100, 0.25, -0.5];
    values.push(1e15, 123456789012345, 2.5e-9, -1e-7, 9.99e-7, 1.23456789e-12);
    for (let n = 1; n < 1e9; n = Math.ceil(n * 1.37)) values.push(n, n / 8, -n);
    for (const language of ['en', 'es'] as const) {
      const options = { maximumSignificantDigits: 15, useGrouping: language === 'en' };
      const number = new Intl.NumberFormat(localeOf.en, options);
      const share = new Intl.NumberFormat(localeOf.en, { ...options, style: 'percent' });
      for (const value of values) {
        assert.equal(figureOf({ kind: 'count', value }, language)?.digits, number.format(value));
        if (value < 1e9)
          assert.equal(
            figureOf({ kind: 'percent', value }, language)?.digits,
            share.format(value / 100),
          );
      }
    }
  });

  it('in Spanish has "del" before a percentage, and "de" before a number', () => {
    const [share, count] = [{ kind: 'percent' } as const, { kind: 'count' } as const];
    // Some engines put a narrow space before the sign.
    const spanish = (fact: Partial<Fact>) => figure(fact, 'es')?.replace(/\s%/, '%');
    assert.equal(spanish({ ...share, value: 20, qualifier: 'more-than' }), 'más del 20%');
    assert.equal(spanish({ ...share, value: 16, qualifier: 'about' }), 'alrededor del 16%');
    assert.equal(spanish({ ...count, value: 300, qualifier: 'more-than' }), 'más de 300');
    const perHundred = figureOf({ ...share, value: 20, qualifier: 'more-than' }, 'es', true);
    assert.deepEqual(perHundred, { qualifier: 'más de', digits: '20' });
  });

  it('of a range names both ends, with a word between them that a voice says', () => {
    const range = { kind: 'range', low: 91, high: 100 } as const;
    assert.equal(figure(range), '91 to 100%');
    assert.equal(figure(range, 'es'), '91 a 100%');
    assert.equal(figure(range, 'en', true), '91 to 100');
  });

  it('"of every 100" has no sign', () => {
    assert.equal(figure({ kind: 'percent', value: 12.7 }, 'en', true), '12.7');
  });

  it('is written as Spanish is in the United States', () => {
    assert.match(
      figure({ kind: 'percent', value: 12.7, qualifier: 'about' }, 'es') ?? '',
      /^alrededor del 12\.7 ?%$/,
    );
    assert.equal(figure({ kind: 'count', value: 6154913 }, 'es'), '6154913');
    for (const [value, words] of [
      [1, '1.er'],
      [2, '2.º'],
      [3, '3.er'],
      [4, '4.º'],
      [11, '11.º'],
      [13, '13.er'],
      [19, '19.º'],
      [31, '31.er'],
      [1001, '1001.er'],
    ] as const)
      assert.equal(figure({ kind: 'rank', value }, 'es'), words);
  });

  it('is missing from words, and where its number is', () => {
    for (const kind of [
      'list',
      'definition',
      'law',
      'statement',
      'percent',
      'count',
      'rank',
      'mean',
    ] as const)
      assert.isUndefined(figure({ kind }));
    assert.isUndefined(figure({ kind: 'range', low: 91 }));
  });
});
