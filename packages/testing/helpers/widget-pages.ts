/** What tests share of the pages `widgets.html` and `fallback.html`: their widgets and texts. */
import { assert } from 'chai';
import { digits, label, nameIn, ofEvery100 } from './figures.js';
import { readerText, settled } from './helpers.js';
import type { Page } from './pages.js';

export const tags = ['ht-stat', 'ht-factor-list', 'ht-hotline-banner'];
/** Of each fallback. */
export const sentences = [
  'Hotline of this page: call 555-555-0100.',
  'The sentence of the share.',
  'Before. The sentence of the cases. After.',
  'The sentence of the factors.',
];
/** Of each widget that is drawn. */
export const contents = [
  'In danger now: call 911\n',
  ofEvery100('nhth-mo-sex-share-2021'),
  `Before. ${digits('nhth-mo-cases-2024')} ${label('nhth-mo-cases-2024')}`,
  `${nameIn('factors', 'domestic-violence')}\n`,
];

/** Waits until these elements are defined on the page and all its widgets are drawn. */
export async function ready(page: Page, wanted: readonly string[] = tags): Promise<void> {
  for (const tag of wanted) await page.customElements.whenDefined(tag);
  await settled(page.document.body);
}

/** Adds markup to the page, as a page's own script would. */
export function add(
  page: Page,
  markup: string,
  parent: Element | ShadowRoot = page.document.body,
): HTMLElement {
  const holder = page.document.createElement('div');
  holder.innerHTML = markup;
  parent.append(holder);
  return holder;
}

export function assertTexts(page: Page, texts: readonly string[]): void {
  const text = readerText(page.document.body);
  for (const words of texts) assert.include(text, words);
}
