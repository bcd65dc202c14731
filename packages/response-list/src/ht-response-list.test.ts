/**
 * `<ht-response-list>` as a page's author meets it. What holds for every element is tested in
 * packages/testing.
 */
import './define.js';
import {
  clearPage,
  inside,
  ledger,
  missingBeside,
  mount,
  nasty,
  readerText,
  set,
  words,
  type Dataset,
  type Widget,
} from '@ht-widgets/testing';
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
const fact = (id: string): Dataset['facts'][number] | undefined =>
  data.facts.find((candidate) => candidate.id === id);

describe('the areas', () => {
  it('are the five that NightLight reports, where none is named', async () => {
    const named = fact('mo-ago-five-pillars')?.items?.en ?? [];
    assert.lengthOf(named, 5);
    const shown = names(await list());
    assert.deepEqual(shown.slice(0, 4), named.slice(0, 4));
    assert.match(named[4] ?? '', /legal and cultural/);
    assert.match(shown[4] ?? '', /Legal and cultural/);
    clearPage();
    assert.lengthOf(names(await list('areas="\t"')), 5);
  });

  it('each have a meaning, who works on it, what a reader can do, and facts', async () => {
    const widget = await list();
    for (const [i, { id, meaning, who, safe, facts }] of areas.entries()) {
      const text = readerText(items(widget)[i] as Element);
      for (const part of [meaning, safe]) assert.include(text, words(part), id);
      const responders = [...(items(widget)[i]?.querySelectorAll('.who li') ?? [])].map(readerText);
      assert.lengthOf(responders, who.length, id);
      for (const [j, { name, standing, citations }] of who.entries()) {
        assert.include(responders[j] ?? '', words(name), id);
        assert.include(
          responders[j] ?? '',
          {
            confirmed: 'confirmed',
            attributed: 'the organization’s own statement',
            secondhand: 'as reported by',
          }[standing],
          id,
        );
        for (const { source } of citations)
          assert.include(
            responders[j] ?? '',
            words(data.sources.find((one) => one.id === source)?.shortName),
            id,
          );
      }
      for (const factId of facts) {
        const shown = fact(factId);
        assert.deepEqual(shown && missingBeside(shown, text, data), [], factId);
      }
    }
  });

  for (const attributes of ['', 'areas="restoration"']) {
    it(`name whose list they are, and its source${attributes && ', one alone too'}`, async () => {
      const naming = fact('mo-ago-five-pillars');
      const text = readerText(await list(attributes));
      assert.deepEqual(naming && missingBeside(naming, text, data), []);
      assert.include(text, words(naming?.caveat));
      assert.include(text, 'NightLight');
      assert.include(text, 'Missouri Attorney General');
    });
  }

  it('named are shown in the order in which they are named, each once', async () => {
    const widget = await list('areas="restoration prevention restoration"');
    assert.deepEqual(names(widget), ['Restoration', 'Prevention']);
    await set(widget, { areas: 'legal-reform' });
    assert.deepEqual(names(widget), ['Legal and cultural reform']);
    await set(widget, { areas: null });
    assert.lengthOf(names(widget), 5);
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
    it(`is never to confront, and to call${attributes && ', beside any area'}`, async () => {
      const widget = await list(attributes);
      const rule = fact('never-confront');
      assert.deepEqual(rule && missingBeside(rule, readerText(widget), data), []);
      const calls = inside<HTMLAnchorElement>(widget, 'a.way');
      assert.deepEqual(
        calls.map((link) => link.getAttribute('href')),
        ['tel:911', 'tel:+18883737888'],
      );
      assert.deepEqual(calls.map(readerText), ['In danger now: call 911', 'Call 1-888-373-7888']);
      assert.include(readerText(widget), 'National Human Trafficking Hotline');
      for (const link of calls) {
        assert.isAtLeast(link.getBoundingClientRect().height, 44);
        assert.equal(link.querySelector('bdi')?.translate, false);
      }
    });
  }

  it('asks nobody to step in', () => {
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
      assert.deepEqual(names(widget), ['Prevention']);
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

it('speaks Spanish, the numbers and all', async () => {
  const widget = await mount(
    '<div lang="es"><ht-response-list><p>The children.</p></ht-response-list></div>',
  );
  assert.deepEqual(
    names(widget),
    areas.map(({ name }) => words(name, 'es')),
  );
  assert.deepEqual(inside(widget, 'a.way').map(readerText), [
    'Si está en peligro ahora, llame al 911',
    'Llame al 1-888-373-7888',
  ]);
  for (const { safe } of areas) assert.include(readerText(widget), words(safe, 'es'));
});
