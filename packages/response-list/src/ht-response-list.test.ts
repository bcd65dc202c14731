/**
 * `<ht-response-list>` as a page's author meets it. What holds for every element is tested in
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
import { contactOf, linkText } from '@ht-widgets/testing/banner.js';
import { assert } from 'chai';

type Area = NonNullable<Dataset['responses']>[number];

let data: Dataset;
let areas: Area[];
before(async () => {
  data = await ledger();
  areas = data.responses ?? [];
});
afterEach(clearPage);

const list = (attributes = ''): Promise<Widget> =>
  mount(`<ht-response-list ${attributes}><p>The children.</p></ht-response-list>`);
const items = (widget: Widget): HTMLElement[] => inside(widget, '[part=item]');
const names = (widget: Widget): string[] =>
  items(widget).map((item) => item.querySelector('[part=label]')?.textContent ?? '');
const namesOf = (...ids: string[]): string[] =>
  ids.map((id) => words(areas.find((area) => area.id === id)?.name));
const sourceName = (id: string): string =>
  words(data.sources.find((source) => source.id === id)?.shortName);
const fact = (id: string): Dataset['facts'][number] | undefined =>
  data.facts.find((candidate) => candidate.id === id);

describe('the areas', () => {
  it('are all that the source reports, where none is named', async () => {
    const named = fact('mo-ago-five-pillars')?.items?.en ?? [];
    assert.lengthOf(named, areas.length);
    const shown = names(await list());
    assert.deepEqual(shown.slice(0, -1), named.slice(0, -1));
    // The source has a longer name for the last one, which is shown without it.
    const begin = shown.at(-1)?.toLowerCase().split(' ').slice(0, 3).join(' ') ?? 'none';
    assert.include(named.at(-1), begin);
    assert.lengthOf(shown, named.length);
    clearPage();
    assert.lengthOf(names(await list('areas="\t"')), areas.length);
  });

  it('each have a meaning, who works on it, what a reader can do, and facts', async () => {
    const widget = await list();
    for (const [i, { id, meaning, who, safe, facts }] of areas.entries()) {
      const text = readerText(items(widget)[i] as Element);
      for (const part of [meaning, safe]) assert.include(text, words(part), id);
      const rows = [...(items(widget)[i]?.querySelectorAll('.who li') ?? [])];
      const responders = rows.map(readerText);
      assert.lengthOf(responders, who.length, id);
      for (const [j, { name, standing, citations }] of who.entries()) {
        assert.include(responders[j] ?? '', words(name), id);
        assert.include(
          responders[j]?.toLowerCase() ?? '',
          {
            checked: 'source checked',
            attributed: 'the organization’s own statement',
            secondhand: 'as reported by',
          }[standing],
          id,
        );
        for (const { source } of citations)
          assert.include(responders[j] ?? '', sourceName(source), id);
      }
      for (const factId of facts) {
        const shown = fact(factId);
        assert.deepEqual(shown && missingFrom(shown, text, data), [], factId);
      }
    }
  });

  for (const attributes of ['', 'areas="restoration"']) {
    it(`name whose list they are, and its source${attributes && ', one alone too'}`, async () => {
      const naming = fact('mo-ago-five-pillars');
      const text = readerText(await list(attributes));
      assert.deepEqual(naming && missingFrom(naming, text, data), []);
      assert.include(text, words(naming?.caveat));
      for (const { source, via = source } of naming?.citations ?? [])
        for (const id of [source, via]) assert.include(text, sourceName(id));
    });
  }

  it('named are shown in the order in which they are named, each once', async () => {
    const widget = await list('areas="restoration prevention restoration"');
    assert.deepEqual(names(widget), namesOf('restoration', 'prevention'));
    await set(widget, { areas: 'legal-reform' });
    assert.deepEqual(names(widget), namesOf('legal-reform'));
    await set(widget, { areas: null });
    assert.lengthOf(names(widget), areas.length);
  });

  it('say nothing of who may clear a record, nor of penalties', async () => {
    assert.notMatch(
      readerText(await list()),
      /expunge|vacat|clear(ing)? (a|their) record|penalt|years in prison|felony/i,
    );
  });
});

describe('what a reader can do', () => {
  for (const attributes of ['', 'areas="legal-reform"']) {
    it(`is never to confront, and to call${attributes && ', with any area'}`, async () => {
      const widget = await list(attributes);
      const rule = fact('never-confront');
      assert.deepEqual(rule && missingFrom(rule, readerText(widget), data), []);
      const calls = inside<HTMLAnchorElement>(widget, 'a.way');
      assert.deepEqual(
        calls.map((link) => link.getAttribute('href')),
        ['911', 'nhth-call'].map((id) => contactOf(data, id).uri),
      );
      assert.deepEqual(
        calls.map(readerText),
        ['911', 'nhth-call'].map((id) => linkText(data, id)),
      );
      assert.include(
        readerText(widget),
        words(data.services?.find(({ id }) => id === 'nhth')?.name),
      );
      for (const link of calls) {
        assert.isAtLeast(link.getBoundingClientRect().height, 44);
        assert.equal(link.querySelector('bdi')?.translate, false);
      }
    });
  }

  it('does not invite visitors to step in', () => {
    for (const { safe } of areas)
      assert.notMatch(
        words(safe),
        /rescue|free (them|her|him)|follow|approach|photograph|confront/i,
      );
    assert.isAbove(areas.length, 0);
  });
});

describe('an area that does not exist', () => {
  for (const value of [
    ...nasty.filter((each) => each.trim() !== ''),
    'prevention no-such',
    'Prevention',
    'prevention,restoration',
  ]) {
    it(`${JSON.stringify(value.slice(0, 40))}: fallback, and an event says which`, async () => {
      const heard: unknown[] = [];
      const widget = await list();
      widget.addEventListener('ht-error', ({ detail }) => {
        heard.push(detail);
      });
      await set(widget, { areas: value });
      assert.equal(readerText(widget), 'The children.');
      const unknown = value.split(/\s+/).find((word) => word !== '' && word !== 'prevention');
      assert.deepEqual(heard, [{ reason: 'unknown-area', value: unknown }]);
      await set(widget, { areas: 'prevention' });
      assert.deepEqual(names(widget), namesOf('prevention'));
    });
  }
});

it('heading-level makes every name a heading', async () => {
  const widget = await list('heading-level="4"');
  assert.deepEqual(
    inside(widget, 'h4').map(({ textContent }) => textContent.trim()),
    names(widget),
  );
  await set(widget, { 'heading-level': null });
  assert.lengthOf(inside(widget, 'h2, h3, h4, h5, h6'), 0);
});

it('puts what a reader can do next to the area where it fits, and below elsewhere', async () => {
  const widget = await list('areas="prevention"');
  const places = (): [DOMRect, DOMRect] =>
    ['.about', '.safe'].map((selector) => inside(widget, selector)[0]?.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
  widget.style.inlineSize = '1100px';
  let [about, safe] = places();
  assert.isAtLeast(safe.left, about.right);
  widget.style.inlineSize = '300px';
  [about, safe] = places();
  assert.isAtLeast(safe.top, about.bottom);
});

it('is in Spanish, with the numbers', async () => {
  const widget = await mount(
    '<div lang="es"><ht-response-list><p>The children.</p></ht-response-list></div>',
  );
  assert.deepEqual(
    names(widget),
    areas.map(({ name }) => words(name, 'es')),
  );
  assert.deepEqual(inside(widget, 'a.way').map(readerText), [
    `Si está en peligro ahora, llame al ${contactOf(data, '911').value}`,
    `Llame al ${contactOf(data, 'nhth-call').value}`,
  ]);
  for (const { safe } of areas) assert.include(readerText(widget), words(safe, 'es'));
});
