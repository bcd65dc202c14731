/** The built command, started as its users start it. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { digitsOf, factOf } from '@ht-widgets/testing/oracle.js';
import {
  bin,
  bundled,
  expectUsageError,
  folder,
  kansas,
  packageFolder,
  root,
  run,
  type Draft,
  type Json,
} from '@ht-widgets/testing/command.js';

describe('ht-widgets', () => {
  it('prints what it can do', () => {
    const { status, stdout, stderr } = run(['--help']);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    for (const word of ['validate', 'snippet', 'stale', 'new-dataset', 'Exit codes'])
      assert.ok(stdout.includes(word), word);
    for (const same of [['help'], ['-h']]) assert.equal(run(same).stdout, stdout);
  });

  it('prints its version', () => {
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
      expectUsageError([command, '--colour'], /unknown option '--colour'/);
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
        /unknown command 'valdate'; did you mean validate\?/,
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

describe('ht-widgets stale', () => {
  it('says that nothing needs review on the day of compilation', () => {
    assert.deepEqual(run(['stale', '--today', bundled.compiledOn, '--fail']), {
      status: 0,
      stdout: `Nothing needs review on ${bundled.compiledOn}.\n`,
      stderr: '',
    });
  });

  it('lists what needs review, the longest first; fails only with an option', () => {
    const { status, stdout } = run(['stale', '--today', '2099-01-01']);
    assert.equal(status, 0);
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[0] ?? '', /^SINCE +WHAT +ID +WHY$/);
    const since = lines.slice(1, -2).map((line) => line.slice(0, 10));
    assert.ok(since.length > 100);
    assert.deepEqual(since, since.toSorted());
    assert.equal(lines.at(-1), `${since.length} to review on 2099-01-01.`);
    assert.equal(run(['stale', '--today', '2099-01-01', '--fail']).status, 1);
  });

  it('prints JSON for programs', () => {
    assert.deepEqual(
      JSON.parse(run(['stale', '--today', bundled.compiledOn, '--json']).stdout),
      [],
    );
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
    expectUsageError(['stale', 'a.json', 'b.json'], /too many arguments for 'stale'\. Expected 1/);
    expectUsageError(['stale', 'missing.json'], /no such file/);
  });
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

  it('lists every id that a snippet takes, with what it means', () => {
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
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' '));
    const { id, standing, label, ...rest } = factOf(bundled, 'nhth-mo-sex-share-2021');
    assert.ok(
      lines.includes(
        `${id} ${standing} ${digitsOf({ id, standing, label, ...rest })} ${label.en ?? ''}`,
      ),
      stdout,
    );
    const call = bundled.contacts?.find((contact) => contact.id === 'nhth-call');
    const service = bundled.services?.find((one) => one.id === call?.service)?.name.en ?? '';
    assert.ok(lines.includes(`nhth-call ${service}, phone: ${call?.value ?? ''}`), stdout);
    const chart = bundled.charts?.find((one) => one.id === 'mo-by-year');
    assert.ok(lines.includes(`mo-by-year ${chart?.title.en ?? ''}`), stdout);
  });

  it('finds by words, by topic and in Spanish', () => {
    const labor = listed('labor', '2021');
    assert.ok(labor.some(({ id }) => id === 'nhth-mo-labor-share-2021'));
    for (const { id, label } of labor)
      assert.match(`${id} ${label}`, /labor[^]*2021|2021[^]*labor/i);
    assert.deepEqual(
      listed('--topic', 'areas').map(({ id }) => id),
      bundled.responses?.map(({ id }) => id),
    );
    assert.deepEqual(
      new Set(listed('contested').map(({ standing }) => standing)),
      new Set(['contested']),
    );
    assert.equal(listed('--topic', 'types', '--lang', 'es')[0]?.label, bundled.types?.[0]?.name.es);
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
