/** A Spanish guide has the parts of its English one, in the same order. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { guideGroups, guides } from './guides.ts';

const folder = 'docs/site-owners';
/** It is about Spanish blocks on English pages. */
const englishAlone = ['spanish.md'];

interface Outline {
  headings: number[];
  /** What the blocks print, without the language. */
  blocks: string[];
  /** Of each list and table, its entries. */
  entries: number;
  images: string[];
}

function outlineOf(file: string): Outline {
  const text = readFileSync(file, 'utf8');
  const prose = text.replace(/^ *```[\s\S]*?^ *```/gm, '');
  const found = (source: string, pattern: RegExp) =>
    [...source.matchAll(pattern)].map(([, what = '']) => what);
  return {
    headings: found(prose, /^(#+) /gm).map(({ length }) => length),
    blocks: found(text, /^<!-- \$ npx ht-widgets (.+?)(?: --lang es)? -->/gm).sort(),
    entries: found(prose, /^( *(?:[-|]|\d+\.) )/gm).length,
    images: found(prose, /<img src="([^"]+)"/g).map((path) => posix.basename(path)),
  };
}

describe('the guides in Spanish', () => {
  for (const path of globSync(`${folder}/*.md`).sort()) {
    const name = posix.basename(path);
    if (englishAlone.includes(name)) continue;
    it(`has the parts of ${name}`, () => {
      const english = outlineOf(path);
      const spanish = outlineOf(`${folder}/es/${name}`);
      assert.deepEqual(spanish.headings, english.headings, 'headings');
      assert.deepEqual(spanish.blocks, english.blocks, 'blocks');
      assert.deepEqual(spanish.images, english.images, 'images');
      // Links to the Spanish texts are fewer there.
      assert.ok(Math.abs(spanish.entries - english.entries) <= 1, 'lists and tables');
    });
  }

  it('are all pages of the site, each with a switch of language that leads back', () => {
    const files = globSync(`${folder}/es/*.md`).sort();
    const shown = guideGroups.es.flatMap((group) => group.guides);
    assert.deepEqual(shown.map(({ source }) => source).sort(), files);
    for (const { other, url } of shown) {
      const english = guides.find((guide) => `/${guide.url}` === other);
      assert.equal(english?.other, `/${url}`);
    }
  });
});
