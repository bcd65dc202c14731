/** What `check` finds in attributes, languages, frames and figures. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataset, make } from '@ht-widgets/testing/printed.js';
import { digitsOf, factOf } from '@ht-widgets/testing/oracle.js';
import { checkPage } from './check.js';

const fact = 'nhth-mo-cases-2024';
const figure = digitsOf(factOf(dataset, fact));
const script = '<script type="module" src="https://cdn.example/ht-widgets.js"></script>';
const stat = make('stat', 'element', { fact });
const div = make('stat', 'div', { fact });

const checked = (body: string, attributes = 'lang="en"') =>
  checkPage(`<!doctype html><html ${attributes}><title>x</title>${script}\n<body>${body}`).findings;
const kinds = (body: string, attributes?: string) =>
  checked(body, attributes).map(({ kind }) => kind);
const message = (body: string, attributes?: string) =>
  checked(body, attributes)
    .map((finding) => finding.message)
    .join('\n');

describe('attributes', () => {
  it('are reported with curly quotation marks, which placeholders may have', () => {
    const curl = (html: string) => html.replace(/fact="([^"]+)"/, 'fact=“$1”');
    assert.deepEqual(kinds(curl(stat)), ['quotation-mark']);
    assert.match(message(curl(stat)), new RegExp(`expected fact="${fact}"`));
    assert.deepEqual(kinds(curl(div)), []);
  });

  it('are reported with an id that does not exist, with the nearest', () => {
    for (const html of [stat, div]) {
      const wrong = html.replace(`fact="${fact}"`, 'fact="nhth-mo-case-2024"');
      assert.deepEqual(kinds(wrong), ['unknown-id']);
      assert.match(
        message(wrong),
        /no fact "nhth-mo-case-2024" .*; did you mean nhth-mo-cases-2024\?/,
      );
    }
    assert.match(
      message('<ht-chart chart="mo-by-yaer"><p>x</p></ht-chart>'),
      /no chart "mo-by-yaer" .*did you mean mo-by-year\?/,
    );
    assert.match(
      message('<ht-hotline-banner contacts="911 nhth-cal"><p>911</p></ht-hotline-banner>'),
      /no contact "nhth-cal" .*did you mean nhth-call\?/,
    );
  });

  it('are reported on tags that are nearly ours', () => {
    assert.match(
      message(`${stat}<ht-sat fact="x"></ht-sat>`),
      /<ht-sat> is no widget; did you mean ht-stat\?/,
    );
    assert.match(
      message(`${stat}<div data-ht="hotline-baner"></div>`),
      /data-ht="hotline-baner" is no widget; did you mean hotline-banner\?/,
    );
    assert.deepEqual(kinds(`${stat}<ht-table-of-contents></ht-table-of-contents>`), []);
  });
});

describe('languages', () => {
  const plain = `<ht-stat fact="${fact}"><p>${figure} vụ</p></ht-stat>`;

  it('are reported where the page speaks a third one and nothing says which to take', () => {
    const [finding] = checked(plain, 'lang="vi"');
    assert.equal(finding?.kind, 'language');
    assert.match(finding.message, /around <ht-stat [^>]*> is in lang="vi"/);
    assert.match(finding.cure, /lang="en" or lang="es"/);
    const own = plain.replace('<ht-stat', '<ht-stat lang="en"');
    const marked = plain.replace('<p>', '<div class="ht-fallback" lang="en"><p>');
    for (const html of [own, marked.replace('</p>', '</p></div>')])
      assert.deepEqual(kinds(html, 'lang="vi"'), []);
  });

  it('are reported where the tag itself has a third one', () => {
    assert.deepEqual(kinds(plain.replace('<ht-stat', '<ht-stat lang="fr"'), 'lang="en"'), [
      'language',
    ]);
  });

  it('are reported where the text inside is in the other one', () => {
    for (const html of [stat, div]) {
      const [found, ...others] = checked(html.replace(' lang="en"', ''), 'lang="es"');
      assert.deepEqual(others, []);
      assert.equal(found?.kind, 'language');
      assert.match(found.message, /is drawn in Spanish, and the text inside is in English/);
      assert.ok(found.cure.includes(`--fact ${fact}`) && found.cure.includes('--lang es'));
    }
    const es = make('stat', 'div', { fact }, 'es');
    assert.deepEqual(kinds(es), []);
    assert.deepEqual(kinds(es.replace(' lang="es"', '')), ['language']);
  });

  it('are reported as systems write them, each once', () => {
    const es = make('stat', 'div', { fact }, 'es').replace(/ (data-ht-)?lang="es"/g, '');
    for (const [tag, right] of [
      ['es_MX', 'es-MX'],
      ['spa', 'es'],
      [' es', 'es'],
    ] as const) {
      assert.deepEqual(kinds(es + es, `lang="${tag}"`), ['language-tag']);
      assert.match(message(es, `lang="${tag}"`), new RegExp(`expected lang="${right}"`));
    }
    assert.deepEqual(kinds(es, 'lang="es-419"'), []);
  });
});

describe('frames', () => {
  const frame =
    make('stat', 'iframe', { fact })
      .split('\n')
      .find((line) => line.startsWith('<iframe')) ?? '';
  const helper = '<script src="/ht/ht-frame.js" async></script>';

  it('are reported with a fixed height, unless a script sets it', () => {
    assert.deepEqual(kinds(frame), ['frame-height']);
    assert.deepEqual(kinds(frame + helper), []);
  });

  it('are reported with entities or curly quotation marks in the address', () => {
    for (const entity of ['&amp;amp;', '&amp;#038;', '&amp;#38;'])
      assert.deepEqual(kinds(helper + frame.replaceAll('&amp;', entity)), ['entity'], entity);
    assert.deepEqual(kinds(helper + frame.replace(fact, `”${fact}”`)), ['quotation-mark']);
  });

  it('are reported with what does not exist', () => {
    assert.match(
      message(helper + frame.replace(fact, 'nhth-mo-case-2024')),
      /no fact "nhth-mo-case-2024".*did you mean nhth-mo-cases-2024\?/,
    );
    assert.match(
      message(helper + frame.replace('widget=stat', 'widget=sat')),
      /did you mean stat\?/,
    );
    assert.deepEqual(kinds(helper + frame.replace('widget=stat', 'widget=quick-exit')), [
      'unknown-tag',
    ]);
  });

  it('are reported as an address or as code that readers see', () => {
    assert.deepEqual(
      kinds(`${stat}<p>https://example.org/ht/embed/index.html?widget=stat&amp;fact=${fact}</p>`),
      ['address-shown'],
    );
    for (const code of [
      '<ht-stat fact="x">',
      '<div data-ht="stat">',
      '<span data-ht="stat">',
      '<script src="/ht-widgets.js">',
    ])
      assert.deepEqual(kinds(`${stat}<p>${code.replaceAll('<', '&lt;')}</p>`), ['code-shown']);
  });
});

describe('figures', () => {
  /** As on a page without a script, where the static form belongs. */
  const alone = (body: string) => checkPage(`<!doctype html><html lang="en">${body}`).findings;

  it('are reported where they differ from the ledger, in every form and language', () => {
    for (const language of ['en', 'es'] as const)
      for (const form of ['element', 'div', 'static'] as const) {
        const html = make('stat', form, { fact }, language);
        const find = form === 'static' ? alone : checked;
        const [found, ...others] = find(html.replace(`>${figure}<`, '>240<'));
        assert.deepEqual(find(html), []);
        assert.deepEqual(others, [], `${language} ${form}`);
        assert.equal(found?.kind, 'old-number');
        assert.match(found.message, new RegExp(`says 240, and the ledger says ${figure}: `));
      }
  });

  it('are reported by the id of the fact where its label has changed too', () => {
    const reworded = (html: string) =>
      html.replace(/(ht-label">)[^<]+/, '$1an older label.').replace(`>${figure}<`, '>240<');
    for (const html of [stat, div]) {
      const [found, ...others] = checked(reworded(html));
      assert.deepEqual(others, []);
      assert.equal(found?.kind, 'old-number');
      assert.match(found.message, new RegExp(`does not say ${figure}, .* says of ${fact}$`));
    }
    assert.deepEqual(
      kinds(`<div><ht-stat fact="${fact}"><p>My own words.</p></ht-stat></div>`),
      [],
    );
  });

  it('are reported in sentences and in tables', () => {
    const inline = make('stat', 'static', { fact, display: 'inline' });
    const [found, ...others] = alone(`<p>We know of ${inline.replace(figure, '240')}.</p>`);
    assert.equal(found?.kind, 'old-number');
    assert.deepEqual(others, []);
    const chart = make('chart', 'div', { chart: 'mo-by-year' });
    const old = chart.replace(/(<td class="ht-figure">)[^<]+/, '$17,000');
    assert.deepEqual(kinds(chart), []);
    assert.deepEqual(kinds(old), ['old-number']);
  });
});
