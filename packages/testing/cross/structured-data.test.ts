/** `structured-data`: a fact in the page's head, for search engines. */
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  assertClean,
  chooseFormat,
  clearPage,
  frames,
  inside,
  ledger,
  mount,
  openCitation,
  openPage,
  pageOf,
  readerText,
  requested,
  set,
  settled,
  showsChildren,
  settledPage,
  until,
  withoutRemove,
  words,
  type Dataset,
  type Fact,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { loaderWithout, recordOf } from '../helpers/pages.js';
import { contact, digits, nameIn, producerOf, textOf } from '../helpers/figures.js';

interface Observation {
  '@type': string;
  name: string;
  description: string;
  value?: number | string | { minValue: number; maxValue: number };
  unitText?: string;
  observationDate?: string;
  observationAbout?: { name: string };
  observationPeriod?: string;
  measurementQualifier: object;
  variableMeasured: { name: string; populationType?: object; measurementDenominator?: object };
  subjectOf: Work[];
}
interface Work {
  name: string;
  url?: string;
  creditText: string;
  creator: { '@type': string; name: string }[];
  isBasedOn?: Work[];
}

/** How long the intervals of the ledger are. */
const lengths: Readonly<Record<string, string>> = {
  '2007-12/2021-12': 'P169M',
  '2016-12/2017-01': 'P2M',
  '2007/2023': 'P17Y',
  '2010/2012': 'P3Y',
};
const joined = (names: string[]): string => new Intl.ListFormat('en').format(names);

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

const scripts = (root: Document = document): HTMLScriptElement[] => [
  ...root.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const written = (root: Document = document): Observation[] =>
  scripts(root).map(({ textContent }) => JSON.parse(textContent) as Observation);
const one = async (root: Document = document): Promise<Observation> =>
  await until('the data', () => written(root)[0]);
const gone = async (root: Document = document): Promise<true> =>
  await until('the data to go', () => scripts(root).length === 0);
const names = async (name: string, root: Document = document): Promise<true> =>
  await until(
    name,
    () =>
      written(root)
        .map((each) => each.name)
        .join() === name,
  );
const label = (id: string, language: 'en' | 'es' = 'en'): string =>
  words(data.facts.find((fact) => fact.id === id)?.label, language);
const poverty = '<ht-stat fact="mo-poverty-rate-2021" structured-data>The sentence.</ht-stat>';

function assertTells(fact: Fact, observation: Observation): void {
  assert.equal(observation['@type'], 'Observation');
  assert.equal(observation.name, words(fact.label));
  const said = typeof observation.value === 'string' ? observation.value : '';
  if (fact.qualifier !== undefined)
    assert.match(
      said,
      { about: /^about \d/, nearly: /^nearly \d/, 'more-than': /^more than \d/ }[fact.qualifier],
      fact.id,
    );
  else
    assert.deepEqual<unknown>(
      observation.value,
      fact.value ??
        (fact.low === undefined
          ? undefined
          : { '@type': 'QuantitativeValue', minValue: fact.low, maxValue: fact.high }),
      fact.id,
    );
  assert.equal(
    observation.unitText,
    ['percent', 'range'].includes(fact.kind) ? 'percent' : (fact.unit ?? 'null'),
    fact.id,
  );
  // schema.org wants a class, a variable and a value of a list here, not their names alone.
  const { populationType, measurementDenominator } = observation.variableMeasured;
  assert.deepEqual(populationType, fact.unit ? { '@type': 'Class', name: fact.unit } : undefined);
  assert.deepEqual(
    measurementDenominator,
    fact.of && { '@type': 'StatisticalVariable', name: words(fact.of) },
  );
  const [from, to] = fact.period === 'unstated' ? [] : (fact.period?.split('/') ?? []);
  assert.equal(observation.observationDate, to ?? from, fact.id);
  assert.equal(observation.observationPeriod, to && lengths[fact.period ?? ''], fact.id);
  assert.equal(
    observation.observationAbout?.name,
    words(data.places.find(({ id }) => id === fact.place)?.name),
  );
  assert.deepEqual(observation.measurementQualifier, {
    '@type': 'Enumeration',
    name: fact.standing,
  });
  for (const part of [
    words(fact.label),
    words(fact.caveat),
    ...(fact.standing === 'corrected' ? [words(fact.printed), words(fact.reason)] : []),
  ])
    assert.include(observation.description, part, fact.id);
  if (fact.qualifier !== undefined) assert.isTrue(observation.description.startsWith(said));
  assertCites(fact, observation);
}

/** Checks the works that a figure was read in and is from. */
function assertCites(fact: Fact, observation: Observation): void {
  // A figure that was read in another work is not given as if it had been read where it was made.
  for (const { source, via } of fact.citations) {
    const [made, reader] = [source, via].map((id) =>
      data.sources.find((candidate) => candidate.id === id),
    );
    const top = observation.subjectOf.find(({ name }) => name === words((reader ?? made)?.title));
    if (reader)
      assert.include(
        top?.isBasedOn?.map(({ name, creditText }) => `${name}: ${creditText}`) ?? [],
        `${words(made?.title)}: ` +
          (made?.read === 'not-read'
            ? 'not read for these data'
            : 'read in an archived copy, November 22, 2026'),
        fact.id,
      );
    else assert.isUndefined(top?.isBasedOn, fact.id);
  }
  const cited = new Set(
    fact.citations.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via])),
  );
  const known = data.sources.filter(({ id }) => cited.has(id));
  const works = observation.subjectOf.flatMap((one) => [one, ...(one.isBasedOn ?? [])]);
  assert.sameMembers(
    [...new Set(works.map(({ name }) => name))],
    [...new Set(known.map(({ title }) => words(title)))],
    fact.id,
  );
  assert.includeMembers(
    works.map(({ creator }) => creator.map(({ name }) => name)).map(joined),
    known
      .filter(({ producer }) => !Array.isArray(producer) || producer.length > 0)
      .map(({ id }) => producerOf(id)),
  );
}

describe('structured-data', () => {
  it('writes of every figure one Observation: value, unit, date, place, sources', async () => {
    const numeric = data.facts.filter(
      ({ kind, standing }) =>
        ['percent', 'count', 'rank', 'mean', 'range'].includes(kind) && standing !== 'contested',
    );
    assert.isAbove(numeric.length, 80);
    await mount(
      numeric.map(({ id }) => `<ht-stat fact="${id}" structured-data></ht-stat>`).join(''),
    );
    await until('all data', () => scripts().length >= numeric.length);
    const found = written();
    assert.lengthOf(found, numeric.length);
    for (const fact of numeric) {
      const observation = found.find(({ name }) => name === words(fact.label));
      if (!observation) throw new Error(`nothing of ${fact.id}`);
      assertTells(fact, observation);
    }
    clearPage();
    await gone();
  });

  it('writes nothing of words, and nothing of what must not be alone', async () => {
    const silent = data.facts.filter(
      ({ kind, standing }) =>
        standing === 'contested' || ['list', 'definition', 'law', 'statement'].includes(kind),
    );
    await mount(
      [...silent.map(({ id }) => `<ht-stat fact="${id}" structured-data></ht-stat>`), poverty].join(
        '',
      ),
    );
    await one();
    await frames(3);
    assert.deepEqual(
      written().map(({ name }) => name),
      [label('mo-poverty-rate-2021')],
    );
    clearPage();
    await gone();
  });

  it('is written once, and only with the attribute', async () => {
    await mount('<ht-stat fact="mo-population-2020">The sentence.</ht-stat>');
    assert.lengthOf(scripts(), 0);
    await mount(poverty);
    assert.equal((await one()).name, label('mo-poverty-rate-2021'));
    assert.lengthOf(scripts(), 1);
    assert.equal(scripts()[0]?.type, 'application/ld+json');
  });

  it('follows the attributes, and goes with the attribute and with the element', async () => {
    const widget = await mount(poverty);
    await one();
    await set(widget, { fact: 'mo-population-2020' });
    await names(label('mo-population-2020'));
    widget.lang = 'es';
    await names(label('mo-population-2020', 'es'));
    await set(widget, { 'structured-data': null });
    await gone();
    await set(widget, { 'structured-data': '' });
    await one();
    widget.remove();
    await gone();
    document.body.append(widget);
    await one();
    // As fast as can be: the last attribute decides.
    for (const fact of ['bjs-referred-2022', 'mo-poverty-rate-2021', 'bjs-referred-2012'])
      await set(widget, { fact });
    widget.lang = 'en';
    await names(label('bjs-referred-2012'));
    await frames(3);
    assert.lengthOf(scripts(), 1);
  });

  it('is removed where an old library has replaced remove()', async () => {
    const widget = await mount(poverty);
    await one();
    await withoutRemove(async () => {
      await set(widget, { 'structured-data': null });
      await gone();
    });
  });

  it('is one in a page that was saved or prerendered with it, of its present figure', async () => {
    await mount(poverty);
    await one();
    const outerHTML = scripts()[0]?.outerHTML ?? '';
    clearPage();
    await gone();
    for (const saved of [outerHTML, outerHTML.replace(/"value":[^,]*/, '"value":1')]) {
      document.head.insertAdjacentHTML('beforeend', saved);
      await mount(poverty + poverty);
      await until('both', () => scripts().length === 2);
      await frames(3);
      assert.deepEqual(
        scripts().map((script) => script.outerHTML),
        [outerHTML, outerHTML],
        'one for each widget',
      );
      clearPage();
      await gone();
    }
  });

  it('is of the first of two facts compared', async () => {
    await mount(
      '<ht-stat fact="nhth-mo-cases-2021" compare="nhth-mo-cases-2024" ' +
        'structured-data>The sentence.</ht-stat>',
    );
    await names(label('nhth-mo-cases-2021'));
    assert.lengthOf(scripts(), 1);
  });

  it('is removed where the fact cannot be shown, and follows the newer figure', async () => {
    const widget = await mount(
      '<ht-stat fact="nhth-mo-cases-2021" structured-data>The sentence.</ht-stat>',
    );
    await one();
    inside(widget, '.newer button')[0]?.click();
    await names(label('nhth-mo-cases-2024'));
    await set(widget, { fact: 'no-such' });
    assert.isTrue(showsChildren(widget));
    await gone();
  });
});

describe('structured-data on pages of others', () => {
  /** What the loader's page writes where nothing prevents it. */
  async function plain(): Promise<string> {
    const page = await openPage('structured-data.html');
    await one(page.document);
    assertClean(page);
    return scripts(page.document)[0]?.textContent ?? '';
  }

  for (const policy of ['strict-csp', 'trusted-types']) {
    it(`is written under ${policy}, without a complaint`, async () => {
      const page = await openPage(`${policy}/structured-data.html`);
      await one(page.document);
      assert.equal(scripts(page.document)[0]?.textContent, await plain());
      assertClean(page);
    });
  }

  it('is the same, byte for byte, where arrays are changed; so are citations', async () => {
    const page = await openPage('prototype.html');
    assert.notEqual(page.JSON.stringify({ a: new page.Array(1, 2) }), '{"a":[1,2]}', 'it does');
    await settledPage(page);
    await settled(page.document.body);
    await one(page.document);
    assert.equal(scripts(page.document)[0]?.textContent, await plain());
    const panel = await openCitation(page.document.querySelector('ht-stat') as Widget);
    const clean = await pageOf(
      '<ht-stat fact="mo-poverty-rate-2021"></ht-stat>',
      '/dist/ht-widgets.js',
    );
    const other = await openCitation(clean.document.querySelector('ht-stat') as Widget);
    for (const format of ['text', 'apa', 'mla', 'chicago', 'bibtex', 'ris', 'csl'])
      assert.equal(chooseFormat(panel, format), chooseFormat(other, format), format);
    const list = page.document.querySelector('ht-source-list') as Widget;
    inside(list, 'summary')[0]?.click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    const csl = JSON.parse(chooseFormat(list.shadowRoot as ShadowRoot, 'csl')) as {
      title: string;
    }[];
    assert.lengthOf(csl, inside(list, 'li').length);
    for (const [tag, text] of [
      ['ht-factor-list', nameIn('factors', 'domestic-violence')],
      ['ht-data-note', textOf('data-not-comprehensive')],
      ['ht-hotline-banner', contact('nhth-call')],
    ] as const) {
      assert.include(readerText(page.document.querySelector(tag) as Element), text);
    }
    assertClean(page);
  });

  /** Checks what a page has where nothing says who published the sources. */
  async function assertNamesItsSources(page: Page): Promise<void> {
    const { subjectOf, variableMeasured } = await one(page.document);
    const fact = data.facts.find(({ id }) => id === 'mo-poverty-rate-2021');
    const named = data.sources.filter(({ id }) =>
      fact?.citations.some(({ source, via }) => (via ?? source) === id),
    );
    assert.deepEqual(variableMeasured.populationType, { '@type': 'Class', name: fact?.unit });
    assert.sameMembers(
      subjectOf.map(({ name }) => name),
      named.map(({ shortName }) => words(shortName)),
    );
    assert.deepEqual(page.seen.errors, []);
    assert.include(readerText(page.document.body), digits('mo-poverty-rate-2021'));
  }

  it('names its sources where their full citations do not arrive, without an error', async () => {
    const citation = recordOf('c', 'mo-poverty-rate-2021');
    const blocked = await pageOf(poverty, loaderWithout(citation));
    await requested(blocked, new RegExp(`${citation}$`));
    await assertNamesItsSources(blocked);
  });

  it('names its sources in the self-contained file', async () => {
    await assertNamesItsSources(await pageOf(poverty, '/dist/elements/ht-stat.js'));
  });
});
