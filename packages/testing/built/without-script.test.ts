/** Pages without the script, and what changes when it arrives. Run `npm run build` first. */
import { assert } from 'chai';
import { factorList, hotlineBanner, stat } from '../helpers/examples.js';
import {
  addScript,
  assertClean,
  axeComplaints,
  clearPage,
  first,
  happens,
  inside,
  one,
  openPage,
  readerText,
  settled,
  type Page,
  type Widget,
} from '../helpers/index.js';

const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner'];
const sentences = [
  'National Human Trafficking Hotline: call 1-888-373-7888.',
  'The sentence of the share.',
  'Before. The sentence of the cases. After.',
  'The sentence of the factors.',
];

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

/** Waits until all widgets of the page stand. */
async function ready(page: Page, wanted = tags): Promise<void> {
  for (const tag of wanted) await page.customElements.whenDefined(tag);
  await settled(page.document.body);
}

function assertTexts(page: Page, texts: readonly string[]): void {
  const text = readerText(page.document.body);
  for (const words of texts) assert.include(text, words);
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
    const page = await openPage('fallback.html');
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
            readerText(widget).replace(/\s+/g, ''),
            widget.textContent.replace(/\s+/g, ''),
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
    const page = await openPage('fallback.html');
    page.document.body.innerHTML =
      '<ht-hotline-banner><p>Call <a href="tel:911">911</a>, or ' +
      '<a href="tel:+18883737888">1-888-373-7888</a>.</p></ht-hotline-banner>';
    page.document.querySelector<HTMLElement>('a[href="tel:+18883737888"]')?.focus();
    await addScript(page, '/dist/ht-widgets.js');
    await ready(page, ['ht-hotline-banner']);
    const widget = first(page.document.body);
    assert.equal(widget.shadowRoot?.activeElement?.getAttribute('href'), 'tel:+18883737888');
    assertClean(page);
  });

  it('or on what unfolds, stands on what unfolds the widget', async () => {
    const page = await openPage('fallback.html');
    page.document.body.innerHTML = `
      <ht-hotline-banner placement="top"><p>Call <a href="tel:911">911</a>.</p>
        <details><summary>More help</summary><p>More.</p></details></ht-hotline-banner>
      <ht-factor-list display="details" factors="poverty racism">
        <details><summary>Poverty</summary></details>
        <details><summary>Racism</summary></details></ht-factor-list>`;
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

describe('a figure within a sentence, with ht-widgets.css', () => {
  for (const [lang, word] of [
    ['en', 'cite'],
    ['es', 'citar'],
  ]) {
    it(`has the room of its button before the script comes (${lang})`, async () => {
      const page = await openPage('fallback.html');
      const sheet = page.document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = '/dist/ht-widgets.css';
      const loaded = happens(sheet, 'load');
      page.document.head.append(sheet);
      await loaded;
      // One line, so that what comes after tells how much room there is.
      page.document.body.innerHTML =
        `<p lang="${lang}" style="inline-size: ` +
        `4000px">${(stat['inline-list'] ?? '').replace(/^<p>|[.]<\/p>$/g, '')} ` +
        '<i>After.</i></p>';
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
