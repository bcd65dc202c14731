/** The built command, started as its users start it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseFragment, type ChildNode, type Element } from 'parse5';

const packageFolder = join(import.meta.dirname, '../..');
const bin = join(packageFolder, 'bin/ht-widgets.js');
const root = join(packageFolder, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ht-cli-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Result {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(args: readonly string[], input = ''): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
  });
  return { status, stdout, stderr };
}

/** Wrong usage: says what, shows the usage line, prints nothing on stdout. */
function expectUsageError(
  args: readonly string[],
  message: RegExp,
  usage = `Usage: ht-widgets ${args[0] ?? ''} `,
): void {
  const { status, stdout, stderr } = run(args);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, message);
  assert.ok(stderr.includes(usage), stderr);
}

type Json = Record<string, unknown>;
interface Draft {
  [name: string]: unknown;
  facts: Json[];
  sources: Json[];
}

const kansas = run(['new-dataset', 'Kansas']).stdout;

/** The example dataset with something changed. */
function changed(change: (dataset: Draft) => void): string {
  const dataset = JSON.parse(kansas) as Draft;
  change(dataset);
  return JSON.stringify(dataset, null, 2);
}

function nth(list: Json[], i: number): Json {
  const item = list[i];
  assert.ok(item);
  return item;
}

describe('ht-widgets', () => {
  it('tells what it can do', () => {
    const { status, stdout, stderr } = run(['--help']);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    for (const word of ['validate', 'snippet', 'stale', 'new-dataset', 'Exit codes'])
      assert.ok(stdout.includes(word), word);
    for (const same of [['help'], ['-h']]) assert.equal(run(same).stdout, stdout);
  });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  for (const command of ['validate', 'snippet', 'stale', 'new-dataset']) {
    it(`explains ${command}, three ways`, () => {
      const { status, stdout } = run(['help', command]);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Usage: ht-widgets ${command} `), stdout);
      assert.ok(stdout.length > 300);
      for (const args of [
        [command, '--help'],
        [command, '-h'],
        ['--help', command],
      ])
        assert.deepEqual(run(args), { status: 0, stdout, stderr: '' });
    });
    it(`refuses an option that ${command} does not have`, () => {
      expectUsageError([command, '--colour'], /unknown option --colour/);
    });
  }

  it('without a command says how to use it, and that this was not it', () => {
    const { status, stdout, stderr } = run([]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^Usage: ht-widgets COMMAND/);
  });

  it('guesses a mistyped command', () => {
    for (const args of [['valdate'], ['help', 'valdate']])
      expectUsageError(
        args,
        /unknown command "valdate"; did you mean validate\?/,
        'ht-widgets --help',
      );
  });

  for (const name of ['constructor', '__proto__', 'toString', '--frobnicate', '']) {
    it(`knows no command ${JSON.stringify(name)}`, () => {
      expectUsageError([name], /unknown/, 'ht-widgets --help');
    });
  }

  it('writes nothing to the terminal that steers it', () => {
    const { stderr } = run(['snippet', '--widget', 'stat', '--fact', '\u001b[2J\u202Ex']);
    assert.doesNotMatch(stderr, /[\u001b\u202E]/);
  });

  it('says how to build it where it is not built', () => {
    const copy = mkdtempSync(join(folder, 'copy-'));
    cpSync(join(packageFolder, 'bin'), join(copy, 'bin'), { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(copy, 'bin/ht-widgets.js'), '--help'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.match(stderr, /npm run build/);
  });

  it('does not mind a reader that stops early', async () => {
    const child = spawn(process.execPath, [bin, 'stale', '--today', '2099-01-01', '--json']);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('is in the package that is published, with what it needs', () => {
    const { stdout } = spawnSync(
      'npm',
      ['pack', '--dry-run', '--json', '--ignore-scripts', '--workspace', 'ht-widgets'],
      { encoding: 'utf8', cwd: root },
    );
    const [packed] = JSON.parse(stdout) as { files: { path: string; mode: number }[] }[];
    const files = new Map(packed?.files.map(({ path, mode }) => [path, mode]));
    assert.ok(files.has('dist/cli.js'));
    assert.ok(((files.get('bin/ht-widgets.js') ?? 0) & 0o111) !== 0, 'it may be executed');
    const { dependencies } = JSON.parse(
      readFileSync(join(packageFolder, 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    const code = readFileSync(join(packageFolder, 'dist/cli.js'), 'utf8');
    for (const [, name = ''] of code.matchAll(/^import .*? from '([^']+)'/gm))
      assert.ok(name.startsWith('node:') || name in dependencies, name);
  });
});

describe('ht-widgets new-dataset', () => {
  for (const place of [
    'Kansas',
    'New Mexico',
    'Coahuila de Zaragoza',
    'Île-de-France',
    '東京',
    '"><img src=x onerror=alert(1)>',
    "O'Brien County & more",
    'x'.repeat(2000),
  ]) {
    for (const lang of ['en', 'es']) {
      it(`for ${place.slice(0, 30)} in ${lang} passes validate`, () => {
        const { status, stdout, stderr } = run(['new-dataset', place, '--lang', lang]);
        assert.equal(status, 0, stderr);
        assert.deepEqual(run(['validate', '-'], stdout), {
          status: 0,
          stdout: 'No problem in 1 file.\n',
          stderr: '',
        });
        const { $schema, places } = JSON.parse(stdout) as {
          $schema: string;
          places: { name: Json }[];
        };
        assert.equal($schema, 'schema.json');
        assert.deepEqual(places[0]?.name, { [lang]: place });
      });
    }
  }

  it('has nothing that could be taken for true', () => {
    const { facts, sources } = JSON.parse(kansas) as Draft;
    for (const { short } of facts) assert.match(JSON.stringify(short), /made up/);
    for (const { url } of sources) assert.match(String(url), /^https:\/\/[a-z]+\.example\.org\//);
    assert.doesNotMatch(kansas, /"contacts"|tel:/);
  });

  it('wants one place', () => {
    expectUsageError(['new-dataset'], /no PLACE/);
    expectUsageError(['new-dataset', ' '], /no PLACE/);
    expectUsageError(['new-dataset', 'New', 'Mexico'], /quotation marks: "New Mexico"/);
    expectUsageError(['new-dataset', 'Kan\u202Esas'], /control characters/);
    for (const place of ['👍', '…', '—', '\u3164'])
      expectUsageError(['new-dataset', place], /letters or digits/);
    expectUsageError(['new-dataset', 'Kansas', '--lang', 'fr'], /--lang takes en, es/);
  });
});

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
    ['nesting without end', '['.repeat(100_000), /:1:1: expected JSON: /],
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
    ['a comma too many', '{"a": 1,\n}', /:2:1: expected JSON: a comma too many stands before \}/],
    [
      'a value that is missing',
      '{"a": }',
      /:1:7: expected JSON: something is missing between : and \}/,
    ],
    [
      'a name without its marks',
      '{a: 1}',
      /:1:2: expected JSON: found a; names and texts stand in double quotation marks/,
    ],
    ['a word that is none', '{"a": tru}', /:1:7: expected JSON: found tru where it cannot stand/],
    ['a list that nothing closes', '{"a": [1, 2', /expected JSON: the file ends too early/],
    [
      'a text over two lines',
      '{"a":\n "x\ny"}',
      /:2:4: expected JSON: a line break.* stands inside a text/,
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
      /:3:3 \/schemaVersion: expected: must be equal to constant; found 2/,
    ],
    [
      'a field that is none',
      changed(({ facts }) => {
        nth(facts, 0)['valeu'] = 1;
      }),
      /\/facts\/0\/valeu: expected no "valeu"/,
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
      /\/facts\/0\/citations: expected: must NOT have fewer than 1 items/,
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
        /\/facts\/0\/value: expected: must be >= 3 .*; found 2/,
      ],
    ),
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

  it('gives the line on which the mistake is', () => {
    const text = changed(({ facts }) => {
      nth(facts, 1)['value'] = 250;
    });
    const { stdout } = run(['validate', '-'], text);
    const line = text.split('\n').findIndex((one) => one.includes('250')) + 1;
    assert.ok(
      stdout.startsWith(`<stdin>:${line}:7 /facts/1/value: expected: must be <= 100`),
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
    expectUsageError(['validate'], /no FILE/);
    expectUsageError(
      ['validate', 'missing.json'],
      /cannot read missing\.json: there is no such file/,
    );
    expectUsageError(['validate', '.'], /cannot read \.: it is a folder/);
    writeFileSync(join(folder, 'utf16.json'), Buffer.from(`\uFEFF${kansas}`, 'utf16le'));
    expectUsageError(['validate', 'utf16.json'], /expected text in UTF-8/);
  });
});

describe('ht-widgets stale', () => {
  it('says that nothing is due on the day of compilation', () => {
    assert.deepEqual(run(['stale', '--today', '2026-11-22', '--fail']), {
      status: 0,
      stdout: 'Nothing is due on 2026-11-22.\n',
      stderr: '',
    });
  });

  it('lists what is due, the longest first; that is no failure unless asked', () => {
    const { status, stdout } = run(['stale', '--today', '2099-01-01']);
    assert.equal(status, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^SINCE +WHAT +ID +WHY$/);
    const since = lines.slice(1, -2).map((line) => line.slice(0, 10));
    assert.ok(since.length > 100);
    assert.deepEqual(since, since.toSorted());
    assert.equal(lines.at(-1), `${since.length} due on 2099-01-01.`);
    assert.equal(run(['stale', '--today', '2099-01-01', '--fail']).status, 1);
  });

  it('prints JSON for programs', () => {
    assert.deepEqual(JSON.parse(run(['stale', '--today', '2026-11-22', '--json']).stdout), []);
    const [first] = JSON.parse(run(['stale', '--today', '2099-01-01', '--json']).stdout) as Json[];
    assert.deepEqual(Object.keys(first ?? {}).sort(), ['id', 'since', 'what', 'why']);
  });

  it('reads another dataset', () => {
    assert.match(run(['stale', '-', '--today', '2099-01-01'], kansas).stdout, /example-statement/);
    assert.equal(run(['stale', '-'], kansas).status, 0);
  });

  it('refuses one that is not valid', () => {
    const { status, stdout, stderr } = run(['stale', '-'], '{}');
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /<stdin> has \d+ problems\. To see them: ht-widgets validate -/);
  });

  it('wants a day that exists', () => {
    for (const day of ['tomorrow', '2026-02-30', '2026-1-1', '20260101', ''])
      expectUsageError(['stale', '--today', day], /--today takes a day/);
    expectUsageError(['stale', 'a.json', 'b.json'], /one FILE/);
    expectUsageError(['stale', 'missing.json'], /no such file/);
  });
});

function elements(node: ChildNode): Element[] {
  return 'tagName' in node ? [node, ...node.childNodes.flatMap(elements)] : [];
}

function parse(html: string): Element[] {
  return parseFragment(html).childNodes.flatMap(elements);
}

function attributesOf({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

describe('ht-widgets snippet', () => {
  const fact = 'nhth-mo-sex-share-2021';

  it('prints script and element with the complete text', () => {
    const { status, stdout, stderr } = run([
      'snippet',
      '--widget',
      'stat',
      '--fact',
      fact,
      '--display',
      'hundred',
      '--heading-level',
      '3',
      '--theme',
      'dark',
    ]);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const [script, stat] = parse(stdout);
    assert.ok(script && stat);
    assert.deepEqual(attributesOf(script), {
      type: 'module',
      src: 'https://your-site.example/ht-widgets/ht-widgets.js',
    });
    assert.equal(stat.tagName, 'ht-stat');
    assert.deepEqual(attributesOf(stat), {
      fact,
      display: 'hundred',
      'heading-level': '3',
      theme: 'dark',
    });
    assert.match(
      stdout,
      /<strong>94%<\/strong> <span>of the cases .* in 2021 .*\.<\/span><\/p>\s+<p>Out of hotline cases/,
    );
  });

  it('prints a placeholder whose attributes are twins', () => {
    const [div] = parse(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--form', 'div', '--theme', 'light'])
        .stdout,
    );
    assert.ok(div);
    assert.equal(div.tagName, 'div');
    assert.deepEqual(attributesOf(div), {
      'data-ht': 'stat',
      'data-ht-fact': fact,
      'data-ht-theme': 'light',
    });
  });

  it('prints a frame beside the script, with a title that keeps the limit', () => {
    const [frame] = parse(
      run([
        'snippet',
        '--widget',
        'stat',
        '--fact',
        fact,
        '--form',
        'iframe',
        '--src',
        'https://cdn.example/ht-widgets@1/dist/ht-widgets.js?x',
      ]).stdout,
    );
    assert.ok(frame);
    const { src = '', title = '' } = attributesOf(frame);
    assert.equal(
      src,
      `https://cdn.example/ht-widgets@1/dist/embed/index.html?widget=stat&fact=${fact}&lang=en`,
    );
    assert.match(
      title,
      /^94% of the cases .*\(counts what reached the hotline.*NightLight: National Human Trafficking Hotline\)$/,
    );
  });

  it('prints one line for editors that make paragraphs of lines', () => {
    for (const widget of [
      ['stat', '--fact', fact],
      ['chart', '--chart', 'mo-by-year'],
      ...[
        'factor-list',
        'type-list',
        'response-list',
        'data-note',
        'source-list',
        'hotline-banner',
        'quick-exit',
      ].map((name) => [name]),
    ]) {
      const { stdout } = run(['snippet', '--widget', ...widget, '--one-line']);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
      assert.deepEqual(
        parse(stdout).map(({ tagName }) => tagName),
        parse(run(['snippet', '--widget', ...widget]).stdout).map(({ tagName }) => tagName),
      );
    }
  });

  it('folds what a banner at an edge shows only when asked, and leaves nothing out', () => {
    const links = (html: string) => html.match(/href="[^"]+"/g) ?? [];
    const plain = (html: string) => html.replace(/<\/?strong>/g, '');
    for (const more of [
      [],
      ['--about', 'child'],
      ['--contacts', '911 nhth-call nhth-text ndvh-call hsi-tip'],
      ['--contacts', 'nhth-chat nhth-call'],
      ['--lang', 'es'],
    ]) {
      const whole = run(['snippet', '--widget', 'hotline-banner', ...more]).stdout;
      for (const placement of ['top', 'bottom']) {
        const { stdout } = run([
          'snippet',
          '--widget',
          'hotline-banner',
          '--placement',
          placement,
          ...more,
        ]);
        const [shown = '', folded = ''] = stdout.split('<details>');
        assert.match(
          folded,
          /^\s*<summary>(More help|Más ayuda)<\/summary>[^]*<\/details>\s*<\/ht-hotline-banner>\s*$/,
        );
        assert.equal(
          links(shown).length,
          links(whole)[0] === 'href="tel:911"' ? 2 : 1,
          '911 and the first way',
        );
        assert.deepEqual([...links(shown), ...links(folded)].sort(), links(whole).sort());
        for (const [words] of plain(whole).matchAll(/(?<=<(?:p|li)>).+(?=<\/(?:p|li)>)/g))
          assert.ok(plain(stdout).includes(words), words);
      }
    }
  });

  it('marks the language that was asked for', () => {
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--lang', 'en']).stdout,
      /<ht-stat fact="[^"]+" lang="en">/,
    );
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--lang', 'en', '--form', 'static'])
        .stdout,
      /^<p lang="en">/,
    );
  });

  it('warns of an exit to a page that greets its visitors, and prints the snippet', () => {
    for (const form of ['element', 'div', 'static']) {
      const { status, stdout, stderr } = run([
        'snippet',
        '--widget',
        'quick-exit',
        '--form',
        form,
        '--href',
        'https://www.google.com/',
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /https:\/\/www\.google\.com\//);
      assert.match(
        stderr,
        /^.*note: https:\/\/www\.google\.com\/ may show what somebody searched.*\n/,
      );
      assert.equal(stderr.includes('this is only a link'), form === 'static');
    }
    assert.equal(
      run(['snippet', '--widget', 'quick-exit', '--href', 'https://www.weather.gov/']).stderr,
      '',
    );
  });

  it('says that a frame needs an address of one’s own', () => {
    const frame = ['snippet', '--widget', 'hotline-banner', '--form', 'iframe'];
    assert.match(run(frame).stderr, /your-site\.example.* stand on the page as text too/);
    const { stdout, stderr } = run([...frame, '--src', 'https://example.org/ht-widgets.js']);
    assert.equal(stderr, '');
    assert.match(stdout, /referrerpolicy="no-referrer"/);
  });

  it('warns on stderr alone of a contested fact, and of a display that will not be', () => {
    const contested = run([
      'snippet',
      '--widget',
      'stat',
      '--fact',
      'nhth-mo-cases-per-capita-rank',
      '--display',
      'hundred',
    ]);
    assert.equal(contested.status, 0);
    assert.match(contested.stderr, /is contested/);
    assert.match(contested.stderr, /shown as a card/);
    assert.doesNotMatch(contested.stdout, /note:/);
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', 'nhth-mo-cases-2021', '--display', 'bar'])
        .stderr,
      /--display bar .* shown as a card/,
    );
  });

  it('says both facts that a stat compares, and the first alone where they cannot be', () => {
    const compare = (other: string) =>
      run([
        'snippet',
        '--widget',
        'stat',
        '--fact',
        'nhth-mo-cases-2021',
        '--compare',
        other,
        '--form',
        'static',
      ]);
    const good = compare('nhth-mo-cases-2024');
    assert.equal(good.stderr, '');
    const figures = (stdout: string) =>
      [...stdout.matchAll(/<p><strong>([^<]+)<\/strong>/g)].map(([, figure]) => figure);
    assert.deepEqual(figures(good.stdout), ['240', '272']);
    for (const other of [
      'nhth-mo-signals-2021',
      fact,
      'nhth-mo-cases-2021',
      'nhth-mo-cases-per-capita-rank',
      'law-coercion',
    ]) {
      const { stdout, stderr } = compare(other);
      assert.match(stderr, /note: .* will be shown alone/, other);
      assert.deepEqual(figures(stdout), ['240'], other);
    }
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--compare', 'nhth-mo-labor-share-2012'],
      /there is no fact "nhth-mo-labor-share-2012"; did you mean/,
    );
  });

  it('takes the attributes and values that the elements take', () => {
    const { modules } = JSON.parse(
      readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'),
    ) as {
      modules: {
        declarations: {
          tagName?: string;
          attributes?: { name: string; type: { text: string } }[];
        }[];
      }[];
    };
    for (const { tagName = '', attributes = [] } of modules.flatMap(
      ({ declarations }) => declarations,
    )) {
      const widget = tagName.slice('ht-'.length);
      const needed =
        widget === 'stat' ? ['--fact', fact] : widget === 'chart' ? ['--chart', 'mo-by-year'] : [];
      for (const { name, type } of attributes) {
        // Here `--src` is the script's. The text of a snippet is the bundled ledger's, and not a page's own dataset's.
        // `structured-data` takes no value, and says nothing where no script runs.
        if (name === 'src' || name === 'structured-data') continue;
        const values = [...type.text.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
        const { stderr } = run(['snippet', '--widget', widget, ...needed, `--${name}`, '?']);
        if (type.text === 'boolean')
          assert.match(
            run(['snippet', '--widget', widget, ...needed, `--${name}`]).stdout,
            new RegExp(`<${tagName} [^>]*${name}=""`),
          );
        else if (name === 'href') assert.match(stderr, /--href takes an https address; found "\?"/);
        else if (values.length > 0)
          assert.ok(stderr.includes(`--${name} takes ${values.join(', ')}; found "?"`), stderr);
        else assert.match(stderr, /there is no \w+ "\?"/);
      }
    }
  });

  it('wants to know of what', () => {
    expectUsageError(['snippet'], /--widget is missing/);
    expectUsageError(['snippet', '--widget', 'sats'], /did you mean stat\?/);
    expectUsageError(
      ['snippet', '--widget', 'stat'],
      /--fact is missing: the id of a fact\. To see them: ht-widgets list --topic facts/,
    );
    expectUsageError(['snippet', '--widget', 'chart'], /--chart is missing/);
    expectUsageError(
      ['snippet', '--widget', 'chart', '--chart', 'mo-by-yaer'],
      /did you mean mo-by-year\?/,
    );
    expectUsageError(
      ['snippet', '--widget', 'type-list', '--types', 'labor'],
      /there is no type "labor"; did you mean labor-trafficking\?/,
    );
    expectUsageError(
      ['snippet', '--widget', 'response-list', '--areas', 'prevntion'],
      /there is no area "prevntion"; did you mean prevention\?/,
    );
    for (const href of [
      'http://example.org/',
      'javascript:alert(1)',
      '/weather',
      '',
      'https://example.org/ x',
    ])
      expectUsageError(
        ['snippet', '--widget', 'quick-exit', '--href', href],
        /--href takes an https address/,
      );
    expectUsageError(
      ['snippet', '--widget', 'quick-exit', '--form', 'iframe'],
      /has no --form iframe/,
    );
    expectUsageError(
      ['snippet', '--widget', 'hotline-banner', '--form', 'iframe', '--placement', 'top'],
      /--placement does nothing in --form iframe/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', 'nhth-mo-sex-share-2012'],
      /there is no fact "nhth-mo-sex-share-2012"; did you mean nhth-mo-sex-share-2021\?/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', 'no such thing at all'],
      /there is no fact "no such thing at all"\n/,
    );
    expectUsageError(['snippet', '--widget', 'stat', '--fact', ''], /there is no fact ""/);
    expectUsageError(['snippet', '--widget', 'stat', '--fact'], /--fact/);
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fcat', fact],
      /unknown option --fcat; did you mean --fact\?/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, 'stray'],
      /unexpected "stray"/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--form', 'amp'],
      /--form takes element, div, static, iframe/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--lang', 'fr'],
      /--lang takes en/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--theme', 'pink'],
      /--theme takes light, dark/,
    );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--form', 'static', '--theme', 'dark'],
      /does nothing in --form static/,
    );
    expectUsageError(
      ['snippet', '--widget', 'hotline-banner', '--fact', fact],
      /hotline-banner has no --fact/,
    );
    expectUsageError(
      ['snippet', '--widget', 'hotline-banner', '--contacts', '911 nhth-cal'],
      /there is no contact "nhth-cal"; did you mean nhth-call\?/,
    );
    expectUsageError(
      ['snippet', '--widget', 'factor-list', '--factors', 'povery'],
      /there is no factor "povery"; did you mean poverty\?/,
    );
  });

  for (const src of [
    'javascript:alert(1)//.js',
    'data:text/javascript,1.js',
    'http://cdn.example/ht-widgets.js',
    'https://cdn.example/',
    '',
    ' ',
    'ht-widgets.js\n.js',
  ]) {
    it(`loads no script from ${JSON.stringify(src)}`, () => {
      expectUsageError(['snippet', '--widget', 'hotline-banner', '--src', src], /--src takes/);
    });
  }

  it('pins the self-contained file, or the classic script, to what was built', () => {
    const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const [options, file, type] of [
      [['--pin'], 'elements/ht-stat.js', 'module'],
      [['--pin', '--classic'], 'ht-widgets.iife.js', undefined],
    ] as const) {
      const [script] = parse(
        run(['snippet', '--widget', 'stat', '--fact', fact, ...options]).stdout,
      );
      assert.ok(script);
      const { src, integrity: pinned, crossorigin, type: kind } = attributesOf(script);
      assert.deepEqual(
        { src, pinned, crossorigin, kind },
        {
          src: `https://your-site.example/ht-widgets/${file}`,
          pinned: integrity[file],
          crossorigin: 'anonymous',
          kind: type,
        },
      );
    }
  });

  it('gives the classic script for editors that drop modules', () => {
    const [script, element] = parse(
      run(['snippet', '--widget', 'hotline-banner', '--classic', '--src', '/ht/ht-widgets.js?v=1'])
        .stdout,
    );
    assert.ok(script);
    assert.deepEqual(attributesOf(script), { src: '/ht/ht-widgets.iife.js', defer: '' });
    assert.equal(element?.tagName, 'ht-hotline-banner');
  });

  it('refuses to pin what has no script, and facts that no file carries', () => {
    for (const option of ['--pin', '--classic'])
      expectUsageError(
        ['snippet', '--widget', 'stat', '--fact', fact, '--form', 'div', option],
        /goes with --form element/,
      );
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', 'nhth-us-cases-2021', '--pin'],
      /not in a file that can be pinned/,
    );
    for (const widget of [['chart', '--chart', 'mo-by-year'], ['source-list']]) {
      expectUsageError(
        ['snippet', '--widget', ...widget, '--pin', '--classic'],
        /would load it from a file that is not pinned/,
      );
      assert.equal(run(['snippet', '--widget', ...widget, '--pin']).status, 0);
    }
  });

  for (const form of ['element', 'iframe']) {
    it(`lets no address out of its attribute (${form})`, () => {
      const src = 'https://cdn.example/"><script>alert(1)</script>/\'&amp;/ht-widgets.js';
      const { status, stdout } = run([
        'snippet',
        '--widget',
        'hotline-banner',
        '--form',
        form,
        '--src',
        src,
      ]);
      assert.equal(status, 0);
      const all = parse(stdout);
      assert.equal(
        all.filter(({ tagName }) => tagName === 'script').length,
        form === 'element' ? 1 : 0,
      );
      assert.ok(
        attributesOf(all[0] as Element)['src']?.startsWith(
          'https://cdn.example/"><script>alert(1)</script>/\'&amp;/',
        ),
      );
    });
  }

  for (const src of [
    '/ht-widgets/ht-widgets.js',
    '../ht-widgets.js',
    'ht-widgets.js',
    '//cdn.example/ht-widgets.js',
    'http://localhost:8080/dist/ht-widgets.js',
  ]) {
    it(`loads the script from ${src}`, () => {
      assert.ok(
        run(['snippet', '--widget', 'hotline-banner', '--src', src]).stdout.includes(
          `src="${src}"`,
        ),
      );
    });
  }
});

describe('ht-widgets list', () => {
  interface Listed {
    topic: string;
    id: string;
    standing: string;
    label: string;
  }
  const listed = (...args: string[]): Listed[] =>
    JSON.parse(run(['list', '--json', ...args]).stdout) as Listed[];

  it('lists every id that a snippet takes, with what it stands for', () => {
    const all = listed();
    assert.deepEqual(
      [...new Set(all.map(({ topic }) => topic))],
      ['facts', 'charts', 'factors', 'types', 'areas', 'contacts'],
    );
    for (const { topic, id, label } of all) assert.ok(label.length > 2, `${topic} ${id}`);
    const one = (topic: string) => all.find((entry) => entry.topic === topic)?.id ?? '';
    for (const [widget, attribute, topic] of [
      ['stat', 'fact', 'facts'],
      ['chart', 'chart', 'charts'],
      ['factor-list', 'factors', 'factors'],
      ['type-list', 'types', 'types'],
      ['response-list', 'areas', 'areas'],
      ['hotline-banner', 'contacts', 'contacts'],
    ] as const) {
      assert.equal(
        run(['snippet', '--widget', widget, `--${attribute}`, one(topic)]).status,
        0,
        widget,
      );
    }
  });

  it('shows the figure and the standing of a fact, and the number of a contact', () => {
    const { stdout, status } = run(['list']);
    assert.equal(status, 0);
    assert.match(stdout, /^FACTS\n/);
    assert.match(stdout, /^nhth-mo-sex-share-2021 +secondhand +94% of the cases/m);
    assert.match(stdout, /^nhth-call +National Human Trafficking Hotline, phone: 1-888-373-7888$/m);
    assert.match(stdout, /^mo-by-year +Cases, likely victims and contacts/m);
  });

  it('finds by words, by topic and in Spanish', () => {
    const labor = listed('labor', '2021');
    assert.ok(labor.some(({ id }) => id === 'nhth-mo-labor-share-2021'));
    for (const { id, label } of labor)
      assert.match(`${id} ${label}`, /labor[^]*2021|2021[^]*labor/i);
    assert.deepEqual(
      listed('--topic', 'areas').map(({ id }) => id),
      ['prevention', 'victim-identification', 'intervention', 'restoration', 'legal-reform'],
    );
    assert.deepEqual(
      new Set(listed('contested').map(({ standing }) => standing)),
      new Set(['contested']),
    );
    assert.equal(listed('--topic', 'types', '--lang', 'es')[0]?.label, 'Trata sexual');
  });

  it('says where nothing is found, and what was meant', () => {
    const { status, stdout } = run(['list', 'no', 'such']);
    assert.equal(status, 1);
    assert.match(stdout, /^Nothing has no and such in it\.$/m);
    assert.deepEqual(listed('no such'), []);
    expectUsageError(
      ['list', '--topic', 'fact'],
      /--topic takes facts, charts, .*; did you mean facts\?/,
    );
    expectUsageError(['list', 'charts'], /--topic charts/);
    expectUsageError(['list', '--lang', 'fr'], /--lang takes en/);
  });
});
