/**
 * `<ht-type-list>` as a page's author meets it. What holds for every element is tested in
 * packages/testing.
 */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  missingFrom,
  mount,
  nasty,
  readerText,
  set,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
import { assert } from 'chai';

type Type = NonNullable<Dataset['types']>[number];

let data: Dataset;
let types: Type[];
before(async () => {
  data = await ledger();
  types = data.types ?? [];
});
afterEach(clearPage);

const list = (attributes = ''): Promise<Widget> =>
  mount(`<ht-type-list ${attributes}><p>The children.</p></ht-type-list>`);
/** The English names of types, in the order of their ids. */
const namesOf = (...ids: string[]): string[] =>
  ids.map((id) => words(types.find((type) => type.id === id)?.name));
const items = (widget: Widget): HTMLElement[] => inside(widget, '[part=item]');
const names = (widget: Widget): string[] =>
  items(widget).map((item) => item.querySelector('[part=label]')?.textContent ?? '');

describe('the types', () => {
  it('are both, where none is named', async () => {
    assert.deepEqual(names(await list()), namesOf('sex-trafficking', 'labor-trafficking'));
    clearPage();
    assert.lengthOf(names(await list('types=" \n"')), 2);
  });

  it('each have plain words, the law, their facts and all that qualifies a figure', async () => {
    const widget = await list();
    for (const [
      i,
      {
        plain,
        law: [definition],
        facts,
        id,
      },
    ] of types.entries()) {
      const text = readerText(items(widget)[i] as Element);
      assert.include(text, words(plain), id);
      assert.lengthOf(items(widget)[i]?.querySelectorAll('[part=figure]') ?? [], facts.length, id);
      for (const factId of [definition, ...facts]) {
        const fact = data.facts.find((candidate) => candidate.id === factId);
        assert.deepEqual(fact && missingFrom(fact, text, data), [], factId);
      }
    }
  });

  it('quote the law in its own words, each quotation once', async () => {
    const widget = await list();
    const quoted = inside(widget, 'blockquote').map(({ textContent }) => textContent);
    const expected = [...new Set(types.flatMap(({ law }) => law))].map((id) =>
      words(data.facts.find((fact) => fact.id === id)?.text),
    );
    assert.sameMembers(quoted, expected);
    // The minor's rule, in the law's words and in plain ones: only for commercial sex, and without
    // any means.
    const [sex, labor] = items(widget).map(readerText) as [string, string];
    assert.include(
      sex,
      'or in which the person induced to perform such act has not attained 18 years of age',
    );
    assert.include(sex, 'If the person is under 18, it is trafficking without any of these.');
    assert.notInclude(labor, '18');
    assert.include(labor, 'through the use of force, fraud, or coercion');
  });

  it('say of both that they need no movement, with the source', async () => {
    const fact = data.facts.find(({ id }) => id === 'trafficking-needs-no-movement');
    for (const attributes of ['', 'types="labor-trafficking"']) {
      assert.deepEqual(fact && missingFrom(fact, readerText(await list(attributes)), data), []);
      clearPage();
    }
  });

  it('named are shown in that order, each once, with the law that they use', async () => {
    const widget = await list('types="labor-trafficking\n sex-trafficking labor-trafficking"');
    assert.deepEqual(names(widget), namesOf('labor-trafficking', 'sex-trafficking'));
    await set(widget, { types: 'labor-trafficking' });
    assert.deepEqual(names(widget), namesOf('labor-trafficking'));
    assert.lengthOf(
      inside(widget, 'blockquote'),
      types.find(({ id }) => id === 'labor-trafficking')?.law.length ?? 0,
    );
    await set(widget, { types: null });
    assert.lengthOf(names(widget), 2);
  });

  it('have equal weight: as wide as each other, and their parts on common lines', async () => {
    const widget = await list();
    widget.style.inlineSize = '960px';
    const [sex, labor] = items(widget).map((item) => item.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    assert.equal(sex.top, labor.top);
    assert.isAbove(labor.left, sex.right);
    assert.closeTo(sex.width, labor.width, 1);
    for (const selector of ['.plain', '.law', '.facts']) {
      const [one, other] = items(widget).map(
        (item) => item.querySelector(selector)?.getBoundingClientRect().top ?? NaN,
      ) as [number, number];
      assert.closeTo(one, other, 1, selector);
    }
    const sizes = items(widget).map((item) =>
      [...item.querySelectorAll('[part=figure], [part=label], .plain')].map(
        (part) => getComputedStyle(part).fontSize,
      ),
    );
    assert.deepEqual(sizes[0], sizes[1]);
    widget.style.inlineSize = '300px';
    const [first, second] = items(widget).map((item) => item.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    assert.equal(first.left, second.left);
    assert.isAtLeast(second.top, first.bottom);
  });
});

describe('a type that does not exist', () => {
  for (const value of [
    ...nasty.filter((each) => each.trim() !== ''),
    'sex-trafficking no-such',
    'Labor-Trafficking',
    'sex-trafficking,labor-trafficking',
  ]) {
    it(`${JSON.stringify(value.slice(0, 40))}: fallback, and an event says which`, async () => {
      const heard: unknown[] = [];
      const widget = await list();
      widget.addEventListener('ht-error', ({ detail }) => {
        heard.push(detail);
      });
      await set(widget, { types: value });
      assert.equal(readerText(widget), 'The children.');
      const unknown = value.split(/\s+/).find((word) => word !== '' && word !== 'sex-trafficking');
      assert.deepEqual(heard, [{ reason: 'unknown-type', value: unknown }]);
      await set(widget, { types: 'sex-trafficking' });
      assert.deepEqual(names(widget), namesOf('sex-trafficking'));
    });
  }
});

it('heading-level makes every name a heading', async () => {
  const widget = await list('heading-level="3"');
  assert.deepEqual(
    inside(widget, 'h3').map(({ textContent }) => textContent.trim()),
    names(widget),
  );
  await set(widget, { 'heading-level': null });
  assert.lengthOf(inside(widget, 'h2, h3, h4, h5, h6'), 0);
});

it('in Spanish keeps the law in English, with a translation', async () => {
  const widget = await mount(
    '<div lang="es"><ht-type-list><p>The children.</p></ht-type-list></div>',
  );
  assert.deepEqual(
    names(widget),
    types.map(({ name }) => words(name, 'es')),
  );
  const quotations = inside(widget, 'blockquote');
  assert.isTrue(quotations.every(({ lang }) => lang === 'en'));
  assert.lengthOf(inside(widget, '.text'), quotations.length);
  for (const rendering of inside(widget, '.text'))
    assert.match(rendering.textContent, /^Traducción no oficial/);
});
