/**
 * What the tests of hostile pages share: the widgets of packages/testing/pages/widgets.part.html.
 */
import { assert } from 'chai';
import { openPage, readerText, settled, stands, until, type Page, type Widget } from './index.js';
import { contact, sourceName } from './figures.js';

/** Of each tag: words that it shows when it is drawn, and that its fallback has not. */
const drawn: Readonly<Record<string, string>> = {
  'ht-hotline-banner': 'Interpreters',
  'ht-stat': 'in Missouri',
  'ht-factor-list': 'Racism',
  'ht-chart': 'Labor trafficking',
  'ht-type-list': 'Labor trafficking',
  'ht-response-list': 'Prevention',
  'ht-data-note': 'noticed, reported and recorded',
  'ht-source-list': sourceName('census-2020').split(',')[0] ?? '?',
};

/** Opens a page and waits until its widgets stand, and its source list has numbered them. */
export async function openRow(name: string): Promise<Page> {
  const page = await openPage(name);
  await stands(page);
  await until('the numbers', () =>
    readerText(page.document.querySelector('ht-stat') as Widget).includes('[1]'),
  );
  await settled(page.document.body);
  return page;
}

export function widgetsOf(page: Page): Widget[] {
  return [...page.document.querySelectorAll<Widget>('main *')].filter(
    ({ localName }) => localName in drawn,
  );
}

/** Every widget shows what it is there for, and none its fallback. */
export function assertDrawn(page: Page): void {
  for (const widget of widgetsOf(page)) {
    const text = readerText(widget);
    assert.include(text, drawn[widget.localName] ?? '', widget.localName);
    assert.notMatch(text, /fallback/i, widget.localName);
  }
}

/** Whatever happened, somebody can read the figures’ sentences and the number to call. */
export function assertReadable(page: Page): void {
  const text = readerText(page.document.body);
  const banner = [contact('nhth-call'), 'Fallback of the banner: call 555-555-0100'];
  assert.isTrue(
    banner.some((words) => text.includes(words)),
    'a number to call',
  );
  for (const widget of widgetsOf(page))
    assert.isAbove(readerText(widget).length, 15, widget.localName);
}
