/** Hostile values of attributes. Of hostile datasets: custom-dataset.test.ts and fuzz.test.ts. */
import { assert } from 'chai';
import {
  clearPage,
  pageOf,
  readerText,
  set,
  showsChildren,
  type Widget,
} from '../helpers/index.js';
import { contact } from '../helpers/figures.js';

afterEach(clearPage);

const values = [
  '"><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '\u202emo-poverty-rate-2021',
  '../../etc/passwd',
  '%00',
  ' '.repeat(1e5),
  'x'.repeat(1e5),
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '\0',
  '\ud800',
];
const attributes = [
  'fact',
  'factors',
  'contacts',
  'display',
  'about',
  'placement',
  'heading-level',
  'lang',
  'theme',
  'src',
  'chart',
  'types',
  'areas',
];

it('are text: nothing runs, nothing is requested, nothing is thrown', async function () {
  // Some five hundred drawings.
  this.timeout(60_000);
  const page = await pageOf(
    `<main><ht-stat fact="mo-poverty-rate-2021">The fallback.</ht-stat>
    <ht-factor-list>The fallback.</ht-factor-list>
    <ht-hotline-banner>${contact('nhth-call')}</ht-hotline-banner>
    <ht-data-note>The fallback.</ht-data-note></main>`,
    '/dist/ht-widgets.js',
  );
  Object.assign(page, {
    alert: () => {
      page.seen.errors.push('a script of the value ran');
    },
  });
  for (const widget of page.document.querySelectorAll<Widget>('main > *')) {
    const before = Object.fromEntries(attributes.map((name) => [name, widget.getAttribute(name)]));
    for (const value of values) {
      // Each alone where it decides what is shown, and all at once.
      for (const names of [['fact'], ['factors'], ['src'], attributes]) {
        await set(widget, Object.fromEntries(names.map((name) => [name, value])));
        assert.isTrue(
          showsChildren(widget) || readerText(widget).length > 50,
          `${widget.localName} ${names.join()}=${value.slice(0, 40)}`,
        );
        if (widget.localName === 'ht-hotline-banner')
          assert.include(readerText(widget), contact('nhth-call'));
        await set(widget, before);
      }
    }
    assert.isFalse(showsChildren(widget), `${widget.localName} is whole again`);
  }
  const { htErrors, storage, ...rest } = page.seen;
  assert.deepEqual(rest, { console: [], errors: [], violations: [] });
  // Only `src` causes a request: for the address that it names, where that is one of this
  // site.
  assert.deepEqual(
    storage.filter((line) => !line.startsWith(`fetch ${page.location.origin}/`)),
    [],
  );
  assert.isNotEmpty(htErrors);
  assert.lengthOf(page.document.querySelectorAll('img, script:not([src])'), 0);
});
