/** What readers copy of the whole ledger: facts of one source together, and the list of sources. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Dataset } from '../generated/types.js';
import { makeFormatter, workOf } from './bibliography.ts';

const data = JSON.parse(
  readFileSync(new URL('../generated/us-mo.json', import.meta.url), 'utf8'),
) as Dataset;

for (const language of ['en', 'es'] as const) {
  const format = makeFormatter(data.sources, language);
  const { all, each } = format.list(data.sources.map((source) => workOf(source, language)));

  describe(`copied citations in ${language}`, () => {
    it('have a key for each fact, so that twelve facts of one source stay twelve', () => {
      const facts = data.facts.slice(0, 12).map(({ id }) => id);
      const works = [{ id: 'nightlight', note: 'HTNOTE' }, { id: 'nhth-mo' }];
      for (const form of ['bibtex', 'biblatex'] as const) {
        const copied = facts.map((id) => format(works, '', id)[form]).join('\n');
        const keys = [...copied.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key);
        assert.equal(new Set(keys).size, 24, form);
        assert.equal(copied.match(/HTNOTE/g)?.length, 12, form);
      }
    });

    it('keep the keys of sources in every form', () => {
      for (const [id, { bibtex, biblatex, ris, csl }] of Object.entries(each)) {
        assert.ok(bibtex.split('\n')[0]?.endsWith(`{${id},`), id);
        assert.ok(biblatex.split('\n')[0]?.endsWith(`{${id},`), id);
        assert.ok(ris.includes(`\nID  - ${id}\n`), id);
        assert.equal((JSON.parse(csl) as { id: string }[])[0]?.id, id);
      }
    });

    it('have each style in its order, with letters for one author and year', () => {
      for (const style of ['apa', 'chicago'] as const) {
        const hotline = all[style].split('\n').filter((line) => /n\.d\.-|s\.\s?f\.-/.test(line));
        assert.ok(hotline.length > 1, style);
        const placed = Object.values(each).map(({ places }) => places[style][0]);
        assert.equal(new Set(placed).size, placed.length, style);
      }
    });

    it('have one reference of a law, with the numbers that find it', () => {
      const lines = all.apa.split('\n').filter((line) => line.includes('7102'));
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /22 U\.S\.C\. § 7102 \(2000\)/);
      assert.doesNotMatch(lines[0] ?? '', /these data|estos datos/);
      for (const style of ['mla', 'chicago'] as const)
        assert.match(all[style], /22 U\.S\.C\. § 7102/);
    });

    it('name the site of a page in MLA, and keep capitals of addresses and paths', () => {
      const nightlight = each['nightlight']?.mla ?? '';
      assert.match(nightlight, /^.Human Trafficking in Missouri.. NightLight International, /);
      const [baron = ''] = all.mla.match(/^Baron.*$/m) ?? [];
      assert.match(baron, / amaralegal\.org, /);
      assert.match(all.chicago, /db\/migrations\/0065_verified_hotline_authority\.sql/);
    });
  });
}
