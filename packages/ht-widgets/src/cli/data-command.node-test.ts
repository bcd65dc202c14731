/** `--data FILE`: the command reads a dataset of its user. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { attributesOf, parse } from '@ht-widgets/testing/markup.js';
import {
  expectUsageError,
  folder,
  run,
  type Draft,
  type Json,
} from '@ht-widgets/testing/command.js';

const file = 'boone-county.json';
const made = run(['new-dataset', 'Boone County', '--lang', 'en,es', '--contact']).stdout;
const dataset = JSON.parse(made) as Draft & Record<'charts' | 'contacts', Json[]>;
const fact = String(dataset.facts[0]?.['id']);
const stat = ['snippet', '--data', file, '--widget', 'stat', '--fact', fact];

const without911 = {
  ...dataset,
  contacts: dataset.contacts.filter(({ uri }) => uri !== 'tel:911'),
  sources: dataset.sources.filter(({ id }) => id !== 'usdot'),
  lists: undefined,
};

before(() => {
  writeFileSync(join(folder, file), made);
});

describe('ht-widgets new-dataset --lang en,es --contact', () => {
  it('is valid, with every text in both languages', () => {
    assert.equal(run(['validate', '--data', file]).stdout, 'No problem in 1 file.\n');
    for (const { label } of dataset.facts)
      assert.deepEqual(Object.keys(label as object).sort(), ['en', 'es']);
  });

  it('has a chart, 911, and a contact whose address leads nowhere', () => {
    assert.equal(dataset.charts.length, 1);
    assert.deepEqual(
      dataset.contacts.map(({ uri }) => uri),
      ['tel:911', 'https://hotline.example.org/help'],
    );
    assert.doesNotMatch(made, /"(tel:(?!911")|sms:)/);
  });

  it('makes a banner that begins with 911', () => {
    const { stdout } = run(['snippet', '--data', file, '--widget', 'hotline-banner']);
    const [first = '?'] = /<p.*/.exec(stdout) ?? [];
    assert.match(first, /danger.*<a [^>]*href="tel:911"/);
  });

  it('takes the languages in any order and case', () => {
    assert.equal(
      run(['new-dataset', 'Boone County', '--lang', 'ES, en', '--contact']).stdout,
      made,
    );
  });
});

describe('--data', () => {
  it('lists the ids of the dataset alone', () => {
    const { stdout } = run(['list', '--data', file, '--json']);
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id).sort();
    const all = [...dataset.facts, ...dataset.charts, ...dataset.contacts].map(({ id }) => id);
    assert.deepEqual(ids, all.sort());
  });

  it('prints a snippet with the address of the dataset and its text', () => {
    for (const [form, name] of [
      ['element', 'src'],
      ['div', 'data-ht-src'],
    ]) {
      const { status, stdout, stderr } = run([...stat, '--form', form ?? '']);
      assert.equal(status, 0, stderr);
      assert.match(stderr, /upload boone-county\.json so that \/boone-county\.json is its address/);
      assert.ok(parse(stdout).some((one) => attributesOf(one)[name ?? ''] === `/${file}`));
      assert.match(
        stdout,
        /120<\/strong>.*cases identified by the Example Hotline in Boone County/,
      );
    }
  });

  it('names the dataset of a frame from the page of the frame', () => {
    const [frame] = parse(
      run([...stat, '--form', 'iframe', '--script', '/ht/ht-widgets.js']).stdout,
    );
    const { src = '' } = attributesOf(frame);
    assert.equal(new URL(src, 'https://a.example').searchParams.get('src'), `../${file}`);
  });

  it('writes no address where no script runs', () => {
    for (const form of ['static', 'markdown'])
      assert.doesNotMatch(run([...stat, '--form', form]).stdout, /boone-county\.json/);
  });

  it('takes the address of the dataset, and that of the script', () => {
    const { stdout, stderr } = run([...stat, '--src', '/data/b.json', '--script', '/ht']);
    assert.equal(stderr, '');
    assert.match(stdout, /<script type="module" src="\/ht\/ht-widgets\.js" async>/);
    assert.match(stdout, /<ht-stat src="\/data\/b\.json" /);
  });

  it('refuses what reads no dataset, and an address without its file', () => {
    expectUsageError([...stat, '--pin'], /--pin goes without --data/);
    expectUsageError([...stat, '--form', 'paste'], /with --data take --form static/);
    expectUsageError(
      ['snippet', '--widget', 'hotline-banner', '--src', '/b.json'],
      /is a dataset: give its file too, as --data/,
    );
  });

  it('says that a contact is an example', () => {
    const { stderr } = run(['snippet', '--data', file, '--widget', 'hotline-banner']);
    assert.match(stderr, /the contact example-help is an example/);
  });

  for (const [widget, part] of [
    ['factor-list', 'factors'],
    ['type-list', 'types'],
    ['response-list', 'responses'],
    ['data-note', 'limits'],
    ['hotline-banner', 'contacts'],
  ] as const)
    it(`prints no ${widget} of a dataset without ${part}`, () => {
      const few = { ...without911, [part]: [] };
      writeFileSync(join(folder, 'few.json'), JSON.stringify(few));
      expectUsageError(
        ['snippet', '--data', 'few.json', '--widget', widget],
        new RegExp(`few\\.json has no "${part}", so there is nothing in a ${widget}`),
      );
    });

  it('says that a banner would be without 911', () => {
    writeFileSync(join(folder, 'few.json'), JSON.stringify(without911));
    const { stderr } = run(['snippet', '--data', 'few.json', '--widget', 'hotline-banner']);
    assert.match(stderr, /no contact for an emergency, so the banner does not name 911/);
  });

  it('compares a page with the dataset', () => {
    const html = run([...stat, '--script', '/ht/ht-widgets.js']).stdout;
    assert.equal(run(['check', '-', '--data', file], html).status, 0);
    const { status, stdout } = run(['check', '-', '--data', file], html.replace('>120<', '>121<'));
    assert.equal(status, 1);
    assert.match(stdout, /old-number: the text says 121, and the ledger says 120/);
  });

  it('lists what needs review', () => {
    const { stdout } = run(['stale', '--data', file, '--today', '2100-01-01', '--json']);
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    assert.ok(ids.includes(fact) && ids.includes('example-help'));
  });

  it('says what is wrong with the file', () => {
    writeFileSync(join(folder, 'bad.json'), '{}');
    const { status, stderr } = run(['list', '--data', 'bad.json']);
    assert.equal(status, 1);
    assert.match(stderr, /bad\.json has \d+ problems\. To see them: ht-widgets validate bad\.json/);
    expectUsageError(
      ['list', '--data', 'none.json'],
      /cannot read none\.json: there is no such file/,
    );
  });

  it('prints the language that the dataset has', () => {
    const spanish = run(['new-dataset', 'Boone County', '--lang', 'es']).stdout;
    const { stdout } = run(['snippet', '--data', '-', '--widget', 'stat', '--fact', fact], spanish);
    assert.match(stdout, /lang="es".*\n.*lang="es"/);
    writeFileSync(join(folder, 'es.json'), spanish);
    expectUsageError(
      ['list', '--data', 'es.json', '--lang', 'en'],
      /es\.json has no texts in "en"; it has es/,
    );
  });
});

describe('words that mean an option', () => {
  const banner = ['snippet', '--widget', 'hotline-banner'];
  for (const [given, meant] of [
    [['--widget', 'ht-hotline-banner'], []],
    [
      ['--lang', 'ES'],
      ['--lang', 'es'],
    ],
    [
      ['--lang', 'es-MX'],
      ['--lang', 'es'],
    ],
    [
      ['--script', '/ht/'],
      ['--script', '/ht/ht-widgets.js'],
    ],
    [
      ['--src', 'https://a.example/ht'],
      ['--script', 'https://a.example/ht/ht-widgets.js'],
    ],
  ] as const) {
    it(given.join(' '), () => {
      const { status, stdout, stderr } = run([...banner, ...given]);
      assert.equal(status, 0, stderr);
      assert.equal(stdout, run([...banner, ...meant]).stdout);
    });
  }
});
