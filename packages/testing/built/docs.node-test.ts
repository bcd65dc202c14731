/** Documents that must follow the code: the picture of the imports, the files, the decisions. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { describe, it } from 'node:test';
import { decisions } from '../../../scripts/documents.js';
import { withPicture } from '../../../scripts/draw-architecture.js';
import type { WidgetName } from '../../ht-widgets/src/names.js';
import { snippetOf } from '../../ht-widgets/src/snippet/snippet.js';
import { run } from '../helpers/command.js';
import { factOf } from '../helpers/oracle.js';
import { dataset, languages } from '../helpers/printed.js';

const architecture = readFileSync('docs/contributors/architecture.md', 'utf8');

/** The paths in the tables of architecture.md, as patterns: `<element>` is any package. */
function describedFiles(): string[] {
  let folder = '';
  return architecture.split('\n').flatMap((line) => {
    folder = /^### `(.+)`$/.exec(line)?.[1] ?? (/^## /.test(line) ? '' : folder);
    const names =
      folder === '' ? [] : [...(/^\| (`.+?) \|/.exec(line)?.[1]?.matchAll(/`([^`]+)`/g) ?? [])];
    return names.map(([, name = '']) => folder + name);
  });
}

/** The files of the source, in git. */
function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', 'packages', 'build', 'demo', 'scripts'], {
    encoding: 'utf8',
  });
  return listed
    .trim()
    .split('\n')
    .filter((file) =>
      [
        /^(build|demo|scripts|packages\/(testing|[\w-]+\/src))\//,
        /^packages\/(facts\/(build|schema)|pages\/build|wordpress\/(build|plugin))\//,
      ].some((folder) => folder.test(file)),
    )
    .filter((file) => existsSync(file));
}

function fits(file: string, pattern: string): boolean {
  const [, element = ''] = file.split('/');
  return matchesGlob(file, pattern.replaceAll('<element>', element));
}

describe('architecture.md', () => {
  it('has the picture that the imports make (npm run architecture)', () => {
    assert.equal(architecture, withPicture());
  });

  it('has a row for each file of the source', () => {
    const patterns = describedFiles();
    const missing = sourceFiles().filter((file) => !patterns.some((each) => fits(file, each)));
    assert.deepEqual(missing, []);
  });

  it('has no row for a file that does not exist', () => {
    const files = sourceFiles();
    const gone = describedFiles().filter((each) => !files.some((file) => fits(file, each)));
    assert.deepEqual(gone, []);
  });
});

describe('docs/decisions', () => {
  const all = decisions();
  const numbers = all.flatMap((each) => each.numbers);

  it('has each number once', () => {
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      numbers.map((_, i) => i + 1),
    );
  });

  for (const { file, title, status } of all)
    it(`${file} has its parts, and names tests that exist`, () => {
      const text = readFileSync(`docs/decisions/${file}`, 'utf8');
      assert.deepEqual(text.match(/^## .+$/gm), ['## Context', '## Decision', '## Consequences']);
      assert.ok(title && /^(accepted|superseded by \[)/.test(status), status);
      assert.match(text, /`([\w./-]*test\.ts|npm run (bench|prove:)[^`]*)`/);
      for (const [, path = ''] of text.matchAll(/`((?:packages|scripts|build)\/[\w./-]+\.\w+)`/g))
        assert.ok(existsSync(path), path);
    });

  it('has every decision that is cited', () => {
    const cited = execFileSync('git', ['grep', '-hioE', 'decisions? [0-9]+((, | and )[0-9]+)*'], {
      encoding: 'utf8',
    });
    const missing = (cited.match(/\d+/g) ?? []).filter((each) => !numbers.includes(Number(each)));
    assert.deepEqual(missing, []);
  });
});

/** The facts that `choose-a-fact.md` recommends, each with its mark. */
function recommended(): { id: string; marked: string }[] {
  const text = readFileSync('docs/site-owners/choose-a-fact.md', 'utf8');
  const rows = text.matchAll(/^\| .+ \| `([\w-]+)` \| (.+) \|$/gm);
  return [...rows].map(([, id = '', marked = '']) => ({ id, marked }));
}

describe('the documents', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')]) {
    it(`${basename(file)} links to files that exist`, () => {
      const links = readFileSync(file, 'utf8').matchAll(
        /\]\(([^)#:]+)(?:#[^)]*)?\)|\ssrc(?:set)?="(docs\/[^"]+)"/g,
      );
      for (const [, link = '', image = link] of links)
        assert.ok(existsSync(join(dirname(file), image)), image);
    });
  }

  it('mark each fact that they recommend as the ledger does', () => {
    const words = {
      checked: 'source checked',
      secondhand: 'as reported by',
      corrected: 'corrected',
      contested: 'contested',
      attributed: 'its own statement',
    };
    assert.ok(recommended().length > 5);
    for (const { id, marked } of recommended()) {
      const { standing } = factOf(dataset, id);
      assert.ok(marked.startsWith(words[standing]), `${id} is ${standing}`);
    }
  });

  it('give boxes of frames the height that the command prints, or more', () => {
    const heightOf = (widget: WidgetName, lang: (typeof languages)[number], attributes = {}) => {
      const wanted = { widget, form: 'iframe', lang, attributes, address: '' } as const;
      return Number(/height="(\d+)"/.exec(snippetOf(dataset, wanted).join())?.[1]);
    };
    const ofNumbers = recommended().flatMap(({ id: fact }) =>
      languages.map((lang) => heightOf('stat', lang, { fact })),
    );
    const ofBanners = languages.map((lang) => heightOf('hotline-banner', lang));
    const printed = [Math.max(...ofNumbers), ...ofBanners];
    for (const file of ['google-sites', 'wix', 'it-does-not-work'].flatMap((name) => [
      name,
      `es/${name}`,
    ])) {
      const text = readFileSync(`docs/site-owners/${file}.md`, 'utf8');
      const sentences = text.match(/[^.\n]*\b(?:pixels|píxeles)\b[^.\n]*/g)?.join() ?? '';
      const said = [...new Set(sentences.match(/\d{3,}/g)?.map(Number))].sort((x, y) => x - y);
      assert.equal(said.length, printed.length, `${file}: a number, a banner, a Spanish banner`);
      for (const [i, height] of printed.entries())
        assert.ok((said[i] ?? 0) >= height, `${file} says ${said[i] ?? 0}, printed: ${height}`);
    }
  });

  it('say how long the blocks are that have their script inside', () => {
    const lengthOf = (widget: string, ...args: string[]) => {
      const wanted = ['snippet', '--widget', widget, '--form', 'paste', ...args];
      return run(wanted).stdout.length;
    };
    const stat = lengthOf('stat', '--fact', 'nhth-mo-cases-2024');
    const banner = lengthOf('hotline-banner');
    const note = lengthOf('data-note');
    for (const [file, lengths] of [
      ['developers/snippets', [stat, banner, note, lengthOf('quick-exit')]],
      ['site-owners/squarespace', [banner, stat]],
    ] as const) {
      const text = readFileSync(`docs/${file}.md`, 'utf8');
      const said = text.match(/\b\d\d,000\b/g)?.map((one) => Number(one.replace(',', ''))) ?? [];
      assert.equal(said.length, lengths.length, file);
      for (const [i, length] of lengths.entries())
        assert.ok(Math.abs((said[i] ?? 0) - length) < 1500, `${file}: a block has ${length}`);
    }
  });

  it('are all listed in docs/README.md', () => {
    const doors = readFileSync('docs/README.md', 'utf8');
    for (const file of globSync('docs/{site-owners,site-owners/es,developers,contributors}/*.md'))
      assert.ok(doors.includes(`](${file.slice('docs/'.length)})`), file);
  });
});
