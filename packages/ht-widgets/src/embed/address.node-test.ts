/** The address of a frame, as platforms write it and as servers change it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf, parametersOf } from './address.js';

const page = 'https://a.example/ht-widgets/embed/index.html';
const read = (rest: string) => Object.fromEntries(parametersOf(new URL(page + rest)));

describe('the parameters of a frame', () => {
  for (const ampersand of [
    '&',
    '&amp;',
    '&AMP;',
    '&#038;',
    '&#38;',
    '&#x26;',
    '&amp;amp;',
    '&amp;#038;',
    '&%23038;',
    '&amp%3B',
  ])
    it(`are read with ${ampersand} between them`, () => {
      const query = ['?widget=stat', 'fact=mo-population-2020', 'lang=es'].join(ampersand);
      const expected = { widget: 'stat', fact: 'mo-population-2020', lang: 'es' };
      assert.deepEqual(read(query), expected);
      assert.deepEqual(read(`${query}#?secret=a1B2`), expected);
    });

  it('include a colour whose # is not escaped', () => {
    assert.deepEqual(read('?widget=stat&accent=#2f6147&radius=0'), {
      widget: 'stat',
      accent: '2f6147',
      radius: '0',
    });
    assert.deepEqual(read('?accent=#2f6147#?secret=a1B2'), { accent: '2f6147' });
    assert.deepEqual(read('?accent=%232f6147'), { accent: '#2f6147' });
  });

  it('are none of the fragment otherwise', () => {
    assert.deepEqual(read('?widget=stat#lang=es'), { widget: 'stat' });
    assert.deepEqual(read('?widget=stat#?secret=a&lang=es'), { widget: 'stat' });
  });
});

describe('the folder of the frame page', () => {
  for (const [path, folder] of [
    ['/ht-widgets/embed/index.html', '/ht-widgets/'],
    ['/ht-widgets/embed/index', '/ht-widgets/'],
    ['/ht-widgets/embed/', '/ht-widgets/'],
    ['/ht-widgets/embed', '/ht-widgets/'],
    ['/embed', '/'],
    ['/embed/embed', '/embed/'],
    ['/embed/embed/', '/embed/'],
    ['/embed/embed/index.html', '/embed/'],
    ['/a/widgets/frame.html', '/a/'],
  ])
    it(`is ${folder} at ${path}`, () => {
      assert.equal(
        folderOf(`https://a.example${path}?widget=stat&x=/embed#/embed/`).href,
        `https://a.example${folder}`,
      );
    });
});
