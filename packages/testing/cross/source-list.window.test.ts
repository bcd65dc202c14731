/** `<ht-source-list>` and the widgets that cite. */
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  axeComplaints,
  clearPage,
  inside,
  ledger,
  ownClipboard,
  readerText,
  set,
  until,
  words,
  type Dataset,
  type Widget,
} from '../helpers/index.js';
import {
  agreed,
  cases,
  entries,
  list,
  lists,
  markers,
  population,
  put,
  sexShare,
  stat,
} from '../helpers/source-list.js';
import { press } from '../helpers/chart.js';
import { sourceName } from '../helpers/figures.js';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  ownClipboard();
});

const focusedIn = (widget: Widget): HTMLElement => {
  const focused = widget.shadowRoot?.activeElement;
  if (!(focused instanceof HTMLElement)) throw new Error('no focus there');
  return focused;
};

describe('the list', () => {
  it('numbers the sources in the order of the page, each once', async () => {
    const main = await put(`${list}${sexShare}${population}<p>${cases}</p>`);
    const ids = entries(lists()[0] as Widget);
    assert.deepEqual(ids.slice(0, 2), ['nightlight', 'nhth-mo']);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      markers(stat(main, 0)),
      ['[1]', '[2]'],
      'in the order in which they are named: who reports, then who counted',
    );
    assert.includeMembers(markers(stat(main, 1)), ['[3]', '[4]']);
    assert.include(markers(stat(main, 2)), '[2]', 'the hotline is the hotline');
    assert.equal(inside(stat(main, 0), '.marker')[0]?.getAttribute('aria-label'), 'Reference 1');
  });

  it('waits until no widget has cited anything for half a second', async () => {
    const own = window.setTimeout.bind(window);
    const timers: (() => void)[] = [];
    window.setTimeout = ((call: () => void, time: number) =>
      time === 500 ? timers.push(call) : own(call, time)) as unknown as typeof setTimeout;
    try {
      const neverDrawn = Object.assign(document.createElement('div'), {
        updateComplete: new Promise(() => undefined),
      });
      Object.assign(document, { [Symbol.for('ht-widgets.citing')]: new Set([neverDrawn]) });
      document.body.appendChild(document.createElement('main')).innerHTML = list + population;
      const widget = lists()[0] as Widget;
      const run = () => {
        for (const call of timers.splice(0)) call();
      };
      await until('the first wait', () => timers.length > 0);
      document.dispatchEvent(new CustomEvent('ht-citing'));
      run();
      await until('the second wait', () => timers.length > 0);
      assert.isFalse(widget.hasAttribute('data-ht-drawn'));
      // Each widget that cites meanwhile has it wait once more.
      await until('the list', () => {
        run();
        return widget.hasAttribute('data-ht-drawn');
      });
      assert.isNotEmpty(entries(widget));
    } finally {
      window.setTimeout = own;
      Reflect.deleteProperty(document, Symbol.for('ht-widgets.citing'));
    }
  });

  it('numbers a source once, whatever language names it', async () => {
    const main = await put(`${sexShare}<div lang="es">${sexShare}</div>${list}`);
    assert.deepEqual(entries(lists()[0] as Widget), ['nightlight', 'nhth-mo']);
    assert.deepEqual(markers(stat(main, 0)), markers(stat(main, 1)));
    assert.include(readerText(stat(main, 1)), `${sourceName('nhth-mo', 'es')}[2]`);
  });

  for (const lang of ['en', 'es'] as const) {
    it(`says in ${lang} of every source whether it was read, and when`, async () => {
      await put(
        `<div lang="${lang}"><ht-source-list display="all">The sources.</ht-source-list></div>`,
      );
      const items = inside(lists()[0] as Widget, 'li').map(({ textContent }) => textContent);
      const said = {
        en: ['Not read for these data.', 'Read in an archived copy, '],
        es: ['No leído para estos datos.', 'Leído en una copia archivada, '],
      }[lang];
      const long = new Intl.DateTimeFormat(`${lang}-US`, { dateStyle: 'long', timeZone: 'UTC' });
      for (const { id, read, title, dateAccessed } of data.sources) {
        const day = dateAccessed === null ? '' : `${long.format(new Date(dateAccessed))}.`;
        // The citation style changes capitals.
        const own = items.filter((item) =>
          item.toLowerCase().includes(words(title, lang).toLowerCase()),
        );
        assert.isTrue(
          own.some((item) =>
            item.includes(read === 'not-read' ? (said[0] ?? '?') : `${said[1] ?? '?'}${day}`),
          ),
          id,
        );
      }
      assert.lengthOf(
        items.filter((item) => item.includes(said[0] ?? '?')),
        data.sources.filter(({ read }) => read === 'not-read').length,
      );
    });
  }

  it('has English titles read as English among Spanish words', async () => {
    await put('<div lang="es"><ht-source-list display="all">The sources.</ht-source-list></div>');
    const items = inside(lists()[0] as Widget, 'li');
    for (const { id, title } of data.sources) {
      if (typeof title !== 'string') continue;
      assert.isTrue(
        items.some(
          (item) =>
            item.querySelector('[lang="en"]')?.textContent.toLowerCase() === title.toLowerCase(),
        ),
        id,
      );
    }
    clearPage();
    await put('<ht-source-list display="all">The sources.</ht-source-list>');
    assert.lengthOf(inside(lists()[0] as Widget, 'li [lang]'), 0);
  });

  it('has the sources of both facts that a stat compares', async () => {
    const main = await put(
      '<ht-stat fact="nhth-mo-cases-2021" compare="nhth-mo-cases-2024">The sentence.' +
        `</ht-stat>${list}`,
    );
    const [sources] = lists() as [Widget];
    assert.sameMembers(entries(sources), [
      'nhth-mo',
      'modot-release',
      'kmiz-2023',
      'kmiz-2026',
      'st-joseph-post-2026',
    ]);
    assert.sameMembers([...new Set(markers(stat(main, 0)))], ['[1]', '[2]', '[3]', '[4]', '[5]']);
    await set(stat(main, 0), { compare: null });
    await agreed();
    assert.sameMembers(entries(sources), ['nhth-mo', 'modot-release', 'kmiz-2023']);
  });

  it('is live as widgets come, go, move and change', async () => {
    const main = await put(`${population}${list}`);
    const [sources] = lists() as [Widget];
    const before = entries(sources);
    main.insertAdjacentHTML('afterbegin', sexShare);
    await agreed();
    assert.deepEqual(entries(sources), ['nightlight', 'nhth-mo', ...before]);
    assert.deepEqual(markers(stat(main, 0)), ['[1]', '[2]']);
    main.append(stat(main, 0));
    await agreed();
    assert.deepEqual(entries(sources), [...before, 'nightlight', 'nhth-mo']);
    assert.deepEqual(markers(stat(main, 1)), ['[4]', '[5]']);
    await set(stat(main, 0), { fact: 'tvpa-two-types' });
    await agreed();
    assert.notIncludeMembers(entries(sources), before);
    stat(main, 1).remove();
    await agreed();
    assert.notInclude(entries(sources), 'nightlight');
  });

  it('leaves out what a widget shows no more, since its fact does not exist', async () => {
    const main = await put(`${population}${sexShare}${list}`);
    await set(stat(main, 0), { fact: 'no-such' });
    await agreed();
    assert.deepEqual(entries(lists()[0] as Widget), ['nightlight', 'nhth-mo']);
  });

  it('numbers what is drawn without drawing it again', async () => {
    const main = await put(sexShare);
    const drawn = inside(stat(main, 0), '*');
    main.insertAdjacentHTML('beforeend', list);
    await agreed();
    assert.isAbove(markers(stat(main, 0)).length, 0);
    for (const element of drawn) assert.isTrue(element.isConnected, element.outerHTML);
  });

  it('leaves the focus on a link that it numbers, and when it goes', async () => {
    const main = await put(sexShare);
    const link = inside(stat(main, 0), '[part=source] a')[0];
    assert.exists(link);
    link.focus();
    main.insertAdjacentHTML('beforeend', list);
    await agreed();
    assert.isAbove(markers(stat(main, 0)).length, 0);
    assert.equal(stat(main, 0).shadowRoot?.activeElement, link);
    lists()[0]?.remove();
    await agreed();
    assert.lengthOf(markers(stat(main, 0)), 0);
    assert.equal(stat(main, 0).shadowRoot?.activeElement, link);
  });

  it('has markers lead to it, also from another root than before', async () => {
    const main = await put(sexShare);
    assert.deepEqual(markers(stat(main, 0)), [], 'none without a list');
    main.insertAdjacentHTML('beforeend', list);
    await agreed();
    assert.deepEqual(markers(stat(main, 0)), ['[1]', '[2]']);
    const widget = stat(main, 0);
    const root = main.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(widget);
    await agreed();
    assert.deepEqual(markers(widget), [], 'none where there is no list');
    main.prepend(widget);
    await agreed();
    assert.deepEqual(markers(widget), ['[1]', '[2]']);
    lists()[0]?.remove();
    await agreed();
    assert.deepEqual(markers(widget), [], 'none when the list is gone');
  });

  it('gets the focus by a marker, and gives it back', async () => {
    const main = await put(
      `${sexShare}<ht-factor-list factors="racism" display="details">The ` +
        `factors.</ht-factor-list><div style="block-size: 3000px"></div>${list}`,
    );
    const [sources] = lists() as [Widget];
    const places: [Widget, number][] = [
      [stat(main, 0), 0],
      [stat(main, 0), 1],
      [main.querySelector('ht-factor-list') as unknown as Widget, 0],
    ];
    for (const [widget, i] of places) {
      for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = true;
      const marker = inside<HTMLButtonElement>(widget, '.marker')[i];
      if (!marker) throw new Error('no marker');
      const number = Number(/\d+/.exec(marker.textContent)?.[0]);
      marker.focus();
      marker.click();
      const entry = inside(sources, 'li')[number - 1] as HTMLElement;
      assert.isTrue(document.activeElement === sources);
      const back = focusedIn(sources);
      assert.isTrue(entry.contains(back), 'the focus is on a link back, not on all of the entry');
      assert.isTrue(back.matches('.back button'));
      const source = sources.shadowRoot?.getElementById(
        back.getAttribute('aria-describedby') ?? '',
      );
      assert.isTrue(source && entry.contains(source), 'which says its source');
      assert.isBelow(entry.getBoundingClientRect().top, innerHeight);
      // The reader may have closed the factor meanwhile.
      for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = false;
      assert.isTrue(
        entryFrom(sources, number)[
          [...entry.querySelectorAll<HTMLElement>('button')].indexOf(back)
        ] === widget,
        'which leads to where the reader came from',
      );
      back.click();
      assert.isTrue(document.activeElement === widget);
      assert.equal(widget.shadowRoot?.activeElement, marker);
      assert.isAtLeast(marker.getBoundingClientRect().bottom, 0);
    }
    /** Which widgets cite an entry, in the order of the page. */
    function entryFrom(element: Widget, number: number): Element[] {
      const key = inside(element, 'li')[number - 1]?.dataset['key'];
      return [...main.querySelectorAll('ht-stat, ht-factor-list')].filter((widget) =>
        inside(widget, '.marker').some((marker) => marker.dataset['key'] === key),
      );
    }
  });

  const numbers = (count: number): string[] =>
    Array.from({ length: count }, (_, i) => String(i + 1));

  it('shows ten links back of a source, the rest on request, the first focused', async () => {
    const main = await put(`${sexShare.repeat(13)}${list}`);
    const [sources] = lists() as [Widget];
    const entry = (): HTMLElement => inside(sources, 'li')[0] as HTMLElement;
    const texts = (): string[] =>
      [...entry().querySelectorAll('button')].map(({ textContent }) => textContent);
    assert.deepEqual(texts(), [...numbers(10), 'and 3 more']);
    entry().querySelector<HTMLButtonElement>('.more')?.click();
    await agreed();
    assert.deepEqual(texts(), numbers(13));
    assert.isTrue(focusedIn(sources) === entry().querySelectorAll('button')[10]);
    const [, other] = inside(sources, 'li');
    assert.include(other?.textContent, 'and 3 more', 'another source stays as it was');
    main.insertAdjacentHTML('afterbegin', sexShare);
    await agreed();
    assert.lengthOf(texts(), 14, 'what was requested stays');
    for (const widget of [...main.querySelectorAll('ht-stat')].slice(0, 3)) widget.remove();
    await agreed();
    assert.deepEqual(
      [...(inside(sources, 'li')[1]?.querySelectorAll('button') ?? [])].map(
        ({ textContent }) => textContent,
      ),
      numbers(11),
      'one more than ten is shown, too',
    );
  });

  it('leads back to where a reader came from, also where that is not of the ten', async () => {
    const main = await put(`${sexShare.repeat(15)}${list}`);
    const [sources] = lists() as [Widget];
    const from = stat(main, 13);
    inside<HTMLButtonElement>(from, '.marker')[0]?.click();
    await agreed();
    const links = [...(inside(sources, 'li')[0]?.querySelectorAll('button') ?? [])];
    assert.deepEqual(
      links.map(({ textContent }) => textContent),
      [...numbers(10), '14', 'and 4 more'],
    );
    assert.equal(links[10]?.getAttribute('aria-label'), 'Back to where it is cited, 14');
    assert.isTrue(focusedIn(sources) === links[10]);
    links[10]?.click();
    assert.equal(document.activeElement, from);
  });

  it('keeps the focus in an entry whose link goes', async () => {
    const main = await put(`${sexShare.repeat(15)}${list}`);
    const [sources] = lists() as [Widget];
    const [entry] = inside(sources, 'li');
    entry?.querySelector<HTMLElement>('.more')?.focus();
    for (const widget of [...main.querySelectorAll('ht-stat')].slice(0, 5)) widget.remove();
    await agreed();
    assert.isTrue(entry?.contains(focusedIn(sources)));
  });

  it('has one stop of the Tab key for all links back, between which arrow keys move', async () => {
    const main = await put(`${sexShare.repeat(3)}${list}<button>After</button>`);
    const [sources] = lists() as [Widget];
    const ways = inside<HTMLButtonElement>(sources, '.back button');
    assert.lengthOf(ways, 6);
    const stops = () => ways.filter(({ tabIndex }) => tabIndex === 0);
    assert.isTrue(stops().length === 1 && stops()[0] === ways[0]);
    ways[0]?.focus();
    for (const [key, i] of [
      ['ArrowUp', 0],
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['ArrowDown', 3],
      ['ArrowLeft', 2],
    ] as const) {
      press(focusedIn(sources), key);
      assert.isTrue(focusedIn(sources) === ways[i], key);
      assert.isTrue(stops().length === 1 && stops()[0] === ways[i], key);
    }
    focusedIn(sources).click();
    assert.isTrue(document.activeElement === stat(main, 2));
  });

  it('and another on the same page agree, also when one of them goes', async () => {
    const main = await put(`${list}${sexShare}${population}${list}`);
    const [above, below] = lists() as [Widget, Widget];
    assert.deepEqual(entries(above), entries(below));
    assert.deepEqual(markers(stat(main, 0)), ['[1]', '[2]']);
    above.remove();
    await agreed();
    assert.deepEqual(markers(stat(main, 0)), ['[1]', '[2]']);
    inside<HTMLButtonElement>(stat(main, 0), '.marker')[0]?.click();
    assert.equal(document.activeElement, below);
  });

  it('display="all" lists every source, unnumbered, and gives no markers', async () => {
    const main = await put(
      `${sexShare}<ht-source-list display="all">The sources.</ht-source-list>`,
    );
    const [sources] = lists() as [Widget];
    const items = inside(sources, 'ul > li').map(({ textContent }) => textContent);
    assert.lengthOf(items, data.sources.length);
    for (const { url, urlStatus } of data.sources)
      if (url && urlStatus === 'seen')
        assert.lengthOf(inside(sources, `li a[href="${url}"]`), 1, url);
    assert.lengthOf(inside(sources, 'ol'), 0);
    assert.deepEqual(markers(stat(main, 0)), []);
    await set(sources, { display: null });
    await agreed();
    assert.deepEqual(markers(stat(main, 0)), ['[1]', '[2]']);
    await set(sources, { display: 'all' });
    await agreed();
    assert.deepEqual(markers(stat(main, 0)), [], 'gone again');
  });

  it('says that there is nothing to list, in both languages', async () => {
    await put(list);
    const [sources] = lists() as [Widget];
    assert.equal(readerText(sources), 'No widget of this page cites a source yet.');
    sources.lang = 'es';
    await agreed();
    assert.equal(readerText(sources), 'En esta página aún no hay nada que cite una fuente.');
  });

  it('has nothing that axe complains of', async () => {
    await put(`${sexShare}${population}${list}`);
    for (const details of inside<HTMLDetailsElement>(lists()[0] as Widget, 'details'))
      details.open = true;
    await until('the forms', () => inside(lists()[0] as Widget, 'select').length > 0);
    // Of arrows, and of raised text that takes no line, axe cannot see colour or name; both have
    // the text's own colour.
    assert.deepEqual(
      await axeComplaints({ except: ['color-contrast', 'label-content-name-mismatch'] }),
      [],
    );
    for (const element of [
      ...inside(stat(document, 0), '.marker'),
      ...inside(lists()[0] as Widget, '.back button'),
    ]) {
      assert.equal(
        getComputedStyle(element).color,
        getComputedStyle(element.parentElement as Element).color,
      );
      assert.match(
        element.getAttribute('aria-label') ?? '',
        /^(Reference|Back to where it is cited,) \d+$/,
      );
    }
  });
});

describe('a page of 50 stats', () => {
  it('updates its list after each change, and is empty when all are gone', async () => {
    const facts = data.facts
      .slice(0, 50)
      .map(({ id }) => `<ht-stat fact="${id}">The sentence.</ht-stat>`);
    const main = await put(`<section>${facts.join('')}</section>${list}`);
    const [sources] = lists() as [Widget];
    const before = entries(sources);
    assert.isAbove(before.length, 15);
    const added = document.createElement('ht-stat');
    added.setAttribute('fact', 'bjs-prosecuted-2022');
    main.querySelector('section')?.prepend(added);
    await added.updateComplete;
    await sources.updateComplete;
    const { citations = [], others = [] } =
      data.facts.find(({ id }) => id === 'bjs-prosecuted-2022') ?? {};
    const cited = [...citations, ...others].map(({ source }) => source);
    assert.isNotEmpty(cited);
    assert.deepEqual(entries(sources).slice(0, cited.length + 1), [...cited, before[0]]);
    await agreed();
    assert.deepEqual(
      markers(added),
      cited.map((_, i) => `[${i + 1}]`),
    );

    const removed = [...main.querySelectorAll('ht-stat')];
    main.querySelector('section')?.remove();
    await agreed();
    assert.equal(readerText(sources), 'No widget of this page cites a source yet.');
    assert.equal(
      (document as unknown as Record<symbol, Set<Element>>)[Symbol.for('ht-widgets.citing')]?.size,
      0,
    );
    await Promise.all(removed.map((widget) => widget.updateComplete));
    assert.deepEqual(removed.flatMap(markers), [], 'no markers on those taken out');
  });
});
