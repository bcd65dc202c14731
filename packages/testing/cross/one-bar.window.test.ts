/** A banner that is first in the page, and an exit at the top: together they look like one bar. */
import '@ht-widgets/hotline-banner/define.js';
import '@ht-widgets/quick-exit/define.js';
import { assert } from 'chai';
import {
  closeTab,
  frames,
  inTab,
  one,
  openTab,
  setViewport,
  settled,
  until,
} from '../helpers/index.js';
import { bar, reached } from '../helpers/exit.js';
import { hotlineBanner as examples } from '../helpers/examples.js';

const root = document.documentElement;
const exitMarkup = (label: string): string =>
  `<ht-quick-exit><a href="https://example.org/">${label}</a></ht-quick-exit>`;
const bannerMarkup = '<ht-hotline-banner placement="top">911.</ht-hotline-banner>';
const skip = '<a href="#first" style="position: absolute; inset-inline-start: -99em">Skip</a>';
const orders: Readonly<Record<string, (exit: string) => string>> = {
  'the banner first': (exit) => bannerMarkup + exit,
  'the exit first': (exit) => exit + bannerMarkup,
  'the exit in a header below, and a skip link first': (exit) =>
    `${skip}${bannerMarkup}<header>${exit}</header>`,
};
const labels = { en: 'Exit now', es: 'Salir ahora' };

let added: Element[] = [];
const element = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;
const banner = (): HTMLElement => element('ht-hotline-banner');
const exit = (): HTMLElement => element('ht-quick-exit');
const px = (property: string): number =>
  parseFloat(getComputedStyle(root).getPropertyValue(property));

function remove(): void {
  for (const each of added) each.remove();
  added = [];
}

/** Puts markup before everything else in `<body>`, with a long page below it. */
async function open(markup: string): Promise<void> {
  const box = document.createElement('template');
  const text = '<h1 id="first">A page</h1><p style="block-size: 3000px">It is long.</p>';
  box.innerHTML = `${markup}${text}`;
  added = [...box.content.children];
  document.body.prepend(box.content);
  await settled(document.body);
  await until('the bar', () => banner().shadowRoot?.querySelector('.line'));
  await frames(3);
}

before(() => {
  document.body.style.margin = '0';
});
after(() => {
  document.body.removeAttribute('style');
});
afterEach(async () => {
  remove();
  root.removeAttribute('style');
  root.lang = 'en';
  root.removeAttribute('dir');
  scrollTo(0, 0);
  await setViewport({ width: 1280, height: 800 });
});

/** The banner's text that is under the exit. */
function covered(): string[] {
  const place = bar(exit()).getBoundingClientRect();
  const range = document.createRange();
  const walker = document.createTreeWalker(banner().shadowRoot as Node, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (!text.parentElement?.checkVisibility() || !text.textContent?.trim()) continue;
    range.selectNodeContents(text);
    // What is scrolled out of the rest does not show.
    const edge = text.parentElement.closest('.rest')?.getBoundingClientRect().top ?? 0;
    for (const { left, right, top, bottom } of range.getClientRects())
      if (
        Math.min(right, place.right) - Math.max(left, place.left) > 0.5 &&
        Math.min(bottom, place.bottom) - Math.max(top, place.top, edge) > 0.5
      )
        found.push(text.textContent.trim());
  }
  return found;
}

/** Both are at the top of the window, and the exit is at its end and can be pressed. */
function assertOneBar(where: string): void {
  const place = bar(exit()).getBoundingClientRect();
  assert.closeTo(banner().getBoundingClientRect().top, 0, 0.5, where);
  assert.closeTo(place.top, 0, 0.5, where);
  assert.closeTo(place.right, root.clientWidth, 0.5, where);
  assert.isAtLeast(place.height, 44, where);
  assert.isTrue(reached(exit()), where);
  assert.deepEqual(covered(), [], where);
  assert.isAtMost(root.scrollWidth, root.clientWidth, where);
}

for (const width of [320, 375, 768, 1280])
  it(`${width} px wide, in both languages, with text of 100 and 200 %: one bar`, async () => {
    await setViewport({ width, height: 700 });
    for (const lang of ['en', 'es'] as const)
      for (const size of ['100%', '200%'])
        for (const [order, markup] of Object.entries(orders)) {
          const where = `${lang}, ${size}, ${order}`;
          root.lang = lang;
          root.style.fontSize = size;
          await open(markup(exitMarkup(labels[lang])));
          assertOneBar(where);
          assert.equal(px('padding-top'), 0, where);
          const { height } = bar(exit()).getBoundingClientRect();
          const line = one(banner(), '.line').offsetHeight;
          if (width >= 768 && size === '100%') assert.closeTo(height, line, 1, where);
          else assert.isBelow(height, line, where);
          if (width >= 768) {
            scrollTo(0, 1000);
            await frames(1);
            assertOneBar(`${where}, scrolled`);
            assert.closeTo(px('scroll-padding-top'), banner().offsetHeight, 1, where);
          }
          remove();
        }
  });

it('opened, nothing scrolls under the exit', async () => {
  await setViewport({ width: 1000, height: 700 });
  await open(bannerMarkup + exitMarkup('Exit now'));
  one(banner(), '.toggle').click();
  await until('the rest', () => banner().offsetHeight > 200);
  const rest = one(banner(), '.rest');
  assert.isAbove(rest.scrollHeight, rest.clientHeight);
  for (const scrolled of [0, 60, 1e4]) {
    rest.scrollTop = scrolled;
    await frames(1);
    assertOneBar(`scrolled by ${scrolled}`);
  }
});

it('a long label has space, or 911 is below it', async () => {
  await setViewport({ width: 375, height: 700 });
  await open(bannerMarkup + exitMarkup('Leave this page at once'));
  assertOneBar('at 375 px');
  await setViewport({ width: 1000, height: 700 });
  await until('one row', () => one(banner(), '.line').offsetHeight < 80);
  await frames(2);
  assertOneBar('at 1000 px');
});

it('from right to left, the exit is above the bar', async () => {
  root.dir = 'rtl';
  await open(bannerMarkup + exitMarkup('Exit now'));
  await until('space for the exit', () => px('padding-top') === bar(exit()).offsetHeight);
  assert.deepEqual(covered(), []);
});

it('each is alone again when the other goes', async () => {
  await open(bannerMarkup + exitMarkup('Exit now'));
  const leaving = banner();
  leaving.remove();
  await until('space for the exit', () => px('padding-top') === bar(exit()).offsetHeight);
  assert.closeTo(bar(exit()).getBoundingClientRect().right, root.clientWidth - 16, 1);
  document.body.prepend(leaving);
  await until('one bar', () => px('padding-top') === 0);
  exit().remove();
  await frames(3);
  const end = one(banner(), '.toggle').getBoundingClientRect().right;
  assert.closeTo(end, root.clientWidth, 1);
  assert.equal(px('scroll-padding-top'), banner().offsetHeight);
});

it('with something before the banner, the exit is above both', async () => {
  await open(`<p>A notice of the page</p>${bannerMarkup}${exitMarkup('Exit now')}`);
  await until('space for the exit', () => px('padding-top') === bar(exit()).offsetHeight);
  assert.isAtLeast(
    element('body > p').getBoundingClientRect().top,
    bar(exit()).getBoundingClientRect().bottom,
  );
  assert.deepEqual(covered(), []);
});

it('with ht-widgets.css, nothing moves when they are drawn', async () => {
  await openTab('/pages/fallback.html');
  try {
    for (const lang of ['en', 'es'] as const) {
      const moved = await inTab(
        async (markup, language) => {
          document.documentElement.lang = language;
          const sheet = document.head.appendChild(
            Object.assign(document.createElement('link'), {
              rel: 'stylesheet',
              href: '/dist/ht-widgets.css',
            }),
          );
          await new Promise((resolve) => {
            sheet.addEventListener('load', resolve);
          });
          document.body.style.margin = '0';
          document.body.innerHTML = `${markup}<h1 style="margin: 0">A page</h1>`;
          const top = () => document.querySelector('h1')?.getBoundingClientRect().top ?? 0;
          const places = [top()];
          const elements = ['ht-quick-exit', 'ht-hotline-banner'];
          for (const name of elements) {
            await import(new URL(`/dist/elements/${name}.js`, location.origin).href);
            await (
              document.querySelector(name) as HTMLElement & { updateComplete?: Promise<unknown> }
            ).updateComplete;
            await new Promise(requestAnimationFrame);
            places.push(top());
          }
          return places;
        },
        exitMarkup(labels[lang]) + (examples['top'] ?? '').replace('>', ` lang="${lang}">`),
        lang,
      );
      for (const place of moved) assert.closeTo(place, moved[0] ?? 0, 6, moved.join(', '));
    }
  } finally {
    await closeTab();
  }
});
