/**
 * What the tests of hostile pages share: the widgets of packages/testing/pages/widgets.part.html.
 */
import { assert } from 'chai';
import {
  openPage,
  readerText,
  settled,
  settledPage,
  until,
  type Page,
  type Widget,
} from './index.js';
import { about, chartOf, contact, label, nameIn, sourceName, textOf } from './figures.js';
import { words } from './ledger.js';

/** What a widget shows when it is drawn, and its fallback lacks; an `<ht-stat>` shows its label. */
const drawn: Readonly<Record<string, string>> = {
  'ht-hotline-banner': about('nhth'),
  'ht-factor-list': nameIn('factors', 'racism'),
  'ht-chart': words(chartOf('mo-types-2021').names?.['nhth-mo-labor-share-2021']),
  'ht-type-list': nameIn('types', 'labor-trafficking'),
  'ht-response-list': nameIn('responses', 'prevention'),
  'ht-data-note': textOf('data-not-comprehensive'),
  'ht-source-list': sourceName('census-2020').split(',')[0] ?? '?',
};

/** Opens a page and waits until its widgets are drawn, and its source list has numbered them. */
export async function openRow(name: string): Promise<Page> {
  const page = await openPage(name);
  await settledPage(page);
  await until('the numbers', () =>
    readerText(page.document.querySelector('ht-stat') as Widget).includes('[1]'),
  );
  await settled(page.document.body);
  return page;
}

export function widgetsOf(page: Page): Widget[] {
  return [...page.document.querySelectorAll<Widget>('main *')].filter(
    ({ localName }) => localName in drawn || localName === 'ht-stat',
  );
}

/** Every widget shows what it is there for, and none its fallback. */
export function assertDrawn(page: Page): void {
  for (const widget of widgetsOf(page)) {
    const text = readerText(widget);
    const fact = widget.getAttribute('fact');
    assert.include(
      text,
      fact === null ? (drawn[widget.localName] ?? '?') : label(fact),
      widget.localName,
    );
    assert.notMatch(text, /fallback/i, widget.localName);
  }
}

/** Whatever happened, a visitor can read the figures’ sentences and the number to call. */
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
