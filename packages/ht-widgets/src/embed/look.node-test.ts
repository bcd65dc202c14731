/** What the address of a frame and the options of the command take as a look. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { colourNames } from './colour-names.js';
import { checkedLook } from './look-options.js';
import { accentOf, fontOf, isLegible, legibleAccent, radiusOf } from './look.js';

const named = (name: string) => colourNames.get(name);

describe('the accent of a frame', () => {
  for (const [given, colour] of [
    ['2f6147', '#2f6147'],
    ['#2F6147', '#2f6147'],
    ['abc', '#aabbcc'],
    [' seagreen ', '#2e8b57'],
    ['SeaGreen', '#2e8b57'],
    ['rgb(47, 97, 71)', '#2f6147'],
    ['rgb(47 97 71)', '#2f6147'],
    ['rgb(0,0,0)', '#000000'],
  ])
    it(`takes ${given}`, () => {
      assert.equal(accentOf(given ?? '', named), colour);
    });

  for (const given of [
    '',
    '#',
    '2f614',
    '2f614780',
    'url(https://example.org)',
    'var(--x)',
    'red;background:blue',
    'red}',
    'rgb(1,2,3,.5)',
    'rgb(1 2 3 / 50%)',
    'rgb(256,0,0)',
    'rgb(1 2)',
    'hsl(1 2% 3%)',
    'inherit',
    'constructor',
    'no-such-colour',
    'transparent',
    'currentcolor',
    'light-dark(red, blue)',
  ])
    it(`refuses ${given}`, () => {
      assert.equal(accentOf(given, named), undefined);
    });

  it('is replaced by the default in the scheme where it could not be read', () => {
    assert.ok(isLegible('#2f6147', 'light'));
    assert.ok(!isLegible('#2f6147', 'dark'));
    assert.ok(!isLegible('#ffd700', 'light'));
    assert.equal(legibleAccent('#2f6147'), 'light-dark(#2f6147, #7cc4d8)');
    assert.equal(legibleAccent('#ffd700'), 'light-dark(#14566b, #ffd700)');
  });

  it('is compared with the colours that the widgets have', () => {
    const file = new URL('../../../core/src/element/tokens.ts', import.meta.url);
    const tokens = readFileSync(file, 'utf8');
    assert.match(tokens, /--ht-color-surface, light-dark\(#fff, #161c24\)/);
    assert.match(tokens, /--ht-color-accent, light-dark\(#14566b, #7cc4d8\)/);
  });
});

describe('the radius of a frame', () => {
  for (const [given, radius] of [
    ['0', '0'],
    ['0px', '0'],
    ['8', '8px'],
    ['8px', '8px'],
    ['0.5em', '0.5em'],
    ['.5REM', '0.5rem'],
    [' 1.25em ', '1.25em'],
    ['32px', '32px'],
  ])
    it(`takes ${given}`, () => {
      assert.equal(radiusOf(given ?? ''), radius);
    });

  for (const given of [
    '',
    '33px',
    '3em',
    '50%',
    '-4px',
    'calc(1px)',
    '1e3px',
    '8px;',
    '8 px',
    '5vw',
  ])
    it(`refuses ${given}, which could cut text off or is no length`, () => {
      assert.equal(radiusOf(given), undefined);
    });
});

describe('the font of a frame', () => {
  for (const [given, font] of [
    ['Georgia', '"Georgia", sans-serif'],
    ['Georgia, serif', '"Georgia", serif'],
    ['"Open Sans", \'Noto Sans\',Arial', '"Open Sans", "Noto Sans", "Arial", sans-serif'],
    ['Sans-Serif', 'sans-serif'],
    ['Ubuntu 24', '"Ubuntu 24", sans-serif'],
    ['Größe, 游ゴシック', '"Größe", "游ゴシック", sans-serif'],
    ['inherit', '"inherit", sans-serif'],
  ])
    it(`takes ${given}`, () => {
      assert.equal(fontOf(given ?? ''), font);
    });

  for (const given of [
    '',
    ',',
    'Georgia,',
    'url(https://example.org/f.woff2)',
    'a"; } body { display: none',
    'a"b',
    "'",
    'a\\b',
    'a;b',
    'a/*',
    'var(--x)',
    'A, B, C, D, E, F, G',
    'x'.repeat(41),
    'a\nb',
  ])
    it(`refuses ${JSON.stringify(given)}`, () => {
      assert.equal(fontOf(given), undefined);
    });
});

describe('an option of the command', () => {
  it('becomes what the address takes', () => {
    assert.deepEqual(checkedLook('accent', 'SkyBlue', 'dark'), { value: '87ceeb' });
    assert.deepEqual(checkedLook('radius', '8'), { value: '8px' });
    assert.deepEqual(checkedLook('font', '"Open Sans", serif'), { value: 'Open Sans, serif' });
  });

  it('says of a weak colour that the widget shows it otherwise', () => {
    assert.deepEqual(checkedLook('accent', 'gold'), {
      value: 'ffd700',
      note: 'gold is hard to read as text: the widget shows it darker',
    });
    assert.deepEqual(checkedLook('accent', '2f6147', 'dark'), {
      value: '2f6147',
      note: '2f6147 is hard to read as text: the widget shows it lighter',
    });
  });

  it('is refused with an example', () => {
    assert.deepEqual(checkedLook('accent', 'url(x)'), {
      problem:
        '--accent takes a colour: 2f6147, "rgb(47 97 71)" or a name such as seagreen; ' +
        'found "url(x)"',
    });
  });

  it('survives a second reading', () => {
    for (const [name, given] of [
      ['accent', '#2f6147'],
      ['radius', '0.5em'],
      ['font', '"Open Sans", Arial'],
    ] as const) {
      const once = checkedLook(name, given);
      assert.ok('value' in once);
      assert.deepEqual(checkedLook(name, once.value), once);
    }
  });
});
