/** What tests of `<ht-source-list>` share: stats that cite, and the list's titles and numbers. */
import { localized } from '@ht-widgets/facts/localize.js';
import { producerIn } from '@ht-widgets/facts/makers.js';
import { frames, inside, mount, settled, type Widget } from './helpers.js';
import { ledger, words } from './ledger.js';

// Sources: census-2020, center-square, southeast-missourian.
export const population = '<ht-stat fact="mo-population-2020">The sentence.</ht-stat>';
// Sources: nightlight, nhth-mo.
export const sexShare = '<ht-stat fact="nhth-mo-sex-share-2021">The sentence.</ht-stat>';
// Sources: nhth-mo, modot-release, kmiz-2023.
export const cases = '<ht-stat fact="nhth-mo-cases-2021" display="inline">The sentence</ht-stat>';
export const list = '<ht-source-list><p>The sources.</p></ht-source-list>';

const { sources } = await ledger();

type Root = Document | ShadowRoot | Element;

export const lists = (root: Root = document): Widget[] => [
  ...root.querySelectorAll<Widget>('ht-source-list'),
];
export const stat = (root: Root, i: number): Widget =>
  root.querySelectorAll<Widget>('ht-stat')[i] as Widget;

/** The titles that a list numbers, in its order. */
export function entries(element: Element): string[] {
  return inside(element, 'ol > li').map(
    ({ textContent }) =>
      sources.find(
        (source) =>
          textContent.includes(words(source.title).replace(/[[\]]/g, '')) &&
          textContent.includes(producerIn(localized(source, 'en'), 'en')) &&
          (source.url === null || textContent.includes(new URL(source.url).hostname)),
      )?.id ?? textContent,
  );
}

/** The numbers next to the sources that a widget names, in its order. */
export function markers(element: Element): string[] {
  return inside(element, '.marker').map(({ textContent }) => textContent);
}

/** Waits until the list has the sources of all widgets, and the widgets have its numbers. */
export async function agreed(root: Element | ShadowRoot = document.body): Promise<void> {
  await settled(root);
  await frames(1);
  await settled(root);
}

export async function put(markup: string): Promise<HTMLElement> {
  await mount(markup);
  await agreed();
  return document.querySelector('main') as HTMLElement;
}
