/**
 * Colours, corners and typeface of `embed/index.html`, and its scheme with `ht-frame.js` and
 * without. Run `npm run build` first.
 */
import { assert } from 'chai';
import {
  clearPage,
  embed,
  emulate,
  frameOf,
  happens,
  inside,
  until,
  type Widget,
} from '../helpers/index.js';

const query = 'widget=stat&fact=nhth-mo-sex-share-2021';

afterEach(async () => {
  clearPage();
  document.querySelector('script[src*="ht-frame"]')?.remove();
  document.documentElement.removeAttribute('style');
  await emulate({});
});

/** The card of a frame, with the style that a visitor sees. */
function card(page: Document): CSSStyleDeclaration {
  const widget = page.querySelector<Widget>('[data-ht-drawn]') as Widget;
  return (page.defaultView as Window).getComputedStyle(inside(widget, '.surface')[0] as Element);
}

/** Of little red; the dark card has 22, the light one 255. */
const isDark = (colour: string): boolean => /^rgb\(\d{1,2}, /.test(colour);

describe('the look of a frame', () => {
  const rootOf = (page: Document) => page.documentElement.style;

  for (const [given, accent] of [
    ['2f6147', '#2f6147'],
    ['#2f6147', '#2f6147'],
    ['%232F6147', '#2f6147'],
    ['seagreen', '#2e8b57'],
    ['rgb(47,97,71)', '#2f6147'],
    ['inherit', ''],
    ['url(/missing/x)', ''],
    ['red;--ht-radius:9px', ''],
    ['var(--x)', ''],
  ] as const)
    it(`has the accent ${accent || 'of the widgets'} for accent=${given}`, async () => {
      const { page } = await embed(`${query}&accent=${given}`);
      assert.equal(rootOf(page).getPropertyValue('--ht-color-accent'), accent);
    });

  it('has corners and typeface', async () => {
    const { page } = await embed(`${query}&radius=0&font=Georgia,%20serif`);
    assert.equal(card(page).borderTopLeftRadius, '0px');
    assert.equal(card(page).fontFamily.replaceAll('"', ''), 'Georgia, serif');
    const other = await embed(`${query}&radius=100px&font=url(x)`);
    assert.notInclude(['0px', '100px'], card(other.page).borderTopLeftRadius);
    assert.include(card(other.page).fontFamily, 'system-ui');
  });

  it('has the colour of the figure, and with it all else, even after a colour’s #', async () => {
    const { page } = await embed(`${query}&accent=#800000&radius=0`);
    assert.equal(card(page).borderTopLeftRadius, '0px');
    const widget = page.querySelector<Widget>('[data-ht-drawn]') as Widget;
    const [figure] = inside(widget, '[part~=figure]');
    const { color } = (page.defaultView as Window).getComputedStyle(figure as Element);
    assert.match(color, /^(rgb\(12\d, \d, \d\)|oklch\(0\.3\d+ 0\.15)/);
  });
});

describe('the scheme of a frame', () => {
  const surfaces = async (more = ''): Promise<[string, string]> => {
    const { page } = await embed(`${query}${more}`);
    const view = page.defaultView as Window;
    return [
      card(page).backgroundColor,
      view.getComputedStyle(page.documentElement).backgroundColor,
    ];
  };

  it('follows the visitor, unless its address names one; no box is around a card', async () => {
    assert.deepEqual(await surfaces(), ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
    if (!(await emulate({ colorScheme: 'dark' }))) return;
    assert.deepEqual(await surfaces(), ['rgb(22, 28, 36)', 'rgba(0, 0, 0, 0)']);
    assert.deepEqual(await surfaces('&theme=light'), ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
    await emulate({});
    assert.deepEqual(await surfaces('&theme=dark'), ['rgb(22, 28, 36)', 'rgba(0, 0, 0, 0)']);
  });

  for (const what of ['widget=data-note', `${query}&display=inline`, 'widget=carousel'])
    it(`has a background where text is not on a card: ${what}`, async () => {
      const { page } = await embed(what);
      const view = page.defaultView as Window;
      const behind = [page.documentElement, page.querySelector('main > p')].map(
        (element) => element && view.getComputedStyle(element).backgroundColor,
      );
      assert.include(behind, 'rgb(255, 255, 255)');
    });
});

describe('ht-frame.js', () => {
  async function framed(style: string, more = ''): Promise<HTMLIFrameElement> {
    const around = document.createElement('div');
    around.style.cssText = style;
    document.body.append(around);
    const frame = frameOf(`/dist/embed/index.html?${query}${more}`);
    around.append(frame);
    const script = document.createElement('script');
    script.src = '/dist/ht-frame.js';
    document.head.append(script);
    await happens(script, 'load');
    return frame;
  }
  const surface = (frame: HTMLIFrameElement): string => {
    const page = frame.contentDocument;
    return page?.querySelector('[data-ht-drawn]') ? card(page).backgroundColor : '';
  };

  for (const style of [
    'background: #111; color: #ddd',
    'background: linear-gradient(#123, #000); color: oklch(0.95 0.01 90)',
    'color-scheme: dark; background: Canvas; color: CanvasText',
  ])
    it(`makes a frame dark on a dark page: ${style}`, async () => {
      const frame = await framed(style);
      await until('a dark card', () => isDark(surface(frame)));
      assert.equal(frame.style.colorScheme, 'dark');
    });

  it('makes it light on a light page, for a visitor whose device is dark', async () => {
    if (!(await emulate({ colorScheme: 'dark' }))) return;
    const frame = await framed('background: white; color: #222');
    await until('a light card', () => surface(frame) === 'rgb(255, 255, 255)');
  });

  it('leaves a theme that the address names', async () => {
    const frame = await framed('background: #111; color: #ddd', '&theme=light');
    await until('the height', () => frame.style.height !== '');
    assert.equal(surface(frame), 'rgb(255, 255, 255)');
  });

  it('follows a page that changes its scheme', async () => {
    const frame = await framed('color: var(--ink, #222)');
    await until('a light card', () => surface(frame) === 'rgb(255, 255, 255)');
    document.documentElement.style.setProperty('--ink', '#eee');
    await until('a dark card', () => isDark(surface(frame)));
  });

  it('shows the page behind a list, once the colours fit', async () => {
    const frame = await framed('background: #111; color: #ddd', '&display=inline');
    const root = await until('the match', () =>
      frame.contentDocument?.querySelector<HTMLElement>('.matched.plain'),
    );
    const view = frame.contentWindow as Window;
    assert.equal(view.getComputedStyle(root).backgroundColor, 'rgba(0, 0, 0, 0)');
  });
});
