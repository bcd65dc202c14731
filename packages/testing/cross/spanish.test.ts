/** English and Spanish at parity, and no text in a language other than the page's. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  frozen,
  axeComplaints,
  clearPage,
  first,
  frames,
  inside,
  ledger,
  mount,
  one,
  openCitation,
  pageOf,
  readerText,
  requestsOf,
  settled,
  words,
  type Dataset,
  type Widget,
} from '../helpers/index.js';
import { digits, exploited, label, nameIn, producerOf } from '../helpers/figures.js';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  document.documentElement.lang = 'en';
});

const all = [
  '<ht-hotline-banner>911.</ht-hotline-banner>',
  '<ht-stat fact="mo-poverty-rate-2021">The sentence.</ht-stat>',
  '<ht-stat fact="nhth-mo-cases-2021" display="inline">The sentence</ht-stat>',
  '<ht-factor-list display="details">The factors.</ht-factor-list>',
  '<ht-data-note>The note.</ht-data-note>',
  '<ht-type-list>The types.</ht-type-list>',
  '<ht-response-list>The areas.</ht-response-list>',
  '<ht-source-list>The sources.</ht-source-list>',
].join('\n');

/** A sentence of each element, in the order of `all`. */
const said = {
  en: [
    'In danger now',
    label('mo-poverty-rate-2021'),
    label('nhth-mo-cases-2021'),
    exploited('poverty'),
    'What these figures can',
    'What these words mean',
    'What you can do',
    'Copy all references',
  ],
  es: [
    'Si está en peligro ahora',
    label('mo-poverty-rate-2021', 'es'),
    label('nhth-mo-cases-2021', 'es'),
    exploited('poverty', 'es'),
    'Lo que estas cifras',
    'Qué significan estas palabras',
    'Lo que usted puede hacer',
    'Copiar todas las referencias',
  ],
};

const widgets = (root: ParentNode = document): Widget[] =>
  [...root.querySelectorAll<Widget>('*')].filter(({ localName }) => localName.startsWith('ht-'));
const spoken = (root: ParentNode = document): (string | undefined)[] =>
  widgets(root).map((widget) => inside(widget, '.base')[0]?.lang);

/** All that an element says, to readers and to screen readers, opened or not. */
function everyWord(widget: Widget): string {
  const names = inside(widget, '[aria-label]').map(
    (element) => element.getAttribute('aria-label') ?? '',
  );
  return [...names, one(widget, '.base').textContent].join('\n').replace(/\s+/g, ' ');
}

async function allSettled(): Promise<void> {
  await frames(1);
  await settled(document.body);
}

describe('a page in Spanish', () => {
  for (const lang of ['es', 'es-MX', 'ES-us']) {
    it(`lang="${lang}": every element is in Spanish, and marked so`, async () => {
      document.documentElement.lang = lang;
      await mount(all);
      await allSettled();
      assert.deepEqual(
        spoken(),
        widgets().map(() => 'es'),
      );
      for (const [i, widget] of widgets().entries()) {
        assert.include(everyWord(widget), said.es[i] ?? '?', widget.localName);
        assert.notInclude(everyWord(widget), said.en[i] ?? '?', widget.localName);
      }
    });
  }

  it('says in Spanish all that it says in English, and no sentence of the other', async () => {
    document.documentElement.lang = 'es';
    await mount(all);
    await allSettled();
    const list = widgets()[3] as Widget;
    await Promise.all(inside(list, '.cite').map((_, i) => openCitation(list, i)));
    await openCitation(widgets()[1] as Widget);
    const text = widgets().map(everyWord).join('\n');
    const english = sentences('en').filter((sentence) => text.includes(sentence));
    assert.deepEqual(english, []);
    assert.isAbove(sentences('es').filter((sentence) => text.includes(sentence)).length, 30);
  });

  it('names sources in Spanish if the names are ours, otherwise by their titles', async () => {
    document.documentElement.lang = 'es';
    await mount(
      data.facts.map(({ id }) => `<ht-stat fact="${id}"></ht-stat>`).join('') +
        '<ht-source-list display="all"></ht-source-list>',
    );
    await allSettled();
    // All at once: one after the other, each costs a layout of the whole page.
    await Promise.all(
      widgets()
        .slice(0, -1)
        .map((widget) => openCitation(widget)),
    );
    const text = widgets().map(everyWord).join('\n');
    let ours = 0;
    for (const { id, shortName, title } of data.sources) {
      assert.include(text.toLowerCase(), words(title, 'es').toLowerCase());
      for (const name of [shortName, { en: producerOf(id), es: producerOf(id, 'es') }, title]) {
        // The hotline's own name is its producer's, in any language.
        if (words(name) === words(name, 'es') || words(name) === producerOf('nhth-mo')) continue;
        ours++;
        assert.notInclude(text, words(name));
      }
    }
    assert.isAbove(ours, 60);
  });

  it('inherits through shadow roots, mixes on one page, and changes while it is open', async () => {
    document.body.innerHTML =
      '<section lang="es"><div id="host"></div></section><section lang="en"></section>';
    const [spanish, english] = document.querySelectorAll('section') as unknown as [
      HTMLElement,
      HTMLElement,
    ];
    const root = (document.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = all;
    english.innerHTML = all;
    await settled(document.body);
    assert.deepEqual([...new Set(spoken(root))], ['es']);
    assert.deepEqual([...new Set(spoken(english))], ['en']);
    spanish.lang = 'en-US';
    english.lang = 'es-PR';
    await allSettled();
    assert.deepEqual([...new Set(spoken(root))], ['en']);
    assert.deepEqual([...new Set(spoken(english))], ['es']);
    for (const [i, widget] of widgets(root).entries())
      assert.include(everyWord(widget), said.en[i] ?? '?');
    for (const [i, widget] of widgets(english).entries())
      assert.include(everyWord(widget), said.es[i] ?? '?');
  });

  for (const [id, expected] of [
    ['mo-poverty-rate-2021', '12.7%'],
    ['mo-population-2020', '6154913'],
    ['mo-population-rank-2020', '19.º'],
    ['us-men-bought-sex-lifetime', 'más del 20%'],
    ['nhth-us-cases-2024', 'casi 12000'],
  ] as const) {
    it(`writes no comma that is a decimal sign to some: ${expected}`, async () => {
      const widget = await mount(
        `<div lang="es"><ht-stat src="${frozen}" fact="${id}">La frase.</ht-stat></div>`,
      );
      // Some engines put a narrow space before the sign.
      assert.equal(readerText(one(widget, '[part=figure]')).replace(/\s%/, '%'), expected);
    });
  }

  it('quotes the law in the language of the law, next to a translation', async () => {
    const quoted = data.facts.filter((fact) => fact.quoted === true);
    assert.isAbove(quoted.length, 3);
    for (const { id, text } of quoted) {
      const widget = await mount(`<div lang="es"><ht-stat fact="${id}">La frase.</ht-stat></div>`);
      const quotation = one(widget, 'blockquote');
      assert.equal(quotation.lang, 'en', id);
      assert.equal(quotation.textContent, words(text), id);
      assert.equal(one(widget, '.text').textContent, words(text, 'es'), id);
      assert.notEqual(words(text), words(text, 'es'), id);
      clearPage();
    }
  });

  it('has nothing that axe complains of', async () => {
    document.documentElement.lang = 'es';
    await mount(all.replace(/<ht-source-list>.*<\/ht-source-list>/, ''));
    await openCitation(widgets()[1] as Widget);
    for (const details of inside<HTMLDetailsElement>(widgets()[3] as Widget, 'details'))
      details.open = true;
    assert.deepEqual(await axeComplaints(), []);
  });
});

/** What a screen reader says of what can be pressed, and of regions, in the order of the page. */
function names(widget: Widget): string[] {
  return inside(
    widget,
    'button, summary, select, [role=region], section[aria-label], svg[role=img]',
  ).map((element) => {
    const label =
      element.getAttribute('aria-label') ??
      (element.localName === 'select' ? wordsOfLabel(element) : element.textContent);
    return label.replace(/\s+/g, ' ').trim();
  });
}

/** Without the fact that a button to cite names after its text: figure, if any, and label. */
function bare(name: string): string {
  const [text = '', ...rest] = name.split(': ');
  const fact = rest.join(': ');
  const label = data.facts
    .flatMap((each) => [words(each.label), words(each.label, 'es')])
    .find((words) => fact.endsWith(words));
  return label !== undefined && /^(\S+(\s%)? )?$/.test(fact.slice(0, -label.length))
    ? `${text} …`
    : name;
}

/** The words of a label, without those of the choice in it. */
function wordsOfLabel(element: Element): string {
  return [...(element.closest('label')?.childNodes ?? [])]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ textContent }) => textContent)
    .join('');
}

describe('the names that a screen reader says', () => {
  for (const [language, expected] of Object.entries({
    en: {
      stat: ['Cite …', 'Format', 'Copy'],
      newer: [
        `Show it: 2024, instead of ${digits('nhth-mo-cases-2021')} ${label('nhth-mo-cases-2021')}`,
        'Cite …',
      ],
      factors: [nameIn('factors', 'poverty'), 'cite …'],
      banner: ['Copy', 'Copy'],
      list: ['Back to where it is cited, 1', 'Back to where it is cited, 1', 'Copy all references'],
      markers: ['Reference 1', 'Reference 2'],
    },
    es: {
      stat: ['Citar …', 'Formato', 'Copiar'],
      newer: [
        'Mostrarla: 2024, en lugar de ' +
          `${digits('nhth-mo-cases-2021')} ${label('nhth-mo-cases-2021', 'es')}`,
        'Citar …',
      ],
      factors: [nameIn('factors', 'poverty', 'es'), 'citar …'],
      banner: ['Copiar', 'Copiar'],
      list: [
        'Volver a donde se cita, 1',
        'Volver a donde se cita, 1',
        'Copiar todas las referencias',
      ],
      markers: ['Referencia 1', 'Referencia 2'],
    },
  })) {
    it(`in ${language}`, async () => {
      document.documentElement.lang = language;
      const hundred = await mount(
        '<ht-stat fact="nhth-mo-sex-share-2021" display="hundred">The sentence.</ht-stat>',
      );
      await openCitation(hundred);
      assert.deepEqual(names(hundred).map(bare), expected.stat);
      assert.deepEqual(
        names(await mount('<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>')).map(bare),
        expected.newer,
      );
      const factors = names(
        await mount(
          '<ht-factor-list factors="poverty" display="details">The factors.</ht-factor-list>',
        ),
      ).map(bare);
      assert.deepEqual([...new Set(factors)], expected.factors);
      assert.deepEqual(
        names(await mount('<ht-hotline-banner>911.</ht-hotline-banner>')),
        expected.banner,
      );
      clearPage();
      await mount(
        '<ht-stat fact="nhth-mo-sex-share-2021">The sentence.</ht-stat>' +
          '<ht-source-list>The sources.</ht-source-list>',
      );
      await allSettled();
      assert.deepEqual(names(widgets()[1] as Widget), expected.list);
      assert.deepEqual(
        names(widgets()[0] as Widget).filter((name) => /\d$/.test(bare(name))),
        expected.markers,
      );
      for (const name of widgets().flatMap(names)) assert.isAbove(name.length, 2);
    });
  }
});

/**
 * Sentences of the ledger in one language that the other does not have; names are the same in both.
 */
function sentences(language: 'en' | 'es'): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('en' in node && 'es' in node) {
      const own = [node[language]].flat() as string[];
      const other = JSON.stringify(node[language === 'en' ? 'es' : 'en']);
      for (const text of own)
        if (
          (text.match(/\b[a-záéíóúñ]+\b/g) ?? []).length > 4 &&
          !other.includes(text.slice(0, 20))
        )
          found.add(text);
    } else for (const inner of Object.values(node)) walk(inner);
  };
  walk({
    ...data,
    facts: data.facts.map(({ quoted, text, ...fact }) =>
      quoted === true && language === 'en' ? fact : { ...fact, text },
    ),
  });
  return [...found];
}

// The words of the interface are code, in both languages; the ledger's are records, by language.
describe('with the loader', () => {
  for (const [language, other] of [
    ['en', 'es'],
    ['es', 'en'],
  ] as const) {
    it(`a page in ${language} downloads no record of ${other}`, async () => {
      const page = await pageOf(`<div lang="${language}">${all}</div>`, '/dist/ht-widgets.js');
      await openCitation(page.document.querySelector('ht-stat') as Widget);
      for (const summary of inside(
        page.document.querySelector('ht-source-list') as Widget,
        'summary',
      ))
        summary.click();
      await frames(5);
      for (const [i, widget] of widgets(page.document).entries())
        assert.include(everyWord(widget), said[language][i] ?? '?');
      const files = requestsOf(page).filter((name) => name.startsWith('/dist/'));
      const records = (of: string): string[] =>
        files.filter((name) => new RegExp(`^/dist/records/\\w+/${of}/`).test(name));
      assert.isAtLeast(records(language).length, 7);
      assert.deepEqual(records(other), []);
      const foreign = sentences(other);
      assert.isAbove(foreign.length, 300);
      for (const file of files) {
        const text = await fetch(file).then((answer) => answer.text());
        // Code has names of units, and of the ledger no whole sentence.
        const found = foreign
          .filter((sentence) => file.includes('/records/') || sentence.endsWith('.'))
          .filter((sentence) => text.includes(JSON.stringify(sentence).slice(1, -1)));
        // A law is quoted in English on Spanish pages too, and is its own file's `original`.
        assert.deepEqual(found, [], file);
      }
    });
  }

  it('a page that changes to Spanish downloads it then', async () => {
    const page = await pageOf(`<div lang="en">${all}</div>`, '/dist/ht-widgets.js');
    assert.deepEqual(
      requestsOf(page).filter((name) => /\/records\/\w+\/es\//.test(name)),
      [],
    );
    first(page.document).parentElement?.setAttribute('lang', 'es');
    await frames(1);
    await settled(page.document.body);
    assert.deepEqual([...new Set(spoken(page.document))], ['es']);
    assert.isAbove(requestsOf(page).filter((name) => /\/records\/\w+\/es\//.test(name)).length, 4);
  });
});
