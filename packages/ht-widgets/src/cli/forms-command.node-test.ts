/** Forms that the command makes of a snippet, printed as its users print them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled, expectUsageError, run } from '@ht-widgets/testing/command.js';
import { digitsOf, factOf } from '@ht-widgets/testing/oracle.js';

const fact = 'nhth-mo-cases-2024';

describe('ht-widgets snippet --form markdown', () => {
  const markdown = (...args: string[]) =>
    run(['snippet', '--form', 'markdown', '--widget', ...args]);

  it('prints the text with its links, and no HTML', () => {
    const { status, stdout, stderr } = markdown('stat', '--fact', fact);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.ok(
      stdout.startsWith(`**${digitsOf(factOf(bundled, fact))}** cases identified by`),
      stdout,
    );
    assert.match(stdout, /\n\nConfirmed: \[[^\]]+\]\(https:/);
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
    expectUsageError([...banner, '--one-line'], /lines have a meaning/);
    expectUsageError([...banner, '--classic'], /--classic goes with --form element/);
  });

  it('says that the exit is only a link', () => {
    const { stdout, stderr } = markdown('quick-exit');
    assert.equal(stdout, '[Exit now](https://www.weather.gov/)\n');
    assert.match(stderr, /this is only a link/);
  });
});
