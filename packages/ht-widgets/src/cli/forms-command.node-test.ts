/** Forms that the command makes of a snippet, printed as its users print them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled, expectUsageError, run } from '@ht-widgets/testing/command.js';
import { attributesOf, parse } from '@ht-widgets/testing/markup.js';
import { digitsOf, factOf } from '@ht-widgets/testing/oracle.js';

const fact = 'nhth-mo-cases-2024';

describe('ht-widgets snippet --form markdown', () => {
  const markdown = (...args: string[]) =>
    run(['snippet', '--form', 'markdown', '--widget', ...args]);

  it('prints the text with its links, and no HTML', () => {
    const { status, stdout, stderr } = markdown('stat', '--fact', fact);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const label = factOf(bundled, fact).label.en ?? 'no label';
    const figure = `**${digitsOf(factOf(bundled, fact))}** ${label}`;
    assert.ok(stdout.startsWith(`**Source checked**\n\n${figure}`), stdout);
    assert.match(stdout, /\n\nSource: \[[^\]]+\]\(https:/);
    assert.doesNotMatch(stdout, /</);
  });

  it('prints numbers that call', () => {
    assert.match(
      markdown('hotline-banner', '--lang', 'es').stdout,
      /^\*\*Si está .*\[911\]\(tel:911\)/,
    );
  });

  it('refuses what does nothing there', () => {
    const banner = ['snippet', '--form', 'markdown', '--widget', 'hotline-banner'];
    expectUsageError([...banner, '--theme', 'dark'], /--theme does nothing in --form markdown/);
    expectUsageError(
      [...banner, '--one-line'],
      /lines have a meaning, so --one-line is not for it/,
    );
    expectUsageError([...banner, '--classic'], /--classic goes with --form element/);
  });

  it('says that the exit is only a link', () => {
    const { stdout, stderr } = markdown('quick-exit');
    assert.equal(stdout, '[Exit now](https://www.weather.gov/)\n');
    assert.match(stderr, /this is only a link/);
  });
});

describe('ht-widgets snippet --form address', () => {
  const src = ['--src', 'https://example.org/ht/ht-widgets.js?v=2'];
  const address = (...args: string[]) =>
    run(['snippet', '--form', 'address', ...src, '--widget', ...args]);

  it('prints one line that an address field takes', () => {
    const { status, stdout, stderr } = address('stat', '--fact', fact, '--theme', 'dark');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const page = 'https://example.org/ht/embed/index.html';
    assert.equal(stdout, `${page}?widget=stat&fact=${fact}&theme=dark&lang=en\n`);
  });

  it('is that of the frame', () => {
    const banner = ['hotline-banner', '--contacts', '911 nhth-call', '--lang', 'es'];
    const frame = run(['snippet', '--form', 'iframe', ...src, '--widget', ...banner]).stdout;
    const [found] = parse(frame);
    assert.equal(address(...banner).stdout.trim(), attributesOf(found)['src']);
  });

  it('takes the look of the frame, checked', () => {
    const { stdout, stderr } = address(
      ...['data-note', '--accent', '#2f6147', '--radius', '8px', '--font', '"Gill Sans", serif'],
    );
    assert.equal(stderr, '');
    const { searchParams } = new URL(stdout.trim());
    assert.deepEqual(
      ['accent', 'radius', 'font'].map((name) => searchParams.get(name)),
      ['2f6147', '8px', 'Gill Sans, serif'],
    );
    assert.match(address('data-note', '--accent', 'yellow').stderr, /note: yellow is hard to read/);
    assert.doesNotMatch(
      address('data-note', '--accent', 'yellow', '--theme', 'dark').stderr,
      /hard to read/,
    );
    const wrong = ['snippet', '--form', 'address', '--widget', 'data-note'];
    expectUsageError([...wrong, '--accent', 'url(x)'], /--accent takes a colour.*found "url\(x\)"/);
    expectUsageError([...wrong, '--radius', '90px'], /--radius takes the corners/);
    expectUsageError([...wrong, '--font', 'a;b'], /--font takes names of fonts/);
    expectUsageError(
      ['snippet', '--widget', 'data-note', '--accent', 'red'],
      /--accent goes with --form iframe or address/,
    );
  });

  it('refuses what does nothing in a frame', () => {
    const banner = ['snippet', '--form', 'address', '--widget', 'hotline-banner'];
    expectUsageError([...banner, '--placement', 'top'], /nothing in --form address/);
    expectUsageError(
      ['snippet', '--form', 'address', '--widget', 'quick-exit'],
      /quick-exit has no --form address/,
    );
    assert.match(run(banner).stderr, /your-site\.example/);
  });
});

describe('ht-widgets snippet --form paste', () => {
  const paste = (...args: string[]) => run(['snippet', '--form', 'paste', '--widget', ...args]);
  const limits: readonly [most: number, args: string[]][] = [
    [43_000, ['hotline-banner']],
    [44_000, ['hotline-banner', '--lang', 'es', '--about', 'child', '--placement', 'bottom']],
    [60_000, ['stat', '--fact', fact]],
    [60_000, ['stat', '--fact', 'law-severe-forms', '--lang', 'es']],
    [60_000, ['stat', '--fact', 'nhth-mo-cases-2021', '--compare', fact]],
    [60_000, ['data-note']],
    [40_000, ['quick-exit']],
  ];
  for (const [most, args] of limits) {
    it(`prints at most ${most} characters for ${args.join(' ')}, and says how many`, () => {
      const { status, stdout, stderr } = paste(...args);
      assert.equal(status, 0);
      const block = stdout.trimEnd();
      assert.ok(block.length <= most, String(block.length));
      assert.ok(stderr.includes(`the block has ${block.length.toLocaleString('en')} characters`));
    });

    it(`has one classic script without an address, then the element: ${args.join(' ')}`, () => {
      const { stdout } = paste(...args);
      const [script, ...others] = parse(stdout);
      assert.ok(script);
      assert.equal(script.tagName, 'script');
      assert.deepEqual(script.attrs, []);
      assert.ok(others.every(({ tagName }) => tagName !== 'script'));
      const element = others.find(({ tagName }) => tagName === `ht-${args[0] ?? ''}`);
      const lang = args.includes('es') ? 'es' : 'en';
      assert.equal(attributesOf(element)['lang'], lang);
      const code = stdout.slice(0, stdout.lastIndexOf('</script>'));
      assert.doesNotMatch(code, /<\/script|<!--|\bimport\b|HT_RECORDS/i);
    });
  }

  it('keeps its own fact in its own language, and no other', () => {
    const { stdout } = paste('stat', '--fact', fact, '--lang', 'es');
    const code = stdout.slice(0, stdout.lastIndexOf('</script>'));
    const label = (id: string, language: 'en' | 'es') =>
      factOf(bundled, id).label[language] ?? assert.fail();
    assert.ok(code.includes(label(fact, 'es')));
    assert.ok(!code.includes(label(fact, 'en')));
    for (const { id } of bundled.facts) if (id !== fact) assert.ok(!code.includes(`"${id}":`), id);
  });

  it('is in order for check, also twice on a page', () => {
    const blocks = [paste('stat', '--fact', fact), paste('hotline-banner')].map(
      ({ stdout }) => stdout,
    );
    const page = `<!doctype html><html lang="en"><title>x</title>${blocks.join('')}`;
    const { status, stdout } = run(['check', '-'], page);
    assert.equal(status, 0, stdout);
  });

  it('refuses what is too long for a block', () => {
    for (const widget of [['chart', '--chart', 'mo-by-year'], ['source-list'], ['type-list']])
      expectUsageError(
        ['snippet', '--form', 'paste', '--widget', ...widget],
        /has no --form paste: .* Take --form static/,
      );
    expectUsageError(
      ['snippet', '--form', 'paste', '--widget', 'data-note', '--pin'],
      /--pin goes with --form element/,
    );
  });
});
