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
  one,
  openPage,
  readerText,
} from '../helpers/index.js';
import { assertTexts, ready, sentences } from '../helpers/widget-pages.js';

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

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
          // In sections: of more than 10 siblings, axe cannot see those that are not laid out.
          main.innerHTML = examples.map(({ markup }) => `<section>${markup}</section>`).join('');
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

describe('a figure within a sentence, with ht-widgets.css', () => {
  for (const [lang, word] of [
    ['en', 'cite'],
    ['es', 'citar'],
  ]) {
    it(`has the space of its button before the script loads (${lang})`, async () => {
      const page = await openPage('fallback.html');
      const sheet = page.document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = '/dist/ht-widgets.css';
      const loaded = happens(sheet, 'load');
      page.document.head.append(sheet);
      await loaded;
      // One line, so that the place of what follows shows how much space there is.
      page.document.body.innerHTML =
        `<p lang="${lang}" style="inline-size: ` +
        `4000px">${(stat['inline-list'] ?? '').replace(/^<p>|[.]<\/p>$/g, '')} ` +
        '<i>After.</i></p>';
      const widget = first(page.document.body);
      const end = () => widget.nextElementSibling?.getBoundingClientRect().left ?? Number.NaN;
      const text = widget.firstElementChild as Element;
      const room = page.getComputedStyle(text, '::after');
      assert.equal(room.content, `" ${word}"`);
      assert.equal(room.visibility, 'hidden');
      const before = end();
      await addScript(page, '/dist/ht-widgets.js');
      await ready(page, ['ht-stat']);
      assert.equal(one(widget, '.cite button').textContent, word);
      assert.isFalse(text.checkVisibility());
      // The fallback of this example is English.
      if (lang === 'en') assert.closeTo(end(), before, 2);
    });
  }
});
