/** A page's own dataset, `src="…"`: what is shown of it, and what is refused. */
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
  first,
  frames,
  goodDataset,
  greene,
  inside,
  listenToConsole,
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
  showsChildren,
  until,
  type Widget,
} from '../helpers/index.js';

const { port } = location;
const otherOrigin = `http://${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;

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

/** Mounts markup, and gives what the page hears of it. */
async function heard(
  markup: string,
): Promise<{ widget: Widget; errors: { reason: string; value: string }[] }> {
  const errors: { reason: string; value: string }[] = [];
  const listen = ({ detail }: HTMLElementEventMap['ht-error']): void => {
    errors.push(detail);
  };
  document.addEventListener('ht-error', listen);
  try {
    return { widget: await mount(markup), errors };
  } finally {
    document.removeEventListener('ht-error', listen);
  }
}

describe('a good dataset', () => {
  it('shows in a stat, with all that belongs beside the figure', async () => {
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
      /^120 cases .*\(made up; counts what reached the hotline; as reported by Example Newspaper \(made up\)/,
    );
    await set(widget, { display: 'hundred', fact: 'example-labor-share-2025' });
    assert.include(readerText(widget), '25 of every 100');
  });

  it('shows in a factor list and a data note', async () => {
    const list = await mount(`<ht-factor-list src="${goodDataset}">The factors.</ht-factor-list>`);
    for (const part of [
      'An example factor',
      'How the example is exploited',
      '25%',
      'made up; labor trafficking is reported less often',
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
      'made up; labor trafficking is reported less often',
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
    assert.notMatch(`${types} ${areas}`, /NightLight|Missouri|911|888/);
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
      'not read by the compilers',
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
      'As reported by Example Newspaper (made up) (read November 22, 2026); original: Example Hotline (made up), not read by the compilers.',
    ])
      assert.include(chooseFormat(panel, 'text'), part);
    await frames(1);
    await settled(document.body);
    const list = document.querySelector('ht-source-list') as Widget;
    assert.deepEqual(
      inside(list, 'li').map((item) => readerText(item).replaceAll(/\s*↑/g, '')),
      [
        'Example Newspaper (made up). 2026-01-15. What the hotline counted in Greene County. Read November 22, 2026. newspaper.example.org',
        'Example Hotline (made up). 2025. Statistics by state. Not read by the compilers.',
      ],
    );
    one(list, 'summary').click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    for (const format of ['text', 'apa', 'mla', 'chicago'])
      assert.include(
        chooseFormat(list.shadowRoot as ShadowRoot, format),
        'What the hotline counted in Greene County. Read November 22, 2026. https://newspaper.example.org/cases',
        format,
      );
  });

  it('has its sources among the references in the forms that programs read', async () => {
    await mount(
      `${statOf(goodDataset)}<ht-stat fact="nhth-mo-sex-share-2021"></ht-stat><ht-source-list></ht-source-list>`,
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
        note: 'Not read by the compilers.',
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
      'date = {2026-01-15}',
      'author = {{Example Hotline (made up)}}',
      'url = {https://newspaper.example.org/cases}',
    ])
      assert.include(bibtex, field);
    assert.equal((bibtex.match(/\{/g) ?? []).length, (bibtex.match(/\}/g) ?? []).length);
    const ris = copied('ris');
    assert.include(
      ris,
      'TY  - NEWS\nID  - greene-county-example-newspaper\nTI  - What the hotline counted in Greene County\nT2  - Example Newspaper (made up)\nPY  - 2026\nDA  - 2026/01/15\nY2  - 2026/11/22\nUR  - https://newspaper.example.org/cases\nER  - ',
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
      'title = {{A ER - TY - BOOK \\} @book\\{x, title=\\{y\\}, 50\\% \\& \\$1 \\#2 \\textbackslash{}input <b>"}}',
    );
    assert.include(bibtex, 'https://newspaper.example.org/?a=%7Bb%7D');
    assert.lengthOf(bibtex.match(/^@/gm) ?? [], 2);
  });

  it('that is gone again: the list offers what it knows of others', async () => {
    const widget = await mount(
      `${statOf(goodDataset)}<ht-stat fact="nhth-mo-sex-share-2021"></ht-stat><ht-source-list></ht-source-list>`,
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
      'original: Una línea, no leído por quienes compilaron los datos.',
    );
    await frames(1);
    await settled(document.body);
    assert.include(
      readerText(document.querySelector('ht-source-list') as Widget),
      'Una línea. 2025. [Cifras]. No leído por quienes compilaron los datos.',
    );
    assert.match(
      (await references())('bibtex'),
      /note = \{No leído por quienes compilaron los datos\.\}/,
    );
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
    assert.match(
      svg.getAttribute('aria-label') ?? '',
      /^Bar: 20%? ?– ?45%, on a scale from 0 to 100%$/,
    );
    const [whole, part] = [svg, svg.querySelector('.filled') as Element].map((element) =>
      element.getBoundingClientRect(),
    );
    assert.closeTo(((part?.left ?? 0) - (whole?.left ?? 0)) / (whole?.width ?? 1), 0.2, 0.01);
    assert.closeTo((part?.width ?? 0) / (whole?.width ?? 1), 0.25, 0.01);
  });

  it('may name places without a number, or more than stand apart on a phone: then a rank has no picture', async () => {
    for (const [of, drawn] of [
      ['50 states; 1st has most', true],
      ['50 states', true],
      ['50 states and D.C.; 1st has most', false],
      ['the counties', false],
      ['3,143 counties', false],
      ['3143 counties', false],
      ['3 counties', false],
    ] as const) {
      const src = await changed(({ facts }) => {
        Object.assign(facts[1] as object, {
          kind: 'rank',
          value: 4,
          unit: 'state',
          of: { en: of },
        });
      });
      const widget = await mount(statOf(src, 'example-labor-share-2025', 'display="bar"'));
      assert.include(readerText(widget), '4th');
      assert.lengthOf(inside(widget, '.places'), drawn ? 1 : 0, of);
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
          label: { en: 'cases in 2024' },
        },
        { ...facts[0], id: 'example-victims-2025', unit: 'victim' },
      );
    });
    const widget = await mount(statOf(src, 'example-cases-2025', 'compare="example-cases-2024"'));
    assert.deepEqual(
      inside(widget, 'svg.bar').map((svg) => svg.getAttribute('aria-label')),
      ['Bar: 120, on a scale from 0 to 120', 'Bar: 60, on a scale from 0 to 120'],
    );
    for (const other of ['example-victims-2025', 'nhth-mo-cases-2021']) {
      await set(widget, { compare: other });
      assert.lengthOf(inside(widget, '[part=figure]'), 1, other);
    }
  });

  /** Opens the references of the list; answers with what is copied in a form. */
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
      `${statOf(src, 'nhth-mo-sex-share-2021')}<ht-stat fact="nhth-mo-sex-share-2021"></ht-stat><ht-source-list></ht-source-list>`,
    );
    assert.include(readerText(widget), '120');
    await frames(1);
    await settled(document.body);
    const list = document.querySelector('ht-source-list') as Widget;
    assert.lengthOf(inside(list, 'li'), 4, 'two sources of the same id, two others');
    one(list, 'summary').click();
    await until('the forms', () => inside(list, 'pre').length > 0);
    assert.lengthOf(
      chooseFormat(list.shadowRoot as ShadowRoot, 'text').match(/NightLight International/g) ?? [],
      1,
    );
    const ids = (
      JSON.parse(chooseFormat(list.shadowRoot as ShadowRoot, 'csl')) as { id: string }[]
    ).map(({ id }) => id);
    assert.lengthOf(ids, 4);
    assert.equal(new Set(ids).size, 4);
  });

  it('is fetched once for all that name it, in whatever way, and only where it is named', async () => {
    const src = serve(JSON.stringify(await greene()));
    await mount(`<ht-stat fact="mo-population-2020"></ht-stat><ht-factor-list></ht-factor-list>`);
    assert.deepEqual(
      fetched.filter((url) => url === src),
      [],
    );
    await mount(
      `${statOf(src)}${statOf(new URL(src).pathname)}${statOf(`/x/..${new URL(src).pathname}`)}<ht-data-note src="${src}"></ht-data-note>`,
    );
    assert.deepEqual(
      fetched.filter((url) => url === src),
      [src],
    );
  });

  it('has no part in the self-contained files, which do not show the ledger in its place', async () => {
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
    it(`in English shows on a page in Spanish as what it is${scripts.length ? ', also with the loader' : ''}`, async () => {
      const markup = `<div lang="${lang}">${statOf(goodDataset)}<ht-factor-list src="${goodDataset}"></ht-factor-list><ht-data-note src="${goodDataset}"></ht-data-note><ht-type-list src="${goodDataset}"></ht-type-list><ht-response-list src="${goodDataset}"></ht-response-list></div>`;
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
      await pageOf('<ht-stat fact="mo-population-2020"></ht-stat>', '/dist/ht-widgets.js'),
    );
    assert.isBelow(without.length, withSrc.length);
    assert.deepEqual(
      without.filter((name) => name.includes('/datasets/')),
      [],
    );
  });
});

describe('a dataset is refused, and the page told why', () => {
  const facts =
    (fact: Record<string, unknown>) =>
    (made: Made): void => {
      Object.assign(made.facts[0] as object, fact);
    };
  const refused: readonly [what: string, change: (made: Made) => void, value: RegExp][] = [
    [
      'without a citation',
      facts({ citations: [] }),
      /^\/facts\/0\/citations: expected: must NOT have fewer than 1 items/,
    ],
    [
      'without the source that is cited',
      (made) => {
        made.sources.shift();
      },
      /^\/facts\/0\/citations\/0\/source: expected the id of a source; found "example-hotline"/,
    ],
    [
      'without a period',
      facts({ period: undefined }),
      /^\/facts\/0\/period: expected "period", which is missing/,
    ],
    [
      'with a null for the period of a figure',
      facts({ period: null }),
      /^\/facts\/0\/period: expected/,
    ],
    ['without a unit', facts({ unit: undefined }), /^\/facts\/0\/unit: expected "unit"/],
    [
      'with a unit that does not exist',
      facts({ unit: 'people' }),
      /^\/facts\/0\/unit: expected one of "signal", .*; found "people"/,
    ],
    ['without a limit', facts({ caveat: undefined }), /^\/facts\/0\/caveat: expected "caveat"/],
    [
      'with an empty limit',
      facts({ caveat: { en: ' ' } }),
      /^\/facts\/0\/caveat\/en: expected text that matches/,
    ],
    [
      'with a limit of characters that nobody sees',
      facts({ caveat: { en: '\u200B\u2060\u3164\uFEFF' } }),
      /^\/facts\/0\/caveat\/en: expected letters or digits that can be seen/,
    ],
    [
      'with a short limit of dashes',
      facts({ short: { en: '\u2014\u00AD.' } }),
      /^\/facts\/0\/short\/en: expected letters or digits/,
    ],
    [
      'of a source whose name nobody sees',
      (made) => {
        Object.assign(made.sources[1] as object, { shortName: '\u3164' });
      },
      /^\/sources\/1\/shortName: expected letters or digits/,
    ],
    ['without a short limit', facts({ short: undefined }), /^\/facts\/0\/short: expected "short"/],
    ['without what it counts', facts({ label: {} }), /^\/facts\/0\/label: expected/],
    [
      'with a label that does not name the period',
      facts({ label: { en: 'cases in Greene County' } }),
      /^\/facts\/0\/label\/en: expected the year 2025/,
    ],
    [
      'with a count under 3',
      facts({ value: 2 }),
      /^\/facts\/0\/value: expected: must be >= 3 \(The hotline withholds counts under 3/,
    ],
    ['with a negative count', facts({ value: -5 }), /^\/facts\/0\/value: expected/],
    [
      'with a share over 100',
      (made) => {
        Object.assign(made.facts[1] as object, { value: 120 });
      },
      /^\/facts\/1\/value: expected: must be <= 100/,
    ],
    [
      'with a share of nothing',
      (made) => {
        Object.assign(made.facts[1] as object, { of: undefined });
      },
      /^\/facts\/1\/of: expected "of"/,
    ],
    [
      'with a contested figure without a reason',
      facts({ standing: 'contested' }),
      /^\/facts\/0\/reason: expected "reason"/,
    ],
    [
      'with what the schema does not know',
      facts({ onclick: 'x' }),
      /^\/facts\/0\/onclick: expected no "onclick" here/,
    ],
    [
      'with a text in a second language, and no other',
      facts({ label: { en: 'cases in 2025', es: 'casos en 2025' } }),
      /^\/.*: expected a text in "es", which is missing/,
    ],
    [
      'read on a day that does not exist',
      facts({ asOf: '2026-02-31' }),
      /^\/facts\/0\/asOf: expected a day that exists; found "2026-02-31"/,
    ],
    [
      'of a month that does not exist',
      (made) => {
        Object.assign(made.facts[0] as object, { period: '2025-13' });
      },
      /^\/facts\/0\/period: expected a day that exists/,
    ],
    [
      'of a period that ends before it begins',
      facts({ period: '2025/2024', label: { en: 'cases in 2025 and 2024' } }),
      /^\/facts\/0\/period: expected a period that begins before it ends/,
    ],
    [
      'of a source published on a day that does not exist',
      (made) => {
        Object.assign(made.sources[1] as object, { datePublished: '2026-99-99' });
      },
      /^\/sources\/1\/datePublished: expected a day/,
    ],
    [
      'with a figure among the limits, which are sentences',
      (made) => {
        made['limits'] = ['example-cases-2025'];
      },
      /^\/limits\/0: expected a fact in words/,
    ],
    [
      'with an id used twice',
      (made) => {
        made.facts.push(made.facts[0] as never);
      },
      /^\/facts\/3\/id: expected an id used once/,
    ],
    [
      'with an area that nobody is said to work on',
      (made) => {
        Object.assign((made['responses'] as object[])[0] as object, { who: [] });
      },
      /^\/responses\/0\/who: expected: must NOT have fewer than 1 items/,
    ],
    [
      'with somebody who works on an area, by a source that does not exist',
      (made) => {
        Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
          citations: [{ source: 'nobody' }],
        });
      },
      /^\/responses\/0\/who\/0\/citations\/0\/source: expected the id of a source; found "nobody"/,
    ],
    [
      'with somebody who works on an area, by a source that was not read',
      (made) => {
        Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
          citations: [{ source: 'example-hotline' }],
        });
      },
      /^\/responses\/0\/who\/0\/citations\/0: expected "via"/,
    ],
    [
      'with an area that says nothing of what is safe',
      (made) => {
        Object.assign((made['responses'] as object[])[0] as object, { safe: undefined });
      },
      /^\/responses\/0\/safe: expected "safe"/,
    ],
    [
      'with a type that no law defines',
      (made) => {
        Object.assign((made['types'] as object[])[0] as object, { law: [] });
      },
      /^\/types\/0\/law: expected/,
    ],
    [
      'that is a list',
      (made) => {
        Object.setPrototypeOf(made, null);
        for (const key of Object.keys(made)) Reflect.deleteProperty(made, key);
      },
      /^\/\w+: expected "\w+", which is missing/,
    ],
  ];
  for (const [what, change, value] of refused) {
    it(what, async () => {
      const { widget, errors } = await heard(statOf(await changed(change)));
      assert.isTrue(showsChildren(widget));
      assert.equal(readerText(widget), 'The sentence.');
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
      );
      assert.match(errors[0]?.value ?? '', value);
    });
  }

  const addresses: readonly [what: string, src: () => string, value: RegExp][] = [
    [
      'at an http address of another origin',
      () => `${otherOrigin}${goodDataset}`,
      /^: expected an https address, or one of this site/,
    ],
    ['at a blob', () => URL.createObjectURL(new Blob(['{}'])), /^: expected an https address/],
    ['in a data address', () => 'data:application/json,{}', /^: expected an https address/],
    ['at a script', () => 'javascript:alert(1)', /^: expected an https address/],
    ['at a file', () => 'file:///etc/passwd', /^: expected an https address/],
    ['at what is no address', () => 'https://[', /^: expected an address; found "https:\/\/\["/],
    [
      'that is not there',
      () => '/missing/dataset.json',
      /^: expected a file; the server answered 404/,
    ],
    ['that is a page', () => '/pages/fallback.html', /^: expected JSON/],
    ['that is nothing', () => serve(''), /^: expected JSON/],
    ['that names a thing that is no dataset', () => serve('null'), /expected/],
    [
      'of more than 1 MB',
      () => `/padded/${1024 * 1024 + 1}${goodDataset}`,
      /^: expected at most 1 MB/,
    ],
    [
      'that leads to another site, which is not asked',
      () => `/redirected${goodDataset}`,
      /^: expected a file that stands at its own address/,
    ],
    [
      'that does not arrive',
      () => 'https://no-such-host.invalid/x.json',
      /^: expected a file that loads within 10 seconds/,
    ],
  ];
  for (const [what, src, value] of addresses) {
    it(what, async () => {
      const { widget, errors } = await heard(statOf(src()));
      assert.equal(readerText(widget), 'The sentence.');
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
      );
      assert.match(errors[0]?.value ?? '', value);
    });
  }

  it('but not one of exactly 1 MB', async () => {
    assert.include(readerText(await mount(statOf(`/padded/${1024 * 1024}${goodDataset}`))), '120');
  });

  it('by every element that names it; a fact that it lacks is a fact that does not exist', async () => {
    const bad = serve('{}');
    for (const tag of [
      'ht-stat',
      'ht-factor-list',
      'ht-data-note',
      'ht-type-list',
      'ht-response-list',
    ]) {
      const { widget, errors } = await heard(`<${tag} src="${bad}">The children.</${tag}>`);
      assert.equal(readerText(widget), 'The children.', tag);
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
        tag,
      );
    }
    assert.deepEqual((await heard(statOf(goodDataset, 'mo-population-2020'))).errors, [
      { reason: 'unknown-fact', value: 'mo-population-2020' },
    ]);
    assert.deepEqual((await heard(statOf(goodDataset, 'constructor'))).errors, [
      { reason: 'unknown-fact', value: 'constructor' },
    ]);
    assert.deepEqual(
      (
        await heard(
          `<ht-factor-list src="${goodDataset}" factors="poverty">The children.</ht-factor-list>`,
        )
      ).errors,
      [{ reason: 'unknown-factor', value: 'poverty' }],
    );
    assert.deepEqual(
      (
        await heard(
          `<ht-type-list src="${goodDataset}" types="sex-trafficking">The children.</ht-type-list>`,
        )
      ).errors,
      [{ reason: 'unknown-type', value: 'sex-trafficking' }],
    );
    assert.deepEqual(
      (
        await heard(
          `<ht-response-list src="${goodDataset}" areas="prevention">The children.</ht-response-list>`,
        )
      ).errors,
      [{ reason: 'unknown-area', value: 'prevention' }],
    );
  });

  it('and where it has nothing for an element, that one keeps its children', async () => {
    const src = await changed((made) => {
      Reflect.deleteProperty(made, 'factors');
      Reflect.deleteProperty(made, 'limits');
      Reflect.deleteProperty(made, 'types');
      Reflect.deleteProperty(made, 'responses');
    });
    for (const tag of ['ht-factor-list', 'ht-data-note', 'ht-type-list', 'ht-response-list']) {
      const { widget, errors } = await heard(`<${tag} src="${src}">The children.</${tag}>`);
      assert.equal(readerText(widget), 'The children.', tag);
      assert.deepEqual(
        errors.map(({ reason }) => reason),
        ['invalid-dataset'],
        tag,
      );
    }
  });

  it('and asked for anew when it may be mended', async () => {
    const { widget, errors } = await heard(statOf('/missing/dataset.json'));
    assert.lengthOf(errors, 1);
    await set(widget, { src: goodDataset });
    assert.include(readerText(widget), '120');
    await set(widget, { src: null, fact: 'mo-population-2020' });
    assert.include(readerText(widget), '6,154,913');
  });

  it('in words that the development build writes to the console, and no other', async () => {
    const markup = statOf('/missing/dataset.json');
    const dev = await pageOf(markup, '/dist/dev/ht-widgets.js');
    const ours = dev.seen.console.filter((line) => line.includes('ht-stat'));
    assert.lengthOf(ours, 1);
    assert.match(ours[0] ?? '', /refuses its src at .*: expected a file; the server answered 404/);
    const page = await pageOf(markup, '/dist/ht-widgets.js');
    const { console, errors, violations, storage } = page.seen;
    assert.deepEqual({ console, errors, violations }, { console: [], errors: [], violations: [] });
    assert.deepEqual(
      storage.map((line) => line.split(' ').slice(0, 2).join(' ')),
      [`fetch ${new URL('/missing/dataset.json', location.href).href}`],
      'nothing but the dataset',
    );
    const silent = listenToConsole();
    await mount(statOf(serve('{}')));
    silent.stop();
    assert.isTrue(
      silent.lines.every((line) => line.startsWith('warn: ')),
      silent.lines.join('\n'),
    );
  });
});

describe('what a dataset says is shown as characters', () => {
  const evil = '<img src=x onerror="throw new Error(1)"><script>throw new Error(2)</script>';

  it('markup in every text', async () => {
    const src = await changed((made) => {
      Object.assign(made.facts[0] as object, {
        label: { en: `${evil} in 2025` },
        caveat: { en: evil },
        of: { en: evil },
        reason: { en: evil },
        short: { en: '<b>short</b>' },
      });
      for (const source of made.sources)
        Object.assign(source, {
          shortName: '<i>name</i>',
          producer: evil,
          title: evil,
          publisher: evil,
        });
      Object.assign(made.factors[0] as object, { name: { en: evil }, exploited: { en: evil } });
      Object.assign(made.facts[2] as object, { text: { en: evil } });
      Object.assign((made['types'] as object[])[0] as object, {
        name: { en: evil },
        plain: { en: evil },
      });
      Object.assign((made['responses'] as { who: object[] }[])[0] as object, {
        name: { en: evil },
        meaning: { en: evil },
        safe: { en: evil },
      });
      Object.assign((made['responses'] as { who: object[] }[])[0]?.who[0] as object, {
        name: { en: evil },
      });
    });
    const before = document.querySelectorAll('script').length;
    const page = await mount(
      `${statOf(src)}${statOf(src, 'example-cases-2025', 'display="inline" structured-data')}<ht-factor-list src="${src}"></ht-factor-list><ht-data-note src="${src}"></ht-data-note><ht-type-list src="${src}"></ht-type-list><ht-response-list src="${src}"></ht-response-list><ht-source-list></ht-source-list>`,
    );
    const panel = await openCitation(page);
    await until('the data', () =>
      document.querySelector('head script[type="application/ld+json"]'),
    );
    assert.include(readerText(page), evil);
    assert.include(readerText(panel), evil);
    const json =
      document.querySelector('head script[type="application/ld+json"]')?.textContent ?? '';
    assert.notInclude(json, '<');
    assert.include((JSON.parse(json) as { name: string }).name, evil);
    for (const widget of document.querySelectorAll<Widget>('main > *')) {
      assert.deepEqual(
        inside(widget, 'img, script, i').map(({ outerHTML }) => outerHTML),
        [],
      );
      assert.include(readerText(widget), '<', widget.localName);
    }
    clearPage();
    await until(
      'the data to go',
      () => !document.querySelector('head script[type="application/ld+json"]'),
    );
    assert.lengthOf(document.querySelectorAll('script'), before);
  });

  it('addresses that are not https are dropped, and the name stays', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'http://newspaper.example.org/',
      'data:text/html,x',
      '//newspaper.example.org',
      'HTTPS:x',
    ]) {
      const src = await changed((made) => {
        Object.assign(made.sources[1] as object, { url });
      });
      const widget = await mount(statOf(src));
      assert.include(readerText(widget), 'As reported by Example Newspaper (made up)', url);
      const panel = await openCitation(widget);
      assert.include(readerText(panel), 'What the hotline counted', url);
      // Nor is the hotline's address linked, which was not seen in use.
      assert.deepEqual(
        inside<HTMLAnchorElement>(widget, 'a').map(({ href }) => href),
        [],
        url,
      );
      clearPage();
    }
  });

  it('characters that turn the reading direction are taken out', async () => {
    const src = await changed((made) => {
      Object.assign(made.facts[0] as object, {
        caveat: { en: 'Not \u202Eevol\u202C but \u2066love\u2069.\u200F' },
      });
      Object.assign(made.sources[1] as object, { shortName: 'Example\u202E Newspaper' });
    });
    const widget = await mount(statOf(src));
    assert.include(readerText(widget), 'Not evol but love.');
    assert.include(readerText(widget), 'Example Newspaper');
    assert.notMatch(
      widget.shadowRoot?.textContent ?? '',
      /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    );
  });
});

describe('the source of a dataset may be told late', () => {
  it('as an attribute that changes while another is on its way', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    main.innerHTML = statOf('/missing/dataset.json');
    const widget = first(main);
    widget.setAttribute('src', goodDataset);
    await settled(main);
    assert.include(readerText(widget), '120');
  });
});
