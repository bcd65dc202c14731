import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Dataset } from '../generated/types.js';
import { due } from '../src/rules/due.ts';
import { readLedger, type Problem } from './read.ts';
import { validateLedger } from './validate.ts';

const source = join(import.meta.dirname, '../data/us-mo');
const specifiers = join(import.meta.dirname, '../../../scripts/ts-specifiers.ts');
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the ledger with one file changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'ht-ledger-'));
  folders.push(folder);
  cpSync(source, folder, { recursive: true });
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const text = change(before);
  assert.notEqual(text, before, 'the test must change the file');
  writeFileSync(path, text);
  return folder;
}

type Json = Record<string, unknown>;

/** Changes one record (structure: found by id in the list; texts: by key). */
function record(id: string, change: (record: Json) => void) {
  return (text: string): string => {
    const json = JSON.parse(text) as Json[] | Record<string, Json>;
    const found = Array.isArray(json) ? json.find((item) => item['id'] === id) : json[id];
    assert.ok(found, `no ${id}`);
    change(found);
    return JSON.stringify(json, null, 2);
  };
}

function problems(folder: string): Problem[] {
  const ledger = readLedger(folder);
  if (ledger.problems.length === 0) validateLedger(ledger, folder);
  return ledger.problems;
}

function expectProblem(
  folder: string,
  expected: { file: string; path: RegExp; message: RegExp },
): void {
  const list = problems(folder);
  const found = list.find(
    ({ file, path, message }) =>
      basename(file) === basename(expected.file) &&
      expected.path.test(path) &&
      expected.message.test(message),
  );
  assert.ok(
    found,
    `expected ${String(expected.message)} at ${expected.file} ` +
      `${String(expected.path)}; got\n` +
      list.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`).join('\n'),
  );
  assert.ok(found.line >= 1);
}

describe('the ledger as it stands', () => {
  it('has no problem', () => {
    assert.deepEqual(problems(source), []);
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
      record(id, (fact) => {
        fact['unit'] = 'report';
      }),
      /\/unit$/,
      /expected one of "signal"/,
    ],
    [
      'a misspelt field',
      facts,
      record(id, (fact) => {
        fact['valeu'] = 94;
      }),
      /\/valeu$/,
      /expected no "valeu"/,
    ],
    [
      'no source',
      facts,
      record(id, (fact) => {
        fact['citations'] = [];
      }),
      /\/citations$/,
      /expected/,
    ],
    [
      'no period',
      facts,
      record(id, (fact) => {
        fact['period'] = null;
      }),
      /\/period$/,
      /expected/,
    ],
    [
      'a source that does not exist',
      facts,
      record(id, (fact) => {
        fact['citations'] = [{ source: 'nobody' }];
      }),
      /\/source$/,
      /expected the id of a source/,
    ],
    [
      'a source that was not read, and no word of where',
      facts,
      record(id, (fact) => {
        fact['citations'] = [{ source: 'nhth-mo' }];
      }),
      /citations/,
      /expected "via"/,
    ],
    [
      'another standing than the claim was given',
      facts,
      record(id, (fact) => {
        fact['standing'] = 'confirmed';
      }),
      /\/standing$/,
      /expected "secondhand"/,
    ],
    [
      'a figure in an organization’s own name',
      facts,
      record('nhth-mo-cases-2021', (fact) => {
        fact['standing'] = 'attributed';
      }),
      /\/kind$/,
      /what is attributed is no statistic/,
    ],
    [
      'a share above 100',
      facts,
      record(id, (fact) => {
        fact['value'] = 194;
      }),
      /\/value$/,
      /<= 100/,
    ],
    [
      'a count that the hotline would withhold',
      facts,
      record('nhth-mo-cases-2021', (fact) => {
        fact['value'] = 2;
      }),
      /\/value$/,
      />= 3/,
    ],
    [
      'a share that breaks the sum',
      facts,
      record(id, (fact) => {
        fact['value'] = 93;
      }),
      /^$/,
      /to come to 100; they come to 99/,
      'arithmetic.json',
    ],
    [
      'an id used twice',
      facts,
      record('nhth-mo-labor-share-2021', (fact) => {
        fact['id'] = id;
      }),
      /\/id$/,
      /used twice/,
    ],
    [
      'a claim left out',
      facts,
      record(id, (fact) => {
        fact['claim'] = null;
      }),
      /.*/,
      /expected a fact for claim 14/,
      'claims.json',
    ],
    [
      'no day on which it was read',
      facts,
      record(id, (fact) => {
        delete fact['asOf'];
      }),
      /.*/,
      /expected "asOf", which is missing/,
    ],
    [
      'no limit',
      texts,
      record(id, (text) => {
        delete text['caveat'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'no denominator',
      texts,
      record(id, (text) => {
        delete text['of'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'a short limit that is long',
      texts,
      record(id, (text) => {
        text['short'] = 'x'.repeat(61);
      }),
      /\/short$/,
      /At most 60 characters/,
    ],
    [
      'a label without its year',
      texts,
      record(id, (text) => {
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
      record('nhth-mo-cases-per-capita-rank', (text) => {
        delete text['reason'];
      }),
      /.*/,
      /expected a text in "en"/,
    ],
    [
      'a refused host',
      'sources.json',
      record('nightlight', (item) => {
        item['url'] = 'https://www.gitnux.org/x';
      }),
      /\/url$/,
      /is refused/,
    ],
    [
      'an insecure address',
      'sources.json',
      record('nightlight', (item) => {
        item['url'] = 'http://example.org/';
      }),
      /\/url$/,
      /https/,
    ],
    [
      'a title of ours in one language for all',
      'sources.json',
      record('nightlight', (item) => {
        item['title'] = '[An article]';
      }),
      /\/title$/,
      /expected a text in each language/,
    ],
    [
      'a name of a source without its Spanish',
      'sources.es.json',
      record('stand', (text) => {
        delete text['title'];
      }),
      /.*/,
      /expected a text in "es", which is missing/,
    ],
    [
      'a source that nothing cites',
      'sources.json',
      record('nightlight', (item) => {
        item['id'] = 'unused';
      }),
      /\/id$/,
      /nothing cites "unused"/,
    ],
    [
      'a wrong digit behind a phone number',
      'contacts.json',
      record('nhth-call', (item) => {
        item['uri'] = 'tel:+18883737887';
      }),
      /\/uri$/,
      /expected the number printed/,
    ],
    [
      'a link that opens another page than it prints',
      'contacts.json',
      record('fbi-tip', (item) => {
        item['uri'] = 'https://tips.example.org/';
      }),
      /\/uri$/,
      /expected the address printed/,
    ],
    [
      'an address that is none',
      'sources.json',
      record('nightlight', (item) => {
        item['url'] = 'https://:80';
      }),
      /\/url$/,
      /can be parsed/,
    ],
    [
      'a text that turns its reading direction',
      texts,
      record(id, (text) => {
        text['caveat'] = 'Counts \u202Esesac';
      }),
      /\/caveat$/,
      /reading direction/,
    ],
    [
      'somebody who works on an area, by no source',
      'responses.json',
      record('prevention', (item) => {
        Object.assign((item['who'] as Json[])[0] ?? {}, { citations: [{ source: 'nobody' }] });
      }),
      /\/who\/0\/citations\/0\/source$/,
      /expected the id of a source/,
    ],
    [
      'an area without what is safe',
      'responses.en.json',
      record('prevention', (text) => {
        delete text['safe'];
      }),
      /.*/,
      /expected a text in "en", which is missing/,
    ],
    [
      'a claim on hold in an area',
      'responses.json',
      record('prevention', (item) => {
        item['facts'] = ['mo-ago-five-pillars'];
      }),
      /\/facts\/0$/,
      /may stand in a default set/,
    ],
    [
      'a contested fact in a default set',
      'factors.json',
      record('poverty', (item) => {
        item['facts'] = ['mo-poverty-rank-2021'];
      }),
      /\/facts\/0$/,
      /may stand in a default set/,
    ],
  ];
  for (const [name, file, change, path, message, reportedIn = file] of cases) {
    it(name, () => {
      expectProblem(changed(file, change), { file: reportedIn, path, message });
    });
  }

  it('and the command prints it and exits with 1, leaving what was generated alone', () => {
    const folder = changed(
      texts,
      record(id, (text) => {
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
    assert.equal(status, 1);
    assert.match(
      stderr,
      /nhth-mo-2021\.(en\.)?json:\d+ \/\S+: expected a text in "en", which is missing/,
    );
    assert.equal(readFileSync(index, 'utf8'), before);
  });
});

describe('what is due', () => {
  const ledger = readLedger(source);
  const dataset = ledger.dataset as unknown as Dataset;
  it('is nothing on the day of compilation', () => {
    assert.deepEqual(due(dataset, dataset.compiledOn), []);
  });
  it('is every contact after 180 days, but no fact before its date', () => {
    const list = due(dataset, '2027-05-22');
    assert.equal(list.filter(({ what }) => what === 'contact').length, dataset.contacts?.length);
    const facts = list.filter(({ what }) => what === 'fact').map(({ id }) => id);
    assert.deepEqual(
      facts,
      ['mo-prostitution-illegal', 'mo-solicitation-criminalised'],
      'the law of Missouri, which was not read at the state’s own site',
    );
  });
  it('is everything in ten years', () => {
    assert.equal(
      due(dataset, '2036-11-22').length,
      dataset.facts.length + (dataset.contacts?.length ?? 0),
    );
  });
});
