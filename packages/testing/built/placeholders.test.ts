/**
 * `<div data-ht="stat">`: widgets for editors that drop tags they do not know. Run `npm run build`
 * first.
 */
import { assert } from 'chai';
import {
  assertClean,
  addClassicScript,
  addScript,
  clearPage,
  inside,
  openPage,
  readerText,
  settled,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { digits, nameIn } from '../helpers/figures.js';

const sentence = '<p>The sentence.</p>';
const fact = 'nhth-mo-sex-share-2021';
const figure = digits('nhth-mo-sex-share-2021');

afterEach(clearPage);

const scripts: Record<string, (page: Page) => Promise<void>> = {
  'ht-widgets.js': (page) => addScript(page, '/dist/ht-widgets.js'),
  'ht-widgets.iife.js': (page) => addClassicScript(page, { src: '/dist/ht-widgets.iife.js' }),
  'both scripts': async (page) => {
    await addScript(page, '/dist/ht-widgets.js');
    await addClassicScript(page, { src: '/dist/ht-widgets.iife.js' });
  },
};

async function blank(markup: string): Promise<Page> {
  const page = await openPage('fallback.html');
  page.document.body.innerHTML = markup;
  return page;
}

/** The widget inside a placeholder, once it is drawn. */
async function drawn(place: Element | null, tag = 'ht-stat'): Promise<Widget> {
  const widget = await until(`${tag} in ${place?.outerHTML ?? 'nothing'}`, () =>
    place?.querySelector<Widget>(`:scope > ${tag}[data-ht-drawn]`),
  );
  await settled(widget);
  return widget;
}

for (const [name, start] of Object.entries(scripts)) {
  describe(`placeholders and ${name}`, () => {
    it('become widgets, at the start and later, also in shadow roots', async () => {
      const page = await blank(`<div data-ht="stat" data-ht-fact="${fact}">${sentence}</div>`);
      await start(page);
      const { body } = page.document;
      assert.include(readerText(await drawn(body.firstElementChild)), figure);

      const later = page.document.createElement('section');
      later.innerHTML =
        '<p><span data-ht="stat" data-ht-fact="nhth-mo-cases-2024" ' +
        'data-ht-display="inline">cases</span></p>';
      body.append(later);
      assert.equal(
        page.getComputedStyle(await drawn(later.querySelector('span'))).display,
        'inline',
      );

      const host = page.document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<div data-ht="factor-list" data-ht-factors="poverty">Factors.</div>';
      body.append(host);
      assert.include(
        readerText(await drawn(host.shadowRoot?.firstElementChild ?? null, 'ht-factor-list')),
        nameIn('factors', 'poverty'),
      );
      assertClean(page);
    });

    it('give in to a script that removes each element it does not know', async () => {
      const page = await blank(`<div data-ht="stat" data-ht-fact="${fact}">${sentence}</div>`);
      let taken = 0;
      const sanitizer = new page.MutationObserver(() => {
        for (const element of page.document.querySelectorAll('ht-stat')) {
          taken += 1;
          // Else this test would never end either.
          if (taken > 5000) sanitizer.disconnect();
          element.replaceWith(...element.childNodes);
        }
      });
      sanitizer.observe(page.document, { childList: true, subtree: true });
      await start(page);
      await until('the placeholder to be taken on', () => taken > 0);
      await new Promise((resolve) => {
        page.setTimeout(resolve);
      });
      assert.isBelow(taken, 1000);
      assert.equal(readerText(page.document.body).trim(), 'The sentence.');
    });

    it('can be made of elements that are on the page already', async () => {
      const page = await blank(`<div><p>${sentence}</p></div>`);
      await start(page);
      await drawn(
        page.document.body.appendChild(
          Object.assign(page.document.createElement('div'), {
            innerHTML: `<ht-stat fact="${fact}"></ht-stat>`,
          }),
        ),
      );
      const place = page.document.body.firstElementChild as HTMLElement;
      place.setAttribute('data-ht-fact', fact);
      place.setAttribute('data-ht', 'stat');
      assert.include(readerText(await drawn(place)), figure);
      assertClean(page);
    });

    it('keep the fallback as the element’s children, and are removed whole', async () => {
      const page = await blank(
        `<main><div data-ht="stat" data-ht-fact="${fact}">${sentence}</div></main>`,
      );
      const [main] = page.document.body.children;
      const place = main?.firstElementChild;
      const kept = place?.firstElementChild;
      await start(page);
      const widget = await drawn(place ?? null);
      assert.equal(widget.firstElementChild, kept);
      assert.lengthOf(place?.childNodes ?? [], 1);
      place?.remove();
      assert.equal(readerText(main as Element), '');
      assert.equal(main?.childNodes.length, 0);
    });

    it('follow their attributes, to another widget and back to their text', async () => {
      const page = await blank(`<div data-ht="stat" data-ht-fact="${fact}">${sentence}</div>`);
      await start(page);
      const place = page.document.body.firstElementChild as HTMLElement;
      await drawn(place);

      place.setAttribute('data-ht-fact', 'nhth-mo-cases-2024');
      place.setAttribute('data-ht-heading-level', '3');
      await until('the other fact', () =>
        inside(place.firstElementChild as Element, 'h3').find((heading) =>
          heading.textContent.includes(digits('nhth-mo-cases-2024')),
        ),
      );
      place.removeAttribute('data-ht-heading-level');
      await until(
        'no heading',
        () => inside(place.firstElementChild as Element, 'h3').length === 0,
      );
      place.setAttribute('data-ht-lang', 'es');
      await until(
        'Spanish',
        () => inside(place.firstElementChild as Element, '.base[lang=es]').length === 1,
      );

      place.setAttribute('data-ht', 'data-note');
      const note = await drawn(place, 'ht-data-note');
      assert.equal(note.textContent, 'The sentence.');
      assert.lengthOf(place.children, 1);

      place.removeAttribute('data-ht');
      await until('the text', () => place.innerHTML === sentence);
      place.setAttribute('data-ht', 'stat');
      assert.include(readerText(await drawn(place)), digits('nhth-mo-cases-2024'));
    });

    it('understand what editors make of quotation marks and lines', async () => {
      const page = await blank(
        [
          `<p><br><div data-ht=”stat” data-ht-fact=”${fact}″><br>${sentence}<p></p></div></p>`,
          `<div data-ht="“stat”" data-ht-fact="&nbsp;‘${fact}’ &ZeroWidthSpace;">${sentence}</div>`,
          '<div data-ht="factor-list" data-ht-factors=”poverty racism” ' +
            `data-ht-display=«cards» class="x">${sentence}</div>`,
          `<div data-ht=" stat " data-ht-fact='"${fact}"'>${sentence}</div>`,
          `<div data-ht="ht-stat" data-ht-fact="${fact}">${sentence}</div>`,
          `<div data-ht="Stat" data-ht-fact="${fact}">${sentence}</div>`,
        ].join('\n'),
      );
      await start(page);
      const [first, second, list, ...others] = page.document.querySelectorAll('[data-ht]');
      for (const place of [first, second, ...others])
        assert.include(readerText(await drawn(place ?? null)), figure);
      const widget = await drawn(list ?? null, 'ht-factor-list');
      assert.equal(widget.getAttribute('factors'), 'poverty racism');
      assert.equal(widget.getAttribute('display'), 'cards');
      assert.notInclude(readerText(page.document.body), 'The sentence');
      assertClean(page);
    });

    it('take in what is added to them later, as while a page is still arriving', async () => {
      const page = await blank(`<div data-ht="stat" data-ht-fact="${fact}"></div>`);
      await start(page);
      const place = page.document.body.firstElementChild as HTMLElement;
      const widget = await drawn(place);
      place.append(page.document.createElement('p'), 'A sentence that arrived late.');
      await until(
        'it to be the element’s',
        () => widget.textContent === 'A sentence that arrived late.',
      );
      assert.notInclude(readerText(place), 'late');
      place.innerHTML = 'Another.';
      assert.include(readerText(await drawn(place)), figure);
      assert.equal(place.textContent, 'Another.');
    });

    it('are one widget when a page copies the result, and when both forms are nested', async () => {
      const page = await blank(
        `<div data-ht="stat" data-ht-fact="${fact}">` +
          `<ht-stat fact="${fact}">${sentence}</ht-stat></div>`,
      );
      await start(page);
      const place = page.document.body.firstElementChild as HTMLElement;
      await drawn(place);
      const copy = place.cloneNode(true) as HTMLElement;
      page.document.body.append(copy);
      await drawn(copy);
      copy.setAttribute('data-ht-fact', 'nhth-mo-cases-2024');
      await until('the other fact', () => readerText(copy).includes(digits('nhth-mo-cases-2024')));
      for (const each of [place, copy])
        assert.lengthOf(each.querySelectorAll('*'), 2, each.outerHTML);
      assert.include(readerText(place), figure);
    });

    it('leave alone what names no widget, and never become a script', async () => {
      const page =
        await blank(`<div data-ht="carousel">${sentence}</div><div data-ht="">${sentence}</div>
        <div data-ht="__proto__">${sentence}</div>
        <div data-ht="stat" data-ht-fact="${fact}" data-ht-onclick="seen.errors.push('clicked')"
          data-ht-style="color: red" data-ht-="x" data-ht-1="x" data-ht-is="x">${sentence}</div>`);
      const before = [...page.document.querySelectorAll('[data-ht]')]
        .slice(0, 3)
        .map(({ outerHTML }) => outerHTML);
      await start(page);
      const places = [...page.document.querySelectorAll<HTMLElement>('[data-ht]')];
      const widget = await drawn(places[3] ?? null);
      widget.click();
      assert.deepEqual(widget.getAttributeNames().sort(), ['data-ht-drawn', 'fact']);
      assert.deepEqual(
        places.slice(0, 3).map(({ outerHTML }) => outerHTML),
        before,
      );
      assertClean(page);
    });
  });
}

it('elements too survive what editors add; curly quotes name no fact', async () => {
  const page =
    await blank(`<p><br /></p><ht-stat fact="${fact}"><br>${sentence}<p></p></ht-stat><br>
    <p><ht-stat fact="${fact}" display="inline">The sentence.</ht-stat><br></p>
    <p></p><ht-factor-list><br /><p>Factors.</p><br></ht-factor-list>
    <ht-stat fact=”${fact}″ id="curly">The curly sentence.</ht-stat>`);
  await addScript(page, '/dist/ht-widgets.js');
  await settledPage(page);
  const [card, inline, curly] = page.document.querySelectorAll<Widget>('ht-stat');
  for (const widget of [card, inline])
    assert.include(readerText(widget as Widget), digits('nhth-mo-sex-share-2021'));
  assert.include(
    readerText(page.document.querySelector('ht-factor-list') as Widget),
    nameIn('factors', 'poverty'),
  );
  assert.equal(readerText(curly as Widget), 'The curly sentence.');
  assert.notInclude(readerText(page.document.body), 'The sentence.');
  assert.deepEqual(page.seen, {
    console: [],
    errors: [],
    violations: [],
    htErrors: ['ht-stat: unknown-fact'],
    storage: [],
  });
});

it('a paragraph around one with paragraphs parses as two siblings: widget, text', async () => {
  const page = await blank(
    `<p><ht-stat fact="${fact}">${sentence}</ht-stat></p><p>` +
      `<div data-ht="stat" data-ht-fact="${fact}">${sentence}</div></p>`,
  );
  await addScript(page, '/dist/ht-widgets.js');
  await drawn(page.document.querySelector('div'));
  await settledPage(page);
  assert.deepEqual(
    [...page.document.querySelectorAll<Widget>('ht-stat')].map((widget) => widget.textContent),
    ['', 'The sentence.'],
  );
  assert.include(readerText(page.document.querySelector('ht-stat') as Widget), figure);
  assertClean(page);
});

it('ht-widgets.css gives the fallback of a placeholder the look of the element’s', async () => {
  const printed = `<div class="ht-fallback" lang="en"><p>${sentence}</p></div>`;
  const page = await blank(
    '<link rel="stylesheet" href="/dist/ht-widgets.css">' +
      `<ht-stat fact="${fact}">${printed}</ht-stat>` +
      `<div data-ht="stat" data-ht-fact="${fact}">${printed}</div>`,
  );
  await until('the sheet', () => page.document.styleSheets.length === 1);
  const [element, place] = ['ht-stat', '[data-ht]'].map((selector) =>
    page.document.querySelector(selector),
  ) as [Element, HTMLElement];
  const look = (of: Element): string[] => {
    const text = of.querySelector('.ht-fallback') as Element;
    const { padding, borderTop, backgroundColor, lineHeight } = page.getComputedStyle(text);
    return [padding, borderTop, backgroundColor, lineHeight];
  };
  const height = (of: Element) => of.getBoundingClientRect().height;
  assert.deepEqual(look(place), look(element));
  assert.include(look(place).join(), 'solid');
  assert.closeTo(height(place), height(element), 0.01);
  await addScript(page, '/dist/ht-widgets.js');
  await drawn(place);
  // A morph takes what the server did not send.
  for (const widget of page.document.querySelectorAll('ht-stat'))
    widget.removeAttribute('data-ht-drawn');
  assert.isFalse(place.querySelector('.ht-fallback')?.checkVisibility());
  assert.equal(page.getComputedStyle(place).padding, '0px');
  assert.closeTo(height(place), height(element), 0.01);
  const bare = page.document.body.appendChild(page.document.createElement('ht-stat'));
  bare.setAttribute('fact', fact);
  await until('the bare widget', () => bare.shadowRoot?.querySelector('.base'));
  assert.closeTo(height(element), height(bare), 0.01);
});

it('a placeholder needs no further round trip: its code is requested with the widget', async () => {
  const page = await blank(
    `<div data-ht="stat" data-ht-fact="${fact}" data-ht-display="hundred">${sentence}</div>`,
  );
  await addScript(page, '/slow/302/dist/ht-widgets.js');
  await drawn(page.document.body.firstElementChild);
  const chunks = (
    page.performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  ).filter(({ name }) => /\/dist\/(chunks|records)\//.test(name));
  assert.isAtLeast(chunks.length, 5);
  assert.isBelow(
    Math.max(...chunks.map(({ startTime }) => startTime)),
    Math.min(...chunks.map(({ responseEnd }) => responseEnd)),
    chunks
      .map(
        ({ name, startTime, responseEnd }) =>
          `${name} ${Math.round(startTime)}–${Math.round(responseEnd)}`,
      )
      .join('\n'),
  );
});

it('a page without placeholders does not load what they need', async () => {
  const [none, one] = await Promise.all([
    blank(`<ht-stat fact="${fact}">${sentence}</ht-stat>`),
    blank(`<div data-ht="stat" data-ht-fact="${fact}">${sentence}</div>`),
  ]);
  const chunks = async (page: Page): Promise<number> => {
    await addScript(page, '/dist/ht-widgets.js');
    await until('the widget', () => page.document.querySelector('ht-stat[data-ht-drawn]'));
    return page.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/dist/chunks/')).length;
  };
  assert.equal(await chunks(one), (await chunks(none)) + 1);
});

it('the development build names a placeholder of a widget that does not exist', async () => {
  const page = await blank(`<div data-ht="stats">${sentence}</div>`);
  await addScript(page, '/dist/dev/ht-widgets.js');
  assert.lengthOf(page.seen.console, 1);
  assert.match(
    page.seen.console[0] ?? '',
    /<div> has data-ht="stats", which is no element of this library, which has ht-stat, /,
  );
});
