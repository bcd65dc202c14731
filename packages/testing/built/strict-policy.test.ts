/** Pages with a strict content policy or Trusted Types. Run `npm run build` first. */
import { assert } from 'chai';
import { stat } from '../helpers/examples.js';
import {
  assertClean,
  clearPage,
  frames,
  inside,
  one,
  openPage,
  readerText,
  until,
  type Widget,
} from '../helpers/index.js';
import { add, assertTexts, contents, ready, sentences } from '../helpers/widget-pages.js';
import { digits } from '../helpers/figures.js';

before(async () => {
  assert.isTrue((await fetch('/dist/ht-widgets.js')).ok, 'there is no dist/: npm run build');
});
afterEach(clearPage);

describe('under a strict policy', () => {
  for (const name of ['widgets.html', 'elements.html']) {
    it(`of content, ${name}: pictures have their lengths`, async () => {
      const page = await openPage(`strict-csp/${name}`);
      await ready(page, ['ht-stat']);
      const [bar, pair] = add(
        page,
        `${stat['bar'] ?? ''}${stat['compare-counts'] ?? ''}`,
      ).querySelectorAll('ht-stat') as unknown as [Widget, Widget];
      await Promise.all([bar.updateComplete, pair.updateComplete]);
      const [whole, part] = [one(bar, 'svg.bar'), one(bar, '.filled')].map(
        (element) => element.getBoundingClientRect().width,
      );
      assert.closeTo((part ?? 0) / (whole ?? 1), 0.127, 0.01);
      assert.deepEqual(
        inside(pair, '[part=figure]').map(({ textContent }) => textContent),
        [digits('nhth-mo-cases-2021'), digits('nhth-mo-cases-2024')],
      );
      assert.lengthOf(inside(pair, 'svg.bar'), 2);
      assertClean(page);
    });
  }

  const onPage = (name: string): string[] =>
    contents.filter((text) => name === 'elements.html' || !text.startsWith('Before'));

  for (const name of ['widgets.html', 'elements.html']) {
    it(`of content, ${name}: nothing is blocked, everything is drawn`, async () => {
      const page = await openPage(`strict-csp/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
      const card = one(page.document.querySelector('ht-stat') as Widget, '.card');
      assert.equal(page.getComputedStyle(card).borderTopStyle, 'solid', 'styles hold');
    });

    it(`of Trusted Types, ${name}: everything is drawn`, async () => {
      const page = await openPage(`trusted-types/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
    });

    it(`of Trusted Types with Lit’s policy once, ${name}: all copies draw, no report`, async () => {
      const page = await openPage(`trusted-types-lit/${name}`);
      await ready(page);
      assertTexts(page, onPage(name));
      assertClean(page);
    });

    for (const policy of ['none', 'others']) {
      it(`of Trusted Types without Lit’s (${policy}), ${name}: fallback, one report`, async () => {
        const page = await openPage(`trusted-types-${policy}/${name}`);
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
        // WebKit reports no sample.
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
