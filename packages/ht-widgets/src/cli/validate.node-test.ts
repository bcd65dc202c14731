/** `ht-widgets validate`, started as its users start it. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  changed,
  expectUsageError,
  folder,
  kansas,
  nth,
  root,
  run,
  type Json,
} from '@ht-widgets/testing/command.js';

describe('ht-widgets validate', () => {
  const file = join(folder, 'dataset.json');

  it('accepts the bundled ledger', () => {
    assert.deepEqual(run(['validate', join(root, 'dist/facts/us-mo.json')]), {
      status: 0,
      stdout: 'No problem in 1 file.\n',
      stderr: '',
    });
  });

  const cases: [name: string, text: string, expected: RegExp][] = [
    ['no JSON', '{\n  "id": }', /:2:9: expected JSON: /],
    ['nothing', '', /:1:1: expected JSON: /],
    [
      'nesting without end',
      '['.repeat(100_000),
      /:1:1: expected JSON: lists and objects are inside each other too many times/,
    ],
    [
      'nesting without end that is closed',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      /:1:1: expected JSON: lists and objects are inside each other too many times/,
    ],
    [
      'a name given twice',
      kansas.replace('"schemaVersion": 1,', '"schemaVersion": 1,\n  "schemaVersion": 1,'),
      /:4:3 \/schemaVersion: expected each name once/,
    ],
    ['another kind of value', '[]', /:1:1: expected an object, \{…\}; found a list/],
    [
      'null for a text',
      changed(({ sources }) => {
        nth(sources, 0)['title'] = null;
      }),
      /\/sources\/0\/title: expected text or an object.*; found null/,
    ],
    [
      'a comma that is missing',
      '{\n  "a": 1\n  "b": 2 }',
      /:3:3: expected JSON: a comma or a closing bracket is missing before "/,
    ],
    [
      'a bracket that is missing',
      '[{"a": 1 {"b": 2}]',
      /:1:10: expected JSON: a comma or a closing bracket is missing before \{/,
    ],
    [
      'a colon that is missing',
      '{"a" 1}',
      /:1:6: expected JSON: a comma, a colon or a closing bracket is missing before 1/,
    ],
    ['a comma too many', '{"a": 1,\n}', /:2:1: expected JSON: there is a comma too many before \}/],
    [
      'a value that is missing',
      '{"a": }',
      /:1:7: expected JSON: something is missing between : and \}/,
    ],
    [
      'a name without its marks',
      '{a: 1}',
      /:1:2: expected JSON: found a; put names and texts in double quotation marks/,
    ],
    [
      'a name in curly quotation marks',
      '{“a”: 1}',
      /:1:2: expected JSON: found “; put names and texts in straight double quotation marks/,
    ],
    ['a comment', '// a\n{}', /:1:1: expected JSON: found \/; JSON has no comments/],
    [
      'a comma that is missing, in lines of an old Mac',
      '{\r  "a": 1\r  "b": 2 }',
      /:3:3: expected JSON: a comma or a closing bracket is missing before "/,
    ],
    ['a word that is none', '{"a": tru}', /:1:7: expected JSON: found tru where it is not allowed/],
    ['a list that nothing closes', '{"a": [1, 2', /expected JSON: the file ends too early/],
    [
      'a text over two lines',
      '{"a":\n "x\ny"}',
      /:2:4: expected JSON: a text contains a line break/,
    ],
    [
      'more than widgets load',
      `${kansas}${' '.repeat(1024 * 1024)}`,
      /:1:1: expected at most 1 MB, 1048576 bytes, .*; found 105\d{4}/,
    ],
    [
      'another version',
      changed((dataset) => {
        dataset['schemaVersion'] = 2;
      }),
      /:3:3 \/schemaVersion: expected 1; found 2/,
    ],
    [
      'a field that is none',
      changed(({ facts }) => {
        nth(facts, 0)['valeu'] = 1;
      }),
      /\/facts\/0\/valeu: expected no "valeu"/,
    ],
    [
      'a field by another name',
      changed(({ facts }) => {
        nth(facts, 0)['source'] = 'example-newspaper';
      }),
      /\/facts\/0\/source: expected no "source" here; did you mean "citations"\?/,
    ],
    [
      'a period in words',
      changed(({ facts }) => {
        nth(facts, 0)['period'] = 'last year';
      }),
      /\/period: expected text such as "2024" or "2023-07\/2024-06" .*; found "last year"/,
    ],
    [
      'a day to come',
      changed(({ facts }) => {
        Object.assign(nth(facts, 0), { asOf: '2130-01-01', reviewBy: '2131-01-01' });
      }),
      /\/facts\/0\/asOf: expected a day that is not after today, .*; found "2130-01-01"/,
    ],
    [
      'a label without its place',
      changed(({ facts }) => {
        nth(facts, 0)['label'] = { en: `cases in ${String(nth(facts, 0)['period'])}` };
      }),
      /\/facts\/0\/label\/en: expected the place in the label, "Kansas"/,
    ],
    [
      'a text where each language has its own',
      changed(({ facts }) => {
        nth(facts, 0)['label'] = 'cases in Kansas in 2025';
      }),
      /\/facts\/0\/label: expected an object such as \{"en":"cases in .*; found "cases in Kansas/,
    ],
    [
      'a text in another language',
      changed(({ facts }) => {
        nth(facts, 0)['label'] = { fr: 'cas' };
      }),
      /\/facts\/0\/label\/fr: expected no "fr" here, only "en", "es"/,
    ],
    [
      'a short limit that is long',
      changed(({ facts }) => {
        nth(facts, 0)['short'] = { en: 'x'.repeat(1000) };
      }),
      /\/short\/en: expected text of 1 to 60 characters in one line .*; found "x{79}… \(1002 char/,
    ],
    [
      'a field that JavaScript has',
      kansas.replace('"schemaVersion"', '"__proto__": {}, "schemaVersion"'),
      /\/__proto__: expected no "__proto__"/,
    ],
    [
      'no source',
      changed(({ facts }) => {
        nth(facts, 0)['citations'] = [];
      }),
      /\/facts\/0\/citations: expected a list that is not empty/,
    ],
    [
      'no citations at all',
      changed(({ facts }) => {
        delete nth(facts, 0)['citations'];
      }),
      /\/facts\/0\/citations: expected "citations", which is missing/,
    ],
    [
      'no period',
      changed(({ facts }) => {
        nth(facts, 0)['period'] = null;
      }),
      /\/facts\/0\/period: expected/,
    ],
    [
      'no unit',
      changed(({ facts }) => {
        nth(facts, 0)['unit'] = null;
      }),
      /\/facts\/0\/unit: expected/,
    ],
    [
      'no limit',
      changed(({ facts }) => {
        delete nth(facts, 0)['caveat'];
      }),
      /\/facts\/0\/caveat: expected "caveat", which is missing/,
    ],
    [
      'an empty limit',
      changed(({ facts }) => {
        nth(facts, 0)['caveat'] = { en: ' ' };
      }),
      /\/facts\/0\/caveat\/en: expected text/,
    ],
    ...(['signal', 'signal-from-victim', 'case', 'victim', 'survivor-served'] as const).map(
      (unit): [string, string, RegExp] => [
        `a ${unit} count under 3`,
        changed(({ facts }) => {
          Object.assign(nth(facts, 0), { unit, value: 2 });
        }),
        /\/facts\/0\/value: expected a number from 3 up .*; found 2/,
      ],
    ),
    [
      'a number with more digits than a browser keeps',
      kansas.replace('"value": 120', '"value": 9007199254740993'),
      /\/facts\/0\/value: expected a number up to 1000000000000 /,
    ],
    [
      'a number beyond all numbers',
      kansas.replace('"value": 120', '"value": 1e999'),
      /\/facts\/0\/value: expected/,
    ],
    [
      'an insecure address',
      changed(({ sources }) => {
        nth(sources, 1)['url'] = 'http://newspaper.example.org/';
      }),
      /\/sources\/1\/url: expected .*https/,
    ],
    [
      'a script for an address',
      changed(({ sources }) => {
        nth(sources, 1)['url'] = 'javascript:alert(1)';
      }),
      /\/sources\/1\/url: expected/,
    ],
    [
      'an address that is none',
      changed(({ sources }) => {
        nth(sources, 1)['url'] = 'https://:0';
      }),
      /\/sources\/1\/url: expected an address that can be parsed/,
    ],
    [
      'a source that does not exist',
      changed(({ facts }) => {
        nth(facts, 2)['citations'] = [{ source: 'nobody' }];
      }),
      /\/facts\/2\/citations\/0\/source: expected the id of a source; found "nobody"/,
    ],
    [
      'a source that nothing cites',
      changed(({ facts }) => {
        nth(facts, 2)['citations'] = [{ source: 'example-newspaper' }];
      }),
      /\/sources\/2\/id: expected a source that something cites/,
    ],
    [
      'a source that was not read',
      changed(({ facts }) => {
        nth(facts, 2)['citations'] = [{ source: 'example-hotline' }];
      }),
      /\/facts\/2\/citations\/0: expected "via"/,
    ],
    [
      'a place that does not exist',
      changed(({ facts }) => {
        nth(facts, 0)['place'] = 'elsewhere';
      }),
      /\/facts\/0\/place: expected the id of a place/,
    ],
    [
      'an id used twice',
      changed(({ facts }) => {
        nth(facts, 1)['id'] = nth(facts, 0)['id'];
      }),
      /\/facts\/1\/id: expected an id used once/,
    ],
    [
      'a label without its year',
      changed(({ facts }) => {
        nth(facts, 0)['label'] = { en: 'cases in Kansas' };
      }),
      /\/facts\/0\/label\/en: expected the year \d{4}/,
    ],
    [
      'a label that ends a sentence',
      changed(({ facts }) => {
        nth(facts, 2)['label'] = { en: 'A statement.' };
      }),
      /\/facts\/2\/label\/en: expected no final full stop/,
    ],
    [
      'a range that goes down',
      changed(({ facts }) => {
        const fact = nth(facts, 1);
        Object.assign(fact, { kind: 'range', low: 9, high: 3 });
        delete fact['value'];
      }),
      /\/facts\/1\/low: expected "low" below "high"/,
    ],
    [
      'a contested fact without its reason',
      changed(({ facts }) => {
        nth(facts, 0)['standing'] = 'contested';
      }),
      /\/facts\/0\/reason: expected "reason"/,
    ],
    [
      'a language begun',
      changed(({ facts }) => {
        nth(facts, 0)['label'] = {
          ...(nth(facts, 0)['label'] as Json),
          es: `casos en Kansas ${String(nth(facts, 0)['period'])}`,
        };
      }),
      /expected a text in "es"/,
    ],
    [
      'a text that turns round',
      changed(({ facts }) => {
        nth(facts, 0)['caveat'] = { en: 'a \u202Eb' };
      }),
      /\/facts\/0\/caveat\/en: expected no characters that control the reading direction/,
    ],
    [
      'a wrong number behind a contact',
      changed((dataset) => {
        Object.assign(dataset, {
          services: [{ id: 'line', name: { en: 'Line' }, about: { en: 'An example.' } }],
          contacts: [
            {
              id: 'call',
              service: 'line',
              channel: 'phone',
              value: '1-555-555-0100',
              uri: 'tel:+15555550101',
              hours: 'unstated',
              languages: [],
              kind: 'victim-service',
              checkedOn: '2026-01-01',
              checkedHow: 'dialled',
              source: 'example-organization',
            },
          ],
        });
      }),
      /\/contacts\/0\/uri: expected the number printed in "value", tel:\+15555550100/,
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(`refuses ${name}`, () => {
      writeFileSync(file, text);
      const { status, stdout, stderr } = run(['validate', 'dataset.json']);
      assert.equal(status, 1, stderr);
      assert.equal(stderr, '');
      assert.match(stdout, expected);
      for (const line of stdout.trimEnd().split('\n').slice(0, -1))
        assert.match(line, /^dataset\.json:\d+:\d+( \/\S+)?: expected/);
      assert.match(stdout, /\n\d+ problems? in 1 file\.\n$/);
    });
  }

  it('names every problem, in the order of the lines', () => {
    const { stdout } = run(
      ['validate', '-'],
      changed(({ facts, sources }) => {
        delete nth(facts, 0)['caveat'];
        nth(facts, 2)['standing'] = 'true';
        nth(sources, 0)['url'] = 'ftp://example.org/';
      }),
    );
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.at(-1), '3 problems in 1 file.');
    const at = lines.slice(0, -1).map((line) => Number(/^<stdin>:(\d+)/.exec(line)?.[1]));
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    );
  });

  it('prints 50 problems and counts the rest', () => {
    const many = changed(({ facts }) => {
      for (let i = 0; i < 60; i++) facts.push({});
    });
    const lines = run(['validate', '-'], many).stdout.trimEnd().split('\n');
    assert.equal(lines.length, 51);
    assert.match(lines[50] ?? '', /^The first 50 of \d+ problems in 1 file\. To see all: --json$/);
  });

  it('says once what is wrong with one value', () => {
    const text = changed(({ facts, sources }) => {
      nth(facts, 1)['value'] = '25';
      nth(sources, 0)['producer'] = [{ family: 'Doe' }];
      nth(sources, 1)['producer'] = 5;
    });
    const { stdout } = run(['validate', '-'], text);
    assert.match(stdout, /\/sources\/0\/producer\/0: expected a value such as \{"family":/);
    assert.match(stdout, /\/sources\/1\/producer: expected a value such as "New Mexico.*; found 5/);
    assert.match(stdout, /\/facts\/1\/value: expected a number .*; found "25"/);
    assert.match(stdout, /\n3 problems in 1 file\.\n$/);
  });

  it('names what is missing in an empty fact, and nothing that depends on its kind', () => {
    const text = changed(({ facts }) => {
      facts.push({});
    });
    const { stdout } = run(['validate', '-'], text);
    assert.match(stdout, /\/facts\/4\/kind: expected "kind", which is missing/);
    assert.doesNotMatch(stdout, /"(of|low|high|text|items|reason|printed)", which is missing/);
  });

  it('gives the line on which the mistake is', () => {
    const text = changed(({ facts }) => {
      nth(facts, 1)['value'] = 250;
    });
    const { stdout } = run(['validate', '-'], text);
    const line = text.split('\n').findIndex((one) => one.includes('250')) + 1;
    assert.ok(
      stdout.startsWith(`<stdin>:${line}:7 /facts/1/value: expected a number up to 100`),
      stdout,
    );
  });

  it('prints JSON for programs', () => {
    const { status, stdout } = run(
      ['validate', '--json', '-'],
      changed(({ facts }) => {
        delete nth(facts, 0)['caveat'];
      }),
    );
    assert.equal(status, 1);
    const [problem, ...others] = JSON.parse(stdout) as Json[];
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(problem ?? {}).sort(), [
      'column',
      'file',
      'line',
      'message',
      'path',
    ]);
    assert.deepEqual(run(['validate', '--json', '-'], kansas), {
      status: 0,
      stdout: '[]\n',
      stderr: '',
    });
  });

  it('reads several files, one of them the standard input', () => {
    writeFileSync(file, kansas);
    const { status, stdout } = run(['validate', 'dataset.json', '-'], '{}');
    assert.equal(status, 1);
    assert.match(stdout, /^<stdin>:1:1 /);
    assert.match(stdout, / in 2 files\.\n$/);
  });

  it('minds no byte order mark', () => {
    assert.equal(run(['validate', '-'], `\uFEFF${kansas}`).status, 0);
  });

  it('wants a file that it can read', () => {
    expectUsageError(['validate'], /missing required argument 'file'/);
    expectUsageError(
      ['validate', 'missing.json'],
      /cannot read missing\.json: there is no such file/,
    );
    expectUsageError(['validate', '.'], /cannot read \.: it is a folder/);
    writeFileSync(join(folder, 'utf16.json'), Buffer.from(`\uFEFF${kansas}`, 'utf16le'));
    expectUsageError(['validate', 'utf16.json'], /expected text in UTF-8/);
  });
});
