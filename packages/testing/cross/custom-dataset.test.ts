/** A page's dataset, `src="…"`: what widgets show of it. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  chooseFormat,
  clearPage,
  fetched,
  frames,
  goodDataset,
  greene,
  inside,
  mount,
  one,
  openCitation,
  pageOf,
  readerText,
  requestsOf,
  serve,
  serveNothing,
  set,
  settled,
  until,
  type Widget,
} from '../helpers/index.js';
import { contact, producerOf, sourceName } from '../helpers/figures.js';

type Made = Awaited<ReturnType<typeof greene>>;

afterEach(() => {
  clearPage();
  serveNothing();
});

const statOf = (src: string, fact = 'example-cases-2025', attributes = ''): string =>
  `<ht-stat src="${src}" fact="${fact}" ${attributes}>The sentence.</ht-stat>`;

/** Serves the good dataset with a change. */
async function changed(change: (made: Made) => void): Promise<string> {
  const made = await greene();
  change(made);
  return serve(JSON.stringify(made));
}

describe('a good dataset', () => {
  it('shows in a stat, with the figure’s limit and sources', async () => {
    const widget = await mount(statOf(goodDataset));
    const text = readerText(widget);
    for (const part of [
      '120',
      'cases identified by the Example Hotline in Greene County in 2025',
      'An example with a made-up figure.',
      'As reported by Example Newspaper (made up)',
      'Example Hotline (made up)',
    ])
      assert.include(text, part);
    await set(widget, { display: 'inline' });
    assert.match(
      readerText(widget),
      /^120 cases .*\(made up; counts what reached the hotline; as reported by Example Newspaper/,
    );
    assert.include(readerText(widget), '; as reported by Example Newspaper (made up)');
    await set(widget, { display: 'hundred', fact: 'example-labor-share-2025' });
    assert.include(readerText(widget), '25 of every 100');
  });

  it('shows in a factor list and a data note', async () => {
    const list = await mount(`<ht-factor-list src="${goodDataset}">The factors.</ht-factor-list>`);
    for (const part of [
      'An example factor',
      'How the example is exploited',
      '25%',
      'Made up; labor trafficking is reported less often',
    ])
      assert.include(readerText(list), part);
    const note = await mount(`<ht-data-note src="${goodDataset}">The note.</ht-data-note>`);
    assert.include(readerText(note), 'The Example Organization says that nobody knows');
    assert.include(readerText(note), 'The organization’s own statement');
  });

  it('shows in a type list and a response list, without what only the ledger has', async () => {
    const types = readerText(
      await mount(`<ht-type-list src="${goodDataset}">The types.</ht-type-list>`),
    );
    for (const part of [
      'An example type',
      'made-up plain words',
      'nobody knows how much trafficking',
      'An example with made-up words.',
      '25%',
      'Made up; labor trafficking is reported less often',
    ])
      assert.include(types, part);
    const areas = readerText(
      await mount(`<ht-response-list src="${goodDataset}">The areas.</ht-response-list>`),
    );
    for (const part of [
      'An example area',
      'Example Responder (made up)',
      'The organization’s own statement: Example Organization (made up)'.toLowerCase(),
      'What is safe to do',
      'nobody knows how much',
    ])
      assert.include(areas.toLowerCase(), part.toLowerCase());
    for (const part of [sourceName('nightlight'), 'Missouri', '911', contact('nhth-call')])
      assert.notInclude(`${types} ${areas}`, part);
    assert.notMatch(`${types} ${areas}`, /888/);
  });

  it('has a full citation, and its sources in the source list', async () => {
    const widget = await mount(`${statOf(goodDataset)}<ht-source-list></ht-source-list>`);
    const panel = await openCitation(widget);
    for (const part of [
      'cases',
      '2025',
      'Greene County',
      'Statistics by state',
      'Example Hotline (made up)',
      'not read for these data',
      'What the hotline counted in Greene County',
      'November 22, 2026',
    ])
      assert.include(readerText(panel), part);
    for (const part of [
      '120 cases identified',
      'Period: 2025',
      'Counts: cases',
      'An example with a made-up figure',
      'Read on: November 22, 2026.',
      'As reported by Example Newspaper (made up) (read November 22, 2026); ' +
        'original: Example Hotline (made up), not read for these data.',
    ])
      assert.include(chooseFormat(panel, 'text'), part);
    await frames(1);
    await settled(document.body);
    const list = document.querySelector('ht-source-list') as Widget;
    assert.deepEqual(
      inside(list, 'li').map((item) => readerText(item).replace(/\s*Cited once: 1$/, '')),
      [
        'Example Newspaper (made up). 2026-01-15. What the hotline counted in Greene ' +
          'County. Read November 22, 2026. newspaper.example.org',
        'Example Hotline (made up). 2025. Statistics by state. Not read for these data.',
      ],
    );
    one(list, 'summary').click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    for (const format of ['text', 'apa', 'mla', 'chicago'])
      assert.include(
        chooseFormat(list.shadowRoot as ShadowRoot, format),
        'What the hotline counted in Greene County. Read November 22, 2026. ' +
          'https://newspaper.example.org/cases',
        format,
      );
  });

  it('has its sources among the references in the forms that programs read', async () => {
    await mount(
      `${statOf(goodDataset)}<ht-stat fact="nhth-mo-sex-share-2021"></ht-stat>` +
        '<ht-source-list></ht-source-list>',
    );
    const copied = await references();
    assert.deepEqual((JSON.parse(copied('csl')) as { id: string }[]).slice(0, 2), [
      {
        id: 'greene-county-example-newspaper',
        type: 'article-newspaper',
        title: 'What the hotline counted in Greene County',
        'container-title': 'Example Newspaper (made up)',
        issued: { 'date-parts': [[2026, 1, 15]] },
        accessed: { 'date-parts': [[2026, 11, 22]] },
        URL: 'https://newspaper.example.org/cases',
      },
      // Its address was not seen in use, so it is not given.
      {
        id: 'greene-county-example-hotline',
        type: 'webpage',
        title: 'Statistics by state',
        author: [{ literal: 'Example Hotline (made up)' }],
        issued: { 'date-parts': [[2025]] },
        note: 'Not read for these data.',
      },
    ] as unknown as { id: string }[]);
    assert.lengthOf(JSON.parse(copied('csl')) as unknown[], 4, "the ledger's too");
    const bibtex = copied('bibtex');
    assert.deepEqual(bibtex.match(/^@\w+\{[^,]+/gm)?.slice(0, 3), [
      '@article{greene-county-example-newspaper',
      '@misc{greene-county-example-hotline',
      '@misc{nightlight',
    ]);
    for (const field of [
      'journal = {Example Newspaper (made up)}',
      'title = {{What the hotline counted in Greene County}}',
      'year = {2026}',
      'month = jan',
      'day = {15}',
      'author = {{Example Hotline (made up)}}',
      'url = {https://newspaper.example.org/cases}',
    ])
      assert.include(bibtex, field);
    assert.equal((bibtex.match(/\{/g) ?? []).length, (bibtex.match(/\}/g) ?? []).length);
    const ris = copied('ris');
    assert.include(
      ris,
      'TY  - NEWS\nID  - greene-county-example-newspaper\nTI  - What the hotline ' +
        'counted in Greene County\nT2  - Example Newspaper (made up)\nPY  - 2026\nDA  ' +
        '- 2026/01/15\nY2  - 2026/11/22\nUR  - https://newspaper.example.org/cases\n' +
        'ER  - ',
    );
    assert.lengthOf(ris.match(/^ER {2}-/gm) ?? [], 4);
  });

  it('cannot break out of a reference', async () => {
    const title = 'A\nER  - \nTY  - BOOK } @book{x, title={y}, 50% & $1 #2 \\input <b>"';
    const src = await changed(({ sources }) => {
      Object.assign(sources[1] as object, {
        title,
        producer: 'Line\nbreak {',
        url: 'https://newspaper.example.org/?a={b}',
      });
    });
    await mount(`${statOf(src)}<ht-source-list></ht-source-list>`);
    const copied = await references();
    assert.equal((JSON.parse(copied('csl')) as { title: string }[])[0]?.title, title);
    assert.lengthOf(copied('ris').match(/^TY {2}- /gm) ?? [], 2);
    assert.lengthOf(copied('ris').match(/^ER {2}- /gm) ?? [], 2);
    const bibtex = copied('bibtex');
    assert.include(
      bibtex,
      'title = {{A ER - TY - BOOK \\} @book\\{x, title=\\{y\\}, 50\\% \\& \\$1 \\#2 ' +
        '\\textbackslash{}input <b>"}}',
    );
    assert.include(bibtex, 'https://newspaper.example.org/?a=%7Bb%7D');
    assert.lengthOf(bibtex.match(/^@/gm) ?? [], 2);
  });

  it('that is gone again: the list offers what it knows of others', async () => {
    const widget = await mount(
      `${statOf(goodDataset)}<ht-stat fact="nhth-mo-sex-share-2021"></ht-stat>` +
        '<ht-source-list></ht-source-list>',
    );
    const copied = await references();
    assert.lengthOf(JSON.parse(copied('csl')) as unknown[], 4);
    widget.remove();
    await until('the shorter list', () => (JSON.parse(copied('csl')) as unknown[]).length === 2);
  });

  it('may name its sources in each language, or once for all', async () => {
    const src = await changed((made) => {
      const { facts, sources, ...rest } = made;
      // In both languages, as far as is needed here.
      for (const text of [...facts, ...sources, ...Object.values(rest)].flatMap(texts))
        text['es'] = `${String(text['en'])} (es)`;
      // The label of a figure names it.
      Object.assign(rest['places'] as object[], [
        { id: 'greene-county', name: { en: 'Greene County', es: 'Greene County' } },
      ]);
      Object.assign(sources[0] ?? {}, {
        shortName: { en: 'A hotline', es: 'Una línea' },
        producer: { en: 'A hotline', es: 'Una línea' },
        title: { en: '[Figures]', es: '[Cifras]' },
      });
    });
    const english = await mount(`${statOf(src)}<ht-source-list></ht-source-list>`);
    assert.include(readerText(english), 'Example Newspaper (made up)');
    assert.include(readerText(english), 'A hotline');
    clearPage();
    const spanish = await mount(
      `<div lang="es">${statOf(src)}<ht-source-list></ht-source-list></div>`,
    );
    assert.include(readerText(spanish), 'Example Newspaper (made up)');
    assert.include(readerText(spanish), 'Una línea');
    assert.include(
      chooseFormat(await openCitation(spanish), 'text'),
      'original: Una línea, no leído para estos datos.',
    );
    await frames(1);
    await settled(document.body);
    assert.include(
      readerText(document.querySelector('ht-source-list') as Widget),
      'Una línea. 2025. [Cifras]. No leído para estos datos.',
    );
    assert.match((await references())('bibtex'), /note = \{No leído para estos datos\.\}/);
  });

  /** Every text of a record that is given per language. */
  function texts(node: unknown): Record<string, unknown>[] {
    if (typeof node !== 'object' || node === null) return [];
    return 'en' in node ? [node] : Object.values(node).flatMap(texts);
  }

  it('may have a range, which is drawn as a part of the whole', async () => {
    const src = await changed(({ facts }) => {
      const [, share] = facts;
      Object.assign(share as object, { kind: 'range', low: 20, high: 45 });
      Reflect.deleteProperty(share as object, 'value');
    });
    const widget = await mount(statOf(src, 'example-labor-share-2025', 'display="bar"'));
    const svg = one(widget, 'svg.bar');
    assert.match(readerText(one(widget, '[part=figure]')), /^20 to 45%$/);
    const [whole, part] = [svg, svg.querySelector('.filled') as Element].map((element) =>
      element.getBoundingClientRect(),
    );
    assert.closeTo(((part?.left ?? 0) - (whole?.left ?? 0)) / (whole?.width ?? 1), 0.2, 0.01);
    assert.closeTo((part?.width ?? 0) / (whole?.width ?? 1), 0.25, 0.01);
  });

  it('may leave out how many places a rank has, or name many: then it has no picture', async () => {
    for (const [places, drawn] of [
      [50, true],
      [undefined, false],
      [120, true],
      [121, false],
      [3143, false],
    ] as const) {
      const src = await changed(({ facts }) => {
        Object.assign(facts[1] as object, {
          kind: 'rank',
          value: 4,
          places,
          unit: 'state',
          of: { en: 'the places counted' },
        });
      });
      const widget = await mount(statOf(src, 'example-labor-share-2025', 'display="bar"'));
      assert.include(readerText(widget), '4th');
      assert.lengthOf(inside(widget, '.places'), drawn ? 1 : 0, String(places));
      clearPage();
    }
  });

  it('may compare its own facts, in one unit', async () => {
    const src = await changed(({ facts }) => {
      facts.push(
        {
          ...facts[0],
          id: 'example-cases-2024',
          value: 60,
          period: '2024',
          label: { en: 'cases in Greene County in 2024' },
        },
        { ...facts[0], id: 'example-victims-2025', unit: 'victim' },
      );
    });
    const widget = await mount(statOf(src, 'example-cases-2025', 'compare="example-cases-2024"'));
    assert.deepEqual(inside(widget, '[part=figure]').map(readerText), ['120', '60']);
    const [longer, shorter] = inside(widget, 'svg.bar .filled').map(
      (bar) => bar.getBoundingClientRect().width,
    );
    assert.closeTo((shorter ?? NaN) / (longer ?? NaN), 60 / 120, 0.01);
    for (const other of ['example-victims-2025', 'nhth-mo-cases-2021']) {
      await set(widget, { compare: other });
      assert.lengthOf(inside(widget, '[part=figure]'), 1, other);
    }
  });

  /** Opens the references of the list; returns what is copied in a form. */
  async function references(): Promise<(format: string) => string> {
    await frames(1);
    await settled(document.body);
    const list = document.querySelector('ht-source-list') as Widget;
    one(list, 'summary').click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    return (format) => chooseFormat(list.shadowRoot as ShadowRoot, format);
  }

  it('is not taken for the ledger, whose ids it may use', async () => {
    const src = await changed(({ sources, facts }) => {
      for (const source of sources)
        if (source['id'] === 'example-newspaper') source['id'] = 'nightlight';
      for (const { citations } of facts as { citations: { via?: string }[] }[])
        for (const citation of citations)
          if (citation.via !== undefined) citation.via = 'nightlight';
      Object.assign(facts[0] as object, { id: 'nhth-mo-sex-share-2021' });
    });
    const widget = await mount(
      `${statOf(src, 'nhth-mo-sex-share-2021')}<ht-stat ` +
        'fact="nhth-mo-sex-share-2021"></ht-stat><ht-source-list></ht-source-list>',
    );
    assert.include(readerText(widget), '120');
    await frames(1);
    await settled(document.body);
    const list = document.querySelector('ht-source-list') as Widget;
    assert.lengthOf(inside(list, 'li'), 4, 'two sources of the same id, two others');
    one(list, 'summary').click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    assert.lengthOf(
      chooseFormat(list.shadowRoot as ShadowRoot, 'text').match(
        new RegExp(producerOf('nightlight'), 'g'),
      ) ?? [],
      1,
    );
    const ids = (
      JSON.parse(chooseFormat(list.shadowRoot as ShadowRoot, 'csl')) as { id: string }[]
    ).map(({ id }) => id);
    assert.lengthOf(ids, 4);
    assert.equal(new Set(ids).size, 4);
  });

  it('is fetched once for all that name it, in any form, and only where it is named', async () => {
    const src = serve(JSON.stringify(await greene()));
    await mount(`<ht-stat fact="mo-population-2020"></ht-stat><ht-factor-list></ht-factor-list>`);
    assert.deepEqual(
      fetched.filter((url) => url === src),
      [],
    );
    await mount(
      `${statOf(src)}${statOf(new URL(src).pathname)}` +
        `${statOf(`/x/..${new URL(src).pathname}`)}<ht-data-note ` +
        `src="${src}"></ht-data-note>`,
    );
    assert.deepEqual(
      fetched.filter((url) => url === src),
      [src],
    );
  });

  it('is not in the self-contained files, which do not show the ledger instead', async () => {
    const page = await pageOf(
      statOf(goodDataset, 'mo-population-2020'),
      '/dist/elements/ht-stat.js',
    );
    assert.equal(readerText(page.document.body), 'The sentence.');
    assert.deepEqual(page.seen.htErrors, ['ht-stat: load-failed']);
    assert.notInclude(requestsOf(page), goodDataset);
  });

  it('comes without cookies, though the page has some', async () => {
    document.cookie = 'secret=1; path=/';
    try {
      const address = `/without-cookie${goodDataset}`;
      assert.equal((await fetch(address)).status, 404, 'the server sees cookies');
      assert.include(readerText(await mount(statOf(address))), '120');
    } finally {
      document.cookie = 'secret=; path=/; max-age=0';
    }
  });

  for (const [lang, scripts] of [
    ['es', []],
    ['es', ['/dist/ht-widgets.js']],
  ] as const) {
    it(`in English is marked so on a page in ${lang}, scripts: ${scripts.length}`, async () => {
      const markup =
        `<div lang="${lang}">${statOf(goodDataset)}` +
        `<ht-factor-list src="${goodDataset}"></ht-factor-list>` +
        `<ht-data-note src="${goodDataset}"></ht-data-note>` +
        `<ht-type-list src="${goodDataset}"></ht-type-list>` +
        `<ht-response-list src="${goodDataset}"></ht-response-list></div>`;
      const root = scripts.length
        ? (await pageOf(markup, ...scripts)).document
        : (await mount(markup)).ownerDocument;
      for (const widget of root.querySelectorAll<Widget>(
        'ht-stat, ht-factor-list, ht-data-note, ht-type-list, ht-response-list',
      )) {
        assert.equal(inside(widget, '.base')[0]?.lang, 'en', widget.localName);
        assert.match(readerText(widget), /made.up/, widget.localName);
        assert.notMatch(readerText(widget), /según|Fuente/, widget.localName);
      }
      assert.include(
        readerText(await openCitation(root.querySelector('ht-stat') as Widget)),
        'Standing',
      );
    });
  }
});

describe('what the loader loads', () => {
  it('for a page without src: nothing of what src needs', async () => {
    const page = await pageOf(statOf(goodDataset), '/dist/ht-widgets.js');
    const withSrc = requestsOf(page);
    assert.lengthOf(
      withSrc.filter((name) => name === goodDataset),
      1,
    );
    const without = requestsOf(
      await pageOf('<ht-stat fact="nhth-mo-cases-2024"></ht-stat>', '/dist/ht-widgets.js'),
    );
    assert.isBelow(without.length, withSrc.length);
    assert.deepEqual(
      without.filter((name) => name.includes('/datasets/')),
      [],
    );
  });
});
