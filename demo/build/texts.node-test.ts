/** Each language has all that its widgets say, without the texts of the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { widgetNames } from '../../packages/ht-widgets/src/names.js';
import { topics } from '../../packages/pages/build/site/fact-topics.js';
import { factsOf } from './catalog.js';
import { make } from './made.js';
import { shotHeights } from './platforms.js';
import { start, type State } from './state.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import { settingsOf } from '../../packages/wordpress/build/settings.js';
import { webpSize } from '../../packages/pages/build/site/markdown.js';
import { Filler, split } from '../../packages/pages/build/site/texts.js';

const whole = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const languages = ['en', 'es'] as const;

describe('the words of the builder', () => {
  for (const [lang, { values }] of Object.entries({ en, es }))
    it(`name every word that a setting takes: ${lang}`, () => {
      const words = Object.values(settingsOf()).flatMap((settings) =>
        Object.entries(settings).flatMap(([name, setting]) =>
          setting.type === 'word' && name !== 'heading-level'
            ? [...setting.words, setting.usual].map((word) => `${name}=${word}`)
            : [],
        ),
      );
      assert.ok(words.includes('display=lead'));
      assert.deepEqual(
        words.filter((word) => values[word] === undefined),
        [],
      );
    });
});

it('has the height of each picture of the steps, so that it moves nothing when it loads', () => {
  assert.deepEqual(Object.keys(shotHeights).sort(), Object.keys(en.shots).sort());
  for (const [name, shown] of Object.entries(shotHeights)) {
    const [width, height] = webpSize(`docs/images/${name}.webp`);
    assert.equal(shown, Math.round((640 * height) / width), name);
  }
});

describe('the texts of the ledger', () => {
  it('are in no file of the other language, but for quotations', () => {
    const { data, texts } = split(whole);
    assert.ok(texts.en.includes(whole.facts[0]?.caveat.en));
    assert.ok(texts.es.includes(whole.facts[0]?.caveat.es));
    assert.doesNotMatch(JSON.stringify(data.facts.filter(({ quoted }) => !quoted)), /"e[ns]":/);
  });

  it('make the ledger whole again', () => {
    const { data, texts } = split(whole);
    const filler = new Filler(data);
    for (const language of languages) {
      assert.equal(filler.has(language), false);
      filler.fill(language, texts[language]);
      assert.ok(filler.has(language));
    }
    assert.deepEqual(data, whole);
  });

  for (const lang of languages)
    it(`are enough for every fact, every widget and the list of facts: ${lang}`, () => {
      const { data, texts } = split(whole);
      new Filler(data).fill(lang, texts[lang]);
      const same = (state: Partial<State>): void => {
        const [ours, all] = [data, whole].map((one) =>
          make(one, { ...start, platform: 'html', lang, ...state }, 'https://site.example/', {}),
        );
        assert.deepEqual(ours, all);
      };
      for (const { id: fact } of whole.facts) same({ widget: 'stat', attributes: { fact } });
      for (const { id: chart } of whole.charts ?? [])
        same({ widget: 'chart', attributes: { chart } });
      for (const widget of widgetNames) same({ widget });
      const [ours, all] = [data, whole].map((one) => factsOf(one, topics(), lang));
      assert.deepEqual(ours, all);
    });
});
