/** The pages of claims and of changes, and the feed, have all that the ledger has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { readChanges, readClaimTexts, type Change } from '../../facts/build/changes.ts';
import type { Dataset, Fact } from '../../facts/generated/types.js';
import { changesFeed, changesPage, stateText } from './changes-page.ts';
import { claimsPage } from './claims-page.ts';

const folder = 'packages/facts/data/us-mo';
const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const changes = readChanges(folder);
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** HTML that the parser reads without an error. */
function expectValid(html: string): void {
  const errors: string[] = [];
  parse(html, { onParseError: ({ code }) => errors.push(code) });
  assert.deepEqual(errors, []);
}

for (const language of ['en', 'es'] as const) {
  describe(`the page of claims, ${language}`, () => {
    const texts = readClaimTexts(folder, language);
    const html = claimsPage({ dataset, texts, changes }, language);
    const articles = html.split('<article id="claim-').slice(1);

    it('has each of the 57 claims once, in order, in one part', () => {
      expectValid(html);
      assert.deepEqual(
        articles.map((each) => parseInt(each, 10)),
        Array.from({ length: 57 }, (_, i) => i + 1),
      );
    });

    it('says of each what the article says, what the ledger says, its standing and sources', () => {
      for (const [i, each] of articles.entries()) {
        const fact = dataset.facts.find(({ claim }) => claim === i + 1);
        assert.ok(fact);
        const text = textOf(each);
        assert.ok(text.includes(texts.says[i + 1] ?? '-'), fact.id);
        assert.ok(text.includes(fact.label[language] ?? '-'), fact.id);
        assert.ok(text.includes(fact.caveat[language] ?? '-'), fact.id);
        assert.ok(each.match(/<li>/g), fact.id);
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
      }
    });

    it('has English titles read as English on a page in Spanish', () => {
      const marked = [...html.matchAll(/<li>[^<]+, <span lang="en">([^<]+)<\/span>: /g)];
      const titles = dataset.sources.flatMap(({ title }) =>
        typeof title === 'string' ? title : [],
      );
      assert.equal(marked.length > 0, language === 'es');
      const plain = [...html.matchAll(/<li>[^<]+: [^<]+<\/li>/g)].map(([item]) => textOf(item));
      if (language === 'es')
        for (const title of titles)
          assert.ok(!plain.some((item) => item.includes(`, ${title}: `)), title);
    });

    it('says what changed when, of each fact that did', () => {
      for (const { fact: id, date, why } of changes) {
        const { claim } = dataset.facts.find((one) => one.id === id) ?? {};
        if (claim == null) continue;
        const article = articles[claim - 1] ?? '';
        assert.ok(article.includes(`datetime="${date}"`), id);
        assert.ok(textOf(article).includes(why[language]), id);
      }
    });
  });

  it(`a screen reader finds its way through both pages, ${language}`, () => {
    const texts = readClaimTexts(folder, language);
    for (const html of [
      claimsPage({ dataset, texts, changes }, language),
      changesPage(dataset, changes, language),
    ]) {
      const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
      assert.equal(levels.filter((level) => level === 1).length, 1);
      for (const [i, level] of levels.entries())
        assert.ok(level <= (levels[i - 1] ?? 0) + 1, `heading ${i + 1} skips a level`);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, 'no id occurs twice');
      const inPage = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      const named = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
      for (const id of [...inPage, ...named]) assert.ok(ids.includes(id), id);
      assert.match(html, new RegExp(`<html lang="${language}">`));
    }
  });

  it(`the page and the feed of changes have each change, ${language}`, () => {
    const page = changesPage(dataset, changes, language);
    const feed = changesFeed(dataset, changes, language);
    expectValid(page);
    for (const { fact: id, why } of changes) {
      const { label, caveat } = dataset.facts.find((one) => one.id === id) ?? {};
      assert.ok(page.includes(`#${id}"`), id);
      for (const text of [page, feed])
        for (const words of [why[language], label?.[language], caveat?.[language]])
          assert.ok(text.includes(words ?? '-'), id);
    }
    assert.equal(feed.match(/<entry>/g)?.length, changes.length);
    const ids = feed.match(/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][^<]+<\/id>/g);
    assert.equal(new Set(ids).size, changes.length + 1);
  });
}

describe('a change in words', () => {
  const fact = { kind: 'count', value: 51667, standing: 'checked' } as unknown as Fact;

  it('has the figure with its rounding, and the standing', () => {
    const before: Change['before'] = {
      value: 51600,
      qualifier: 'more-than',
      standing: 'secondhand',
    };
    assert.equal(stateText(fact, before, 'en'), 'more than 51,600; second-hand');
    const after: Change['after'] = { value: 51667, qualifier: null, standing: 'checked' };
    assert.match(stateText(fact, after, 'en'), /^51,667; /);
  });

  it('has the standing alone where the figure stayed, in its old word', () => {
    assert.equal(stateText(fact, { standing: 'confirmed' }, 'en'), 'confirmed');
    assert.equal(stateText(fact, { standing: 'confirmed' }, 'es'), 'confirmado');
  });
});
