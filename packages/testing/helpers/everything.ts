/** Shares a page of every widget, and what each widget must show on it. */
import { assert } from 'chai';
import {
  chartOf,
  contact,
  digits,
  label,
  limit,
  nameIn,
  names,
  producerOf,
  sourceName,
  textOf,
} from './figures.js';
import { frames, mount, readerText, settled, type Widget } from './helpers.js';
import { ledger, words } from './ledger.js';

export const everything = `<ht-stat fact="mo-poverty-rate-2021">The sentence.</ht-stat>
  <p><ht-stat fact="nhth-mo-cases-2021" display="inline">The sentence</ht-stat></p>
  <ht-factor-list>The factors.</ht-factor-list><ht-data-note>The note.</ht-data-note>
  <ht-hotline-banner>911.</ht-hotline-banner><ht-type-list>The types.</ht-type-list>
  <ht-response-list>The areas.</ht-response-list>
  <ht-chart chart="mo-types-2021">The table.</ht-chart>
  <ht-source-list>The sources.</ht-source-list>`;

/** Mounts `everything`; returns the widgets when the source list has numbered their sources. */
export async function mountEverything(): Promise<Widget[]> {
  await mount(everything);
  await settled(document.body);
  await frames(1);
  await settled(document.body);
  return [...document.querySelectorAll<Widget>('main *')].filter(({ localName }) =>
    localName.startsWith('ht-'),
  );
}

const { limits = [] } = await ledger();
const chart = chartOf('mo-types-2021');

/**
 * Of each widget of `everything`, what it must show: figures with their limits and sources, the
 * note's limits, the banner's numbers, the list's titles.
 */
const required: readonly (readonly string[])[] = [
  [
    digits('mo-poverty-rate-2021'),
    'As reported by',
    ...names('mo-poverty-rate-2021'),
    limit('mo-poverty-rate-2021'),
  ],
  [
    digits('nhth-mo-cases-2021'),
    'source checked',
    ...names('nhth-mo-cases-2021'),
    limit('nhth-mo-cases-2021', 'short'),
  ],
  [nameIn('factors', 'racism'), sourceName('nightlight')],
  limits.map(textOf),
  ['911', contact('nhth-call')],
  [
    textOf('law-severe-form-sex'),
    ...names('law-severe-form-sex'),
    digits('nhth-mo-sex-share-2021'),
    capitalized(limit('nhth-mo-sex-share-2021', 'short')),
  ],
  [
    label('never-confront'),
    '911',
    contact('nhth-call'),
    ...names('mo-ago-five-pillars'),
    sourceName('nightlight'),
  ],
  [
    words(chart.title),
    words(chart.note),
    words(chart.names?.['nhth-mo-labor-share-2021']),
    digits('nhth-mo-labor-share-2021'),
    ...names('nhth-mo-labor-share-2021'),
    limit('nhth-mo-labor-share-2021', 'short'),
  ],
  [producerOf('nhth-mo'), producerOf('census-acs-2021')],
];

/** In a list, the limit is a sentence. */
function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Asserts that the widgets of `everything` show all that they must. */
export function assertSourced(widgets: readonly Widget[]): void {
  assert.lengthOf(widgets, required.length);
  for (const [i, widget] of widgets.entries())
    for (const part of required[i] ?? []) assert.include(readerText(widget), part);
  const list = readerText(widgets.at(-1) as Widget);
  assert.isAbove(list.split('https').length + list.split('\n').length, 10);
}
