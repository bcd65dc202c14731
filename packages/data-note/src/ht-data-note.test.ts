/**
 * `<ht-data-note>` as a page's author meets it. What holds for every element is tested in
 * packages/testing.
 */
import './define.js';
import {
  axeComplaints,
  clearPage,
  first,
  inside,
  ledger,
  mount,
  one,
  readerText,
  set,
  showsChildren,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '@ht-widgets/testing';
import { dataNote as examples } from '@ht-widgets/testing/examples.js';
import { assert } from 'chai';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

const limits = (): Fact[] =>
  (data.limits ?? []).flatMap((id) => data.facts.filter((fact) => fact.id === id));
const note = (attributes = ''): Promise<Widget> =>
  mount(`<ht-data-note ${attributes}>The note.</ht-data-note>`);

/** What a statement shows: its words, its standing, the sources it names. */
function assertSays(text: string, fact: Fact, language: 'en' | 'es' = 'en'): void {
  assert.include(text, words(fact.text, language), fact.id);
  for (const { source, via } of fact.citations) {
    for (const id of via === undefined ? [source] : [source, via])
      assert.include(
        text,
        words(data.sources.find((candidate) => candidate.id === id)?.shortName, language),
        fact.id,
      );
  }
}

describe('the note', () => {
  it('says what the figures can and cannot say, in order, with standing and sources', async () => {
    const items = inside(await note(), '[part=item]');
    assert.lengthOf(items, limits().length);
    assert.isAbove(items.length, 3);
    for (const [i, fact] of limits().entries()) {
      const text = readerText(items[i] as HTMLElement);
      assertSays(text, fact);
      assert.include(
        text.toLowerCase(),
        { attributed: 'own statement', secondhand: 'as reported by' }[fact.standing as string] ??
          fact.standing,
        fact.id,
      );
      assert.lengthOf(items[i]?.querySelectorAll('[part=standing], [part=source]') ?? [], 2);
    }
  });

  it('display="short" shows the first two sentences, with the meaning of a case', async () => {
    const widget = await note('display="short"');
    const [meaning, sentence, ...others] = limits();
    if (!meaning || !sentence) throw new Error('no limits');
    assert.match(words(meaning.text), /^A case is .* It is not a finding by police or a court/);
    assertSays(readerText(widget), meaning);
    assertSays(readerText(widget), sentence);
    for (const other of others) assert.notInclude(readerText(widget), words(other.text));
    assert.lengthOf(inside(widget, '[part=item]'), 2);
    await set(widget, { display: 'full' });
    assert.lengthOf(inside(widget, '[part=item]'), limits().length);
    await set(widget, { display: 'tall' });
    assert.lengthOf(inside(widget, '[part=item]'), limits().length);
  });

  for (const level of ['2', '3', '4', '5', '6']) {
    it(`heading-level="${level}" makes its title a heading of that level`, async () => {
      assert.equal(
        one(await note(`heading-level="${level}"`), `h${level}`).textContent,
        'What these figures can and cannot say',
      );
    });
  }

  it('has no heading by default', async () => {
    const widget = await note();
    assert.lengthOf(inside(widget, 'h1, h2, h3, h4, h5, h6'), 0);
    assert.include(readerText(widget), 'What these figures can and cannot say');
  });

  it('says the same in Spanish', async () => {
    const widget = await mount('<div lang="es"><ht-data-note>La nota.</ht-data-note></div>');
    assert.include(readerText(widget), 'Lo que estas cifras pueden decir y lo que no');
    for (const fact of limits()) assertSays(readerText(widget), fact, 'es');
  });

  it('links to its sources only', async () => {
    const links = inside<HTMLAnchorElement>(await note(), 'a');
    assert.isAbove(links.length, 3);
    const known = data.sources.map(({ url }) => url);
    for (const link of links) {
      assert.include(known, link.getAttribute('href'));
      assert.equal(link.rel, 'noreferrer noopener');
    }
  });

  for (const [name, markup] of Object.entries(examples)) {
    it(`example ${name}: axe finds nothing, with and without the script`, async () => {
      const widget = await mount(markup);
      assert.isFalse(showsChildren(widget));
      assert.deepEqual(await axeComplaints(), []);
      Object.defineProperty(widget, 'template', {
        value: () => {
          throw new Error('on purpose');
        },
      });
      const reasons: string[] = [];
      widget.addEventListener('ht-error', ({ detail }) => {
        reasons.push(detail.reason);
      });
      await set(widget, { 'heading-level': '6' });
      assert.isTrue(showsChildren(widget));
      assert.equal(
        readerText(widget).replace(/\s+/g, ' '),
        first(document).textContent.trim().replace(/\s+/g, ' '),
      );
      assert.deepEqual(reasons, ['render-failed']);
      assert.deepEqual(await axeComplaints(), []);
    });
  }
});
