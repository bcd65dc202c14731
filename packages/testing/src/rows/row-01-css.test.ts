/** HOSTS row 1: hostile style sheets. A widget looks as it does on a page that leaves it alone. */
import { assert } from 'chai';
import { clearPage, inside, type Page, type Widget } from '../index.js';
import { assertDrawn, assertQuiet, openRow, widgetsOf } from './widgets.js';

afterEach(clearPage);

/** What a reader sees of each element: where it stands in its widget, how large its text is, and its colours. */
function look(page: Page, widget: Widget): { words: string; place: number[] }[] {
  const host = widget.getBoundingClientRect();
  return inside(widget, '.base *').filter((element) => element.checkVisibility()).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const { fontSize, letterSpacing, textTransform, color, backgroundColor } = page.getComputedStyle(element);
    return {
      words: `${element.localName}.${element.getAttribute('class') ?? ''}: ${fontSize} ${letterSpacing} ${textTransform} ${color} ${backgroundColor}`,
      place: [left - host.left, top - host.top, width, height],
    };
  });
}

it('widgets look as on a page that leaves them alone', async () => {
  const clean = await openRow('all.html');
  const hostile = await openRow('row-01-css.html');
  assertDrawn(hostile);
  assertQuiet(hostile);
  // The page may choose their width, their typeface and its size: those are made equal here.
  for (const page of [clean, hostile]) {
    for (const widget of widgetsOf(page)) {
      for (const [name, value] of Object.entries({ width: '600px', margin: '0', font: '16px/1.5 serif', color: 'black' })) widget.style.setProperty(name, value, 'important');
    }
  }
  const blocks = (page: Page): Widget[] => widgetsOf(page).filter((widget) => widget.getAttribute('display') !== 'inline');
  for (const [i, widget] of blocks(hostile).entries()) {
    const wanted = look(clean, blocks(clean)[i] as Widget);
    const got = look(hostile, widget);
    assert.deepEqual(got.map(({ words }) => words), wanted.map(({ words }) => words), widget.localName);
    for (const [j, { place, words }] of got.entries()) {
      // Engines put boxes on whole pixels from where the widget begins, which differs.
      const apart = place.map((value, k) => Math.abs(value - (wanted[j]?.place[k] ?? NaN)));
      assert.isTrue(apart.every((distance) => distance <= 1), `${widget.localName} ${words}: ${apart.join(' ')}`);
    }
  }
});

it('and hidden ones are hidden', async () => {
  const page = await openRow('row-01-css.html');
  for (const widget of widgetsOf(page)) {
    widget.hidden = true;
    assert.equal(widget.getBoundingClientRect().height, 0, widget.localName);
  }
});
