/** The fragment of the builder's address: it restores every choice, and survives any other text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Dataset } from '@ht-widgets/facts/view.js';
import { settingsOf } from '../../packages/wordpress/build/settings.js';
import { knownIn } from './ledger.js';
import { fragmentOf, start, stateFrom, type State } from './state.js';

const dataset = JSON.parse(readFileSync('packages/facts/generated/us-mo.json', 'utf8')) as Dataset;
const known = knownIn({ dataset, settings: settingsOf() });
const read = (fragment: string) => stateFrom(fragment, known);

describe('the fragment', () => {
  it('restores every choice', () => {
    const states: State[] = [
      start,
      {
        widget: 'stat',
        attributes: { fact: 'nhth-mo-cases-2024', display: 'inline', 'structured-data': '' },
        lang: 'es',
        look: { accent: '2f6147', radius: '0', font: 'Georgia, serif' },
        files: 'own',
        address: 'https://a.example/x y/',
        platform: 'wix',
        way: 'element',
        width: 'desktop',
        ground: 'own',
        page: '#112233',
      },
      { ...start, widget: 'hotline-banner', attributes: { contacts: '911 nhth-call' } },
      { ...start, widget: 'quick-exit', attributes: { href: 'not yet an address' } },
    ];
    for (const state of states)
      assert.deepEqual(read(`#${fragmentOf(state)}`), { state, problems: [] });
  });

  it('has the usual choices where it is empty', () => {
    assert.deepEqual(read(''), { state: start, problems: [] });
    assert.deepEqual(read('#'), { state: start, problems: [] });
  });

  it('names the nearest fact for one that does not exist, and keeps the rest', () => {
    const { state, problems } = read('#widget=stat&fact=nhth-mo-case-2024&display=inline&lang=es');
    assert.deepEqual(state, {
      ...start,
      widget: 'stat',
      lang: 'es',
      attributes: { display: 'inline' },
    });
    assert.deepEqual(problems, [
      { name: 'fact', value: 'nhth-mo-case-2024', guess: 'nhth-mo-cases-2024' },
    ]);
  });

  it('leaves out what no widget has, and never throws', () => {
    for (const fragment of [
      '#widget=carousel',
      '#widget=stat&onclick=alert(1)',
      '#widget=stat&fact=%E0%A4%A',
      '#widget=stat&display=huge',
      '#width=99999999999999999999',
      '#page=url(x)',
      `#widget=hotline-banner&contacts=${'x+'.repeat(150)}`,
      `#font=${'x'.repeat(3000)}`,
      `#${'widget=stat&'.repeat(100_000)}`,
    ]) {
      const { state, problems } = read(fragment);
      assert.notEqual(problems.length, 0, fragment.slice(0, 60));
      for (const { value } of problems) assert.ok(value.length <= 60);
      assert.equal(read(`#${fragmentOf(state)}`).problems.length, 0, fragment.slice(0, 60));
    }
  });
});
