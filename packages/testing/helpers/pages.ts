/**
 * What tests of the built files share: separate pages, as another site would make them. Run `npm
 * run build` first.
 */
import { recordName } from '@ht-widgets/facts/record-name.js';
import { assert } from 'chai';
import { settled, until } from './helpers.js';

/** A page in a frame, with what `probe.js` noted there. */
export type Page = Window &
  typeof globalThis & {
    seen: Record<'console' | 'errors' | 'violations' | 'htErrors' | 'storage', string[]>;
    attempt: (url: string) => Promise<boolean>;
  };

/** A frame of that size, once the page at `address` has loaded in it. */
async function framed(address: string, width: number, height: number): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: ${height}px`;
  frame.src = address;
  const loaded = happens(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page;
}

/** Opens a page of `demo/`, and waits until its widgets are drawn. */
export async function openDemo(file: string, width = 1000): Promise<Page> {
  const page = await framed(`/demo/${file}`, width, 800);
  await settledPage(page);
  await settled(page.document.body);
  return page;
}

/** Opens a page of packages/testing/pages, and adds module scripts to it, one after the other. */
export async function openPage(name: string, ...scripts: string[]): Promise<Page> {
  const page = await framed(`/pages/${name}`, 800, 600);
  for (const script of scripts) await addScript(page, script);
  return page;
}

/** A page whose body is `markup`, with the scripts given. */
export async function pageOf(markup: string, ...scripts: string[]): Promise<Page> {
  const page = await openPage('fallback.html');
  page.document.body.innerHTML = markup;
  for (const script of scripts) await addScript(page, script);
  await settledPage(page);
  return page;
}

export async function addScript(page: Page, src: string): Promise<void> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = src;
  const done = Promise.race([happens(script, 'load'), happens(script, 'error')]);
  page.document.head.append(script);
  await done;
}

/** Adds a classic script as a page's own script would; waits until it has run or failed. */
export async function addClassicScript(
  page: Page,
  attributes: Record<string, string>,
  text = '',
): Promise<void> {
  const script = page.document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.text = text;
  const done =
    'src' in attributes
      ? Promise.race([happens(script, 'load'), happens(script, 'error')])
      : Promise.resolve();
  page.document.head.append(script);
  await done;
}

export function happens(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });
}

/** Waits until all widgets of the page are drawn. */
export async function settledPage(page: Page): Promise<void> {
  const tags = new Set(
    [...page.document.body.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('ht-')),
  );
  for (const tag of tags) await page.customElements.whenDefined(tag);
  await settled(page.document.body);
}

/** The end of a record's path: a fact (`f`) or its citation (`c`) by id, a list (`l`) by name. */
export function recordOf(kind: 'f' | 'c' | 'l', id: string): string {
  return `/${kind}/${recordName(id)}.js`;
}

/** The loader, in a copy of the site in which no path that contains `part` arrives. */
export function loaderWithout(part: string): string {
  return `/without/${encodeURIComponent(part)}/dist/ht-widgets.js`;
}

/** The addresses from which the page has loaded something, without the origin where it is ours. */
export function requestsOf(page: Window): string[] {
  return page.performance
    .getEntriesByType('resource')
    .map(({ name }) => name.replace(location.origin, ''));
}

/** The files of the library, by paths that do not spell the topic: a record is named by a hash. */
const record = '[\\da-f]+/((en|es)/[flc]/[\\da-z]+|names)\\.js';
export const ownFile = new RegExp(
  `^/dist/(ht-widgets\\.(js|css)|chunks/[\\w-]{8}\\.js|records/${record})$`,
);

/** Waits until the page has requested something that `pattern` matches. */
export async function requested(page: Window, pattern: RegExp): Promise<string> {
  return await until(`a request for ${pattern.source}`, () =>
    requestsOf(page).find((name) => pattern.test(name)),
  );
}

/**
 * The page wrote nothing to the console or to storage, and no error, report or `ht-error` came of
 * it.
 */
export function assertClean({ seen }: Page): void {
  // A copy: old libraries add keys to every object.
  assert.deepEqual(
    { ...seen },
    { console: [], errors: [], violations: [], htErrors: [], storage: [] },
  );
}
