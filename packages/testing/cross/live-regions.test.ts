/**
 * What a screen reader speaks by itself. The person who controls a visitor may hear it. So every
 * live region is empty at load, and has text only after an act of the visitor.
 */
import '@ht-widgets/chart/define.js';
import '@ht-widgets/data-note/define.js';
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import '@ht-widgets/response-list/define.js';
import '@ht-widgets/source-list/define.js';
import '@ht-widgets/stat/define.js';
import '@ht-widgets/type-list/define.js';
import { assert } from 'chai';
import { widgetNames } from '../../ht-widgets/src/names.js';
import * as elements from '../helpers/examples.js';
import {
  clearPage,
  frames,
  mount,
  ownClipboard,
  replace,
  set,
  settled,
  until,
  useClipboard,
  type Widget,
} from '../helpers/index.js';

const { dataNote, quickExit, sourceList } = elements;
const others = {
  'ht-data-note': dataNote,
  'ht-quick-exit': quickExit,
  'ht-source-list': sourceList,
};
const examples = [
  ...elements.examples,
  ...Object.entries(others).flatMap(([tag, named]) =>
    Object.entries(named).map(([name, markup]) => ({ title: `${tag}: ${name}`, markup })),
  ),
];

const LIVE =
  'output, [role=status], [role=alert], [role=log], [role=timer], [role=marquee], ' +
  '[aria-live]:not([aria-live=off])';

/** Everything at or below `node`, in its shadow trees too. */
function everyElement(node: Element | ShadowRoot): Element[] {
  return [...node.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
  ]);
}

const regions = (): Element[] =>
  everyElement(document.body).filter((element) => element.matches(LIVE));

/** Notes each text that a live region has, even for a moment, until `stop` is called. */
function listen(): { heard: Set<string>; stop: () => void } {
  const heard = new Set<string>();
  const note = (): void => {
    for (const { textContent } of regions()) if (textContent) heard.add(textContent.trim());
  };
  const observer = new MutationObserver(note);
  const watch = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['role', 'aria-live'],
    });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its element below
  const own = Element.prototype.attachShadow;
  const restore = replace(
    Element.prototype,
    'attachShadow',
    function (this: Element, init: ShadowRootInit): ShadowRoot {
      const root = own.call(this, init);
      watch(root);
      return root;
    },
  );
  watch(document.body);
  return {
    heard,
    stop: () => {
      note();
      observer.disconnect();
      restore();
    },
  };
}

afterEach(clearPage);

describe('nothing speaks before a visitor acts', () => {
  it('in any element', () => {
    const tags = examples.flatMap(({ markup }) => markup.match(/(?<=<ht-)[a-z-]+/g) ?? []);
    assert.sameMembers([...new Set(tags)], [...widgetNames]);
  });

  for (const { title, markup } of examples)
    for (const lang of ['en', 'es'])
      it(`${title}, ${lang}`, async () => {
        const { heard, stop } = listen();
        try {
          const widget = await mount(`<div lang="${lang}">${markup}</div>`);
          await frames(2);
          // What the page does is no act of the visitor either.
          await set(widget, { lang: lang === 'en' ? 'es' : 'en', theme: 'dark' });
          await set(widget, { lang: null, theme: null });
          widget.parentElement?.append(widget);
          await settled(document.body);
        } finally {
          stop();
        }
        assert.deepEqual([...heard], []);
      });
});

describe('a live region', () => {
  /** The widget of an example, and how many live regions it brings. */
  const count = async (markup: string | undefined): Promise<number> => {
    await mount(markup ?? '');
    const { length } = regions();
    clearPage();
    return length;
  };

  it('is there before it is used', async () => {
    assert.isAbove(await count(elements.hotlineBanner['banner']), 0);
    assert.isAbove(await count(quickExit['top']), 0);
  });

  it('of the banner says in one word that a number is copied', async () => {
    const widget: Widget = await mount(elements.hotlineBanner['banner'] ?? '');
    const { heard, stop } = listen();
    useClipboard(() => Promise.resolve());
    try {
      widget.shadowRoot?.querySelector<HTMLElement>('.copy')?.click();
      await until('the word', () => regions().some(({ textContent }) => textContent));
    } finally {
      ownClipboard();
      stop();
    }
    assert.deepEqual([...heard], ['Copied.']);
  });
});
