/** Hostile style sheets. A widget looks as it does on a page that leaves it alone. */
import { assert } from 'chai';
import {
  assertClean,
  clearPage,
  closeTab,
  engine,
  inTab,
  inside,
  openTab,
  picture,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { assertDrawn, openRow, widgetsOf } from '../helpers/hostile-pages.js';

afterEach(async () => {
  clearPage();
  await closeTab();
});

/**
 * What a reader sees of each element: where it is in its widget, how large its text is, and its
 * colours.
 */
function look(page: Page, widget: Widget): { words: string; place: number[] }[] {
  const host = widget.getBoundingClientRect();
  return inside(widget, '.base *')
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { fontSize, letterSpacing, textTransform, color, backgroundColor } =
        page.getComputedStyle(element);
      return {
        words:
          `${element.localName}.${element.getAttribute('class') ?? ''}: ${fontSize} ` +
          `${letterSpacing} ${textTransform} ${color} ${backgroundColor}`,
        place: [left - host.left, top - host.top, width, height],
      };
    });
}

it('widgets look as on a page that leaves them alone', async () => {
  const clean = await openRow('all.html');
  const hostile = await openRow('restyled.html');
  assertDrawn(hostile);
  assertClean(hostile);
  // The page may choose their width, their typeface and its size: those are made equal here.
  for (const page of [clean, hostile]) {
    for (const widget of widgetsOf(page)) {
      for (const [name, value] of Object.entries({
        width: '600px',
        margin: '0',
        font: '16px/1.5 serif',
        color: 'black',
      }))
        widget.style.setProperty(name, value, 'important');
    }
  }
  const blocks = (page: Page): Widget[] =>
    widgetsOf(page).filter((widget) => widget.getAttribute('display') !== 'inline');
  for (const [i, widget] of blocks(hostile).entries()) {
    const wanted = look(clean, blocks(clean)[i] as Widget);
    const got = look(hostile, widget);
    assert.deepEqual(
      got.map(({ words }) => words),
      wanted.map(({ words }) => words),
      widget.localName,
    );
    for (const [j, { place, words }] of got.entries()) {
      // Engines put boxes on whole pixels from where the widget begins, which differs.
      const apart = place.map((value, k) => Math.abs(value - (wanted[j]?.place[k] ?? NaN)));
      assert.isTrue(
        apart.every((distance) => distance <= 1),
        `${widget.localName} ${words}: ${apart.join(' ')}`,
      );
    }
  }
});

/** A picture of each block in a separate page, over white, in one width, typeface and size. */
async function pictures(name: string): Promise<Record<string, ImageData>> {
  await openTab(`/pages/${name}`);
  const tags = await inTab(async () => {
    const frames = async (done: () => unknown): Promise<void> => {
      while (!done()) await new Promise(requestAnimationFrame);
    };
    const widgets = [...document.querySelectorAll<Widget>('main *')].filter(
      ({ localName, attributes }) =>
        localName.startsWith('ht-') && attributes.getNamedItem('display')?.value !== 'inline',
    );
    const important = (element: HTMLElement, styles: string): void => {
      element.style.cssText = styles.replaceAll(';', ' !important;');
    };
    for (const widget of widgets)
      important(
        widget,
        'position: absolute; inset: 0 auto auto 0; width: 600px; margin: 0; font: ' +
          '16px/1.5 serif; color: black; background: white;',
      );
    await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
    await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
    await frames(() => document.querySelector('ht-stat')?.shadowRoot?.textContent.includes('[1]'));
    await frames(() =>
      document.querySelector('ht-chart')?.shadowRoot?.querySelector('[role=slider]'),
    );
    const white = document.createElement('div');
    important(
      white,
      'display: block; position: absolute; inset: 0 auto auto 0; width: 100vw; ' +
        'height: 100vh; background: white; z-index: 2147483646;',
    );
    document.querySelector('main')?.append(white);
    Object.assign(window, {
      showOnly: (index: number) => {
        for (const [i, widget] of widgets.entries())
          widget.style.setProperty('z-index', i === index ? '2147483647' : '0', 'important');
      },
    });
    return widgets.map(({ localName }) => localName);
  });
  const seen: Record<string, ImageData> = {};
  let before = await picture();
  for (const [i, tag] of tags.entries()) {
    await inTab((index) => {
      (window as unknown as { showOnly: (index: number) => void }).showOnly(index);
    }, i);
    before = await painted(before);
    seen[`${i} ${tag}`] = before;
  }
  await closeTab();
  return seen;
}

/**
 * The next picture that is another one than `before`, and stays: a driver may be faster than its
 * window.
 */
async function painted(before: ImageData): Promise<ImageData> {
  let [last, next] = [before, await picture()];
  for (let tries = 0; perMille(next, before) <= 1 || perMille(next, last) > 0; tries++) {
    if (tries === 100) throw new Error('waited in vain for another picture');
    [last, next] = [next, await picture()];
  }
  return next;
}

/** How many of 1,000 pixels of two pictures are of another colour. */
function perMille(one: ImageData, other: ImageData): number {
  if (one.width !== other.width || one.height !== other.height) return 1000;
  const pixels = (data: ImageData): Uint32Array => new Uint32Array(data.data.buffer);
  const [of, wanted] = [pixels(one), pixels(other)];
  return (1000 * of.filter((pixel, i) => pixel !== wanted[i]).length) / of.length;
}

// WebKitGTK smooths what it paints each time a little otherwise: two pictures of one page differ in
// up to 0.6 %.
if (engine !== 'webkit')
  it('pictures of them are the same', async () => {
    const clean = await pictures('all.html');
    const hostile = await pictures('restyled.html');
    const looks = Object.values(clean);
    assert.isTrue(
      looks.every((look, i) => looks.every((another, j) => i <= j || perMille(look, another) > 1)),
      'each picture is of another widget',
    );
    for (const [name, look] of Object.entries(hostile))
      assert.isAtMost(perMille(look, clean[name] as ImageData), 1, name);
  });

it('and hidden ones are hidden', async () => {
  const page = await openRow('restyled.html');
  for (const widget of widgetsOf(page)) {
    widget.hidden = true;
    assert.equal(widget.getBoundingClientRect().height, 0, widget.localName);
  }
});
