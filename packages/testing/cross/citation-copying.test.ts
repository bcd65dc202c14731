/** Copying a citation, and a citation whose file is blocked. */
import '@ht-widgets/factor-list/define.js';
import '@ht-widgets/stat/define.js';
import { assert } from 'chai';
import {
  chooseFormat,
  clearPage,
  first,
  frames,
  inside,
  ledger,
  mount,
  one,
  openCitation,
  ownClipboard,
  pageOf,
  readerText,
  requested,
  requestsOf,
  selectedIn,
  until,
  useClipboard,
  words,
  type Dataset,
  type Widget,
} from '../helpers/index.js';
import { loaderWithout, recordOf } from '../helpers/pages.js';
import { digits, sourceName } from '../helpers/figures.js';

const formats = ['text', 'apa', 'mla', 'chicago', 'bibtex', 'biblatex', 'ris', 'csl'];
const cases = '<ht-stat fact="nhth-mo-cases-2021">The sentence.</ht-stat>';

let data: Dataset;
before(async () => {
  data = await ledger();
});
afterEach(() => {
  clearPage();
  ownClipboard();
});

const button = (widget: Element): HTMLButtonElement =>
  one(widget, '.cite > button') as HTMLButtonElement;
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('copying', () => {
  it('puts the chosen form on the clipboard, says so, and dispatches an event', async () => {
    const copied: string[] = [];
    useClipboard((text) => {
      copied.push(text);
      return Promise.resolve();
    });
    const heard: unknown[] = [];
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = cases;
    const listen = (event: HTMLElementEventMap['ht-copy']): void => {
      heard.push({
        ...event.detail,
        bubbles: event.bubbles,
        composed: event.composed,
        target: event.target,
      });
    };
    document.addEventListener('ht-copy', listen);
    try {
      const widget = first(root);
      await widget.updateComplete;
      const panel = await openCitation(widget);
      for (const format of formats) {
        const text = chooseFormat(panel, format);
        panel.querySelector<HTMLButtonElement>('.copy button')?.click();
        await until('the clipboard', () => copied.at(-1) === text);
        await until(
          'the word of it',
          () =>
            panel.querySelector('[aria-live]')?.textContent ===
            'Copied. It stays on the clipboard.',
        );
      }
      assert.equal(new Set(copied).size, formats.length);
      assert.deepEqual(
        heard,
        formats.map((format) => ({
          format,
          fact: 'nhth-mo-cases-2021',
          bubbles: true,
          composed: true,
          target: host,
        })),
      );
    } finally {
      document.removeEventListener('ht-copy', listen);
    }
  });

  for (const [what, clipboard] of [
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['is not there', undefined],
  ] as const) {
    it(`where the clipboard ${what}: selects the text, says so, dispatches nothing`, async () => {
      useClipboard(clipboard);
      const widget = await mount(cases);
      let events = 0;
      widget.addEventListener('ht-copy', () => {
        events++;
      });
      const panel = await openCitation(widget);
      panel.querySelector<HTMLButtonElement>('.copy button')?.click();
      const status = await until('a word', () => panel.querySelector('[aria-live]')?.textContent);
      assert.equal(
        status,
        'The browser does not allow copying. The text is selected: copy it by hand.',
      );
      assert.equal(flat(selectedIn(widget)), flat(panel.querySelector('pre')?.textContent ?? '?'));
      assert.equal(events, 0);
    });
  }
});

describe('where a file of it is blocked', () => {
  /** The chunks that opening a citation loads. */
  async function panelFiles(): Promise<string[]> {
    const page = await pageOf(cases, '/dist/ht-widgets.js');
    const before = requestsOf(page);
    await openCitation(page.document.querySelector('ht-stat') as Widget);
    const opened = requestsOf(page).filter((name) => !before.includes(name));
    clearPage();
    return opened.filter((name) => name.includes('/chunks/'));
  }

  it('it says that it did not load, and still shows limit, standing and sources', async () => {
    const page = await pageOf(cases, loaderWithout(recordOf('c', 'nhth-mo-cases-2021')));
    const panel = await openCitation(page.document.querySelector('ht-stat') as Widget);
    const text = readerText(panel);
    const fact = data.facts.find(({ id }) => id === 'nhth-mo-cases-2021');
    for (const part of [
      'The full citation did not load.',
      words(fact?.caveat),
      'checked',
      sourceName('nhth-mo'),
      'via',
    ])
      assert.include(text, part);
    assert.lengthOf(panel.querySelectorAll('.copy'), 0);
    assert.isAtLeast(panel.querySelectorAll('a[rel="noreferrer noopener"]').length, 1);
    assert.deepEqual(page.seen.errors, []);
  });

  it('or its script: nothing opens, nothing throws, and the card stays', async () => {
    const panel = await panelFiles();
    assert.isAtLeast(panel.length, 1);
    for (const file of panel) {
      const page = await pageOf(cases, loaderWithout(file));
      const widget = page.document.querySelector('ht-stat') as Widget;
      button(widget).click();
      await requested(page, new RegExp(`${file}$`));
      await frames(2);
      assert.equal(button(widget).getAttribute('aria-expanded'), 'false', file);
      assert.lengthOf(inside(widget, '.panel'), 0, file);
      assert.include(readerText(widget), digits('nhth-mo-cases-2021'), file);
      assert.deepEqual(page.seen.errors, [], file);
      clearPage();
    }
  });
});
