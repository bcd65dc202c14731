import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  changedLedger,
  changeRecord,
  expectProblem,
  ledgerFolder,
  problemsAfter,
  problemsOf,
  type Json,
} from '@ht-widgets/testing/changed-ledger.js';
import type { Dataset } from '../generated/types.js';
import { languages } from '../src/dataset/localize.ts';
import { citationsIn } from '../src/dataset/view.ts';
import { due } from '../src/rules/due.ts';
import { Ledger } from './read.ts';

const specifiers = join(import.meta.dirname, '../../../scripts/ts-specifiers.ts');

describe('the ledger', () => {
  it('has no problem', () => {
    assert.deepEqual(problemsOf(ledgerFolder), []);
  });

  it('says what a case is first among the limits, and wherever cases are counted', () => {
    const dataset = new Ledger(ledgerFolder).dataset as unknown as Dataset;
    const { charts = [], facts, limits = [] } = dataset;
    const [meaning] = facts.filter(({ defines }) => defines === 'case');
    assert.equal(limits[0], meaning?.id);
    for (const language of languages) {
      const text = meaning?.text?.[language] ?? 'no meaning';
      assert.match(text, /not a finding by police or a court|No es una conclusión de la policía/);
      for (const fact of facts.filter(({ unit }) => unit === 'case')) {
        const { meaning: found } = citationsIn(fact, dataset, language);
        assert.equal(found, text, fact.id);
        for (const { id, series, note } of charts)
          if (series.some(({ facts: ids }) => ids.includes(fact.id)))
            assert.ok(note[language]?.startsWith(text), id);
      }
    }
  });
});

describe('a mistake in the ledger is named with its file, its path and what was expected', () => {
  const facts = 'facts/nhth-mo-2021.json';
  const texts = 'facts/nhth-mo-2021.en.json';
  const id = 'nhth-mo-sex-share-2021';
  const cases: [
    name: string,
    file: string,
    change: (text: string) => string,
    path: RegExp,
    message: RegExp,
    reportedIn?: string,
  ][] = [
    ['a comma too many', facts, (text) => text.replace('"id"', ',"id"'), /^$/, /expected JSON/],
    [
      'a name given twice',
      facts,
      (text) => text.replace('"kind"', '"kind": "count", "kind"'),
      /\/kind$/,
      /expected each name once/,
    ],
    [
      'a unit that is none',
      facts,
      changeRecord(id, (fact) => {
        fact['unit'] = 'report';
      }),
      /\/unit$/,
      /expected one of "signal"/,
    ],
    [
      'a misspelt field',
      facts,
      changeRecord(id, (fact) => {
        fact['valeu'] = 94;
      }),
      /\/valeu$/,
      /expected no "valeu"/,
    ],
    [
      'no source',
      facts,
      changeRecord(id, (fact) => {
        fact['citations'] = [];
      }),
      /\/citations$/,
      /expected/,
    ],
    [
      'no period',
      facts,
      changeRecord(id, (fact) => {
        fact['period'] = null;
      }),
      /\/period$/,
      /expected/,
    ],
    [
      'a source that does not exist',
      facts,
      changeRecord(id, (fact) => {
        fact['citations'] = [{ source: 'nobody' }];
      }),
      /\/source$/,
      /expected the id of a source/,
    ],
    [
      'a source that was not read, and no word of where',
      facts,
      changeRecord(id, (fact) => {
        fact['citations'] = [{ source: 'nhth-mo' }];
      }),
      /citations/,
      /expected "via"/,
    ],
    [
      'a checked law that was read only in a summary',
      'facts/law-missouri.json',
      changeRecord('mo-solicitation-criminalised', (fact) => {
        fact['standing'] = 'checked';
      }),
      /\/citations$/,
      /expected one page with "authority" that was read, or two of different publishers/,
    ],
    [
      'a checked figure that one publisher prints twice',
      'facts/nhth-mo-years.json',
      changeRecord('nhth-mo-cases-2024', (fact) => {
        fact['citations'] = ['kmiz-2023', 'kmiz-2026'].map((via) => ({ source: 'nhth-mo', via }));
      }),
      /\/citations$/,
      /expected one page with "authority" that was read, or two of different publishers/,
    ],
    [
      'a checked law whose page is no longer marked',
      'sources.json',
      changeRecord('bjs-2024', (source) => {
        delete source['authority'];
      }),
      /\/facts\/\d+\/citations$|citations$/,
      /because "standing" is "checked"/,
      'facts/prosecutions.json',
    ],
    [
      'another standing than the claim was given',
      facts,
      changeRecord(id, (fact) => {
        fact['standing'] = 'checked';
      }),
      /\/standing$/,
      /expected "secondhand"/,
    ],
    [
      'a figure in an organization’s own name',
      facts,
      changeRecord('nhth-mo-cases-2021', (fact) => {
        fact['standing'] = 'attributed';
      }),
      /\/kind$/,
      /what is attributed is no statistic/,
    ],
    [
      'a share above 100',
      facts,
      changeRecord(id, (fact) => {
        fact['value'] = 194;
      }),
      /\/value$/,
      /a number up to 100; found 194/,
    ],
    [
      'a count that the hotline would withhold',
      facts,
      changeRecord('nhth-mo-cases-2021', (fact) => {
        fact['value'] = 2;
      }),
      /\/value$/,
      /a number from 3 up/,
    ],
    [
      'a share that breaks the sum',
      facts,
      changeRecord(id, (fact) => {
        fact['value'] = Number(fact['value']) - 1;
      }),
      /^$/,
      /to be 100; it is 99/,
      'arithmetic.json',
    ],
    [
      'what the article prints, neither as a quotation nor as a paraphrase',
      'facts/place.json',
      changeRecord('mo-population-2020', (fact) => {
        delete fact['printedAs'];
      }),
      /\/printed$/,
      /expected "printedAs": "quotation" or "paraphrase"/,
      'facts/place.en.json',
    ],
    [
      'a quotation of nothing',
      facts,
      changeRecord(id, (fact) => {
        fact['printedAs'] = 'quotation';
      }),
      /\/printedAs$/,
      /expected "printed", of which it says how exact it is/,
    ],
    [
      'an id used twice',
      facts,
      changeRecord('nhth-mo-labor-share-2021', (fact) => {
        fact['id'] = id;
      }),
      /\/id$/,
      /used twice/,
    ],
    [
      'a claim left out',
      facts,
      changeRecord(id, (fact) => {
        fact['claim'] = null;
      }),
      /.*/,
      /expected a fact for claim 14/,
      'claims.json',
    ],
    [
      'no day on which it was read',
      facts,
      changeRecord(id, (fact) => {
        delete fact['asOf'];
      }),
      /.*/,
      /expected "asOf", which is missing/,
    ],
    [
      'no limit',
      texts,
      changeRecord(id, (text) => {
        delete text['caveat'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'no denominator',
      texts,
      changeRecord(id, (text) => {
        delete text['of'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'a short limit that is long',
      texts,
      changeRecord(id, (text) => {
        text['short'] = 'x'.repeat(61);
      }),
      /\/short$/,
      /At most 60 characters/,
    ],
    [
      'a label without its year',
      texts,
      changeRecord(id, (text) => {
        text['label'] = 'of the cases in Missouri';
      }),
      /\/label$/,
      /expected the year 2021/,
    ],
    [
      'a text for a fact that does not exist',
      texts,
      (text) => text.replace(`"${id}"`, '"nothing"'),
      /^\/nothing$/,
      /expected the id of a record/,
    ],
    [
      'a contested claim without its reason',
      'facts/ranks.en.json',
      changeRecord('nhth-mo-cases-per-capita-rank', (text) => {
        delete text['reason'];
      }),
      /.*/,
      /expected a text in "en"/,
    ],
    [
      'a refused host',
      'sources.json',
      changeRecord('nightlight', (item) => {
        item['url'] = 'https://www.gitnux.org/x';
      }),
      /\/url$/,
      /is refused/,
    ],
    [
      'an insecure address',
      'sources.json',
      changeRecord('nightlight', (item) => {
        item['url'] = 'http://example.org/';
      }),
      /\/url$/,
      /https/,
    ],
    [
      'a source without an address that does not say why',
      'sources.json',
      changeRecord('kbia-2022', (item) => {
        delete item['noUrl'];
      }),
      /^\/\d+$/,
      /says why the source has no address/,
    ],
    [
      'another figure without its source',
      'facts/nhth-mo-years.json',
      changeRecord('nhth-mo-cases-2023', (item) => {
        delete item['others'];
      }),
      /\/revised$/,
      /the source of the other figure/,
    ],
    [
      'a title of ours in one language for all',
      'sources.json',
      changeRecord('nightlight', (item) => {
        item['title'] = '[An article]';
      }),
      /\/title$/,
      /expected a text in each language/,
    ],
    [
      'a name of a source without its Spanish',
      'sources.es.json',
      changeRecord('stand', (text) => {
        delete text['title'];
      }),
      /.*/,
      /expected a text in "es", which is missing/,
    ],
    [
      'a source that nothing cites',
      'sources.json',
      changeRecord('nightlight', (item) => {
        item['id'] = 'unused';
      }),
      /\/id$/,
      /nothing cites "unused"/,
    ],
    [
      'a wrong digit behind a phone number',
      'contacts.json',
      changeRecord('nhth-call', (item) => {
        const { uri } = item as { uri: string };
        item['uri'] = `${uri.slice(0, -1)}${(Number(uri.at(-1)) + 1) % 10}`;
      }),
      /\/uri$/,
      /expected the number printed/,
    ],
    [
      'a link that opens another page than it prints',
      'contacts.json',
      changeRecord('fbi-tip', (item) => {
        item['uri'] = 'https://tips.example.org/';
      }),
      /\/uri$/,
      /expected the address printed/,
    ],
    [
      'an address that is none',
      'sources.json',
      changeRecord('nightlight', (item) => {
        item['url'] = 'https://:80';
      }),
      /\/url$/,
      /can be parsed/,
    ],
    [
      'a text that turns its reading direction',
      texts,
      changeRecord(id, (text) => {
        text['caveat'] = 'Counts \u202Esesac';
      }),
      /\/caveat$/,
      /reading direction/,
    ],
    [
      'an organization that works on an area, without a source',
      'responses.json',
      changeRecord('prevention', (item) => {
        Object.assign((item['who'] as Json[])[0] ?? {}, { citations: [{ source: 'nobody' }] });
      }),
      /\/who\/0\/citations\/0\/source$/,
      /expected the id of a source/,
    ],
    [
      'an area without what is safe',
      'responses.en.json',
      changeRecord('prevention', (text) => {
        delete text['safe'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'a claim on hold in an area',
      'responses.json',
      changeRecord('prevention', (item) => {
        item['facts'] = ['mo-ago-five-pillars'];
      }),
      /\/facts\/0$/,
      /expected a fact for a default set/,
    ],
    [
      'a contested fact in a default set',
      'factors.json',
      changeRecord('poverty', (item) => {
        item['facts'] = ['mo-poverty-rank-2021'];
      }),
      /\/facts\/0$/,
      /expected a fact for a default set/,
    ],
  ];
  for (const [name, file, change, path, message, reportedIn = file] of cases) {
    it(name, () => {
      expectProblem(problemsAfter(file, change), reportedIn, path, message);
    });
  }

  it('and the command prints it and exits with 1, leaving what was generated alone', () => {
    const folder = changedLedger(
      texts,
      changeRecord(id, (text) => {
        delete text['caveat'];
      }),
    );
    const index = join(import.meta.dirname, '../generated/index.js');
    const before = readFileSync(index, 'utf8');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', specifiers, join(import.meta.dirname, 'generate.ts'), folder],
      { encoding: 'utf8' },
    );
    rmSync(folder, { recursive: true });
    assert.equal(status, 1);
    assert.match(
      stderr,
      /nhth-mo-2021\.(en\.)?json:\d+ \/\S+: expected a text in "en", which is missing/,
    );
    assert.equal(readFileSync(index, 'utf8'), before);
  });
});

describe('what needs review', () => {
  const dataset = new Ledger(ledgerFolder).dataset as unknown as Dataset;
  const daysLater = (days: number): string =>
    new Date(Date.parse(dataset.compiledOn) + days * 24 * 60 * 60 * 1000)
      .toISOString()
      .slice(0, 10);
  const contacts = dataset.contacts?.map((contact) => ({
    ...contact,
    checkedOn: dataset.compiledOn,
  }));
  const checked = { ...dataset, ...(contacts && { contacts }) };

  it('is nothing on the day of compilation', () => {
    assert.deepEqual(due(dataset, dataset.compiledOn), []);
  });
  it('is no contact on the last day that a check is valid', () => {
    const list = due(checked, daysLater(180));
    assert.equal(list.filter(({ what }) => what === 'contact').length, 0);
  });
  it('is every contact after 180 days, but no fact before its date', () => {
    const day = daysLater(181);
    const list = due(checked, day);
    assert.equal(list.filter(({ what }) => what === 'contact').length, contacts?.length);
    assert.deepEqual(
      list.filter(({ what }) => what === 'fact').map(({ id }) => id),
      dataset.facts.filter(({ reviewBy }) => reviewBy < day).map(({ id }) => id),
    );
  });
  it('is everything in ten years', () => {
    assert.equal(
      due(dataset, daysLater(3653)).length,
      dataset.facts.length + (dataset.contacts?.length ?? 0),
    );
  });
});
