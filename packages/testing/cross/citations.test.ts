/** The full citation of a fact, as a reader opens it. */
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  axeComplaints,
  chooseFormat,
  clearPage,
  inside,
  ledger,
  mount,
  one,
  openCitation,
  ownClipboard,
  readerText,
  set,
  until,
  withoutRemove,
  words,
  type Dataset,
  type Fact,
  type Widget,
} from '../helpers/index.js';
import { producerOf } from '../helpers/figures.js';
import { factOf } from '../helpers/oracle.js';

const formats = ['text', 'apa', 'mla', 'chicago', 'bibtex', 'biblatex', 'ris', 'csl'];
const cases = '<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  ownClipboard();
});

/** The descriptions in a panel, by their terms. */
function rows(panel: Element): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const term of panel.querySelectorAll('dt'))
    (found[term.textContent] ??= []).push(readerText(term.nextElementSibling as Element));
  return found;
}

function rolesOf({ citations }: Fact): ['source' | 'via', string][] {
  return citations.flatMap(
    ({ source, via }) =>
      (via === undefined
        ? [['source', source]]
        : [
            ['source', source],
            ['via', via],
          ]) as ['source' | 'via', string][],
  );
}

function day(iso: string, language: 'en' | 'es'): string {
  const options = [
    { year: 'numeric' },
    { year: 'numeric', month: 'long' },
    { year: 'numeric', month: 'long', day: 'numeric' },
  ] as const;
  return new Intl.DateTimeFormat(`${language}-US`, {
    ...options[iso.split('-').length - 1],
    timeZone: 'UTC',
  }).format(new Date(iso));
}

/** How a citation says who was read. */
const reading = {
  en: {
    reported: 'As reported by',
    original: 'original',
    read: 'read in an archived copy, ',
    not: 'not read for these data',
    source: 'Source',
  },
  es: {
    reported: 'Según informa',
    original: 'original',
    read: 'leído en una copia archivada, ',
    not: 'no leído para estos datos',
    source: 'Fuente',
  },
};
/** A part of a citation that begins before the part in front of it has ended. */
const endlessPart = new RegExp(
  '[^.!?…”’"»)] (Limit|Límite|Source|Fuente|As reported|Según informan?|Read on|Leído el|Place|' +
    'Lugar|Standing|Grado de certeza)\\b.*:',
);

/** The source with this id, as part of the data. */
function sourceOf(id: string): Dataset['sources'][number] {
  return data.sources.find((source) => source.id === id) as Dataset['sources'][number];
}

/** What a citation of `fact` says of one of its sources: who was read, when, and who made it. */
function readingOf(
  { citations }: Fact,
  { source, via }: Fact['citations'][number],
  language: 'en' | 'es',
): string {
  const said = reading[language];
  const by = (id: string): string => producerOf(id, language);
  const how = (id: string): string => {
    const { read, dateAccessed } = sourceOf(id);
    return read === 'not-read' ? said.not : `${said.read}${day(dateAccessed ?? '', language)}`;
  };
  const all = citations
    .filter((other) => other.source === source)
    .flatMap((other) => other.via ?? []);
  // Another page by the same maker is no report by another.
  const readers = all.filter((id) => by(id) !== by(source));
  const own = all.find((id) => by(id) === by(source));
  if (own !== undefined && readers.length === 0)
    return `${said.source}: ${by(source)} (${how(own)}).`;
  if (via === undefined)
    return readers.length > 0 ? '' : `${said.source}: ${by(source)} (${how(source)}).`;
  const read = [...new Set(readers)].map((id) => `${by(id)} (${how(id)})`);
  const many = read.length > 1 && language === 'es' ? 'n' : '';
  const original = `${said.original}: ${by(source)}, ${how(own ?? source)}.`;
  return `${said.reported}${many} ${read.join('; ')}; ${original}`;
}

const button = (widget: Element): HTMLButtonElement =>
  one(widget, '.cite > button') as HTMLButtonElement;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** A stat of every fact, each with its citation open. */
async function everyPanel(
  language: 'en' | 'es',
  facts: readonly Fact[],
): Promise<[Fact, Widget, HTMLElement][]> {
  await mount(
    `<div lang="${language}">` +
      facts.map(({ id }) => `<ht-stat fact="${id}"></ht-stat>`).join('') +
      '</div>',
  );
  const widgets = [...document.querySelectorAll<Widget>('ht-stat')];
  const panels = await Promise.all(widgets.map((widget) => openCitation(widget)));
  return facts.map((fact, i) => [fact, widgets[i] as Widget, panels[i] as HTMLElement]);
}

describe('the citation', () => {
  it('closes where an old library has replaced remove()', async () => {
    const widget = await mount(cases);
    await openCitation(widget);
    await withoutRemove(async () => {
      button(widget).click();
      await until('it to close', () => inside(widget, '.panel').length === 0);
    });
  });

  it('opens in place, below what it belongs to, and closes again', async () => {
    const widget = await mount(cases);
    assert.equal(button(widget).textContent, 'Cite');
    assert.equal(button(widget).getAttribute('aria-expanded'), 'false');
    assert.lengthOf(inside(widget, '.panel'), 0);
    const panel = await openCitation(widget);
    assert.equal(button(widget).getAttribute('aria-expanded'), 'true');
    assert.isAtLeast(
      panel.getBoundingClientRect().top,
      button(widget).getBoundingClientRect().bottom - 1,
    );
    assert.isAbove(panel.getBoundingClientRect().height, 100);
    assert.notEqual(getComputedStyle(one(widget, '.copy')).display, 'inline', 'it has its styles');
    button(widget).click();
    await until('it to close', () => inside(widget, '.panel').length === 0);
    assert.equal(button(widget).getAttribute('aria-expanded'), 'false');
  });

  it('names both links of a chain, with dates, and how each was read', async () => {
    const widget = await mount('<ht-stat fact="mo-survival-sex-share">The sentence.</ht-stat>');
    const panel = await openCitation(widget);
    const found = rows(panel);
    const source = data.sources.find(({ id }) => id === 'mcaht-2019');
    assert.lengthOf(found['Source'] ?? [], 1);
    assert.include(found['Source']?.[0], words(source?.title));
    assert.include(found['Source']?.[0], 'not read for these data');
    assert.lengthOf(found['Read in'] ?? [], 2);
    const { citations } = factOf(data, 'mo-survival-sex-share');
    for (const [i, { via = '' }] of citations.entries()) {
      const text = found['Read in']?.[i] ?? '';
      assert.include(text, producerOf(via));
      assert.match(text, /; read in an archived copy, \w+ \d+, 20\d\d\./);
    }
    assert.deepEqual(found['Counts'], ['survivors served by the providers asked']);
    assert.deepEqual(found['Standing'], ['second-hand: read only in publications that repeat it']);
  });

  it('has English titles read as English among Spanish words, and marks no others', async () => {
    const facts = ['mo-survival-sex-share', 'nhth-mo-cases-2021'].map((id) => factOf(data, id));
    const real = data.sources.filter(({ title }) => typeof title === 'string');
    for (const [fact, , panel] of await everyPanel('es', facts)) {
      const cited = fact.citations.flatMap(({ source, via = '' }) => [source, via]);
      assert.sameMembers(
        [...panel.querySelectorAll<HTMLElement>('[lang]')].map(
          (title) => `${title.lang} ${title.textContent}`,
        ),
        real.filter(({ id }) => cited.includes(id)).map(({ title }) => `en ${words(title)}`),
      );
    }
    clearPage();
    for (const [, , panel] of await everyPanel('en', facts))
      assert.lengthOf(panel.querySelectorAll('[lang]'), 0);
  });

  for (const language of ['en', 'es'] as const) {
    it(`says in ${language}, of every fact: producer, count, limit, standing, reason`, async () => {
      const terms = {
        en: ['Counts', 'Period', 'Place', 'Out of', 'Limit', 'Standing', 'Read on'],
        es: [
          'Cuenta',
          'Período',
          'Lugar',
          'Del total de',
          'Límite',
          'Grado de certeza',
          'Leído el',
        ],
      }[language];
      for (const [fact, , panel] of await everyPanel(language, data.facts)) {
        const found = rows(panel);
        const [counts, period, place, of, limit, standing, asOf] = terms.map(
          (term) => found[term]?.join('\n') ?? '',
        ) as [string, string, string, string, string, string, string];
        assert.equal(counts !== '', fact.unit !== null, `${fact.id} counts`);
        for (const year of fact.period?.match(/\d{4}/g) ?? [])
          assert.include(period, year, fact.id);
        assert.equal(
          place,
          words(
            data.places.find(({ id }) => id === fact.place)?.name ?? { [language]: '' },
            language,
          ),
          fact.id,
        );
        assert.equal(of, fact.of ? words(fact.of, language) : '', fact.id);
        assert.equal(limit, words(fact.caveat, language), fact.id);
        assert.match(standing, /^[^:]+: .{10}/, fact.id);
        if (fact.reason) assert.include(standing, words(fact.reason, language), fact.id);
        if (fact.standing === 'corrected')
          assert.include(standing, words(fact.printed, language), fact.id);
        assert.equal(asOf, day(fact.asOf, language), fact.id);
        for (const [role, id] of rolesOf(fact)) {
          const source = data.sources.find((candidate) => candidate.id === id);
          const term = {
            en: { source: 'Source', via: 'Read in' },
            es: { source: 'Fuente', via: 'Leído en' },
          }[language][role];
          const row =
            found[term]?.find((text) =>
              text.startsWith(`${words(source?.title, language)}. ${producerOf(id, language)}`),
            ) ?? '';
          for (const part of [
            words(source?.title, language),
            source?.publisher,
            source?.datePublished && day(source.datePublished, language),
            source?.dateAccessed && day(source.dateAccessed, language),
          ]) {
            if (part) assert.include(row, part, `${fact.id}: ${id}`);
          }
        }
        assert.notMatch(readerText(panel), /undefined|null|NaN|\[object|HTNOTE|Invalid/, fact.id);
      }
    });

    it(`says in ${language}, in every form, of every fact, what was read and when`, async () => {
      let chains = 0;
      for (const [fact, , panel] of await everyPanel(language, data.facts)) {
        const texts = Object.fromEntries(
          formats.map((format) => [format, chooseFormat(panel, format)]),
        );
        const plain = (text = ''): string => text.replace(/\\(?=[\\{}%&$#_])/g, '');
        for (const citation of fact.citations) {
          const expected = readingOf(fact, citation, language);
          if (sourceOf(citation.source).read === 'not-read') {
            chains++;
            // The work itself too, where programs and people find it without the sentence.
            const remark = reading[language].not.slice(1);
            for (const format of ['apa', 'mla', 'chicago'] as const)
              assert.match(
                texts[format]?.split('\n').slice(1).join('\n') ?? '',
                new RegExp(`\\[.${remark}; .*\\.\\]`),
                `${fact.id} ${format}`,
              );
          }
          for (const format of formats)
            assert.include(
              plain(
                format === 'csl'
                  ? (JSON.parse(texts[format] ?? '') as { note?: string }[])[0]?.note
                  : texts[format],
              ),
              expected,
              `${fact.id} ${format}`,
            );
        }
        assert.notMatch(plain(texts['text']), endlessPart, `${fact.id}: each part ends`);
      }
      assert.isAbove(chains, 100);
    });

    it(`gives in ${language}, in every form, figure, period, unit, limit and day`, async () => {
      const numeric = data.facts.filter(
        ({ unit, kind }) =>
          unit !== null && ['percent', 'count', 'rank', 'mean', 'range'].includes(kind),
      );
      assert.isAbove(numeric.length, 90);
      for (const [fact, widget, panel] of await everyPanel(language, numeric)) {
        const texts = Object.fromEntries(
          formats.map((format) => [format, chooseFormat(panel, format)]),
        ) as Record<'text' | 'apa' | 'mla' | 'chicago' | 'bibtex' | 'ris' | 'csl', string>;
        const { text } = texts;
        const unit = rows(panel)[language === 'en' ? 'Counts' : 'Cuenta']?.[0] ?? '?';
        const producers = rolesOf(fact).map(([, id]) => producerOf(id, language));
        const needed = [
          readerText(one(widget, '[part=figure]')),
          words(fact.label, language),
          unit,
          ...(fact.period?.match(/\d{4}/g) ?? []),
          words(fact.caveat, language),
          day(fact.asOf, language),
          ...producers,
        ];
        if (fact.of) needed.push(words(fact.of, language));
        if (fact.reason) needed.push(words(fact.reason, language));
        for (const part of needed) assert.include(flat(text), flat(part), fact.id);
        assert.notInclude(text, '\n');

        for (const [format, citation] of Object.entries(texts))
          assert.notMatch(citation, /HTNOTE|undefined|\[object/, `${fact.id} ${format}`);
        for (const format of ['apa', 'mla', 'chicago', 'ris'] as const)
          assert.include(texts[format], text, `${fact.id} ${format}`);
        assert.include(texts.bibtex.replace(/\\(?=[\\{}%&$#_])/g, ''), text, fact.id);
        const works = new Set(rolesOf(fact).map(([, id]) => id)).size;
        assert.lengthOf(texts.bibtex.match(/^@\w+\{/gm) ?? [], works, fact.id);
        assert.lengthOf(texts.ris.match(/^TY {2}- /gm) ?? [], works, fact.id);
        assert.lengthOf(texts.ris.match(/^ER {2}-/gm) ?? [], works, fact.id);
        const csl = JSON.parse(texts.csl) as { type: string; title: string; note?: string }[];
        assert.lengthOf(csl, works, fact.id);
        assert.include(
          csl.map(({ note }) => note),
          text,
          fact.id,
        );
      }
    });
  }

  it('is in a sentence, and with each fact of a factor', async () => {
    const inline = await mount(
      '<p>Before. ' +
        '<ht-stat fact="nhth-mo-cases-2024" display="inline">The sentence</ht-stat>. ' +
        'After.</p>',
    );
    assert.include(
      readerText(await openCitation(inline)),
      words(data.facts.find(({ id }) => id === 'nhth-mo-cases-2024')?.caveat),
    );
    clearPage();
    const list = await mount('<ht-factor-list factors="poverty">The factors.</ht-factor-list>');
    const shown = data.factors?.find(({ id }) => id === 'poverty')?.facts ?? [];
    assert.lengthOf(inside(list, '.cite'), shown.length);
    for (const [i, id] of shown.entries()) {
      assert.include(
        readerText(await openCitation(list, i)),
        words(data.facts.find((fact) => fact.id === id)?.caveat),
      );
    }
  });

  it("is closed by what makes it another's: fact, language", async () => {
    const widget = await mount(cases);
    for (const attributes of [{ fact: 'mo-poverty-rate-2021' }, { lang: 'es' }]) {
      await openCitation(widget);
      await set(widget, attributes);
      await until('it to close', () => inside(widget, '.panel').length === 0);
      assert.equal(button(widget).getAttribute('aria-expanded'), 'false');
    }
    assert.equal(
      rows(await openCitation(widget))['Límite']?.[0],
      words(data.facts.find(({ id }) => id === 'mo-poverty-rate-2021')?.caveat, 'es'),
    );
  });

  it('stays open where only the look changes', async () => {
    const widget = await mount(cases);
    const panel = await openCitation(widget);
    await set(widget, { theme: 'dark', 'heading-level': '3' });
    assert.deepEqual(inside(widget, '.panel'), [panel]);
  });

  it('has nothing that axe complains of', async () => {
    await openCitation(await mount(cases));
    assert.deepEqual(await axeComplaints(), []);
  });
});
