/** The built files on pages of their own, as a stranger uses them. Run `npm run build` first. */
import { assert } from 'chai';
import { examples as factorList } from '@ht-widgets/factor-list/examples.js';
import { examples as hotlineBanner } from '@ht-widgets/hotline-banner/examples.js';
import { examples as stat } from '@ht-widgets/stat/examples.js';
import {
  axeComplaints,
  clearPage,
  first,
  frames,
  inside,
  one,
  readerText,
  set,
  settled,
  showsChildren,
  until,
  type Widget,
} from '../helpers/index.js';

const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner'];
const sentences = [
  'National Human Trafficking Hotline: call 1-888-373-7888.',
  'The sentence of the share.',
  'Before. The sentence of the cases. After.',
  'The sentence of the factors.',
];
const contents = [
  'In danger now: call 911\n',
  '94 of every 100',
  'Before. 272 cases',
  'Domestic violence\n',
];

/** A page in a frame, with what `probe.js` noted there. */
type Page = Window &
  typeof globalThis & {
    seen: Record<'console' | 'errors' | 'violations' | 'htErrors' | 'storage', string[]>;
    attempt: (url: string) => Promise<boolean>;
  };

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

/** Opens a page of packages/testing/pages, and adds module scripts to it, one after the other. */
async function open(name: string, ...scripts: string[]): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 800px; block-size: 600px';
  frame.src = `/pages/${name}`;
  const loaded = happens(frame, 'load');
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  for (const script of scripts) await addScript(page, script);
  return page;
}

async function addScript(page: Page, src: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = src;
  const done = Promise.race([happens(script, 'load'), happens(script, 'error')]);
  page.document.head.append(script);
  await done;
}

function happens(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });
}

/** Waits until all widgets of the page stand. */
async function ready(page: Page, wanted = tags): Promise<void> {
  for (const tag of wanted) await page.customElements.whenDefined(tag);
  await settled(page.document.body);
}

/** Adds markup to the page, as a page's own script would. */
function add(
  page: Page,
  markup: string,
  parent: Element | ShadowRoot = page.document.body,
): HTMLElement {
  const holder = page.document.createElement('div');
  holder.innerHTML = markup;
  parent.append(holder);
  return holder;
}

function assertClean({ seen }: Page): void {
  assert.deepEqual(seen, { console: [], errors: [], violations: [], htErrors: [], storage: [] });
}

function assertTexts(page: Page, texts: readonly string[]): void {
  const text = readerText(page.document.body);
  for (const words of texts) assert.include(text, words);
}

/** The files of the library that the page asked for. */
function requests(page: Page): PerformanceResourceTiming[] {
  return (page.performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    ({ name }) => name.includes('/dist/'),
  );
}

describe('without the script', () => {
  const examples = Object.entries({
    stat,
    'factor-list': factorList,
    'hotline-banner': hotlineBanner,
  }).flatMap(([element, named]) =>
    Object.entries(named).map(([name, markup]) => ({ title: `${element}: ${name}`, markup })),
  );

  it('a page is readable, and quiet', async () => {
    const page = await open('fallback.html');
    assertTexts(page, sentences);
    assertClean(page);
  });

  for (const styled of [false, true]) {
    describe(styled ? 'with ht-widgets.css' : 'without ht-widgets.css', () => {
      let sheet: HTMLLinkElement | undefined;
      before(async () => {
        if (!styled) return;
        sheet = document.createElement('link');
        sheet.rel = 'stylesheet';
        sheet.href = '/dist/ht-widgets.css';
        const loaded = happens(sheet, 'load');
        document.head.append(sheet);
        await loaded;
      });
      after(() => {
        sheet?.remove();
      });

      it('the children of every example can be read', () => {
        const main = document.body.appendChild(document.createElement('main'));
        for (const { title, markup } of examples) {
          main.innerHTML = markup;
          const widget = first(main);
          for (const details of widget.querySelectorAll('details')) details.open = true;
          assert.equal(
            readerText(widget).replace(/\s+/g, ' '),
            widget.textContent.trim().replace(/\s+/g, ' '),
            title,
          );
          assert.isAbove(widget.getBoundingClientRect().height, 15);
        }
      });

      for (const scheme of ['light', 'dark']) {
        it(`axe finds nothing to complain of on a ${scheme} page`, async () => {
          document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
          const main = document.body.appendChild(document.createElement('main'));
          main.innerHTML = examples.map(({ markup }) => markup).join('');
          try {
            assert.deepEqual(await axeComplaints(), []);
          } finally {
            document.documentElement.removeAttribute('style');
          }
        });
      }
    });
  }
});

describe('who stands on a link of the text inside a tag', () => {
  it('stands on the same link of the widget that replaces it', async () => {
    const page = await open('fallback.html');
    page.document.body.innerHTML =
      '<ht-hotline-banner><p>Call <a href="tel:911">911</a>, or <a href="tel:+18883737888">1-888-373-7888</a>.</p></ht-hotline-banner>';
    page.document.querySelector<HTMLElement>('a[href="tel:+18883737888"]')?.focus();
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page, ['ht-hotline-banner']);
    const widget = first(page.document.body);
    assert.equal(widget.shadowRoot?.activeElement?.getAttribute('href'), 'tel:+18883737888');
    assertClean(page);
  });

  it('or on what unfolds, stands on what unfolds the widget', async () => {
    const page = await open('fallback.html');
    page.document.body.innerHTML = `<ht-hotline-banner placement="top"><p>Call <a href="tel:911">911</a>.</p><details><summary>More help</summary><p>More.</p></details></ht-hotline-banner>
      <ht-factor-list display="details" factors="poverty racism"><details><summary>Poverty</summary></details><details><summary>Racism</summary></details></ht-factor-list>`;
    const [first, , third] = page.document.querySelectorAll('summary');
    third?.focus();
    await addScript(page, '/dist/elements/ht-factor-list.js');
    await ready(page, ['ht-factor-list']);
    const list = page.document.querySelector('ht-factor-list') as Widget;
    assert.equal(list.shadowRoot?.activeElement, inside(list, 'summary')[1]);
    first?.focus();
    await addScript(page, '/dist/elements/ht-hotline-banner.js');
    await ready(page, ['ht-hotline-banner']);
    const banner = page.document.querySelector('ht-hotline-banner') as Widget;
    assert.isTrue(banner.shadowRoot?.activeElement?.matches('.toggle'));
    assertClean(page);
  });
});

describe('a page of more widgets than an article has', () => {
  const many = `<ht-stat fact="nhth-mo-cases-2024">The cases.</ht-stat>`.repeat(70);
  for (const missing of ['nothing', 'IntersectionObserver']) {
    it(`draws them all, where ${missing} is missing`, async () => {
      const page = await open('fallback.html');
      if (missing !== 'nothing') Reflect.deleteProperty(page, missing);
      page.document.body.innerHTML = many;
      await addScript(page, '/dist/ht-widgets.js');
      await ready(page, ['ht-stat']);
      const stats = [...page.document.querySelectorAll('ht-stat')];
      assert.lengthOf(
        stats.filter((widget) => inside(widget, '[part=figure]').length === 1),
        70,
      );
      assertClean(page);
    });
  }
});

describe('a page that has put a Promise of its own in the place of the browser’s', () => {
  it('has its widgets all the same', async () => {
    const page = await open('fallback.html');
    // As libraries from before 2020 do.
    Reflect.deleteProperty(page.Promise, 'allSettled');
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page);
    assertTexts(page, contents);
    assertClean(page);
  });
});

describe('a figure within a sentence, with ht-widgets.css', () => {
  for (const [lang, word] of [
    ['en', 'cite'],
    ['es', 'citar'],
  ]) {
    it(`has the room of its button before the script comes (${lang})`, async () => {
      const page = await open('fallback.html');
      const sheet = page.document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = '/dist/ht-widgets.css';
      const loaded = happens(sheet, 'load');
      page.document.head.append(sheet);
      await loaded;
      // One line, so that what comes after tells how much room there is.
      page.document.body.innerHTML = `<p lang="${lang}" style="inline-size: 4000px">${(stat['inline-list'] ?? '').replace(/^<p>|[.]<\/p>$/g, '')} <i>After.</i></p>`;
      const widget = first(page.document.body);
      const end = () => widget.nextElementSibling?.getBoundingClientRect().left ?? Number.NaN;
      const room = page.getComputedStyle(widget, '::after');
      assert.equal(room.content, `" ${word}"`);
      assert.equal(room.visibility, 'hidden');
      const before = end();
      await addScript(page, '/dist/ht-widgets.js');
      await ready(page, ['ht-stat']);
      assert.equal(one(widget, '.cite button').textContent, word);
      assert.equal(page.getComputedStyle(widget, '::after').content, 'none');
      // The fallback of this example is English.
      if (lang === 'en') assert.closeTo(end(), before, 2);
    });
  }
});

describe('the loader', () => {
  it('brings a page to life, whether it stands before or after the elements', async () => {
    const above = await open('widgets.html');
    await ready(above);
    assertTexts(
      above,
      contents.filter((text) => !text.startsWith('Before')),
    );
    assertClean(above);

    const below = await open('fallback.html', '/dist/ht-widgets.js');
    await ready(below);
    assertTexts(below, contents);
    assertClean(below);
  });

  it('finds elements in shadow roots that are declared, and in those made before the page has loaded', async () => {
    const page = await open('shadow-roots.html');
    await ready(page, ['ht-stat', 'ht-factor-list']);
    assertTexts(page, ['Racism\nTraffickers', '19th\nmost populous']);
    assertClean(page);
  });

  it('finds elements in shadow roots within shadow roots', async () => {
    const page = await open('fallback.html');
    page.document.body.replaceChildren();
    const host = page.document.body.appendChild(page.document.createElement('div'));
    const nested = add(page, '<p></p>', host.attachShadow({ mode: 'open' }));
    nested.attachShadow({ mode: 'open' }).innerHTML = stat['card'] ?? '';
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page, ['ht-stat']);
    assert.include(readerText(host), '94%');
  });

  it('registers elements that come later, and nothing that the page does not use', async () => {
    const page = await open('fallback.html');
    page.document.body.replaceChildren();
    await addScript(page, '/dist/ht-widgets.js');
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      [],
    );

    const card = add(page, `<section>${stat['card'] ?? ''}</section>`);
    await ready(page, ['ht-stat']);
    assert.include(readerText(card), '94%');
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      ['ht-stat'],
    );

    // Inside the shadow root of something that is inserted, and into that root when it stands.
    const host = page.document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = hotlineBanner['banner'] ?? '';
    page.document.body.append(host);
    await ready(page, ['ht-hotline-banner']);
    assert.include(readerText(host), 'Call 1-888-373-7888');
    const list = add(page, factorList['subset'] ?? '', root);
    await ready(page, ['ht-factor-list']);
    assert.include(readerText(list), 'Domestic violence');
    assertClean(page);
  });

  it('needs two round trips, one after the other: all that is needed is asked for at once', async () => {
    // Two addresses, since a browser may keep the files of the first.
    for (const [delay, markup] of [
      [300, stat['card'] ?? ''],
      [301, [stat['hundred'], stat['bar'], factorList['list'], hotlineBanner['banner']].join('')],
    ] as const) {
      const page = await open('fallback.html');
      page.document.body.innerHTML = markup;
      await addScript(page, `/slow/${delay}/dist/ht-widgets.js`);
      await ready(
        page,
        tags.filter((tag) => page.document.querySelector(tag)),
      );
      const [loader, ...chunks] = requests(page);
      assert.include(loader?.name, '/dist/ht-widgets.js');
      assert.isAtLeast(chunks.length, 3);
      const started = Math.max(...chunks.map(({ startTime }) => startTime));
      const arrived = Math.min(...chunks.map(({ responseEnd }) => responseEnd));
      assert.isBelow(
        started,
        arrived,
        chunks
          .map(
            ({ name, startTime, responseEnd }) =>
              `${name} ${Math.round(startTime)}–${Math.round(responseEnd)}`,
          )
          .join('\n'),
      );
      assert.isAtLeast(started, loader?.responseEnd ?? Infinity);
      clearPage();
    }
  });
});

describe('a script that does not arrive', () => {
  it('leaves the children', async () => {
    const page = await open('fallback.html', '/missing/ht-widgets.js');
    assertTexts(page, sentences);
  });

  it('or whose parts do not, likewise, without an error', async () => {
    const page = await open('fallback.html', '/without/chunks/dist/ht-widgets.js');
    for (const { name } of requests(page))
      if (name.includes('/dist/chunks/')) assert.isFalse(await page.attempt(name));
    assert.deepEqual(
      tags.filter((tag) => page.customElements.get(tag)),
      [],
    );
    assertTexts(page, sentences);
    assertClean(page);
  });

  it('or whose data does not: the page is told, but the banner keeps quiet', async () => {
    const page = await open('fallback.html', '/without/.en.js/dist/ht-widgets.js');
    await ready(page);
    assertTexts(page, sentences);
    const { htErrors, ...rest } = page.seen;
    assert.sameMembers(htErrors, [
      'ht-stat: load-failed',
      'ht-stat: load-failed',
      'ht-factor-list: load-failed',
    ]);
    assert.deepEqual(rest, { console: [], errors: [], violations: [], storage: [] });
  });
});

describe('loaded twice', () => {
  const elements = tags.map((tag) => `/dist/elements/${tag}.js`);
  for (const scripts of [
    ['/dist/ht-widgets.js', '/dist/ht-widgets.js?v=2'],
    ['/dist/ht-widgets.js', ...elements],
    [...elements, '/dist/ht-widgets.js'],
    [...elements, ...elements.map((file) => `${file}?v=2`)],
  ]) {
    it(`${scripts.join(', ')}: the first copy wins, in silence`, async () => {
      const page = await open('fallback.html', ...scripts);
      await ready(page);
      assertTexts(page, contents);
      assertClean(page);
    });
  }
});

describe('under a strict policy', () => {
  for (const [name, figures] of [
    ['widgets.html', ['240', '272']],
    ['elements.html', ['240']],
  ] as const) {
    it(`of content, ${name}: pictures have their lengths; a self-contained stat compares nothing`, async () => {
      const page = await open(`strict-csp/${name}`);
      await ready(page, ['ht-stat']);
      const [bar, pair] = add(page, `${stat['bar'] ?? ''}${stat['compare-counts'] ?? ''}`)
        .children as unknown as [Widget, Widget];
      await Promise.all([bar.updateComplete, pair.updateComplete]);
      const [whole, part] = [one(bar, 'svg.bar'), one(bar, '.filled')].map(
        (element) => element.getBoundingClientRect().width,
      );
      assert.closeTo((part ?? 0) / (whole ?? 1), 0.127, 0.01);
      assert.deepEqual(
        inside(pair, '[part=figure]').map(({ textContent }) => textContent),
        [...figures],
      );
      assert.lengthOf(inside(pair, 'svg.bar'), figures.length === 2 ? 2 : 0);
      assertClean(page);
    });
  }

  const onPage = (name: string): string[] =>
    contents.filter((text) => name === 'elements.html' || !text.startsWith('Before'));

  for (const name of ['widgets.html', 'elements.html']) {
    it(`of content, ${name}: nothing is blocked, everything is drawn`, async () => {
      const page = await open(`strict-csp/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
      const card = one(page.document.querySelector('ht-stat') as Widget, '.card');
      assert.equal(page.getComputedStyle(card).borderTopStyle, 'solid', 'styles hold');
    });

    it(`of Trusted Types, ${name}: everything is drawn`, async () => {
      const page = await open(`trusted-types/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
    });

    it(`of Trusted Types that allows Lit’s policy once, ${name}: every copy of Lit draws, nothing is reported`, async () => {
      const page = await open(`trusted-types-lit/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
    });

    for (const policy of ['none', 'others']) {
      it(`of Trusted Types that does not allow Lit’s policy (${policy}), ${name}: children stand, and of all copies and templates one thing is reported`, async () => {
        const page = await open(`trusted-types-${policy}/${name}`);
        await ready(page);
        // An engine without Trusted Types draws.
        const enforced = 'trustedTypes' in page;
        const text = readerText(page.document.body);
        for (const [i, sentence] of sentences.entries()) {
          const content = contents[i] ?? '?';
          if (onPage(name).includes(content)) assert.include(text, enforced ? sentence : content);
        }
        if (enforced) await until('the report', () => page.seen.violations.length > 0);
        await frames(10);
        const { violations, htErrors, ...rest } = page.seen;
        assert.deepEqual(rest, { console: [], errors: [], storage: [] });
        // WebKit tells no sample.
        assert.deepEqual(
          violations.map((line) => line.replace(/ lit-html.*| trusted-types-policy/g, '')),
          enforced ? ['trusted-types'] : [],
        );
        assert.sameMembers(
          [...new Set(htErrors)],
          enforced ? ['ht-stat: render-failed', 'ht-factor-list: render-failed'] : [],
        );
      });
    }
  }
});

describe('no traces', () => {
  it('are left: no request but for its own files, nothing stored, nothing in the console', async () => {
    const page = await open('widgets.html');
    await ready(page);
    const { document } = page;
    for (const widget of document.querySelectorAll<Widget>(
      'ht-stat, ht-factor-list, ht-hotline-banner',
    )) {
      for (const summary of inside(widget, 'summary')) summary.click();
      await set(widget, {
        display: 'cards',
        placement: 'top',
        'heading-level': '2',
        lang: 'es',
        fact: 'mo-population-2020',
      });
    }
    const asked = (
      page.performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    ).map(({ name }) => name.replace(location.origin, ''));
    assert.includeMembers(asked, ['/dist/ht-widgets.js', '/dist/ht-widgets.css']);
    assert.deepEqual(
      asked.filter(
        (name) =>
          !/^\/(pages\/probe\.js|dist\/ht-widgets\.(js|css)|dist\/chunks\/[\w-]+(\.e[ns])?\.js)$/.test(
            name,
          ),
      ),
      [],
    );
    assert.deepEqual(
      {
        local: page.localStorage.length,
        session: page.sessionStorage.length,
        cookie: document.cookie,
      },
      { local: 0, session: 0, cookie: '' },
    );
    assertClean(page);
  });

  it('are carried along: links that leave tell the other site nothing, and stay in their tab', async () => {
    const page = await open('widgets.html');
    await ready(page);
    const links = [...page.document.querySelectorAll('*')].flatMap((widget) =>
      inside<HTMLAnchorElement>(widget, 'a[href]'),
    );
    assert.isAbove(links.length, 8);
    for (const link of links) {
      assert.match(link.getAttribute('href') ?? '', /^(https:\/\/|tel:|sms:)/);
      assert.equal(link.rel, 'noreferrer noopener', link.href);
      assert.oneOf(link.target, ['', '_top']);
    }
  });
});

describe('the development build warns', () => {
  const good = (attributes: string, tag = 'ht-stat'): string =>
    `<${tag} ${attributes}>The children.</${tag}>`;
  const fact = 'fact="nhth-mo-sex-share-2021"';
  const mistakes: readonly [what: string, markup: string, warning: RegExp][] = [
    [
      'of a fact that does not exist',
      good('fact="no-such"'),
      /<ht-stat> does not know the fact "no-such"/,
    ],
    ['of no fact', good(''), /<ht-stat> has no fact/],
    ['of an empty fact', good('fact=" "'), /<ht-stat> has no fact/],
    [
      'of a display that a stat does not have',
      good(`${fact} display="big"`),
      /display="big" is not one of card, inline, hundred, bar/,
    ],
    [
      'of a display that a list does not have',
      good('display="grid"', 'ht-factor-list'),
      /display="grid" is not one of list, cards, details/,
    ],
    [
      'of 100 marks for what is no percentage',
      good('fact="nhth-mo-cases-2021" display="hundred"'),
      /needs a percentage, and "nhth-mo-cases-2021" is a count/,
    ],
    [
      'of a bar for what has no scale',
      good('fact="nhth-mo-cases-2021" display="bar"'),
      /display="bar" needs a percentage, or a rank .*; "nhth-mo-cases-2021" is a confirmed count/,
    ],
    [
      'of a comparison with nothing',
      good(`${fact} compare="no-such"`),
      /compare="no-such" is no other fact/,
    ],
    [
      'of a comparison of unlike things',
      good(`${fact} compare="nhth-mo-cases-2021"`),
      /compare="nhth-mo-cases-2021" needs two percentages, counts or means of the same unit/,
    ],
    [
      'of a comparison within a sentence',
      good(`${fact} compare="nhth-mo-labor-share-2021" display="inline"`),
      /display="inline" and compare do not go together: compare is ignored/,
    ],
    ['of a contested figure', good('fact="mo-minority-share"'), /contested .*"mo-minority-share"/],
    [
      'of a factor that does not exist',
      good('factors="poverty wealth"', 'ht-factor-list'),
      /does not know the factor "wealth". It knows poverty /,
    ],
    [
      'of a contact that does not exist',
      good('contacts="911 112"', 'ht-hotline-banner'),
      /does not know the contacts 112. It knows 911 /,
    ],
    [
      'of an about that is not known',
      good('about="adult"', 'ht-hotline-banner'),
      /about="adult" is not "child"/,
    ],
    [
      'of a placement that is not known',
      good('placement="left"', 'ht-hotline-banner'),
      /placement="left" is not one of/,
    ],
    [
      'of a banner that stays only as long as its header',
      `<header>${good('placement="top"', 'ht-hotline-banner')}</header><p style="block-size: 3000px"></p>`,
      /placement="top" stays only while <header> is in sight/,
    ],
    [
      'of a banner for the bottom that stands at the top',
      `${good('placement="bottom"', 'ht-hotline-banner')}<p style="block-size: 3000px"></p>`,
      /placement="bottom" stays only until the window is scrolled to where it stands/,
    ],
    [
      'of lines of law enforcement',
      good('contacts="hsi-tip"', 'ht-hotline-banner'),
      /law enforcement/,
    ],
    [
      'of a heading-level outside 2 to 6',
      good(`${fact} heading-level="1"`),
      /heading-level="1" is not 2 to 6/,
    ],
    [
      'of a theme that does not exist',
      good(`${fact} theme="blue"`),
      /theme="blue" is neither "light" nor "dark"/,
    ],
    ['of a language it does not speak', good(`${fact} lang="de"`), /no texts in "de"/],
    [
      'of a language around it that it does not speak',
      `<div lang="fr">${good(fact)}</div>`,
      /no texts in "fr"/,
    ],
    [
      'of an attribute it does not know',
      good(`${fact} colour="red"`),
      /does not know the attribute "colour". It knows .*display/,
    ],
    [
      'of a typing mistake in an attribute',
      good(`${fact} headinglevel="2"`),
      /does not know the attribute "headinglevel". It knows .*heading-level/,
    ],
    ['of missing children', `<ht-stat ${fact}> </ht-stat>`, /has no children/],
    [
      'of a tag that does not exist',
      good(fact, 'ht-stats'),
      /<ht-stats> is no element of this library, which has ht-stat, /,
    ],
  ];
  /** What was said, but for Lit's own notice that this is a development build. */
  const ours = ({ seen }: Page): string[] =>
    seen.console.filter(
      (line) => !/^warn: (Lit is in dev mode|Multiple versions of Lit)/.test(line),
    );

  it('of nothing, where there is nothing to warn of', async () => {
    const page = await open('fallback.html', '/dist/dev/ht-widgets.js');
    await ready(page);
    add(
      page,
      good(
        `${fact} class="a" id="b" style="margin: 0" data-x="y" aria-hidden="false" onclick="" lang="en-US" theme="dark" dir="ltr"`,
      ),
    );
    await settled(page.document.body);
    assert.deepEqual(ours(page), []);
  });

  for (const [what, markup, warning] of mistakes) {
    it(what, async () => {
      const page = await open('fallback.html', '/dist/dev/ht-widgets.js');
      await ready(page);
      const added = add(page, markup);
      await settled(added);
      await set(first(added), { id: 'changed' });
      assert.lengthOf(ours(page), 1, ours(page).join('\n'));
      assert.match(ours(page)[0] ?? '', warning);
    });
  }

  for (const scripts of [
    ['/dist/dev/ht-widgets.js', '/dist/dev/ht-widgets.js?v=2'],
    ['/dist/elements/ht-stat.js', '/dist/dev/ht-widgets.js'],
  ]) {
    it(`of a script that is loaded twice: ${scripts.join(', ')}`, async () => {
      const page = await open('fallback.html', ...scripts);
      await ready(page);
      assert.lengthOf(ours(page), 1, ours(page).join('\n'));
      assert.match(ours(page)[0] ?? '', /twice/);
    });
  }
});

describe('all examples', () => {
  it('are drawn by the built files', async () => {
    const page = await open('fallback.html', '/dist/ht-widgets.js');
    page.document.body.innerHTML = [stat, factorList, hotlineBanner]
      .flatMap((named) => Object.values(named))
      .join('');
    await ready(page);
    assert.deepEqual(
      [...page.document.body.querySelectorAll('*')].filter(
        (element) => tags.includes(element.localName) && showsChildren(element),
      ),
      [],
    );
  });
});
