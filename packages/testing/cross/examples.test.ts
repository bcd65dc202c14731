/** Promises that every element keeps, tried with every example. */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/stat/define.js';
import {
  chart,
  everything,
  examples,
  factorList,
  responseList,
  stat,
  tags,
  typeList,
} from '../helpers/examples.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import {
  axeComplaints,
  clearPage,
  first,
  inside,
  ledger,
  words,
  listenToConsole,
  missingFrom,
  mount,
  nasty,
  readerText,
  set,
  settled,
  showsChildren,
  type Dataset,
  type Fact,
  type Widget,
} from '../helpers/index.js';

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

/** What the attributes of a list name. */
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

    it('says with every figure what it counts, period, limit, standing and sources', async () => {
      const widget = await mount(markup);
      const text = openText(widget);
      for (const fact of factsOf(widget)) {
        // Two periods of the same thing have one sentence, with both periods.
        const parts = words(fact.label)
          .toLowerCase()
          .split(fact.period ?? '');
        const shared = widget.hasAttribute('compare') && parts.length > 1;
        const said = shared && parts.every((part) => text.toLowerCase().includes(part.trim()));
        const missing = missingFrom(fact, text, data).filter((one) => !said || one !== 'label');
        assert.deepEqual(missing, [], fact.id);
      }
    });

    it('says the same in its children, for where no script runs', () => {
      const template = document.createElement('template');
      template.innerHTML = markup;
      const widget = first(template.content);
      const text = widget.textContent;
      // A chart's table says what it counts once, in its title; the chart's own tests look at it.
      for (const fact of widget.localName === 'ht-chart' ? [] : factsOf(widget))
        assert.deepEqual(missingFrom(fact, text, data), [], fact.id);
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
      // Not `src`, an address from which a dataset would be requested.
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
      assert.equal(readerText(widget).replace(/\s+/g, ''), widget.textContent.replace(/\s+/g, ''));
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

  it('are drawn next to a second copy of the script, which is silent', async () => {
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

  /**
   * Whether every word of `element` is painted, large enough, where a reader gets to by scrolling.
   */
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

/** Where the lines of text at or below `element` are. */
function textBoxes(element: Element): DOMRect[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    // Firefox has an empty box at the end of the line before the first word.
    if (texts.currentNode.textContent?.trim())
      boxes.push(...[...range.getClientRects()].filter(({ width }) => width !== 0));
  }
  return boxes;
}

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
