/** What `check` finds on a page, one mistake at a time: each is found, and alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataset, languages, make } from '@ht-widgets/testing/printed.js';
import { digitsOf, factOf } from '@ht-widgets/testing/oracle.js';
import { widgetNames } from '../../names.js';
import { checkPage } from './check.js';

const script = '<script type="module" src="/ht/ht-widgets.js"></script>';
const fact = 'nhth-mo-cases-2024';
const figure = digitsOf(factOf(dataset, fact));

/** A finished page in English, whose content begins in line 3. */
const page = (body: string, attributes = 'lang="en"', head = script) =>
  `<!doctype html><html ${attributes}><head><title>Help</title>${head}</head>\n<body>\n` +
  `${body}\n</body></html>`;

/** A snippet without its script. */
const snippet = (...args: Parameters<typeof make>) => make(...args).replace(/^<script.*\n/, '');
const stat = snippet('stat', 'element', { fact });
const banner = snippet('hotline-banner', 'div');

/** The kinds of findings, with their lines. */
const found = (html: string) => checkPage(html).findings.map(({ kind, line }) => `${line} ${kind}`);
const only = (html: string) => {
  const { findings } = checkPage(html);
  assert.equal(findings.length, 1, JSON.stringify(findings, null, 1));
  const [{ kind, line, message, cure } = assert.fail()] = findings;
  return { kind, line, message, cure };
};

describe('a page that is as it should be', () => {
  for (const language of languages) {
    it(`has no finding: every widget in each form, in ${language}`, () => {
      for (const widget of widgetNames)
        for (const form of ['element', 'div', 'static'] as const) {
          const attributes = { stat: { fact }, chart: { chart: 'mo-by-year' } }[widget as 'stat'];
          const html = snippet(widget, form, attributes, language);
          const head = form === 'static' ? '' : script;
          const text = form === 'static' && widget === 'quick-exit' ? stat : '';
          assert.deepEqual(
            checkPage(page(html + text, 'lang="en"', text ? script : head)).findings,
            [],
            `${widget} ${form}`,
          );
        }
    });
  }

  it('has none for every fact, in the element and alone', () => {
    for (const { id } of dataset.facts)
      for (const form of ['element', 'static'] as const)
        assert.deepEqual(
          found(
            page(snippet('stat', form, { fact: id }), 'lang="en"', form === 'static' ? '' : script),
          ),
          [],
          id,
        );
  });

  it('may have one script several times, and self-contained files of several widgets', () => {
    const own = (tag: string) => `<script type="module" src="/ht/elements/${tag}.js"></script>`;
    assert.deepEqual(found(page(stat + script + banner, 'lang="en"')), []);
    assert.deepEqual(
      found(
        page(
          stat + snippet('data-note', 'element'),
          'lang="en"',
          own('ht-stat') + own('ht-data-note'),
        ),
      ),
      [],
    );
  });

  it('may show code where code belongs', () => {
    assert.deepEqual(found(page(`${stat}<pre>&lt;ht-stat fact="x"&gt;</pre>`)), []);
  });

  it('may name a dataset in src, whose ids the ledger does not have', () => {
    const own = '<ht-stat src="/data.json" fact="my-fact"><p>3 cases.</p></ht-stat>';
    assert.deepEqual(found(page(own)), []);
  });
});

describe('what comes after a widget and has become its content', () => {
  const after = '\n<p>Our opening hours</p>\n<footer>Contact</footer>';

  it('is found where a minifier drops the end of a paragraph', () => {
    const { kind, line, message } = only(
      page(`<main><ht-stat fact="${fact}"><p><b>${figure}</b> cases.</ht-stat>${after}</main>`),
    );
    assert.deepEqual([kind, line], ['swallowed', 3]);
    assert.match(message, /contains <footer> in line 5, .*expected its fallback alone/);
  });

  it('is found where it is one paragraph', () => {
    const { kind, message } = only(
      page(`<main><ht-stat fact="${fact}"><p>${figure} cases.</ht-stat>\n<p>Our hours</p></main>`),
    );
    assert.equal(kind, 'swallowed');
    assert.match(message, /contains <p> in line 4/);
  });

  it('is found where a tag is closed by a slash', () => {
    const { kind, message } = only(page(`<ht-stat fact="${fact}" />${after}`));
    assert.equal(kind, 'swallowed');
    assert.match(message, /HTML ignores the "\/"/);
  });

  it('is found where the end tag is gone', () => {
    const open = stat.replace(/<\/ht-stat>[^]*/, '');
    const { kind, message } = only(page(open + after));
    assert.equal(kind, 'swallowed');
    assert.match(message, /dropped <\/ht-stat>/);
  });

  it('is found next to a marked fallback', () => {
    const fallback = `<div class="ht-fallback" lang="en"><p>${figure} cases.</p></div>`;
    const marked = `<ht-stat fact="${fact}">${fallback}`;
    assert.deepEqual(found(page(`${marked}\n<p>Our hours</p></ht-stat>`)), ['3 swallowed']);
    assert.deepEqual(found(page(`${marked}\n<p slot="note">Ours</p><p></p><br></ht-stat>`)), []);
  });

  it('is found where another widget is inside', () => {
    const open = `<ht-stat fact="${fact}"><p>${figure} cases.</p>`;
    assert.deepEqual(found(page(`${open}\n${banner}</ht-stat>`)), ['3 swallowed']);
  });
});

describe('a fallback that is not in its widget', () => {
  it('is doubled where a paragraph around the tag ends early', () => {
    const line = stat.replace(/\n */g, '').replace(/<\/?div[^>]*>/g, '');
    const { kind, message } = only(page(`<p>${line}</p>`));
    assert.equal(kind, 'doubled');
    assert.match(message, /the fallback of <ht-stat fact="[^"]+"> is next to it/);
  });

  it('is missing where the tag is empty', () => {
    assert.deepEqual(found(page(`<ht-stat fact="${fact}"></ht-stat>`)), ['3 no-fallback']);
  });

  it('is unwrapped where its tag is gone', () => {
    const fallback = `<div class="ht-fallback" lang="en"><p>${figure} cases.</p></div>`;
    const { kind, line } = only(page(`${banner}\n${fallback}`));
    assert.deepEqual([kind, line], ['unwrapped', 3 + banner.split('\n').length]);
  });

  it('is unwrapped where the script has nothing to draw', () => {
    assert.deepEqual(found(page('<p>Text</p>')), ['1 no-widget']);
  });

  it('is reported where nothing of ours is left, and no script either', () => {
    assert.deepEqual(found(page('<p>Text</p>', 'lang="en"', '')), ['1 nothing']);
  });
});

describe('phone numbers', () => {
  it('are reported where links became text, in a widget and in the static form', () => {
    for (const [form, head] of [
      ['element', script],
      ['div', script],
      ['static', ''],
    ] as const) {
      const html = snippet('hotline-banner', form).replace(
        /<a [^>]*href="sms:[^>]*>(\d+)<\/a>/,
        '$1',
      );
      const { kind, message, cure } = only(page(html, 'lang="en"', head));
      assert.equal(kind, 'phone-link', form);
      assert.match(message, /233733 .*expected links that begin with sms:/);
      assert.match(cure, /Allow sms:/);
    }
  });

  it('are reported in one finding, without a script where the text has none', () => {
    const html = snippet('hotline-banner', 'static').replace(
      /<a [^>]*href="(?:tel|sms):[^>]*>([\d-]+)<\/a>/g,
      '$1',
    );
    const { kind, message, cure } = only(page(html, 'lang="en"', ''));
    assert.equal(kind, 'phone-link');
    assert.match(message, /^911, 1-888-373-7888, 233733, 711 in the text cannot be tapped/);
    assert.doesNotMatch(cure, /script/);
  });

  it('are reported where the digits are gone, with the links or without', () => {
    // The line for relay calls says the number too.
    const withoutRelay = (html: string) => html.replace(/ask for <strong>[\d-]+<\/strong>/, '');
    for (const pattern of [
      /<a [^>]*href="tel:\+[^>]*>[\d-]+<\/a>/,
      /<li[^>]*>[^<]*<a [^>]*tel:\+.*/,
    ]) {
      const { kind, message } = only(page(withoutRelay(banner).replace(pattern, '')));
      assert.equal(kind, 'number-missing');
      assert.match(message, /does not say 1-888-373-7888/);
    }
    const statics = withoutRelay(snippet('hotline-banner', 'static'));
    const none = statics.replace(/<a [^>]*>[\d-]+<\/a>/g, '');
    assert.deepEqual(
      checkPage(page(none, 'lang="en"', '')).findings.map(({ kind }) => kind),
      ['number-missing'],
    );
  });
});

describe('scripts', () => {
  const head = (html: string) => found(page(stat, 'lang="en"', html));

  it('are reported where there is none, once for all widgets', () => {
    const { kind, message } = only(page(stat + banner, 'lang="en"', ''));
    assert.equal(kind, 'no-script');
    assert.match(message, /<ht-stat fact="[^"]+"> and 1 more stay plain text/);
  });

  it('are reported where none draws this widget', () => {
    assert.deepEqual(head('<script type="module" src="elements/ht-chart.js"></script>'), [
      '4 no-script',
    ]);
    assert.deepEqual(
      found(
        page(banner, '', '<script type="module" src="elements/ht-hotline-banner.js"></script>'),
      ),
      ['3 no-script'],
    );
  });

  it('are reported without type=module', () => {
    assert.deepEqual(head('<script src="/ht/ht-widgets.js?ver=6"></script>'), ['1 no-module']);
    assert.deepEqual(head('<script src="/ht/ht-widgets.iife.js" defer></script>'), []);
  });

  it('are reported where an optimizer holds them back', () => {
    for (const held of [
      '<script type="text/plain" src="/ht/ht-widgets.iife.js"></script>',
      '<script type="rocketlazyloadscript" data-rocket-src="/ht/ht-widgets.iife.js"></script>',
      '<script data-src="/ht/ht-widgets.iife.js"></script>',
    ])
      assert.deepEqual(head(held), ['1 script-delayed']);
  });

  it('are reported where two copies load', () => {
    for (const other of [
      '<script src="/ht/ht-widgets.iife.js"></script>',
      '<script type="module" src="/ht/0.9/ht-widgets.js"></script>',
      '<script type="module" src="/ht/elements/ht-stat.js"></script>',
    ])
      assert.deepEqual(head(script + other), ['1 two-scripts']);
  });

  it('may be inside the page', () => {
    assert.deepEqual(head('<script>/*! ht-widgets 0.1.0, MIT */</script>'), []);
    assert.deepEqual(head('<script type="module">import "/ht-widgets/x.js"</script>'), []);
  });
});
