/** What `check` finds of a snippet that is no longer whole: texts, exits, frames and scripts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { make } from '@ht-widgets/testing/printed.js';
import { markdownOf } from '../../snippet/markdown.js';
import { checkPage } from './check.js';
import { kinds } from './finding.js';

const script = '<script src="/ht/ht-widgets.iife.js" defer></script>';
const fact = 'nhth-mo-cases-2024';
const stat = make('stat', 'div', { fact });
const exit = make('quick-exit', 'div');

const checked = (body: string, head = script) =>
  checkPage(`<!doctype html><html lang="en"><title>x</title>${head}\n${body}`).findings;
const kindsOf = (body: string, head?: string) => checked(body, head).map(({ kind }) => kind);
const only = (body: string, head?: string) => {
  const findings = checked(body, head);
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 1));
  return findings[0] ?? assert.fail();
};

/** The snippet without the line that has this class. */
const without = (html: string, role: string) =>
  html.replace(new RegExp(`.*class="ht-${role}.*\\n`), '');

describe('a text that is no longer whole', () => {
  it('is reported without its limit, its source or both, in each form that has a text', () => {
    for (const language of ['en', 'es'] as const)
      for (const [form, head] of [
        ['element', ''],
        ['div', script],
        ['static', ''],
      ] as const) {
        const html = make('stat', form, { fact }, language);
        const { kind, message, cure } = only(without(html, 'limit'), head);
        assert.equal(kind, 'text-missing');
        assert.match(message, language === 'en' ? /"Counts what reached / : /"Cuenta lo que lleg/);
        assert.ok(cure.includes(`npx ht-widgets snippet --widget stat --fact ${fact}`), cure);
        assert.match(only(without(html, 'source'), head).kind, /text-missing/);
        const both = without(without(html, 'source'), 'limit');
        assert.match(only(both, head).message, /and 1 more; expected the whole text/);
      }
  });

  it('is reported without what a banner says of the log of a phone, or its question', () => {
    const banner = make('hotline-banner', 'div');
    assert.match(
      only(banner.replace(/.*Calls and texts stay.*\n/, '')).message,
      /does not say "Calls and texts stay in the phone’s log/,
    );
    assert.match(only(without(banner, 'question')).message, /does not say "Is someone keeping/);
  });

  it('is not reported where an editor has changed white space and tags alone', () => {
    const html = make('stat', 'div', { fact });
    for (const changed of [
      html.replace(/\n */g, ''),
      html.replaceAll('\n', '<br />\n'),
      html.replace(/(>[^<]*) /g, '$1&nbsp;'),
      html.replace(/ class="ht-(limit|source|label)"/g, ''),
    ])
      assert.deepEqual(kindsOf(changed), []);
  });

  it('is not reported where the author wrote it', () => {
    assert.deepEqual(
      kindsOf(`<div data-ht="stat" data-ht-fact="${fact}"><p>Our words.</p></div>`),
      [],
    );
  });

  it('names a command that no page can add to', () => {
    const odd = without(stat, 'limit').replace('data-ht=', 'data-ht-theme="dark; rm x" data-ht=');
    assert.doesNotMatch(
      checked(odd)
        .map(({ cure }) => cure)
        .join(),
      /rm x/,
    );
  });
});

describe('an exit', () => {
  it('is reported without its link', () => {
    const { kind, message } = only(exit.replace(/<\/?a\b[^>]*>/g, ''));
    assert.equal(kind, 'exit-link');
    assert.match(message, /has lost its link, so it does nothing where the script does not run/);
  });

  it('is reported where its link leads to no https address, or to one that greets visitors', () => {
    for (const [href, pattern] of [
      ['', /leads to ""; expected an address that begins with https/],
      ['/mass', /leads to "\/mass"; expected/],
      ['http://www.weather.gov/', /expected an address that begins with https/],
      ['https://www.google.com/', /may show what a person searched/],
    ] as const)
      assert.match(only(exit.replace(/href="[^"]*"/, `href="${href}"`)).message, pattern);
    const own = exit.replace('data-ht=', 'data-ht-href="https://www.amazon.com/" data-ht=');
    assert.match(only(own).message, /leads to https:\/\/www\.amazon\.com\/, which may show/);
  });

  it('is reported where an editor has its link open a tab, or name your site', () => {
    assert.match(only(exit.replace('_self', '_blank')).message, /opens a new tab, and your page/);
    assert.match(only(exit.replace(/ rel="[^"]*"/, '')).message, /may learn the address of yours/);
    assert.deepEqual(kindsOf(exit.replace(/ target="[^"]*"/, '')), []);
  });

  it('is reported where only a marked link is left', () => {
    const marked = '<a data-ht-exit href="https://www.weather.gov/" rel="noreferrer">Exit now</a>';
    assert.match(only(marked + stat).message, /the page has no exit: so it hides nothing/);
    assert.deepEqual(kindsOf(marked + exit), []);
  });
});

describe('a banner in a frame', () => {
  const frame = make('hotline-banner', 'iframe');

  it('is reported where the page does not say the numbers too', () => {
    const { kind, message } = only(frame, '');
    assert.equal(kind, 'frame-alone');
    assert.match(message, /does not say 911 and 1-888-373-7888 outside of the frame/);
    assert.match(only(`${frame}<p>Call 911.</p>`, '').message, /does not say 1-888-373-7888/);
  });

  it('is not reported where it does, in any spelling', () => {
    for (const said of ['1-888-373-7888', '(888) 373-7888', '888.373.7888'])
      assert.deepEqual(kindsOf(`<p>In danger: 911. Hotline: ${said}</p>${frame}`, ''), []);
  });
});

describe('a pasted block', () => {
  const code = '<script>/*! ht-widgets 0.1.0, MIT */ const a = 1;';

  it('is reported where its script is cut', () => {
    const { kind, message, line } = only(`${code}\n<p>The rest of the page.</p>`, '');
    assert.deepEqual([kind, line], ['cut', 2]);
    assert.match(
      message,
      /has no end, so no browser runs it, and what comes after it does not show/,
    );
  });

  it('is reported where its text is cut', () => {
    const block = `${code}</script>\n${make('stat', 'div', { fact })}`;
    assert.deepEqual(kindsOf(block, ''), []);
    assert.deepEqual(kindsOf(block.slice(0, block.indexOf('  <p class="ht-source')), ''), [
      'text-missing',
    ]);
  });
});

describe('text that shows signs', () => {
  it('is reported as code where HTML of the static form is escaped', () => {
    for (const widget of ['hotline-banner', 'stat'] as const) {
      const html = make(widget, 'static', widget === 'stat' ? { fact } : {});
      const escaped = `<p>${html.replaceAll('<', '&lt;')}</p>`;
      const { kind, message } = only(escaped, '');
      assert.equal(kind, 'code-shown');
      assert.deepEqual(kindsOf(escaped), ['code-shown']);
      assert.match(message, /readers see the code of the snippet/);
    }
  });

  it('is reported as code where Markdown is not read', () => {
    for (const widget of ['hotline-banner', 'stat'] as const) {
      const text = markdownOf(make(widget, 'static', widget === 'stat' ? { fact } : {}));
      const { kind, message } = only(`<p>${text.replaceAll('\n\n', '</p>\n<p>')}</p>`, '');
      assert.equal(kind, 'code-shown');
      assert.match(message, /readers see the signs of Markdown in "/);
    }
  });
});

it('every kind of finding is in the guide', () => {
  const guide = join(import.meta.dirname, '../../../../../docs/developers/snippets.md');
  const text = readFileSync(guide, 'utf8');
  assert.deepEqual(
    kinds.filter((kind) => !text.includes(`\`${kind}\``)),
    [],
  );
});
