/** The citation by keyboard, and in narrow and wide windows. */
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  clearPage,
  frames,
  mount,
  one,
  openCitation,
  ownClipboard,
  sendKeys,
  setViewport,
  until,
  useClipboard,
} from '../helpers/index.js';
import { label } from '../helpers/figures.js';

const cases = '<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>';

afterEach(() => {
  clearPage();
  ownClipboard();
});

const button = (widget: Element): HTMLButtonElement =>
  one(widget, '.cite > button') as HTMLButtonElement;

/** A range around each word of a node. */
function wordsIn(node: Node): Range[] {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  while (texts.nextNode()) {
    for (const {
      index,
      0: { length },
    } of (texts.currentNode as Text).data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + length);
      found.push(range);
    }
  }
  return found;
}

describe('with the keyboard alone', () => {
  it('a reader opens it, goes through it and copies', async () => {
    let copied = '';
    useClipboard((text) => {
      copied = text;
      return Promise.resolve();
    });
    const widget = await mount(`<button id="before">Before</button>${cases}<button>After</button>`);
    document.getElementById('before')?.focus();
    const root = widget.shadowRoot as ShadowRoot;
    const focused = (): Element => root.activeElement ?? document.activeElement ?? document.body;
    const tabTo = async (matches: (element: Element) => boolean): Promise<Element[]> => {
      const passed: Element[] = [];
      while (!passed.some(matches)) {
        await sendKeys({ press: 'Tab' });
        passed.push(focused());
        if (passed.length > 30)
          throw new Error(
            `passed ${passed.map(({ outerHTML }) => outerHTML.slice(0, 60)).join('\n')}`,
          );
      }
      return passed;
    };
    await tabTo((element) => element === button(widget));
    assert.equal(getComputedStyle(button(widget)).outlineStyle, 'solid', 'focus shows');
    await sendKeys({ press: 'Enter' });
    const panel = await until('the citation', () =>
      root.querySelector('.panel dl')?.closest<HTMLElement>('.panel'),
    );
    assert.equal(focused(), button(widget), 'focus stays');
    const passed = await tabTo((element) => element.matches('.copy button'));
    assert.includeMembers(passed, [...panel.querySelectorAll('dd a, select')]);
    await sendKeys({ press: 'Enter' });
    await until('the clipboard', () => copied !== '');
    assert.equal(copied, panel.querySelector('pre')?.textContent);
    await tabTo((element) => element.matches('pre'));
    const [text, link] = [focused(), panel.querySelector('a') as HTMLElement];
    const ring = getComputedStyle(text).outline;
    link.focus();
    assert.equal(ring, getComputedStyle(link).outline, 'the text has the ring of the links');
    (text as HTMLElement).focus();
    await tabTo((element) => element.textContent === 'After');
  });

  it('Escape closes it and returns the focus, and closes nothing of the page', async () => {
    let heard = 0;
    const widget = await mount(cases);
    widget.parentElement?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') heard++;
    });
    for (const selector of ['pre', 'dd a', 'select']) {
      button(widget).focus();
      const panel = await openCitation(widget);
      const inside = await until('the text', () => panel.querySelector<HTMLElement>(selector));
      inside.focus();
      await sendKeys({ press: 'Escape' });
      await until('it to close', () => !widget.shadowRoot?.querySelector('.panel'));
      assert.equal(button(widget).getAttribute('aria-expanded'), 'false');
      assert.equal(widget.shadowRoot?.activeElement, button(widget), selector);
    }
    assert.equal(heard, 0);
    await sendKeys({ press: 'Escape' });
    assert.equal(heard, 1, 'while it is closed, the page gets the key');
  });

  it('its text to copy is a field with a name, which cannot be changed', async () => {
    const panel = await openCitation(await mount(cases));
    const text = await until('the text', () => panel.querySelector('pre'));
    assert.deepEqual(
      ['role', 'aria-readonly', 'aria-multiline', 'aria-label'].map((name) =>
        text.getAttribute(name),
      ),
      ['textbox', 'true', 'true', 'Text to copy: Text'],
    );
  });
});

// Last: in WebKitGTK a window that was resized shows no focus ring any more.
describe('in a window of another size', () => {
  it('cuts no word on a phone, limits its width on a desk, names its fact', async () => {
    for (const [width, language] of [
      [320, 'en'],
      [375, 'es'],
      [1280, 'en'],
    ] as const) {
      await setViewport({ width, height: 800 });
      const widget = await mount(
        `<div lang="${language}">` +
          '<ht-stat fact="nhth-mo-sex-share-2021">The sentence.</ht-stat></div>',
      );
      const panel = await openCitation(widget);
      await frames(1);
      assert.isAtMost(panel.scrollWidth, panel.clientWidth);
      for (const cell of panel.querySelectorAll<HTMLElement>('dt, dd')) {
        const size = Number.parseFloat(getComputedStyle(cell).fontSize);
        assert.isAtMost(cell.getBoundingClientRect().width, 34 * size + 1);
        for (const word of wordsIn(cell))
          assert.lengthOf(word.getClientRects(), 1, `${width}: ${word.toString()}`);
      }
      assert.equal(
        button(widget).ariaLabel,
        `${button(widget).textContent}: ${one(widget, '[part=figure]').textContent} ` +
          label('nhth-mo-sex-share-2021', language),
      );
      clearPage();
    }
    await setViewport({ width: 800, height: 600 });
  });
});
