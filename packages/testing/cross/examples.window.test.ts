/** Every example of every element keeps the promises that all elements make (docs: the examples are what demos show). */
import '@ht-widgets/chart/define.js';
import { examples as chart } from '@ht-widgets/chart/examples.js';
import '@ht-widgets/factor-list/define.js';
import { examples as factorList } from '@ht-widgets/factor-list/examples.js';
import '@ht-widgets/hotline-banner/define.js';
import { examples as hotlineBanner } from '@ht-widgets/hotline-banner/examples.js';
import '@ht-widgets/response-list/define.js';
import { examples as responseList } from '@ht-widgets/response-list/examples.js';
import '@ht-widgets/stat/define.js';
import { examples as stat } from '@ht-widgets/stat/examples.js';
import '@ht-widgets/type-list/define.js';
import { examples as typeList } from '@ht-widgets/type-list/examples.js';
import { assert } from 'chai';
import {
  axeComplaints,
  clearPage,
  emulate,
  engine,
  first,
  inside,
  ledger,
  listenToConsole,
  missingBeside,
  mount,
  nasty,
  one,
  readerText,
  set,
  settled,
  setViewport,
  showsChildren,
  type Dataset,
  type Fact,
  type Widget,
} from '../helpers/index.js';

const byTag = {
  'ht-stat': stat,
  'ht-chart': chart,
  'ht-factor-list': factorList,
  'ht-type-list': typeList,
  'ht-response-list': responseList,
  'ht-hotline-banner': hotlineBanner,
};
const tags = Object.keys(byTag);
const examples = Object.entries(byTag).flatMap(([tag, named]) =>
  Object.entries(named).map(([name, markup]) => ({ title: `${tag}: ${name}`, markup })),
);
const everything = examples.map(({ markup }) => markup).join('\n');

interface Item {
  id: string;
}

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(clearPage);

/** The facts whose figures or words a widget shows. */
function factsOf(widget: Element): Fact[] {
  const ids: Record<string, () => (string | null)[]> = {
    'ht-stat': () => [widget.getAttribute('fact'), widget.getAttribute('compare')],
    'ht-chart': () =>
      (data.charts ?? [])
        .filter(({ id }) => id === widget.getAttribute('chart'))
        .flatMap(({ series }) => series.flatMap(({ facts }) => facts)),
    'ht-factor-list': () => [
      'vulnerability-factors',
      ...chosen(data.factors, widget, 'factors').flatMap(({ facts }) => facts),
    ],
    'ht-type-list': () => [
      'trafficking-needs-no-movement',
      ...chosen(data.types, widget, 'types').flatMap(({ law, facts }) => [...law, ...facts]),
    ],
    'ht-response-list': () => [
      'mo-ago-five-pillars',
      'never-confront',
      ...chosen(data.responses, widget, 'areas').flatMap(({ facts }) => facts),
    ],
  };
  const shown = ids[widget.localName]?.() ?? [];
  return data.facts.filter(({ id }) => shown.includes(id));
}

/** What a list was asked to show. */
function chosen<One extends Item>(
  all: readonly One[] = [],
  list: Element,
  attribute: string,
): One[] {
  const ids = list.getAttribute(attribute)?.split(' ');
  return all.filter(({ id }) => ids?.includes(id) ?? true);
}

/** What a reader who opens all there is to open can read. */
function openText(widget: Widget): string {
  for (const details of inside<HTMLDetailsElement>(widget, 'details')) details.open = true;
  return readerText(widget);
}

for (const { title, markup } of examples) {
  describe(title, () => {
    it('shows its content, and its children no more', async () => {
      const widget = await mount(markup);
      assert.isFalse(showsChildren(widget));
      const fallback = [...widget.children].filter((child) => child.slot === '');
      assert.isTrue(
        fallback.every((child) => child.getClientRects().length === 0),
        'a child shows',
      );
      // A banner that stays at an edge begins with a line.
      assert.isAbove(readerText(widget).length, 40);
      const listed: Partial<Record<string, Item[]>> = {
        'ht-factor-list': chosen(data.factors, widget, 'factors'),
        'ht-type-list': chosen(data.types, widget, 'types'),
        'ht-response-list': chosen(data.responses, widget, 'areas'),
      };
      const expected = listed[widget.localName];
      if (expected) assert.equal(inside(widget, '[part=item]').length, expected.length);
    });

    it('says with every figure what it counts, of when, its limit, its standing and its sources', async () => {
      const widget = await mount(markup);
      const text = openText(widget);
      for (const fact of factsOf(widget))
        assert.deepEqual(missingBeside(fact, text, data), [], fact.id);
    });

    it('says the same in its children, for where no script runs', () => {
      const template = document.createElement('template');
      template.innerHTML = markup;
      const widget = first(template.content);
      const text = widget.textContent;
      // A chart's table says what it counts once, in its title; the chart's own tests look at it.
      for (const fact of widget.localName === 'ht-chart' ? [] : factsOf(widget))
        assert.deepEqual(missingBeside(fact, text, data), [], fact.id);
      for (const link of widget.querySelectorAll<HTMLAnchorElement>('a[href^=http]')) {
        assert.equal(link.rel, 'noreferrer noopener');
        assert.isTrue(
          [
            ...data.sources.map(({ url }) => url),
            ...(data.contacts ?? []).map(({ uri }) => uri),
          ].includes(link.getAttribute('href') ?? ''),
          link.href,
        );
      }
    });

    it('has nothing that axe complains of', async () => {
      await mount(markup);
      assert.deepEqual(await axeComplaints(), []);
    });

    it('survives any attribute value and is itself again after', async () => {
      const widget = await mount(markup);
      const text = readerText(widget);
      // Not `src`, an address from which a dataset would be asked for.
      const names = (
        widget.constructor as unknown as { observedAttributes: string[] }
      ).observedAttributes
        .filter((name) => name !== 'src')
        .concat('lang', 'theme', 'dir');
      const given = Object.fromEntries(names.map((name) => [name, widget.getAttribute(name)]));
      for (const value of nasty) {
        await set(widget, Object.fromEntries(names.map((name) => [name, value])));
        assert.isAbove(
          readerText(widget).length,
          100,
          `with ${JSON.stringify(value.slice(0, 50))}`,
        );
        assert.equal(inside(widget, 'script, img, style').length, 0);
      }
      await set(widget, given);
      assert.equal(readerText(widget), text);
    });

    it('may be taken out, put back and moved', async () => {
      const widget = await mount(markup);
      const text = readerText(widget);
      widget.remove();
      const article = document.createElement('article');
      document.body.append(article);
      article.append(widget);
      article.prepend(widget);
      await widget.updateComplete;
      assert.equal(readerText(widget), text);
      const copy = widget.cloneNode(true) as Widget;
      article.append(copy);
      await copy.updateComplete;
      assert.equal(readerText(copy), text);
    });

    it('gives its children back when it cannot be drawn, and recovers', async () => {
      const widget = await mount(markup);
      const text = readerText(widget);
      const reasons: string[] = [];
      document.addEventListener(
        'ht-error',
        ({ detail }) => {
          reasons.push(detail.reason);
        },
        { once: true },
      );
      Object.defineProperty(widget, 'template', {
        value: () => {
          throw new Error('on purpose');
        },
        configurable: true,
      });
      await set(widget, { 'heading-level': '6' });
      assert.isTrue(showsChildren(widget));
      for (const details of widget.querySelectorAll('details')) details.open = true;
      assert.equal(
        readerText(widget).replace(/\s+/g, ' '),
        widget.textContent.trim().replace(/\s+/g, ' '),
      );
      assert.deepEqual(reasons, widget.localName === 'ht-hotline-banner' ? [] : ['render-failed']);
      Reflect.deleteProperty(widget, 'template');
      const level = /heading-level="(\d)"/.exec(markup)?.[1] ?? null;
      await set(widget, { 'heading-level': level });
      assert.equal(readerText(widget), text);
    });
  });
}

describe('all examples on one page', () => {
  it('write nothing to the console', async () => {
    const heard = listenToConsole();
    try {
      await mount(everything);
      for (const name of [
        'fact',
        'chart',
        'factors',
        'types',
        'areas',
        'contacts',
        'display',
        'lang',
      ]) {
        for (const widget of document.querySelectorAll<Widget>(tags.join()))
          widget.setAttribute(name, 'unknown');
      }
      await settled(document.body);
    } finally {
      heard.stop();
    }
    assert.deepEqual(heard.lines, []);
  });

  it('stand beside a second copy of the script, which is silent', async () => {
    const heard = listenToConsole();
    try {
      for (const tag of tags) {
        const present = customElements.get(tag);
        await import(`/dist/elements/${tag}.js`);
        assert.equal(customElements.get(tag), present, 'the first copy wins');
      }
      await mount(everything);
    } finally {
      heard.stop();
    }
    assert.deepEqual(heard.lines, []);
    assert.equal(
      [...document.querySelectorAll('main *')].filter(
        (element) => element.localName.startsWith('ht-') && showsChildren(element),
      ).length,
      0,
    );
  });
});

describe('in every colour scheme all text can be read', () => {
  const page = document.documentElement.style;
  afterEach(async () => {
    page.cssText = '';
    await emulate({});
  });

  // A banner that stays at the edge of the window covers others, and then axe cannot tell what is behind a text.
  const mountAll = (): Promise<Widget> => mount(everything.replaceAll(/ placement="\w+"/g, ''));

  async function complaints(): Promise<string[]> {
    for (const widget of document.querySelectorAll<Widget>(tags.join())) openText(widget);
    for (const widget of document.querySelectorAll('ht-chart'))
      inside(widget, '.toggle[aria-expanded=false]')[0]?.click();
    return await axeComplaints({ only: ['color-contrast', 'link-in-text-block'] });
  }

  it('on a white page', async () => {
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  it('on a page whose color-scheme is dark', async () => {
    page.cssText = 'color-scheme: dark; background: Canvas';
    await mountAll();
    const card = one(document.querySelector('ht-stat') as Widget, '.card');
    assert.equal(getComputedStyle(card).backgroundColor, 'rgb(22, 28, 36)', 'dark it is');
    assert.deepEqual(await complaints(), []);
  });

  it('on a dark page that declares no color-scheme', async () => {
    page.cssText = 'background: #121212; color: #eee';
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  it('on such a page with theme="dark"', async () => {
    page.cssText = 'background: #121212; color: #eee';
    await mountAll();
    for (const widget of document.querySelectorAll(tags.join()))
      widget.setAttribute('theme', 'dark');
    assert.deepEqual(await complaints(), []);
  });

  it('with an accent that nobody could read', async () => {
    page.cssText = '--ht-color-accent: #ffe95c';
    await mountAll();
    assert.deepEqual(await complaints(), []);
  });

  it("with forced colours, in which texts and marks have the reader's own colours", async () => {
    const emulated = await emulate({ forcedColors: 'active' });
    assert.equal(emulated, engine !== 'webkit');
    await mountAll();
    // Where the engine cannot be told to force colours, the rules for them are put in force by hand.
    const rules = emulated ? [] : mediaRules('(forced-colors: active)');
    for (const { media } of rules) media.mediaText = 'all';
    try {
      const marks = [...document.querySelectorAll('ht-stat')].flatMap((widget) =>
        inside(widget, '.filled'),
      );
      assert.isAtLeast(marks.length, 10);
      for (const mark of marks)
        assert.equal(getComputedStyle(mark).fill, system('CanvasText', mark));
      const call = inside(
        document.querySelector('ht-hotline-banner') as Widget,
        '.first .way, .first .copy',
      ).filter(
        (element) => getComputedStyle(element).backgroundColor === system('Highlight', element),
      );
      assert.isNotEmpty(call);
      if (emulated) {
        const own = (element: Element): boolean =>
          ['CanvasText', 'LinkText', 'VisitedText', 'HighlightText'].some(
            (name) => system(name, element) === getComputedStyle(element).color,
          );
        const others = [...document.querySelectorAll<Widget>('main *')]
          .flatMap((widget) => inside(widget, '.base *'))
          .filter((element) => !own(element));
        assert.deepEqual(
          others.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          [],
        );
      } else assert.isAtLeast(rules.length, 2);
      // A page has one banner of a name; and axe reads the page's own colours, not the reader's, which are painted.
      assert.deepEqual(await axeComplaints({ except: ['landmark-unique', 'color-contrast'] }), []);
    } finally {
      for (const { media } of rules) media.mediaText = '(forced-colors: active)';
    }
  });
});

/** What a system colour is in the colour scheme of `element`. */
function system(name: string, element: Element): string {
  const probe = document.createElement('i');
  probe.style.cssText = `color: ${name}; forced-color-adjust: none; color-scheme: ${getComputedStyle(element).colorScheme}`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function mediaRules(condition: string): CSSMediaRule[] {
  const sheets = new Set(
    [...document.querySelectorAll('main *')].flatMap(
      ({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? [],
    ),
  );
  return [...sheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText === condition,
    ) as CSSMediaRule[];
}

describe('a page cannot hide where a figure comes from', () => {
  const guarded = ['label', 'caveat', 'standing', 'source', 'link'];
  const hiding = [
    'display: none',
    'visibility: hidden',
    'visibility: collapse',
    'opacity: 0',
    'position: absolute; left: -9999px',
    'position: fixed; top: -999px',
    'float: left; margin-left: -9999px',
    'margin: -999px',
    'text-indent: -9999px',
    'clip-path: inset(50%)',
    'transform: scale(0)',
    'scale: 0',
    'translate: -9999px',
    'rotate: x 90deg',
    'filter: opacity(0)',
    'mask: linear-gradient(transparent, transparent)',
    'content-visibility: hidden',
    'height: 0; overflow: hidden',
    'width: 0; overflow: hidden',
    'max-height: 0; overflow: clip',
    'contain: strict',
    'zoom: 0.01',
    'font-size: 0',
    'font: 0/0 a',
    'color: transparent',
    '-webkit-text-fill-color: transparent',
    'letter-spacing: -2em',
    'line-height: 0',
  ];
  const sheet = new CSSStyleSheet();
  before(() => {
    document.adoptedStyleSheets.push(sheet);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  afterEach(() => {
    sheet.replaceSync('');
  });

  const shown = [
    stat['card'],
    stat['contested'],
    stat['inline'],
    factorList['subset'],
    typeList['labor'],
    responseList['subset'],
    chart['missouri'],
  ].join('\n');
  for (const rule of hiding) {
    it(`with ${rule}`, async () => {
      await mount(shown);
      const important = rule.replaceAll(/(;|$)/g, '!important$1');
      sheet.replaceSync(guarded.map((part) => `*::part(${part}) { ${important} }`).join('\n'));
      const hidden = [...document.querySelectorAll<Widget>(tags.join())].flatMap((widget) =>
        guarded
          .flatMap((part) => inside(widget, `[part~=${part}]`))
          .filter((element) => !readable(element))
          .map(
            (element) =>
              `${widget.localName} ${element.part.value}: ${element.textContent.slice(0, 40)}`,
          ),
      );
      assert.deepEqual(hidden, []);
    });
  }

  /** Whether every word of `element` is painted, large enough, where a reader gets to by scrolling. */
  function readable(element: HTMLElement): boolean {
    element.scrollIntoView({ block: 'center' });
    const style = getComputedStyle(element);
    const boxes = textBoxes(element);
    const painted =
      style.opacity === '1' &&
      style.visibility === 'visible' &&
      ![style.color, style.getPropertyValue('-webkit-text-fill-color')].some((color) =>
        /^rgba\(.*, 0\)$/.test(color),
      );
    const large =
      parseFloat(style.fontSize) >= 9 &&
      !(parseFloat(style.lineHeight) < 10) &&
      boxes.every((box) => box.height >= 8 && box.width > 0);
    const reachable = boxes.every((box) => box.left >= 0 && box.top + scrollY >= 0);
    const [box] = boxes;
    const hit =
      box &&
      (element.getRootNode() as ShadowRoot).elementFromPoint(
        box.left + Math.min(box.width, 20) / 2,
        box.top + box.height / 2,
      );
    return (
      painted &&
      large &&
      reachable &&
      hit instanceof Element &&
      (element.contains(hit) || hit.contains(element))
    );
  }
});

/** Where the lines of text at or below `element` stand. */
function textBoxes(element: Element): DOMRect[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    if (texts.currentNode.textContent?.trim()) boxes.push(...range.getClientRects());
  }
  return boxes;
}

describe('320 px wide', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  for (const size of ['100%', '200%']) {
    for (const { title, markup } of examples) {
      it(`${title} does not reach over the edge, its text at ${size}`, async () => {
        document.documentElement.style.fontSize = size;
        const widget = await mount(markup);
        openText(widget);
        assert.isAtMost(document.documentElement.scrollWidth, 320);
        const over = inside(widget, '.base *').filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          // Where a table is one row below the other, its head is clipped away.
          return width > 0 && (left < 0 || right > 320) && !element.closest('thead');
        });
        assert.deepEqual(
          over.map(({ outerHTML }) => outerHTML.slice(0, 80)),
          [],
        );
      });
    }
  }
});

describe('on a page whose lines run from top to bottom', () => {
  for (const tag of tags) {
    it(`${tag} has lines that run from left to right`, async () => {
      for (const { markup } of examples.filter(({ title }) => title.startsWith(`${tag}:`))) {
        const widget = await mount(
          `<div style="writing-mode: vertical-rl; inline-size: 500px">${markup}</div>`,
        );
        const modes = new Set(
          [widget, ...inside(widget, '.base, .base *')].map(
            (element) => getComputedStyle(element).writingMode,
          ),
        );
        assert.deepEqual([...modes], ['horizontal-tb']);
        clearPage();
      }
    });
  }
});
