/** An exit and a banner at the edges of one window: neither covers the page or the other. */
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import { assert } from 'chai';
import { fallback } from '@ht-widgets/hotline-banner/fallback.js';
import {
  clearPage,
  frames,
  ledger,
  mount,
  one,
  openPage,
  setViewport,
  until,
} from '../helpers/index.js';

const root = document.documentElement;
const exitMarkup = (edge: string): string =>
  `<ht-quick-exit placement="${edge}"><a href="https://example.org/">Exit now</a></ht-quick-exit>`;
const bannerMarkup = (edge: string): string =>
  `<ht-hotline-banner placement="${edge}">911.</ht-hotline-banner>`;
const filler = '<p style="block-size: 3000px">A long page.</p>';

afterEach(async () => {
  clearPage();
  root.removeAttribute('style');
  scrollTo(0, 0);
  await setViewport({ width: 1280, height: 800 });
});

const element = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const bar = (): HTMLElement => one(element('ht-quick-exit'), '.bar');
const room = (edge: string): number =>
  parseFloat(getComputedStyle(root).getPropertyValue(`scroll-padding-${edge}`));

/** What a pointer meets at the middle of what is pressed in the banner. */
function hits(): (string | undefined)[] {
  const { shadowRoot } = element('ht-hotline-banner');
  return [...(shadowRoot?.querySelectorAll('a, button') ?? [])]
    .filter((each) => each.checkVisibility())
    .map((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.localName;
    });
}

for (const edge of ['top', 'bottom'] as const) {
  describe(`both at the ${edge}`, () => {
    for (const width of [768, 1280]) {
      for (const first of ['exit', 'banner']) {
        it(`${width} px wide, the ${first} first: buttons and targets are free`, async () => {
          await setViewport({ width, height: 700 });
          const [exit, banner] = [exitMarkup(edge), bannerMarkup(edge)];
          const both = first === 'exit' ? exit + banner : banner + exit;
          const page =
            `${filler}<a id="middle" href="#middle" style="float: ` +
            `inline-end">Somewhere</a>${filler}`;
          await mount(edge === 'top' ? both + page : page + both);
          await until('space for both', () => room(edge) > 100);
          const exitPlace = bar().getBoundingClientRect();
          for (const scrolled of edge === 'top' ? [0, 1000] : [0, 1e6]) {
            scrollTo(0, scrolled);
            await frames(1);
            assert.deepEqual(
              [...new Set(hits())],
              ['ht-hotline-banner'],
              `scrolled by ${scrolled}`,
            );
          }
          scrollTo(0, edge === 'top' ? 1000 : 0);
          const bannerPlace = element('ht-hotline-banner').getBoundingClientRect();
          const covered = edge === 'top' ? bannerPlace.bottom : innerHeight - bannerPlace.top;
          assert.closeTo(room(edge), covered, 1);
          assert.closeTo(
            edge === 'top'
              ? bannerPlace.top - exitPlace.bottom
              : exitPlace.top - bannerPlace.bottom,
            0,
            1,
          );
          const link = element('#middle');
          link.scrollIntoView({ block: edge === 'top' ? 'start' : 'end', behavior: 'instant' });
          const { top, bottom } = link.getBoundingClientRect();
          if (edge === 'top') assert.isAtLeast(top, bannerPlace.bottom - 1);
          else assert.isAtMost(bottom, bannerPlace.top + 1);
        });
      }
    }

    it('opened, the banner is next to the exit as well', async () => {
      await setViewport({ width: 1000, height: 600 });
      await mount(
        edge === 'top'
          ? exitMarkup(edge) + bannerMarkup(edge) + filler
          : filler + bannerMarkup(edge) + exitMarkup(edge),
      );
      await until('space for both', () => room(edge) > 100);
      one(element('ht-hotline-banner'), '.toggle').click();
      await until('the rest', () => element('ht-hotline-banner').offsetHeight > 200);
      if (edge === 'top') scrollTo(0, 1000);
      await frames(2);
      const [exitPlace, bannerPlace] = [bar(), element('ht-hotline-banner')].map((each) =>
        each.getBoundingClientRect(),
      );
      assert.closeTo(
        edge === 'top'
          ? (bannerPlace?.top ?? 0) - (exitPlace?.bottom ?? 0)
          : (exitPlace?.top ?? 0) - (bannerPlace?.bottom ?? 0),
        0,
        1,
      );
      assert.isAtLeast(bannerPlace?.top ?? -1, 0);
      assert.isAtMost(bannerPlace?.bottom ?? Infinity, innerHeight);
    });

    it('either keeps its space when the other is removed', async () => {
      await mount(exitMarkup(edge) + bannerMarkup(edge) + filler);
      await until('space for both', () => room(edge) > 100);
      const { parentElement, offsetHeight } = element('ht-hotline-banner');
      element('ht-hotline-banner').remove();
      await until('space for the exit', () => room(edge) === bar().offsetHeight);
      parentElement?.insertAdjacentHTML('beforeend', bannerMarkup(edge));
      await until('space for both', () => room(edge) > 100);
      element('ht-quick-exit').remove();
      await until('space for the banner', () => room(edge) === offsetHeight);
    });
  });
}

it('at opposite edges each keeps its space', async () => {
  await mount(exitMarkup('bottom') + bannerMarkup('top') + filler);
  await until('both rooms', () => room('top') > 0 && room('bottom') > 0);
  assert.equal(room('top'), element('ht-hotline-banner').offsetHeight);
  assert.equal(room('bottom'), bar().offsetHeight);
});

describe('the builder’s text of a banner at an edge, with ht-widgets.css', () => {
  for (const width of [320, 400, 520, 600, 700, 768, 1000, 1280]) {
    it(`at ${width} px takes no more space than what will be drawn`, async () => {
      const page = await openPage('fallback.html');
      const { document } = page;
      (page.frameElement as HTMLElement).style.inlineSize = `${width}px`;
      const link = document.head.appendChild(
        Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: '/dist/ht-widgets.css',
        }),
      );
      await until('the style sheet', () => link.sheet);
      const dataset = await ledger();
      for (const lang of ['en', 'es'] as const) {
        document.body.innerHTML =
          '<ht-hotline-banner placement="top" ' +
          `lang="${lang}"><div class="ht-fallback">` +
          `${fallback.lines(dataset, { placement: 'top' }, lang).join('')}</div>` +
          '</ht-hotline-banner>';
        const text = document.querySelector('.ht-fallback') as HTMLElement;
        assert.isAbove(text.offsetHeight, 50);
        const drawn = await mount(
          `<div style="inline-size: ${width}px">` +
            `<ht-hotline-banner placement="top" lang="${lang}">911.</ht-hotline-banner></div>`,
        );
        // The name of the service may take a line more or less.
        assert.closeTo(text.offsetHeight, drawn.offsetHeight, 20, lang);
        assert.isAtMost(text.scrollWidth, text.clientWidth);
      }
    });
  }
});
