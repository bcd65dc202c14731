/** What the builder gives to copy, and the steps next to it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { topics } from '../../packages/pages/build/site/fact-topics.js';
import { widgetNames } from '../../packages/ht-widgets/src/names.js';
import { factsOf, found } from './catalog.js';
import { folderOf, make } from './made.js';
import { platformNames, platforms, waysOf } from './platforms.js';
import { start, type State } from './state.js';
import { en } from './words/en.js';
import { es } from './words/es.js';
import * as stepsEn from './words/steps.js';
import * as stepsEs from './words/steps-es.js';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const site = 'https://site.example/files/';
const later = { markdown: () => 'markdown', paste: () => 'pasted' };
const made = (state: Partial<State>) => make(dataset, { ...start, ...state }, site, later);
const fact = { fact: 'nhth-mo-cases-2024' };

describe('the text to paste', () => {
  it('is there for each widget and each way, or a note says what is missing', () => {
    for (const widget of widgetNames)
      for (const platform of platformNames)
        for (const files of ['site', 'none'] as const)
          for (const { id } of waysOf(platform, files === 'site')) {
            const attributes =
              widget === 'stat' ? fact : widget === 'chart' ? { chart: 'mo-by-year' } : {};
            const { code, fields, notes } = made({ widget, attributes, platform, files, way: id });
            const what = `${widget}, ${platform}/${id}`;
            if (code === '' && !fields) assert.notEqual(notes.length, 0, what);
            else assert.ok(fields ?? code.length > 5, what);
          }
  });

  it('is a script line and the element, with the look in its first tag', () => {
    const { code } = made({
      widget: 'stat',
      attributes: { ...fact, theme: 'dark' },
      look: { accent: 'seagreen', radius: '12px', font: 'x(' },
      platform: 'squarespace',
    });
    const [script, , tag] = code.split('\n');
    assert.equal(script, `<script src="${site}ht-widgets.iife.js" defer></script>`);
    const style = 'style="--ht-color-accent: #2e8b57; --ht-radius: 12px"';
    assert.equal(tag, `<ht-stat fact="nhth-mo-cases-2024" theme="dark" ${style}>`);
  });

  it('has no script and no address without a place for files, but for one whole block', () => {
    for (const platform of platformNames)
      for (const { id, form } of waysOf(platform, false)) {
        const { code } = made({ platform, files: 'none', way: id });
        assert.ok(!code.includes('site.example'), `${platform}/${id}`);
        if (form !== 'paste') assert.ok(!code.includes('<script'), `${platform}/${id}`);
      }
  });

  it('asks for what is missing, and says what does not work', () => {
    const notesOf = (state: Partial<State>) => made(state).notes;
    assert.deepEqual(notesOf({ widget: 'stat' }), ['fact-missing']);
    assert.deepEqual(notesOf({ widget: 'chart' }), ['chart-missing']);
    assert.deepEqual(notesOf({ widget: 'quick-exit', platform: 'wix' }), ['exit-frame']);
    assert.deepEqual(notesOf({ files: 'own', address: 'ftp:x', platform: 'html' }), ['address']);
    const personal = { href: 'https://www.google.com/' };
    assert.deepEqual(notesOf({ widget: 'quick-exit', attributes: personal, platform: 'html' }), [
      'personal',
    ]);
    const local = make(dataset, { ...start, platform: 'html' }, 'http://localhost/f/', later);
    assert.deepEqual(local.notes, ['local']);
  });

  it('is plain words with their addresses for a text box, and the same with links', () => {
    const { code, rich = '' } = made({ platform: 'email', way: 'text' });
    assert.doesNotMatch(code, /[<>]|&\w+;/);
    assert.match(code, /^In danger now: call 911\.\n/);
    assert.match(code, /\(https:\/\/humantraffickinghotline\.org\/en\/chat\)/);
    assert.match(rich, /<a href="tel:911"/);
  });

  it('is a shortcode of the plugin, whose names have no hyphens', () => {
    const attributes = { ...fact, 'heading-level': '3', 'structured-data': '' };
    const { code } = made({ widget: 'stat', attributes, lang: 'es' });
    assert.equal(
      code,
      '[ht_stat fact="nhth-mo-cases-2024" heading_level="3" structured_data="on" lang="es"]',
    );
  });
});

describe('the address of the files', () => {
  it('is a folder, or the script in it', () => {
    const folder = 'https://a.example/ht/';
    for (const typed of [folder, ' https://a.example/ht', `${folder}ht-widgets.js`])
      assert.equal(folderOf(typed), folder);
  });

  it('has to be a whole https address, without a query', () => {
    for (const typed of [
      '',
      'a.example/ht',
      'http://a.example/',
      'https://',
      'javascript:alert(1)',
    ])
      assert.equal(folderOf(typed), undefined, typed);
    for (const typed of ['https://a.example/x?y', 'https://a.example/#x', 'https://a b.example/'])
      assert.equal(folderOf(typed), undefined, typed);
    assert.equal(folderOf(`https://a.example/${'x'.repeat(100_000)} `)?.length, 100_019);
  });
});

describe('the steps', () => {
  const keys = platformNames.flatMap((name) =>
    platforms[name].ways.map(({ id }) => `${name}/${id}`),
  );

  for (const [language, steps] of Object.entries({ en: stepsEn.en, es: stepsEs.es })) {
    it(`are there for each way, ${language}`, () => {
      assert.deepEqual(Object.keys(steps).sort(), [...keys].sort());
    });

    it(`call the parts of an editor as its guide does, ${language}`, () => {
      for (const name of platformNames) {
        const guide = readFileSync(`docs/site-owners/${platforms[name].guide}.md`, 'utf8');
        for (const { id } of platforms[name].ways)
          for (const step of steps[`${name}/${id}`] ?? [])
            for (const [, part = ''] of step.matchAll(/\*\*([^*]+)\*\*/g))
              assert.ok(guide.includes(part), `${part} is not in the guide of ${name}`);
      }
    });
  }
});

describe('the search', () => {
  const entries = factsOf(dataset, topics(), 'en');
  const all = { words: '', topic: '', standing: '' } as const;

  it('begins with the latest checked figures of Missouri', () => {
    const [first] = found(entries, all);
    assert.equal(first?.id, 'nhth-mo-cases-2024');
    assert.equal(found(entries, all).length, entries.length);
  });

  it('finds words in any order, without accents and capitals, and by standing and topic', () => {
    const ids = (search: object) => found(entries, { ...all, ...search }).map(({ id }) => id);
    assert.ok(ids({ words: '2021 LABOR share' }).includes('nhth-mo-labor-share-2021'));
    assert.ok(
      ids({ words: 'contested' }).every((id) => ids({ standing: 'contested' }).includes(id)),
    );
    assert.ok(ids({ topic: 'law' }).includes('law-coercion'));
    assert.deepEqual(ids({ words: 'x'.repeat(100_000) }), []);
    const spanish = factsOf(dataset, topics(), 'es');
    assert.notEqual(found(spanish, { ...all, words: 'linea victimas' }).length, 0);
  });
});

describe('the words', () => {
  it('are the same kinds in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
        : typeof value;
    assert.deepEqual(shape(es), shape(en));
  });
});
